"""Paints the drawing of a worksheet: with the colours of the window, or black on white for paper."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from diary.analysis.drawing import Drawing, Frame, Role, Ruler, Rulers, Stroke, Style
from diary.report.fonts import paper_font

_RADIUS, _ARROW, _SPREAD = 8.0, 9.0, 2.6
_DOT, _SMALL_DOT = 5.0, 3.5
_ALIGNED = {
    -1: Qt.AlignmentFlag.AlignLeft,
    0: Qt.AlignmentFlag.AlignHCenter,
    1: Qt.AlignmentFlag.AlignRight,
}
_WIDTHS = {
    Role.PLAIN: 1.0,
    Role.CHOSEN: 3.0,
    Role.CENTRE: 2.0,
    Role.GRID: 1.0,
    Role.LINK: 1.0,
    Role.FLOW: 1.75,
    Role.NOW: 2.5,
    Role.EARLIER: 1.5,
}


@dataclass(frozen=True, slots=True)
class Inks:
    """What a drawing is painted with; the ground is there already."""

    text: QColor
    muted: QColor
    line: QColor
    accent: QColor
    surface: QColor
    """What a frame is filled with."""
    fonts: Mapping[Style, QFont]

    def of(self, role: Role) -> QColor:
        """The colour of a line or an edge."""
        if role is Role.GRID:
            return self.line
        if role in {Role.NOW, Role.CHOSEN, Role.FLOW}:
            return self.accent
        return self.text if role is Role.CENTRE else self.muted


def rulers_of(fonts: Mapping[Style, QFont]) -> Rulers:
    """How wide words are in these fonts."""
    return {style: _ruler(QFontMetricsF(font)) for style, font in fonts.items()}


def _ruler(metrics: QFontMetricsF) -> Ruler:
    return Ruler(lambda text: metrics.horizontalAdvance(text) + 1, metrics.height() * 1.15)


def paper_inks(size: float) -> Inks:
    """Black on white in type of ``size`` (a unit of the painter); lines tell apart what colours do in the window."""
    fonts = {
        Style.HEAD: _font(size * 1.15, QFont.Weight.Bold),
        Style.STRONG: _font(size, QFont.Weight.Bold),
        Style.WORDS: _font(size, QFont.Weight.Normal),
        Style.NOTE: _font(size * 0.95, QFont.Weight.Normal),
    }
    black, grey, light = QColor("#000000"), QColor("#333333"), QColor("#999999")
    return Inks(black, grey, light, black, QColor("#FFFFFF"), fonts)


def _font(size: float, weight: QFont.Weight) -> QFont:
    font = paper_font(max(1, round(size)))
    font.setWeight(weight)
    return font


def paint_drawing(painter: QPainter, drawing: Drawing, inks: Inks) -> None:
    """Paint it from the painter's nought."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in drawing.strokes:
        _paint_stroke(painter, stroke, inks)
    for frame in drawing.frames:
        _paint_frame(painter, frame, inks)
    for dot in drawing.dots:
        is_now = dot.role is Role.NOW
        size = _DOT if is_now else _SMALL_DOT
        painter.setPen(QPen(inks.of(dot.role), 1.5))
        painter.setBrush(inks.of(dot.role) if is_now else inks.surface)
        painter.drawEllipse(QPointF(dot.x, dot.y), size, size)
    for words in drawing.words:
        painter.setFont(inks.fonts[words.style])
        painter.setPen(inks.muted if words.style is Style.NOTE else inks.text)
        place = words.place
        painter.drawText(
            QRectF(place.left, place.top, place.width, place.height),
            _ALIGNED[words.align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip,
            words.text,
        )
    painter.restore()


def _paint_stroke(painter: QPainter, stroke: Stroke, inks: Inks) -> None:
    pen = QPen(inks.of(stroke.role), _WIDTHS[stroke.role])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.role is Role.EARLIER:
        pen.setStyle(Qt.PenStyle.DashLine)
    if stroke.role is Role.LINK:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [QPointF(x, y) for x, y in stroke.points]
    if stroke.is_closed:
        painter.drawPolygon(QPolygonF(points))
    else:
        painter.drawPolyline(QPolygonF(points))
    if stroke.has_arrow:
        start, end = points[-2], points[-1]
        angle = math.atan2(end.y() - start.y(), end.x() - start.x())
        sides = [
            end + QPointF(_ARROW * math.cos(angle + turn), _ARROW * math.sin(angle + turn))
            for turn in (_SPREAD, -_SPREAD)
        ]
        painter.drawPolyline(QPolygonF([sides[0], end, sides[1]]))


def _paint_frame(painter: QPainter, frame: Frame, inks: Inks) -> None:
    width, place = _WIDTHS[frame.role], frame.place
    path = QPainterPath()
    inset = width / 2
    path.addRoundedRect(
        QRectF(place.left, place.top, place.width, place.height).adjusted(
            inset, inset, -inset, -inset
        ),
        _RADIUS,
        _RADIUS,
    )
    painter.setPen(QPen(inks.of(frame.role), width))
    painter.setBrush(inks.surface)
    painter.drawPath(path)
