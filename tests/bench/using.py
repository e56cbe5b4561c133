"""Rows 3, 6, 7 and 8: how soon an open diary answers, and how smoothly the Timeline moves."""

import subprocess
import sys
from pathlib import Path

from tests.bench.measuring import LEAST_ROUNDS, Row, in_turn
from tests.bench.starting import Starts, environment
from tests.bench.synthetic import FIFTY_YEARS_MORE
from tests.bench.vault_on_disk import make_vault
from tests.stories.display import display

_OPENED = Path(__file__).with_name("opened.py")
_TODAY_GOAL, _TIMELINE_GOAL, _FRAME_GOAL, _LONGEST_GOAL, _FIFTY_GOAL = 0.6, 1.5, 3.5, 8.0, 1.2
_FRAMES = 320
_PATIENCE = 300.0


class Uses:
    """An open diary on a screen of its own."""

    def __init__(self, folder: Path, screen: str, count: int) -> None:
        """Makes a diary of ``count`` entries in ``folder``."""
        self._count = count
        self._vault = make_vault(folder, count)
        self._environment = environment(folder / "home", screen)

    def today(self) -> float:
        """Milliseconds from the key until Today answers."""
        return self._run("open")[0]

    def timeline(self) -> float:
        """Milliseconds until the Timeline is painted."""
        return self._run("open")[1]

    def frames(self, number: int) -> list[float]:
        """Milliseconds: a frame of an empty plot, one of the Timeline, and the longest of the Timeline."""
        return self._run("pan", str(number))

    def _run(self, what: str, *more: str) -> list[float]:
        finished = subprocess.run(
            [sys.executable, "-P", str(_OPENED), what, str(self._vault), str(self._count), *more],
            env=self._environment,
            stdout=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            check=True,
            timeout=_PATIENCE,
        )
        return [float(figure) for figure in finished.stdout.split()]


def measure_opening(folder: Path, count: int, rounds: int = LEAST_ROUNDS) -> list[Row]:
    """Rows 3 and 6."""
    with display() as screen:
        starts, uses = Starts(folder, screen), Uses(folder, screen, count)
        empty, today, timeline = in_turn((starts.empty_window, uses.today, uses.timeline), rounds)
    name = f"empty window {empty:.0f} ms"
    return [
        Row("3", f"key derived to Today; {name}", today, _TODAY_GOAL, today / empty),
        Row("6", f"opening the Timeline; {name}", timeline, _TIMELINE_GOAL, timeline / empty),
    ]


def measure_panning(
    folder: Path, count: int, rounds: int = LEAST_ROUNDS, frames: int = _FRAMES
) -> list[Row]:
    """Rows 7 and 8."""
    with display() as screen:
        ten = Uses(folder, screen, count)
        fifty = Uses(folder, screen, round(count * FIFTY_YEARS_MORE))
        taken: dict[str, list[list[float]]] = {"ten": [], "fifty": []}

        def pan(uses: Uses, years: str) -> float:
            figures = uses.frames(frames)
            taken[years].append(figures)
            return figures[1] / figures[0]

        ratio, ratio_of_fifty = in_turn(
            (lambda: pan(ten, "ten"), lambda: pan(fifty, "fifty")), rounds
        )
    empty = _middle([figures[0] for figures in taken["ten"]])
    longest = _middle([figures[2] for figures in taken["ten"]])
    name = f"a year in view; empty plot {empty:.2f} ms"
    return [
        Row("7", f"a frame while panning, {name}", ratio * empty, _FRAME_GOAL, ratio),
        Row("7b", "the longest such frame", longest, _LONGEST_GOAL, longest / empty),
        Row(
            "8",
            "the same with fifty years, beside row 7",
            ratio_of_fifty * empty,
            _FIFTY_GOAL,
            ratio_of_fifty / ratio,
        ),
    ]


def _middle(figures: list[float]) -> float:
    return sorted(figures)[len(figures) // 2]
