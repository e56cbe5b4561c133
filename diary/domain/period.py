"""Local days from–to, both included."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """Local days from ``first`` to ``last``, both included. Raises ``ValueError`` where it ends before it starts."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Check the order of the ends."""
        if self.last < self.first:
            message = "a period ends before it starts"
            raise ValueError(message)

    def __contains__(self, day: date) -> bool:
        """Whether ``day`` lies in the period."""
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        """Each day in order."""
        return (self.first + timedelta(days) for days in range(len(self)))

    def __len__(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @classmethod
    def until(cls, last: date, days: int) -> "Period":
        """The ``days`` days that end with ``last``."""
        return cls(last - timedelta(days - 1), last)


def month_of(day: date) -> Period:
    """The calendar month in which ``day`` lies."""
    first = day.replace(day=1)
    after = (first + timedelta(32)).replace(day=1)
    return Period(first, after - timedelta(1))
