"""One figure for each local day of a calendar, whichever measure is looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from diary.analysis.daily import Content, Daily, Numbers
from diary.domain.measure import Measure
from diary.domain.scale import Count, Hours, Minutes, Rating, YesNo
from diary.domain.scale_ends import ends_of


@dataclass(frozen=True, slots=True)
class DayValue:
    """What a calendar shows of a day with a note."""

    value: float | None
    """In the unit of the scale; ``None`` where this measure was not recorded that day."""
    notes: int
    """How many notes the day has."""


@dataclass(frozen=True, slots=True)
class DayValues:
    """A measure on a calendar."""

    measure: Measure
    days: Mapping[date, DayValue]
    """Every day with a note, in order."""
    low: float
    """The figures between which colours run: the ends of a rating or choice, else nought and the highest there is."""
    high: float
    """Above ``low``."""


def figures_of(measure: Measure, daily: Daily) -> Numbers:
    """One figure for each day of ``daily``, shape (days,).

    The worst of a day for pain, the sum of counts and minutes, 1 where it was yes once, else the mean.
    """
    match measure.scale:
        case Rating(is_pain=True) | YesNo():
            return daily.most
        case Count() | Minutes():
            return daily.total
    return daily.mean


def day_values(content: Content, measure: Measure) -> DayValues:
    """The figures of ``figures_of`` on the days with a note.

    ``content`` holds the figures of ``measure``.
    """
    daily = content.figures[measure.key]
    figures = figures_of(measure, daily)
    values = dict(zip(daily.days.tolist(), figures.tolist(), strict=True))
    notes = zip(content.written.days.tolist(), content.written.mean.tolist(), strict=True)
    low, high = ends_of(measure.scale)
    if isinstance(measure.scale, Count | Minutes | Hours):
        high = max((*values.values(), 1.0))
    return DayValues(
        measure,
        {date.fromordinal(day): DayValue(values.get(day), int(count)) for day, count in notes},
        low,
        max(high, low + 1),
    )
