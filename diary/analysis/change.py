"""Before and after a day, as the start of a treatment: where the figure lay, which way it went, and how sure that is.

The same error model as everywhere. It says nothing about why: whoever begins something new often begins it when it is
at its worst, and then it mostly gets better by itself too (regression to the mean).
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from diary.analysis.daily import Numbers
from diary.analysis.design import weekend
from diary.analysis.regression import fitted_line

SPAN = 90
"""Days that are looked at on each side."""
LEAST_ON_EACH_SIDE = 20
_MONTH = 30.0


@dataclass(frozen=True, slots=True)
class Change:
    """One day, and the days on both sides of it."""

    days_before: int
    days_after: int
    mean_before: float
    mean_after: float
    difference: float
    """After less before, the weekends taken out; with the ends of its 95 % interval."""
    low: float
    high: float
    slope_before: float
    """Points for each 30 days."""
    slope_after: float

    @property
    def is_clear(self) -> bool:
        """Whether the difference is larger than what days differ anyway."""
        return self.low > 0 or self.high < 0


def change_at(outcome: Numbers, first_day: date, day: date) -> Change | None:
    """``outcome`` (shape (days,), NaN where missing) before ``day``, and from it on; at most 90 days on each side.

    ``None`` with fewer than 20 known days on one of both sides.
    """
    place = (day - first_day).days
    start, end = max(0, place - SPAN), min(len(outcome), place + SPAN)
    if not 0 <= place <= len(outcome) or start >= end:
        return None
    part = outcome[start:end]
    known = np.isfinite(part)
    after = np.arange(start, end) >= place
    before_values, after_values = part[known & ~after], part[known & after]
    if min(len(before_values), len(after_values)) < LEAST_ON_EACH_SIDE:
        return None
    in_weekend = weekend(end - start, first_day + timedelta(start))
    base = np.column_stack([np.ones(end - start), in_weekend])
    months = (np.arange(start, end) - place) / _MONTH
    step = after.astype(np.float64)
    null = np.column_stack([base, months])
    level = fitted_line(part, np.column_stack([base, step]), null)
    slopes = fitted_line(part, np.column_stack([base, step, months * ~after, months * after]), null)
    if level is None or slopes is None:
        return None
    low, high = level.interval(2)
    return Change(
        len(before_values),
        len(after_values),
        float(before_values.mean()),
        float(after_values.mean()),
        float(level.coefficients[2]),
        low,
        high,
        float(slopes.coefficients[3]),
        float(slopes.coefficients[4]),
    )
