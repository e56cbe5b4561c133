"""A copy of a database with another key, while somebody goes on writing in it."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from diary.vault.cipher import keyed_connection
from diary.vault.failures import told_plainly

_PAGES_AT_ONCE = 512
"""2 MiB: between two steps it is told how far it is."""


def copy_database(
    database: Path, data_key: bytes, target: Path, target_key: bytes, told: Callable[[float], None]
) -> None:
    """Copy one unchanging state of ``database`` to the new file ``target``, encrypted with ``target_key``.

    It is on the disk after that. ``told`` hears how far it is, 0 … 1, and stops the copying by raising. Raises
    ``DamagedVault``, ``DiskFull``, ``StorageProblem`` or ``VaultBusy``; what was copied until then stays.
    """

    def tell(_status: int, remaining: int, total: int) -> None:
        told(1 - remaining / max(1, total))

    with told_plainly():
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with (
            closing(keyed_connection(database, data_key)) as reader,
            closing(
                keyed_connection(target, target_key, is_scratch=True, has_journal=False)
            ) as writer,
        ):
            # Without a read transaction every save of somebody else makes the copying begin again.
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            reader.backup(writer, pages=_PAGES_AT_ONCE, progress=tell)
            reader.execute("ROLLBACK")
        descriptor = os.open(target, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_database(database: Path) -> None:
    """Take away a database and what a crash may have left beside it; raises ``DiskFull`` or ``StorageProblem``."""
    with told_plainly():
        for ending in ("", "-wal", "-shm", "-journal"):
            database.with_name(database.name + ending).unlink(missing_ok=True)
