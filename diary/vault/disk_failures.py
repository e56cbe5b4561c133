"""What a disk says, told as an error of the diary; apart from ``failures.py`` because it needs no library."""

import errno

from diary.errors import DiaryError, DiskFull, StorageProblem

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The disk is full, the owner's share of it is, or a file may not become as large here."""


def of_disk(error: OSError) -> DiaryError:
    """``DiskFull`` where there is no room, else ``StorageProblem``."""
    return DiskFull() if error.errno in _NO_ROOM else StorageProblem()
