"""Looking for words and narrowing down, as it is typed and clicked."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from diary.ui.diary.diary_page import DiaryPage
from diary.ui.session import Session
from tests.ui.diary_entries import days_ago, written


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> DiaryPage:
    for entry in (
        written(days_ago(0), 5, "A letter on the mat", feelings=("scared",)),
        written(days_ago(1), 7, "Baked a pie with Noor", feelings=("happy",)),
        written(days_ago(2), 8, is_bad_day=True),
        written(days_ago(3), 2, "Another letter came", later=timedelta(days=1)),
    ):
        session.vault.entries.save(entry)
    made = DiaryPage(session)
    qtbot.addWidget(made)
    made.resize(1072, 770)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def found(page: DiaryPage) -> list[object]:
    rows = page.browser.list.rows
    entries = [rows.entry(rows.index(number)) for number in rows.entry_rows()]
    return [entry.readings["pain"] for entry in entries if entry is not None]


def type_words(page: DiaryPage, words: str, qtbot: QtBot) -> None:
    page.focus_search()
    with qtbot.waitSignal(page.search.asked):
        QTest.keyClicks(page.search.field, words)


def click(page: DiaryPage, text: str) -> None:
    buttons = page.findChildren(QAbstractButton)
    button = next(b for b in buttons if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def test_words_are_found_while_they_are_typed_newest_first(page: DiaryPage, qtbot: QtBot) -> None:
    type_words(page, "lett", qtbot)
    assert found(page) == [5, 2]


def test_the_hit_is_marked_in_its_piece_of_text(page: DiaryPage, qtbot: QtBot) -> None:
    type_words(page, "letter", qtbot)
    row = page.browser.list.rows.row(page.browser.list.rows.index(1))
    snippet = getattr(row, "snippet", None)
    assert snippet is not None
    assert [snippet.text[start:end] for start, end in snippet.marked] == ["letter"]


def test_nothing_found_says_so_and_clearing_brings_all_back(page: DiaryPage, qtbot: QtBot) -> None:
    type_words(page, "zebra", qtbot)
    assert found(page) == []
    click(page, "Clear filters")
    assert found(page) == [5, 7, 8, 2]
    assert page.search.field.text() == ""


def test_escape_clears_the_words_and_then_goes_to_the_list(page: DiaryPage, qtbot: QtBot) -> None:
    type_words(page, "pie", qtbot)
    QTest.keyClick(page.search.field, Qt.Key.Key_Escape)
    assert found(page) == [5, 7, 8, 2]
    QTest.keyClick(page.search.field, Qt.Key.Key_Escape)
    assert page.browser.list.hasFocus()


def test_enter_searches_at_once_and_goes_to_what_was_found(page: DiaryPage) -> None:
    page.focus_search()
    QTest.keyClicks(page.search.field, "pie")
    QTest.keyClick(page.search.field, Qt.Key.Key_Return)
    assert found(page) == [7]
    assert page.browser.list.hasFocus()


def test_chips_narrow_down_together(page: DiaryPage) -> None:
    click(page, "with words")
    assert found(page) == [5, 7, 2]
    click(page, "filled in later")
    assert found(page) == [2]
    click(page, "Clear filters")
    click(page, "bad days")
    assert found(page) == [8]


def test_feelings_unfold_and_the_chosen_ones_stay_in_sight(page: DiaryPage) -> None:
    click(page, "feelings")
    click(page, "afraid")
    click(page, "joy, strength")
    assert found(page) == [5, 7]
    click(page, "feelings")
    in_sight = {b.text() for b in page.search.chips.findChildren(QAbstractButton) if b.isVisible()}
    assert "afraid" in in_sight
    assert "angry" not in in_sight


def test_a_saved_entry_appears_among_what_is_found_only_where_it_fits(
    page: DiaryPage, session: Session, qtbot: QtBot
) -> None:
    type_words(page, "letter", qtbot)
    session.save(written(days_ago(0, 10), 1, "A third letter"), "")
    session.save(written(days_ago(0, 11), 9, "No post"), "")
    assert found(page) == [1, 5, 2]


def test_going_to_a_day_lets_go_of_what_was_looked_for(page: DiaryPage, qtbot: QtBot) -> None:
    type_words(page, "pie", qtbot)
    page.go_to_day(days_ago(2).date())
    assert page.search.field.text() == ""
    assert found(page) == [5, 7, 8, 2]


def test_what_was_looked_for_stands_in_no_title(page: DiaryPage, qtbot: QtBot) -> None:
    type_words(page, "letter", qtbot)
    assert "letter" not in page.window().windowTitle()
