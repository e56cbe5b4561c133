"""One window per diary: a lock that the system frees when its process ends, is killed or restarts itself."""

import os
import sys
from pathlib import Path
from typing import Self

from diary.errors import VaultInUse
from diary.vault.disk_failures import of_disk

if sys.platform == "win32":  # pragma: no cover  the other branch is the one of Linux and macOS
    import msvcrt
else:
    import fcntl

_NAME = "in-use.lock"


class InstanceLock:
    """Held from ``take`` until ``release``; not inherited by other programs that this one starts."""

    def __init__(self, descriptor: int) -> None:
        """Used by ``take``: ``descriptor`` is the open file that is locked."""
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, folder: Path) -> Self:
        """The lock on ``folder``; its empty file stays behind and means nothing by itself.

        Raises ``VaultInUse`` where another window holds it, ``DiskFull`` or ``StorageProblem``.
        """
        try:
            descriptor = os.open(folder / _NAME, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise of_disk(error) from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if isinstance(error, BlockingIOError | PermissionError):
                raise VaultInUse from error
            raise of_disk(error) from error
        return cls(descriptor)

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":  # pragma: no cover  the other branch is the one of Linux and macOS
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
