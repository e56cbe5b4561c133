"""What all painted widgets share: boxes with sharp one-pixel edges."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from diary.ui.ink import line, solid

RADIUS = 8.0
"""The corner of a control, in pixels."""


def paint_box(
    painter: QPainter,
    box: QRectF,
    *,
    fill: QColor | None,
    edge: QColor | None,
    width: float = 1.0,
    radius: float = RADIUS,
) -> None:
    """Paint a rounded box whose border lies inside ``box``; no fill or edge where it is ``None``."""
    inset = width / 2 if edge is not None else 0.0
    corner = max(0.0, radius - inset)
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)
    if fill is not None:
        painter.fillPath(path, solid(fill.rgba()))
    if edge is not None:
        painter.strokePath(path, line(edge, width))


def painter_for(painter: QPainter) -> QPainter:
    """``painter`` with smooth edges switched on."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter
