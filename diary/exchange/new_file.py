"""A file outside the diary, written whole: nobody ever finds half of it under its name."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from diary.errors import FileNotWritten, FileProtected, NoRoomForFile

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_PROTECTED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY})


def write_new_file(file: Path, content: bytes) -> None:
    """Put ``content`` in ``file``, readable by its owner alone; an older file of that name is replaced.

    Raises ``FileNotWritten`` or one of its kinds; then an older file is as it was.
    """
    try:
        _replace_by(Path(os.path.realpath(file)), content)
    except (OSError, ValueError) as error:
        raise _refusal(error)(name=file.name) from error


def _refusal(error: Exception) -> type[FileNotWritten]:
    number = getattr(error, "errno", None)
    if number in _FULL:
        return NoRoomForFile
    return FileProtected if number in _PROTECTED else FileNotWritten


def _replace_by(target: Path, content: bytes) -> None:
    if target.exists() and not target.is_file():
        raise IsADirectoryError  # or a device; a rename would put a file in its place
    unfinished = target.with_name(f".{secrets.token_hex(8)}.unfinished")
    try:
        descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(target)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
