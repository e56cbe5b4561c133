"""Medicines, doses, treatments, events and questions of one's own, as a person makes them in the window."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from diary.domain.fuzzy_date import Precision, Season, around_year, in_season
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.medicine import new_dose, new_medicine, new_treatment
from diary.domain.own_measure import Kind
from diary.domain.parts import MEDICINES_PART
from diary.domain.period import Period
from diary.exchange.json_file import from_json, to_json
from diary.ui.pages.today_page import TodayPage
from diary.ui.records.event_panel import EventPanel
from diary.ui.records.lists_page import ListsPage
from diary.ui.records.medicines_row import MedicinesRow
from diary.ui.session import Session
from diary.ui.settings_page.own_questions import OwnQuestions
from diary.ui.widgets.date_field import read_day
from tests.ui.desk import everything, key, place, press_button, seen, texts, write

TODAY = date(2026, 3, 8)
ALL = Period(date(2000, 1, 1), date(2030, 1, 1))


@pytest.fixture
def lists(qtbot: QtBot, session: Session) -> ListsPage:
    page = ListsPage(session)
    place(qtbot, page, height=1400)
    return page


def type_in(page: ListsPage | OwnQuestions, name: str, text: str) -> None:
    line = seen(page, QLineEdit, name)
    line.setFocus()
    line.selectAll()
    write(text)


def test_a_medicine_is_put_on_the_list_and_then_asked_on_today(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    press_button(lists, "Add a medicine")
    type_in(lists, "Name", "paracetamol")
    type_in(lists, "How much at a time", "1000")
    type_in(lists, "Unit", "mg")
    key(Qt.Key.Key_Return)
    (medicine,) = session.records.medicines()
    assert (medicine.name, medicine.amount, medicine.unit) == ("paracetamol", 1000, "mg")
    assert session.asked.asks(MEDICINES_PART)
    qtbot.waitUntil(lambda: "paracetamol 1000 mg" in texts(lists))


def test_a_medicine_without_a_name_is_asked_for_one_and_nothing_is_lost(
    lists: ListsPage, session: Session
) -> None:
    press_button(lists, "Add a medicine")
    type_in(lists, "What for", "hoofdpijn")
    press_button(lists, "Save")
    assert "A name is needed here." in texts(lists)
    assert "hoofdpijn" in texts(lists)
    assert session.records.medicines() == []


def test_an_end_before_the_start_is_said_and_stays_typed(lists: ListsPage) -> None:
    press_button(lists, "Add a medicine")
    type_in(lists, "Name", "x")
    type_in(lists, "From", "1-3-2026")
    type_in(lists, "Until", "1-2-2026")
    press_button(lists, "Save")
    assert "This lies before the first day." in texts(lists)
    assert "1-2-2026" in texts(lists)


def test_another_dose_ends_the_old_record_and_begins_a_new_one(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    old = replace(
        new_medicine(session.clock, "amitriptyline"),
        amount=10.0,
        unit="mg",
        as_needed=False,
        first=date(2025, 6, 1),
    )
    session.records.save(old, "x")
    qtbot.waitUntil(lambda: "amitriptyline 10 mg" in texts(lists))
    press_button(lists, "Change amitriptyline 10 mg")
    type_in(lists, "How much at a time", "25")
    press_button(lists, "Another dose from today")
    found = {each.amount: each for each in session.records.medicines()}
    assert found[10].last == TODAY - timedelta(1)
    assert (found[25].first, found[25].last) == (TODAY, None)
    session.undo()
    assert session.records.medicines()[0].last is None
    assert len(session.records.medicines()) == 1


def test_a_name_of_ten_thousand_letters_makes_no_page_wider(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    session.records.save(new_medicine(session.clock, "x" * 10_000), "x")
    qtbot.waitUntil(lambda: "xxx" in texts(lists))
    assert lists.content.minimumSizeHint().width() < 700


def test_an_event_can_lie_on_a_day_to_come(session: Session, qtbot: QtBot) -> None:
    panel = EventPanel(session)
    place(qtbot, panel)
    panel.show_new(TODAY + timedelta(10))
    press_button(panel, "doctor or hospital")
    press_button(panel, "Save")
    assert session.records.events()[0].when.first == TODAY + timedelta(10)


def test_overlapping_treatments_are_both_kept(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    session.records.save(new_treatment(session.clock, "fysiotherapie", date(2026, 1, 1)), "x")
    press_button(lists, "Add a treatment")
    type_in(lists, "Name", "<b>EMDR</b>")
    type_in(lists, "Day", "15-1-2026")
    press_button(lists, "Save")
    assert len(session.records.treatments()) == 2
    qtbot.waitUntil(lambda: "<b>EMDR</b>" in texts(lists))


def test_a_treatment_of_long_ago_began_and_ended_as_vaguely_as_one_remembers(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    press_button(lists, "Add a treatment")
    type_in(lists, "Name", "haptotherapie")
    press_button(lists, "around a year")
    type_in(lists, "Year", "2015")
    press_button(lists, "It began")
    press_button(lists, "it is over")
    press_button(lists, "in a season")
    press_button(lists, "autumn")
    type_in(lists, "Year", "2016")
    press_button(lists, "Save")
    (kept,) = session.records.treatments()
    assert (kept.began, kept.ended) == (around_year(2015), in_season(2016, Season.AUTUMN))
    told = "began around 2015, until autumn 2016"
    qtbot.waitUntil(lambda: told in texts(lists))
    press_button(lists, "Change haptotherapie")
    press_button(lists, "it goes on")
    press_button(lists, "Save")
    assert session.records.treatments()[0].ended is None
    assert session.records.treatments()[0].began == around_year(2015)


def test_a_treatment_that_would_end_before_it_began_is_told_under_its_end(
    lists: ListsPage, session: Session
) -> None:
    press_button(lists, "Add a treatment")
    type_in(lists, "Name", "EMDR")
    press_button(lists, "It began")
    press_button(lists, "it is over")
    for way, field, text in (
        ("on a day", "Day", "1-3-2026"),
        ("in a year", "Year", "2025"),
    ):
        press_button(lists, way)
        type_in(lists, field, text)
        press_button(lists, "Save")
        assert "The end lies before the beginning." in texts(lists)
        assert session.records.treatments() == []


@pytest.mark.parametrize("part", ["It began", "It ended"])
def test_a_treatment_with_half_a_date_is_asked_for_the_rest(
    lists: ListsPage, session: Session, part: str
) -> None:
    press_button(lists, "Add a treatment")
    type_in(lists, "Name", "EMDR")
    press_button(lists, "it is over")
    press_button(lists, "It ended" if part == "It began" else "It began")
    press_button(lists, "in a year")
    type_in(lists, "Year", "x")
    press_button(lists, "Save")
    assert "A year from 1800 to 2026 fits here." in texts(lists)
    assert session.records.treatments() == []


def test_an_event_of_long_ago_around_a_year(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    press_button(lists, "Add an event")
    type_in(lists, "What happened?", "overgrootvader geboren")
    press_button(lists, "something good")
    press_button(lists, "around a year")
    type_in(lists, "Year", "1890")
    press_button(lists, "Save")
    (event,) = session.records.events()
    assert (event.tag, event.when.precision) == ("joy", Precision.AROUND)
    assert event.when.first == date(1888, 1, 1)
    qtbot.waitUntil(lambda: "Around 1890" in texts(lists))


def test_an_event_with_a_word_of_ones_own_can_be_changed_and_deleted(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    press_button(lists, "Add an event")
    type_in(lists, "A word of my own", "buren")
    key(Qt.Key.Key_Return)
    assert session.records.events()[0].tag == "buren"
    qtbot.waitUntil(lambda: "buren" in texts(lists))
    press_button(lists, "Change buren")
    press_button(lists, "Delete")
    assert session.records.events() == []
    session.undo()
    assert len(session.records.events()) == 1


def test_a_year_that_is_none_is_said(lists: ListsPage, session: Session) -> None:
    press_button(lists, "Add an event")
    press_button(lists, "in a year")
    type_in(lists, "Year", "abc")
    press_button(lists, "Save")
    assert "A year from 1800 to 2026 fits here." in texts(lists)
    assert session.records.events() == []


def test_nothing_of_the_lists_stays_after_locking(
    lists: ListsPage, session: Session, qtbot: QtBot
) -> None:
    session.records.save(new_medicine(session.clock, "geheim"), "x")
    qtbot.waitUntil(lambda: "geheim" in texts(lists))
    session.vault_about_to_lock.emit()
    assert "geheim" not in texts(lists)


# doses


@pytest.fixture
def row(qtbot: QtBot, session: Session) -> MedicinesRow:
    session.records.save(
        replace(new_medicine(session.clock, "paracetamol"), amount=1000.0, unit="mg", first=None),
        "x",
    )
    made = MedicinesRow(session)
    place(qtbot, made)
    return made


def test_a_press_notes_a_dose_now_and_it_can_be_undone(row: MedicinesRow, session: Session) -> None:
    press_button(row, "1 · paracetamol 1000 mg")
    (dose,) = session.records.doses(ALL)
    assert (dose.at, dose.amount) == (session.now(), 1000)
    assert "14:05 paracetamol 1000 mg" in texts(row)
    session.undo()
    assert session.records.doses(ALL) == []


def test_a_dose_says_how_much_it_helped(row: MedicinesRow, session: Session) -> None:
    press_button(row, "1 · paracetamol 1000 mg")
    press_button(row, "14:05 paracetamol 1000 mg")
    press_button(row, "6")
    assert session.records.doses(ALL)[0].helped == 6
    assert "helped 6" in everything(row)


def test_a_dose_of_another_day_is_noted_at_that_moment(row: MedicinesRow, session: Session) -> None:
    yesterday = session.now() - timedelta(days=1, hours=3)
    row.show_moment(yesterday)
    row.take(1)
    assert session.records.doses(ALL)[0].at == yesterday


def test_a_dose_that_is_still_to_come_is_not_noted(
    row: MedicinesRow, session: Session, qtbot: QtBot
) -> None:
    row.show_moment(session.now() + timedelta(days=1))
    with qtbot.waitSignal(session.said):
        row.take(1)
    assert session.records.doses(ALL) == []


def test_a_dose_of_a_medicine_that_is_gone_is_still_shown(
    row: MedicinesRow, session: Session
) -> None:
    (medicine,) = session.records.medicines()
    session.records.save(new_dose(session.clock, medicine), "x")
    session.records.delete(medicine, "x")
    assert "a medicine that is not on the list" in texts(row)


def test_one_key_on_today_notes_the_first_medicine(qtbot: QtBot, session: Session) -> None:
    session.records.save(new_medicine(session.clock, "paracetamol"), "x")
    session.ask((MEDICINES_PART.key,), on=True)
    page = TodayPage(session)
    place(qtbot, page)
    page.focus_first()
    key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert len(session.records.doses(ALL)) == 1


# questions of one's own


@pytest.fixture
def own(qtbot: QtBot, session: Session) -> OwnQuestions:
    made = OwnQuestions(session)
    session.preferences_changed.connect(made.refresh)
    place(qtbot, made)
    return made


def add(own: OwnQuestions, name: str, kind: str = "how many") -> None:
    press_button(own, "Add a question of my own")
    press_button(own, kind)
    type_in(own, "The question, in my own words", name)
    press_button(own, "Save")


def test_a_question_made_in_the_window_is_in_form_series_and_file_and_survives_retirement(
    own: OwnQuestions, session: Session, qtbot: QtBot
) -> None:
    add(own, "Kopjes thee")
    (question,) = session.records.own_measures()
    assert question.kind is Kind.COUNT
    page = TodayPage(session)
    place(qtbot, page)
    page.form.show_more(on=True)
    line = seen(page, QLineEdit, "Kopjes thee")
    line.setFocus()
    write("4")
    assert page.try_to_save()
    (entry,) = session.vault.entries.newest(1)
    assert entry.readings[question.key] == 4
    press_button(own, "Stop asking Kopjes thee")
    assert "Kopjes thee" not in texts(page)
    series = session.vault.entries.series(session.catalogue[question.key])
    assert series.values.tolist() == [4]
    content = session.vault.whole.read()
    raw = to_json(content, session.catalogue)
    again = from_json(raw, Catalogue(MEASURES), session.now())
    assert again.own_measures[0].is_retired
    assert again.entries[0].readings[question.key] == 4
    press_button(own, "Ask Kopjes thee again")
    assert "Kopjes thee" in texts(page)


def test_questions_are_renamed_and_put_in_another_order(
    own: OwnQuestions, session: Session
) -> None:
    add(own, "Eerste")
    add(own, "Tweede", "yes or no")
    press_button(own, "Tweede: up")
    assert [each.name for each in session.records.own_measures()] == ["Tweede", "Eerste"]
    press_button(own, "Change Eerste")
    type_in(own, "The question, in my own words", "Anders")
    press_button(own, "Save")
    assert [each.name for each in session.records.own_measures()] == ["Tweede", "Anders"]


def test_a_name_that_is_taken_or_missing_is_said(own: OwnQuestions, session: Session) -> None:
    add(own, "stress")
    assert "There is a question with these words already." in texts(own)
    type_in(own, "The question, in my own words", " ")
    press_button(own, "Save")
    assert "A few words are needed here." in texts(own)
    assert session.records.own_measures() == []


def test_a_list_needs_two_lines(own: OwnQuestions) -> None:
    add(own, "Waar", "one out of a list")
    assert "At least two are needed here." in texts(own)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("8-3-2026", TODAY),
        ("8/3/2026", TODAY),
        ("8.3", TODAY),
        ("2026-03-08", TODAY),
        ("", None),
    ],
)
def test_a_day_is_typed_in_many_ways(text: str, day: date | None) -> None:
    assert read_day(text, 2026) == day
