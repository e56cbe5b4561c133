"""What part of time is in sight, and where it lies in the picture."""

from dataclasses import dataclass

import numpy as np

from diary.analysis.daily import Numbers


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

    def shows(self, left: float, right: float) -> bool:
        """Whether something from one pixel to another is in sight, if only in part."""
        return right >= self.left and left <= self.right

    def part(self, x: Numbers, beside: float) -> slice:
        """Which of the ascending ``x`` are in sight or at most ``beside`` days from it; one more at either end."""
        first, last = np.searchsorted(x, (self.first - beside, self.last + beside))
        return slice(max(0, int(first) - 1), int(last) + 1)
