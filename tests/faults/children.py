"""Starting ``child.py``, freely or with a hand on its system calls."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
CHILD = Path(__file__).with_name("child.py")


def start(verb: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(CHILD), verb, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    )


def run_hindered(
    verb: str, folder: Path, calls: str, inject: str, touching: list[Path]
) -> list[str]:
    """The lines that the child printed while strace did ``inject`` to its ``calls`` that touch these files."""
    done = subprocess.run(
        [
            "strace",
            *("-o", os.devnull, "-e", f"trace={calls}", "-e", f"inject={calls}:{inject}"),
            *(part for path in touching for part in ("-P", str(path))),
            *(sys.executable, str(CHILD), verb, str(folder)),
        ],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.split("\n")[:-1]


def count_calls(
    verb: str, folder: Path, calls: Iterable[str], touching: list[Path]
) -> dict[str, int]:
    """How often the child does each of ``calls`` to these files when nobody hinders it."""
    with tempfile.NamedTemporaryFile("r") as trace:
        subprocess.run(
            [
                "strace",
                *("-f", "-o", trace.name, "-e", f"trace={','.join(calls)}"),
                *(part for path in touching for part in ("-P", str(path))),
                *(sys.executable, str(CHILD), verb, str(folder)),
            ],
            check=True,
            capture_output=True,
            env=environment(),
            timeout=60,
        )
        names = [line.split("(")[0].split()[-1] for line in trace if "(" in line]
    return {
        call: sum(name.startswith(call.lstrip("/^")) for name in names)
        if call.startswith("/")
        else names.count(call)
        for call in calls
    }


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
