"""Which times can be looked at."""

from datetime import date

LEAST_DAYS = 0.25
"""The shortest time that can be looked at: six hours."""
MOST_DAYS = 150 * 365.25
"""The longest: longer than a life."""
EARLIEST, LATEST = 366.0, float(date.max.toordinal() - 366)
"""Between these the axis always has a date to name."""


def within_bounds(first: float, last: float) -> tuple[float, float]:
    """The nearest time to look at that is neither too short nor too long nor beyond all dates."""
    middle = (first + last) / 2
    days = min(max(last - first, LEAST_DAYS), MOST_DAYS)
    start = min(max(middle - days / 2, EARLIEST), LATEST - days)
    return start, start + days


def day_of(x: float) -> date:
    """The local day in which ``x`` lies."""
    return date.fromordinal(int(min(max(x, 1.0), float(date.max.toordinal()))))
