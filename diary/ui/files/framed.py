"""A box around what is good to know before something is done: one line, no fill."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.ui.theme import colour, current_theme
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.painting import paint_box, painter_for

_MARGIN = 16


class Framed(QWidget):
    """Put things in ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        as_high_as_needed(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.column.setSpacing(8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the box."""
        theme = current_theme()
        paint_box(
            painter_for(QPainter(self)),
            QRectF(self.rect()),
            fill=colour(theme.palette.surface),
            edge=colour(theme.palette.border),
            width=theme.edge,
        )
