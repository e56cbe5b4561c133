"""Whether a diary file is whole: each page against its encryption, its inner order, and the search index."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import sqlalchemy as sa

from diary.errors import DamagedVault
from diary.i18n import N_, _
from diary.vault.cipher import checkpoint, close_database, open_database, reading

_SEARCH_REPORT = "fts5"
"""In the words of SQLite: "malformed inverted index for FTS5 table main.x", "fts5: corruption found …"."""

_STORED_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage != 0"
"""Without the search index itself, which only stands for other tables."""

_CHANGED = N_(
    "A part of the diary file was changed or cannot be read. Please restore a backup, or let Raakvlak save what can"
    " still be read."
)
_DISORDER = N_(
    "The order inside the diary file is not right. Please restore a backup, or let Raakvlak save what can still be read."
)
_SEARCH = N_(
    "The search index does not fit the diary. What you wrote is all there; searching may miss something."
)


def problems(engine: sa.Engine) -> list[str]:
    """A sentence for each kind of damage that is found, in the spoken language; empty where the file is whole.

    It cannot see that a whole file was replaced by an older whole one. Raises ``StorageProblem`` or ``VaultBusy``.
    """
    try:
        checkpoint(engine)
        with reading(engine) as connection:
            has_changed = bool(connection.exec_driver_sql("PRAGMA cipher_integrity_check").all())
        return (
            [_(_CHANGED)] if has_changed else [_(sentence) for sentence in _inner_problems(engine)]
        )
    except DamagedVault:
        return [_(_CHANGED)]


def is_whole(database: Path, data_key: bytes) -> bool:
    """Whether each page of a copy is as it was written, and each table in order; two threads look, for haste.

    The search index is not asked whether it fits: it can be made again, and that is no reason to have no backup.
    Raises ``StorageProblem`` or ``VaultBusy``.
    """
    looks = (_has_whole_pages, _has_orderly_tables)
    with ThreadPoolExecutor(len(looks)) as threads:
        return all(threads.map(lambda look: _seen(database, data_key, look), looks))


def _seen(database: Path, data_key: bytes, look: Callable[[sa.Connection], bool]) -> bool:
    """Over a connection of its own: one that met a bad page says nothing sensible any more."""
    try:
        engine = open_database(database, data_key, is_scratch=True)
    except DamagedVault:
        return False
    try:
        with reading(engine) as connection:
            return look(connection)
    except DamagedVault:
        return False
    finally:
        close_database(engine)


def _has_whole_pages(connection: sa.Connection) -> bool:
    return not connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()


def _has_orderly_tables(connection: sa.Connection) -> bool:
    """Table by table, for all at once would look into the search index too."""
    names = connection.exec_driver_sql(_STORED_TABLES).scalars().all()
    return all(
        connection.exec_driver_sql(f"PRAGMA integrity_check({_quoted(name)})").scalars().all()
        == ["ok"]
        for name in ("sqlite_schema", *names)
    )


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _inner_problems(engine: sa.Engine) -> list[str]:
    """What is wrong in a file of which every page is as it was written: only a bug or bad memory makes that."""
    with reading(engine) as connection:
        reports = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        has_orphans = bool(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
    about_search = [report for report in reports if _SEARCH_REPORT in report.lower()]
    found: list[str] = []
    if has_orphans or (len(reports) > len(about_search) and list(reports) != ["ok"]):
        found.append(_DISORDER)
    if about_search:
        found.append(_SEARCH)
    return found
