"""What is drawn along time, as numbers and words: one lane above another on one shared axis.

The axis counts local days: ``x`` is ``date.toordinal()`` plus the fraction of that day by the clock on the wall where
the person was. So a day is one wide in every time zone and on days of 23 or 25 hours, and midnight is a whole number.
Texts are in the spoken language already. Arrays of one part have the same shape; absent days are simply not there.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Truths = NDArray[np.bool_]


class Step(Enum):
    """How much time one drawn value stands for; the value is its width in days.

    Moments are single points; what lies beside them (a band, a night, a load) is still that of its day.
    """

    MOMENT = 0.0
    DAY = 1.0
    WEEK = 7.0
    MONTH = 30.4375


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time from ``first`` up to ``last`` (x of the axis), with what stands beside it."""

    first: float
    last: float
    label: str = ""
    vague: tuple["Span", ...] = ()
    """The parts of it within which it begins or ends on some day; the label of each says when, in words."""


def gaps_between(spans: Iterable[Span], first: float, last: float) -> list[tuple[float, float]]:
    """What is left of the time from ``first`` to ``last`` outside the spans, in order."""
    parts: list[tuple[float, float]] = []
    here = first
    for span in sorted(spans, key=lambda each: each.first):
        if span.last <= here or span.first >= last:
            continue
        if span.first > here:
            parts.append((here, span.first))
        here = max(here, span.last)
    if here < last:
        parts.append((here, last))
    return parts


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """The least to the worst of each step, in order of time; a gap is where two ``x`` lie more than a step apart."""

    x: Numbers
    """Shape (steps,): the middle of each step."""
    low: Numbers
    middle: Numbers
    """Shape (steps,): the mean."""
    high: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Single moments in order of time."""

    x: Numbers
    y: Numbers
    is_late: Truths
    """Filled in afterwards: drawn open."""


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """A figure for each step, in order of time."""

    x: Numbers
    """Shape (steps,): the middle of each step."""
    height: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A strip of the timeline: ``title`` at left, what it measures under it, ``closing`` at the right end."""

    key: str
    """Kept when lanes are hidden and reordered."""
    title: str
    hint: str = ""
    closing: tuple[str, ...] = ()
    summary: str = ""
    """One sentence for who does not see the picture."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ScaleLane(Lane):
    """Figures on a scale: a band with points (pain, ratings, choices), or bars from nought (sleep, load, counts)."""

    low: float
    high: float
    """The ends of the scale that is drawn; never equal."""
    ticks: tuple[tuple[float, str], ...] = ()
    """At most three, from low to high."""
    is_pain: bool = False
    """Drawn with the pain ramp."""
    band: Band | None = None
    points: Points | None = None
    bars: Bars | None = None
    usual: float | None = None
    """The median, as a dashed line."""
    turns: tuple[Span, ...] = ()
    """Where the person's own words for the scale changed; the label says what they became."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """One row of a lane: bars by strength, stretches of time, or single strokes."""

    label: str
    closing: str = ""
    bars: Bars | None = None
    """Heights from 0 to 1."""
    is_pleasant: bool = False
    """Drawn open, in another colour."""
    spans: tuple[Span, ...] = ()
    weights: tuple[float, ...] = ()
    """For each span how thick it is drawn, 0 to 1: a higher dose is thicker. Empty: all alike."""
    strokes: Numbers = field(default_factory=lambda: np.empty(0))
    """``x`` of each single thing, such as a dose."""
    key: str = ""
    """Of a row that can be laid over other series: ``lane.row``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsLane(Lane):
    """Feelings by family, medicines, treatments: named rows under one title."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One of the series that are laid over each other, in order of time."""

    key: str
    """Of the lane that it comes from."""
    label: str
    x: Numbers
    share: Numbers
    """Shape (steps,): 0 at the lowest end of its own scale, 1 at the highest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayLane(Lane):
    """Two to four series over each other."""

    lines: tuple[Line, ...]
    sources: tuple[ScaleLane, ...]
    """The lanes that they come from, in the same order."""


@dataclass(frozen=True, slots=True)
class EventMark:
    """A life event: a diamond with its words; ``span`` is wide where the date is not precise."""

    uuid: UUID
    span: Span
    is_precise: bool
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsLane(Lane):
    """What happened."""

    marks: tuple[EventMark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything between ``first`` and ``last`` (x of the axis), which closing values and sentences are about.

    The arrays reach further, up to the ends of ``drawn``, so that panning shows what is there.
    """

    first: float
    last: float
    step: Step
    lanes: tuple[Lane, ...]
    """In the order in which they are shown, hidden ones left out."""
    pauses: tuple[Span, ...]
    sentences: tuple[str, ...]
    """What is seen, in words: the first is the main one."""
    drawn: Span | None = None
    """From where to where the arrays hold what there is; ``None``: from ``first`` to ``last``."""
