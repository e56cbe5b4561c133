"""Small files that are replaced whole: after a crash there is the old one or the new one, never half of either."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

_UNFINISHED = ".unfinished"

_WINDOWS_WAITS_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""A virus scanner may hold a file for a moment after it was written; 2.5 seconds in all."""


def write_atomically(file: Path, content: bytes) -> None:
    """Replace ``file`` by ``content``, readable by its owner alone, and see that it is on the disk.

    Raises ``OSError``; then either the old or the new content is there: a folder that could not be flushed after the
    rename leaves the new one, so look before telling somebody.
    """
    unfinished = _unfinished(file)
    try:
        descriptor = os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            _flush_to_disk(stream.fileno())
        _replace(unfinished, file)
    except OSError:
        remove_unfinished(file)
        raise
    flush_folder(file.parent)


def remove_unfinished(file: Path) -> None:
    """Take away what a crash left of writing ``file``; where the disk does not let that happen, it stays."""
    with suppress(OSError):
        _unfinished(file).unlink(missing_ok=True)


def flush_folder(folder: Path) -> None:
    """See that the names in ``folder`` are on the disk; raises ``OSError``."""
    if sys.platform == "win32":  # pragma: no cover  Windows flushes names with their files
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unfinished(file: Path) -> Path:
    return file.with_name(file.name + _UNFINISHED)


def _flush_to_disk(descriptor: int) -> None:
    os.fsync(descriptor)
    if (
        sys.platform == "darwin"
    ):  # pragma: no cover  there, fsync leaves the bytes in the disk's own cache
        import fcntl  # noqa: PLC0415  does not exist on Windows

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)


def _replace(source: Path, target: Path) -> None:
    if (
        sys.platform == "win32"
    ):  # pragma: no cover  only Windows refuses to replace a file that is being read
        for wait_seconds in _WINDOWS_WAITS_SECONDS:
            try:
                source.replace(target)
            except PermissionError:
                time.sleep(wait_seconds)
            else:
                return
    source.replace(target)
