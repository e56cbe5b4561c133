"""Rounding off: how it is now, and back to the room one sits in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.entry import Entry
from diary.domain.measures import HEAVINESS_AFTER, PAIN_AFTER
from diary.domain.prompts import KIND_THING
from diary.i18n import _
from diary.ui.exercises.exercises import GROUNDING
from diary.ui.exercises.window import open_exercise
from diary.ui.guided.arriving import with_words
from diary.ui.guided.card import Card, Step
from diary.ui.guided.numbers import Numbers
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField


class AfterCard(Card):
    """Pain and feeling once more. Nothing is said about the difference."""

    step = Step.ROUND_OFF

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Nothing chosen."""
        super().__init__(
            _("And how is it now?"),
            parent,
            hint=_("It may be the same, or more, or less."),
        )
        self._numbers = Numbers(session, (PAIN_AFTER, HEAVINESS_AFTER), self)
        self._numbers.value_changed.connect(self.value_changed)
        self.column.addWidget(self._numbers)

    def show_entry(self, entry: Entry) -> None:
        """As the base."""
        self._numbers.show_entry(entry)

    def filled(self, entry: Entry) -> Entry:
        """As the base."""
        return self._numbers.filled(entry)

    def holds(self, entry: Entry) -> bool:
        """As the base."""
        return self._numbers.holds(entry)

    def press_digit(self, digit: int) -> None:
        """As the base."""
        self._numbers.press_digit(digit)

    def end_digits(self) -> None:
        """As the base."""
        self._numbers.end_digits()


class GroundCard(Card):
    """Looking around, and one kind thing."""

    step = Step.ROUND_OFF

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(_("Back to here"), parent)
        self.column.addWidget(
            Label(
                _(
                    "Look around and name three things that you see. Feel your feet, your back, the air. You are here, and"
                    " this was enough for now."
                ),
                Type.BODY,
                self,
            )
        )
        more = Button(_("Longer: an exercise"), ButtonKind.LINK, self, icon_name="hand")
        more.clicked.connect(lambda: open_exercise(GROUNDING, self.window()))
        self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._kind = TextField(
            _(KIND_THING.question), self, hint=_("may stay empty"), lines=1, most_lines=6
        )
        self._kind.value_changed.connect(lambda _text: self.value_changed.emit())
        self.column.addWidget(self._kind)

    def show_entry(self, entry: Entry) -> None:
        """As the base."""
        self._kind.set_value(entry.words.get(KIND_THING.key, ""))

    def filled(self, entry: Entry) -> Entry:
        """As the base."""
        return with_words(entry, {KIND_THING.key: self._kind.value()})

    def holds(self, entry: Entry) -> bool:
        """As the base."""
        return KIND_THING.key in entry.words
