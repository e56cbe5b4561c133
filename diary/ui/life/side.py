"""The place of a panel: beside the picture where there is room, else below it."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.ui.theme import colour, current_theme

WIDTH = 388
"""Of the side, in pixels at 100 %."""
_LEAST_PICTURE = 560


class Side(QWidget):
    """The ground beside the picture, parted from it by a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden and empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(21, 16, 12, 8)
        self.hide()
        self.retheme()

    def retheme(self) -> None:
        """Take another width."""
        self.setFixedWidth(current_theme().control(WIDTH))

    def take(self, panel: QWidget) -> None:
        """Hold a panel."""
        self._column.addWidget(panel)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the ground and the line."""
        colours = current_theme().palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(colours.surface))
        painter.fillRect(0, 0, 1, self.height(), colour(colours.line))


def has_room_beside(width: int) -> bool:
    """Whether a panel fits beside the picture in a page of this width."""
    theme = current_theme()
    return width - theme.control(WIDTH) >= theme.pixels(_LEAST_PICTURE)
