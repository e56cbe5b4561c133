"""The sign of a row in the list of a life: a shape for each kind, as in the picture of it."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from diary.analysis.life_chart import MarkKind
from diary.report.canvas import EDGE, INK, Canvas
from diary.report.life_look import paper_look
from diary.report.life_signs import paint_diamond, paint_ring, paint_triangle

SIGN_WIDTH = 15.0
"""What a sign and the space after it take, in points."""
_SCALE = 0.55
_HALF, _TALL, _THICK = 4.5, 6.0, 2.4


def paint_row_sign(canvas: Canvas, kind: MarkKind, x: float, middle: float) -> None:
    """Paint it at the left edge ``x``, around the height ``middle``."""
    painter = canvas.painter
    if painter is None:
        return
    look, centre = replace(paper_look(), scale=_SCALE), x + _HALF
    painter.save()
    match kind:
        case MarkKind.EVENT:
            paint_diamond(painter, look, centre, middle)
        case MarkKind.BEGINNING:
            paint_ring(painter, look, centre, middle)
        case MarkKind.WORSENING:
            paint_triangle(painter, look, centre, middle - _HALF / 2)
        case MarkKind.TREATMENT:
            box = QRectF(x, middle - _TALL / 2, 2 * _HALF, _TALL)
            painter.fillRect(box, QColor(EDGE))
        case MarkKind.STRENGTH:
            box = QRectF(x, middle - _THICK / 2, 2 * _HALF, _THICK)
            painter.fillRect(box, QColor(INK))
    painter.restore()
