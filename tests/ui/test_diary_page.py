"""The diary page, as somebody reads, walks, deletes and locks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from diary.domain.entry import Entry
from diary.domain.preference import QUIET
from diary.ui.diary.diary_page import DiaryPage
from diary.ui.diary.entry_feed import FIRST_PAGE
from diary.ui.session import Session
from tests.ui.diary_entries import NOW, days_ago, written


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> DiaryPage:
    made = DiaryPage(session)
    qtbot.addWidget(made)
    made.resize(1072, 770)
    return made


def shown(page: DiaryPage, qtbot: QtBot) -> DiaryPage:
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.browser.list.setFocus()
    return page


def lines(page: DiaryPage) -> list[str]:
    """What a screen reader reads in the list."""
    rows = page.browser.list.rows
    return [
        rows.index(number).data(Qt.ItemDataRole.AccessibleTextRole)
        for number in range(rows.rowCount())
    ]


def press(page: DiaryPage, key: Qt.Key) -> None:
    QTest.keyClick(page.browser.list, key)


def current(page: DiaryPage) -> Entry:
    entry = page.browser.list.rows.entry(page.browser.list.currentIndex())
    assert entry is not None
    return entry


def click(page: DiaryPage, text: str) -> None:
    """Click the button with this text that can be seen."""
    found = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


@contextmanager
def counted_statements() -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)


def test_an_empty_diary_says_that_one_figure_is_enough(page: DiaryPage, qtbot: QtBot) -> None:
    page.show()
    with qtbot.waitSignal(page.new_entry_asked):
        click(page, "Write the first")


def test_days_come_newest_first_each_under_its_name(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    for at in (days_ago(0), days_ago(1), days_ago(3), days_ago(400)):
        session.vault.entries.save(written(at, 6, feelings=("tense",)))
    shown(page, qtbot)
    assert lines(page) == [
        "Today",
        "Sunday 8 March, 09:00. pain 6. tense.",
        "Yesterday",
        "Saturday 7 March, 09:00. pain 6. tense.",
        "Thursday 5 March",
        "Thursday 5 March, 09:00. pain 6. tense.",
        "Saturday 1 February 2025",
        "Saturday 1 February 2025, 09:00. pain 6. tense.",
    ]


def test_what_was_filled_in_later_says_so(page: DiaryPage, session: Session, qtbot: QtBot) -> None:
    session.vault.entries.save(written(days_ago(3), later=timedelta(days=2), is_bad_day=True))
    session.vault.entries.save(written(days_ago(0, hour=8), later=timedelta(hours=3)))
    shown(page, qtbot)
    assert lines(page)[1] == "Sunday 8 March, 08:00. written at 11:00."
    assert lines(page)[3] == "Thursday 5 March, 09:00. bad day. about 5 March, written 7 March."


def test_quiet_mode_leaves_the_figures_out(page: DiaryPage, session: Session, qtbot: QtBot) -> None:
    session.vault.entries.save(
        written(days_ago(0), 7, "the letter", readings={"fatigue": 8, "mood": "pleasant"})
    )
    shown(page, qtbot)
    session.prefer(QUIET, value=True)
    assert lines(page)[1] == "Sunday 8 March, 09:00. the letter. Mood pleasant."
    assert "worst pain" not in page.calendar.table.month.index(1, 6).data()


def test_arrows_walk_over_the_entries_and_enter_opens_one(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    for days in range(3):
        session.vault.entries.save(written(days_ago(days), days))
    shown(page, qtbot)
    press(page, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.entry_opened) as opened:
        press(page, Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0].readings == {"pain": 1}


def test_a_click_opens_an_entry(page: DiaryPage, session: Session, qtbot: QtBot) -> None:
    session.vault.entries.save(written(days_ago(0), 4))
    shown(page, qtbot)
    entries = page.browser.list
    place = entries.visualRect(entries.rows.index(1)).center()
    with qtbot.waitSignal(page.entry_opened):
        QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_page_keys_walk_by_day_and_t_goes_back_to_today(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    for days in range(3):
        for hour in (8, 12):
            session.vault.entries.save(written(days_ago(days, hour)))
    shown(page, qtbot)
    press(page, Qt.Key.Key_PageDown)
    assert current(page).at == days_ago(1, 12)
    press(page, Qt.Key.Key_End)
    assert current(page).at == days_ago(2, 8)
    press(page, Qt.Key.Key_PageUp)
    assert current(page).at == days_ago(2, 12)
    press(page, Qt.Key.Key_PageUp)
    assert current(page).at == days_ago(1, 12)
    press(page, Qt.Key.Key_T)
    assert current(page).at == days_ago(0, 12)


def test_delete_puts_an_entry_in_the_bin_and_undo_brings_it_back(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    for days in range(3):
        session.vault.entries.save(written(days_ago(days), days))
    shown(page, qtbot)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Delete)
    assert "Yesterday" not in lines(page)
    assert current(page).readings == {"pain": 2}
    session.undo()
    assert "Yesterday" in lines(page)


def test_an_entry_that_is_saved_elsewhere_appears_in_its_place(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    for days in (0, 2):
        session.vault.entries.save(written(days_ago(days)))
    shown(page, qtbot)
    session.save(written(days_ago(1), 3, "in between"), "")
    assert lines(page)[2:4] == ["Yesterday", "Saturday 7 March, 09:00. pain 3. in between."]
    assert page.calendar.table.month.index(1, 5).data() == (
        "Saturday 7 March, worst pain 3, 1 note"
    )


def test_an_entry_that_is_changed_elsewhere_is_shown_as_it_is_now(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    entry = written(days_ago(0), 3)
    session.vault.entries.save(entry)
    shown(page, qtbot)
    rows, entries = page.browser.list.rows, page.browser.list
    before = entries.visualRect(rows.index(1)).height()
    session.save(replace(entry, words={"touching": "now with words " * 20}), "")
    assert "now with words" in lines(page)[1]
    assert entries.visualRect(rows.index(1)).height() > before


def test_what_was_saved_while_the_page_was_hidden_is_there_when_it_is_shown(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    shown(page, qtbot)
    page.hide()
    session.save(written(days_ago(0), 3), "")
    page.show()
    assert lines(page) == ["Today", "Sunday 8 March, 09:00. pain 3."]


def test_nothing_of_the_diary_is_held_after_the_lock(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(0), 3, "secret"))
    shown(page, qtbot)
    QTest.keyClicks(page.search.field, "secret")
    session.vault_about_to_lock.emit()
    page.hide()
    page.show()
    assert lines(page) == []
    assert page.search.field.text() == ""
    assert "nothing written" in page.calendar.table.month.index(1, 6).data()


def test_opening_and_each_page_cost_few_statements_however_long_the_diary_is(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    for number in range(4 * FIRST_PAGE):
        session.vault.entries.save(written(days_ago(number // 2, 8 + number % 2)))
    with counted_statements() as asked:
        shown(page, qtbot)
    rows = page.browser.list.rows
    assert len(rows.entry_rows()) == FIRST_PAGE
    assert len(asked) <= 30
    with counted_statements() as asked:
        rows.fetchMore(QModelIndex())
    assert len(rows.entry_rows()) == 3 * FIRST_PAGE
    assert len(asked) <= 10


def test_a_day_of_years_ago_is_reached_without_reading_all_between(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    for number in range(700):
        session.vault.entries.save(written(NOW - timedelta(days=number)))
    shown(page, qtbot)
    with counted_statements() as asked:
        page.go_to_day(date(2024, 6, 1))
    assert current(page).day == date(2024, 6, 1)
    assert len(page.browser.list.rows.entry_rows()) < 700
    assert len(asked) <= 40
    for _ in range(20):
        press(page, Qt.Key.Key_Up)
    assert current(page).day == date(2024, 6, 21)
    bar = page.browser.list.verticalScrollBar()
    newest = page.browser.list.rows.row(page.browser.list.rows.index(0))
    bar.setValue(bar.minimum())
    assert bar.value() > bar.minimum()
    assert page.browser.list.rows.row(page.browser.list.rows.index(0)) != newest
    press(page, Qt.Key.Key_T)
    assert current(page).day == NOW.date()


def test_a_note_of_ten_megabytes_with_markup_is_shown_as_it_was_typed(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(0), None, "<b>not bold</b> " * 600_000))
    shown(page, qtbot)
    assert "<b>not bold</b> <b>not bold</b>" in lines(page)[1]
    assert page.browser.list.visualRect(page.browser.list.rows.index(1)).height() < 200
