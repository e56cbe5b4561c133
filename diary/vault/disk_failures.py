"""What a disk says, told as an error of the diary; apart from ``failures.py`` because it needs no library."""

import errno
import os
from pathlib import Path

from diary.errors import DiaryError, DiskFull, StorageProblem

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The disk is full, the owner's share of it is, or a file may not become as large here."""
_NO_WRITING = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def require_disk(folder: Path, *, for_reading: bool = False) -> None:
    """Raise ``StorageProblem`` where the disk of ``folder`` is not there any more.

    SQLite tells a disk that does not answer as a damaged file (its ``SQLITE_IOERR_CORRUPTFS``), and much can be read
    from memory long after a disk was pulled out; whoever flushes a new file gets the truth. ``for_reading`` puts up
    with a disk on which nothing may be written.
    """
    probe = folder / "disk.unfinished"
    try:
        with probe.open("wb") as stream:
            os.fsync(stream.fileno())
        probe.unlink()
    except OSError as error:
        if error.errno in _NO_ROOM or (for_reading and error.errno in _NO_WRITING):
            return
        raise StorageProblem from error


def of_disk(error: OSError) -> DiaryError:
    """``DiskFull`` where there is no room, else ``StorageProblem``."""
    return DiskFull() if error.errno in _NO_ROOM else StorageProblem()
