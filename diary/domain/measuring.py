"""Times of measuring: which one lasts, which one waits for a look back, and how long is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from diary.domain.measuring_period import MeasuringPeriod
from diary.i18n import N_

WEEK = timedelta(7)


@dataclass(frozen=True, slots=True)
class Length:
    """A length that can be chosen; ``days`` is ``None`` for an end of one's own. ``name`` is marked for translation."""

    key: str
    name: str
    days: int | None


LENGTHS: tuple[Length, ...] = (
    Length("two_weeks", N_("Two weeks"), 14),
    Length("four_weeks", N_("Four weeks"), 28),
    Length("own", N_("Another end"), None),
)


def last_day(first: date, days: int) -> date:
    """The last of ``days`` days, of which ``first`` is one."""
    return first + timedelta(days - 1)


def lasting(periods: Iterable[MeasuringPeriod], today: date) -> MeasuringPeriod | None:
    """The time of measuring in which ``today`` lies, of several the one that ends last."""
    now = [each for each in periods if each.first <= today <= each.last]
    return max(now, key=lambda each: (each.last, each.created_at), default=None)


def unreviewed(periods: Iterable[MeasuringPeriod], today: date) -> MeasuringPeriod | None:
    """The last time of measuring that is over, while nobody looked back on it; ``None`` while one lasts."""
    known = list(periods)
    if lasting(known, today) is not None:
        return None
    over = [each for each in known if each.last < today]
    newest = max(over, key=lambda each: (each.last, each.created_at), default=None)
    return newest if newest is not None and newest.reviewed is None else None


def days_left(period: MeasuringPeriod, today: date) -> int:
    """The days of ``period`` that come after ``today``; never less than 0."""
    return max(0, (period.last - today).days)


def share_passed(period: MeasuringPeriod, today: date) -> float:
    """How much of ``period`` has gone by, 0 on its first day … 1 on its last."""
    whole = (period.last - period.first).days
    return 1.0 if whole <= 0 else min(1.0, max(0.0, (today - period.first).days / whole))


def asked_again_on(last_written: date | None, today: date) -> date | None:
    """The day on which somebody who writes once a week is asked again; ``None`` where that is today."""
    if last_written is None or last_written > today:
        return None
    again = last_written + WEEK
    return again if again > today else None
