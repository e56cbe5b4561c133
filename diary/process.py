"""This process: what it may leave behind, and starting anew in its place."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn


def forbid_core_dumps() -> None:
    """A crash must not leave the memory of an open diary on the disk."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415  Windows has no such module, and no core dumps of this kind

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def start_anew(options: Sequence[str]) -> NoReturn:
    """Run the program from the start in place of this one, so that nothing stays in memory. Does not return."""
    frozen = bool(getattr(sys, "frozen", False))
    # Where this process looked for modules beside itself, as in a checkout, the next one does too.
    module = ["-P", "-m", "diary"] if sys.flags.safe_path else ["-m", "diary"]
    command = [sys.executable, *([] if frozen else module), *options]
    if os.name == "nt":
        # Windows has no exec that keeps the console and the exit code, so the new process follows this one.
        subprocess.Popen(command)  # noqa: S603  our own program with our own arguments
        os._exit(0)
    os.execv(sys.executable, command)  # noqa: S606  our own program with our own arguments


def is_running(number: int) -> bool:
    """Whether there is a process of this number; also one that belongs to somebody else."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OSError):
        return True
    return True
