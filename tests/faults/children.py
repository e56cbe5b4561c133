"""Starting ``child.py``, freely or with a hand on its system calls."""

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_CHILD = Path(__file__).with_name("child.py")


def start(verb: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(_CHILD), verb, str(folder)],
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
            *(sys.executable, str(_CHILD), verb, str(folder)),
        ],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.split("\n")[:-1]


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
