"""The kinds of value a measure can have: what is allowed, and how it is kept as a whole number.

Values are kept as integers (``stored``), because they load faster and compare exactly; ``per_unit`` says how many
stored steps make one unit of the scale, so that ``stored / per_unit`` is the figure a chart shows.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from diary.errors import InvalidValue
from diary.i18n import N_

Value = int | float | bool | str | time

MINUTES_PER_DAY = 24 * 60
_MINUTES_PER_HOUR = 60


class Scale(ABC):
    """A kind of value; knows what it allows and how it is kept."""

    per_unit: ClassVar[int] = 1
    unit: ClassVar[str] = ""

    @abstractmethod
    def check(self, value: object) -> Value:
        """``value`` as this scale keeps it. Raises ``InvalidValue`` where the scale does not know it."""

    @abstractmethod
    def stored(self, value: Value) -> int:
        """The whole number that is kept for a checked value."""

    @abstractmethod
    def restored(self, number: int) -> Value:
        """The value that was kept as ``number``."""

    def plain(self, value: Value) -> int | float | bool | str:
        """``value`` as JSON can hold it; ``check`` reads it back."""
        if isinstance(value, time):
            return f"{value:%H:%M}"
        return value


def _whole(value: object, low: int, high: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise InvalidValue
    return value


@dataclass(frozen=True, slots=True)
class Rating(Scale):
    """Whole steps from ``low`` to ``high``, both included, with words for the ends (marked for translation)."""

    low: int
    high: int
    low_words: str = ""
    high_words: str = ""
    is_pain: bool = False
    """Drawn with the pain ramp, and asked with the person's own words for the ends."""
    per_unit: ClassVar[int] = 10

    def check(self, value: object) -> int:
        """A whole number from ``low`` to ``high``."""
        return _whole(value, self.low, self.high)

    def stored(self, value: Value) -> int:
        """Tenths, as every rating is kept."""
        return self.check(value) * self.per_unit

    def restored(self, number: int) -> int:
        """The whole number."""
        return round(number / self.per_unit)


@dataclass(frozen=True, slots=True)
class Count(Scale):
    """How many, from 0 to ``high``."""

    high: int = 100_000
    per_unit: ClassVar[int] = 10

    def check(self, value: object) -> int:
        """A whole number from 0 to ``high``."""
        return _whole(value, 0, self.high)

    def stored(self, value: Value) -> int:
        """Tenths, as every count is kept."""
        return self.check(value) * self.per_unit

    def restored(self, number: int) -> int:
        """The whole number."""
        return round(number / self.per_unit)


@dataclass(frozen=True, slots=True)
class Minutes(Scale):
    """Whole minutes, from 0 to ``high``."""

    high: int = MINUTES_PER_DAY
    unit: ClassVar[str] = N_("minutes")

    def check(self, value: object) -> int:
        """Whole minutes from 0 to ``high``."""
        return _whole(value, 0, self.high)

    def stored(self, value: Value) -> int:
        """Minutes."""
        return self.check(value)

    def restored(self, number: int) -> int:
        """Minutes."""
        return number


@dataclass(frozen=True, slots=True)
class Hours(Scale):
    """Hours from 0 to ``high``, kept to the minute."""

    high: float = 24.0
    per_unit: ClassVar[int] = _MINUTES_PER_HOUR
    unit: ClassVar[str] = N_("hours")

    def check(self, value: object) -> float:
        """Hours from 0 to ``high``, to the nearest minute."""
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not 0 <= value <= self.high
        ):
            raise InvalidValue
        return round(value * self.per_unit) / self.per_unit

    def stored(self, value: Value) -> int:
        """Minutes."""
        return round(self.check(value) * self.per_unit)

    def restored(self, number: int) -> float:
        """Hours."""
        return number / self.per_unit


@dataclass(frozen=True, slots=True)
class ClockTime(Scale):
    """A time of day on a 24-hour clock, kept as minutes after midnight."""

    unit: ClassVar[str] = N_("o'clock")

    def check(self, value: object) -> time:
        """A time to the minute, from a time or from its text in ISO 8601."""
        if isinstance(value, str):
            try:
                value = time.fromisoformat(value)
            except ValueError as error:
                raise InvalidValue from error
        if not isinstance(value, time):
            raise InvalidValue
        return time(value.hour, value.minute)

    def stored(self, value: Value) -> int:
        """Minutes after midnight, 0 … 1439."""
        clock = self.check(value)
        return clock.hour * _MINUTES_PER_HOUR + clock.minute

    def restored(self, number: int) -> time:
        """The time on the clock."""
        return time(*divmod(number % MINUTES_PER_DAY, _MINUTES_PER_HOUR))


@dataclass(frozen=True, slots=True)
class YesNo(Scale):
    """Yes or no."""

    def check(self, value: object) -> bool:
        """Yes or no, and no number in its place."""
        if not isinstance(value, bool):
            raise InvalidValue
        return value

    def stored(self, value: Value) -> int:
        """1 for yes, 0 for no."""
        return int(self.check(value))

    def restored(self, number: int) -> bool:
        """Whether it is not 0."""
        return number != 0


@dataclass(frozen=True, slots=True)
class Option:
    """One of a choice: ``key`` is kept for ever, ``name`` is marked for translation."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Choice(Scale):
    """One of some options in a fixed order; options are only ever appended. Kept as the place, from ``first``."""

    options: tuple[Option, ...]
    first: int = 0
    """The figure a chart shows for the first option (−3 for a scale whose middle is nought)."""

    def check(self, value: object) -> str:
        """The key of one of the options."""
        if not isinstance(value, str) or all(option.key != value for option in self.options):
            raise InvalidValue
        return value

    def stored(self, value: Value) -> int:
        """The place of the option, from ``first``."""
        keys = [option.key for option in self.options]
        return keys.index(self.check(value)) + self.first

    def restored(self, number: int) -> str:
        """The key of the option; raises ``InvalidValue`` where there is none in that place."""
        place = number - self.first
        if not 0 <= place < len(self.options):
            raise InvalidValue
        return self.options[place].key
