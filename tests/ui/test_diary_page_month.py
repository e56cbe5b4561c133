"""The month beside the list, the page in little room, and the bin."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from diary.ui.diary.diary_page import DiaryPage
from diary.ui.session import Session
from tests.ui.diary_entries import days_ago, written


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> DiaryPage:
    for days, pain in ((0, 5), (1, 7), (20, 2), (60, None)):
        session.vault.entries.save(written(days_ago(days), pain))
    made = DiaryPage(session)
    qtbot.addWidget(made)
    made.resize(1072, 770)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def current_day(page: DiaryPage) -> date | None:
    entry = page.browser.list.rows.entry(page.browser.list.currentIndex())
    return None if entry is None else entry.day


def click(page: DiaryPage, text: str) -> None:
    found = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def cell(page: DiaryPage, day: date) -> str:
    month = page.calendar.table.month
    text: str = month.index_of(day).data(Qt.ItemDataRole.AccessibleTextRole)
    return text


def test_each_day_says_in_words_what_was_written(page: DiaryPage) -> None:
    page.calendar.stand_on(date(2026, 3, 8))
    assert cell(page, date(2026, 3, 7)) == "Saturday 7 March, worst pain 7, 1 note"
    assert cell(page, date(2026, 3, 3)) == "Tuesday 3 March, nothing written"


def test_the_week_begins_on_monday(page: DiaryPage) -> None:
    header = page.calendar.table.month
    names = [header.headerData(n, Qt.Orientation.Horizontal) for n in range(7)]
    assert names == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def test_arrows_walk_from_month_to_month_and_enter_goes_to_the_day(page: DiaryPage) -> None:
    table = page.calendar.table
    page.calendar.stand_on(date(2026, 3, 1))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.accessibleName() == "February 2026"
    QTest.keyClick(table, Qt.Key.Key_PageUp)
    assert table.day() == date(2026, 1, 28)
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.day() == date(2026, 1, 1)
    QTest.keyClick(table, Qt.Key.Key_PageDown)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.day() == date(2026, 2, 28)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert current_day(page) == date(2026, 2, 16)


def test_a_click_on_a_day_goes_to_it(page: DiaryPage) -> None:
    table = page.calendar.table
    page.calendar.stand_on(date(2026, 3, 8))
    place = table.visualRect(table.month.index_of(date(2026, 3, 7))).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert current_day(page) == date(2026, 3, 7)


def test_tab_enters_and_leaves_the_month_as_one(page: DiaryPage) -> None:
    page.calendar.table.setFocus()
    QTest.keyClick(page.calendar.table, Qt.Key.Key_Tab)
    assert not page.calendar.table.hasFocus()


def test_in_a_narrow_window_the_month_takes_the_place_of_the_list(page: DiaryPage) -> None:
    page.resize(512, 490)
    assert not page.calendar.isVisible()
    click(page, "Month")
    assert page.calendar.isVisible()
    assert page.calendar.table.hasFocus()
    page.calendar.stand_on(date(2026, 3, 7))
    QTest.keyClick(page.calendar.table, Qt.Key.Key_Return)
    assert page.browser.list.isVisible()
    assert current_day(page) == date(2026, 3, 7)


def test_in_a_low_window_the_chips_stand_behind_a_button(page: DiaryPage) -> None:
    page.resize(512, 490)
    assert not page.search.chips.isVisible()
    click(page, "Filters")
    assert page.search.first_chip.hasFocus()
    QTest.keyClick(page.search.first_chip, Qt.Key.Key_Escape)
    assert page.browser.list.isVisible()
    page.resize(1072, 770)
    assert page.search.chips.isVisible()


def test_from_the_bin_an_entry_is_put_back(page: DiaryPage, session: Session) -> None:
    session.delete(session.vault.entries.of_day(date(2026, 3, 7))[0])
    click(page, "Bin")
    assert "goes for good: Tuesday 7 April" in page.bin.list.rows.index(0).data()
    click(page, "Put back")
    assert page.bin.list.rows.rowCount() == 0
    click(page, "Back to the diary")
    assert len(session.vault.entries.of_day(date(2026, 3, 7))) == 1
    assert page.browser.list.rows.index_of_day(date(2026, 3, 7)).data() == "Yesterday"


def test_the_bin_is_emptied_only_after_a_second_question(page: DiaryPage, session: Session) -> None:
    session.delete(session.vault.entries.of_day(date(2026, 3, 7))[0])
    click(page, "Bin")
    click(page, "Empty the bin")
    click(page, "Leave it")
    assert len(session.vault.entries.binned()) == 1
    click(page, "Empty the bin")
    click(page, "Remove for good")
    assert session.vault.entries.binned() == []
    assert session.undo() == ""


def test_escape_leaves_the_bin(page: DiaryPage) -> None:
    click(page, "Bin")
    QTest.keyClick(page.bin, Qt.Key.Key_Escape)
    assert page.browser.list.isVisible()
