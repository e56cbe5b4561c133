"""A date as precise as memory is: a day, a month, a season, a year, around a year, or between two days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum

_AROUND_YEARS = 2
"""How many years on either side ‘around’ leaves open."""


class Precision(StrEnum):
    """How a date was given."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    AROUND = "around"
    BETWEEN = "between"


class Season(Enum):
    """The seasons of the northern half of the world, by the month with which they begin; winter ends a year later."""

    SPRING = 3
    SUMMER = 6
    AUTUMN = 9
    WINTER = 12


_BEGINNINGS = frozenset(season.value for season in Season)


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """Some day from ``first`` to ``last``, both included. Raises ``ValueError`` where it ends before it starts."""

    first: date
    last: date
    precision: Precision

    def __post_init__(self) -> None:
        """Check the order of the ends."""
        is_no_day = self.precision is Precision.DAY and self.last != self.first
        is_no_season = self.precision is Precision.SEASON and self.first.month not in _BEGINNINGS
        if self.last < self.first or is_no_day or is_no_season:
            message = "a date ends before it starts, or is no season"
            raise ValueError(message)

    @property
    def middle(self) -> date:
        """The day in the middle."""
        return self.first + (self.last - self.first) // 2

    @property
    def is_precise(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def on_day(day: date) -> FuzzyDate:
    """That day."""
    return FuzzyDate(day, day, Precision.DAY)


def in_month(year: int, month: int) -> FuzzyDate:
    """Some day in a month."""
    return FuzzyDate(date(year, month, 1), _end_of_month(year, month), Precision.MONTH)


def in_season(year: int, season: Season) -> FuzzyDate:
    """Some day in a season that begins in ``year``."""
    first = date(year, season.value, 1)
    ends_in, month = divmod(season.value + 1, 12)
    return FuzzyDate(first, _end_of_month(year + ends_in, month + 1), Precision.SEASON)


def in_year(year: int) -> FuzzyDate:
    """Some day in a year."""
    return FuzzyDate(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def around_year(year: int) -> FuzzyDate:
    """Some day in a year or in the two before or after it."""
    low, high = max(year - _AROUND_YEARS, date.min.year), min(year + _AROUND_YEARS, date.max.year)
    return FuzzyDate(date(low, 1, 1), date(high, 12, 31), Precision.AROUND)


def between(first: date, last: date) -> FuzzyDate:
    """Some day from ``first`` to ``last``; raises ``ValueError`` where it ends before it starts."""
    return FuzzyDate(first, last, Precision.BETWEEN)


def year_of_around(when: FuzzyDate) -> int:
    """The year that ``around_year`` was given."""
    return when.middle.year


def season_of(when: FuzzyDate) -> Season:
    """The season that ``in_season`` was given."""
    return Season(when.first.month)


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, 1) + timedelta(monthrange(year, month)[1] - 1)
