"""What part of time is in sight, and where it lies on the screen."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from diary.analysis.lanes import Numbers

LEAST_DAYS = 0.25
"""The shortest time that can be looked at: six hours."""
MOST_DAYS = 150 * 365.25
"""The longest: longer than a life."""
EARLIEST, LATEST = 366.0, float(date.max.toordinal() - 366)
"""Between these the axis always has a date to name."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The time from ``first`` to ``last`` (x of the axis) lies between the pixels ``left`` and ``right``."""

    first: float
    last: float
    left: float
    right: float

    @property
    def scale(self) -> float:
        """Pixels for one day."""
        return (self.right - self.left) / (self.last - self.first)

    def pixel(self, x: float) -> float:
        """Where a time lies."""
        return self.left + (x - self.first) * self.scale

    def pixels(self, x: Numbers) -> Numbers:
        """Where times lie; shape as ``x``."""
        return self.left + (x - self.first) * self.scale

    def time(self, pixel: float) -> float:
        """What time lies at a pixel."""
        return self.first + (pixel - self.left) / self.scale

    def part(self, x: Numbers, beside: float) -> slice:
        """Which of the ascending ``x`` are in sight or at most ``beside`` days from it; one more at either end."""
        first, last = np.searchsorted(x, (self.first - beside, self.last + beside))
        return slice(max(0, int(first) - 1), int(last) + 1)


def within_bounds(first: float, last: float) -> tuple[float, float]:
    """The nearest time to look at that is neither too short nor too long nor beyond all dates."""
    middle = (first + last) / 2
    days = min(max(last - first, LEAST_DAYS), MOST_DAYS)
    start = min(max(middle - days / 2, EARLIEST), LATEST - days)
    return start, start + days


def day_of(x: float) -> date:
    """The local day in which ``x`` lies."""
    return date.fromordinal(int(min(max(x, 1.0), float(date.max.toordinal()))))
