"""A part of the timeline: nothing of the days outside it is left."""

from uuid import UUID

import numpy as np

from diary.analysis.lanes import (
    Band,
    Bars,
    EventMark,
    EventsLane,
    Lane,
    Line,
    OverlayLane,
    Points,
    Row,
    RowsLane,
    ScaleLane,
    Span,
    Step,
    Timeline,
)
from diary.analysis.timeline_part import part_of

X = np.array([9.5, 10.0, 12.5, 19.99, 20.0])
INSIDE = [10.0, 12.5, 19.99]
Y = np.arange(5.0)


def whole(*lanes: Lane, pauses: tuple[Span, ...] = ()) -> Timeline:
    return Timeline(0, 30, Step.DAY, lanes, pauses, ("What is said.",), Span(0, 30))


def cut(lane: Lane) -> Lane:
    (found,) = part_of(whole(lane), 10, 20).lanes
    return found


def scale(key: str = "pain") -> ScaleLane:
    return ScaleLane(
        key=key,
        title="Pain",
        low=0,
        high=10,
        band=Band(X, Y, Y + 1, Y + 2),
        points=Points(X, Y, Y > 2),
        bars=Bars(X, Y),
        turns=(Span(9, 9, "before"), Span(11, 11, "within"), Span(20, 20, "after")),
    )


def test_the_ends_are_those_of_the_part_and_the_words_stay() -> None:
    found = part_of(whole(), 10, 20)
    assert (found.first, found.last) == (10, 20)
    assert found.drawn == Span(10, 20)
    assert found.sentences == ("What is said.",)


def test_figures_outside_are_gone_with_all_that_belongs_to_them() -> None:
    lane = cut(scale())
    assert isinstance(lane, ScaleLane)
    assert lane.band is not None
    assert lane.points is not None
    assert lane.bars is not None
    for x in (lane.band.x, lane.points.x, lane.bars.x):
        assert x.tolist() == INSIDE
    assert lane.band.low.tolist() == [1, 2, 3]
    assert lane.band.middle.tolist() == [2, 3, 4]
    assert lane.band.high.tolist() == [3, 4, 5]
    assert lane.points.y.tolist() == [1, 2, 3]
    assert lane.points.is_late.tolist() == [False, False, True]
    assert lane.bars.height.tolist() == [1, 2, 3]
    assert [turn.label for turn in lane.turns] == ["within"]


def test_a_lane_without_figures_stays_without() -> None:
    lane = cut(ScaleLane(key="sleep", title="Sleep", low=0, high=10))
    assert isinstance(lane, ScaleLane)
    assert (lane.band, lane.points, lane.bars) == (None, None, None)


def test_stretches_of_time_are_cut_at_its_ends_and_keep_how_thick_they_are() -> None:
    spans = (Span(0, 10, "ended"), Span(5, 15, "10 mg"), Span(12, 40, "20 mg"), Span(20, 25, "x"))
    row = Row(label="medicine", spans=spans, weights=(0.1, 0.2, 0.3, 0.4), strokes=X)
    lane = cut(
        RowsLane(key="medicines", title="Medicines", rows=(row, Row(label="x", spans=spans)))
    )
    assert isinstance(lane, RowsLane)
    assert lane.rows[0].spans == (Span(10, 15, "10 mg"), Span(12, 20, "20 mg"))
    assert lane.rows[0].weights == (0.2, 0.3)
    assert lane.rows[0].strokes.tolist() == INSIDE
    assert lane.rows[1].weights == ()


def test_rows_of_bars_are_cut_too() -> None:
    row = Row(label="sad", bars=Bars(X, Y))
    lane = cut(RowsLane(key="feelings", title="Feelings", rows=(row,)))
    assert isinstance(lane, RowsLane)
    bars = lane.rows[0].bars
    assert bars is not None
    assert bars.x.tolist() == INSIDE


def test_an_event_belongs_to_it_where_its_diamond_does() -> None:
    marks = tuple(
        EventMark(UUID(int=number + 1), Span(first, last, str(number)), is_precise=False, tag="x")
        for number, (first, last) in enumerate([(8, 9), (0, 12), (9, 13), (19, 20), (19, 30)])
    )
    lane = cut(EventsLane(key="events", title="Events", marks=marks))
    assert isinstance(lane, EventsLane)
    assert [mark.span.label for mark in lane.marks] == ["2", "3"]


def test_a_line_over_others_of_which_nothing_is_left_is_gone() -> None:
    lines = (Line("pain", "Pain", X, Y / 10), Line("sleep", "Sleep", X + 30, Y / 10))
    lane = cut(
        OverlayLane(key="overlay", title="x", lines=lines, sources=(scale("pain"), scale("sleep")))
    )
    assert isinstance(lane, OverlayLane)
    assert [line.key for line in lane.lines] == ["pain"]
    assert [source.key for source in lane.sources] == ["pain"]
    assert lane.lines[0].x.tolist() == INSIDE
    assert lane.lines[0].share.tolist() == [0.1, 0.2, 0.3]
    bars = lane.sources[0].bars
    assert bars is not None
    assert bars.x.tolist() == INSIDE


def test_pauses_are_cut_and_others_are_gone() -> None:
    found = part_of(whole(pauses=(Span(0, 10), Span(8, 12), Span(18, 40))), 10, 20)
    assert found.pauses == (Span(10, 12), Span(18, 20))


def test_what_has_no_figures_stays_as_it_is() -> None:
    lane = Lane(key="x", title="Something")
    assert cut(lane) is lane
