"""The lanes of the timeline on paper: the same lanes that the window draws, one above another on one axis."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF

from diary.analysis.lanes import (
    Band,
    Bars,
    EventsLane,
    Lane,
    Row,
    RowsLane,
    ScaleLane,
    Span,
    Timeline,
    gaps_between,
)
from diary.colours import LIGHT, PAIN_RAMP
from diary.report.canvas import EDGE, FILL, INK, MUTED, RULE, Canvas, Side, Type, width_of
from diary.report.section_painters import paint_head
from diary.report.sections import Lanes

_NAMES, _CLOSING = 118.0, 64.0
_SCALE_HEIGHT, _PAIN_HEIGHT, _ROW_HEIGHT = 44.0, 84.0, 17.0
_GAP = 10.0
_HIGHEST = 10
_BAND = LIGHT.band
_MOST_EVENT_ROWS = 8


Piece = Callable[[Canvas, float], float]


class _Axis:
    """Where days lie on the paper."""

    def __init__(self, timeline: Timeline, left: float, right: float) -> None:
        self.left, self.right = left, right
        self._first, self._last = timeline.first, timeline.last
        self.day = (right - left) / (timeline.last - timeline.first)

    def at(self, place: float) -> float:
        return self.left + (place - self._first) * self.day

    def clipped(self, span: Span) -> tuple[float, float] | None:
        first, last = max(span.first, self._first), min(span.last, self._last)
        return (self.at(first), self.at(last)) if last > first else None

    def shows(self, place: float) -> bool:
        return self._first <= place < self._last


def parts_of_lanes(section: Lanes, x: float, width: float, room: float) -> Iterator[Piece]:
    """The lanes in groups that fit on a page of ``room`` points, each with the months under it."""
    group: list[Lane] = []
    for lane in section.timeline.lanes:
        tried = (*group, lane)
        if group and paint_lanes(Canvas(None), section, tried, x, 0.0, width) > room:
            yield partial(_paint_group, section=section, lanes=tuple(group), x=x, width=width)
            group = []
        group.append(lane)
    yield partial(_paint_group, section=section, lanes=tuple(group), x=x, width=width)


def _paint_group(
    canvas: Canvas, top: float, section: Lanes, lanes: tuple[Lane, ...], x: float, width: float
) -> float:
    return paint_lanes(canvas, section, lanes, x, top, width)


def paint_lanes(
    canvas: Canvas, section: Lanes, lanes: Sequence[Lane], x: float, top: float, width: float
) -> float:
    """Some of the lanes under the title; returns where they end."""
    top = paint_head(canvas, section, x, top, width) + 8
    if section.sentence:
        return canvas.paragraph(x, top, width, section.sentence)
    timeline = section.timeline
    axis = _Axis(timeline, x + _NAMES, x + width - _CLOSING)

    def paint_on(where: Canvas) -> float:
        end = top
        for lane in lanes:
            end = _paint_lane(where, lane, axis, x, end, width, timeline.step.value) + _GAP
        return end

    end = paint_on(Canvas(None))
    for place, name in section.months:
        where = axis.at(place)
        canvas.line(where, top, where, end - 4, ink=RULE, width=0.4)
        canvas.text(where + 2, end - 4, name, Type.SMALL, ink=MUTED)
    paint_on(canvas)
    return end + Type.SMALL.line


def _paint_lane(
    canvas: Canvas, lane: Lane, axis: _Axis, x: float, top: float, width: float, step: float
) -> float:
    canvas.line(x, top - 4, x + width, top - 4)
    named = canvas.paragraph(x, top, _NAMES - 14, lane.title, Type.STRONG)
    if lane.hint:
        named = canvas.paragraph(x, named, _NAMES - 14, lane.hint, Type.SMALL, ink=MUTED)
    match lane:
        case ScaleLane():
            end = _paint_scale(canvas, lane, axis, top, max(1.0, step))
            for place, words in enumerate(lane.closing):
                canvas.text(
                    axis.right + 5, top + place * Type.SMALL.line, words, Type.SMALL, ink=MUTED
                )
        case RowsLane():
            end = named
            for row in lane.rows:
                end = _paint_row(canvas, row, axis, x, end, max(1.0, step))
        case EventsLane():
            end = _paint_events(canvas, lane, axis, top)
        case _:
            end = top
    return max(named, end)


def _paint_scale(canvas: Canvas, lane: ScaleLane, axis: _Axis, top: float, step: float) -> float:
    height = _PAIN_HEIGHT if lane.is_pain else _SCALE_HEIGHT
    box = QRectF(axis.left, top, axis.right - axis.left, height)

    def level(value: float) -> float:
        share = (min(max(value, lane.low), lane.high) - lane.low) / (lane.high - lane.low)
        return box.bottom() - share * height

    for value, words in lane.ticks:
        canvas.line(box.left(), level(value), box.right(), level(value), width=0.4)
        canvas.text(
            box.left() - 3,
            level(value) - Type.SMALL.line / 2,
            words,
            Type.SMALL,
            ink=MUTED,
            side=Side.RIGHT,
        )
    wide = max(0.5, step * axis.day * 0.74)
    if lane.band is not None:
        _paint_band(canvas, lane.band, axis, level, wide, is_pain=lane.is_pain)
    elif lane.points is not None:
        for place, value in zip(lane.points.x.tolist(), lane.points.y.tolist(), strict=True):
            if axis.shows(place):
                canvas.dot(axis.at(place), level(value), 1.4)
    if lane.bars is not None:
        _paint_bars(canvas, lane.bars, axis, box, wide, (lane.low, lane.high))
    if lane.usual is not None:
        canvas.dashed(box.left(), level(lane.usual), box.right(), level(lane.usual))
    return box.bottom() + 4


def _paint_band(
    canvas: Canvas,
    band: Band,
    axis: _Axis,
    level: Callable[[float], float],
    wide: float,
    *,
    is_pain: bool,
) -> None:
    for place, low, high in zip(
        band.x.tolist(), band.low.tolist(), band.high.tolist(), strict=True
    ):
        if axis.shows(place):
            upper, lower = level(high), level(low)
            bar = QRectF(axis.at(place) - wide / 2, upper, wide, max(1.4, lower - upper))
            fill = PAIN_RAMP[max(0, min(_HIGHEST, round(high)))] if is_pain else _BAND
            canvas.box(bar, fill=fill, edge=EDGE, width=0.35)


def _paint_bars(
    canvas: Canvas, bars: Bars, axis: _Axis, box: QRectF, wide: float, ends: tuple[float, float]
) -> None:
    low, high = ends
    for place, value in zip(bars.x.tolist(), bars.height.tolist(), strict=True):
        if axis.shows(place):
            share = (min(max(value, low), high) - low) / (high - low)
            tall = max(0.8, share * box.height())
            canvas.box(
                QRectF(axis.at(place) - wide / 2, box.bottom() - tall, wide, tall), fill=FILL
            )


def _paint_row(canvas: Canvas, row: Row, axis: _Axis, x: float, top: float, step: float) -> float:
    label = row.label
    while label and width_of(label, Type.SMALL) > _NAMES - 14:
        label = label[:-2].rstrip() + "…" if len(label) > 2 else ""  # noqa: PLR2004  an ellipsis and one letter
    canvas.text(x, top + 2, label, Type.SMALL)
    canvas.text(axis.right + 5, top + 2, row.closing, Type.SMALL, ink=MUTED)
    bottom = top + _ROW_HEIGHT - 2
    canvas.line(axis.left, bottom, axis.right, bottom, width=0.4)
    wide = max(0.5, step * axis.day * 0.74)
    if row.bars is not None:
        for place, height in zip(row.bars.x.tolist(), row.bars.height.tolist(), strict=True):
            if axis.shows(place):
                tall = max(1.0, height * (_ROW_HEIGHT - 4))
                bar = QRectF(axis.at(place) - wide / 2, bottom - tall, wide, tall)
                if row.is_pleasant:
                    canvas.box(bar, fill="#FFFFFF", edge=INK, width=0.5)
                else:
                    canvas.box(bar, fill=FILL)
    for place, span in enumerate(row.spans):
        _paint_span(canvas, span, row.weights, place, axis, top)
    for stroke in row.strokes.tolist():
        if axis.shows(stroke):
            where = axis.at(stroke)
            canvas.line(where, top + 3, where, bottom - 1, ink=INK, width=0.9)
    return top + _ROW_HEIGHT


def _paint_span(
    canvas: Canvas, span: Span, weights: Sequence[float], place: int, axis: _Axis, top: float
) -> None:
    ends = axis.clipped(span)
    if ends is None:
        return
    weight = weights[place] if weights else 1.0
    tall = max(2.0, weight * (_ROW_HEIGHT - 5))
    bar = QRectF(ends[0], top + _ROW_HEIGHT - 3 - tall, ends[1] - ends[0], tall)
    if span.vague:
        canvas.dashed(bar.left(), bar.bottom(), bar.right(), bar.bottom())
    for first, last in gaps_between(span.vague, span.first, span.last):
        known = axis.clipped(Span(first, last))
        if known is not None:
            part = QRectF(known[0], bar.top(), known[1] - known[0], tall)
            canvas.box(part, fill=_BAND, edge=EDGE, width=0.5)
    if width_of(span.label, Type.SMALL) + 6 <= bar.width() and tall >= Type.SMALL.line - 2:
        canvas.text(
            bar.left() + 3, bar.top() + (tall - Type.SMALL.line) / 2, span.label, Type.SMALL
        )


def _paint_events(canvas: Canvas, lane: EventsLane, axis: _Axis, top: float) -> float:
    """Names in as many rows as it takes not to lie over each other."""
    ends: list[float] = []
    for mark in lane.marks:
        clipped = axis.clipped(mark.span)
        if clipped is None:
            continue
        label = mark.span.label
        wide = 9 + width_of(label, Type.SMALL)
        left = clipped[0] - 3
        if left + wide > axis.right + _CLOSING:
            left = clipped[0] + 3 - wide
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        if row == _MOST_EVENT_ROWS:
            continue
        ends[row : row + 1] = [left + wide + 4]
        where = top + row * Type.SMALL.line
        canvas.triangle(clipped[0], where + 3, 2.6)
        if left < clipped[0] - 3:
            canvas.text(clipped[0] - 6, where, label, Type.SMALL, side=Side.RIGHT)
        else:
            canvas.text(clipped[0] + 6, where, label, Type.SMALL)
    return top + max(1, len(ends)) * Type.SMALL.line
