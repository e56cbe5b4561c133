"""What all painted widgets share: boxes with sharp one-pixel edges."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

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
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, width))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    corner = max(0.0, radius - inset)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)


def painter_for(painter: QPainter) -> QPainter:
    """``painter`` with smooth edges switched on."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter
