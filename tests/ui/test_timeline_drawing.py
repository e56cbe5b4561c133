"""What the chart draws: never more than the screen has, never a name over another, and gaps as gaps."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from uuid import UUID

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from diary.analysis.lanes import (
    Band,
    EventMark,
    Points,
    Row,
    RowsLane,
    ScaleLane,
    Span,
    Step,
    Timeline,
)
from diary.analysis.sight import Sight
from diary.colours import DARK, LIGHT
from diary.ui.theme import Theme, apply_theme
from diary.ui.timeline.axis import MOST_LABELS, make_axis
from diary.ui.timeline.bounds import within_bounds
from diary.ui.timeline.chart import TimelineChart
from diary.ui.timeline.column_painting import closing_height
from diary.ui.timeline.event_places import place_events
from diary.ui.timeline.ground_painting import height_of
from diary.ui.timeline.stops import neighbour, stops_of
from tests.ui.conftest import Show
from tests.ui.timelines import FIRST, LAST, Winter

_TEN_YEARS = 3650


@pytest.fixture
def chart(show: Show) -> Callable[[Timeline], TimelineChart]:
    """A chart that shows a timeline, a thousand pixels wide, and has painted it."""

    def shown(timeline: Timeline, width: int = 1040) -> TimelineChart:
        made = TimelineChart()
        made.show_timeline(timeline)
        made.show_part(timeline.first, timeline.last)
        show(made, width=width, height=700)
        made.grab()
        return made

    return shown


def _width(text: str) -> float:
    return 8.0 * len(text)


@pytest.mark.parametrize(
    "days", [0.25, 1, 3, 7, 14, 30, 60, 90, 200, 365, 1500, 3650, 20_000, 54_000]
)
def test_an_axis_has_some_dates_and_never_more_than_twelve(days: float) -> None:
    axis = make_axis(Sight(LAST - days, LAST, 144, 900), _width)
    labels = [tick.label for tick in axis.ticks if tick.label]
    assert 1 <= len(labels) <= MOST_LABELS
    ends = [
        (axis_pixel(days, tick.x), axis_pixel(days, tick.x) + _width(tick.label))
        for tick in axis.ticks
        if tick.label
    ]
    assert all(before[1] < after[0] + 8 for before, after in pairwise(ends))


def axis_pixel(days: float, x: float) -> float:
    return Sight(LAST - days, LAST, 144, 900).pixel(x)


def test_no_time_too_short_too_long_or_beyond_all_dates_is_looked_at() -> None:
    first, last = within_bounds(LAST, LAST)
    assert last - first == pytest.approx(0.25)
    first, last = within_bounds(-1e9, 1e9)
    assert first >= 1
    assert last - first < 200 * 366
    assert within_bounds(LAST - 90, LAST) == (LAST - 90, LAST)


def test_ten_years_of_moments_draw_at_most_two_vertices_for_each_column(
    chart: Callable[[Timeline], TimelineChart],
) -> None:
    made = chart(Winter(_TEN_YEARS).timeline())
    columns = made.sight.right - made.sight.left
    assert made.plot.drawn
    assert max(made.plot.drawn.values()) <= 2 * columns


def test_names_of_events_never_lie_over_another() -> None:
    marks = tuple(
        EventMark(
            UUID(int=number), Span(x, x + 1, f"something long {number}"), is_precise=True, tag=""
        )
        for number, x in enumerate(np.linspace(FIRST, LAST - 1, 60))
    )
    placed = place_events(marks, Sight(FIRST, LAST, 144, 900), _width)
    assert sum(len(place.marks) for place in placed) == len(marks)
    for row in (0, 1):
        beside = [place for place in placed if place.row == row]
        assert all(before.end <= after.x for before, after in pairwise(beside))


def test_nothing_is_drawn_between_days_far_apart(
    chart: Callable[[Timeline], TimelineChart],
) -> None:
    timeline = Winter().timeline()
    pain = next(lane for lane in timeline.lanes if isinstance(lane, ScaleLane) and lane.is_pain)
    x = np.array([FIRST + 10.5, FIRST + 11.5, FIRST + 70.5, FIRST + 71.5])
    band = Band(x, np.full(4, 2.0), np.full(4, 5.0), np.full(4, 8.0))
    alone = replace(timeline, lanes=(replace(pain, band=band, points=None),), pauses=())
    made = chart(alone)
    places = made.places
    assert places is not None
    y = round(height_of(places.strips[0], 4.0))
    picture = made.grab().toImage()
    in_the_gap = picture.pixelColor(round(made.sight.pixel(FIRST + 40)), y)
    in_the_run = picture.pixelColor(round(made.sight.pixel(FIRST + 11)), y)
    assert in_the_gap == QColor(LIGHT.surface)
    assert in_the_run == QColor(LIGHT.band)


def test_a_closing_value_stands_beside_the_last_value_in_sight(
    chart: Callable[[Timeline], TimelineChart],
) -> None:
    timeline = Winter().timeline()
    made = chart(timeline)
    places = made.places
    assert places is not None
    strip = next(s for s in places.strips if isinstance(s.lane, ScaleLane) and s.lane.is_pain)
    lane = strip.lane
    assert isinstance(lane, ScaleLane)
    assert lane.band is not None
    assert closing_height(strip, lane, 0, FIRST + 5) == height_of(
        strip, float(lane.band.high[lane.band.x < FIRST + 5][-1])
    )
    assert closing_height(strip, lane, 0, FIRST - 1) is None


@pytest.mark.parametrize(
    "lane",
    [
        ScaleLane(key="none", title="Empty", low=0, high=10),
        ScaleLane(key="no", title="Empty", low=0, high=10, points=Points(np.empty(0), np.empty(0), np.empty(0, np.bool_))),
        ScaleLane(
            key="one", title="One", low=0, high=10, is_pain=True,
            band=Band(np.array([LAST - 2.5]), np.array([5.0]), np.array([5.0]), np.array([5.0])),
            points=Points(np.array([LAST - 2.4]), np.array([5.0]), np.array([True])),
        ),
    ],
)  # fmt: skip
def test_a_lane_without_values_or_with_one_is_drawn(
    lane: ScaleLane, chart: Callable[[Timeline], TimelineChart]
) -> None:
    made = chart(Timeline(FIRST, LAST, Step.DAY, (lane,), (), ("",)))
    assert made.plot.axis.ticks
    places = made.places
    assert places is not None
    assert places.strips[0].bottom > places.strips[0].top


def test_stops_are_the_moments_and_the_days_of_which_none_is_shown() -> None:
    timeline = Winter().timeline()
    stops = stops_of(timeline)
    pain = next(lane for lane in timeline.lanes if isinstance(lane, ScaleLane) and lane.is_pain)
    assert pain.points is not None
    assert set(np.round(pain.points.x, 6)) <= set(stops)
    first = neighbour(stops, stops[3], forward=True)
    assert first == stops[4]
    assert neighbour(stops, stops[-1], forward=True) is None
    assert neighbour(stops, stops[0], forward=False) is None


def test_another_theme_is_drawn_at_once(
    chart: Callable[[Timeline], TimelineChart], application: QApplication
) -> None:
    made = chart(Winter().timeline())
    apply_theme(application, Theme(DARK, 1.0, dark=True))
    corner = made.grab().toImage().pixelColor(2, made.height() - 3)
    assert corner == QColor(DARK.window)


def test_large_letters_put_the_words_above_the_plot(
    chart: Callable[[Timeline], TimelineChart], application: QApplication
) -> None:
    made = chart(Winter().timeline())
    before = made.minimumHeight()
    apply_theme(application, Theme(LIGHT, 2.0))
    places = made.places
    assert places is not None
    assert places.is_stacked
    assert places.right - places.left > 0.8 * made.width()
    assert made.minimumHeight() > before


def test_a_plain_wheel_is_the_pages_and_with_ctrl_it_zooms(
    chart: Callable[[Timeline], TimelineChart],
) -> None:
    made = chart(Winter().timeline())
    before = made.part
    _turn(made, Qt.KeyboardModifier.NoModifier)
    assert made.part == before
    _turn(made, Qt.KeyboardModifier.ControlModifier)
    assert made.part[1] - made.part[0] < before[1] - before[0]


def _turn(chart: TimelineChart, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(500, 200)
    event = QWheelEvent(
        at,
        chart.mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), event)


def test_nothing_is_kept_of_what_was_drawn_once_it_is_forgotten(
    chart: Callable[[Timeline], TimelineChart],
) -> None:
    made = chart(Winter().timeline())
    made.show_timeline(None)
    assert made.places is None
    assert made.stops.size == 0
    picture = made.grab().toImage()
    colours = {picture.pixelColor(x, 200).name() for x in range(0, made.width(), 3)}
    assert colours == {LIGHT.window.lower()}


def test_of_a_treatment_only_what_is_certain_is_drawn_through(
    chart: Callable[[Timeline], TimelineChart],
) -> None:
    begins = Span(LAST - 60, LAST - 50, "around then")
    course = Span(LAST - 60, LAST - 20, "EMDR", (begins,))
    lane = RowsLane(key="treatments", title="Treatments", rows=(Row(label="", spans=(course,)),))
    made = chart(Timeline(FIRST, LAST, Step.DAY, (lane,), (), ("",)))
    picture, places = made.grab().toImage(), made.places
    assert places is not None
    (box,) = places.strips[0].rows
    middle = round((box.top + box.bottom) / 2)
    sight = made.sight

    def colours(first: float, last: float) -> set[str]:
        columns = range(round(sight.pixel(first)), round(sight.pixel(last)))
        return {picture.pixelColor(x, middle).name() for x in columns}

    assert colours(LAST - 48, LAST - 22) == {QColor(LIGHT.text).name()}
    assert QColor(LIGHT.band).name() in colours(LAST - 58, LAST - 52)
