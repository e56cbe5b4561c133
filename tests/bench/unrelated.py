"""Diaries of which the truth is known: figures that resemble their neighbours, with gaps, related or not."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def resembling(chance: np.random.Generator, days: int, phi: float, rows: int = 1) -> Numbers:
    """Rows of AR(1) with variance 1, shape (rows, days)."""
    fresh = chance.normal(size=(rows, days))
    found = np.empty((rows, days))
    found[:, 0] = fresh[:, 0]
    for day in range(1, days):
        found[:, day] = phi * found[:, day - 1] + np.sqrt(1 - phi**2) * fresh[:, day]
    return found


def with_gaps(chance: np.random.Generator, values: Numbers, share: float = 0.2) -> Numbers:
    """A share of the days missing, each by chance."""
    return np.where(chance.random(values.shape) < share, np.nan, values)


def with_bursts(chance: np.random.Generator, values: Numbers, share: float = 0.3) -> Numbers:
    """The same share missing in stretches of about a week."""
    is_missing = resembling(chance, values.shape[-1], 0.9)[0] < np.quantile(
        resembling(chance, 4000, 0.9)[0], share
    )
    return np.where(is_missing, np.nan, values)


def pain_like(values: Numbers) -> Numbers:
    """Whole figures from 0 to 10."""
    return np.clip(np.round(5 + 2 * values), 0, 10)


def lasting(values: Numbers) -> Numbers:
    """Yes on the highest third of the days: a state that lasts."""
    return (values > 0.43).astype(np.float64)
