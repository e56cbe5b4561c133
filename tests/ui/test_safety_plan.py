"""The safety plan: written in calm, kept whatever way the window goes, found from Help now, gone with the lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from diary.domain.helplines import helplines
from diary.domain.preference import SAFETY_PLAN
from diary.ui.help_window import HelpWindow
from diary.ui.safety_plan_window import SafetyPlanWindow
from diary.ui.session import Session
from diary.ui.widgets.text_field import TextEdit
from tests.ui.desk import all_seen, place, press_button, texts

WORDS = "Ik slaap niet meer en bel niemand."


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> SafetyPlanWindow:
    window = SafetyPlanWindow(session)
    place(qtbot, window)
    QTest.keyClicks(next(iter(all_seen(window, TextEdit))), WORDS)
    return window


@pytest.mark.parametrize("way", ["button", "escape", "lock"])
def test_what_is_written_is_kept_whatever_way_it_closes(
    window: SafetyPlanWindow, session: Session, qtbot: QtBot, way: str
) -> None:
    if way == "button":
        press_button(window, "Keep and close")
    elif way == "escape":
        QTest.keyClick(window, Qt.Key.Key_Escape)
    else:
        session.vault_about_to_lock.emit()
    assert not window.isVisible()
    assert session.preference(SAFETY_PLAN) == [WORDS, "", "", "", "", "", ""]
    if way == "lock":
        assert WORDS not in texts(window)
    else:
        again = SafetyPlanWindow(session)
        place(qtbot, again)
        assert WORDS in texts(again)


def test_an_empty_plan_is_none(session: Session, qtbot: QtBot) -> None:
    window = SafetyPlanWindow(session)
    place(qtbot, window)
    press_button(window, "Keep and close")
    assert session.preference(SAFETY_PLAN) == []


def test_help_offers_it_only_where_a_diary_is_open(qtbot: QtBot) -> None:
    opened: list[bool] = []
    window = HelpWindow(helplines("en"), plan=lambda: opened.append(True))
    place(qtbot, window)
    press_button(window, "My safety plan")
    assert opened == [True]
    locked = HelpWindow(helplines("en"))
    place(qtbot, locked)
    assert "My safety plan" not in texts(locked)
