"""The form of one moment: the question under the number, feelings, what mattered, and "More" in place.

Which questions stand here follows from the catalogue and from what is asked. A value that is not filled in is not
recorded. Values of a day or a night that another entry of that day holds are shown, and recorded again only when
changed.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.entry import Entry
from diary.domain.measure import Measure, Per
from diary.domain.parts import FEELINGS_PART, MATTERED_PART, QUESTION_PART
from diary.domain.preference import QUIET, QUIET_HELP
from diary.domain.prompts import MATTERED, TOUCHING
from diary.domain.scale import Value
from diary.i18n import _
from diary.ui.entry_form.editors import Editor, RatingEditor, make_editor
from diary.ui.entry_form.feelings_editor import FeelingsEditor
from diary.ui.entry_form.more import More
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.text_field import TextField


class EntryForm(QWidget):
    """Shows an entry and gives back the entry as it was changed."""

    value_changed = Signal()
    help_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """An empty form with what this diary asks."""
        super().__init__(parent)
        self._session = session
        self._base: Entry | None = None
        self._day_values: dict[str, Value] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(28)
        self._lead = self._make_lead()
        self._texts: dict[str, TextField] = {}
        self._feelings: FeelingsEditor | None = None
        quiet = bool(session.preference(QUIET))
        if self._lead is not None and not quiet:
            self._column.addWidget(self._lead)
        self._add_question()
        self._add_feelings()
        self._add_mattered()
        if self._lead is not None and quiet:
            self._add_folded_lead(self._lead)
        self._more = More(session, self._is_lead, self)
        self._more.value_changed.connect(self.value_changed)
        self._rule = Rule(self)
        self._more_fold = Disclosure(
            _("More"), self, hint=self._more.summary(), shortcut_hint="Alt+M"
        )
        self._more_fold.body.addWidget(self._more)
        fold = QVBoxLayout()
        fold.setSpacing(8)
        fold.addWidget(self._rule)
        fold.addWidget(self._more_fold)
        self._column.addLayout(fold)
        self._rule.setVisible(not self._more.is_empty)
        self._more_fold.setVisible(not self._more.is_empty)
        self._listen_to_keys()

    # what it holds

    def show_entry(self, entry: Entry, day_values: Mapping[str, Value]) -> None:
        """Show ``entry``; ``day_values`` are what other entries say of its day and night."""
        self._base = entry
        self._day_values = dict(day_values)
        values = {**day_values, **entry.readings}
        for editor in self._editors():
            editor.set_value(values.get(editor.measure.key))
        for key, field in self._texts.items():
            field.set_value(entry.words.get(key, ""))
        if self._feelings is not None:
            self._feelings.set_value(entry.feelings)
        self._more.show_entry(entry)

    def entry(self) -> Entry:
        """What the form holds now, on the ground of the entry that was shown. Raises ``ValueError`` before that."""
        if self._base is None:
            message = "no entry was shown"
            raise ValueError(message)
        readings = {
            key: value for key, value in self._base.readings.items() if not self._has_editor(key)
        }
        for editor in self._editors():
            value = editor.value()
            if value is not None and self._is_new(editor.measure, value):
                readings[editor.measure.key] = value
        words = {**self._base.words, **self._more.words()}
        words |= {key: field.value() for key, field in self._texts.items()}
        entry = replace(
            self._base,
            readings=readings,
            words={key: text for key, text in words.items() if text.strip()},
            marks=self._more.marks(self._base.marks),
            activities=self._more.activities(self._base.activities),
        )
        return entry if self._feelings is None else replace(entry, feelings=self._feelings.value())

    @property
    def day(self) -> date | None:
        """The day that is shown."""
        return None if self._base is None else self._base.day

    def move_to(self, at: datetime, day_values: Mapping[str, Value]) -> None:
        """The same content about another moment."""
        entry = replace(self.entry(), at=at)
        self.show_entry(entry, day_values)

    @property
    def lead(self) -> RatingEditor | None:
        """The first question, where it is a rating."""
        return self._lead

    def first_wrong(self) -> QWidget | None:
        """The first editor in which something does not fit."""
        wrong = next((editor for editor in self._editors() if editor.is_wrong), None)
        return wrong or self._more.first_wrong()

    def focus_question(self) -> None:
        """Go to the question, or to the first text there is."""
        field = self._texts.get(TOUCHING.key) or next(iter(self._texts.values()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # building it

    def _is_lead(self, measure: Measure) -> bool:
        return measure is next(iter(self._session.catalogue), None)

    def _make_lead(self) -> RatingEditor | None:
        measure = next(iter(self._session.catalogue), None)
        if measure is None or not self._session.asked.asks(measure):
            return None
        editor = make_editor(measure, self._session.words_for(measure), self)
        if not isinstance(editor, RatingEditor):
            return None
        editor.hide_heading()
        editor.value_changed.connect(self.value_changed)
        return editor

    def _add_folded_lead(self, lead: RatingEditor) -> None:
        fold = Disclosure(_("A number after all"), self, hint=_("only if it helps"))
        fold.body.addWidget(lead)
        self._column.addWidget(fold)

    def _add_question(self) -> None:
        if self._session.asked.asks(QUESTION_PART):
            field = TextField(
                _(TOUCHING.question), self, hint=_("may stay empty"), label_kind=Type.SECTION
            )
            self._add_text(TOUCHING.key, field)

    def _add_mattered(self) -> None:
        if self._session.asked.asks(MATTERED_PART):
            field = TextField(_(MATTERED.question), self, lines=1, most_lines=6)
            self._add_text(MATTERED.key, field)

    def _add_text(self, key: str, field: TextField) -> None:
        field.value_changed.connect(self.value_changed)
        self._texts[key] = field
        self._column.addWidget(field)

    def _add_feelings(self) -> None:
        if not self._session.asked.asks(FEELINGS_PART):
            return
        self._feelings = FeelingsEditor(self)
        self._feelings.value_changed.connect(self.value_changed)
        box = QVBoxLayout()
        box.setSpacing(8)
        box.addWidget(Label(_("Feelings"), Type.QUESTION, self))
        box.addWidget(self._feelings)
        if self._session.preference(QUIET_HELP):
            help_line = Button(
                _("This is heavy. You need not carry it alone: Help now"),
                ButtonKind.LINK,
                self,
                icon_name="life-buoy",
            )
            help_line.clicked.connect(self.help_asked)
            help_line.hide()
            self._feelings.heavy_changed.connect(help_line.setVisible)
            box.addWidget(help_line, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(box)

    def _listen_to_keys(self) -> None:
        for keys, act in (
            ("Alt+R", self.focus_question),
            ("Alt+G", self._focus_feelings),
            ("Alt+D", self._focus_mattered),
            ("Alt+M", self.toggle_more),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _focus_feelings(self) -> None:
        if self._feelings is not None:
            self._feelings.focus_words()

    def _focus_mattered(self) -> None:
        if MATTERED.key in self._texts:
            self._texts[MATTERED.key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_more(self) -> None:
        """Open or fold the rest."""
        self._more_fold.toggle()
        self._more_fold.head.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # values

    def _editors(self) -> list[Editor]:
        return [*([self._lead] if self._lead is not None else []), *self._more.editors]

    def _has_editor(self, key: str) -> bool:
        return any(editor.measure.key == key for editor in self._editors())

    def _is_new(self, measure: Measure, value: Value) -> bool:
        """Whether this entry should hold the value: not where another entry of the day says the same already."""
        if self._base is not None and measure.key in self._base.readings:
            return True
        return measure.per is Per.MOMENT or self._day_values.get(measure.key) != value
