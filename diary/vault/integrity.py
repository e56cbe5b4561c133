"""Whether a diary file is whole: each page against its encryption, its inner order, and the search index."""

import sqlalchemy as sa

from diary.errors import DamagedVault
from diary.i18n import N_, _
from diary.vault.cipher import checkpoint, reading

_SEARCH_REPORT = "fts5"
"""In the words of SQLite: "malformed inverted index for FTS5 table main.x", "fts5: corruption found …"."""

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
