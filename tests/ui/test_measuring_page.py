"""Measuring and resting, used as a person does: a time with an end, looking back, and whether the diary helps."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from diary.domain.helps import answered, answers
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.preference import QUIET, WEEKLY
from diary.domain.record import new_record
from diary.domain.worksheet import Worksheet
from diary.ui.measuring.helps_picture import HelpsPicture
from diary.ui.measuring.measuring_page import MeasuringPage
from diary.ui.session import Session
from tests.fakes import FakeClock
from tests.ui.desk import CTRL, all_seen, everything, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW

TODAY = NOW.date()
AIM, SEEN, NOTE = "What do I want to know?", "What did I see?", "What about it helps or does not?"
Open = Callable[[], MeasuringPage]


@pytest.fixture
def open_page(qtbot: QtBot, session: Session) -> Open:
    """Opens the page anew."""
    before: list[MeasuringPage] = []

    def opened() -> MeasuringPage:
        for old in before:
            old.close()
        page = MeasuringPage(session)
        before.append(page)
        place(qtbot, page, height=2000)
        return page

    return opened


@pytest.fixture
def page(open_page: Open) -> MeasuringPage:
    return open_page()


def periods(session: Session) -> list[MeasuringPeriod]:
    return session.records.all(MeasuringPeriod)


def only(session: Session) -> MeasuringPeriod:
    found = periods(session)
    assert len(found) == 1
    return found[0]


def measured(session: Session, first: int, last: int, **parts: object) -> MeasuringPeriod:
    period = new_record(
        MeasuringPeriod,
        session.clock,
        first=TODAY - timedelta(first),
        last=TODAY - timedelta(last),
        **parts,
    )
    session.vault.records.of(MeasuringPeriod).save(period)
    return period


def text(page: MeasuringPage, name: str) -> QPlainTextEdit:
    return seen(page, QPlainTextEdit, name)


def answer(page: MeasuringPage, words: str) -> None:
    press_button(page, words)
    press_button(page, "Keep this answer")


def shown_soon(qtbot: QtBot, page: MeasuringPage, words: str) -> None:
    qtbot.waitUntil(lambda: words in texts(page))


# a time of measuring


def test_two_weeks_are_chosen_with_two_presses(
    qtbot: QtBot, page: MeasuringPage, session: Session
) -> None:
    assert "There is none now, and everything works without." in texts(page)
    press_button(page, "Choose a time")
    press_button(page, "Save")
    period = only(session)
    assert (period.first, period.last, period.aim) == (TODAY, date(2026, 3, 21), "")
    shown_soon(qtbot, page, "13 more days, until Saturday 21 March.")
    session.undo()
    assert periods(session) == []
    shown_soon(qtbot, page, "There is none now, and everything works without.")


def test_four_weeks_and_what_somebody_wants_to_know(
    qtbot: QtBot, page: MeasuringPage, session: Session
) -> None:
    press_button(page, "Choose a time")
    press_button(page, "Four weeks")
    text(page, AIM).setFocus()
    write("of buiten zijn goed doet")
    key(Qt.Key.Key_Return, CTRL)
    period = only(session)
    assert (period.last, period.aim) == (date(2026, 4, 4), "of buiten zijn goed doet")
    shown_soon(qtbot, page, "What I want to know: of buiten zijn goed doet")


def type_end(end: QLineEdit, text: str) -> None:
    end.setFocus()
    end.clear()
    write(text)


def test_an_end_of_ones_own_is_a_day_that_lies_ahead(page: MeasuringPage, session: Session) -> None:
    press_button(page, "Choose a time")
    press_button(page, "Another end")
    end = seen(page, QLineEdit, "Until and with")
    for typed, said in (
        ("", "A day looks like 8-3-2026."),
        ("morgen", "A day looks like 8-3-2026."),
        ("1-3-2026", "This lies before the first day."),
    ):
        type_end(end, typed)
        press_button(page, "Save")
        assert said in texts(page)
        assert periods(session) == []
    type_end(end, "10-3-2026")
    press_button(page, "Save")
    assert only(session).last == date(2026, 3, 10)


def test_a_time_that_lasts_can_be_changed_ended_and_removed(
    qtbot: QtBot, open_page: Open, session: Session
) -> None:
    measured(session, 3, -10, aim="slaap")
    page = open_page()
    press_button(page, "Change")
    assert text(page, AIM).toPlainText() == "slaap"
    press_button(page, "Four weeks")
    press_button(page, "Save")
    assert only(session).last == TODAY + timedelta(24)
    shown_soon(qtbot, page, "24 more days")
    press_button(page, "End it today")
    assert only(session).last == TODAY
    shown_soon(qtbot, page, "Today is the last day.")
    assert "End it today" not in texts(page)
    press_button(page, "Change")
    press_button(page, "Delete")
    assert periods(session) == []
    session.undo()
    assert only(session).aim == "slaap"


# looking back


def look_back(page: MeasuringPage, words: str, wish: str = "") -> None:
    press_button(page, "Look back")
    text(page, SEEN).setFocus()
    write(words)
    if wish:
        press_button(page, wish)
    press_button(page, "Save")


def test_when_it_is_over_the_page_says_so_and_asks_what_was_seen(
    qtbot: QtBot, open_page: Open, session: Session
) -> None:
    measured(session, 20, 1, aim="slaap")
    page = open_page()
    assert "It is over: the last day was yesterday." in texts(page)
    assert "What I wanted to know: slaap" in texts(page)
    look_back(page, "meer rust dan ik dacht")
    period = only(session)
    assert (period.reviewed, period.review) == (TODAY, "meer rust dan ik dacht")
    shown_soon(qtbot, page, "slaap · meer rust dan ik dacht")
    assert "It is over" not in texts(page)
    session.undo()
    assert only(session).reviewed is None


def test_a_look_back_may_stay_empty(open_page: Open, session: Session) -> None:
    measured(session, 20, 1)
    page = open_page()
    press_button(page, "Look back")
    press_button(page, "Save")
    assert only(session).reviewed == TODAY


def test_less_hides_the_numbers_in_the_same_step(open_page: Open, session: Session) -> None:
    measured(session, 20, 1)
    look_back(open_page(), "te veel cijfers", "Less: only words")
    assert session.preference(QUIET) is True
    session.undo()
    assert session.preference(QUIET) is False
    assert only(session).reviewed is None


def test_resting_begins_a_pause_in_the_same_step(open_page: Open, session: Session) -> None:
    measured(session, 20, 1)
    look_back(open_page(), "genoeg", "Rest for a while")
    assert session.pause() is not None
    session.undo()
    assert session.pause() is None


def test_going_on_asks_for_another_end(open_page: Open, session: Session) -> None:
    measured(session, 20, 1)
    page = open_page()
    look_back(page, "ga door", "Go on for a while")
    press_button(page, "Save")
    found = periods(session)
    assert sorted(each.last for each in found) == [TODAY - timedelta(1), TODAY + timedelta(13)]


def test_an_earlier_look_back_can_be_read_again_and_changed(
    open_page: Open, session: Session
) -> None:
    measured(session, 40, 20, review="eerst zo", reviewed=TODAY - timedelta(19))
    page = open_page()
    press_button(page, "Change 27 January until 16 February")
    assert text(page, SEEN).toPlainText() == "eerst zo"
    assert "What do I want now?" not in texts(page)
    text(page, SEEN).setPlainText("nu anders")
    press_button(page, "Save")
    period = only(session)
    assert (period.review, period.reviewed) == ("nu anders", TODAY - timedelta(19))
    press_button(page, "Change 27 January until 16 February")
    press_button(page, "Delete")
    assert periods(session) == []


def test_escape_closes_the_panel_and_then_the_page(
    qtbot: QtBot, page: MeasuringPage, session: Session
) -> None:
    press_button(page, "Choose a time")
    key(Qt.Key.Key_Escape)
    assert "How long?" not in texts(page)
    assert periods(session) == []
    page.focus_first()
    with qtbot.waitSignal(page.left):
        key(Qt.Key.Key_Escape)


def test_escape_still_leads_back_after_a_time_of_measuring_was_saved_changed_and_ended(
    qtbot: QtBot, page: MeasuringPage, session: Session
) -> None:
    press_button(page, "Choose a time")
    key(Qt.Key.Key_Return)
    shown_soon(qtbot, page, "13 more days")
    back = seen(page, QAbstractButton, "Back")
    assert back.hasFocus()
    press_button(page, "Change")
    key(Qt.Key.Key_Escape)
    assert back.hasFocus()
    press_button(page, "End it today")
    assert only(session).last == TODAY
    qtbot.waitUntil(lambda: "End it today" not in texts(page))
    assert back.hasFocus()
    with qtbot.waitSignal(page.left):
        key(Qt.Key.Key_Escape)


# does this diary help me


def test_an_answer_is_kept_with_its_words_and_shown_with_those_of_before(
    qtbot: QtBot, page: MeasuringPage, session: Session, clock: FakeClock
) -> None:
    assert not seen(page, QAbstractButton, "Keep this answer").isEnabled()
    assert "recovered more slowly (Ferrari 2013 and 2015)" in texts(page)
    text(page, NOTE).setFocus()
    write("het geeft rust")
    answer(page, "Yes, it helps me")
    assert [(a.figure, a.note) for a in answers(session.records.all(Worksheet))] == [
        (2, "het geeft rust")
    ]
    shown_soon(qtbot, page, "One answer, of today: Yes, it helps me.")
    assert seen(page, QAbstractButton, "Back").hasFocus()
    assert text(page, NOTE).toPlainText() == ""
    assert list(all_seen(page, HelpsPicture)) == []
    clock.move(days=14)
    answer(page, "A little")
    shown_soon(qtbot, page, "2 answers. The last one, of today: A little.")
    picture = next(iter(all_seen(page, HelpsPicture)))
    assert picture.accessibleDescription() == "2 answers. The last one, of today: A little."
    press_button(page, "My answers")
    assert "8 March: Yes, it helps me" in texts(page)
    press_button(page, "Delete the answer of 22 March")
    shown_soon(qtbot, page, "One answer, of Sunday 8 March: Yes, it helps me.")
    session.undo()
    shown_soon(qtbot, page, "2 answers.")


@pytest.mark.parametrize(
    "words", ["No, it makes it heavier", "Rather not", "It makes no difference"]
)
def test_after_a_no_writing_less_is_proposed(qtbot: QtBot, page: MeasuringPage, words: str) -> None:
    assert "That is always possible, without loss." in texts(page)
    answer(page, words)
    shown_soon(qtbot, page, "Then writing less is a good choice.")


def test_after_a_yes_nothing_is_proposed(qtbot: QtBot, page: MeasuringPage) -> None:
    answer(page, "A little")
    shown_soon(qtbot, page, "One answer, of today")
    assert "Then writing less is a good choice." not in texts(page)


def off_again(qtbot: QtBot, switch: QCheckBox) -> None:
    qtbot.waitUntil(lambda: not switch.isChecked())


def test_each_way_to_write_less_does_what_it_says_and_can_be_taken_back(
    qtbot: QtBot, page: MeasuringPage, session: Session
) -> None:
    for name, preference in (
        ("Once a week instead of every day", WEEKLY),
        ("Only words", QUIET),
    ):
        switch = seen(page, QCheckBox, name)
        switch.click()
        assert session.preference(preference) is True
        session.undo()
        assert session.preference(preference) is False
        off_again(qtbot, switch)
    press_button(page, "Take a pause")
    assert session.pause() is not None
    shown_soon(qtbot, page, "You are taking a pause, since 8 March.")
    session.undo()
    assert session.pause() is None


# what is typed


def test_what_was_typed_is_there_again_after_a_lock(
    open_page: Open, session: Session, clock: FakeClock
) -> None:
    measured(session, 20, 1)
    page = open_page()
    press_button(page, "Look back")
    text(page, SEEN).setFocus()
    write("half af")
    text(page, NOTE).setFocus()
    write("nog een gedachte")
    session.vault_about_to_lock.emit()
    held = everything(page)
    assert "half af" not in held
    assert "nog een gedachte" not in held
    page = open_page()
    assert text(page, SEEN).toPlainText() == "half af"
    assert text(page, NOTE).toPlainText() == "nog een gedachte"
    press_button(page, "Save")
    assert only(session).review == "half af"
    text(page, NOTE).setPlainText("")
    page.close()
    clock.move(minutes=1)
    assert text(open_page(), NOTE).toPlainText() == ""


def test_what_somebody_wanted_to_know_is_there_again_too(open_page: Open) -> None:
    page = open_page()
    press_button(page, "Choose a time")
    text(page, AIM).setFocus()
    write("half af")
    page = open_page()
    assert text(page, AIM).toPlainText() == "half af"
    press_button(page, "Cancel")
    assert "half af" not in everything(open_page())


def test_a_locked_page_holds_nothing_and_reads_nothing_any_more(
    qtbot: QtBot, open_page: Open, session: Session
) -> None:
    measured(session, 3, -10, aim="geheim doel")
    measured(session, 40, 20, review="geheime blik", reviewed=TODAY)
    sheet = answered(session.clock, TODAY, 1, "geheim woord")
    session.vault.records.of(Worksheet).save(sheet)
    page = open_page()
    assert "geheim doel" in everything(page)
    session.vault_about_to_lock.emit()
    session.records.changed.emit(MeasuringPeriod)
    session.preferences_changed.emit()
    QApplication.sendPostedEvents()
    qtbot.wait(20)
    assert "geheim" not in everything(page)


def test_very_long_and_odd_texts_are_kept_and_break(
    qtbot: QtBot, open_page: Open, session: Session
) -> None:
    long = "x" * 5_000 + " <b>&amp;</b> \u202e\U0001f9e1"
    measured(session, 3, -10, aim=long)
    page = open_page()
    page.resize(720, 520)
    qtbot.waitUntil(lambda: page.content.width() <= 720)
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    press_button(page, "Change")
    press_button(page, "Save")
    assert only(session).aim == long
