"""Questions of one's own, from the settings into the form, the diary page and a file, by mouse and by keys alone."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from diary.domain.measure import Catalogue, Per
from diary.domain.measures import MEASURES
from diary.domain.own_measure import Kind, OwnMeasure, new_own_measure
from diary.exchange.importing import compare
from diary.exchange.json_file import from_json, to_json
from diary.i18n import speak
from diary.paths import resources
from diary.ui.diary.diary_page import DiaryPage
from diary.ui.pages.entry_page import EntryPage
from diary.ui.pages.today_page import TodayPage
from diary.ui.session import Session
from diary.ui.settings_page.questions import Questions
from tests.ui.desk import key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW, written


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> QWidget:
    """Settings and Today beside one another, so that the keys reach both."""
    made = QWidget()
    row = QHBoxLayout(made)
    page = TodayPage(session)
    page.form.show_more(on=True)
    row.addWidget(Questions(session))
    row.addWidget(page)
    place(qtbot, made, width=1600, height=1600)
    return made


@pytest.fixture
def asked(window: QWidget) -> Questions:
    """The section of the settings in which questions are chosen."""
    return window.findChildren(Questions)[0]


@pytest.fixture
def today(window: QWidget) -> TodayPage:
    """The form of Today with everything open."""
    return window.findChildren(TodayPage)[0]


@pytest.fixture
def in_dutch() -> Iterator[None]:
    speak("nl", resources() / "translations")
    yield
    speak("en", resources() / "translations")


def a_question(
    session: Session, name: str, kind: Kind = Kind.COUNT, options: tuple[str, ...] = ()
) -> OwnMeasure:
    """A question that is there already."""
    place_of_it = len(session.records.own_measures())
    own = replace(new_own_measure(session.clock, kind, Per.DAY, name, options), place=place_of_it)
    session.records.save(own, "x")
    return session.records.own_measures()[place_of_it]


def names(session: Session) -> list[str]:
    return [own.name for own in session.records.own_measures()]


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return "" if focused is None else focused.accessibleName()


def go_to(root: QWidget, name: str) -> None:
    seen(root, QAbstractButton, name).setFocus(Qt.FocusReason.TabFocusReason)


def press_on(root: QWidget, name: str) -> None:
    """Press a control with the space bar, without the mouse."""
    go_to(root, name)
    key(Qt.Key.Key_Space)


def rows_of(page: DiaryPage) -> str:
    """What a screen reader reads in the list of the diary page."""
    rows = page.browser.list.rows
    found = [rows.index(place) for place in range(rows.rowCount())]
    return "\n".join(row.data(Qt.ItemDataRole.AccessibleTextRole) for row in found)


def answer(page: TodayPage, question: str, text: str) -> None:
    seen(page, QLineEdit, question).setFocus()
    write(text)


def test_a_choice_made_by_keys_alone_is_asked_read_and_exchanged(
    asked: Questions, today: TodayPage, session: Session, qtbot: QtBot
) -> None:
    press_on(asked, "Add a question of my own")
    write("Waar was ik")
    press_on(asked, "one out of a list")
    press_on(asked, "with every moment")
    seen(
        asked, QPlainTextEdit, "What there is to choose from, each on a line of its own"
    ).setFocus()
    write("thuis")
    key(Qt.Key.Key_Return)
    write("buiten")
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (own,) = session.records.own_measures()
    assert (own.kind, own.per) == (Kind.CHOICE, Per.MOMENT)
    press_on(today, "buiten")
    assert today.try_to_save()
    page = DiaryPage(session)
    place(qtbot, page)
    assert "Waar was ik buiten" in rows_of(page)
    raw = to_json(session.vault.whole.read(), session.catalogue)
    again = from_json(raw, Catalogue(MEASURES), NOW)
    assert again.entries[0].readings == {own.key: "1"}
    assert to_json(again, Catalogue(MEASURES)) == raw
    assert not compare(session.vault.whole.read(), again).content.own_measures


def test_a_scale_shows_the_words_of_its_ends(
    asked: Questions, today: TodayPage, session: Session
) -> None:
    press_button(asked, "Add a question of my own")
    write("Hoe licht is het & binnen")
    for end, words in (("What 0 means", "donker"), ("What 10 means", "zonnig")):
        seen(asked, QLineEdit, end).setFocus()
        write(words)
    press_button(asked, "Save")
    assert session.records.own_measures()[0].kind is Kind.SCALE
    for words in ("Hoe licht is het & binnen", "donker", "zonnig"):
        assert words in texts(today)


def test_what_was_typed_stays_when_another_question_comes_goes_and_is_renamed(
    asked: Questions, today: TodayPage, session: Session
) -> None:
    own = a_question(session, "Thee")
    answer(today, "Thee", "4")
    a_question(session, "Koffie & koek")
    assert seen(today, QLineEdit, "Koffie & koek").text() == ""
    press_button(asked, "Change Thee")
    line = seen(asked, QLineEdit, "The question, in my own words")
    line.selectAll()
    QTest.keyClicks(line, "Kopjes")
    press_button(asked, "Save")
    assert focused_name() == "Change Kopjes"
    assert seen(today, QLineEdit, "Kopjes").text() == "4"
    press_button(asked, "Stop asking Kopjes")
    assert "Kopjes" not in texts(today)
    assert "Koffie & koek" in texts(today)
    press_button(asked, "Ask Kopjes again")
    assert today.try_to_save()
    assert session.vault.entries.newest(1)[0].readings == {own.key: 4}


def test_undoing_a_question_keeps_what_was_typed_for_when_it_comes_back(
    today: TodayPage, session: Session
) -> None:
    a_question(session, "Thee")
    answer(today, "Thee", "4")
    session.undo()
    assert "Thee" not in texts(today)
    assert today.has_unkept_changes
    assert today.keep_draft()
    draft = session.draft()
    assert draft is not None
    assert list(draft.unknown_readings.values()) == [40]
    session.redo()
    assert seen(today, QLineEdit, "Thee").text() == "4"


def test_answers_to_a_stopped_question_are_read_and_stay_in_a_changed_moment(
    session: Session, qtbot: QtBot
) -> None:
    own = a_question(session, "Thee")
    entry = written(NOW, 5, readings={own.key: 4})
    session.save(entry, "x")
    session.records.save(replace(own, is_retired=True), "x")
    diary = DiaryPage(session)
    place(qtbot, diary)
    assert "Thee 4" in rows_of(diary)
    page = EntryPage(session)
    place(qtbot, page)
    page.open_entry(entry)
    page.focus_first()
    write("7")
    assert page.try_to_save()
    assert session.vault.entries.newest(1)[0].readings == {own.key: 4, "pain": 7}


def test_a_new_name_is_read_in_the_diary_at_once(session: Session, qtbot: QtBot) -> None:
    own = a_question(session, "Thee")
    session.save(written(NOW, readings={own.key: 4}), "x")
    diary = DiaryPage(session)
    place(qtbot, diary)
    assert "Thee 4" in rows_of(diary)
    session.records.save(replace(own, name="Kopjes"), "x")
    assert "Kopjes 4" in rows_of(diary)


def test_the_keys_put_a_question_in_another_place_and_stay_with_it(
    asked: Questions, today: TodayPage, session: Session
) -> None:
    for name in ("Eerste", "Tweede", "Derde"):
        a_question(session, name)
    go_to(asked, "Derde: up")
    key(Qt.Key.Key_Space)
    assert names(session) == ["Eerste", "Derde", "Tweede"]
    assert focused_name() == "Derde: up"
    key(Qt.Key.Key_Space)
    assert names(session) == ["Derde", "Eerste", "Tweede"]
    assert focused_name() == "Derde: down"
    assert texts(today).index("Derde") < texts(today).index("Eerste")
    session.undo()
    assert names(session) == ["Eerste", "Derde", "Tweede"]


def test_stopping_by_keys_stays_with_the_question(asked: Questions, session: Session) -> None:
    a_question(session, "Thee")
    press_on(asked, "Stop asking Thee")
    assert focused_name() == "Ask Thee again"
    assert "how many · once a day · not asked now, what you wrote stays" in texts(asked)
    key(Qt.Key.Key_Space)
    assert not session.records.own_measures()[0].is_retired


def test_options_are_renamed_and_added_but_never_taken_away(
    asked: Questions, session: Session
) -> None:
    own = a_question(session, "Waar", Kind.CHOICE, ("thuis", "buiten"))
    press_button(asked, "Change Waar")
    lines = seen(asked, QPlainTextEdit, "What there is to choose from, each on a line of its own")
    lines.setPlainText("thuis")
    press_button(asked, "Save")
    assert "What was there before stays: change its words or add lines below." in texts(asked)
    assert lines.toPlainText() == "thuis"
    lines.setPlainText("in huis\nbuiten\nonderweg")
    press_button(asked, "Save")
    changed = session.records.own_measures()[0]
    assert [option.name for option in changed.options] == ["in huis", "buiten", "onderweg"]
    assert changed.options[1] == own.options[1]


def test_kind_and_how_often_cannot_change_and_that_is_said(
    asked: Questions, session: Session
) -> None:
    a_question(session, "Thee")
    press_button(asked, "Change Thee")
    assert "Kind and how often stay as they are" in texts(asked)
    assert not seen(asked, QAbstractButton, "yes or no").isEnabled()
    assert not seen(asked, QAbstractButton, "with every moment").isEnabled()


@pytest.mark.usefixtures("in_dutch")
def test_own_words_are_not_translated(session: Session, qtbot: QtBot) -> None:
    own = a_question(session, "Tiredness", Kind.CHOICE, ("no", "Pain"))
    today, section, diary = TodayPage(session), Questions(session), DiaryPage(session)
    session.save(written(NOW, readings={own.key: "1"}), "x")
    for page in (today, section, diary):
        place(qtbot, page, height=1600)
    today.form.show_more(on=True)
    assert {"Tiredness", "no", "Pain"} <= set(texts(today).splitlines())
    assert "Tiredness" in texts(section)
    assert "Tiredness Pain" in rows_of(diary)
