"""The same numbers as a table: a row for each step or moment in view, a column for each lane."""

import re
from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from diary.analysis.lanes import (
    Band,
    Bars,
    EventsLane,
    Lane,
    OverlayLane,
    Points,
    Row,
    RowsLane,
    ScaleLane,
    Step,
    Timeline,
)
from diary.analysis.level_of_detail import starts_of
from diary.analysis.voice import Voice
from diary.domain.axis import day_at
from diary.i18n import _


@dataclass(frozen=True, slots=True)
class Table:
    """Texts: the heads of the columns, and the rows with the latest first."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    days: tuple[int, ...] = ()
    """The ordinal of the first day of each row."""


_FIGURES = re.compile(r"[\d\s.,:+−–%()-]*")


def words_only(
    heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The columns of a table that hold words; those that hold nothing but figures are left out."""
    kept = [
        place
        for place in range(len(heads))
        if any(not _FIGURES.fullmatch(row[place]) for row in rows)
    ]
    return (
        tuple(heads[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
    )


def table_of(timeline: Timeline, voice: Voice) -> Table:
    """What is drawn between ``first`` and ``last``, in words and figures."""
    cells: dict[int, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    heads = [_("When")]
    keys = {lane.key for lane in timeline.lanes}
    hidden = [
        source
        for lane in timeline.lanes
        if isinstance(lane, OverlayLane)
        for source in lane.sources
        if source.key not in keys
    ]
    for lane in (*timeline.lanes, *hidden):
        for head, found in _columns(lane, timeline, voice):
            place = len(heads)
            heads.append(head)
            for day, texts in found.items():
                cells[day][place] += texts
    days = sorted(cells, reverse=True)
    rows = tuple(
        (
            voice.step(day_at(day), timeline.step),
            *(", ".join(cells[day][place]) for place in range(1, len(heads))),
        )
        for day in days
    )
    return Table(tuple(heads), rows, tuple(days))


_Column = tuple[str, dict[int, list[str]]]


def _columns(lane: Lane, timeline: Timeline, voice: Voice) -> list[_Column]:
    if isinstance(lane, EventsLane):
        return [(lane.title, _events(lane, timeline))]
    if isinstance(lane, RowsLane):
        return [
            (f"{lane.title}: {row.label}" if row.label else lane.title, _row(row, timeline, voice))
            for row in lane.rows
        ]
    if isinstance(lane, ScaleLane):
        return _scale(lane, timeline, voice)
    return []


def _scale(lane: ScaleLane, timeline: Timeline, voice: Voice) -> list[_Column]:
    found: list[_Column] = []
    if lane.band is not None:
        worst, least = (_("worst"), _("least")) if lane.is_pain else (_("highest"), _("lowest"))
        for name, values in ((worst, lane.band.high), (least, lane.band.low)):
            column = _figures(lane.band, values, timeline, voice)
            found.append((f"{lane.title}: {name}", column))
    if lane.bars is not None:
        found.append((lane.title, _figures(lane.bars, lane.bars.height, timeline, voice)))
    if lane.points is not None and (lane.band is None or timeline.step is Step.MOMENT):
        name = _("{title}: moments").format(title=lane.title) if lane.band else lane.title
        found.append((name, _figures(lane.points, lane.points.y, timeline, voice)))
    return found


def _figures(
    part: Band | Bars | Points, values: np.ndarray, timeline: Timeline, voice: Voice
) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for x, value in zip(part.x.tolist(), values.tolist(), strict=True):
        if timeline.first <= x < timeline.last:
            found[_day(x, timeline.step)].append(voice.figure(value))
    return found


def _row(row: Row, timeline: Timeline, voice: Voice) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    if row.bars is not None:
        tenths = _figures(row.bars, np.round(row.bars.height * 10, 1), timeline, voice)
        found.update(tenths)
    counts: dict[int, int] = defaultdict(int)
    for x in row.strokes.tolist():
        if timeline.first <= x < timeline.last:
            counts[_day(x, timeline.step)] += 1
    for day, count in counts.items():
        found[day].append(voice.figure(count))
    for span in row.spans:
        vague = next((part for part in span.vague if part.first == span.first), None)
        begins = span.first if vague is None else (vague.first + vague.last) / 2
        if timeline.first <= begins < timeline.last:
            words = _("{name} begins").format(name=span.label or row.label)
            found[_day(begins, timeline.step)].append(
                words if vague is None else f"{words} ({vague.label})"
            )
    return found


def _events(lane: EventsLane, timeline: Timeline) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for mark in lane.marks:
        middle = (mark.span.first + mark.span.last) / 2
        if timeline.first <= middle < timeline.last:
            found[_day(middle, timeline.step)].append(mark.span.label)
    return found


def _day(x: float, step: Step) -> int:
    """The first day of the step in which ``x`` lies."""
    return int(starts_of(np.array([int(x)]), step)[0])
