"""Lays out a life chart: lanes under one another, marks on their places, names where they touch nothing."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from diary.analysis.life_axis import age_ticks, year_ticks
from diary.analysis.life_chart import LaneKind, LifeChart, Mark, Stretch
from diary.analysis.life_labels import EventField, EventLinks, place_heads
from diary.analysis.life_places import (
    LaneBox,
    LifePlaces,
    LifeSizes,
    PlacedStretch,
    PlacedTie,
)
from diary.analysis.life_rows import TRIANGLE, Rows, pitch, place_stretches, rows_of
from diary.analysis.sight import Sight

_AXIS = 30.0
_LEAST_EVENTS, _MOST_EVENTS = 196.0, 420.0
_AROUND = 8.0
_EMPTY_LANE = 46.0
_FAR = 1000.0


@dataclass(frozen=True, slots=True)
class LifeWords:
    """Words that the layout needs: the name of a month, and what today is called."""

    month: Callable[[date], str]
    now: str


class LifeLayout:
    """Where everything lies for one chart at one width; ``places`` gives a frame of it."""

    def __init__(
        self,
        chart: LifeChart,
        sizes: LifeSizes,
        words: LifeWords,
        edges: tuple[float, float],
        head: float = 0.0,
        least_lane: float = 0.0,
        *,
        is_dense: bool = False,
    ) -> None:
        """``edges`` are left and right of the plot; ``head`` stays free above each lane, for its title.

        ``least_lane`` is the height that a title beside the lane needs; ``is_dense`` shares rows wherever it can.
        """
        self._chart, self._sizes, self._words = chart, sizes, words
        self._edges, self._head, self._least = edges, head, least_lane
        whole = Sight(chart.first, chart.last, *edges)
        self._rows = {
            kind: rows_of(kind, stretches, whole, sizes, is_dense=is_dense)
            for kind, stretches in self._lines().items()
        }

    @property
    def least_height(self) -> float:
        """Room for everything."""
        lanes = sum(map(self._lane_height, self._rows)) + _LEAST_EVENTS * self._sizes.scale
        return lanes + 2 * self._axis + self._head

    def places(
        self, first: float, last: float, height: float = 0.0, chosen: str = ""
    ) -> LifePlaces:
        """The time from ``first`` to ``last``; ``chosen`` is the key of the mark that is named before all others."""
        chart, sizes = self._chart, self._sizes
        ruler = Sight(first, last, *self._edges)
        spare = min(
            max(0.0, height - self.least_height), (_MOST_EVENTS - _LEAST_EVENTS) * sizes.scale
        )
        lanes = self._lanes(spare)
        box = lanes[LaneKind.EVENTS]
        place = _event_field(box, sizes)
        heads = place_heads(chart.events, _links_of(chart), place, ruler, sizes, chosen)
        stretches: list[PlacedStretch] = []
        for kind, lines in self._lines().items():
            top = lanes[kind].plot_top + _AROUND * sizes.scale
            stretches += place_stretches(lines, self._rows[kind], top, ruler, sizes)
        bottom = lanes[LaneKind.TREATMENTS].bottom
        return LifePlaces(
            ruler=ruler,
            lanes=tuple(lanes.values()),
            zero=place.zero,
            half=place.half,
            heads=heads,
            stretches=tuple(stretches),
            ties=self._ties(place, ruler, lanes),
            ages=age_ticks(chart, ruler, sizes.width_of),
            years=year_ticks(chart, ruler, sizes.width_of, self._words.month, self._words.now),
            top=self._axis,
            bottom=bottom,
            height=bottom + self._axis,
            labels=(
                *(head.label for head in heads if head.label is not None),
                *(line.label for line in stretches if line.label is not None),
            ),
        )

    @property
    def _axis(self) -> float:
        return round(_AXIS * self._sizes.scale)

    def _lines(self) -> dict[LaneKind, tuple[Stretch, ...]]:
        return {
            LaneKind.STRENGTH: self._chart.strengths,
            LaneKind.COMPLAINTS: self._chart.complaints,
            LaneKind.TREATMENTS: self._chart.treatments,
        }

    def _lane_height(self, kind: LaneKind) -> float:
        sizes = self._sizes
        inner = self._rows[kind].count * pitch(kind, sizes) or _EMPTY_LANE * sizes.scale
        return self._head + max(inner + 2 * _AROUND * sizes.scale, self._least)

    def _lanes(self, spare: float) -> dict[LaneKind, LaneBox]:
        top = self._axis
        boxes = {}
        for kind in LaneKind:
            if kind is LaneKind.EVENTS:
                high = self._head + _LEAST_EVENTS * self._sizes.scale + spare
            else:
                high = self._lane_height(kind)
            boxes[kind] = LaneBox(kind, round(top), round(top + self._head), round(top + high))
            top += high
        return boxes

    def _ties(
        self, place: EventField, ruler: Sight, lanes: dict[LaneKind, LaneBox]
    ) -> tuple[PlacedTie, ...]:
        """Links whose ends may lie outside what is in sight; the painter cuts them off."""
        heights = self._mark_heights(lanes)
        refused: Counter[str] = Counter()
        found = []
        for tie in self._chart.ties:
            weight = tie.event.weight
            is_below = weight is not None and weight <= 0
            y = place.height(weight) + self._sizes.head if is_below else place.zero
            one = PlacedTie(
                tie,
                ruler.pixel(tie.event.x),
                y,
                ruler.pixel(tie.mark.x),
                heights[tie.mark.key],
                refused[tie.event.key],
            )
            if not one.is_drawn:
                refused[tie.event.key] += 1
            found.append(one)
        return tuple(found)

    def _mark_heights(self, lanes: dict[LaneKind, LaneBox]) -> dict[str, float]:
        """Where a link ends: just above the circle or the triangle, also of what is out of sight."""
        sizes, lines = self._sizes, self._chart.complaints
        rows: Rows = self._rows[LaneKind.COMPLAINTS]
        whole = Sight(self._chart.first, self._chart.last, *self._edges)
        top = lanes[LaneKind.COMPLAINTS].plot_top + _AROUND * sizes.scale
        heights = {}
        for each in place_stretches(lines, rows, top, whole, sizes):
            heights[each.mark.mark.key] = each.y - sizes.head - 1
            for worse in each.worsenings:
                heights[worse.mark.key] = each.y - (TRIANGLE + 3) * sizes.scale
        return heights


def _links_of(chart: LifeChart) -> EventLinks:
    drawn = frozenset(tie.event.key for tie in chart.ties if tie.is_drawn)
    return EventLinks(drawn, Counter(tie.event.key for tie in chart.ties if not tie.is_drawn))


def _event_field(box: LaneBox, sizes: LifeSizes) -> EventField:
    """Room for a name stays above the best and under the heaviest."""
    edge = sizes.line + sizes.head + 8 * sizes.scale
    zero = round((box.plot_top + box.bottom) / 2)
    return EventField(
        box.plot_top + 2, box.bottom - 2, zero, (box.bottom - box.plot_top) / 2 - edge
    )


def marks_at(places: LifePlaces, x: float, y: float, reach: float) -> tuple[tuple[Mark, ...], ...]:
    """What lies at a point, the nearest first; marks that stand as one come together."""
    near: list[tuple[float, tuple[Mark, ...]]] = []
    for head in places.heads:
        beside = max(head.left - x, x - head.right, 0.0)
        away = beside + abs(head.y - y)
        if beside <= reach and abs(head.y - y) <= 2 * reach:
            near.append((away, head.marks))
        elif head.label is not None and head.label.box.holds(x, y, 2):
            near.append((_FAR, head.marks))
    for line in places.stretches:
        marks = (line.mark, *line.worsenings) if line.kind is LaneKind.COMPLAINTS else ()
        for mark in marks:
            away = abs(mark.x - x) + abs(mark.y - y)
            if away <= 2 * reach:
                near.append((away, (mark.mark,)))
        is_on_line = line.left - reach <= x <= line.right + reach and abs(line.y - y) <= reach
        if is_on_line or (line.label is not None and line.label.box.holds(x, y, 2)):
            near.append((_FAR, (line.mark.mark,)))
    near.sort(key=lambda each: each[0])
    return tuple(dict.fromkeys(marks for _away, marks in near))
