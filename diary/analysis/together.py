"""What goes with what: every factor beside one figure, in groups that say how sure it is. Counted, never explained."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from diary.analysis.association import Association, Verdict, associations
from diary.analysis.daily import Numbers
from diary.analysis.design import moved
from diary.analysis.factors import Factor

LAGS = (0, 1, 2, 3, -1, -2, -3)
"""Days by which the factor comes first; below nought the figure that is looked at comes first."""

Associate = Callable[..., list[Association]]


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A factor beside the outcome at one distance in days, and the days it was seen on."""

    factor: Factor
    found: Association
    outcome: Numbers
    """Shape (pairs,): the outcome of each day on which both are known, in order of time."""
    values: Numbers
    """Shape (pairs,): the factor of those days, shifted by the lag."""
    days: tuple[date, ...]
    """The days of those outcomes."""
    missing: float
    """Share of the days from the first to the last outcome that have no such pair, 0 … 1."""

    @property
    def effect(self) -> tuple[float, float, float]:
        """The difference in units of the outcome for one step of the factor, and the ends of its 95 % interval."""
        step = self.factor.step
        return self.found.slope * step, self.found.low * step, self.found.high * step

    @property
    def days_with(self) -> tuple[date, ...]:
        """The days of the outcome at which a yes/no factor was yes, the newest first."""
        if not self.factor.is_yes_no:
            return ()
        return tuple(
            day for day, value in zip(reversed(self.days), self.values[::-1], strict=True) if value
        )


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """All factors beside one outcome, each once, by what was found; and every distance that was looked at."""

    together: tuple[Pair, ...]
    weak: tuple[Pair, ...]
    no_link: tuple[Pair, ...]
    too_little: tuple[Pair, ...]
    looked_at: tuple[tuple[Factor, Association], ...]


def compare(
    outcome: Numbers,
    factors: Sequence[Factor],
    first_day: date,
    associate: Associate = associations,
) -> Comparison:
    """Lay every factor beside ``outcome`` (shape (days,), NaN where missing; index 0 is ``first_day``)."""
    by_key = {factor.key: factor for factor in factors}
    arrays = {key: factor.values for key, factor in by_key.items()}
    found = associate(outcome, arrays, first_day=first_day, lags=LAGS) if arrays else []
    of_factor: dict[str, list[Association]] = {}
    for each in found:
        of_factor.setdefault(each.factor, []).append(each)
    groups: dict[Verdict, list[Pair]] = {verdict: [] for verdict in Verdict}
    for key, those in of_factor.items():
        told = strongest(those)
        groups[told.verdict].append(_pair(outcome, by_key[key], told, first_day))
    for verdict in (Verdict.TOGETHER, Verdict.WEAK, Verdict.NO_LINK):
        groups[verdict].sort(key=lambda pair: pair.found.p)
    groups[Verdict.TOO_LITTLE].sort(key=lambda pair: pair.found.days_needed)
    return Comparison(
        together=tuple(groups[Verdict.TOGETHER]),
        weak=tuple(groups[Verdict.WEAK]),
        no_link=tuple(groups[Verdict.NO_LINK]),
        too_little=tuple(groups[Verdict.TOO_LITTLE]),
        looked_at=tuple((by_key[each.factor], each) for each in found),
    )


def strongest(those: Sequence[Association]) -> Association:
    """The distance at which most was found; where nothing was, the same day."""
    for verdict in (Verdict.TOGETHER, Verdict.WEAK):
        found = [each for each in those if each.verdict is verdict]
        if found:
            return min(found, key=lambda each: each.p)
    tested = [each for each in those if each.verdict is Verdict.NO_LINK]
    return min(tested or those, key=lambda each: abs(each.lag))


def _pair(outcome: Numbers, factor: Factor, found: Association, first_day: date) -> Pair:
    shifted = moved(factor.values, found.lag)
    known = np.isfinite(outcome)
    both = known & np.isfinite(shifted)
    places = np.flatnonzero(known)
    span = int(places[-1] - places[0] + 1) if len(places) else 0
    return Pair(
        factor,
        found,
        outcome[both],
        shifted[both],
        tuple(first_day + timedelta(days=int(place)) for place in np.flatnonzero(both)),
        1 - int(both.sum()) / span if span else 1.0,
    )
