"""Everything in an open vault at once: for files in and out, and for the example diary."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from diary.domain.diary_content import RECORD_PARTS, DiaryContent
from diary.domain.measure import Catalogue, Topic
from diary.domain.moment import Clock, milliseconds
from diary.domain.own_measure import as_measure, in_order
from diary.vault.cipher import reading, transaction
from diary.vault.entries import purge_binned, read_all, read_binned
from diary.vault.entry_writing import hide_entry, write_entry
from diary.vault.own_measures import OwnMeasures
from diary.vault.pauses import read_pauses, write_pause
from diary.vault.preferences import write_preference
from diary.vault.record_stores import ROWS
from diary.vault.records import read_records, write_record
from diary.vault.scale_words import add_scale_words, read_scale_words
from diary.vault.tables import ENTRY, PREFERENCE
from diary.vault.taking_back import take_back

_TELL_EVERY = 50


class Whole:
    """The whole diary but its drafts."""

    def __init__(
        self, engine: sa.Engine, catalogue: Catalogue, own_measures: OwnMeasures, clock: Clock
    ) -> None:
        """``catalogue`` says which readings are known, with ``own_measures`` in it; ``clock`` dates what is written."""
        self._engine = engine
        self._catalogue = catalogue
        self._own_measures = own_measures
        self._clock = clock

    def read(self) -> DiaryContent:
        """The diary as it is at one moment.

        Raises ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``.
        """
        with reading(self._engine) as connection:
            chosen = connection.execute(sa.select(PREFERENCE.c.key, PREFERENCE.c.value))
            return DiaryContent(
                entries=tuple(read_all(connection, self._catalogue)),
                binned=tuple(read_binned(connection, self._catalogue)),
                preferences={row.key: json.loads(row.value) for row in chosen},
                scale_words=tuple(read_scale_words(connection)),
                pauses=tuple(read_pauses(connection)),
                **_read_records(connection),
            )

    def write(
        self, content: DiaryContent, tell: Callable[[float], object] = lambda _part: None
    ) -> None:
        """Add ``content``, all of it or nothing; an entry, record, pause or choice that is there is replaced.

        ``tell`` is told how far the entries are, 0 … 1; what it raises stops the work, and then nothing was changed.
        Raises ``DiskFull``, ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``; then nothing was changed. Raises
        ``InvalidValue`` and ``KeyError`` as ``Entries.save``, and ``sqlalchemy.exc.IntegrityError`` for own words that
        are there already, because those are only ever added.
        """
        now = self._clock()
        kept = [own for own in content.own_measures if own.deleted_at is None]
        coming = {own.key: as_measure(own) for own in in_order(kept)}
        own = {measure.key: measure for measure in self._catalogue if measure.topic is Topic.OWN}
        self._catalogue.set_own((own | coming).values())
        try:
            self._write(content, now, tell)
        finally:
            self._own_measures.fill_catalogue()

    def take_back(self, written: DiaryContent, before: DiaryContent) -> None:
        """Undo that ``written`` was written into ``before``, all of it or nothing; raises as ``write``."""
        with transaction(self._engine) as connection:
            take_back(connection, written, before, self._catalogue, self._clock())
        self._own_measures.fill_catalogue()

    def purge_deleted_before(self, at: datetime) -> None:
        """Remove for ever what was deleted before this moment, entries in the bin too; raises as ``write``."""
        before = milliseconds(at)
        with transaction(self._engine) as connection:
            purge_binned(connection, ENTRY.c.deleted_at < before)
            for rows in ROWS.values():
                table = rows.table
                connection.execute(table.delete().where(table.c.deleted_at < before))

    def _write(self, content: DiaryContent, now: datetime, tell: Callable[[float], object]) -> None:
        with transaction(self._engine) as connection:
            _write_records(connection, content)
            for number, entry in enumerate(content.entries):
                if number % _TELL_EVERY == 0:
                    tell(number / len(content.entries))
                write_entry(connection, entry, self._catalogue)
            for deleted_at, entry in content.binned:
                write_entry(connection, entry, self._catalogue)
                hide_entry(connection, _number(connection, entry.uuid), milliseconds(deleted_at))
            for key, value in content.preferences.items():
                write_preference(connection, key, value, now)
            for words in content.scale_words:
                add_scale_words(connection, words, now)
            for pause in content.pauses:
                write_pause(connection, pause, now)


def _read_records(connection: sa.Connection) -> dict[str, Any]:
    """The records of each part of a diary, by its name."""
    return {
        part: tuple(read_records(connection, ROWS[kind])) for part, kind in RECORD_PARTS.items()
    }


def _write_records(connection: sa.Connection, content: DiaryContent) -> None:
    for part, kind in RECORD_PARTS.items():
        for record in getattr(content, part):
            write_record(connection, ROWS[kind], record)


def _number(connection: sa.Connection, uuid: UUID) -> int:
    found = connection.execute(sa.select(ENTRY.c.id).where(ENTRY.c.uuid == str(uuid)))
    return int(found.scalar_one())
