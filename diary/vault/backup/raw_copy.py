"""A copy of a database that is in use, as its encrypted pages lie on the disk: ten times quicker than page by page.

Why it is one whole state: as long as a transaction reads, SQLite brings nothing into the database file that is newer
than what it reads (sqlite.org/wal.html), and what it brings in is in the journal too. So the file with the journal
beside it is the state of that moment, or a later one that was saved as a whole.
"""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from diary.errors import VaultBusy
from diary.vault.cipher import keyed_connection
from diary.vault.failures import told_plainly

_CHUNK_BYTES = 1 << 20
_JOURNAL_HEADER_BYTES = 32
_TRIES = 5


class RawCopies:
    """Copies the databases of one vault. What it opens stays open until ``close``.

    For the system forgets every lock that a process has on a file when the process closes that file once, and the locks
    of SQLite are of that kind (sqlite.org/howtocorrupt.html, 2.2).
    """

    def __init__(self) -> None:
        """Nothing is open yet."""
        self._open: dict[Path, BinaryIO] = {}

    def copy(
        self, database: Path, data_key: bytes, target: Path, told: Callable[[float], None]
    ) -> None:
        """Copy one state of ``database`` to the new file ``target``, and the journal that belongs to it beside it.

        Nothing is flushed. ``told`` hears how far it is, 0 … 1, and stops it by raising. Raises ``DamagedVault``,
        ``DiskFull``, ``StorageProblem`` or ``VaultBusy``; what was copied until then stays.
        """
        journal, copied_journal = (
            each.with_name(f"{each.name}-wal") for each in (database, target)
        )
        with told_plainly(), closing(keyed_connection(database, data_key)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            if database not in self._open:
                self._open[database] = database.open("rb")
            with _new(target) as copied:
                _copy(self._open[database], copied, told)
            if journal.exists():
                with journal.open("rb") as stream:
                    _copy_journal(stream, copied_journal)
            reader.execute("ROLLBACK")

    def close(self) -> None:
        """To be called when the database is closed, and not before."""
        while self._open:
            self._open.popitem()[1].close()


def _copy(source: BinaryIO, target: BinaryIO, told: Callable[[float], None]) -> None:
    size, done = os.fstat(source.fileno()).st_size, 0
    source.seek(0)
    while chunk := source.read(_CHUNK_BYTES):
        target.write(chunk)
        done += len(chunk)
        told(min(1.0, done / max(1, size)))  # it may grow meanwhile


def _copy_journal(source: BinaryIO, target: Path) -> None:
    """Once more where somebody began it anew meanwhile, for that would be the half of two journals.

    It cannot begin anew twice while a transaction reads.
    """
    for _try in range(_TRIES):
        source.seek(0)
        before = source.read(_JOURNAL_HEADER_BYTES)
        source.seek(0)
        with _new(target) as copied:
            _copy(source, copied, lambda _part: None)
        source.seek(0)
        if source.read(_JOURNAL_HEADER_BYTES) == before:
            return
        target.unlink()
    raise VaultBusy


def _new(file: Path) -> BinaryIO:
    """A new file for its owner alone."""
    return os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")
