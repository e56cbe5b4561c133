"""A file outside the diary, written whole: nobody ever finds half of it under its name."""

import errno
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from diary.file_errors import FileNotFree, FileNotWritten, NoRoomForFile

_REASONS: Mapping[int | None, type[FileNotWritten]] = {
    errno.ENOSPC: NoRoomForFile,
    errno.EDQUOT: NoRoomForFile,
    errno.EFBIG: NoRoomForFile,
    errno.EACCES: FileNotFree,
    errno.EPERM: FileNotFree,
    errno.EROFS: FileNotFree,
    errno.EBUSY: FileNotFree,
    errno.ETXTBSY: FileNotFree,
}


def write_new_file(file: Path, content: bytes) -> None:
    """Put ``content`` in ``file``, readable by its owner alone; an older file of that name is replaced.

    Raises ``FileNotWritten`` or what is derived from it; then an older file is as it was.
    """
    try:
        _replace_by(Path(os.path.realpath(file)), content)
    except OSError as error:
        raise _REASONS.get(error.errno, FileNotWritten)(name=file.name) from error
    except ValueError as error:
        raise FileNotWritten(name=file.name) from error


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
