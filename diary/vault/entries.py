"""The entries of an open vault: saved, put in the bin, removed and read back.

Everything that writes is one transaction: where it raises (``DiskFull``, ``StorageProblem``, ``VaultBusy``,
``DamagedVault``) the diary is as it was before. What reads raises the last three.
"""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from diary.domain.body import BodyMark
from diary.domain.day_summary import DaySummary
from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter
from diary.domain.measure import Catalogue, Measure
from diary.domain.moment import milliseconds, moment
from diary.domain.period import Period
from diary.domain.scale import Value
from diary.domain.series import Series
from diary.vault.cipher import reading, transaction
from diary.vault.days import summarise_days
from diary.vault.entry_finding import find_newest
from diary.vault.entry_loading import AT_ONCE, EntryRow, load_entries
from diary.vault.entry_writing import hide_entry, remove_entry, show_entry, write_entry
from diary.vault.series_reading import read_day, read_series
from diary.vault.tables import ENTRY, MARK

_NO_FILTER = EntryFilter()

_KEPT, _IN_BIN = ENTRY.c.deleted_at.is_(None), ENTRY.c.deleted_at.is_not(None)


class Entries:
    """All entries. What is in the bin is only met by ``entry``, ``binned`` and the verbs of the bin."""

    def __init__(self, engine: sa.Engine, catalogue: Catalogue) -> None:
        """``catalogue`` says which readings are known."""
        self._engine = engine
        self._catalogue = catalogue

    # writing

    def save(self, entry: Entry) -> None:
        """Insert ``entry``, or put it in the place of the one with its UUID; that takes it out of the bin.

        Half characters (lone surrogates) in texts become U+FFFD and empty texts are not kept; everything else comes
        back as it is. Raises ``InvalidValue`` for a reading that its scale does not know or that is computed,
        ``KeyError`` where the catalogue does not know its measure.
        """
        with transaction(self._engine) as connection:
            write_entry(connection, entry, self._catalogue)

    def bin(self, uuid: UUID, at: datetime) -> None:
        """Put an entry in the bin at this moment; one that is there already, or nowhere, stays as it is."""
        with transaction(self._engine) as connection:
            row = _row(connection, uuid)
            if row is not None and row.deleted_at is None:
                hide_entry(connection, row.id, milliseconds(at))

    def restore(self, uuid: UUID) -> None:
        """Take an entry out of the bin; one that is not in it stays as it is."""
        with transaction(self._engine) as connection:
            row = _row(connection, uuid)
            if row is not None and row.deleted_at is not None:
                show_entry(connection, row.id)

    def purge(self, uuid: UUID) -> None:
        """Remove an entry for ever, in the bin or not."""
        with transaction(self._engine) as connection:
            row = _row(connection, uuid)
            if row is not None:
                remove_entry(connection, row.id, is_in_bin=row.deleted_at is not None)

    def empty_bin(self) -> int:
        """Remove for ever what is in the bin; how many entries that were."""
        with transaction(self._engine) as connection:
            return purge_binned(connection, _IN_BIN)

    # entries

    def entry(self, uuid: UUID) -> Entry | None:
        """The entry with this UUID, also while it is in the bin; ``None`` where there is none."""
        with reading(self._engine) as connection:
            row = _row(connection, uuid)
            return None if row is None else load_entries(connection, self._catalogue, [row])[0]

    def of_day(self, day: date) -> list[Entry]:
        """The entries of a local day, in order of their moment."""
        return self.of_period(Period(day, day))

    def of_period(self, period: Period) -> list[Entry]:
        """The entries of some local days, in order of their moment."""
        days = ENTRY.c.day.between(period.first.toordinal(), period.last.toordinal())
        with reading(self._engine) as connection:
            rows = connection.execute(
                sa.select(ENTRY).where(_KEPT, days).order_by(ENTRY.c.at, ENTRY.c.uuid)
            ).all()
            return load_entries(connection, self._catalogue, rows)

    def newest(
        self, count: int, before: Entry | None = None, only: EntryFilter = _NO_FILTER
    ) -> list[Entry]:
        """The ``count`` newest entries by their moment, or those that come after ``before`` in that order."""
        with reading(self._engine) as connection:
            found = find_newest(connection, only, count, before)
            return load_entries(connection, self._catalogue, [hit.row for hit in found])

    def all(self) -> Iterator[Entry]:
        """Every entry in order of moment and UUID, as they are when the first is asked for."""
        with reading(self._engine) as connection:
            yield from read_all(connection, self._catalogue)

    def binned(self) -> list[tuple[datetime, Entry]]:
        """What is in the bin and since when, the latest first."""
        with reading(self._engine) as connection:
            return read_binned(connection, self._catalogue)

    def last_marks(self) -> tuple[BodyMark, ...]:
        """The marks of the last entry, by its moment, that has any."""
        with reading(self._engine) as connection:
            row = connection.execute(
                sa.select(ENTRY)
                .where(_KEPT, sa.select(MARK.c.entry).where(MARK.c.entry == ENTRY.c.id).exists())
                .order_by(ENTRY.c.at.desc(), ENTRY.c.uuid.desc())
                .limit(1)
            ).one_or_none()
            return () if row is None else load_entries(connection, self._catalogue, [row])[0].marks

    # numbers

    def count(self) -> int:
        """How many entries there are."""
        with reading(self._engine) as connection:
            return connection.execute(
                sa.select(sa.func.count()).select_from(ENTRY).where(_KEPT)
            ).scalar_one()

    def days_in(self, period: Period) -> dict[date, DaySummary]:
        """The local days of ``period`` on which something was written, in order."""
        with reading(self._engine) as connection:
            return summarise_days(connection, self._catalogue, period)

    def series(self, measure: Measure, period: Period | None = None) -> Series:
        """The values of ``measure`` in order of time, over the local days of ``period`` or over everything.

        A day or night measure has one value for each local day: the one that was written last.
        """
        with reading(self._engine) as connection:
            return read_series(connection, self._catalogue, measure, period)

    def day_values(self, day: date) -> dict[str, Value]:
        """What is known of a local day by the day and night measures, by key; the value written last wins.

        Computed measures are included.
        """
        with reading(self._engine) as connection:
            return read_day(connection, self._catalogue, day)


