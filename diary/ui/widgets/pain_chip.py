"""A figure of pain as a small square in the colour of its step; only to look at."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.colours import PAIN_RAMP, pain_ink
from diary.i18n import _
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.painting import paint_box, painter_for

_SIDE = 40
_RADIUS = 6


def paint_pain_chip(painter: QPainter, box: QRectF, score: int) -> None:
    """Paint the step ``score`` (0 … 10) with its number in ``box``."""
    theme = current_theme()
    paint_box(
        painter,
        box,
        fill=colour(PAIN_RAMP[score]),
        edge=colour(theme.palette.border),
        radius=_RADIUS,
    )
    painter.setFont(theme.font(Type.CONTROL_STRONG))
    painter.setPen(colour(pain_ink(score)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(score))


class PainChip(QWidget):
    """The square as a widget."""

    def __init__(self, score: int, parent: QWidget | None = None) -> None:
        """``score`` is 0 … 10."""
        super().__init__(parent)
        self._score = score
        self.setAccessibleName(_("pain {score}").format(score=score))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A square."""
        side = current_theme().control(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the square."""
        paint_pain_chip(painter_for(QPainter(self)), QRectF(self.rect()), self._score)
