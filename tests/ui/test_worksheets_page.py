"""The worksheets as a person fills them in, reads them again, and finds them after a lock."""

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from diary.domain.complaint import Complaint
from diary.domain.consequences_sheet import CONSEQUENCES
from diary.domain.fuzzy_date import in_year, on_day
from diary.domain.life import new_event
from diary.domain.medicine import new_treatment
from diary.domain.record import new_record
from diary.domain.trying import Experiment, new_experiment
from diary.domain.why_sheet import WHY
from diary.domain.worksheet import Cite, Item, Worksheet
from diary.domain.worksheet_parts import Sheet
from diary.domain.worksheet_reading import draft_of, finished
from diary.domain.worksheets import SHEETS
from diary.settings import Settings
from diary.ui.background import Background
from diary.ui.diary_pages import DiaryPages
from diary.ui.session import Session
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.widgets.chip import RadioChip
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.segment import SegmentCell
from diary.ui.worksheets.cited import Cited
from diary.ui.worksheets.worksheets_page import WorksheetsPage
from tests.ui.desk import CTRL, all_seen, everything, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import days_ago, written

TODAY = date(2026, 3, 8)
every_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> WorksheetsPage:
    page = WorksheetsPage(session)
    place(qtbot, page, width=1000, height=1400)
    return page


def kept(session: Session, kind: str = "") -> list[Worksheet]:
    return finished(session.records.all(Worksheet), kind)


def put(session: Session, sheet: Sheet, *items: Item, ago: int = 0) -> Worksheet:
    """A sheet that was filled in before."""
    record = new_record(
        Worksheet,
        session.clock,
        kind=sheet.key,
        day=TODAY - timedelta(days=ago),
        items=items,
    )
    session.vault.records.of(Worksheet).save(record)
    return record


def fill_in(page: WorksheetsPage, sheet: Sheet) -> None:
    """Press the button of a sheet with the keys."""
    button = next(
        each
        for each in all_seen(page, QAbstractButton)
        if each.accessibleName().startswith(f"{sheet.name}: ")
    )
    button.setFocus()
    key(Qt.Key.Key_Space)


def through_to_the_end(sheet: Sheet) -> None:
    for _step in sheet.steps:
        key(Qt.Key.Key_Return, CTRL)


def fields(page: WorksheetsPage, name: str) -> list[QPlainTextEdit]:
    return [each for each in all_seen(page, QPlainTextEdit) if each.accessibleName() == name]


# filling in


@every_sheet
def test_a_sheet_is_filled_in_with_the_keys_alone_and_then_read(
    page: WorksheetsPage, session: Session, sheet: Sheet
) -> None:
    fill_in(page, sheet)
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and focused.text() == "Add a goal":
        key(Qt.Key.Key_Space)
    is_text = isinstance(QApplication.focusWidget(), QPlainTextEdit)
    write("My own words & more" if is_text else "7")
    through_to_the_end(sheet)
    (record,) = kept(session)
    assert (record.kind, record.day) == (sheet.key, TODAY)
    for fold in all_seen(page, Disclosure):  # the same as text, where all of it is drawn
        fold.set_open(True)
    assert "My own words & more" in texts(page) if is_text else "body 7" in texts(page)
    assert page.title.text() == sheet.name


@every_sheet
def test_an_empty_sheet_is_not_kept_and_that_is_said(
    page: WorksheetsPage, session: Session, sheet: Sheet
) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    fill_in(page, sheet)
    through_to_the_end(sheet)
    assert session.records.all(Worksheet) == []
    assert said == ["Nothing was filled in, so nothing was kept."]
    assert page.title.text() == "Worksheets"


