"""What goes together with an outcome, and how sure that is, where days resemble their neighbours.

Days of a diary are not independent: a bad week is bad in everything, so that plain correlation finds a link in a
quarter of unrelated diaries. Here the outcome is regressed, by normal scores, on a trend, the weekend and the factor
some days before, with errors of AR(1) plus white noise on the calendar (``whitening``), fitted once for the outcome
without any factor. All tests together are corrected by Benjamini and Hochberg (1995).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri, stdtr, stdtrit

from diary.analysis.design import moved, trend, weekend
from diary.analysis.whitening import ErrorModel, Truths, fitted_model, whitened

FloatArray = NDArray[np.float64]

LEAST_DAYS, LEAST_TO_SAY_TOGETHER, LEAST_OF_RARER = 45, 60, 10
WEAK_RATE = 0.2
_TERMS = 4
_AT_ONCE = 96
"""Pairs that are whitened together: more takes more memory and no less time."""
_SAME = 1e-9
"""A factor of which less than this share is left beside trend and weekend cannot be told from them."""


class Verdict(Enum):
    """What is said of a pair."""

    TOGETHER = "together"
    WEAK = "weak"
    NO_LINK = "no link"
    TOO_LITTLE = "too little"


@dataclass(frozen=True)
class Association:
    """One factor at one lag beside the outcome."""

    factor: str
    lag: int
    """Days by which the factor comes first; below nought the outcome does."""
    days: int
    """On how many days both are known."""
    slope: float
    """Units of the outcome for each unit of the factor; with ``low`` and ``high`` its 95 % interval."""
    low: float
    high: float
    correlation: float
    """Partial, of normal scores, −1 … 1."""
    p: float
    """Two-sided; NaN, as ``q`` and the figures above, where there is too little to test."""
    q: float
    verdict: Verdict
    days_needed: int
    """How many more days it takes; 0 unless ``TOO_LITTLE``."""


@dataclass(frozen=True)
class _Lagged:
    """A factor moved along the days."""

    factor: str
    lag: int
    scores: FloatArray
    values: FloatArray
    known: Truths
    """Both this and the outcome."""
    days_needed: int


@dataclass(frozen=True)
class _Tested:
    slope: float
    error: float
    correlation: float
    p: float
    degrees: int


def associations(
    outcome: FloatArray,
    factors: Mapping[str, FloatArray],
    *,
    first_day: date,
    lags: Sequence[int] = (0, 1, 2, 3),
    false_discovery_rate: float = 0.05,
) -> list[Association]:
    """Every factor at every lag, in that order, with what can be said of it.

    ``outcome`` and each factor have shape (days,), NaN where missing; index 0 is ``first_day``. Values that are not
    finite count as missing. The error model is fitted once, without a factor. Raises ``ValueError`` where
    shapes differ.
    """
    if any(values.shape != outcome.shape for values in factors.values()):
        message = "a factor has other days than the outcome"
        raise ValueError(message)
    known = np.isfinite(outcome)
    lagged = [
        each for name, values in factors.items() for each in _lagged(name, values, lags, outcome)
    ]
    enough = [each for each in lagged if not each.days_needed]
    base = _trend_and_weekend(len(outcome), first_day)
    scores = _normal_scores(outcome)
    tested: dict[int, _Tested] = {}
    if enough:
        model = fitted_model(scores, base, known)
        for start in range(0, len(enough), _AT_ONCE):
            part = enough[start : start + _AT_ONCE]
            results = _tested(outcome, scores, base, part, model)
            tested.update(
                (id(each), result)
                for each, result in zip(part, results, strict=True)
                if result is not None
            )
    rates = _false_discovery([tested[id(each)].p for each in lagged if id(each) in tested])
    by_test = dict(zip((id(each) for each in lagged if id(each) in tested), rates, strict=True))
    return [
        _told(each, tested.get(id(each)), by_test.get(id(each), np.nan), false_discovery_rate)
        for each in lagged
    ]


def _lagged(
    name: str, values: FloatArray, lags: Sequence[int], outcome: FloatArray
) -> list[_Lagged]:
    scores = _normal_scores(values)
    found = []
    for lag in lags:
        later, later_scores = moved(values, lag), moved(scores, lag)
        known = np.isfinite(outcome) & np.isfinite(later)
        needed = max(
            0,
            LEAST_DAYS - int(known.sum()),
            LEAST_OF_RARER - _unlike_the_usual(later[known]),
            LEAST_OF_RARER - _unlike_the_usual(outcome[known]),
        )
        found.append(_Lagged(name, lag, later_scores, later, known, needed))
    return found


def _unlike_the_usual(values: FloatArray) -> int:
    """On how many days it is not what it is most often: of a yes/no factor the rarer state."""
    if not len(values):
        return 0
    _each, counts = np.unique(values, return_counts=True)
    return len(values) - int(counts.max())


def _normal_scores(values: FloatArray) -> FloatArray:
    """Normal scores of mean ranks, NaN where missing (Blom 1958: (rank − 3/8) / (n + 1/4))."""
    known = np.isfinite(values)
    scores = np.full(len(values), np.nan)
    _each, place, counts = np.unique(values[known], return_inverse=True, return_counts=True)
    ranks = counts.cumsum() - (counts - 1) / 2
    scores[known] = ndtri((ranks[place] - 0.375) / (known.sum() + 0.25))
    return scores


def _trend_and_weekend(days: int, first_day: date) -> FloatArray:
    """Shape (days, 3): one, a line from −1 to 1, and 1 in the weekend."""
    return np.column_stack([trend(days), weekend(days, first_day)])


def _tested(
    outcome: FloatArray,
    scores: FloatArray,
    base: FloatArray,
    pairs: Sequence[_Lagged],
    model: ErrorModel,
) -> list[_Tested | None]:
    """The test of each pair; ``None`` where the factor cannot be told from trend and weekend."""
    known = np.column_stack([each.known for each in pairs])
    outcome_unit = _unit(outcome)
    units = [_unit(each.values) for each in pairs]
    columns = np.empty((len(outcome), len(pairs), 7))
    columns[:, :, :3] = base[:, None, :]
    columns[:, :, 3] = scores[:, None]
    columns[:, :, 4] = (outcome / outcome_unit)[:, None]
    for place, (each, unit) in enumerate(zip(pairs, units, strict=True)):
        columns[:, place, 5] = each.scores
        columns[:, place, 6] = each.values / unit
    columns = np.where(known[:, :, None], columns, 0.0)
    white = whitened(columns, known, model).columns
    gram = white.transpose(0, 2, 1) @ white
    results: list[_Tested | None] = []
    for place, unit in enumerate(units):
        degrees = int(known[:, place].sum()) - _TERMS
        by_scores = _last_term(gram[place], outcome_at=3, factor_at=5)
        by_values = _last_term(gram[place], outcome_at=4, factor_at=6)
        if by_scores is None or by_values is None:
            results.append(None)
            continue
        slope, inner, left = by_scores
        error = np.sqrt(left / degrees / inner)
        with np.errstate(divide="ignore"):
            t = float(slope / error) if error > 0 else float(np.copysign(np.inf, slope))
        correlation = float(np.sign(t) if np.isinf(t) else t / np.sqrt(t * t + degrees))
        plain, plain_inner, plain_left = by_values
        with np.errstate(over="ignore"):
            scale = float(np.float64(outcome_unit) / np.float64(unit))
            plain_error = float(np.sqrt(plain_left / degrees / plain_inner)) * scale
            results.append(
                _Tested(
                    plain * scale,
                    plain_error,
                    correlation,
                    float(2 * stdtr(degrees, -abs(t))),
                    degrees,
                )
            )
    return results


def _unit(values: FloatArray) -> float:
    """The largest finite size, so that squares of absurd figures do not overflow."""
    finite = np.abs(values[np.isfinite(values)])
    return float(finite.max(initial=0.0)) or 1.0


def _last_term(
    gram: FloatArray, *, outcome_at: int, factor_at: int
) -> tuple[float, float, float] | None:
    """Slope of the factor, what is left of its square beside trend and weekend, and the residual sum of squares."""
    base, ones = gram[:3, :3], gram[:3, [factor_at, outcome_at]]
    solved = np.linalg.solve(base, ones)
    inner = gram[np.ix_([factor_at, outcome_at], [factor_at, outcome_at])] - ones.T @ solved
    if inner[0, 0] <= _SAME * gram[factor_at, factor_at] or inner[0, 0] <= 0:
        return None
    slope = float(inner[0, 1] / inner[0, 0])
    left = max(0.0, float(inner[1, 1] - slope * inner[0, 1]))
    return slope, float(inner[0, 0]), left


def _false_discovery(ps: Sequence[float]) -> FloatArray:
    """The false discovery rate at which each test would just be found (Benjamini & Hochberg 1995)."""
    p = np.asarray(ps, np.float64)
    order = p.argsort()[::-1]
    rates = np.minimum.accumulate(p[order] * len(p) / np.arange(len(p), 0, -1))
    found = np.empty(len(p))
    found[order] = np.minimum(rates, 1.0)
    return found


def _told(pair: _Lagged, tested: _Tested | None, q: float, rate: float) -> Association:
    days = int(pair.known.sum())
    if tested is None:
        nan = float("nan")
        needed = pair.days_needed or LEAST_OF_RARER
        return Association(
            pair.factor, pair.lag, days, nan, nan, nan, nan, nan, nan, Verdict.TOO_LITTLE, needed
        )
    if q <= rate and days >= LEAST_TO_SAY_TOGETHER:
        verdict = Verdict.TOGETHER
    else:
        verdict = Verdict.WEAK if q <= max(rate, WEAK_RATE) else Verdict.NO_LINK
    reach = float(stdtrit(tested.degrees, 0.975)) * tested.error
    return Association(
        pair.factor,
        pair.lag,
        days,
        tested.slope,
        tested.slope - reach,
        tested.slope + reach,
        tested.correlation,
        tested.p,
        float(q),
        verdict,
        0,
    )
