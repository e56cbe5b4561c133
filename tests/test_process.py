"""What this process may leave behind, and starting anew in its place."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from diary.process import is_running

ROOT = Path(__file__).resolve().parent.parent
_LIMIT = (
    "import resource; from diary.process import keep_memory_private; keep_memory_private();"
    "print(resource.getrlimit(resource.RLIMIT_CORE))"
)


def test_a_crash_leaves_no_memory_on_the_disk() -> None:
    before = resource.getrlimit(resource.RLIMIT_CORE)
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            _LIMIT,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "(0, 0)"
    assert resource.getrlimit(resource.RLIMIT_CORE) == before


_NEIGHBOUR = """
import ctypes, os, sys
from diary.process import keep_memory_private

if os.getuid() == 0:  # an administrator may look into everything
    os.setgid(65534)
    os.setuid(65534)
ours, theirs = os.pipe(), os.pipe()
child = os.fork()
if child == 0:
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # as a program that did not change its user
    if sys.argv[1] == "private":
        keep_memory_private()
    os.write(ours[1], b".")
    os.read(theirs[0], 1)
    os._exit(0)
os.read(ours[0], 1)
try:
    with open(f"/proc/{child}/mem", "rb"):
        print("open")
except PermissionError:
    print("refused")
os.write(theirs[1], b".")
"""


@pytest.mark.parametrize(("way", "answer"), [("as always", "open"), ("private", "refused")])
def test_another_program_of_this_user_may_not_look_into_its_memory(way: str, answer: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _NEIGHBOUR, way],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == answer


def test_a_process_that_ended_is_not_running() -> None:
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    assert is_running(child.pid)
    child.wait()
    assert not is_running(child.pid)
    assert is_running(os.getpid())


def test_a_process_of_somebody_else_is_running() -> None:
    assert is_running(1)


def test_the_program_starts_anew_in_the_place_of_this_one() -> None:
    script = (
        "from diary.process import start_anew; print('before', flush=True);"
        "start_anew(['--version'])"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    said, _errors = child.communicate()
    assert child.returncode == 0
    assert said.splitlines()[0] == "before"
    assert "Raakvlak" in said or "raakvlak" in said
