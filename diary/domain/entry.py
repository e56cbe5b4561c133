"""One moment that was written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.emotions import Feeling, Sensation
from diary.domain.identity import new_identity
from diary.domain.moment import Clock, to_the_millisecond
from diary.domain.scale import Value

LATE_AFTER = timedelta(hours=2)
"""What is written longer than this after its moment counts as filled in afterwards."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One moment that was written down. What is absent was not recorded: nothing here is ever a silent nought."""

    uuid: UUID
    at: datetime
    """When it was: aware, in the zone in which it was written (a ``ZoneInfo``)."""
    created_at: datetime
    """When it was written; aware."""
    changed_at: datetime
    readings: Mapping[str, Value] = field(default_factory=dict)
    """Values by the key of their measure, each as its scale checks it."""
    feelings: tuple[Feeling, ...] = ()
    marks: tuple[BodyMark, ...] = ()
    activities: tuple[Activity, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    """What was written, by the key of its prompt."""
    is_bad_day: bool = False
    sensations: tuple[Sensation, ...] = ()
    """Where in the body a feeling is felt."""
    is_guided: bool = False
    """Written down in a guided moment."""
    unknown_readings: Mapping[str, int] = field(default_factory=dict)
    """Stored values of measures that this version does not know; kept as they are."""

    @property
    def day(self) -> date:
        """The local day of the zone in which it was written."""
        return self.at.date()

    @property
    def is_late(self) -> bool:
        """Whether it was filled in afterwards."""
        return self.created_at - self.at > LATE_AFTER

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded."""
        return not (
            self.readings
            or self.feelings
            or self.marks
            or self.activities
            or self.sensations
            or any(text.strip() for text in self.words.values())
            or self.unknown_readings
        )


def new_entry(clock: Clock, at: datetime | None = None) -> Entry:
    """An empty entry, written now, about ``at`` (now where not given)."""
    now = to_the_millisecond(clock())
    return Entry(new_identity(now), now if at is None else to_the_millisecond(at), now, now)


def changed(entry: Entry, clock: Clock) -> Entry:
    """``entry``, changed now."""
    return replace(entry, changed_at=to_the_millisecond(clock()))
