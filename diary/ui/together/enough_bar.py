"""How many of the days that are needed there are: a bar that fills."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.ui.theme import colour, current_theme
from diary.ui.widgets.painting import paint_box, painter_for

_WIDTH, _HEIGHT = 260, 12
_SIDE = 16


class EnoughBar(QWidget):
    """Filled by ``share``, 0 … 1; the words beside it say the same."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        """Does not change."""
        super().__init__(parent)
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the axis of the rows above."""
        theme = current_theme()
        return QSize(theme.control(_WIDTH), theme.control(_HEIGHT))

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the whole, and over it what there is."""
        painter, theme = painter_for(QPainter(self)), current_theme()
        height = theme.control(_HEIGHT)
        top = (self.height() - height) / 2
        whole = QRectF(_SIDE, top, self.width() - 2 * _SIDE, height)
        radius = whole.height() / 2
        edge = colour(theme.palette.border)
        paint_box(painter, whole, fill=colour(theme.palette.surface), edge=edge, radius=radius)
        if self._share > 0:
            part = QRectF(whole)
            part.setWidth(max(whole.height(), whole.width() * min(1.0, self._share)))
            paint_box(painter, part, fill=colour(theme.palette.muted), edge=None, radius=radius)
