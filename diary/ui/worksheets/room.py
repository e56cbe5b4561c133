"""The base of what the page of the worksheets shows: one room at a time, with its own buttons under the page."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.ui.session import Session
from diary.ui.theme import FORM_COLUMN, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed

WIDE_COLUMN = 1040
"""The widest a room with drawings gets, in pixels at 100 %."""


class Room(QWidget):
    """Put things in ``column`` and buttons in ``buttons``."""

    left = Signal()
    """Back to where one came from."""
    sight_asked = Signal(QWidget)
    """Something opened that should be seen."""

    title = ""
    """What stands above the page."""

    def __init__(self, session: Session, parent: QWidget, widest: int = FORM_COLUMN) -> None:
        """``widest`` of the column, in pixels at 100 %."""
        super().__init__(parent)
        self.session = session
        self._widest = widest
        self.buttons: list[Button] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(20)
        as_high_as_needed(self)

    def focus_first(self) -> None:
        """Go to the first thing; call it once the room shows."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the diary again."""

    def keep(self) -> None:
        """Keep what was typed and not saved."""

    def go_back(self) -> None:
        """Esc: leave."""
        self.left.emit()

    def finish(self) -> None:
        """Ctrl+Enter: what the first button does; where it has no such meaning, nothing."""

    def add_button(
        self,
        words: str,
        kind: ButtonKind,
        act: Callable[[], object],
        *,
        icon_name: str = "",
        shortcut_hint: str = "",
    ) -> Button:
        """A button under the page."""
        button = Button(words, kind, self, icon_name=icon_name, shortcut_hint=shortcut_hint)
        button.clicked.connect(lambda _checked: act())
        self.buttons.append(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column no wider than it should be; Qt forgets a maximum width where it computes heights."""
        super().resizeEvent(event)
        self._fit()

    def retheme(self) -> None:
        """Take another width."""
        self._fit()

    def _fit(self) -> None:
        spare = max(0, self.width() - current_theme().control(self._widest))
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.column.setContentsMargins(spare if from_right else 0, 0, 0 if from_right else spare, 0)
