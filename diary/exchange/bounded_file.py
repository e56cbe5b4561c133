"""A file from outside, read whole, and never one that is larger than any diary."""

import os
import stat
from pathlib import Path

from diary.file_errors import UnreadableFile
from diary.i18n import _

LARGEST = 400_000_000
"""Bytes. Ten years of a full diary are a tenth of it."""


def read_bounded(file: Path, largest: int = LARGEST) -> bytes:
    """What is in ``file``. Raises ``UnreadableFile`` where that is no file, too large, or cannot be opened."""
    try:
        # A pipe would be waited for without end.
        with open(file, "rb", opener=_without_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise UnreadableFile(reason=_("it is no file"))
            raw = stream.read(largest + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFile(reason=_("the file cannot be opened")) from error
    if len(raw) > largest:
        raise UnreadableFile(reason=_("it is larger than any diary"))
    return raw


def _without_waiting(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
