"""Invented entries for the tests of the window."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from diary.domain.emotions import Feeling
from diary.domain.entry import Entry
from diary.domain.identity import new_identity
from diary.domain.scale import Value

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 8, 14, 5, tzinfo=ZONE)
"""A Sunday."""


def written(
    at: datetime,
    pain: int | None = None,
    words: str = "",
    *,
    feelings: tuple[str, ...] = (),
    is_bad_day: bool = False,
    later: timedelta = timedelta(0),
    readings: dict[str, Value] | None = None,
) -> Entry:
    """An entry about ``at``, written ``later``."""
    created = at + later
    return Entry(
        new_identity(created),
        at,
        created,
        created,
        readings={**({} if pain is None else {"pain": pain}), **(readings or {})},
        feelings=tuple(Feeling(word) for word in feelings),
        words={"touching": words} if words else {},
        is_bad_day=is_bad_day,
    )


def days_ago(days: int, hour: int = 9, minute: int = 0) -> datetime:
    """A time so many days before ``NOW``."""
    return NOW.replace(hour=hour, minute=minute) - timedelta(days=days)
