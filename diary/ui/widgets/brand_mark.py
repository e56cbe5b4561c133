"""The sign of Raakvlak: two circles, and what they share."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.ui.icons import paint_brand
from diary.ui.theme import colour, current_theme
from diary.ui.widgets.painting import painter_for


class BrandMark(QWidget):
    """The sign, ``height`` pixels high; only decoration, so without a name for a screen reader."""

    def __init__(self, height: int = 24, parent: QWidget | None = None) -> None:
        """``height`` does not grow with the text size."""
        super().__init__(parent)
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as asked."""
        return QSize(round(self._height * 1.43) + 1, self._height)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the sign in the accent colour."""
        painter = painter_for(QPainter(self))
        paint_brand(painter, QRectF(self.rect()), colour(current_theme().palette.accent))