def test_what_is_kept_can_be_undone_and_is_then_still_being_written(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    fill_in(page, WHY)
    write("alone")
    key(Qt.Key.Key_Escape)
    fill_in(page, WHY)
    through_to_the_end(WHY)
    session.undo()
    assert kept(session) == []
    qtbot.waitUntil(lambda: "Go on with what I began on 8 March" in texts(page))
    session.redo()
    assert len(kept(session)) == 1


def test_fifty_items_and_ten_thousand_letters_are_kept_and_read(
    page: WorksheetsPage, session: Session
) -> None:
    long = "a long word " * 833
    items = [Item("me", f"reason {number}") for number in range(49)] + [Item("me", long)]
    page.show_sheet(put(session, WHY, *items))
    press_button(page, "Change")
    first = fields(page, "Why me?")[0]
    first.setPlainText("another reason")
    through_to_the_end(WHY)
    (record,) = kept(session)
    assert len(record.items) == 50
    assert record.items[0].text == "another reason"
    assert record.items[-1].text == long


def test_an_item_is_taken_away_and_put_back_where_it_was(
    page: WorksheetsPage, session: Session
) -> None:
    page.show_sheet(put(session, WHY, Item("me", "first"), Item("me", "second")))
    press_button(page, "Change")
    button = next(each for each in all_seen(page, QAbstractButton) if each.text() == "Remove")
    button.click()
    assert [each.toPlainText() for each in fields(page, "Why me?")] == ["second"]
    press_button(page, "Removed. Put it back")
    through_to_the_end(WHY)
    assert [item.text for item in kept(session)[0].items] == ["first", "second"]


def test_what_a_newer_program_wrote_stays_when_a_sheet_is_changed(
    page: WorksheetsPage, session: Session
) -> None:
    page.show_sheet(put(session, WHY, Item("me", "a"), Item("dreams", "of the sea")))
    assert "of the sea" in texts(page)
    press_button(page, "Change")
    fields(page, "Why me?")[0].setPlainText("b")
    through_to_the_end(WHY)
    assert [item.text for item in kept(session)[0].items] == ["b", "of the sea"]


# versions


def test_filled_in_again_it_is_a_new_version_that_begins_with_the_last(
    page: WorksheetsPage, session: Session
) -> None:
    page.show_sheet(put(session, WHY, Item("me", "alone"), ago=30))
    press_button(page, "Fill in again")
    assert [each.toPlainText() for each in fields(page, "Why me?")] == ["alone"]
    fields(page, "Why me?")[0].setPlainText("alone, less so")
    through_to_the_end(WHY)
    assert [(each.day, each.items[0].text) for each in kept(session)] == [
        (TODAY, "alone, less so"),
        (TODAY - timedelta(days=30), "alone"),
    ]


def test_a_changed_sheet_keeps_its_day_and_its_place(
    page: WorksheetsPage, session: Session
) -> None:
    record = put(session, WHY, Item("me", "alone"), ago=30)
    page.show_sheet(record)
    press_button(page, "Change")
    fields(page, "Why me?")[0].setPlainText("never alone")
    key(Qt.Key.Key_Escape)
    assert [each.items[0].text for each in kept(session)] == ["alone"]
    fill_in(page, WHY)
    through_to_the_end(WHY)
    (changed,) = session.records.all(Worksheet)
    assert (changed.uuid, changed.day) == (record.uuid, record.day)
    assert changed.items[0].text == "never alone"
    session.undo()
    assert [each.items[0].text for each in kept(session)] == ["alone"]
    assert draft_of(session.records.all(Worksheet), "why") is not None


def test_two_versions_are_read_beside_one_another(page: WorksheetsPage, session: Session) -> None:
    put(session, WHY, Item("me", "what I thought then"), ago=30)
    page.show_sheet(put(session, WHY, Item("me", "what I think now")))
    assert "what I thought then" not in texts(page)
    choice = seen(page, ChoiceList, "Beside it")
    choice.setFocus()
    key(Qt.Key.Key_Down)
    assert "• what I thought then" in texts(page)
    assert "• what I think now" in texts(page)


def test_another_version_is_chosen_by_its_day(page: WorksheetsPage, session: Session) -> None:
    put(session, WHY, Item("me", "what I thought then"), ago=30)
    page.show_sheet(put(session, WHY, Item("me", "what I think now")))
    choice = seen(page, ChoiceList, "Which version?")
    choice.setFocus()
    key(Qt.Key.Key_Down)
    assert "• what I thought then" in texts(page)
    assert "• what I think now" not in texts(page)
    press_button(page, "Delete")
    assert [each.items[0].text for each in kept(session)] == ["what I think now"]


def test_a_week_is_read_with_the_weeks_before_it(page: WorksheetsPage, session: Session) -> None:
    week = next(sheet for sheet in SHEETS if sheet.key == "week")
    put(session, week, Item("kind", "soup"), ago=7)
    page.show_sheet(put(session, week, Item("kind", "sitting down"), Item("let_go", " ")))
    assert texts(page).index("sitting down") < texts(page).index("soup")
    assert "What will I let go?" not in texts(page)


def test_a_kind_that_a_newer_program_made_is_not_opened(
    page: WorksheetsPage, session: Session
) -> None:
    record = new_record(Worksheet, session.clock, kind="dreams", day=TODAY)
    page.show_sheet(record)
    assert page.title.text() == "Worksheets"


def test_a_deleted_sheet_goes_to_the_list_and_undo_brings_it_back(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    page.show_sheet(put(session, WHY, Item("me", "alone")))
    press_button(page, "Delete")
    qtbot.waitUntil(lambda: page.title.text() == "Worksheets")
    assert kept(session) == []
    session.undo()
    qtbot.waitUntil(lambda: "8 March" in texts(page))
    assert len(kept(session)) == 1


def test_the_six_sides_over_time_are_a_table(page: WorksheetsPage, session: Session) -> None:
    health = next(sheet for sheet in SHEETS if sheet.key == "health")
    put(session, health, Item("mind", figures={"now": 3}), ago=60)
    page.show_sheet(put(session, health, Item("mind", figures={"now": 8})))
    assert "Over time" in texts(page)
    assert "Dashed: 7 January 2026" in texts(page)


def test_the_rows_over_time_need_no_scrolling(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    health = next(sheet for sheet in SHEETS if sheet.key == "health")
    put(session, health, Item("mind", figures={"now": 3}), ago=60)
    page.show_sheet(put(session, health, Item("mind", figures={"now": 8})))
    page.resize(1000, 800)
    table = next(each for each in page.findChildren(NumbersTable) if each.isVisible())
    qtbot.waitUntil(lambda: table.viewport().width() >= table.horizontalHeader().length())
    assert table.verticalScrollBar().maximum() == 0


# what it points at


def test_a_day_is_chosen_with_what_was_written_on_it_and_is_a_way_there(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(2), 7, "ruzie"))
    fill_in(page, WHY)
    write("quarrels")
    press_button(page, "Point at something")
    day = seen(page, QLineEdit, "Which day?")
    day.setFocus()
    write("6-3")
    assert "1 moment · pain at most 7 · with words" in texts(page)
    key(Qt.Key.Key_Return)
    through_to_the_end(WHY)
    assert kept(session)[0].items[0].cites == (Cite("day", "2026-03-06"),)
    with qtbot.waitSignal(page.day_opened) as opened:
        press_button(page, "6 March")
    assert opened.args == [date(2026, 3, 6)]


def test_a_day_that_was_not_typed_is_asked_for(page: WorksheetsPage) -> None:
    fill_in(page, WHY)
    press_button(page, "Point at something")
    press_button(page, "Point at this")
    assert "A day looks like 8-3-2026." in texts(page)


def test_an_event_and_a_complaint_are_chosen_from_those_there_are(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    event = new_event(session.clock, "loss", "Dad died", on_day(date(2012, 3, 9)))
    back = new_record(Complaint, session.clock, name="My back", began=in_year(2024))
    session.records.save(event, "")
    session.records.save(back, "")
    fill_in(page, WHY)
    for kind in ("something that happened", "a complaint"):
        press_button(page, "Point at something")
        seen(page, SegmentCell, kind).click()
        press_button(page, "Point at this")
    through_to_the_end(WHY)
    cites = (Cite("event", str(event.uuid)), Cite("complaint", str(back.uuid)))
    assert kept(session)[0].items == (Item("me", cites=cites),)
    with qtbot.waitSignal(page.life_asked) as asked:
        press_button(page, "Dad died, 9 March 2012")
    assert asked.args == [event.uuid]


def test_where_there_is_nothing_to_point_at_that_is_said(page: WorksheetsPage) -> None:
    fill_in(page, CONSEQUENCES)
    press_button(page, "Point at a complaint")
    assert "No complaint stands on the life timeline yet." in texts(page)
    press_button(page, "Cancel")
    assert "No complaint stands" not in texts(page)


def test_a_sheet_about_a_complaint_says_so(page: WorksheetsPage, session: Session) -> None:
    back = new_record(Complaint, session.clock, name="My back", began=in_year(2024))
    session.records.save(back, "")
    fill_in(page, CONSEQUENCES)
    press_button(page, "Point at a complaint")
    press_button(page, "Point at this")
    through_to_the_end(CONSEQUENCES)
    assert kept(session)[0].about == str(back.uuid)


def test_what_was_pointed_at_and_is_deleted_is_said_and_goes_nowhere(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    event = new_event(session.clock, "loss", "Dad died", on_day(date(2012, 3, 9)))
    session.records.save(event, "")
    cites = (
        Cite("event", str(event.uuid)),
        Cite("complaint", "no name"),
        Cite("entry", "no name"),
        Cite("day", "no day"),
        Cite("experiment", str(event.uuid)),
        Cite("treatment", str(event.uuid)),
    )
    page.show_sheet(put(session, WHY, Item("me", "x", cites=cites)))
    assert "Dad died" in texts(page)
    session.records.delete(event, "")
    qtbot.waitUntil(lambda: "an event that is no longer in the diary" in texts(page))
    for gone in ("a complaint that", "a moment that", "a day that", "an experiment that"):
        assert gone in texts(page)
    ways = [each.accessibleName() for each in all_seen(page, QAbstractButton)]
    assert [each for each in ways if "no longer in the diary" in each] == []
    press_button(page, "Change")
    button = next(
        each
        for each in all_seen(page, QAbstractButton)
        if each.accessibleName().startswith("Point no longer at: an event that is no longer")
    )
    button.click()
    through_to_the_end(WHY)
    assert kept(session)[0].items[0].cites == cites[1:]


def is_in_sight(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


def focused() -> str:
    there = QApplication.focusWidget()
    assert isinstance(there, QAbstractButton)
    return there.accessibleName() or there.text()


@pytest.mark.parametrize("way", ["Esc", "Back"])
def test_from_a_sheet_one_comes_back_to_where_it_stands_on_the_list(
    page: WorksheetsPage, session: Session, qtbot: QtBot, way: str
) -> None:
    last = SHEETS[-1]
    put(session, last, ago=9)
    put(session, last, ago=2)
    page.show_overview()
    page.resize(720, 520)
    assert focused().startswith(SHEETS[0].name)
    for day in ("27 February", "6 March"):
        press_button(page, f"{last.name}, {day}")
        if way == "Back":
            press_button(page, "Back")
        else:
            key(Qt.Key.Key_Escape)
        assert focused() == f"{last.name}, {day}"
        link = seen(page, QAbstractButton, focused())
        qtbot.waitUntil(partial(is_in_sight, link))


def test_from_a_form_and_from_resting_one_comes_back_to_their_rows(page: WorksheetsPage) -> None:
    fill_in(page, WHY)
    key(Qt.Key.Key_Escape)
    assert focused() == f"{WHY.name}: Fill in"
    press_button(page, "To the quiet page")
    key(Qt.Key.Key_Escape)
    assert focused() == "To the quiet page"


def test_where_the_sheet_was_deleted_one_comes_back_to_its_row(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    record = put(session, WHY)
    page.show_sheet(record)
    press_button(page, "Delete")
    qtbot.waitUntil(lambda: "Each sheet puts something in order" in texts(page))
    assert focused() == f"{WHY.name}: Fill in"


def test_the_list_keeps_the_focus_when_something_changed(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    fill_in(page, WHY)
    key(Qt.Key.Key_Escape)
    session.records.save(new_record(Worksheet, session.clock, kind=WHY.key, day=TODAY), "")
    qtbot.waitUntil(lambda: focused() == f"{WHY.name}: Fill in again")


# one small thing


def to_the_circle(page: WorksheetsPage) -> None:
    fill_in(page, CONSEQUENCES)
    write("My back")
    key(Qt.Key.Key_Return, CTRL)
    write("It will break")
    for _step in CONSEQUENCES.steps[2:]:
        key(Qt.Key.Key_Return, CTRL)


def test_the_circle_is_weighed_and_gives_an_experiment_that_stands_on_together(
    page: WorksheetsPage, session: Session
) -> None:
    to_the_circle(page)
    keeps = next(
        each
        for each in all_seen(page, QAbstractButton)
        if each.accessibleDescription() == "Does this keep it going? It will break"
        and each.text() == "8"
    )
    keeps.click()
    seen(page, RadioChip, "It will break").click()
    seen(page, QLineEdit, "Which small thing will I try?").setFocus()
    write("to the gate")
    key(Qt.Key.Key_Return, CTRL)
    (experiment,) = session.records.experiments()
    assert (experiment.what, experiment.planned) == ("to the gate", TODAY + timedelta(days=14))
    thought, step = kept(session)[0].items[1:]
    assert thought == Item("thoughts", "It will break", {"keeps": 8})
    assert step == Item("step", "It will break", cites=(Cite("experiment", str(experiment.uuid)),))
    assert "I am trying: to the gate" in texts(page)
    session.undo()
    assert session.records.experiments() == []
    assert kept(session) == []


def test_one_thing_is_weighed_at_a_time_and_the_others_say_what_was_said(
    page: WorksheetsPage, session: Session
) -> None:
    thoughts = (Item("thoughts", "one", {"keeps": 8}), Item("thoughts", "two", {"influence": 3}))
    page.show_sheet(put(session, CONSEQUENCES, *thoughts))
    press_button(page, "Change")
    for _step in CONSEQUENCES.steps[1:]:
        key(Qt.Key.Key_Return, CTRL)
    assert "influence 3" in texts(page)
    press_button(page, "Weigh this: two")
    assert "keeps it going 8" in texts(page)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleDescription() == "Does this keep it going? two"
    write("6")
    press_button(page, "Weigh this: one")
    assert "keeps it going 6 · influence 3" in texts(page)
    key(Qt.Key.Key_Return, CTRL)
    assert kept(session)[0].items[1].figures == {"influence": 3, "keeps": 6}


def test_an_experiment_takes_two_weeks_at_most(page: WorksheetsPage, session: Session) -> None:
    to_the_circle(page)
    seen(page, QLineEdit, "Which small thing will I try?").setFocus()
    write("to the gate")
    until = seen(page, QLineEdit, "Until when?")
    until.setFocus()
    until.selectAll()
    write("23-3-2026")
    key(Qt.Key.Key_Return, CTRL)
    assert "A day from today on, two weeks ahead at most." in texts(page)
    assert kept(session) == []
    until.setFocus()
    until.selectAll()
    write("22-3-2026")
    key(Qt.Key.Key_Return, CTRL)
    assert len(kept(session)) == 1


def test_an_experiment_is_never_one_with_a_medicine(page: WorksheetsPage, session: Session) -> None:
    to_the_circle(page)
    seen(page, QLineEdit, "Which small thing will I try?").setFocus()
    write("half a pill")
    key(Qt.Key.Key_Return, CTRL)
    assert "Here one does not try out a medicine" in texts(page)
    assert session.records.experiments() == []


def test_one_looks_back_on_the_experiment_from_the_sheet(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    tried = new_experiment(session.clock, "to the gate")
    session.records.save(tried, "")
    step = Item("step", "It will break", cites=(Cite("experiment", str(tried.uuid)),))
    page.show_sheet(put(session, CONSEQUENCES, Item("thoughts", "It will break"), step))
    press_button(page, "Look back on it")
    seen(page, QPlainTextEdit, "What did I learn?").setPlainText("it held")
    press_button(page, "Save")
    assert session.records.experiments()[0].learned == "it held"
    qtbot.waitUntil(lambda: "it held" in texts(page))
    with qtbot.waitSignal(page.together_asked):
        press_button(page, "To what I try out")
    session.records.delete(session.records.all(Experiment)[0], "")
    qtbot.waitUntil(lambda: "The experiment is no longer in the diary." in texts(page))


def test_a_changed_circle_keeps_the_experiment_that_it_had(
    page: WorksheetsPage, session: Session
) -> None:
    tried = new_experiment(session.clock, "to the gate")
    session.records.save(tried, "")
    step = Item("step", "a", cites=(Cite("experiment", str(tried.uuid)),))
    page.show_sheet(put(session, CONSEQUENCES, Item("thoughts", "a"), step))
    press_button(page, "Change")
    for _step in CONSEQUENCES.steps[1:]:
        key(Qt.Key.Key_Return, CTRL)
    assert "I am trying: to the gate" in texts(page)
    key(Qt.Key.Key_Return, CTRL)
    assert kept(session)[0].items == (Item("thoughts", "a"), step)
    assert len(session.records.experiments()) == 1


# what is not finished


def test_a_lock_in_the_middle_keeps_what_was_typed_and_it_goes_on_from_there(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    to_the_circle(page)
    seen(page, RadioChip, "It will break").click()
    seen(page, QLineEdit, "Which small thing will I try?").setFocus()
    write("to the gate")
    session.vault_about_to_lock.emit()
    assert "My back" not in texts(page)
    qtbot.waitUntil(lambda: "My back" not in everything(page))
    assert "gate" not in everything(page)
    again = WorksheetsPage(session)
    place(qtbot, again, height=1400)
    assert "Go on with what I began on 8 March" in texts(again)
    fill_in(again, CONSEQUENCES)
    assert "My back" in texts(again)
    for _step in CONSEQUENCES.steps[1:]:
        key(Qt.Key.Key_Return, CTRL)
    assert seen(again, QLineEdit, "Which small thing will I try?").text() == "to the gate"
    key(Qt.Key.Key_Return, CTRL)
    (record,) = session.records.all(Worksheet)
    assert [item.part for item in record.items] == ["complaint", "thoughts", "step"]
    assert record.items[-1].text == "It will break"


def test_what_was_emptied_again_leaves_no_draft(page: WorksheetsPage, session: Session) -> None:
    fill_in(page, WHY)
    write("x")
    key(Qt.Key.Key_Escape)
    assert draft_of(session.records.all(Worksheet), "why") is not None
    fill_in(page, WHY)
    fields(page, "Why me?")[0].clear()
    key(Qt.Key.Key_Escape)
    assert session.records.all(Worksheet) == []


def test_looking_at_a_form_and_leaving_it_keeps_nothing(
    page: WorksheetsPage, session: Session
) -> None:
    put(session, WHY, Item("me", "alone"), ago=3)
    page.refresh()
    fill_in(page, WHY)
    key(Qt.Key.Key_Escape)
    assert len(session.records.all(Worksheet)) == 1


def test_what_was_typed_can_be_let_go_and_taken_back(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    fill_in(page, WHY)
    write("alone")
    press_button(page, "Let it go")
    assert session.records.all(Worksheet) == []
    session.undo()
    qtbot.waitUntil(lambda: "Go on with what I began on 8 March" in texts(page))
    fill_in(page, WHY)
    assert "alone" in texts(page)


def test_what_is_typed_is_kept_after_a_moment(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    fill_in(page, WHY)
    write("alone")
    qtbot.waitUntil(lambda: draft_of(session.records.all(Worksheet), "why") is not None)


def test_a_draft_whose_sheet_is_gone_goes_on_as_a_new_one(
    page: WorksheetsPage, session: Session
) -> None:
    record = put(session, WHY, Item("me", "alone"), ago=9)
    page.show_sheet(record)
    press_button(page, "Change")
    fields(page, "Why me?")[0].setPlainText("not alone")
    key(Qt.Key.Key_Escape)
    session.records.delete(record, "")
    page.refresh()
    fill_in(page, WHY)
    through_to_the_end(WHY)
    assert [each.items[0].text for each in kept(session)] == ["not alone"]


def test_esc_goes_from_a_sheet_to_the_list_and_from_the_list_back(
    page: WorksheetsPage, session: Session, qtbot: QtBot
) -> None:
    page.show_sheet(put(session, WHY, Item("me", "alone")))
    key(Qt.Key.Key_Escape)
    assert page.title.text() == "Worksheets"
    with qtbot.waitSignal(page.left):
        key(Qt.Key.Key_Escape)


# on paper, and to the other pages


def test_a_sheet_is_printed_on_the_printer_that_was_chosen(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.pdf"

    def choose(parent: QWidget) -> QPrinter:  # noqa: ARG001  as the dialog has it
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return printer

    page = WorksheetsPage(session, choose=choose)
    place(qtbot, page)
    page.show_sheet(put(session, WHY, Item("me", "alone"), ago=3))
    press_button(page, "Print")
    assert file.read_bytes().startswith(b"%PDF")


def test_thinking_better_of_printing_changes_nothing(qtbot: QtBot, session: Session) -> None:
    page = WorksheetsPage(session, choose=lambda _parent: None)
    place(qtbot, page)
    page.show_sheet(put(session, WHY, Item("me", "alone")))
    press_button(page, "Print")
    assert page.title.text() == WHY.name


def test_what_is_pointed_at_is_opened_where_it_stands(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    entry = written(days_ago(2), 7, "ruzie")
    session.vault.entries.save(entry)
    pain = new_record(Complaint, session.clock, name="My back", began=in_year(2024))
    care = new_treatment(session.clock, "Physio", TODAY)
    tried = new_experiment(session.clock, "to the gate")
    for record in (pain, care, tried):
        session.records.save(record, "")
    cites = tuple(
        Cite(kind, str(each.uuid))
        for kind, each in (
            ("entry", entry),
            ("complaint", pain),
            ("treatment", care),
            ("experiment", tried),
        )
    )
    background = Background()
    pages = DiaryPages(session, Settings(tmp_path / "settings.json"), background)
    page, cited = pages.worksheets, Cited(session)
    assert cited.told(cites[0]).startswith("Friday 6 March")
    place(qtbot, page)
    page.show_sheet(put(session, WHY, Item("me", "x", cites=cites)))
    with qtbot.waitSignal(pages.entry_asked) as opened:
        press_button(page, cited.told(cites[0]))
    assert opened.args[0].uuid == entry.uuid
    asked: list[str] = []
    pages.page_asked.connect(asked.append)
    for name in ("My back", "Physio", "to the gate"):
        press_button(page, name)
    assert asked == ["life", "lists", "together"]
    place(qtbot, pages.life)
    assert seen(pages.life, QLineEdit, "What troubles me?").text() == "My back"
    place(qtbot, pages.together)
    assert "to the gate" in texts(pages.together)
    background.close()
