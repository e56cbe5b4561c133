"""The same synthetic diary twice: encrypted, as the program keeps it, and through plain ``sqlite3``."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.vault.cipher import close_database, create_database, reading, transaction
from diary.vault.entries import Entries
from diary.vault.entry_writing import write_entry
from diary.vault.tables import METADATA, create_tables
from tests.bench.synthetic import synthetic_entries

_KEY_BYTES = 32
_SCHEMA = (
    "SELECT sql FROM sqlite_schema"
    " WHERE sql IS NOT NULL AND name NOT LIKE 'words\\_search\\_%' ESCAPE '\\'"
)
"""The tables and indexes; the search index makes its own."""


@dataclass(frozen=True, slots=True)
class DiaryOnDisk:
    """Two databases with the same rows."""

    entries: Entries
    """The encrypted one, as the program uses it."""
    plain: sqlite3.Connection
    """The other one: unencrypted, WAL, FULL."""
    folder: Path


@contextmanager
def diary_on_disk(folder: Path, count: int) -> Iterator[DiaryOnDisk]:
    """A diary of ``count`` entries in ``folder``, made in about 20 s for ten years."""
    catalogue = Catalogue(MEASURES)
    engine = create_database(folder / "diary.db", secrets.token_bytes(_KEY_BYTES))
    try:
        with transaction(engine) as connection:
            create_tables(connection)
            for entry in synthetic_entries(count):
                write_entry(connection, entry, catalogue)
        with closing(_plain_copy(engine, folder / "plain.db")) as plain:
            yield DiaryOnDisk(Entries(engine, catalogue), plain, folder)
    finally:
        close_database(engine)


def _plain_copy(engine: sa.Engine, database: Path) -> sqlite3.Connection:
    """Every row of ``engine`` in a database of the same tables that only knows the standard library."""
    plain = sqlite3.connect(database, isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("PRAGMA synchronous = FULL")
    plain.execute("BEGIN")
    with reading(engine) as connection:
        for statement in connection.exec_driver_sql(_SCHEMA).scalars():
            plain.execute(statement)
        for table in METADATA.sorted_tables:
            places = ", ".join("?" * len(table.columns))
            rows = connection.execute(sa.select(table))
            plain.executemany(
                f"INSERT INTO {table.name} VALUES ({places})",  # noqa: S608  names of our own tables
                (tuple(row) for row in rows),
            )
    plain.execute("INSERT INTO words_search(words_search) VALUES ('rebuild')")
    plain.execute("COMMIT")
    return plain
