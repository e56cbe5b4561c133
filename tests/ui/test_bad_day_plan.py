"""The plan for a bad day: written in the settings, shown on a bad one, with how earlier flares went over."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from diary.domain.example import example_content
from diary.domain.preference import BAD_DAY_PLAN, QUIET
from diary.ui.pages.bad_day_page import BadDayPage
from diary.ui.session import Session
from diary.ui.settings_page.plan_row import PlanRow
from diary.ui.widgets.text_field import TextEdit
from tests.ui.desk import all_seen, place, press_button, texts
from tests.ui.diary_entries import NOW

PLAN = "Bed, thee, en niemand bellen."


@pytest.fixture
def row(session: Session, qtbot: QtBot) -> PlanRow:
    row = PlanRow(session)
    place(qtbot, row)
    row.show_plan()
    return row


def write(row: PlanRow, text: str) -> None:
    QTest.keyClicks(next(iter(all_seen(row, TextEdit))), text)


def test_what_is_written_on_a_good_day_is_there_on_a_bad_one(
    row: PlanRow, session: Session, qtbot: QtBot
) -> None:
    write(row, PLAN)
    press_button(row, "Keep the plan")
    page = BadDayPage(session)
    place(qtbot, page)
    assert PLAN in texts(page)
    session.undo()
    page.begin()
    assert "My plan" not in texts(page)


def test_it_is_kept_when_the_page_is_left_or_the_diary_locks(
    row: PlanRow, session: Session
) -> None:
    write(row, PLAN)
    row.hide()
    assert session.preference(BAD_DAY_PLAN) == PLAN
    row.show()
    write(row, " Rust.")
    session.vault_about_to_lock.emit()
    assert session.preference(BAD_DAY_PLAN) == f"{PLAN} Rust."
    assert PLAN not in texts(row)


def test_earlier_flares_of_ones_own_are_shown_without_a_promise(
    session: Session, qtbot: QtBot
) -> None:
    session.vault.whole.write(example_content("en", NOW))
    page = BadDayPage(session)
    place(qtbot, page)
    said = texts(page)
    assert said.count("After the flare of") >= 1
    assert "days until a day was as usual." in said
    session.prefer(QUIET, True, "")
    page.begin()
    assert "After the flare" not in texts(page)
    session.vault_about_to_lock.emit()
    assert "flare" not in texts(page)
