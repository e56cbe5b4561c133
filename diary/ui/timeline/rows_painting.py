"""Paints the rows of a lane: feelings by strength, medicines and treatments as stretches of time, doses as strokes."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from diary.analysis.lanes import Bars, Numbers, RowsLane, Span, gaps_between
from diary.ui.theme import colour
from diary.ui.timeline.batches import draw_lines, draw_rects
from diary.ui.timeline.canvas import Canvas, write
from diary.ui.timeline.chart_layout import RowBox, Strip
from diary.ui.timeline.scale_painting import bar_width
from diary.ui.timeline.thinning import thin_bars, thin_strokes

_THINNEST, _THICKEST = 2.0, 6.0
_STROKE = 2
_LEAST_BAR = 2.0
_PLEASANT = 2
_FEELING = 3
"""The colours of the series that feelings have."""
_LEAST_OPEN = 3.0
_CAPSULE = 10.0


def paint_rows(canvas: Canvas, strip: Strip) -> None:
    """Paint every row of a lane."""
    lane = strip.lane
    if not isinstance(lane, RowsLane):
        return
    for box in strip.rows:
        row = box.row
        if row.bars is not None:
            _paint_bars(canvas, lane, box, row.bars)
        for number, span in enumerate(row.spans):
            weight = row.weights[number] if number < len(row.weights) else 0.0
            _paint_span(canvas, box, span, weight)
        if row.strokes.size:
            _paint_strokes(canvas, lane, box)


def _paint_bars(canvas: Canvas, lane: RowsLane, box: RowBox, bars: Bars) -> None:
    step = canvas.timeline.step
    part = canvas.sight.part(bars.x, max(1.0, step.value))
    x, height = thin_bars(canvas.sight.pixels(bars.x[part]), bars.height[part])
    wide = bar_width(canvas, step)
    room = box.bottom - box.top
    tall: Numbers = np.asarray(
        np.round(np.maximum(np.clip(height, 0, 1) * room, _LEAST_BAR)), np.float64
    )
    left, top = np.asarray(np.round(x - wide / 2), np.float64), box.bottom - tall
    colours = canvas.theme.palette
    canvas.smooth(on=False)
    if box.row.is_pleasant and wide >= _LEAST_OPEN:
        canvas.draw_with(colours.series[_PLEASANT])
        canvas.painter.setBrush(colour(colours.surface))
        draw_rects(canvas.painter, left, top, wide - 1, tall)
    else:
        canvas.fill_with(colours.series[_PLEASANT if box.row.is_pleasant else _FEELING])
        draw_rects(canvas.painter, left, top, wide, tall)
    canvas.count(lane, box.row.label, x.size)


def _paint_span(canvas: Canvas, box: RowBox, span: Span, weight: float) -> None:
    """A bar as thick as the dose; dashed in a pause, and where it may not have begun or may be over."""
    left, right = canvas.edges(span)
    if right < canvas.sight.left or left > canvas.sight.right or span.last < span.first:
        return
    theme = canvas.theme
    thick = round(
        (_THINNEST + (_THICKEST - _THINNEST) * min(max(weight, 0.0), 1.0)) * theme.text_scale
    )
    middle = round((box.top + box.bottom) / 2)
    for part in span.vague:
        _paint_vague(canvas, middle, part)
    canvas.smooth(on=False)
    pen = QPen(colour(theme.palette.text), 1.0)
    pen.setDashPattern([4.0, 4.0])
    canvas.painter.setPen(pen)
    canvas.painter.drawLine(round(left), middle, round(right), middle)
    unknown = (*canvas.timeline.pauses, *span.vague)
    for first, last in gaps_between(unknown, span.first, max(span.last, span.first)):
        start, end = canvas.edges(Span(first, last))
        wide = max(2, round(end) - round(start))
        top = middle - thick // 2
        canvas.painter.fillRect(round(start), top, wide, thick, colour(theme.palette.text))
    if span.label:
        start = max(left, canvas.sight.left) + 3
        height = theme.pixels(18)
        half = (_CAPSULE * theme.text_scale if span.vague else thick) / 2
        room = QRectF(start, middle - half - height - 1, max(0.0, right - start), height)
        if room.width() >= canvas.width_of(span.label):
            write(canvas.painter, theme, span.label, room)


def _paint_vague(canvas: Canvas, middle: float, part: Span) -> None:
    """Flat and grey as behind an event whose day is not known."""
    left, right = canvas.edges(part)
    high = _CAPSULE * canvas.theme.text_scale
    canvas.smooth()
    canvas.fill_with(canvas.theme.palette.band)
    canvas.painter.drawRoundedRect(
        QRectF(left, middle - high / 2, right - left, high), high / 2, high / 2
    )


def _paint_strokes(canvas: Canvas, lane: RowsLane, box: RowBox) -> None:
    strokes = box.row.strokes
    x = thin_strokes(canvas.sight.pixels(strokes[canvas.sight.part(strokes, 0.5)]))
    wide = (
        _STROKE if canvas.sight.scale * 3 > _STROKE or x.size < canvas.sight.right / _STROKE else 1
    )
    high = (box.bottom - box.top) * 0.9
    canvas.smooth(on=False)
    pen = QPen(colour(canvas.theme.palette.text), wide)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    canvas.painter.setPen(pen)
    at = np.round(x)
    draw_lines(canvas.painter, at, round(box.top + 1), at, round(box.top + high))
    canvas.count(lane, box.row.label, x.size)
