"""Whether a diary file is whole: each page against its encryption, its inner order, and the search index."""

from pathlib import Path

import sqlalchemy as sa

from diary.errors import DamagedVault
from diary.i18n import N_, _
from diary.vault.cipher import checkpoint, reading, transaction
from diary.vault.failures import told_plainly

_CHANGED = N_(
    "A part of the diary file was changed or cannot be read. Please put back a copy of the folder."
)
_DISORDER = N_(
    "The order inside the diary file is not right. Please put back a copy of the folder."
)
_LENGTH = N_(
    "The diary file is longer or shorter than it should be. Please put back a copy of the folder."
)
_SEARCH = N_(
    "The search index does not fit the diary. What you wrote is all there; searching may miss something."
)


def problems(engine: sa.Engine, database: Path) -> list[str]:
    """A sentence for each kind of damage that is found, in the spoken language; empty where the file is whole.

    It cannot see that a whole file was replaced by an older whole one. Raises ``StorageProblem`` or ``VaultBusy``.
    """
    found: list[str] = []
    try:
        checkpoint(engine)
        with reading(engine) as connection:
            has_changed = bool(connection.exec_driver_sql("PRAGMA cipher_integrity_check").all())
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            page_bytes = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
        with told_plainly():
            has_right_length = database.stat().st_size == pages * int(page_bytes)
        if has_changed:
            found.append(_CHANGED)
        if not has_right_length:
            found.append(_LENGTH)
        if not found:
            found.extend(_inner_problems(engine))
    except DamagedVault:
        found.append(_CHANGED)
    return [_(sentence) for sentence in found]


def _inner_problems(engine: sa.Engine) -> list[str]:
    """What is wrong in a file of which every page is as it was written: only a bug or bad memory makes that."""
    with reading(engine) as connection:
        if connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
            return [_DISORDER]
        if connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            return [_DISORDER]
        indexes = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
        ).scalars()
        names = [name.replace('"', '""') for name in indexes]
    try:
        with transaction(engine) as connection:
            for name in names:
                command = f'INSERT INTO "{name}"("{name}") VALUES (\'integrity-check\')'  # noqa: S608  a name from our own schema
                connection.exec_driver_sql(command)
    except DamagedVault:
        return [_SEARCH]
    return []
