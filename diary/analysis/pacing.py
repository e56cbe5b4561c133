"""Much and little: what a usual day takes, how far the days swing, and how often much is followed by little.

Both ways alike, counted and beside what chance would give; nothing here says what would be better.
"""

from dataclasses import dataclass

import numpy as np

from diary.analysis.daily import Numbers, Truths

LEAST_DAYS = 30
_MUCH, _LITTLE = 0.8, 0.2
_SHUFFLES = 999
_SEED = 20260301
_DIFFERS = 0.03
_SOON = 2
"""Days in which the other follows."""


@dataclass(frozen=True, slots=True)
class Followed:
    """How many days of one kind were followed within two days by one of the other."""

    days: int
    followed: int
    by_chance: float
    """How many it would be were the same days in any other order."""
    p: float
    """One-sided: so many or more by chance."""

    @property
    def differs(self) -> bool:
        """Whether it happened more often than by chance."""
        return self.p <= _DIFFERS


@dataclass(frozen=True, slots=True)
class Pacing:
    """Load is minutes × effort: an hour of light activity counts 60."""

    days: int
    usual: float
    """The middle day."""
    little: float
    much: float
    """A fifth of the days had less, and a fifth had more."""
    swing: float
    """The middle difference between a day and the next."""
    much_then_little: Followed
    little_then_much: Followed


def pacing_of(load: Numbers) -> Pacing | None:
    """``load`` has shape (days,), NaN where it is not known; ``None`` with fewer than 30 days, or all alike."""
    known = np.isfinite(load)
    values = load[known]
    if len(values) < LEAST_DAYS:
        return None
    little, usual, much = (float(each) for each in np.quantile(values, [_LITTLE, 0.5, _MUCH]))
    if little == much:
        return None
    next_known = known[:-1] & known[1:]
    swings = np.abs(np.diff(load))[next_known]
    high, low = known & (load > much), known & (load < little)
    if not high.any() or not low.any():
        return None
    return Pacing(
        len(values),
        usual,
        little,
        much,
        float(np.median(swings)) if len(swings) else float("nan"),
        _followed(load, known, much, little, first_is_much=True),
        _followed(load, known, much, little, first_is_much=False),
    )


def _followed(
    load: Numbers, known: Truths, much: float, little: float, *, first_is_much: bool
) -> Followed:
    places = np.flatnonzero(known)
    values = load[places]

    def count(of: Numbers) -> tuple[int, int]:
        grid = np.full(len(load), np.nan)
        grid[places] = of
        is_much, is_little = grid > much, grid < little
        first, second = (is_much, is_little) if first_is_much else (is_little, is_much)
        soon = np.zeros(len(grid), np.bool_)
        for after in range(1, _SOON + 1):
            soon[:-after] |= second[after:]
        return int(first.sum()), int((first & soon).sum())

    days, followed = count(values)
    chance = np.random.default_rng(_SEED)
    others = np.array([count(chance.permutation(values))[1] for _shuffle in range(_SHUFFLES)])
    p = (1 + int((others >= followed).sum())) / (1 + _SHUFFLES)
    return Followed(days, followed, float(others.mean()), p)
