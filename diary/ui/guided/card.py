"""The base of what a guided moment shows, one after the other: a question, and room to answer or not."""

from enum import Enum
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.entry import Entry
from diary.i18n import N_
from diary.ui.theme import FORM_COLUMN, Type, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.focus_ring import WITHOUT_RING
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label


class Step(Enum):
    """The steps in their order; the value is the name, marked for translation."""

    ARRIVE = N_("Arrive")
    FEEL = N_("Feel")
    NAME = N_("Name it")
    EXPRESS = N_("Express")
    ROUND_OFF = N_("Round off")


class Card(QWidget):
    """One question of one step. Whoever inherits puts what it asks in ``column``."""

    step: ClassVar[Step]
    is_wide: ClassVar[bool] = False
    """Whether it takes all the width there is; else lines stay short enough to read."""
    value_changed = Signal()

    def __init__(
        self, title: str, parent: QWidget | None = None, *, hint: str = "", above: str = ""
    ) -> None:
        """``above`` stands over the title, ``hint`` under it."""
        super().__init__(parent)
        as_high_as_needed(self)
        self.title = title
        self.setAccessibleName(title)
        # Enter and the digits are the page's; from here Tab goes to the first thing on the card.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty(WITHOUT_RING, True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(24)
        head = QVBoxLayout()
        head.setSpacing(6)
        if above:
            head.addWidget(Label(above, Type.BODY, self, muted=True))
        head.addWidget(Label(title, Type.TITLE, self))
        if hint:
            head.addWidget(Label(hint, Type.BODY, self, muted=True))
        self.column.addLayout(head)

    def retheme(self) -> None:
        """Take another width."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        spare = 0 if self.is_wide else self.width() - current_theme().control(FORM_COLUMN)
        self.column.setContentsMargins(0, 0, max(0, spare), 0)

    # for whoever inherits

    def show_entry(self, entry: Entry) -> None:
        """Show what ``entry`` says to this question."""

    def filled(self, entry: Entry) -> Entry:
        """``entry`` with what is answered here."""
        return entry

    def holds(self, entry: Entry) -> bool:  # noqa: ARG002  for whoever inherits
        """Whether ``entry`` answers this question."""
        return False

    def press_digit(self, digit: int) -> None:
        """A digit was typed where nothing else takes it."""

    def end_digits(self) -> None:
        """A digit after this begins a new number."""

    def begin(self) -> None:
        """The card is in sight now."""

    def end(self) -> None:
        """It is not any more."""

    def focus_first(self) -> None:
        """Go to the question, and say it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.title)
