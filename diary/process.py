"""This process: what it may leave behind, and starting anew in its place."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

_PR_SET_DUMPABLE = 4


def keep_memory_private() -> None:
    """A crash leaves no memory of an open diary on the disk, and no other program of this user may look into it.

    The second only on Linux (``PR_SET_DUMPABLE`` in prctl(2), which starting anew undoes). It does not stop an
    administrator, nor a program that was there before and follows this one.
    """
    with suppress(ImportError):
        import resource  # noqa: PLC0415  Windows has no such module, and no core dumps of this kind

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  only here

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


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
