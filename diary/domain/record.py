"""What every record has that stands on its own beside the entries: a name for the world, and its times."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from diary.domain.identity import new_identity
from diary.domain.moment import Clock, to_the_millisecond


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Something in the diary beside its entries, such as a life event, a medicine or a worksheet."""

    uuid: UUID
    created_at: datetime
    """When it was written; aware."""
    changed_at: datetime
    deleted_at: datetime | None = None
    """Since when it is deleted; it is removed for good some time later."""


_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The name and the times of a record that is made now."""

    uuid: UUID
    at: datetime


def new_stamp(clock: Clock) -> Stamp:
    """A new name, and now."""
    now = to_the_millisecond(clock())
    return Stamp(new_identity(now), now)


def new_record(kind: Callable[..., _R], clock: Clock, /, **parts: Any) -> _R:  # noqa: ANN401  parts of several kinds
    """A record of ``kind`` that is written down now, with these parts of its own."""
    stamp = new_stamp(clock)
    return kind(uuid=stamp.uuid, created_at=stamp.at, changed_at=stamp.at, **parts)


def touched(record: _R, clock: Clock) -> _R:
    """``record``, changed now."""
    return replace(record, changed_at=to_the_millisecond(clock()))
