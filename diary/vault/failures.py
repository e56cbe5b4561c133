"""What a disk or a database says, told as one of the errors of the diary: the only place that decides which.

A full disk must not be told as damage: that would send somebody to an old copy for nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy.exc
from sqlcipher3 import dbapi2

from diary.errors import DamagedVault, DiaryError, DiskFull, StorageProblem, VaultBusy
from diary.vault.disk_failures import of_disk

_IOERR_SHMSIZE = 4874
"""SQLite could not make its shared index beside the journal larger: in practice always a disk without any room."""

_BY_PRIMARY_CODE: dict[int, type[DiaryError]] = {
    dbapi2.SQLITE_CORRUPT: DamagedVault,
    dbapi2.SQLITE_NOTADB: DamagedVault,
    dbapi2.SQLITE_FULL: DiskFull,
    dbapi2.SQLITE_PERM: StorageProblem,
    dbapi2.SQLITE_READONLY: StorageProblem,
    dbapi2.SQLITE_IOERR: StorageProblem,
    dbapi2.SQLITE_CANTOPEN: StorageProblem,
    dbapi2.SQLITE_BUSY: VaultBusy,
    dbapi2.SQLITE_LOCKED: VaultBusy,
}


_BY_WORDS: dict[str, type[DiaryError]] = {
    "database or disk is full": DiskFull,
    "disk I/O error": StorageProblem,
    "unable to open database file": StorageProblem,
    "attempt to write a readonly database": StorageProblem,
    "database disk image is malformed": DamagedVault,
    "database is locked": VaultBusy,
}
"""SQLite's fixed words for a code: all that the driver gives of what goes wrong while a database is copied."""


@contextmanager
def told_plainly() -> Iterator[None]:
    """Within it, a failing disk or database raises one of the errors of the diary; a bug stays what it is.

    Raises ``DamagedVault``, ``DiskFull``, ``StorageProblem`` or ``VaultBusy``.
    """
    try:
        yield
    except sqlalchemy.exc.DBAPIError as error:
        _tell(error, error.orig)
        raise
    except dbapi2.Error as error:
        _tell(error, error)
        raise
    except OSError as error:
        raise of_disk(error) from error


def _tell(error: Exception, said: BaseException | None) -> None:
    """Raise what the words of a database stand for; or come back, where it is a bug."""
    plain = _of_database(said)
    if plain is None:
        return
    raise plain from error


def _of_database(error: BaseException | None) -> DiaryError | None:
    """The error of the diary that an error of SQLite stands for; ``None`` where it is a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        plain = _BY_WORDS.get(str(error))
        return None if plain is None else plain()
    if code == _IOERR_SHMSIZE:
        return DiskFull()
    plain = _BY_PRIMARY_CODE.get(code & 0xFF)
    return None if plain is None else plain()
