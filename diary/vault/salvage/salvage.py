"""A new diary of all that can be read of a damaged one, and what is missing in it.

The damaged diary stays as it is. The new one opens with the same passphrase and the same recovery code.
"""

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

import sqlalchemy as sa

from diary.errors import DamagedVault
from diary.i18n import _
from diary.vault.creation import build, fill_new
from diary.vault.header_files import read_headers
from diary.vault.instance_lock import InstanceLock
from diary.vault.salvage.damaged_file import DamagedFile, Row
from diary.vault.salvage.reading import (
    columns_of,
    read_entries,
    read_parts,
    read_readings,
    read_rows,
    read_words,
)
from diary.vault.tables import (
    ACTIVITY,
    DATABASE_VERSION,
    ENTRY,
    FEELING,
    MARK,
    MEASURE,
    METADATA,
    READING,
    SENSATION,
    WORDS,
    create_tables,
)
from diary.vault.unlock import Key, Unlocked, unlock

_SCHEMA = "SELECT count(*) FROM sqlite_schema"
_FILL_SEARCH = (
    "INSERT INTO words_search(rowid, text) SELECT words.id, words.text FROM words"
    " JOIN entry ON entry.id = words.entry WHERE entry.deleted_at IS NULL"
)

_OF_ENTRIES = (ENTRY, MEASURE, READING, FEELING, MARK, ACTIVITY, SENSATION, WORDS)


@dataclass(frozen=True)
class Salvaged:
    """What is in the new diary, and what is not."""

    entries: int
    """How many are in it, those in the bin too."""
    days: tuple[date, ...]
    """Days of which something is missing or not complete, in order; empty where every entry could be read."""
    lost_texts: int
    """Texts that are missing and of which nobody knows the day."""
    lost_records: int
    """Medicines, events, own questions, settings and the like that are missing."""
    may_be_more: bool = False
    """Whether more may be missing than anything in the file still tells."""

    @property
    def is_everything(self) -> bool:
        """Whether nothing is missing."""
        return not (self.days or self.lost_texts or self.lost_records or self.may_be_more)


def salvage(folder: Path, key: Key, target: Path) -> Salvaged:
    """Make the vault ``target`` of what can be read of the one in ``folder``, which nobody has open.

    Raises as ``salvage_opened``, ``VaultInUse``, ``NoVault``, ``DamagedHeader``, and ``WrongPassphrase`` and its like.
    """
    read_headers(folder)
    lock = InstanceLock.take(folder)
    try:
        return salvage_opened(folder, unlock(read_headers(folder), key), target)
    finally:
        lock.release()


def salvage_opened(folder: Path, unlocked: Unlocked, target: Path) -> Salvaged:
    """The same for a vault that this program has open.

    Raises ``DamagedVault`` where its first page is bad, for nothing can be read then, or where its tables are of
    another version; ``VaultExists``, ``DiskFull`` or ``StorageProblem``. Then nothing was made.
    """
    database = folder / unlocked.header.database
    results: list[Salvaged] = []

    def fill(connection: sa.Connection) -> None:
        create_tables(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {DATABASE_VERSION}")
        with closing(DamagedFile(database, unlocked.data_key)) as file:
            file.ask(_SCHEMA)
            if file.ask("PRAGMA user_version") != [(DATABASE_VERSION,)]:
                raise DamagedVault
            results.append(_Copying(file, connection).run())

    build(target, lambda place: fill_new(place, unlocked.header, unlocked.data_key, fill))
    return results[0]


def place_for(folder: Path) -> Path:
    """A folder beside ``folder`` that is not there yet."""
    stem = _("{name} (saved)").format(name=folder.stem)
    names = (f"{stem}{f' {number}' if number > 1 else ''}{folder.suffix}" for number in count(1))
    return next(each for name in names if not (each := folder.with_name(name)).exists())


class _Copying:
    """Of everything that can be read, into the new database."""

    def __init__(self, file: DamagedFile, connection: sa.Connection) -> None:
        self._file, self._connection = file, connection

    def run(self) -> Salvaged:
        """Copy it all."""
        rows, doubtful = read_entries(self._file)
        days, places = _column(ENTRY, rows, "day"), _column(ENTRY, rows, "at")
        kept = sorted(days)
        self._put(ENTRY, rows)
        measures, lost_measures = read_rows(self._file, MEASURE)
        self._put(MEASURE, measures)
        at = sorted((at, number) for number, at in places.items())
        readings, lost = read_readings(self._file, sorted(row[0] for row in measures), at)
        self._put(READING, _of(readings, READING, days))
        doubtful += lost
        for table in (FEELING, MARK, ACTIVITY, SENSATION):
            parts, lost = read_parts(self._file, table, kept)
            self._put(table, _of(parts, table, days))
            doubtful += lost
        words, lost, texts = read_words(self._file)
        self._put(WORDS, _of(words, WORDS, days))
        self._connection.exec_driver_sql(_FILL_SEARCH)
        doubtful += lost
        records = len(lost_measures) + sum(
            self._copy_records(table)
            for table in METADATA.sorted_tables
            if table not in _OF_ENTRIES
        )
        named = {days[number] for number in doubtful if number in days}
        unnamed = len({number for number in doubtful if number not in days})
        return Salvaged(
            len(rows),
            tuple(date.fromordinal(day) for day in sorted(named)),
            texts,
            records + unnamed,
            self._file.has_blind_spots,
        )

    def _copy_records(self, table: sa.Table) -> int:
        rows, lost = read_rows(self._file, table)
        self._put(table, rows)
        return len(lost)

    def _put(self, table: sa.Table, rows: Sequence[Row]) -> None:
        names = columns_of(table)
        if rows:
            self._connection.execute(
                table.insert(), [dict(zip(names, row, strict=True)) for row in rows]
            )


def _column(table: sa.Table, rows: Iterable[Row], name: str) -> dict[int, int]:
    """One column of numbered rows, by the number."""
    place = columns_of(table).index(name)
    return {row[0]: row[place] for row in rows}


def _of(rows: Iterable[Row], table: sa.Table, entries: dict[int, int]) -> list[Row]:
    """Those rows whose entry is there."""
    place = columns_of(table).index("entry")
    return [row for row in rows if row[place] in entries]
