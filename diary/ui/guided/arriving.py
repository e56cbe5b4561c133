"""Arriving: when to call a doctor (once), the pain of now, a pause, and the question."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from diary.domain.entry import Entry
from diary.domain.measures import HEAVINESS, PAIN
from diary.domain.prompts import TOUCHING
from diary.figure.body_look import MARKED
from diary.i18n import N_, _
from diary.ui.entry_form.places_editor import PlacesEditor
from diary.ui.guided.card import Card, Step
from diary.ui.guided.numbers import Numbers
from diary.ui.guided.quiet_timer import QuietTimer
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField

PAUSE_SECONDS = 20
_PAUSE_MARK = 5

RED_FLAGS = (
    N_("it is new, or suddenly very different from what you know"),
    N_("it began after a fall or an accident"),
    N_("you have a fever or feel very ill with it"),
    N_("a part of your body is numb or has lost its strength"),
    N_("you have trouble with your bladder or bowel since then"),
)
"""With what a doctor is called first; nothing is asked, and nothing follows from it."""


class RedFlagsCard(Card):
    """Said before the first guided moment, and never again."""

    step = Step.ARRIVE

    def __init__(self, parent: QWidget | None = None) -> None:
        """Only words."""
        super().__init__(
            _("Before the first time"),
            parent,
            hint=_("A guided moment is for pain that you know."),
        )
        self.column.setSpacing(16)
        self.column.addWidget(Label(_("Call a doctor first when"), Type.QUESTION, self))
        box = QGridLayout()
        box.setHorizontalSpacing(10)
        box.setVerticalSpacing(10)
        box.setColumnStretch(1, 1)
        for place, sentence in enumerate(RED_FLAGS):
            dot = Label(MARKED, Type.BODY, self, wraps=False)
            box.addWidget(dot, place, 0, Qt.AlignmentFlag.AlignTop)
            box.addWidget(Label(_(sentence), Type.BODY, self), place, 1)
        self.column.addLayout(box)
        self.column.addWidget(
            Label(
                _(
                    "Is it none of these? Then go on. You can skip every step and stop at any time. This is said only"
                    " once."
                ),
                Type.BODY,
                self,
            )
        )


class PainCard(Card):
    """How bad it is, and where, if one wants."""

    step = Step.ARRIVE

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Nothing chosen."""
        super().__init__(_(PAIN.question), parent, hint=_("One number, or none."))
        self._numbers = Numbers(session, (PAIN,), self)
        self._fold = Disclosure(_("Where I feel it"), self, hint=_("if you want"))
        self._places = PlacesEditor(self, session.records.last_marks)
        self._fold.body.addWidget(self._places)
        self._numbers.value_changed.connect(self.value_changed)
        self._places.value_changed.connect(self.value_changed)
        self.column.addWidget(self._numbers)
        self.column.addWidget(self._fold)

    def show_entry(self, entry: Entry) -> None:
        """As the base; the places are open where there are any."""
        self._numbers.show_entry(entry)
        self._places.set_value(entry.marks)
        self._fold.set_open(bool(entry.marks))

    def filled(self, entry: Entry) -> Entry:
        """As the base."""
        return replace(self._numbers.filled(entry), marks=self._places.value())

    def holds(self, entry: Entry) -> bool:
        """As the base."""
        return self._numbers.holds(entry) or bool(entry.marks)

    def press_digit(self, digit: int) -> None:
        """As the base."""
        self._numbers.press_digit(digit)

    def end_digits(self) -> None:
        """As the base."""
        self._numbers.end_digits()


class PauseCard(Card):
    """A short rest that can be skipped at once."""

    step = Step.ARRIVE

    def __init__(self, parent: QWidget | None = None) -> None:
        """The time does not run yet."""
        super().__init__(_("A short pause"), parent)
        self.column.addWidget(
            Label(
                _(
                    "Feel what carries you: the floor, the chair, the bed. Nothing has to change. Your eyes may stay open."
                ),
                Type.BODY,
                self,
            )
        )
        self.timer = QuietTimer(PAUSE_SECONDS, _PAUSE_MARK, self)
        self.column.addWidget(self.timer)

    def begin(self) -> None:
        """As the base."""
        self.timer.begin()

    def end(self) -> None:
        """As the base."""
        self.timer.end()


class QuestionCard(Card):
    """The question itself, and how heavy it is."""

    step = Step.ARRIVE

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(
            _(TOUCHING.question), parent, hint=_("A few words are enough. It may stay empty.")
        )
        self._text = TextField("", self, lines=4)
        self._text.set_accessible_name(_(TOUCHING.question))
        self._numbers = Numbers(session, (HEAVINESS,), self)
        self._text.value_changed.connect(lambda _text: self.value_changed.emit())
        self._numbers.value_changed.connect(self.value_changed)
        self.column.addWidget(self._text)
        self.column.addWidget(self._numbers)

    def show_entry(self, entry: Entry) -> None:
        """As the base."""
        self._text.set_value(entry.words.get(TOUCHING.key, ""))
        self._numbers.show_entry(entry)

    def filled(self, entry: Entry) -> Entry:
        """As the base."""
        return with_words(self._numbers.filled(entry), {TOUCHING.key: self._text.value()})

    def holds(self, entry: Entry) -> bool:
        """As the base."""
        return TOUCHING.key in entry.words or self._numbers.holds(entry)

    def focus_first(self) -> None:
        """Straight to the text."""
        super().focus_first()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)


def with_words(entry: Entry, words: dict[str, str]) -> Entry:
    """``entry`` with these answers; an empty one is not kept."""
    answers = {**entry.words, **words}
    return replace(entry, words={key: text for key, text in answers.items() if text.strip()})
