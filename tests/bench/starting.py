"""Rows 1 and 2: from the start of the process to the first paint, and how long the window does not answer after it."""

import os
import subprocess
import sys
import time
from pathlib import Path

from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.moment import known_zone, moment
from diary.settings import VAULT, Settings
from diary.vault.header import Kdf
from diary.vault.vault import Vault
from tests.bench.measuring import LEAST_ROUNDS, Row, in_turn
from tests.stories.display import display

_GOAL, _LONGEST_GAP = 1.15, 100.0
_ROUNDS = 15
_CHECKOUT = Path(__file__).resolve().parents[2]
_OBSERVED = Path(__file__).with_name("observed.py")
_PATIENCE = 60.0


class Starts:
    """Starts of the diary and of an empty window on a screen of their own."""

    def __init__(self, folder: Path, screen: str) -> None:
        """``folder`` holds the locked diary and the home of whoever starts it."""
        place = folder / "Diary.raakvlak"
        self._environment = environment(folder / "home", screen)
        # As somebody starts who has a diary: nothing on the command line, its place in the settings.
        settings = Settings(Path(self._environment["XDG_CONFIG_HOME"], "raakvlak", "settings.json"))
        settings[VAULT] = str(place)
        vault, _code = Vault.create(
            place,
            "correct horse battery",
            catalogue=Catalogue(MEASURES),
            clock=lambda: moment(0, known_zone("Europe/Amsterdam").key),
            kdf=Kdf(memory_kib=8 * 1024, passes=1, lanes=1),
        )
        vault.close()

    def empty_window(self) -> float:
        """Milliseconds until an empty window is painted."""
        return self._paint("window")

    def diary(self) -> float:
        """Milliseconds until the unlock window is painted."""
        return self._paint("diary")

    def longest_gap(self) -> float:
        """Milliseconds that the unlock window did not answer at the longest, while the rest was loaded."""
        return self._observe("gap", "diary")

    def _paint(self, what: str) -> float:
        began = time.monotonic()
        return (self._observe("paint", what) - began) * 1000

    def _observe(self, *arguments: str) -> float:
        finished = subprocess.run(
            [sys.executable, "-P", str(_OBSERVED), *arguments],
            env=self._environment,
            stdout=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            check=True,
            timeout=_PATIENCE,
        )
        return float(finished.stdout)


def measure_start(folder: Path, rounds: int = _ROUNDS) -> list[Row]:
    """Row 1."""
    with display() as screen:
        starts = Starts(folder, screen)
        empty, ours = in_turn((starts.empty_window, starts.diary), rounds)
    return [
        Row("1", f"start to first paint; empty window {empty:.0f} ms", ours, _GOAL, ours / empty)
    ]


def measure_gap(folder: Path, rounds: int = LEAST_ROUNDS) -> list[Row]:
    """Row 2."""
    with display() as screen:
        (gap,) = in_turn((Starts(folder, screen).longest_gap,), rounds)
    return [Row("2", "longest time without an answer while the rest loads", gap, _LONGEST_GAP)]


def environment(home: Path, screen: str) -> dict[str, str]:
    """The environment of this process, with folders and a screen of its own, and with compiled modules kept."""
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "TMPDIR")}
    return (
        kept
        | folders
        | {
            "HOME": str(home),
            "PYTHONPATH": str(_CHECKOUT),
            "LANG": "C.UTF-8",
            "LANGUAGE": "nl",
            "DISPLAY": screen,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }
    )
