"""What an import wrote, taken back in one transaction: the diary is then as it was before."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from diary.domain.diary_content import RECORD_PARTS, DiaryContent
from diary.domain.measure import Catalogue
from diary.domain.moment import milliseconds
from diary.vault.entry_writing import hide_entry, remove_entry, write_entry
from diary.vault.pauses import write_pause
from diary.vault.preferences import write_preference
from diary.vault.record_stores import ROWS
from diary.vault.records import write_record
from diary.vault.tables import ENTRY, PAUSE, PREFERENCE, SCALE_WORDS


def take_back(
    connection: sa.Connection,
    written: DiaryContent,
    before: DiaryContent,
    catalogue: Catalogue,
    now: datetime,
) -> None:
    """Remove what ``written`` added to ``before``, and put back what it replaced; the catalogue is that of both."""
    _take_back_entries(connection, written, before, catalogue)
    for part, kind in RECORD_PARTS.items():
        rows = ROWS[kind]
        old = {record.uuid: record for record in getattr(before, part)}
        for record in getattr(written, part):
            if record.uuid in old:
                write_record(connection, rows, old[record.uuid])
            else:
                _remove(connection, rows.table, record.uuid)
    pauses = {pause.uuid: pause for pause in before.pauses}
    for pause in written.pauses:
        if pause.uuid in pauses:
            write_pause(connection, pauses[pause.uuid], now)
        else:
            _remove(connection, PAUSE, pause.uuid)
    for words in written.scale_words:
        _remove(connection, SCALE_WORDS, words.uuid)
    for key in written.preferences:
        if key in before.preferences:
            write_preference(connection, key, before.preferences[key], now)
        else:
            connection.execute(PREFERENCE.delete().where(PREFERENCE.c.key == key))


def _take_back_entries(
    connection: sa.Connection, written: DiaryContent, before: DiaryContent, catalogue: Catalogue
) -> None:
    kept = {entry.uuid: entry for entry in before.entries}
    binned = {entry.uuid: (at, entry) for at, entry in before.binned}
    for uuid in _names(written):
        if uuid in kept:
            write_entry(connection, kept[uuid], catalogue)
        elif uuid in binned:
            write_entry(connection, binned[uuid][1], catalogue)
            for row in _rows(connection, uuid):
                hide_entry(connection, row.id, milliseconds(binned[uuid][0]))
        else:
            for row in _rows(connection, uuid):
                remove_entry(connection, row.id, is_in_bin=row.deleted_at is not None)


def _names(written: DiaryContent) -> Iterable[UUID]:
    yield from (entry.uuid for entry in written.entries)
    yield from (entry.uuid for _at, entry in written.binned)


def _rows(connection: sa.Connection, uuid: UUID) -> Sequence[sa.Row[Any]]:
    """The row of an entry; none where it was removed for ever since."""
    return connection.execute(sa.select(ENTRY).where(ENTRY.c.uuid == str(uuid))).all()


def _remove(connection: sa.Connection, table: sa.Table, uuid: UUID) -> None:
    connection.execute(table.delete().where(table.c.uuid == str(uuid)))
