"""The list of steps that can be undone."""

import pytest

from diary.errors import DiskFull
from diary.ui.undo import Step, UndoList


def adding(text: str, to: list[str]) -> Step:
    return Step(f"added {text}", lambda: to.append(text), lambda: to.remove(text))


def fails() -> None:
    raise DiskFull


def test_the_last_step_is_undone_first_and_can_be_done_again() -> None:
    steps, texts = UndoList(), list[str]()
    for text in ("a", "b"):
        steps.do(adding(text, texts))
    undone = steps.undo()
    assert undone is not None
    assert (undone.name, texts) == ("added b", ["a"])
    again = steps.redo()
    assert again is not None
    assert (again.name, texts) == ("added b", ["a", "b"])


def test_where_nothing_was_done_nothing_is_undone() -> None:
    steps = UndoList()
    assert steps.undo() is None
    assert steps.redo() is None


def test_after_a_new_step_what_was_undone_is_not_done_again() -> None:
    steps, texts = UndoList(), list[str]()
    steps.do(adding("a", texts))
    steps.undo()
    steps.do(adding("b", texts))
    assert steps.redo() is None
    assert texts == ["b"]


def test_a_step_that_fails_is_not_remembered() -> None:
    steps = UndoList()
    with pytest.raises(DiskFull):
        steps.do(Step("full", fails, fails))
    assert steps.undo() is None


def test_an_undoing_that_fails_can_be_tried_again() -> None:
    steps = UndoList()
    steps.do(Step("stuck", lambda: None, fails))
    for _time in range(2):
        with pytest.raises(DiskFull):
            steps.undo()


def test_what_is_forgotten_cannot_be_undone() -> None:
    steps, texts = UndoList(), list[str]()
    steps.do(adding("a", texts))
    steps.clear()
    assert steps.undo() is None


def test_only_the_last_fifty_steps_are_remembered() -> None:
    steps, texts = UndoList(), list[str]()
    for number in range(60):
        steps.do(adding(str(number), texts))
    while steps.undo() is not None:
        pass
    assert texts == [str(number) for number in range(10)]
