"""The columns of a regression on days, and figures moved along them: what every question about days shares."""

from datetime import date

import numpy as np

from diary.analysis.whitening import Numbers

_SATURDAY, _WEEK = 5, 7


def moved(values: Numbers, by: int) -> Numbers:
    """``values`` (shape (days,)) ``by`` days later, earlier below nought; NaN where there was no such day."""
    found = np.full(len(values), np.nan)
    if abs(by) >= len(values):
        return found
    if by >= 0:
        found[by:] = values[: len(values) - by]
    else:
        found[:by] = values[-by:]
    return found


def trend(days: int) -> Numbers:
    """Shape (days, 2): one, and a line from −1 to 1."""
    return np.column_stack([np.ones(days), np.linspace(-1, 1, days)])


def weekend(days: int, first_day: date) -> Numbers:
    """Shape (days,): 1 on Saturdays and Sundays."""
    return (weekdays(days, first_day) >= _SATURDAY).astype(np.float64)


def weekdays(days: int, first_day: date) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Shape (days,): 0 Monday … 6 Sunday."""
    return (first_day.weekday() + np.arange(days)) % _WEEK
