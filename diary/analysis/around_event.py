"""A figure from a week before to two weeks after the days on which something happened, and whether it stands out.

Every day from the event is a term of one regression, with a trend, the weekend and errors that resemble those of the
day before; where two events lie close together, each gets its share. One band holds for all days together (the largest
of all t, from draws of their joint distribution): with a band for each day alone a fifth of empty diaries would seem to
show something. Shifting the events along the diary was tried first: three weeks are too much of a diary of some months
for that, and it found something in 6 to 8 of 100 empty ones.
"""

from dataclasses import dataclass

import numpy as np

from diary.analysis.daily import Numbers, Truths
from diary.analysis.design import moved, trend
from diary.analysis.regression import fitted_line

BEFORE, AFTER = 7, 14
LEAST_EVENTS, LEAST_DAYS = 5, 60
_LEAST_ON_A_DAY = 3
_STANDS_OUT = 0.03
_INSIDE = 0.95
_WEEK = 7
_DRAWS = 4000
_SEED = 20260301


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """The figure around the days of an event; the arrays have shape (22,), from 7 days before to 14 after."""

    mean: Numbers
    """On the scale of the figure; NaN on a day that is known after fewer than 3 events."""
    low: Numbers
    """The band in which the whole line lies in 95 of 100 diaries in which nothing changes around the event."""
    high: Numbers
    events: int
    """How many had a known day in the three weeks."""
    p: float

    @property
    def stands_out(self) -> bool:
        """Whether something changes around the event."""
        return self.p <= _STANDS_OUT

    @property
    def offsets(self) -> range:
        """Days from the event."""
        return range(-BEFORE, AFTER + 1)


def around(outcome: Numbers, happened: Truths) -> Around | None:
    """``outcome`` around the days on which it ``happened``; both of shape (days,), the outcome NaN where missing.

    ``None`` where there are fewer than 5 events or 60 known days, or where the weeks around the events cannot be told
    from the rest of the diary.
    """
    known = np.isfinite(outcome)
    if int(happened.sum()) < LEAST_EVENTS or int(known.sum()) < LEAST_DAYS:
        return None
    base = _trend_and_week(len(outcome))
    on_a_day = happened.astype(np.float64)
    offsets = range(-BEFORE, AFTER + 1)
    later = np.nan_to_num(np.column_stack([moved(on_a_day, by) for by in offsets]))
    is_seen = later[known].sum(axis=0) >= _LEAST_ON_A_DAY
    if not is_seen.any():
        return None
    line = fitted_line(outcome, np.column_stack([base, later[:, is_seen]]), base)
    if line is None:
        return None
    terms = slice(base.shape[1], None)
    covariance = line.covariance[terms, terms]
    spread = np.sqrt(np.diag(covariance))
    if not (spread > 0).all():
        return None
    farthest = float(np.abs(line.coefficients[terms] / spread).max())
    drawn = _largest_by_chance(covariance / np.outer(spread, spread), line.degrees)
    reach = float(np.quantile(drawn, _INSIDE)) * spread
    usual = float(outcome[known].mean())
    found = np.full((3, len(is_seen)), np.nan)
    found[:, is_seen] = usual + np.stack([line.coefficients[terms], -reach, reach])
    p = (1 + int((drawn >= farthest).sum())) / (1 + len(drawn))
    places = np.flatnonzero(happened)
    seen = sum(bool(known[max(0, day - BEFORE) : day + AFTER + 1].any()) for day in places)
    return Around(found[0], found[1], found[2], seen, p)


def _trend_and_week(days: int) -> Numbers:
    """Shape (days, 8): one, a line from −1 to 1, and a column for each day of the week but the first."""
    each = np.arange(days)
    week = (each[:, None] % _WEEK == np.arange(1, _WEEK)).astype(np.float64)
    return np.column_stack([trend(days), week])


def _largest_by_chance(correlation: Numbers, degrees: int) -> Numbers:
    """Draws of the largest of all t where nothing changes, shape (draws,)."""
    chance = np.random.default_rng(_SEED)
    values, vectors = np.linalg.eigh(correlation)
    half = vectors * np.sqrt(np.clip(values, 0, None))
    normal = chance.normal(size=(_DRAWS, len(values))) @ half.T
    scale = np.sqrt(chance.chisquare(degrees, _DRAWS) / degrees)
    largest: Numbers = np.abs(normal).max(axis=1) / scale
    return largest
