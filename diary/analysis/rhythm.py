"""When it is worse and when better: over the day, since waking, over the week and over the year.

Within a day, the day is the block: each moment is compared with the others of its own day, so that a bad day counts no
more than a good one. Over the week and the year the days resemble their neighbours, as everywhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from diary.analysis.daily import Moments, Numbers
from diary.analysis.design import trend, weekdays
from diary.analysis.regression import fitted_line

LEAST_DAYS, LEAST_IN_PART = 20, 5
LEAST_DAYS_OF_WEEK, LEAST_DAYS_OF_YEAR = 56, 500
HOUR_STARTS = (0, 6, 9, 12, 15, 18, 21)
WAKING_STARTS = (0, 2, 5, 9)
_DIFFERS = 0.03
_SHUFFLES = 499
_SEED = 20260301
_WEEK, _YEAR, _MONTHS = 7, 365.25, 12


@dataclass(frozen=True, slots=True, eq=False)
class Rhythm:
    """The figure in each part of a day, a week or a year."""

    parts: tuple[int, ...]
    """The hour or the hours since waking at which a part begins, the weekday (0 = Monday) or the month (1 … 12)."""
    means: Numbers
    """Shape (parts,): the difference from the mean of the same day; over week and year the mean itself."""
    counts: tuple[int, ...]
    """How many moments or days."""
    days: int
    p: float

    @property
    def differs(self) -> bool:
        """Whether the parts differ more than by chance."""
        return self.p <= _DIFFERS


def over_the_day(moments: Moments) -> Rhythm | None:
    """By the hour of the day; ``None`` with fewer than 20 days of two moments or more in different parts."""
    hours = (moments.places - np.floor(moments.places)) * 24
    return _within_days(np.floor(moments.places), hours, moments.values, HOUR_STARTS)


def since_waking(moments: Moments, got_up: Mapping[int, float]) -> Rhythm | None:
    """By the hours since getting up; ``got_up`` has the hour by the ordinal of the day. ``None`` as above."""
    days = np.floor(moments.places)
    hours = (moments.places - days) * 24
    since = hours - np.array([got_up.get(int(day), np.nan) for day in days])
    which = since >= 0
    return _within_days(days[which], since[which], moments.values[which], WAKING_STARTS)


def over_the_week(outcome: Numbers, first_day: date) -> Rhythm | None:
    """By the day of the week; ``outcome`` has shape (days,), NaN where missing. ``None`` with fewer than 56 days."""
    known = np.isfinite(outcome)
    if int(known.sum()) < LEAST_DAYS_OF_WEEK:
        return None
    of_week = weekdays(len(outcome), first_day)
    base = trend(len(outcome))
    dummies = (of_week[:, None] == np.arange(1, _WEEK)).astype(np.float64)
    line = fitted_line(outcome, np.column_stack([base, dummies]), base)
    if line is None:
        return None
    return _parts_of_days(outcome, of_week, range(_WEEK), line.p_of(slice(2, None)))


def over_the_year(outcome: Numbers, first_day: date) -> Rhythm | None:
    """By the month; ``None`` unless a whole year came round again: 500 days from first to last."""
    known = np.flatnonzero(np.isfinite(outcome))
    if not len(known) or known[-1] - known[0] < LEAST_DAYS_OF_YEAR:
        return None
    turn = 2 * np.pi * np.arange(len(outcome)) / _YEAR
    base = trend(len(outcome))
    line = fitted_line(outcome, np.column_stack([base, np.cos(turn), np.sin(turn)]), base)
    if line is None:
        return None
    months = np.array([(first_day + timedelta(day)).month for day in range(len(outcome))])
    return _parts_of_days(outcome, months, range(1, _MONTHS + 1), line.p_of(slice(2, None)))


def _parts_of_days(
    outcome: Numbers, part_of_day: np.ndarray[tuple[int, ...], np.dtype[np.int64]],
    parts: Sequence[int], p: float,
) -> Rhythm:  # fmt: skip
    known = np.isfinite(outcome)
    of_part = [outcome[known & (part_of_day == part)] for part in parts]
    means = np.array([each.mean() if len(each) else np.nan for each in of_part])
    return Rhythm(tuple(parts), means, tuple(map(len, of_part)), int(known.sum()), p)


def _within_days(
    days: Numbers, hours: Numbers, values: Numbers, starts: Sequence[int]
) -> Rhythm | None:
    part = np.searchsorted(starts, hours, side="right") - 1
    _days, block = np.unique(days, return_inverse=True)
    differs = np.zeros(len(_days), np.bool_)
    for each in range(len(_days)):
        differs[each] = len(set(part[block == each])) > 1
    keep = differs[block]
    if int(differs.sum()) < LEAST_DAYS:
        return None
    values, part, block = values[keep], part[keep], block[keep]
    _kept, block = np.unique(block, return_inverse=True)
    size = np.bincount(block)
    differences = values - (np.bincount(block, values) / size)[block]
    counts = np.bincount(part, minlength=len(starts))

    def apart(of: Numbers) -> float:
        sums = np.bincount(part, of, len(starts))
        return float((sums**2 / np.maximum(1, counts)).sum())

    seen = apart(differences)
    chance = np.random.default_rng(_SEED)
    beyond = sum(
        apart(differences[np.lexsort((chance.random(len(block)), block))]) >= seen * (1 - 1e-9)
        for _shuffle in range(_SHUFFLES)
    )
    means = np.bincount(part, differences, len(starts)) / np.maximum(1, counts)
    means = np.where(counts >= LEAST_IN_PART, means, np.nan)
    p = (1 + beyond) / (1 + _SHUFFLES)
    return Rhythm(tuple(starts), means, tuple(counts.tolist()), int(differs.sum()), p)
