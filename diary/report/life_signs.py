"""The marks of a life chart, each by itself: also for its legend, on the screen and on paper alike."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from diary.analysis.life_places import Box
from diary.report.life_look import LifeLook

ABOUT, WEIGHTLESS, BUNDLE, BEGAN, WORSE, TOGETHER, MAYBE, NONE, UNKNOWN = (
    "about",
    "weightless",
    "bundle",
    "began",
    "worse",
    "together",
    "maybe",
    "none",
    "unknown",
)
"""The keys of the marks that a legend explains."""
RADIUS = 6.0
_LINE = 2.0
_DASHES = (4.0, 3.0)
_SIGN_APART = 13.0


def rect(box: Box) -> QRectF:
    """The rectangle of Qt."""
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))


def pen(code: str, width: float, *, dashed: bool = False) -> QPen:
    """A line with flat ends."""
    made = QPen(QColor(code), width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        made.setDashPattern([length / max(width, 1.0) * 1.5 for length in _DASHES])
    return made


def paint_capsule(painter: QPainter, look: LifeLook, box: Box) -> None:
    """About then: flat and grey, behind the mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.band))
    high = (box.bottom - box.top) / 2
    painter.drawRoundedRect(rect(box), high, high)


def paint_ring(painter: QPainter, look: LifeLook, x: float, y: float) -> None:
    """A beginning, or something good: open."""
    painter.setPen(QPen(QColor(look.text), _LINE * look.scale))
    painter.setBrush(QColor(look.surface))
    painter.drawEllipse(QPointF(x, y), RADIUS * look.scale, RADIUS * look.scale)


def paint_disc(painter: QPainter, look: LifeLook, x: float, y: float) -> None:
    """Something heavy: filled."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.text))
    painter.drawEllipse(QPointF(x, y), RADIUS * look.scale + 0.5, RADIUS * look.scale + 0.5)


def paint_diamond(painter: QPainter, look: LifeLook, x: float, y: float) -> None:
    """Without a weight: as on the Timeline of the days."""
    high = RADIUS * look.scale
    painter.setPen(QPen(QColor(look.text), 1.5 * look.scale))
    painter.setBrush(QColor(look.surface))
    points = ((x, y - high), (x + high, y), (x, y + high), (x - high, y))
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))


def paint_bundle(painter: QPainter, look: LifeLook, box: Box, count: str) -> None:
    """Several without a weight, too close together to tell apart: their number."""
    painter.setPen(QPen(QColor(look.text), 1.5 * look.scale))
    painter.setBrush(QColor(look.surface))
    painter.drawRoundedRect(rect(box), 4 * look.scale, 4 * look.scale)
    painter.setFont(look.small)
    painter.drawText(rect(box), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, count)


def paint_triangle(painter: QPainter, look: LifeLook, x: float, tip: float) -> None:
    """It became worse: filled, pointing up at ``tip``."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.text))
    half, high = 7.5 * look.scale, 9.0 * look.scale
    painter.drawPolygon(
        QPolygonF([QPointF(x, tip), QPointF(x + half, tip + high), QPointF(x - half, tip + high)])
    )


def paint_link(
    painter: QPainter,
    look: LifeLook,
    start: QPointF,
    end: QPointF,
    *,
    dashed: bool,
    width: float = 1.75,
) -> None:
    """A line that the person drew; dashed where they wrote ‘maybe’."""
    path = QPainterPath(start)
    half = (end.y() - start.y()) / 2
    path.cubicTo(start + QPointF(0, half), end - QPointF(0, half), end)
    painter.setPen(pen(look.link, width * look.scale, dashed=dashed))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def paint_refusal(
    painter: QPainter, look: LifeLook, at: QPointF, *, is_known: bool, points_down: bool = True
) -> None:
    """A line that was begun and stops: at a bar where there is no link, at a question mark where one does not know."""
    down = 1.0 if points_down else -1.0
    end = at + QPointF(0, down * 7 * look.scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(look.muted, 1.5 * look.scale))
    painter.drawLine(at, end)
    if is_known:
        half = QPointF(5 * look.scale, 0)
        painter.setPen(pen(look.muted, 2.0 * look.scale))
        painter.drawLine(end - half, end + half)
        return
    painter.setFont(look.small_strong)
    painter.setPen(QColor(look.muted))
    high = painter.fontMetrics().height()
    top = end.y() - 1 if points_down else end.y() + 1 - high
    painter.drawText(QRectF(end.x() - 12, top, 24, high), Qt.AlignmentFlag.AlignCenter, "?")


def refusal_at(x: float, y: float, place: int, look: LifeLook) -> QPointF:
    """Where the refusal number ``place`` at one mark begins: beside one another."""
    side = (place + 1) // 2 * (1 if place % 2 else -1)
    return QPointF(x + side * _SIGN_APART * look.scale, y)


def paint_sign(painter: QPainter, key: str, look: LifeLook, box: QRectF) -> None:
    """Paint one mark in the middle of a box."""
    x, y = box.center().x(), box.center().y()
    scale = look.scale
    if key == ABOUT:
        wide, high = 13 * scale, 9 * scale
        paint_capsule(painter, look, Box(x - wide, y - high, x + wide, y + high))
    elif key == WEIGHTLESS:
        paint_diamond(painter, look, x, y)
    elif key == BUNDLE:
        wide, high = 11 * scale, 10 * scale
        paint_bundle(painter, look, Box(x - wide, y - high, x + wide, y + high), "5")
    elif key == BEGAN:
        paint_ring(painter, look, x, y)
    elif key == WORSE:
        paint_triangle(painter, look, x, y - 4 * scale)
    elif key in {TOGETHER, MAYBE}:
        painter.setPen(pen(look.link, 2 * scale, dashed=key == MAYBE))
        painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))
    else:
        at = QPointF(x, y - 8 * scale)
        paint_refusal(painter, look, at, is_known=key == NONE)
