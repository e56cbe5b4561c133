"""Consultations, days with a painkiller and doses that changed, as a person sees them on the lists and the Timeline."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from diary.domain.consult import Consult
from diary.domain.medicine import Medicine, Treatment, new_dose, new_medicine
from diary.domain.preference import PAINKILLERS, QUIET
from diary.domain.record import new_record
from diary.ui.records.lists_page import ListsPage
from diary.ui.records.month_bars import MonthBars
from diary.ui.records.steps_picture import StepsPicture
from diary.ui.session import Session
from diary.ui.timeline.timeline_page import TimelinePage
from tests.ui.desk import all_seen, everything, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW, days_ago, written

TODAY = NOW.date()


@pytest.fixture
def lists(qtbot: QtBot, session: Session) -> ListsPage:
    page = ListsPage(session)
    place(qtbot, page, height=1600)
    return page


def medicine(session: Session, name: str, **parts: object) -> Medicine:
    made: Medicine = replace(new_medicine(session.clock, name), **parts)  # type: ignore[arg-type]  # by name
    session.records.note(made)
    return made


def take(session: Session, of: Medicine, day: date, hour: int = 9) -> None:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=NOW.tzinfo)
    session.records.note(new_dose(session.clock, of, at))


def consult(session: Session, day: date, **parts: object) -> Consult:
    made = new_record(Consult, session.clock, day=day, **parts)
    session.records.note(made)
    return made


# consultations


def test_what_was_typed_of_a_consultation_is_kept_at_the_lock(
    lists: ListsPage, session: Session
) -> None:
    press_button(lists, "Add a consultation")
    seen(lists, QPlainTextEdit, "What was said?").setPlainText("Rustig opbouwen.")
    session.vault_about_to_lock.emit()
    (kept,) = session.records.all(Consult)
    assert (kept.said, kept.day) == ("Rustig opbouwen.", TODAY)


def test_a_panel_in_which_nothing_was_changed_saves_nothing_at_the_lock(
    lists: ListsPage, session: Session
) -> None:
    press_button(lists, "Add a consultation")
    session.vault_about_to_lock.emit()
    assert session.records.all(Consult) == []


def test_a_treatment_without_a_name_is_not_kept_at_the_lock(
    lists: ListsPage, session: Session
) -> None:
    press_button(lists, "Add a treatment")
    seen(lists, QPlainTextEdit, "Note").setPlainText("twee keer in de week")
    session.vault_about_to_lock.emit()
    assert session.records.all(Treatment) == []


def test_a_treatment_with_a_name_is_kept_at_the_lock(lists: ListsPage, session: Session) -> None:
    press_button(lists, "Add a treatment")
    seen(lists, QLineEdit, "Name").setText("fysiotherapie")
    session.vault_about_to_lock.emit()
    assert [each.name for each in session.records.all(Treatment)] == ["fysiotherapie"]


def test_a_consultation_is_prepared_with_questions_and_filled_in_afterwards(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    press_button(lists, "Add a consultation")
    seen(lists, QLineEdit, "With whom").setFocus()
    write("Dr. Vis")
    day = seen(lists, QLineEdit, "Day")
    day.setFocus()
    day.selectAll()
    write("20-3-2026")
    questions = seen(lists, QPlainTextEdit, "What do I want to ask?")
    questions.setPlainText("Mag ik wandelen?\n\n  En fietsen?  ")
    questions.setFocus()
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (kept,) = session.records.all(Consult)
    assert (kept.who, kept.day) == ("Dr. Vis", date(2026, 3, 20))
    assert kept.questions == ("Mag ik wandelen?", "En fietsen?")
    qtbot.waitUntil(lambda: "20 March · 2 questions" in texts(lists))
    press_button(lists, "Change Dr. Vis")
    seen(lists, QPlainTextEdit, "What was said that touched me?").setPlainText("U doet het goed.")
    press_button(lists, "Save")
    (kept,) = session.records.all(Consult)
    assert kept.touched == "U doet het goed."
    assert kept.questions == ("Mag ik wandelen?", "En fietsen?")
    qtbot.waitUntil(lambda: "touched me: U doet het goed." in texts(lists))


def test_a_consultation_without_a_day_is_asked_for_one_and_nothing_is_lost(
    lists: ListsPage, session: Session
) -> None:
    press_button(lists, "Add a consultation")
    seen(lists, QPlainTextEdit, "What was said?").setPlainText("veel")
    day = seen(lists, QLineEdit, "Day")
    day.setFocus()
    day.selectAll()
    write("ooit")
    press_button(lists, "Save")
    assert "A day looks like" in texts(lists)
    assert "veel" in texts(lists)
    assert session.records.all(Consult) == []


def test_a_consultation_with_nothing_but_its_day_is_kept_and_deleted_again(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    press_button(lists, "Add a consultation")
    press_button(lists, "Save")
    qtbot.waitUntil(lambda: "8 March" in texts(lists))
    press_button(lists, "Change a consultation")
    press_button(lists, "Delete")
    assert session.records.all(Consult) == []
    session.undo()
    assert len(session.records.all(Consult)) == 1


def test_a_long_text_is_shortened_in_the_list(lists: ListsPage, session: Session) -> None:
    consult(session, TODAY, who="x" * 500, said="woord " * 200)
    lists.refresh()
    shown = texts(lists)
    assert "woord …" in shown
    assert "woord " * 60 not in shown
    assert lists.content.minimumSizeHint().width() < 900


def test_a_consultation_stands_among_the_events_and_opens_from_there(
    session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(3), 4))
    kept = consult(session, TODAY - timedelta(2), who="Dr. Vis", touched="goed")
    page = TimelinePage(session)
    place(qtbot, page, width=1072, height=900)
    assert "Dr. Vis" in page.chart.accessibleDescription()
    page.chart.event_chosen.emit(kept.uuid)
    assert seen(page, QLineEdit, "With whom").text() == "Dr. Vis"
    press_button(page, "Cancel")
    page.chart.setFocus()
    for _step in range(3):
        key(Qt.Key.Key_Left)
        if "Dr. Vis" in texts(page):
            break
    assert "Dr. Vis" in texts(page)
    session.vault_about_to_lock.emit()
    assert "Dr. Vis" not in texts(page)


def test_a_diary_with_nothing_but_a_consultation_has_a_timeline(
    session: Session, qtbot: QtBot
) -> None:
    consult(session, TODAY, who="Dr. Vis")
    page = TimelinePage(session)
    place(qtbot, page, width=1072, height=800)
    assert "Dr. Vis" in page.chart.accessibleDescription()


# painkillers


def test_without_a_medicine_nothing_is_asked_about_painkillers(lists: ListsPage) -> None:
    assert "painkiller" not in texts(lists)


def test_the_person_says_what_a_painkiller_is_and_the_days_are_counted(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    para = medicine(session, "Paracetamol")
    medicine(session, "magnesium")
    for day, hour in ((1, 9), (1, 14), (4, 9)):
        take(session, para, date(2026, 3, day), hour)
    take(session, para, date(2026, 2, 27))
    take(session, para, date(2025, 9, 30))
    lists.refresh()
    assert "Tick what you call a painkiller" in texts(lists)
    chip = seen(lists, QAbstractButton, "Paracetamol")
    chip.setFocus()
    chip.click()
    assert session.preference(PAINKILLERS) == ["paracetamol"]
    bars = lists.findChildren(MonthBars)[0]
    qtbot.waitUntil(lambda: "March 2026: 2 days" in bars.accessibleName())
    assert bars.accessibleName().startswith(
        "March 2026: 2 days; February 2026: 1 day; January 2026: 0 days"
    )
    assert bars.accessibleName().count(";") == 5
    assert chip.isChecked()
    assert lists.focusWidget() is chip


def test_unticking_keeps_what_another_computer_knows(lists: ListsPage, session: Session) -> None:
    medicine(session, "Paracetamol")
    session.prefer(PAINKILLERS, ["ibuprofen", "paracetamol"])
    lists.refresh()
    seen(lists, QAbstractButton, "Paracetamol").click()
    assert session.preference(PAINKILLERS) == ["ibuprofen"]


def test_a_dose_that_changed_is_drawn_as_steps_and_said_in_words(
    lists: ListsPage, session: Session
) -> None:
    medicine(
        session,
        "pregabaline",
        amount=150.0,
        unit="mg",
        as_needed=False,
        first=date(2025, 1, 1),
        last=date(2025, 6, 30),
    )
    medicine(
        session, "pregabaline", amount=75.0, unit="mg", as_needed=False, first=date(2025, 7, 1)
    )
    lists.refresh()
    (picture,) = all_seen(lists, StepsPicture)
    words = "pregabaline: 150 mg from 1 January 2025, 75 mg from 1 July 2025"
    assert picture.accessibleName() == words
    assert words in texts(lists)
    shot = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    left, right = (
        len({shot.pixel(round(share * shot.width()), y) for y in range(shot.height() // 2)})
        for share in (0.25, 0.9)
    )
    assert left > right


def test_quiet_mode_hides_days_and_doses(lists: ListsPage, session: Session, qtbot: QtBot) -> None:
    para = medicine(session, "Paracetamol", amount=500.0)
    take(session, para, TODAY)
    session.prefer(PAINKILLERS, ["paracetamol"])
    session.prefer(QUIET, value=True)
    qtbot.waitUntil(lambda: "The figures are hidden in quiet mode." in texts(lists))
    assert not list(all_seen(lists, MonthBars))


def test_after_the_lock_the_lists_hold_nothing(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    medicine(session, "Paracetamol")
    consult(session, TODAY, who="Dr. Vis")
    session.prefer(PAINKILLERS, ["paracetamol"])
    lists.refresh()
    session.vault_about_to_lock.emit()
    qtbot.waitUntil(lambda: "aracetamol" not in everything(lists))
    assert "Vis" not in everything(lists)
    assert "2026" not in everything(lists)


def test_the_questionnaires_are_one_press_away(lists: ListsPage) -> None:
    asked: list[bool] = []
    lists.questionnaires_asked.connect(lambda: asked.append(True))
    press_button(lists, "Questionnaires")
    assert asked == [True]
