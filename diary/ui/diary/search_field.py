"""The line in which the words to look for are typed."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from diary.ui.icons import ICON_SIZE, paint_icon
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.painting import painter_for

_LEFT = 14


class SearchField(QLineEdit):
    """A line of text with a glass before it, which grows with the text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` also stands in the field while it is empty."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.retheme()

    def retheme(self) -> None:
        """Take font and room from the theme."""
        theme = current_theme()
        self.setFont(theme.font(Type.CONTROL))
        # The style sheet leaves 14 pixels before the text already.
        self.setTextMargins(theme.control(ICON_SIZE) + 8, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the glass."""
        super().paintEvent(event)
        theme = current_theme()
        side = theme.control(ICON_SIZE)
        painter = painter_for(QPainter(self))
        box = QRectF(_LEFT, (self.height() - side) / 2, side, side)
        paint_icon(painter, "search", theme.palette.muted, box)
