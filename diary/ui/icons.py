"""Pictures: the line icons in the colours of the theme, the marks the font does not have, and the sign of Raakvlak."""

from functools import lru_cache

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)
from PySide6.QtSvg import QSvgRenderer

from diary import paths
from diary.ui.ink import line, solid

ICON_SIZE = 20
"""The side of an icon beside text at 100 %, in pixels."""

_STROKE = "1.75"
_APP_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def icon_pixmap(
    name: str, colour: str, size: int = ICON_SIZE, ratio: float = 1.0, *, mirrored: bool = False
) -> QPixmap:
    """The icon ``name`` of ``resources/icons`` in one colour; ``size`` in pixels, ``ratio`` of the screen.

    Raises ``FileNotFoundError`` where there is no such icon.
    """
    key = f"icon {name} {colour} {size} {ratio} {mirrored}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    text = (
        _drawing(name)
        .replace("currentColor", colour)
        .replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
    )
    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    if mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def icon(name: str, colour: str, size: int = ICON_SIZE) -> "QtGui.QIcon":
    """The icon ``name`` in one colour, sharp on every screen that is connected."""
    made = QtGui.QIcon()
    for ratio in sorted(
        {1.0, 2.0, *(screen.devicePixelRatio() for screen in QtGui.QGuiApplication.screens())}
    ):
        made.addPixmap(icon_pixmap(name, colour, size, ratio))
    return made


def paint_icon(
    painter: QPainter, name: str, colour: str, box: QRectF, *, mirrored: bool = False
) -> None:
    """Paint an icon in a square box."""
    ratio = painter.device().devicePixelRatioF()
    pixmap = icon_pixmap(name, colour, round(box.width()), ratio, mirrored=mirrored)
    painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()))


def paint_triangle(painter: QPainter, tip: QPointF, width: float, colour: QColor) -> None:
    """Paint a filled triangle that points up at ``tip``."""
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    foot = tip.y() + width / 2
    painter.drawPolygon(
        QPolygonF([tip, QPointF(tip.x() + width / 2, foot), QPointF(tip.x() - width / 2, foot)])
    )


def paint_check(painter: QPainter, box: QRectF, colour: QColor, thickness: float = 2.0) -> None:
    """Paint a check mark that fills a square box for three quarters."""
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(
            colour,
            thickness,
            QtCore.Qt.PenStyle.SolidLine,
            QtCore.Qt.PenCapStyle.RoundCap,
            QtCore.Qt.PenJoinStyle.RoundJoin,
        )
    )
    x, y, side = box.x(), box.y(), box.width()
    points = ((0.14, 0.54), (0.40, 0.78), (0.88, 0.24))
    painter.drawPolyline(
        QPolygonF([QPointF(x + across * side, y + down * side) for across, down in points])
    )


def paint_dot(painter: QPainter, middle: QPointF, radius: float, colour: QColor) -> None:
    """Paint a filled dot."""
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(middle, radius, radius)


def paint_arrow(
    painter: QPainter, start: QPointF, end: QPointF, colour: QColor, thickness: float = 2.0
) -> None:
    """Paint a level arrow from ``start`` to ``end``."""
    painter.setPen(
        QPen(colour, thickness, QtCore.Qt.PenStyle.SolidLine, QtCore.Qt.PenCapStyle.RoundCap)
    )
    painter.drawLine(start, end)
    barb = 4.0 if end.x() < start.x() else -4.0
    for down in (-4.0, 4.0):
        painter.drawLine(end, QPointF(end.x() + barb, end.y() + down))


def paint_brand(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Paint the sign of Raakvlak in the middle of a box: two circles, and what they share filled."""
    height = min(box.height(), box.width() / 1.43)
    stroke = max(1.5, height * 0.085)
    radius = (height - stroke) / 2
    shift = height * 0.215
    middle = box.center()
    left, right = QPainterPath(), QPainterPath()
    left.addEllipse(QPointF(middle.x() - shift, middle.y()), radius, radius)
    right.addEllipse(QPointF(middle.x() + shift, middle.y()), radius, radius)
    painter.fillPath(left.intersected(right), solid(colour.rgba()))
    pen = line(colour, stroke)
    painter.strokePath(left, pen)
    painter.strokePath(right, pen)


def app_icon() -> "QtGui.QIcon":
    """The icon of the window and the task bar, in all usual sizes."""
    renderer = QSvgRenderer(str(paths.resources() / "icons" / "raakvlak.svg"))
    made = QtGui.QIcon()
    for side in _APP_ICON_SIZES:
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made
