"""How a figure is taken: always beside an anchor, the two in turn, the median of several rounds."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

LEAST_ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure, its ratio to the anchor where it has one, and how far it may go."""

    number: str
    name: str
    milliseconds: float
    goal: float
    ratio: float | None = None
    """The figure divided by its anchor; where there is none the goal is in milliseconds."""

    @property
    def is_met(self) -> bool:
        """Whether it stays within its goal."""
        return (self.milliseconds if self.ratio is None else self.ratio) <= self.goal

    def __str__(self) -> str:
        """``row  figure  ratio  goal  ok|MISSED``, and what it is."""
        ratio = "–" if self.ratio is None else f"{self.ratio:.2f}"
        goal = f"≤ {self.goal:g}" + (" ms" if self.ratio is None else "")
        verdict = "ok" if self.is_met else "MISSED"
        figure = f"{self.milliseconds:.2f} ms"
        return f"{self.number:<3}  {figure:>11}  {ratio:>5}  {goal:>8}  {verdict:<6}  {self.name}"


def in_turn(measures: Sequence[Callable[[], float]], rounds: int) -> list[float]:
    """The median of each measure, all taken once a round; the first round warms up and does not count.

    Each returns milliseconds. Every other round goes backwards, so that none always comes after the same one.
    """
    taken: list[list[float]] = [[] for _ in measures]
    for number in range(rounds + 1):
        order = range(len(measures)) if number % 2 else reversed(range(len(measures)))
        for index in order:
            figure = measures[index]()
            if number:
                taken[index].append(figure)
    return [statistics.median(figures) for figures in taken]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that ``work`` takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
