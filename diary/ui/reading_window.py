"""A window of words: a column that scrolls when the letters are large, with buttons that stay in sight.

"Help now" is one of the buttons, and its key works here too, for the window under this one hears no keys.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.calm_window import HELP_KEY, CalmWindow
from diary.ui.theme import current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout

_SMALLEST = (420, 420)
_EDGE = 40
"""What stays free of the screen around the window, in pixels."""


class ReadingWindow(QDialog):
    """Base of such windows: put things in ``column``, whose widgets stand in ``inside``. Escape closes it."""

    is_help = False
    """Whether this is "Help now" itself."""

    def __init__(
        self,
        title: str,
        size: tuple[int, int],
        parent: QWidget | None = None,
        *,
        spacing: int = 16,
    ) -> None:
        """``size`` is the usual width and height in pixels at 100 %; never more than the screen has."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumSize(*_SMALLEST)
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(8, 8, 16, 8)
        self.column.setSpacing(spacing)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setWidget(self.inside)
        self.scroll_area.setAccessibleName(title)
        self._help: Button | None = None
        buttons = QWidget(self)
        self.buttons = FlowLayout(buttons, gap=12)
        root = self.root = QVBoxLayout(self)
        root.setContentsMargins(32, 28, 32, 24)
        root.setSpacing(16)
        root.addWidget(self.scroll_area, 1)
        root.addWidget(buttons)
        theme, room = current_theme(), self.screen().availableSize()
        width, height = (theme.control(length) for length in size)
        self.resize(min(width, room.width() - _EDGE), min(height, room.height() - _EDGE))

    def add_button(
        self,
        text: str,
        then: Callable[[], object],
        kind: ButtonKind = ButtonKind.SECONDARY,
        *,
        icon_name: str = "",
        shortcut_hint: str = "",
    ) -> Button:
        """Another button under the words."""
        button = Button(text, kind, self, icon_name=icon_name, shortcut_hint=shortcut_hint)
        # A lambda, because the signal also tells whether the button is checked.
        button.clicked.connect(lambda _checked: then())
        self.buttons.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """Put the way to help after the other buttons, which are all there now."""
        if self._help is None and not self.is_help:
            self._help = self.add_button(
                _("Help now"), self.ask_help, ButtonKind.QUIET, icon_name="life-buoy"
            )
            QShortcut(QKeySequence(HELP_KEY), self, self.ask_help)
        super().showEvent(event)

    def ask_help(self) -> None:
        """Open "Help now" as the window under this one does; go back to it where this one came from there."""
        under: QWidget | None = self.parentWidget()
        while under is not None:
            if isinstance(under, ReadingWindow) and under.is_help:
                self.close()
                return
            if _opens_help(under):
                return
            under = under.parentWidget()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and _opens_help(window):
                return

    def add_close(self, text: str = "") -> None:
        """The only button of a window that is just read; it has the focus."""
        close = self.add_button(text or _("Close"), self.accept, ButtonKind.PRIMARY)
        close.setFocus(Qt.FocusReason.OtherFocusReason)


def _opens_help(window: QWidget) -> bool:
    """Whether ``window`` knows the way to help, which it has gone then."""
    if isinstance(window, CalmWindow):
        window.help_asked.emit()
        return True
    for action in window.actions():
        if QKeySequence(HELP_KEY) in action.shortcuts():
            action.trigger()
            return True
    return False
