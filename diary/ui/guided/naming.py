"""Naming: families at the left, their words beside them, how strong, and a thought if there is one."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from diary.domain.emotions import FAMILIES, NOT_SURE, WORDS, Feeling
from diary.domain.entry import Entry
from diary.domain.preference import QUIET, QUIET_HELP
from diary.domain.prompts import OTHER_VIEW, THOUGHT, TOUCHING
from diary.i18n import _
from diary.ui.entry_form.help_line import HelpLine
from diary.ui.guided.arriving import with_words
from diary.ui.guided.card import Card, Step
from diary.ui.guided.family_list import FamilyList
from diary.ui.guided.strengths import Strengths
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.roving import show_in_page
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.text_field import TextField
from diary.ui.widgets.two_columns import TwoColumns


class NameCard(Card):
    """Words for it; not knowing is an answer too, and leads back to the body."""

    step = Step.NAME
    is_wide = True
    help_asked = Signal()
    body_asked = Signal()
    """Somebody does not know the word yet and begins with the body."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """No word chosen."""
        super().__init__(
            _("Which word fits?"),
            parent,
            above=_(TOUCHING.question),
            hint=_("More than one is fine. Not knowing is fine too."),
        )
        self._asks_strength = not session.preference(QUIET)
        self._feelings: dict[str, Feeling] = {}
        self._family = FAMILIES[0]
        self._sides = TwoColumns(self, left_share=1, right_share=2)
        self._families = FamilyList(self)
        self._families.opened.connect(self._open)
        self._sides.left.addWidget(self._families)
        self._sides.left.addStretch(1)
        self._title = Label("", Type.QUESTION, self)
        self._words = ChipRow(_("Words"), (), self)
        self._words.value_changed.connect(self._take)
        self._rule = Rule(self)
        self._strengths = Strengths(self)
        self._strengths.strength_chosen.connect(self._say_strength)
        self._help = HelpLine(self) if session.preference(QUIET_HELP) else None
        self._fill_right()
        self.column.addWidget(self._sides)
        self._show_family()

    def _fill_right(self) -> None:
        right = self._sides.right
        for widget in (self._title, self._words, self._rule, self._strengths):
            right.addWidget(widget)
        if self._help is not None:
            self._help.help_asked.connect(self.help_asked)
            right.addWidget(self._help)
        self._not_sure = Button(
            _("I don't know yet, begin with the body"), ButtonKind.LINK, self, icon_name="hand"
        )
        self._not_sure.clicked.connect(self._begin_with_body)
        right.addWidget(self._not_sure)
        self._noted = Label(_("You do not know it yet, and that is fine."), Type.BODY, self)
        right.addWidget(self._noted)
        self._fold = Disclosure(_("A thought with it"), self, hint=_("if there is one"))
        self._thoughts = {
            prompt.key: TextField(_(prompt.question), self, hint=_("may stay empty"), lines=2)
            for prompt in (THOUGHT, OTHER_VIEW)
        }
        for field in self._thoughts.values():
            field.value_changed.connect(lambda _text: self.value_changed.emit())
            self._fold.body.addWidget(field)
        right.addWidget(self._fold)
        right.addStretch(1)

    # what it holds

    def show_entry(self, entry: Entry) -> None:
        """As the base; opens the family of the last word."""
        self._feelings = {feeling.word: feeling for feeling in entry.feelings}
        for family in FAMILIES:
            if any(word.key in self._feelings for word in family.words):
                self._family = family
        self._families.show_family(self._family.key)
        for key, field in self._thoughts.items():
            field.set_value(entry.words.get(key, ""))
        self._fold.set_open(any(key in entry.words for key in self._thoughts))
        self._show_family()

    def filled(self, entry: Entry) -> Entry:
        """As the base."""
        words = {key: field.value() for key, field in self._thoughts.items()}
        return replace(with_words(entry, words), feelings=tuple(self._feelings.values()))

    def holds(self, entry: Entry) -> bool:
        """As the base."""
        return bool(entry.feelings) or any(key in entry.words for key in self._thoughts)

    # what a person does

    def _open(self, key: str) -> None:
        self._family = next(family for family in FAMILIES if family.key == key)
        self._show_family()
        if not self._sides.is_beside:
            QTimer.singleShot(0, self._words, lambda: show_in_page(self._words))

    def _take(self, chosen: tuple[str, ...]) -> None:
        """Of the words of this family exactly the chosen are felt; whoever finds a word knows it now."""
        for word in self._family.words:
            if word.key in chosen:
                self._feelings.setdefault(word.key, Feeling(word.key))
            else:
                self._feelings.pop(word.key, None)
        if chosen:
            self._feelings.pop(NOT_SURE.key, None)
        self._show_feelings()
        self.value_changed.emit()

    def _say_strength(self, word: str, strength: int | None) -> None:
        self._feelings[word] = replace(self._feelings[word], strength=strength)
        self.value_changed.emit()

    def _begin_with_body(self) -> None:
        if not self._feelings:
            self._feelings[NOT_SURE.key] = Feeling(NOT_SURE.key)
            self._show_feelings()
            self.value_changed.emit()
        self.body_asked.emit()

    # what is shown

    def _show_family(self) -> None:
        name = _(self._family.name)
        self._title.setText(name[:1].upper() + name[1:])
        self._words.set_options([(word.key, _(word.name)) for word in self._family.words])
        self._show_feelings()

    def _show_feelings(self) -> None:
        self._words.set_values(tuple(self._feelings))
        self._families.show_counts(
            {
                family.key: sum(word.key in self._feelings for word in family.words)
                for family in FAMILIES
            }
        )
        self._strengths.show_feelings(list(self._feelings.values()) if self._asks_strength else [])
        self._rule.setVisible(not self._strengths.isHidden())
        self._noted.setVisible(NOT_SURE.key in self._feelings)
        if self._help is not None:
            is_heavy = any(key in WORDS and WORDS[key].is_heavy for key in self._feelings)
            self._help.setVisible(is_heavy)
