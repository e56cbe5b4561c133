"""The panels of the life timeline: events with what they were like then, links, complaints, what carried, the birth."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.complaint import Complaint, Worsening
from diary.domain.fuzzy_date import Precision, around_year, in_month, in_year, on_day
from diary.domain.life import LifeEvent, new_event
from diary.domain.link import Link
from diary.domain.preference import BIRTH, BIRTH_ASKED, QUIET_HELP
from diary.domain.record import new_record
from diary.domain.resource import Resource
from diary.errors import InvalidValue
from diary.ui.life.add_panel import BIRTH_DAY, COMPLAINT, EVENT, RESOURCE, TREATMENT
from diary.ui.life.birth_panel import read_birth
from diary.ui.life.life_page import LifePage
from diary.ui.records.event_panel import EventPanel
from diary.ui.records.lists_page import ListsPage
from diary.ui.session import Session
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.disclosure import Disclosure
from tests.ui.desk import CTRL, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW

TODAY = NOW.date()


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> LifePage:
    made = LifePage(session)
    place(qtbot, made, width=1072, height=1400)
    return made


def type_in(root: QWidget, name: str, text: str) -> None:
    line = seen(root, QLineEdit, name)
    line.setFocus()
    line.selectAll()
    write(text)


def write_in(root: QWidget, name: str, text: str) -> None:
    seen(root, QPlainTextEdit, name).setPlainText(text)


def unfold(root: QWidget, title: str, place: int = 0) -> None:
    found = [each for each in root.findChildren(Disclosure) if each.head.text() == title]
    found[place].set_open(open_now=True)


def back_pain(session: Session) -> Complaint:
    complaint = new_record(
        Complaint,
        session.clock,
        name="rugpijn",
        began=in_year(2016),
        worsenings=(Worsening("w", in_year(2020)),),
    )
    session.records.save(complaint, "x")
    return complaint


def father(session: Session) -> LifeEvent:
    event = replace(
        new_event(session.clock, "loss", "vader overleden", on_day(date(2015, 10, 2))), weight=-4
    )
    session.records.save(event, "x")
    return event


def open_event(page: LifePage, name: str, qtbot: QtBot) -> None:
    chart = page.frame.chart
    qtbot.waitUntil(
        lambda: chart.chart is not None and any(m.name == name for m in chart.chart.marks())
    )
    assert chart.chart is not None
    chart.opened.emit(next(mark for mark in chart.chart.marks() if mark.name == name))


# events


def test_an_event_is_written_down_with_what_it_was_like_then(
    page: LifePage, session: Session
) -> None:
    page.panels.add(EVENT)
    type_in(page, "What happened?", "scheiding")
    press_button(page, "in a year")
    type_in(page, "Year", "2019")
    press_button(page, "−4")
    write_in(page, "What happened then?", "We deelden de boeken op.")
    press_button(page, "other word")
    press_button(page, "alone, rejected")
    press_button(page, "rejected")
    press_button(page, "lonely")
    write_in(page, "What could I not feel or say then?", "Dat ik boos was.")
    press_button(page, "Save")
    (event,) = session.records.events()
    assert (event.words, event.when, event.weight) == ("scheiding", in_year(2019), -4)
    assert set(event.feelings) == {"rejected", "lonely"}
    assert (event.note, event.unsaid) == ("We deelden de boeken op.", "Dat ik boos was.")
    assert page.panels.panel is None


def test_a_word_is_chosen_and_the_event_saved_by_keys_alone(
    page: LifePage, session: Session
) -> None:
    page.panels.add(EVENT)
    press_button(page, "other word")
    press_button(page, "alone, rejected")
    QApplication.processEvents()
    words = seen(page, ChipRow, "Words")
    words.chip("lonely").setFocus()
    key(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is words.chip("lonely")
    key(Qt.Key.Key_Return, CTRL)
    assert [each.feelings for each in session.records.events()] == [("lonely",)]


def test_a_year_is_written_without_a_sign_between_its_digits(page: LifePage) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English))
    page.panels.add(COMPLAINT)
    assert seen(page, QLineEdit, "Year").text() == str(TODAY.year)


def test_choosing_again_how_precise_a_date_is_changes_nothing(
    page: LifePage, session: Session
) -> None:
    page.panels.add(EVENT)
    for _again in range(2):
        press_button(page, "in a month")
    type_in(page, "Year", "2019")
    for _again in range(2):
        press_button(page, "June")
    press_button(page, "Save")
    assert [each.when for each in session.records.events()] == [in_month(2019, 6)]


def test_an_event_can_lie_around_an_age(page: LifePage, session: Session) -> None:
    session.prefer(BIRTH, "1979")
    page.panels.add(EVENT)
    press_button(page, "around an age")
    type_in(page, "How old I was", "8")
    assert "around 1987, you were about 8" in texts(page)
    press_button(page, "Save")
    (event,) = session.records.events()
    assert event.when == around_year(1987)
    assert event.when.precision is Precision.AROUND


def test_without_a_birth_no_age_is_asked_and_without_an_age_it_says_so(
    page: LifePage, session: Session
) -> None:
    page.panels.add(EVENT)
    assert "around an age" not in texts(page)
    session.prefer(BIRTH, "1979-05-12")
    page.panels.add(EVENT)
    press_button(page, "around an age")
    press_button(page, "Save")
    assert "A number is needed here" in texts(page)
    assert session.records.events() == []


def test_an_event_says_first_what_it_was_and_opens_name_and_date_on_request(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    father(session)
    open_event(page, "vader overleden", qtbot)
    assert "Friday 2 October 2015" in texts(page.side)
    assert "Then very heavy, −4" in texts(page.side)
    press_button(page, "Name, date and weight")
    type_in(page, "What happened?", "papa overleden")
    press_button(page, "−5")
    press_button(page, "Save")
    (event,) = session.records.events()
    assert (event.words, event.weight) == ("papa overleden", -5)


def test_a_heavy_word_quietly_shows_where_to_find_somebody(
    page: LifePage, session: Session
) -> None:
    page.panels.add(EVENT)
    press_button(page, "other word")
    press_button(page, "sad, low")
    press_button(page, "despairing")
    assert "‘Help now’ shows who listens." in texts(page.side)
    session.prefer(QUIET_HELP, value=False)
    press_button(page, "sad")
    assert "‘Help now’ shows who listens." not in texts(page.side)


def test_a_word_that_is_let_go_stays_offered(page: LifePage, session: Session) -> None:
    page.panels.add(EVENT)
    press_button(page, "I don't know yet")
    press_button(page, "I don't know yet")
    press_button(page, "Save")
    assert session.records.events()[0].feelings == ()


def test_on_the_lists_the_same_panel_asks_first_what_and_when(
    session: Session, qtbot: QtBot
) -> None:
    lists = ListsPage(session)
    place(qtbot, lists, height=1800)
    press_button(lists, "Add an event")
    assert "What happened then?" not in texts(lists)
    unfold(lists, "What it was like then")
    write_in(lists, "What happened then?", "Lang verhaal.")
    press_button(lists, "3")
    press_button(lists, "Save")
    (event,) = session.records.events()
    assert (event.note, event.weight) == ("Lang verhaal.", 3)


def test_what_was_typed_is_kept_when_another_panel_opens_and_when_it_locks(
    page: LifePage, session: Session
) -> None:
    page.panels.add(EVENT)
    type_in(page, "What happened?", "verhuisd")
    page.panels.add(RESOURCE)
    assert [event.words for event in session.records.events()] == ["verhuisd"]
    type_in(page, "Who or what carried me?", "oma Riet")
    session.vault_about_to_lock.emit()
    assert [one.name for one in session.records.all(Resource)] == ["oma Riet"]


def test_a_panel_in_which_nothing_was_typed_saves_nothing(page: LifePage, session: Session) -> None:
    for key_of in (EVENT, RESOURCE, COMPLAINT, TREATMENT, BIRTH_DAY):
        page.panels.add(key_of)
    page.panels.ask_what()
    session.vault_about_to_lock.emit()
    assert session.records.events() == []
    assert session.records.all(Resource) == []
    assert session.records.all(Complaint) == []


def test_a_very_long_text_makes_no_panel_wider(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    event = new_event(session.clock, "loss", "x" * 5000, in_year(2000))
    session.records.save(replace(event, weight=-2), "x")
    open_event(page, "x" * 5000, qtbot)
    assert page.side.width() < 450
    assert page.frame.chart.isVisible()


# links


def test_a_link_is_drawn_only_by_the_person_and_undone_with_its_event(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    back_pain(session)
    father(session)
    assert session.records.all(Link) == []
    open_event(page, "vader overleden", qtbot)
    press_button(page.side, "belongs together, I think")
    write_in(page, "What happened then?", "Zes weken.")
    press_button(page, "Save")
    (link,) = session.records.all(Link)
    assert (link.kind, link.worsening) == ("together", "")
    qtbot.waitUntil(lambda: "1 belongs together" in page.frame.links.text())
    session.undo()
    assert session.records.all(Link) == []
    assert session.records.events()[0].note == ""
    session.redo()
    assert len(session.records.all(Link)) == 1


@pytest.mark.parametrize(
    ("words", "kind"), [("no link", "none"), ("I don't know", "unknown"), ("maybe", "maybe")]
)
def test_refusing_a_link_and_not_knowing_are_answers(
    page: LifePage, session: Session, qtbot: QtBot, words: str, kind: str
) -> None:
    back_pain(session)
    father(session)
    open_event(page, "vader overleden", qtbot)
    press_button(page.side, words)
    press_button(page.side, "worse, 2020")
    press_button(page, "Save")
    (link,) = session.records.all(Link)
    assert (link.kind, link.worsening) == (kind, "w")


def test_an_answer_can_be_changed_and_let_go(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    complaint, event = back_pain(session), father(session)
    link = new_record(
        Link, session.clock, event=event.uuid, complaint=complaint.uuid, kind="maybe", note="n"
    )
    session.records.save(link, "x")
    open_event(page, "vader overleden", qtbot)
    press_button(page.side, "no link")
    press_button(page, "Save")
    (changed,) = session.records.all(Link)
    assert (changed.uuid, changed.kind, changed.note) == (link.uuid, "none", "n")
    open_event(page, "vader overleden", qtbot)
    press_button(page.side, "no link")
    press_button(page, "Save")
    assert session.records.all(Link) == []
    session.undo()
    assert session.records.all(Link)[0].kind == "none"


def test_when_one_end_is_deleted_its_links_go_and_come_back_with_it(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    complaint, event = back_pain(session), father(session)
    session.records.save(
        new_record(Link, session.clock, event=event.uuid, complaint=complaint.uuid, kind="maybe"),
        "x",
    )
    chart = page.frame.chart
    qtbot.waitUntil(lambda: chart.chart is not None and len(chart.chart.ties) == 1)
    open_event(page, "rugpijn", qtbot)
    press_button(page, "Delete")
    qtbot.waitUntil(lambda: chart.chart is not None and not chart.chart.complaints)
    assert chart.chart is not None
    assert chart.chart.ties == ()
    session.undo()
    qtbot.waitUntil(lambda: chart.chart is not None and len(chart.chart.ties) == 1)


def test_a_link_with_a_time_that_was_left_out_keeps_what_was_said(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    complaint, event = back_pain(session), father(session)
    link = new_record(
        Link,
        session.clock,
        event=event.uuid,
        complaint=complaint.uuid,
        worsening="gone",
        kind="maybe",
    )
    session.records.save(link, "x")
    open_event(page, "vader overleden", qtbot)
    assert "a time that is not there any more" in texts(page.side)
    write_in(page, "What happened then?", "x")
    press_button(page, "Save")
    assert session.records.all(Link)[0].worsening == "gone"


# complaints


def test_a_complaint_has_a_beginning_worsenings_and_an_end(
    page: LifePage, session: Session
) -> None:
    page.panels.add(COMPLAINT)
    type_in(page, "What troubles me?", "rugpijn")
    press_button(page, "around a year")
    type_in(page, "Year", "2016")
    unfold(page.side, "It began")
    press_button(page, "Add a time")
    press_button(page, "it is over")
    press_button(page, "Save")
    (complaint,) = session.records.all(Complaint)
    assert (complaint.name, complaint.began) == ("rugpijn", around_year(2016))
    assert [each.when for each in complaint.worsenings] == [in_year(TODAY.year)]
    assert complaint.ended == in_year(TODAY.year)


def test_a_worsening_can_be_left_out_and_the_complaint_changed_and_deleted(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    back_pain(session)
    open_event(page, "rugpijn", qtbot)
    assert "2020" in everything_folded(page)
    unfold(page.side, "It became worse")
    press_button(page, "Leave this one out")
    press_button(page, "Save")
    assert session.records.all(Complaint)[0].worsenings == ()
    open_event(page, "rugpijn", qtbot)
    press_button(page, "Delete")
    assert session.records.all(Complaint) == []
    session.undo()
    assert len(session.records.all(Complaint)) == 1


def everything_folded(page: LifePage) -> str:
    return " ".join(each.head.hint for each in page.side.findChildren(Disclosure))


def test_what_does_not_fit_is_said_and_stays(page: LifePage, session: Session) -> None:
    page.panels.add(COMPLAINT)
    press_button(page, "Save")
    assert "A name is needed here." in texts(page)
    type_in(page, "What troubles me?", "buikpijn")
    type_in(page, "Year", "12")
    press_button(page, "Save")
    assert "A year from 1800 to 2026 fits here." in texts(page)
    type_in(page, "Year", "2020")
    press_button(page, "it is over")
    seen_years = [e for e in page.side.findChildren(QLineEdit) if e.accessibleName() == "Year"]
    next(e for e in reversed(seen_years) if e.isVisible()).setFocus()
    key(Qt.Key.Key_A, CTRL)
    write("2001")
    press_button(page, "Save")
    assert "The end lies before the beginning." in texts(page)
    assert session.records.all(Complaint) == []


# what carried


def test_what_carried_is_there_as_long_as_one_knows_until_one_says_otherwise(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    page.panels.add(RESOURCE)
    type_in(page, "Who or what carried me?", "oma Riet")
    press_button(page, "somebody")
    press_button(page, "until then:")
    type_in(page, "Year", "1994")
    press_button(page, "Save")
    (one,) = session.records.all(Resource)
    assert (one.kind, one.began, one.ended) == ("person", None, in_year(1994))
    open_event(page, "oma Riet", qtbot)
    press_button(page, "since then:")
    press_button(page, "Save")
    assert "The end lies before the beginning." in texts(page)
    press_button(page, "as long as I know")
    press_button(page, "Delete")
    assert session.records.all(Resource) == []
    session.undo()
    assert session.records.all(Resource)[0].name == "oma Riet"


def test_what_carried_needs_a_name_and_dates_that_fit(page: LifePage, session: Session) -> None:
    page.panels.add(RESOURCE)
    press_button(page, "Save")
    assert "A name is needed here." in texts(page)
    type_in(page, "Who or what carried me?", "de tuin")
    press_button(page, "since then:")
    type_in(page, "Year", "x")
    press_button(page, "Save")
    assert session.records.all(Resource) == []


def test_a_treatment_is_added_with_the_panel_of_the_lists(page: LifePage, session: Session) -> None:
    page.panels.add(TREATMENT)
    type_in(page, "Name", "EMDR")
    press_button(page, "Save")
    assert session.records.treatments()[0].name == "EMDR"


# the birth


def test_the_birth_is_a_year_or_a_day_and_can_be_emptied(page: LifePage, session: Session) -> None:
    page.panels.add(BIRTH_DAY)
    type_in(page, "Year or day", "12-5-1979")
    key(Qt.Key.Key_Return)
    assert session.preference(BIRTH) == "1979-05-12"
    assert session.preference(BIRTH_ASKED) is True
    page.panels.add(BIRTH_DAY)
    assert seen(page, QLineEdit, "Year or day").text() == "12-5-1979"
    type_in(page, "Year or day", "1979")
    press_button(page, "Save")
    assert session.preference(BIRTH) == "1979"
    page.panels.add(BIRTH_DAY)
    seen(page, QLineEdit, "Year or day").clear()
    press_button(page, "Save")
    assert session.preference(BIRTH) == ""
    session.undo()
    assert session.preference(BIRTH) == "1979"


@pytest.mark.parametrize("text", ["1700", "2031", "morgen", "0000", "31-2-1979", "12-5-79"])
def test_what_is_no_birth_is_said(page: LifePage, session: Session, text: str) -> None:
    page.panels.add(BIRTH_DAY)
    type_in(page, "Year or day", text)
    press_button(page, "Save")
    assert "A year looks like 1979, a day like 12-5-1979." in texts(page)
    assert session.preference(BIRTH) == ""


def test_a_birth_is_read_or_refused() -> None:
    assert read_birth("  ", 2026) is None
    assert read_birth("1950", 2026) == in_year(1950)
    with pytest.raises(InvalidValue):
        read_birth("12-5", 2026)


def test_the_ways_to_add_begin_with_what_carried_and_escape_closes(page: LifePage) -> None:
    page.panels.ask_what()
    assert texts(page.side).index("What carried me") < texts(page.side).index("A complaint")
    press_button(page.side, "A complaint")
    assert "What troubles me?" in texts(page.side)
    page.panels.ask_what()
    key(Qt.Key.Key_Escape)
    assert page.panels.panel is None


def test_the_panel_of_an_event_can_stand_alone(session: Session, qtbot: QtBot) -> None:
    panel = EventPanel(session)
    place(qtbot, panel)
    panel.show_event(father(session))
    panel.remove()
    assert session.records.events() == []
