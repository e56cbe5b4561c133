"""What was done last, and the way back: a short list of steps, each with its undoing.

Qt's own undo stack swallows exceptions raised in a step, and a step here may meet a full disk; hence these lines.
"""

from collections.abc import Callable
from dataclasses import dataclass

_MOST = 50


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done and can be undone and done again; ``name`` says what, translated."""

    name: str
    do: Callable[[], None]
    undo: Callable[[], None]


class UndoList:
    """The steps that can be undone, and those that were."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def do(self, step: Step) -> None:
        """Do a step and remember it; where it raises, nothing is remembered."""
        step.do()
        self._done = [*self._done[-_MOST + 1 :], step]
        self._undone.clear()

    def undo(self) -> Step | None:
        """Undo the last step and return it; ``None`` where there is none. Where it raises, it stays."""
        if not self._done:
            return None
        self._done[-1].undo()
        step = self._done.pop()
        self._undone.append(step)
        return step

    def redo(self) -> Step | None:
        """Do again what was undone last and return it; ``None`` where nothing was."""
        if not self._undone:
            return None
        self._undone[-1].do()
        step = self._undone.pop()
        self._done.append(step)
        return step

    def clear(self) -> None:
        """Forget all steps."""
        self._done.clear()
        self._undone.clear()
