"""The stretch of entries that is loaded: it starts somewhere and grows towards the past, or back to the present.

Reading is by pages, so that a diary of many years opens at once; each page costs the same few statements.
"""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from uuid import UUID

from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter, Snippet
from diary.domain.period import Period
from diary.ui.session import Session

FIRST_PAGE = 60
"""How many entries are read first; each next page is twice as large."""

_LARGEST_PAGE = 240
_FURTHEST = timedelta(days=400)
"""How far after today entries are looked for: a date in the future is odd, and yet must be found."""
_ZONES = timedelta(hours=14)
"""The day of an entry is that of its own zone, which may be so far from this computer's."""
_LAST_UUID = UUID(int=2**128 - 1)


class EntryFeed:
    """The entries that are loaded, newest first."""

    def __init__(self, session: Session) -> None:
        """Holds nothing before ``start``."""
        self._session = session
        self._page = FIRST_PAGE
        self.only = EntryFilter()
        self.entries: list[Entry] = []
        self.snippets: dict[UUID, Snippet] = {}
        self.reaches_oldest = True
        self.reaches_newest = True

    def clear(self) -> None:
        """Hold no diary content any more."""
        self.only = EntryFilter()
        self._hold([], reaches_oldest=True, reaches_newest=True)

    def start(self, only: EntryFilter) -> None:
        """Load the newest entries that ``only`` lets through. Raises as the vault does; then all is as it was."""
        self._load(only, FIRST_PAGE)
        self._page = FIRST_PAGE

    def start_at(self, day: date) -> None:
        """Load the entries of ``day`` and before, from the whole diary."""
        entries = self._session.vault.entries.newest(FIRST_PAGE, before=self._just_after(day))
        self.only = EntryFilter()
        self._hold(entries, reaches_oldest=len(entries) < FIRST_PAGE, reaches_newest=False)

    def refresh(self) -> None:
        """Load as much again as is loaded, after something changed elsewhere."""
        if self.reaches_newest:
            self._load(self.only, max(FIRST_PAGE, len(self.entries)))
        elif self.entries:
            self.start_at(self.entries[0].day)

    def grow_older(self, at_least: int = 0) -> None:
        """Load the next page towards the past, and at least so many entries."""
        self._page = min(2 * self._page, _LARGEST_PAGE)
        count = max(self._page, at_least)
        if self.only.words:
            self._load(self.only, len(self.entries) + count)
            return
        oldest = self.entries[-1] if self.entries else None
        older = self._session.vault.entries.newest(count, before=oldest, only=self.only)
        self.reaches_oldest = len(older) < count
        self.entries += older

    def grow_newer(self) -> None:
        """Load some days towards the present, where the stretch started in the past."""
        period = Period(self._first_day(), self._last_day())
        wanted: list[date] = []
        found = 0
        for day, summary in sorted(self._session.vault.entries.days_in(period).items()):
            wanted.append(day)
            found += summary.count
            if found >= 2 * FIRST_PAGE:
                break
        else:
            self.reaches_newest = True
        if wanted:
            stretch = Period(wanted[0], wanted[-1])
            self._merge(self._session.vault.entries.of_period(stretch))

    def count_since(self, day: date) -> int:
        """How many entries lie between ``day`` and the oldest that is loaded, both days included."""
        if not self.entries or day > self.entries[-1].day:
            return 0
        days = self._session.vault.entries.days_in(Period(day, self.entries[-1].day))
        return sum(summary.count for summary in days.values())

    def oldest_day(self) -> date | None:
        """The day of the very first entry; ``None`` in an empty diary."""
        days = self._session.vault.entries.days_in(Period(date.min, self._last_day()))
        return min(days, default=None)

    def holds(self, day: date) -> bool:
        """Whether every entry of ``day`` is loaded."""
        if not self.entries:
            return self.reaches_oldest and self.reaches_newest
        return (self.reaches_oldest or self.entries[-1].day < day) and (
            self.reaches_newest or self.entries[0].day > day
        )

    def take(self, entry: Entry) -> None:
        """Show an entry that was saved, where it lies in the stretch."""
        if not self.only.is_empty:
            self.refresh()
            return
        self.drop(entry)
        too_old = (
            not self.reaches_oldest and self.entries and _order(entry) < _order(self.entries[-1])
        )
        too_new = (
            not self.reaches_newest and self.entries and _order(entry) > _order(self.entries[0])
        )
        if not (too_old or too_new):
            self._merge([entry])

    def drop(self, entry: Entry) -> None:
        """Show an entry no more."""
        self.entries = [each for each in self.entries if each.uuid != entry.uuid]
        self.snippets.pop(entry.uuid, None)

    def _load(self, only: EntryFilter, count: int) -> None:
        snippets: dict[UUID, Snippet] = {}
        if only.words:
            found = self._session.vault.search.find(only, limit=count)
            entries = [entry for entry, _snippet in found]
            snippets = {entry.uuid: snippet for entry, snippet in found if snippet is not None}
        else:
            entries = self._session.vault.entries.newest(count, only=only)
        self.only = only
        self._hold(entries, reaches_oldest=len(entries) < count, reaches_newest=True)
        self.snippets = snippets

    def _hold(self, entries: list[Entry], *, reaches_oldest: bool, reaches_newest: bool) -> None:
        self.entries = entries
        self.snippets = {}
        self.reaches_oldest = reaches_oldest
        self.reaches_newest = reaches_newest

    def _merge(self, entries: Iterable[Entry]) -> None:
        known = {entry.uuid for entry in self.entries}
        merged = list(self.entries)
        for entry in entries:
            if entry.uuid not in known:
                place = bisect_left(merged, _newest_first(entry), key=_newest_first)
                merged.insert(place, entry)
        self.entries = merged

    def _first_day(self) -> date:
        return self.entries[0].day if self.entries else date.min

    def _last_day(self) -> date:
        return max(self._first_day(), self._session.today) + _FURTHEST

    def _just_after(self, day: date) -> Entry:
        zone = self._session.clock().tzinfo
        at = datetime.combine(day + timedelta(days=1), time(), tzinfo=zone) + _ZONES
        return Entry(_LAST_UUID, at, at, at)


def _order(entry: Entry) -> tuple[datetime, UUID]:
    return entry.at, entry.uuid


def _newest_first(entry: Entry) -> tuple[float, int]:
    return -entry.at.timestamp(), -entry.uuid.int
