"""What stands in a report, as numbers and words in its language: one value for each part, painted by ``painters``.

Days are places on the axis of local days (``diary/domain/axis.py``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from diary.analysis.lanes import Bars, Span, Timeline
from diary.analysis.life_chart import MarkKind
from diary.report.readers import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a report under its title; ``hint`` says what is measured."""

    part: Part
    title: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking(Section):
    """The person's own sentence, and what they want to know."""

    sentence: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what it says beside it."""

    value: str
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class DayChart:
    """A column for each day, week or month from nought to ``high``; what is not there was not recorded."""

    first: float
    last: float
    bars: Bars
    width: float
    """Of a column, in days."""
    high: float
    ticks: tuple[tuple[float, str], ...]
    months: tuple[tuple[float, str], ...]
    """Where a month or year begins, and its name."""
    pauses: tuple[Span, ...] = ()
    events: tuple[tuple[float, str], ...] = ()
    is_pain: bool = False
    share: float = 1.0
    """Of its usual height."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two figures of the same thing on its scale: the first open, the last filled."""

    name: str
    first: float
    last: float
    low: float
    high: float
    """The ends of the scale; where they are alike there is no scale to draw on."""
    words: str
    remark: str = ""
    verdict: str = ""
    """What may be said of the difference, with its reason; nothing about why."""
    meaning: str = ""
    """What a name stands for that only some readers know: ``PDI: pain disability``."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many days of a kind; ``score`` is the step of the pain ramp, ``None`` = nothing written."""

    name: str
    days: int
    score: int | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Days(Section):
    """A chart of days with the figures that matter."""

    chart: DayChart
    figures: tuple[Figure, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    pairings_hint: str = ""
    shares: tuple[Share, ...] = ()
    shares_title: str = ""
    sentence: str = ""
    """In the place of the chart, where there is nothing to draw."""


@dataclass(frozen=True, slots=True)
class Place:
    """A region of the body: how strong it usually is, and on how many days."""

    score: int | None
    name: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Section):
    """Where it was felt."""

    scores: Mapping[str, int | None] = field(default_factory=dict)
    """By the id of the region."""
    places: tuple[Place, ...] = ()
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lines(Section):
    """A small chart, where there is one, and lines under it."""

    chart: DayChart | None = None
    lines: tuple[tuple[str, bool], ...] = ()
    """Each with whether it is bold."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that was seen together with the pain, with how far it may lie."""

    sentence: str
    days: str
    effect: float
    low: float
    high: float
    is_found: bool
    """Seen together; else it may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidences(Section):
    """What goes together; nothing about why."""

    rows: tuple[Evidence, ...] = ()
    reach: float = 1.0
    """How far the axis goes on both sides of nought."""
    ends: tuple[str, str] = ("", "")
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairings(Section):
    """Questionnaires from first to last."""

    rows: tuple[Pairing, ...] = ()
    meanings: str = ""
    """What the names stand for; said where the page has room."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip(Section):
    """How the diary was kept: a stroke for each day."""

    first: float
    last: float
    days: tuple[float, ...] = ()
    late: frozenset[float] = frozenset()
    legend: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut(Section):
    """What is not in it."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """What somebody wants to reach, with whom, and in which words that was agreed."""

    aim: str
    who: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """One heading of the treatment: the diary's own figures for it, and what was agreed under it."""

    heading: str
    figures: tuple[str, ...] = ()
    agreed: tuple[Agreed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals(Section):
    """The aims of the treatment in their order."""

    goals: tuple[Goal, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lanes(Section):
    """The timeline on paper."""

    timeline: Timeline
    months: tuple[tuple[float, str], ...]
    sentence: str = ""
    """What is said instead, where there are no lanes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows(Section):
    """A table, or texts with their dates; ``widths`` are shares of the page."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    sentence: str = ""
    """Under the title: that there are no rows, or not all of them."""
    signs: tuple[MarkKind, ...] = ()
    """Of each row, where the second column has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted(Section):
    """What another part of the program paints: ``paint(painter, width, height)`` in points, from nought."""

    paint: Callable[[Any, float, float], None] = field(repr=False)
    height: float = 400.0
    """At most, in points."""
    fitting: Callable[[float], float] | None = field(default=None, repr=False)
    """How high it is at a width, where it may take less; asked when it is painted."""
    is_chart: bool = False
    """Whether it is a picture by itself."""

    def height_at(self, width: float) -> float:
        """How high it is painted at ``width``."""
        return self.height if self.fitting is None else min(self.height, self.fitting(width))


@dataclass(frozen=True, slots=True)
class Document:
    """A report: sections in their order, in the language of the report."""

    title: str
    period: str
    name: str
    reader: str
    sections: tuple[Section, ...]
    footer: str
    page_words: str
    """``page {number} of {count}``."""
    language: str
