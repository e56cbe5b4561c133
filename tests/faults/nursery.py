"""Children that need not learn to walk: a process that has imported everything, and forks one for each crash.

A child stops itself before it begins; strace takes hold of it then, and counts its calls from there.
"""

import importlib
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.faults.child import VERBS
from tests.faults.children import environment

_PATIENCE_SECONDS = 60


class Nursery:
    """Used as a context; one child at a time."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def run(self, verb: str, folder: Path, options: Sequence[str]) -> list[str]:
        """The lines that a child printed while strace did to it what ``options`` say."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with tempfile.NamedTemporaryFile("r") as said, tempfile.NamedTemporaryFile("r") as errors:
            self._process.stdin.write("\t".join((verb, str(folder), said.name, errors.name)) + "\n")
            self._process.stdin.flush()
            child = int(self._process.stdout.readline())
            tracer = subprocess.Popen(
                ["strace", "-p", str(child), *options], stderr=subprocess.PIPE, text=True
            )
            assert tracer.stderr is not None
            tracer.stderr.readline()
            os.kill(child, signal.SIGCONT)
            tracer.communicate(timeout=_PATIENCE_SECONDS)
            told = errors.read()
            assert "Traceback" not in told, told
            return said.read().splitlines()


def _nurse() -> None:
    for line in sys.stdin:
        verb, folder, said, errors = line.rstrip("\n").split("\t")
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                pass
        child = os.fork()
        if child == 0:
            for number, path in ((1, said), (2, errors)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_APPEND), number)
            os.kill(os.getpid(), signal.SIGSTOP)
            try:
                VERBS[verb](Path(folder))
            except BaseException:  # noqa: BLE001  it is told, and the child must not go on as a nurse
                traceback.print_exc()
                sys.stderr.flush()
            os._exit(0)
        os.waitpid(
            child, os.WUNTRACED
        )  # a child that is let go before it stopped would stop for ever
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    # What the program imports only for an old diary, so that not every child does it anew.
    importlib.import_module("diary.vault.upgrades.steps")
    _nurse()
