"""A screen that nobody sees: an X server of its own, for the stories and for the bench."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SCREEN = "1280x900"
_ENDING_SECONDS = 10.0


@contextmanager
def display() -> Iterator[str]:
    """An X server on the first free display, as ``:99``."""
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{SCREEN}x24"]
    command += ["-nolisten", "tcp", "-dpi", "96", "-noreset"]
    with subprocess.Popen(command, pass_fds=(theirs,), stderr=subprocess.DEVNULL) as server:
        os.close(theirs)
        try:
            with os.fdopen(ours) as answer:
                number = answer.readline().strip()
            if not number:
                raise RuntimeError("The X server did not start.")
            yield f":{number}"
        finally:
            end(server)


def end(process: subprocess.Popen[bytes] | subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
