"""One kind of record of a file: what it may hold, and both ways between it and plain values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from diary.domain.plain import Plain, time_to_plain
from diary.domain.record import Record
from diary.exchange.misfit import require_parts, time_of, uuid_of

R = TypeVar("R", bound=Record)

_NEEDED = ("uuid", "created_at", "changed_at")
COMMON = frozenset({*_NEEDED, "deleted_at"})
"""What every record has."""


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[R]):
    """One kind of record: its name in the file, what a refusal calls it, and both ways."""

    name: str
    place: str
    """Marked for translation; with ``{number}`` and ``{part}``."""
    own_needs: tuple[str, ...]
    own_parts: tuple[str, ...]
    """What it may hold besides."""
    to_plain: Callable[[R], Plain]
    """Its own parts; a value of ``None``, an empty text and false are left out."""
    from_plain: Callable[[Plain, dict[str, Any], datetime], R]
    """From the plain parts, the common ones already read, and the latest moment that a record may be about."""

    def plain(self, record: R) -> Plain:
        """The whole record as plain values."""
        parts = {
            "uuid": str(record.uuid),
            "created_at": time_to_plain(record.created_at.astimezone(UTC)),
            "changed_at": time_to_plain(record.changed_at.astimezone(UTC)),
            "deleted_at": _time_or_none(record.deleted_at),
            **self.to_plain(record),
        }
        return {
            key: value
            for key, value in parts.items()
            if value is not None and value is not False and value not in ("", [], {})
        }

    def record(self, plain: Plain, latest: datetime) -> R:
        """The record that ``plain`` holds. Raises ``Misfit``."""
        needs = (*_NEEDED, *self.own_needs)
        require_parts(plain, COMMON | {*needs, *self.own_parts}, needs)
        common = {
            "uuid": uuid_of(plain),
            "created_at": time_of(plain, "created_at"),
            "changed_at": time_of(plain, "changed_at"),
            "deleted_at": time_of(plain, "deleted_at") if "deleted_at" in plain else None,
        }
        return self.from_plain(plain, common, latest)


def _time_or_none(at: datetime | None) -> str | None:
    return None if at is None else time_to_plain(at.astimezone(UTC))
