"""A desktop of its own for the stories: an X server, a session bus, and with it the accessibility bus."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.stories.accessibility_bus import AccessibilityBus
from tests.stories.display import display, end

PROGRAMS = ("Xvfb", "openbox", "dbus-daemon", "xdotool")
"""What must be installed; with it the accessibility bus (at-spi2-core), which has no place on PATH."""

_CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Desktop:
    """A running desktop: what a program needs to show itself there, and how to read it."""

    display: str
    session_bus: str
    runtime_folder: Path
    bus: AccessibilityBus

    def environment(self, home: Path, language: str) -> dict[str, str]:
        """The environment of a program of an owner whose home is ``home``; nothing of ours but PATH and coverage."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name == "PATH" or name.startswith("COV")
        }
        return kept | {
            "PYTHONPATH": str(_CHECKOUT),
            "HOME": str(home),
            "PYTHONFAULTHANDLER": "1",  # where it crashed, if it does
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_RUNTIME_DIR": str(self.runtime_folder),
            "TMPDIR": str(home / "temporary"),
            "TZ": "Europe/Amsterdam",
            "LANG": "C.UTF-8",
            "LANGUAGE": language,
            "DISPLAY": self.display,
            "DBUS_SESSION_BUS_ADDRESS": self.session_bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


def missing_programs() -> list[str]:
    """The programs that this computer lacks."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """A desktop that lives as long as this; ``folder`` is its own and empty."""
    with ExitStack() as stack:
        screen = stack.enter_context(display())
        stack.enter_context(_window_manager(screen))
        runtime_folder = folder / "runtime"
        runtime_folder.mkdir(mode=0o700)
        session_bus = stack.enter_context(_session_bus(screen, runtime_folder))
        bus = AccessibilityBus(session_bus)
        stack.callback(bus.close)
        yield Desktop(screen, session_bus, runtime_folder, bus)


@contextmanager
def _window_manager(screen: str) -> Iterator[None]:
    """What gives the keyboard to the window that opens, and back to the one below when it closes."""
    with _announcing(
        ["openbox", "--sm-disable", "--startup", "echo ready"], os.environ | {"DISPLAY": screen}
    ):
        yield


@contextmanager
def _session_bus(screen: str, runtime_folder: Path) -> Iterator[str]:
    """A session bus on which the services of a desktop start when they are asked for."""
    environment = os.environ | {"DISPLAY": screen, "XDG_RUNTIME_DIR": str(runtime_folder)}
    with _announcing(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"], environment
    ) as address:
        yield address


@contextmanager
def _announcing(command: list[str], environment: dict[str, str]) -> Iterator[str]:
    """A program that runs as long as this, and the first line that it printed, which says that it is ready."""
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as process:
        try:
            if process.stdout is None or not (line := process.stdout.readline().strip()):
                message = f"{command[0]} did not start."
                raise RuntimeError(message)
            yield line
        finally:
            end(process)
