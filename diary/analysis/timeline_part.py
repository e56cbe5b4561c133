"""A part of the timeline by itself: what lies outside it is not there any more, so no picture of it can hold it."""

from dataclasses import replace

from diary.analysis.lanes import (
    Band,
    Bars,
    EventsLane,
    Lane,
    Line,
    Numbers,
    OverlayLane,
    Points,
    Row,
    RowsLane,
    ScaleLane,
    Span,
    Timeline,
    Truths,
)


def part_of(timeline: Timeline, first: float, last: float) -> Timeline:
    """``timeline`` from ``first`` up to ``last`` (x of the axis); its words stay as they are.

    A step belongs to it where its middle does, an event where its diamond does.
    """
    return _Part(first, last).of(timeline)


class _Part:
    def __init__(self, first: float, last: float) -> None:
        self._first, self._last = first, last

    def of(self, timeline: Timeline) -> Timeline:
        return replace(
            timeline,
            first=self._first,
            last=self._last,
            lanes=tuple(self._lane(lane) for lane in timeline.lanes),
            pauses=tuple(self._span(each) for each in timeline.pauses if self._touches(each)),
            drawn=Span(self._first, self._last),
        )

    def _has(self, x: float) -> bool:
        return self._first <= x < self._last

    def _among(self, x: Numbers) -> Truths:
        return (x >= self._first) & (x < self._last)

    def _touches(self, span: Span) -> bool:
        return span.first < self._last and span.last > self._first

    def _span(self, span: Span) -> Span:
        return replace(span, first=max(span.first, self._first), last=min(span.last, self._last))

    def _lane(self, lane: Lane) -> Lane:
        match lane:
            case ScaleLane():
                return self._scale(lane)
            case RowsLane():
                return replace(lane, rows=tuple(self._row(row) for row in lane.rows))
            case OverlayLane():
                return self._overlay(lane)
            case EventsLane():
                marks = (
                    mark for mark in lane.marks if self._has((mark.span.first + mark.span.last) / 2)
                )
                return replace(lane, marks=tuple(marks))
        return lane

    def _scale(self, lane: ScaleLane) -> ScaleLane:
        return replace(
            lane,
            band=None if lane.band is None else self._band(lane.band),
            points=None if lane.points is None else self._points(lane.points),
            bars=None if lane.bars is None else self._bars(lane.bars),
            turns=tuple(turn for turn in lane.turns if self._has(turn.first)),
        )

    def _overlay(self, lane: OverlayLane) -> OverlayLane:
        """Without the lines of which nothing is left."""
        kept = [
            (cut, source)
            for line, source in zip(lane.lines, lane.sources, strict=True)
            if (cut := self._line(line)).x.size
        ]
        return replace(
            lane,
            lines=tuple(line for line, _source in kept),
            sources=tuple(self._scale(source) for _line, source in kept),
        )

    def _line(self, line: Line) -> Line:
        within = self._among(line.x)
        return replace(line, x=line.x[within], share=line.share[within])

    def _row(self, row: Row) -> Row:
        shown = [place for place, span in enumerate(row.spans) if self._touches(span)]
        return replace(
            row,
            bars=None if row.bars is None else self._bars(row.bars),
            spans=tuple(self._span(row.spans[place]) for place in shown),
            weights=tuple(row.weights[place] for place in shown if place < len(row.weights)),
            strokes=row.strokes[self._among(row.strokes)],
        )

    def _band(self, band: Band) -> Band:
        within = self._among(band.x)
        return Band(band.x[within], band.low[within], band.middle[within], band.high[within])

    def _points(self, points: Points) -> Points:
        within = self._among(points.x)
        return Points(points.x[within], points.y[within], points.is_late[within])

    def _bars(self, bars: Bars) -> Bars:
        within = self._among(bars.x)
        return Bars(bars.x[within], bars.height[within])
