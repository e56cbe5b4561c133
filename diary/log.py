"""The log of this computer: what went wrong and where in the program, and never a word of a diary.

A message of an exception can hold what somebody wrote, so neither messages nor values of variables are kept: only the
kind of error, the places in the code, and the time. That holds for the libraries' own messages as well.
"""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_FILE = "raakvlak.log"
_LARGEST_BYTES = 256 * 1024
_OLDER_FILES = 2
_MOST_FRAMES = 40
_SHOWN_PARTS = 3


def start_logging(folder: Path) -> None:
    """Keep warnings, errors and bugs in ``folder``; where it cannot be written there is no log, and all else works."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder / _FILE
        file.touch(mode=0o600)
        handler = RotatingFileHandler(
            file, maxBytes=_LARGEST_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(_PlacesOnly())
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    logging.raiseExceptions = (
        False  # a log that cannot be written must not print what it was to hold
    )
    sys.excepthook = report_bug


def report_bug(
    kind: type[BaseException], error: BaseException, places: TracebackType | None
) -> None:
    """Log a bug and write its trace to standard error, both without any message; for ``sys.excepthook``."""
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger(__name__).error("bug", exc_info=(kind, error, places))
    if sys.stderr is not None:
        sys.stderr.write(trace_of(error) + "\n")


def trace_of(error: BaseException) -> str:
    """The kinds of ``error`` and of what led to it, and the places in the code; no message and no value."""
    lines: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        frames = traceback.extract_tb(cause.__traceback__, -_MOST_FRAMES)
        lines += [f"  {_short(f.filename)}:{f.lineno} {f.name}" for f in frames]
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(lines)


class _PlacesOnly(logging.Formatter):
    """When, how bad and where; with an exception, its kinds and places."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the trace under it where there is one."""
        line = (
            f"{self.formatTime(record)} {record.levelname} {record.name}"
            f" {_short(record.pathname)}:{record.lineno}"
        )
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else f"{line}\n{trace_of(error)}"


def _short(path: str) -> str:
    """The end of a path: enough to find the code, and not the name of whose computer it is."""
    return "/".join(Path(path).parts[-_SHOWN_PARTS:])
