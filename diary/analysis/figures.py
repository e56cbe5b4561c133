"""Small steps from figures to what is drawn: points, ends and ticks of a scale, what is usual."""

import math
from statistics import median

import numpy as np

from diary.analysis.daily import Daily, Moments, Numbers, one_a_day
from diary.analysis.lanes import Band, Bars, Points, Step
from diary.analysis.level_of_detail import by_step
from diary.analysis.view import ENOUGH_DAYS, View

MOST_POINTS = 400
"""In view; with more of them single moments cannot be told apart."""

_NOON = 0.5


def points_of_moments(moments: Moments | None, view: View) -> Points | None:
    """Single moments, where days or moments are drawn and there are not too many in view."""
    if moments is None or view.step not in {Step.MOMENT, Step.DAY}:
        return None
    if len(moments.within(view.shown.first, view.shown.last)) > MOST_POINTS:
        return None
    drawn = moments.within(view.drawn.first, view.drawn.last)
    return Points(drawn.places, drawn.values, drawn.is_late) if len(drawn) else None


def points_of_days(daily: Daily, view: View) -> Points | None:
    """A point at noon of each day, where days or moments are drawn."""
    drawn = view.drawn_of(daily)
    if not len(drawn) or view.step not in {Step.MOMENT, Step.DAY}:
        return None
    return Points(np.asarray(drawn.days + _NOON), drawn.mean, np.zeros(len(drawn), np.bool_))


def band_of(daily: Daily, view: View) -> Band | None:
    """The least to the worst of each step; ``None`` where there is nothing."""
    drawn = view.drawn_of(daily)
    return by_step(drawn, view.step).band() if len(drawn) else None


def bars_of(daily: Daily, view: View) -> Bars | None:
    """The mean of each step; ``None`` where there is nothing."""
    drawn = view.drawn_of(daily)
    return by_step(drawn, view.step).bars() if len(drawn) else None


def totals(daily: Daily) -> Daily:
    """The sum of each day as its one value."""
    return one_a_day(daily.days, daily.total)


def usual_of(values: Numbers) -> float | None:
    """The median; ``None`` where there are too few days to call anything usual."""
    return float(median(values.tolist())) if len(values) >= ENOUGH_DAYS else None


def round_top(values: Numbers) -> float:
    """A round figure at or above all of ``values``: 1, 2 or 5 followed by noughts; 1 where they are all nought."""
    highest = float(values.max(initial=0.0))
    if highest <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(highest))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= highest)
