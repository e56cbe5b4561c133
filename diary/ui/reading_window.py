"""A window of words: a column that scrolls when the letters are large, with buttons that stay in sight."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.theme import current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout

_SMALLEST = (420, 420)
_EDGE = 40
"""What stays free of the screen around the window, in pixels."""


class ReadingWindow(QDialog):
    """Base of such windows: put things in ``column``, whose widgets stand in ``inside``. Escape closes it."""

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
        buttons = QWidget(self)
        self.buttons = FlowLayout(buttons, gap=12)
        root = QVBoxLayout(self)
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

    def add_close(self, text: str = "") -> None:
        """The only button of a window that is just read; it has the focus."""
        close = self.add_button(text or _("Close"), self.accept, ButtonKind.PRIMARY)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
