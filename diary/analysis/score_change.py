"""Change between two totals of a questionnaire: more than measurement error, large enough to matter, both, or neither.

More than measurement error is the reliable change of Jacobson and Truax (1991, doi 10.1037/0022-006X.59.1.12): with the
spread SD and the reliability r, a change above 1.96 · SD · √2 · √(1 − r) is rarely chance alone (95 %). Where a study
gives the smallest detectable change, that is the same limit, measured. Where the spread is not known, a quarter of the
range is assumed, and it is said.

It says nothing about why. Whoever begins a treatment often begins when it is worst, and then it mostly gets better by
itself too (regression to the mean).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from diary.domain.instrument import Better, Instrument, ScoreScale
from diary.domain.score import Score

_CONFIDENT = 1.96
_SHARE_OF_RANGE = 4
_ALMOST = 1e-9


class Verdict(Enum):
    """What can be said of a change."""

    BOTH = "both"
    """More than measurement error, and at least the important change."""
    RELIABLE = "reliable"
    """More than measurement error; less than the important change."""
    RELIABLE_ONLY = "reliable_only"
    """More than measurement error; which change is important is not known."""
    IMPORTANT = "important"
    """As large as the important change, but within measurement error."""
    IMPORTANT_ONLY = "important_only"
    """As large as the important change; the measurement error is not known."""
    WITHIN_ERROR = "within_error"
    """It could be measurement error."""
    SMALLER = "smaller"
    """Less than the important change; the measurement error is not known."""
    UNKNOWN = "unknown"
    """Neither is known."""


@dataclass(frozen=True, slots=True)
class Limit:
    """How many points a change needs, and how sure that limit is."""

    points: float
    source: str
    is_assumed: bool
    """Whether something of it is an assumption or was not read in its source."""
    spread: float | None = None
    """The standard deviation that it rests on, where it was worked out here."""
    reliability: float | None = None


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """From one total to another, on one scale."""

    scale: ScoreScale
    variant: str
    start: Score
    end: Score
    error: Limit | None
    """What measurement error may come to; ``None`` where nothing is known of it."""
    important: Limit | None

    @property
    def from_value(self) -> float:
        """The figure at the start."""
        return self.start.values[self.scale.key]

    @property
    def to_value(self) -> float:
        """The figure at the end."""
        return self.end.values[self.scale.key]

    @property
    def points(self) -> float:
        """The end less the start."""
        return self.to_value - self.from_value

    @property
    def is_better(self) -> bool | None:
        """Whether it went to the better end; ``None`` where it stayed."""
        if not self.points:
            return None
        return (self.points > 0) is (self.scale.better is Better.HIGH)

    @property
    def is_sure(self) -> bool:
        """Whether the verdict rests on figures that were read in their source."""
        return not any(limit and limit.is_assumed for limit in (self.error, self.important))

    @property
    def index(self) -> float | None:
        """The reliable change index, in units of its standard error; more than 1.96 is reliable."""
        return None if self.error is None else _CONFIDENT * self.points / self.error.points

    @property
    def verdict(self) -> Verdict:
        """What can be said of it."""
        size = abs(self.points)
        is_important = self.important and size >= self.important.points - _ALMOST
        if self.error is None:
            if self.important is None:
                return Verdict.UNKNOWN
            return Verdict.IMPORTANT_ONLY if is_important else Verdict.SMALLER
        if size <= self.error.points + _ALMOST:
            return Verdict.IMPORTANT if is_important else Verdict.WITHIN_ERROR
        if self.important is None:
            return Verdict.RELIABLE_ONLY
        return Verdict.BOTH if is_important else Verdict.RELIABLE


def error_limit(scale: ScoreScale, variant: str = "") -> Limit | None:
    """What measurement error may come to, in points; ``None`` where no study is known."""
    if scale.detectable is not None:
        known = scale.detectable
        return Limit(known.value, known.source, not known.is_verified)
    if scale.reliability is None:
        return None
    low, high = scale.ends(variant)
    reliable = scale.reliability
    spread = scale.spread.value if scale.spread else (high - low) / _SHARE_OF_RANGE
    is_sure = scale.spread is not None and scale.spread.is_verified and reliable.is_verified
    points = _CONFIDENT * spread * math.sqrt(2 * (1 - reliable.value))
    return Limit(points, reliable.source, not is_sure, spread, reliable.value)


def important_limit(scale: ScoreScale, start: float) -> Limit | None:
    """The change that people call important, for who starts there."""
    known = scale.important_from(start)
    return None if known is None else Limit(known.value, known.source, not known.is_verified)


def change_between(scale: ScoreScale, start: Score, end: Score) -> ScoreChange:
    """The change from ``start`` to ``end``, which both have a figure on this scale and are of one variant."""
    return ScoreChange(
        scale,
        end.variant,
        start,
        end,
        error_limit(scale, end.variant),
        important_limit(scale, start.values[scale.key]),
    )


@dataclass(frozen=True, slots=True)
class Course:
    """The totals of one scale and one variant in order of time, and the change from each to the last."""

    instrument: Instrument
    scale: ScoreScale
    variant: str
    scores: tuple[Score, ...]
    changes: tuple[ScoreChange, ...]
    """From every earlier total to the last; none with a single total."""

    @property
    def told(self) -> tuple[ScoreChange, ...]:
        """The changes that are said in a sentence: from the first, and from the one before the last."""
        return self.changes if len(self.changes) <= 2 else (self.changes[0], self.changes[-1])  # noqa: PLR2004  a pair


def courses(instrument: Instrument, scores: Iterable[Score]) -> tuple[Course, ...]:
    """The course of each scale of which there are figures, the variants apart, in the order of the scales.

    A figure outside the range is left out.
    """
    mine = sorted(
        (score for score in scores if score.instrument == instrument.key),
        key=lambda score: (score.day, score.created_at),
    )
    variants = list(dict.fromkeys(score.variant for score in mine))
    found = []
    for variant in variants:
        for scale in instrument.scales:
            with_figure = tuple(
                score
                for score in mine
                if score.variant == variant
                and scale.key in score.values
                and scale.fits(score.values[scale.key], variant)
            )
            if with_figure:
                *earlier, last = with_figure
                changes = tuple(change_between(scale, start, last) for start in earlier)
                found.append(Course(instrument, scale, variant, with_figure, changes))
    return tuple(found)
