"""The drawings of the pages about pain: lines and a few words, the same in the window and on paper."""

import math
from collections.abc import Callable
from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from diary.i18n import _

WIDTH, HEIGHT = 420.0, 150.0
"""The size in which they are drawn; a painter scales it."""

_LINE = 2.0


class Drawn(Enum):
    """Which of the drawings."""

    REAL = "real"
    ALARM = "alarm"
    GATES = "gates"
    STAYS = "stays"
    SLEEP = "sleep"
    MOVING = "moving"
    FEELINGS = "feelings"
    RECOVERY = "recovery"


def paint_drawing(painter: QPainter, which: Drawn, ink: QColor, accent: QColor) -> None:
    """Paint it into 420 × 150; the painter has its font already."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink))
    _PAINTERS[which](painter, ink, accent)
    painter.restore()


def _pen(ink: QColor, width: float = _LINE, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    return QPen(ink, width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _word(
    painter: QPainter, middle: float, top: float, words: str, ink: QColor, width: float = 210
) -> None:
    painter.setPen(ink)
    painter.drawText(
        QRectF(middle - width / 2, top, width, 24), Qt.AlignmentFlag.AlignCenter, words
    )


def _arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
    painter.drawLine(QLineF(start, end))
    angle = math.atan2(end.y() - start.y(), end.x() - start.x())
    for turn in (2.6, -2.6):
        tip = QPointF(9 * math.cos(angle + turn), 9 * math.sin(angle + turn))
        painter.drawLine(QLineF(end, end + tip))


def _person(painter: QPainter, x: float, foot: float, height: float) -> None:
    head = height * 0.14
    painter.drawEllipse(QPointF(x, foot - height + head), head, head)
    hips, neck = foot - height * 0.42, foot - height * 0.72
    painter.drawLine(QLineF(x, neck, x, hips))
    for side in (-1, 1):
        painter.drawLine(QLineF(x, neck + 4, x + side * height * 0.2, hips))
        painter.drawLine(QLineF(x, hips, x + side * height * 0.14, foot))


def _real(painter: QPainter, ink: QColor, accent: QColor) -> None:
    """Two people: one with a plaster on the leg, one without; both have the same glow."""
    for middle, words in ((110, _("damage seen")), (310, _("nothing seen"))):
        painter.setPen(_pen(ink))
        _person(painter, middle, 112, 96)
        painter.setPen(_pen(accent))
        for ring in (30, 38):
            painter.drawEllipse(QPointF(middle, 78), ring, ring)
        _word(painter, middle, 124, words, ink)
    painter.setPen(_pen(ink, 5))
    painter.drawLine(QLineF(117, 84, 122, 100))


def _alarm(painter: QPainter, ink: QColor, accent: QColor) -> None:
    """A bell that rings for a thief, and one that rings for a leaf."""
    for middle, words in ((110, _("danger")), (310, _("a breath of wind"))):
        painter.setPen(_pen(ink))
        bell = QPainterPath(QPointF(middle - 26, 86))
        bell.cubicTo(middle - 20, 70, middle - 22, 34, middle, 34)
        bell.cubicTo(middle + 22, 34, middle + 20, 70, middle + 26, 86)
        bell.closeSubpath()
        painter.drawPath(bell)
        painter.drawEllipse(QPointF(middle, 92), 5, 5)
        painter.setPen(_pen(accent))
        for side in (-1, 1):
            for step in (0, 12):
                x = middle + side * (36 + step)
                painter.drawLine(QLineF(x, 46 - step / 2, x + side * 4, 74 + step / 2))
        _word(painter, middle, 118, words, ink)


def _gates(painter: QPainter, ink: QColor, accent: QColor) -> None:
    """From the finger over the spinal cord to the brain, with two gates on the way."""
    names = (_("finger"), _("first gate"), _("second gate"), _("brain"))
    places = (40, 153, 267, 380)
    painter.setPen(_pen(ink))
    for before, after in pairwise(places):
        _arrow(painter, QPointF(before + 22, 70), QPointF(after - 22, 70))
    for place, name in zip(places, names, strict=True):
        painter.setPen(_pen(ink))
        if place in places[1:3]:
            painter.setPen(_pen(accent, 3))
            painter.drawLine(QLineF(place - 12, 40, place - 12, 100))
            painter.drawLine(QLineF(place + 12, 40, place + 12, 100))
            painter.drawLine(QLineF(place - 12, 40, place + 6, 50))
        else:
            painter.drawEllipse(QPointF(place, 70), 18, 18)
        _word(painter, place, 116, name, ink)


def _stays(painter: QPainter, ink: QColor, accent: QColor) -> None:
    """One line that fades, one that stays."""
    painter.setPen(_pen(ink))
    painter.drawLine(QLineF(20, 118, 400, 118))
    fading = [QPointF(20 + x, 118 - 92 * math.exp(-x / 60)) for x in range(0, 381, 6)]
    staying = [
        QPointF(
            20 + x,
            118 - 92 * math.exp(-x / 60) - 52 * (1 - math.exp(-x / 90)) - 7 * math.sin(x / 15),
        )
        for x in range(0, 381, 6)
    ]
    painter.drawPolyline(QPolygonF(fading))
    painter.setPen(_pen(accent, 2.5, Qt.PenStyle.DashLine))
    painter.drawPolyline(QPolygonF(staying))
    _word(painter, 320, 92, _("passes"), ink)
    _word(painter, 320, 26, _("stays"), ink)
    _word(painter, 210, 122, _("months"), ink)


def _sleep(painter: QPainter, ink: QColor, accent: QColor) -> None:
    """Night and pain, an arrow each way, one thicker."""
    for middle, words in ((90, _("bad night")), (330, _("more pain"))):
        painter.setPen(_pen(ink))
        painter.drawRoundedRect(QRectF(middle - 75, 52, 150, 46), 10, 10)
        _word(painter, middle, 63, words, ink)
    painter.setPen(_pen(accent, 4))
    _arrow(painter, QPointF(175, 64), QPointF(245, 64))
    painter.setPen(_pen(ink))
    _arrow(painter, QPointF(245, 88), QPointF(175, 88))


def _moving(painter: QPainter, ink: QColor, accent: QColor) -> None:
    """Low steps beside one high one."""
    painter.setPen(_pen(ink))
    steps = QPolygonF([QPointF(30, 122)])
    for number in range(5):
        steps.append(QPointF(30 + number * 34, 106 - number * 16))
        steps.append(QPointF(64 + number * 34, 106 - number * 16))
    painter.drawPolyline(steps)
    painter.drawPolyline(
        QPolygonF([QPointF(260, 122), QPointF(300, 122), QPointF(300, 42), QPointF(390, 42)])
    )
    painter.setPen(_pen(accent))
    _person(painter, 82, 88, 46)
    _person(painter, 280, 120, 46)


def _feelings(painter: QPainter, ink: QColor, accent: QColor) -> None:
    """A knob between calm and fear."""
    painter.setPen(_pen(ink))
    painter.drawEllipse(QPointF(210, 80), 42, 42)
    painter.setPen(_pen(accent, 4))
    painter.drawLine(QLineF(210, 80, 238, 56))
    painter.setPen(_pen(ink))
    for number in range(11):
        angle = math.radians(220 - number * 26)
        start = QPointF(210 + 50 * math.cos(angle), 80 - 50 * math.sin(angle))
        end = QPointF(210 + 58 * math.cos(angle), 80 - 58 * math.sin(angle))
        painter.drawLine(QLineF(start, end))
    _word(painter, 84, 68, _("calm, safe, together"), ink)
    _word(painter, 338, 68, _("fear, grief, alone"), ink)


def _recovery(painter: QPainter, ink: QColor, accent: QColor) -> None:
    """A way that goes up and down, and wider on the whole."""
    painter.setPen(_pen(ink))
    painter.drawLine(QLineF(20, 126, 400, 126))
    way = [
        QPointF(20 + x, 112 - x * 0.2 - 16 * math.sin(x / 24) * (1 - x / 700))
        for x in range(0, 381, 5)
    ]
    painter.setPen(_pen(accent, 3))
    painter.drawPolyline(QPolygonF(way))
    _word(painter, 210, 126, _("what one can do again, over time"), ink, WIDTH)


_PAINTERS: dict[Drawn, Callable[[QPainter, QColor, QColor], None]] = {
    Drawn.REAL: _real,
    Drawn.ALARM: _alarm,
    Drawn.GATES: _gates,
    Drawn.STAYS: _stays,
    Drawn.SLEEP: _sleep,
    Drawn.MOVING: _moving,
    Drawn.FEELINGS: _feelings,
    Drawn.RECOVERY: _recovery,
}
