"""What the person does that may fail and can be taken back: the base of the session."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from diary.errors import DiaryError
from diary.ui.undo import Step, UndoList


class Steps(QObject):
    """Does steps, tells what was done, and undoes them."""

    told = Signal(str)
    """A sentence about a step that was done and can be undone."""
    said = Signal(str)
    """A sentence about something that there is nothing to undo about."""
    problem = Signal(str)
    """A sentence about something that could not be done."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        super().__init__()
        self._steps = UndoList()

    def do(self, sentence: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        """Do something with its undoing, and tell it. Raises what ``do`` raises; then nothing is told."""
        self._steps.do(Step(sentence, do, undo))
        self.told.emit(sentence)

    def undo(self) -> str:
        """Undo the last step; what it was, or an empty text where there was none."""
        step = self._steps.undo()
        return "" if step is None else step.name

    def redo(self) -> str:
        """Do again what was undone last; what it was, or an empty text where there was none."""
        step = self._steps.redo()
        return "" if step is None else step.name

    def forget_steps(self) -> None:
        """Nothing that was done can be undone any more."""
        self._steps.clear()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do what the person asked; where that fails, say so in a sentence. Whether it was done."""
        try:
            act()
        except DiaryError as error:
            self.problem.emit(str(error))
            return False
        return True
