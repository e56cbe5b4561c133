"""A text that was written freely, in its entry: shown, changed, and never lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from diary.domain.parts import FEELINGS_PART, MATTERED_PART, QUESTION_PART
from diary.ui.diary.diary_page import DiaryPage
from diary.ui.pages.entry_page import EntryPage
from diary.ui.pages.today_page import TodayPage
from diary.ui.session import Session
from tests.ui.desk import all_seen, place, press_button, seen, texts, write
from tests.ui.diary_entries import days_ago, written

NAME = "What I wrote freely"
Opened = Callable[[str], EntryPage]


@pytest.fixture
def opened(qtbot: QtBot, session: Session) -> Opened:
    """Opens an entry with this text."""

    def open_entry(text: str) -> EntryPage:
        entry = replace(written(days_ago(2), 4), words={"writing": text})
        session.vault.entries.save(entry)
        page = EntryPage(session)
        place(qtbot, page)
        page.open_entry(entry)
        return page

    return open_entry


def kept(session: Session) -> str:
    (entry,) = session.vault.entries.all()
    return entry.words["writing"]


def test_it_is_shown_in_its_entry_and_can_be_changed(opened: Opened, session: Session) -> None:
    page = opened("Het regende.\n\u00a0En toen niet.")
    seen(page, QPlainTextEdit, NAME).setFocus()
    write("Ja. ")
    press_button(page, "Save")
    assert kept(session) == "Ja. Het regende.\n\u00a0En toen niet."


def test_it_is_kept_where_only_something_else_is_changed(opened: Opened, session: Session) -> None:
    page = opened("Het regende.")
    press_button(page, "7")
    press_button(page, "Save")
    assert kept(session) == "Het regende."
    assert next(iter(session.vault.entries.all())).readings == {"pain": 7}


def test_it_is_shown_where_no_other_question_is_asked(opened: Opened, session: Session) -> None:
    keys = (QUESTION_PART.key, FEELINGS_PART.key, MATTERED_PART.key)
    session.ask(keys, on=False)
    assert "Het regende." in texts(opened("Het regende."))


@pytest.mark.parametrize(
    "text", ["zwaluwstaart " * 770_000, "regel\n" * 100_000], ids=["one line", "many lines"]
)
def test_of_a_very_long_text_the_beginning_is_shown_and_all_of_it_kept(
    opened: Opened, session: Session, text: str
) -> None:
    page = opened(text)
    field = seen(page, QPlainTextEdit, NAME)
    assert field.isReadOnly()
    assert len(field.toPlainText()) < len(text)
    assert "beginning of a long text" in texts(page)
    press_button(page, "7")
    press_button(page, "Save")
    assert kept(session) == text
    page.open_entry(written(days_ago(1), 3))
    assert not [each for each in all_seen(page, QPlainTextEdit) if each.accessibleName() == NAME]


def test_on_today_nothing_is_said_of_it(qtbot: QtBot, session: Session) -> None:
    page = TodayPage(session)
    place(qtbot, page)
    assert NAME not in texts(page)


def test_the_diary_shows_its_beginning(qtbot: QtBot, session: Session) -> None:
    session.vault.entries.save(
        replace(written(days_ago(2)), words={"writing": "Het regende. " * 800_000})
    )
    page = DiaryPage(session)
    place(qtbot, page)
    page.focus_search()
    write("regende")
    qtbot.waitUntil(lambda: "1 note" in texts(page))
