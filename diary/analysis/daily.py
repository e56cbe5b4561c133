"""What was recorded, by local day: the figures from which everything along time is drawn.

Days are ordinals (``date.toordinal``) in ascending order, each at most once; a day that is not there was not recorded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from diary.domain.period import Period

Days = NDArray[np.int64]
Numbers = NDArray[np.float64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Daily:
    """Figures of local days, in the unit of their scale; all of shape (days,)."""

    days: Days
    least: Numbers
    mean: Numbers
    most: Numbers
    count: NDArray[np.int64]
    """How many values the day has."""

    def __len__(self) -> int:
        """How many days have a value."""
        return len(self.days)

    @property
    def total(self) -> Numbers:
        """The sum of the values of each day."""
        return self.mean * self.count

    def within(self, first: float, last: float) -> "Daily":
        """The days from the place ``first`` up to ``last`` (not included)."""
        return self.part(slice(*np.searchsorted(self.days, (np.floor(first), last))))

    def part(self, which: slice | Truths) -> "Daily":
        """Some of the days, in order."""
        return Daily(
            self.days[which],
            self.least[which],
            self.mean[which],
            self.most[which],
            self.count[which],
        )


def one_a_day(days: Days, values: Numbers) -> Daily:
    """Days that have one value each."""
    return Daily(days, values, values, values, np.ones(len(days), np.int64))


def no_days() -> Daily:
    """Nothing recorded."""
    return one_a_day(np.empty(0, np.int64), np.empty(0))


@dataclass(frozen=True, slots=True, eq=False)
class FeelingDays:
    """Feelings that were named; all of shape (feelings,), in order of their day."""

    days: Days
    families: NDArray[np.int64]
    """The place of the family in ``FAMILIES``; −1 where the word belongs to none."""
    strengths: NDArray[np.int64]
    """0 … 10; −1 where it was not said."""


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """The values of one measure moment by moment; all of shape (moments,), in order of time."""

    places: Numbers
    """On the axis of local days."""
    values: Numbers
    is_late: Truths
    """Filled in afterwards."""
    entries: tuple[str, ...]
    """The UUID of each entry."""

    def __len__(self) -> int:
        """How many moments."""
        return len(self.places)

    def within(self, first: float, last: float) -> "Moments":
        """The moments from the place ``first`` up to ``last`` (not included)."""
        which = slice(*np.searchsorted(self.places, (first, last)))
        return Moments(
            self.places[which], self.values[which], self.is_late[which], self.entries[which]
        )

    def entry(self, index: int) -> UUID:
        """The entry of one moment."""
        return UUID(self.entries[index])


def no_moments() -> Moments:
    """Nothing recorded."""
    return Moments(np.empty(0), np.empty(0), np.empty(0, np.bool_), ())


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """What was recorded on the local days of ``period``."""

    period: Period
    written: Daily
    """Days with a note; the value is the number of notes."""
    figures: Mapping[str, Daily]
    """By the key of the measure; a measure that was not asked for is not there."""
    feelings: FeelingDays
    load: Daily
    """The load of the activities whose length is known."""
    doses: Mapping[UUID, Numbers]
    """By medicine: the place of each dose, in order of time."""


ENOUGH_TO_COUNT = 8


@dataclass(frozen=True, slots=True)
class Recorded:
    """What there is in the whole diary, so that a lane does not come and go while one looks around."""

    measures: frozenset[str] = frozenset()
    """Keys; a computed measure is there when something it follows from is."""
    has_feelings: bool = False
    has_load: bool = False
    period: Period | None = None
    """From the first to the last local day with a note; ``None`` in an empty diary."""
    days: int = 0
    """Days with a note, counted up to ``ENOUGH_TO_COUNT``."""


@dataclass(frozen=True, slots=True)
class MarkDays:
    """Where it was felt, by local day."""

    marks: tuple[tuple[date, str, int | None], ...] = ()
    """Day, region and the strongest mark on it (0 … 10, ``None`` = not said): one for each region of a day."""
    days_with_note: int = 0


@dataclass(frozen=True, slots=True)
class Happenings:
    """What was named, done and felt where, by local day."""

    feelings: tuple[tuple[int, str], ...] = ()
    """The ordinal of a day and the key of a word for a feeling: once a day each."""
    minutes: tuple[tuple[int, str, int], ...] = ()
    """The ordinal of a day, a category of activity and its minutes, where they are known."""
    regions: tuple[tuple[date, str, int | None], ...] = ()
    """As ``MarkDays.marks``."""
