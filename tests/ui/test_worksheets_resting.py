"""Relaxing and breathing: written down, breathed on the quiet page, and nothing kept that nobody wants kept."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from diary.domain.practice import Practice
from diary.domain.preference import QUIET
from diary.domain.record import new_record
from diary.ui.session import Session
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import SegmentCell
from diary.ui.worksheets.worksheets_page import WorksheetsPage
from tests.fakes import FakeClock
from tests.ui.desk import all_seen, key, place, press_button, seen, texts, write


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> WorksheetsPage:
    page = WorksheetsPage(session)
    place(qtbot, page, width=1000, height=1400)
    press_button(page, "To the quiet page")
    return page


def done(session: Session) -> list[Practice]:
    return session.records.all(Practice)


def choose(page: WorksheetsPage, question: str, score: int) -> None:
    row = next(each for each in all_seen(page, ScoreRow) if each.accessibleName() == question)
    next(each for each in row.findChildren(QAbstractButton) if each.text() == str(score)).click()


def test_a_time_of_rest_is_written_down_and_stands_in_the_list(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    press_button(page, "Write one down")
    minutes = seen(page, QLineEdit, "How many minutes?")
    minutes.setFocus()
    write("20")
    choose(page, "How heavy was it before?", 7)
    choose(page, "How heavy was it after?", 4)
    press_button(page, "Save")
    (practice,) = done(session)
    assert (practice.kind, practice.minutes) == ("relaxing", 20)
    assert (practice.before, practice.after) == (7, 4)
    qtbot.waitUntil(lambda: "20 min · before 7 · after 4" in texts(page))
    session.undo()
    qtbot.waitUntil(lambda: "Nothing is written down yet." in texts(page))


def test_quiet_mode_says_no_figures(page: WorksheetsPage, session: Session, qtbot: QtBot) -> None:
    practice = new_record(
        Practice, session.clock, kind="breathing", at=session.now(), minutes=5, before=7, after=4
    )
    session.records.save(practice, "")
    session.prefer(QUIET, value=True)
    qtbot.waitUntil(lambda: "5 min" in texts(page))
    assert "before 7" not in texts(page)


def test_one_that_was_written_down_is_changed_to_another_day_and_deleted(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    practice = new_record(
        Practice, session.clock, kind="breathing", at=session.now(), before=6, note="in the park"
    )
    session.records.save(practice, "")
    qtbot.waitUntil(lambda: "in the park" in texts(page))
    press_button(page, "Change Breathing, today 14:05")
    day = seen(page, QLineEdit, "Which day?")
    day.setFocus()
    day.selectAll()
    write("6-3")
    key(Qt.Key.Key_Return)
    (changed,) = done(session)
    assert (changed.at.day, changed.at.hour, changed.before) == (6, 12, 6)
    qtbot.waitUntil(lambda: "Friday 6 March, 12:00" in texts(page))
    press_button(page, "Change Breathing, Friday 6 March, 12:00")
    press_button(page, "Delete")
    assert done(session) == []


def test_a_day_and_minutes_that_are_none_are_said_and_stay_typed(
    page: WorksheetsPage, session: Session
) -> None:
    press_button(page, "Write one down")
    minutes = seen(page, QLineEdit, "How many minutes?")
    minutes.setFocus()
    write("many")
    press_button(page, "Save")
    assert minutes.text() == "many"
    minutes.setText("")
    day = seen(page, QLineEdit, "Which day?")
    day.setFocus()
    day.selectAll()
    write("soon")
    press_button(page, "Save")
    assert "A day looks like 8-3-2026." in texts(page)
    assert done(session) == []


def test_one_breathes_says_how_it_is_and_it_is_kept(
    page: WorksheetsPage, session: Session, clock: FakeClock
) -> None:
    press_button(page, "To breathe")
    choose(page, "How heavy is it now?", 7)
    press_button(page, "Begin")
    assert "Breathe in" in texts(page)
    clock.now += timedelta(minutes=5)
    press_button(page, "Stop")
    choose(page, "How heavy is it afterwards?", 5)
    press_button(page, "Save")
    (practice,) = done(session)
    assert (practice.kind, practice.minutes) == ("breathing", 5)
    assert (practice.before, practice.after) == (7, 5)
    assert page.title.text() == "Relaxing and breathing"


def test_at_ones_own_pace_the_words_change_when_asked(page: WorksheetsPage) -> None:
    press_button(page, "To breathe")
    seen(page, SegmentCell, "my own").click()
    press_button(page, "Begin")
    key(Qt.Key.Key_Space)
    assert "And slowly out" in texts(page)
    key(Qt.Key.Key_Space)
    assert "Breathe in" in texts(page)


def test_leaving_keeps_nothing(page: WorksheetsPage, session: Session) -> None:
    press_button(page, "To breathe")
    press_button(page, "Begin")
    key(Qt.Key.Key_Escape)
    assert done(session) == []
    assert page.title.text() == "Relaxing and breathing"


def test_a_lock_in_the_middle_keeps_what_was_breathed(
    page: WorksheetsPage, session: Session, clock: FakeClock
) -> None:
    press_button(page, "To breathe")
    choose(page, "How heavy is it now?", 7)
    press_button(page, "Begin")
    clock.now += timedelta(minutes=3)
    session.vault_about_to_lock.emit()
    (practice,) = done(session)
    assert (practice.minutes, practice.before, practice.after) == (3, 7, None)


def test_a_lock_before_it_began_keeps_nothing(page: WorksheetsPage, session: Session) -> None:
    press_button(page, "To breathe")
    session.vault_about_to_lock.emit()
    assert done(session) == []
