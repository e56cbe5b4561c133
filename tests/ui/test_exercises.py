"""The exercises: step by step at one's own pace, stopped at any time, and outward at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.helplines import helplines
from diary.ui.exercises.exercises import GROUNDING, NOTICING, Exercise
from diary.ui.exercises.window import ExerciseWindow
from diary.ui.help_window import HelpWindow
from tests.ui.desk import place, press_button, seen, texts


@pytest.mark.parametrize("exercise", [GROUNDING, NOTICING])
def test_every_step_is_shown_and_the_last_one_ends_it(exercise: Exercise, qtbot: QtBot) -> None:
    window = ExerciseWindow(exercise)
    place(qtbot, window)
    assert not seen(window, QAbstractButton, "Back").isEnabled()
    for number, (title, words) in enumerate(exercise.steps, start=1):
        said = texts(window)
        assert title in said
        assert words in said
        assert f"{number} of {len(exercise.steps)}" in said
        press_button(window, "Done" if number == len(exercise.steps) else "Next")
    assert not window.isVisible()


def test_the_caution_stands_at_the_beginning_and_one_can_go_outward_at_any_time(
    qtbot: QtBot,
) -> None:
    owner = QWidget()
    place(qtbot, owner)
    window = ExerciseWindow(NOTICING, owner)
    window.show()
    assert "a doctor has looked at" in texts(window)
    press_button(window, "Next")
    assert "a doctor has looked at" not in texts(window)
    press_button(window, "Back to here")
    assert not window.isVisible()
    other = next(each for each in owner.findChildren(ExerciseWindow) if each is not window)
    assert GROUNDING.steps[0][0] in texts(other)
    other.reject()


def test_escape_stops(qtbot: QtBot) -> None:
    window = ExerciseWindow(GROUNDING)
    place(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_it_is_offered_where_help_is_also_while_the_diary_is_locked(qtbot: QtBot) -> None:
    window = HelpWindow(helplines("en"))
    place(qtbot, window)
    press_button(window, "Back to here: an exercise")
    (exercise,) = window.findChildren(ExerciseWindow)
    assert GROUNDING.steps[0][0] in texts(exercise)
    exercise.reject()
