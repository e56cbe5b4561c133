"""Sets everything up, then starts the diary (``run``) or its tests (``test``); what follows the verb is handed on.

Standard library only. It makes ``.venv`` from the hashed lock, once: a stamp says for which lock, Python and folder it
was made. Set-up writes to standard error and reads nothing, because both streams belong to the command that follows.
Exit codes of its own: 3 when the system lacks something that could not be installed, 4 when there is no screen.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from system_packages import COULD_NOT_INSTALL, LIBRARIES, TEST_PROGRAMS, Needed, ran, require, say

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "build" / "requirements.lock"
STAMP = ENVIRONMENT / "stamp"

NO_SCREEN = 4
"""The exit code when a window is asked for and there is no screen to show it on."""

WITHOUT_WINDOW = frozenset(
    {"create", "export", "import", "check", "backup", "restore", "salvage", "new-key"}
    | {"--version", "--help", "-h"}
)
"""The words on the command line that make the diary do something without a window."""

_PIP = Needed("pip", "python3-pip", "python3-pip", "python-pip", "python3-pip")


def main(arguments: list[str]) -> None:
    """Set up what ``arguments[0]`` needs, and become it."""
    if not arguments or arguments[0] not in {"run", "test"}:
        say("Please say what to do: run or test.")
        sys.exit(2)
    verb, *rest = arguments
    if sys.version_info < (3, 11):  # noqa: UP036  Windows starts this with whatever Python it has
        say("Raakvlak needs Python 3.11 or later.")
        sys.exit(COULD_NOT_INSTALL)
    if verb == "run" and needs_window(rest):
        require_screen()
    if sys.platform == "linux":
        require(LIBRARIES if verb == "run" else (*LIBRARIES, *TEST_PROGRAMS))
    python = environment()
    if verb == "run":
        become([str(python), "-P", "-m", "diary", *rest])
    become([str(python), "-P", str(ROOT / "build" / "checks.py"), *rest])


def needs_window(arguments: list[str]) -> bool:
    """Whether the diary shows a window when it is started with ``arguments``."""
    return WITHOUT_WINDOW.isdisjoint(arguments)


def require_screen() -> None:
    """End with code 4 and a plain sentence where Qt would say that a library is missing."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform != "linux" or any(os.environ.get(name) for name in screens):
        return
    say(
        "There is no screen here to show the diary on (DISPLAY and WAYLAND_DISPLAY are both empty)."
    )
    say(
        "Please start it from a desktop. Without a window it can create, export, import and check: see --help."
    )
    sys.exit(NO_SCREEN)


def environment() -> Path:
    """The Python of ``.venv``, made from the lock first if it is not there or was made for something else."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = hashlib.sha256(
        b"\n".join([LOCK.read_bytes(), sys.version.encode(), sys.executable.encode(), bytes(ROOT)])
    ).hexdigest()
    if python.exists() and STAMP.exists() and STAMP.read_text(encoding="ascii") == stamp:
        return python
    say("Setting up, this once takes a minute or two.")
    if not (_filled_by_uv(python) if shutil.which("uv") else _filled_by_pip(python)):
        say(
            "The libraries could not be installed. Is there a network connection? Please try again."
        )
        sys.exit(COULD_NOT_INSTALL)
    _make_the_diary_importable(python)
    STAMP.write_text(stamp, encoding="ascii")
    return python


def _filled_by_uv(python: Path) -> bool:
    made = ran(("uv", "venv", "--quiet", "--clear", "--python", sys.executable, str(ENVIRONMENT)))
    fill = ("uv", "pip", "install", "--quiet", "--require-hashes", "--python", str(python))
    return made and ran((*fill, "--requirement", str(LOCK)))


def _filled_by_pip(python: Path) -> bool:
    pip = _pip()
    made = ran((sys.executable, "-m", "venv", "--clear", "--without-pip", str(ENVIRONMENT)))
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check")
    fill = (
        *pip,
        "--python",
        str(python),
        "install",
        *quiet,
        "--require-hashes",
        "--no-deps",  # the lock is whole; pip's search would stop at a newer ``coverage[toml]`` than the pinned one
        "--requirement",
        str(LOCK),
    )
    return made and ran(fill)


def _pip() -> tuple[str, ...]:
    """The start of a command that is pip; a bare system may have neither pip nor ensurepip."""
    if importlib.util.find_spec("pip") is None:
        require((_PIP,))
        if not ran((sys.executable, "-m", "pip", "--version")):
            say("This Python has no pip. Please install it for this Python, then try again.")
            sys.exit(COULD_NOT_INSTALL)
    return (sys.executable, "-m", "pip")


def _make_the_diary_importable(python: Path) -> None:
    """Add this checkout to the environment, so that the diary starts from any folder."""
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    libraries = subprocess.run(
        [python, "-c", where], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    (Path(libraries.stdout.strip()) / "raakvlak.pth").write_text(f"{ROOT}\n", encoding="utf-8")


def become(command: list[str]) -> None:
    """Replace this process by ``command``; on Windows, run it and end with its code."""
    sys.stderr.flush()
    if os.name == "nt":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)  # noqa: S606  our own command, and no shell is wanted


if __name__ == "__main__":
    main(sys.argv[1:])