def read_all(connection: sa.Connection, catalogue: Catalogue) -> Iterator[Entry]:
    """Every entry that is not in the bin, in order of moment and UUID."""
    after: tuple[int, str] | None = None
    while rows := _next_rows(connection, after):
        yield from load_entries(connection, catalogue, rows)
        after = rows[-1].at, rows[-1].uuid


def read_binned(connection: sa.Connection, catalogue: Catalogue) -> list[tuple[datetime, Entry]]:
    """What is in the bin and since when, the latest first."""
    rows = connection.execute(
        sa.select(ENTRY)
        .where(_IN_BIN)
        .order_by(ENTRY.c.deleted_at.desc(), ENTRY.c.at.desc(), ENTRY.c.uuid.desc())
    ).all()
    entries = load_entries(connection, catalogue, rows)
    since = (moment(row.deleted_at, row.zone) for row in rows)
    return list(zip(since, entries, strict=True))


def purge_binned(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> int:
    """Remove for ever the entries in the bin for which ``condition`` holds; how many they were."""
    numbers = connection.execute(sa.select(ENTRY.c.id).where(_IN_BIN, condition)).scalars().all()
    for number in numbers:
        remove_entry(connection, number, is_in_bin=True)
    return len(numbers)


def _row(connection: sa.Connection, uuid: UUID) -> EntryRow | None:
    return connection.execute(sa.select(ENTRY).where(ENTRY.c.uuid == str(uuid))).one_or_none()


def _next_rows(connection: sa.Connection, after: tuple[int, str] | None) -> list[EntryRow]:
    query = sa.select(ENTRY).where(_KEPT)
    if after is not None:
        query = query.where(sa.tuple_(ENTRY.c.at, ENTRY.c.uuid) > sa.tuple_(*after))
    return list(connection.execute(query.order_by(ENTRY.c.at, ENTRY.c.uuid).limit(AT_ONCE)).all())
