"""The report large over the whole screen, to show it on a laptop to whoever sits beside you."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from diary.i18n import _
from diary.report.pages import WIDTH
from diary.report.sections import Document
from diary.ui.report.preview import Preview
from diary.ui.theme import current_theme
from diary.ui.widgets.button import Button, ButtonKind

_TIMES = 1.75
_PIXELS_A_POINT = 96 / 72


class BigScreen(QWidget):
    """A window of its own without anything else of the diary; Esc or F11 ends it."""

    left = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Shows ``document`` at 1.75 times its size on paper."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle("Raakvlak")
        self.setAccessibleName(_("The report, large"))
        self.preview = Preview(self, widest=round(WIDTH * _PIXELS_A_POINT * _TIMES))
        self.preview.show_document(document)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self.preview)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(_("The report, large"))
        self._close = Button(_("Back"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        self._close.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.addWidget(self._close)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), current_theme().palette.window)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Hold nothing of the diary any more."""
        self.preview.show_document(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F11 go back."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.left.emit()
        else:
            super().keyPressEvent(event)
