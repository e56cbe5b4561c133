"""Paints what happened: diamonds with their names, and a dotted line down through all lanes."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from diary.analysis.lanes import EventMark, EventsLane
from diary.ui.theme import colour
from diary.ui.timeline.canvas import Canvas, write
from diary.ui.timeline.chart_layout import Strip
from diary.ui.timeline.event_places import DIAMOND, ROWS, EventPlace, place_events

_MOST_LINES = 10
"""With more events in sight their lines would be a curtain."""
_DOTS = 4
_CAPSULE = 10.0


def row_middle(strip: Strip, row: int) -> float:
    """The height of a row of events."""
    high = (strip.plot_bottom - strip.plot_top) / ROWS
    return strip.plot_top + (row + 0.5) * high


def places_of(canvas: Canvas, lane: EventsLane) -> list[EventPlace]:
    """Where the events of a lane stand."""
    return place_events(lane.marks, canvas.sight, canvas.width_of, canvas.theme.text_scale)


def paint_event_lines(canvas: Canvas, strip: Strip, places: list[EventPlace]) -> None:
    """The dotted lines, under everything else."""
    if len(places) > _MOST_LINES:
        return
    brush = _dots(canvas)
    for place in places:
        x = round(place.x)
        top = round(row_middle(strip, place.row) + DIAMOND * canvas.theme.text_scale + 2)
        if canvas.is_for_paper:
            canvas.draw_with(canvas.theme.palette.border)
            pen = canvas.painter.pen()
            pen.setDashPattern([_DOTS / 2, _DOTS / 2])
            canvas.painter.setPen(pen)
            canvas.painter.drawLine(QLineF(x + 0.5, top, x + 0.5, canvas.places.axis_top))
        else:
            canvas.painter.fillRect(QRectF(x, top, 1, canvas.places.axis_top - top), brush)


def paint_events(canvas: Canvas, strip: Strip, places: list[EventPlace]) -> None:
    """Capsules for dates that are not precise, diamonds and names."""
    theme, painter = canvas.theme, canvas.painter
    for place in places:
        for mark in place.marks:
            if not mark.is_precise:
                _paint_capsule(canvas, row_middle(strip, place.row), mark)
    half = DIAMOND * theme.text_scale
    canvas.smooth()
    painter.setPen(QPen(colour(theme.palette.text), 1.5))
    painter.setBrush(colour(theme.palette.surface))
    for place in places:
        middle = QPointF(round(place.x) + 0.5, row_middle(strip, place.row))
        painter.drawPolygon(
            QPolygonF(
                [middle + QPointF(x, y) for x, y in ((0, -half), (half, 0), (0, half), (-half, 0))]
            )
        )
    high = theme.pixels(22)
    for place in places:
        if place.width > 0:
            top = row_middle(strip, place.row) - high / 2
            box = QRectF(place.start, top, place.width + 1, high)
            write(painter, theme, place.name, box)


def _paint_capsule(canvas: Canvas, y: float, mark: EventMark) -> None:
    left, right = canvas.edges(mark.span)
    high = _CAPSULE * canvas.theme.text_scale
    canvas.smooth()
    canvas.fill_with(canvas.theme.palette.band)
    wide = max(right - left, 3 * high)
    box = QRectF((left + right - wide) / 2, y - high / 2, wide, high)
    canvas.painter.drawRoundedRect(box, high / 2, high / 2)


def _dots(canvas: Canvas) -> QBrush:
    """A pattern of dots: a pen of dots through ten lanes would be thousands of strokes a frame."""
    tile = QPixmap(1, _DOTS)
    tile.fill(QColor(0, 0, 0, 0))
    painter = QPainter(tile)
    painter.fillRect(0, 0, 1, _DOTS // 2, colour(canvas.theme.palette.border))
    painter.end()
    return QBrush(tile)
