"""The rows of the list: a heading for each day, and the entries of that day under it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from diary.domain.entry import Entry
from diary.domain.entry_filter import Snippet


@dataclass(frozen=True, slots=True)
class DayRow:
    """The heading of a day; ``is_first`` has nothing above it."""

    day: date
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry, with where something was found in it, or until when it lies in the bin."""

    entry: Entry
    snippet: Snippet | None = None
    gone_at: datetime | None = None


Row = DayRow | EntryRow


def rows_by_day(entries: Iterable[Entry], snippets: Mapping[UUID, Snippet]) -> list[Row]:
    """Rows for entries that come newest first, with a heading where a day begins."""
    rows: list[Row] = []
    day: date | None = None
    for entry in entries:
        if entry.day != day:
            day = entry.day
            rows.append(DayRow(day, is_first=not rows))
        rows.append(EntryRow(entry, snippets.get(entry.uuid)))
    return rows


def changed_part(before: list[Row], after: list[Row]) -> tuple[int, int, int]:
    """What differs between two lists: where it starts, and how many rows of each it takes."""
    start = 0
    most = min(len(before), len(after))
    while start < most and _is_same(before[start], after[start]):
        start += 1
    alike = 0
    while alike < most - start and _is_same(before[-1 - alike], after[-1 - alike]):
        alike += 1
    return start, len(before) - alike - start, len(after) - alike - start


def _is_same(one: Row, other: Row) -> bool:
    return one is other or one == other
