"""A guided moment afterwards: in the diary, opened again, in the calendar and on the pages over many days."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from diary.domain.body import region_name
from diary.domain.emotions import Feeling, Sensation
from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter
from diary.domain.measures import MEASURES, PAIN
from diary.domain.parts import PARTS
from diary.domain.preference import QUIET
from diary.ui.diary.entry_words import entry_in_words
from diary.ui.pages.entry_page import EntryPage
from diary.ui.pages.today_page import TodayPage
from diary.ui.session import Session
from diary.ui.timeline.calendar_view import CalendarView
from diary.ui.timeline.source import TimelineSource
from diary.ui.together.source import outcomes_in
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from tests.ui.desk import CTRL, all_seen, key, place, press_button, seen, texts
from tests.ui.diary_entries import days_ago, written

GUIDED = [measure for measure in MEASURES if measure.is_guided]


def guided(days: int = 0) -> Entry:
    return replace(
        written(days_ago(days), 7, "de brief", feelings=("powerless",)),
        is_guided=True,
        readings={
            "pain": 7,
            "heaviness": 8,
            "pain_after": 6,
            "heaviness_after": 5,
            "expressed_by": "writing",
        },
        feelings=(Feeling("powerless", 7),),
        sensations=(Sensation("chest-left", ("pressure", "warm")), Sensation("neck-front")),
        words={
            "touching": "de brief",
            "expressed": "nee, gewoon nee",
            "thought": "ze vinden me lastig",
            "kind_thing": "thee",
        },
    )


@pytest.fixture
def entry(session: Session) -> Entry:
    entry = guided()
    session.vault.entries.save(entry)
    return entry


@pytest.fixture
def page(session: Session, entry: Entry, qtbot: QtBot) -> EntryPage:
    page = EntryPage(session)
    place(qtbot, page)
    page.open_entry(entry)
    page.focus_first()
    return page


def test_a_row_says_what_it_was_and_what_it_holds(session: Session, entry: Entry) -> None:
    row = entry_in_words(entry, session.catalogue, session.today, quiet=False)
    for part in (
        "guided moment, Pain afterwards 6, How heavy it felt 8, How heavy it felt afterwards 5",
        "Expressed by writing",
        "felt in: Left side of chest, pressure, warm; Front of neck",
    ):
        assert part in row
    assert row.count("Pain afterwards") == 1


def test_a_row_without_figures_in_quiet_mode(session: Session, entry: Entry) -> None:
    row = entry_in_words(entry, session.catalogue, session.today, quiet=True)
    assert "guided moment, Expressed by writing" in row
    assert "Pain afterwards" not in row


def test_beside_today_it_says_what_it_was_under_the_words_of_the_others(
    session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(0, 9), 4, "gewoon"))
    session.vault.entries.save(replace(guided(), readings={}, feelings=(), words={}))
    page = TodayPage(session)
    place(qtbot, page, 1280, 800)
    lines = {
        label.text(): label.mapTo(page, QPoint()).x()
        for label in page.findChildren(Label)
        if label.text() in {"gewoon", "guided moment"}
    }
    assert len(lines) == 2
    assert len(set(lines.values())) == 1


def test_an_ordinary_row_says_nothing_of_it(session: Session) -> None:
    row = entry_in_words(written(days_ago(0), 7), session.catalogue, session.today, quiet=False)
    assert "guided" not in row


def test_what_was_written_is_found(session: Session, entry: Entry) -> None:
    for word in ("gewoon", "lastig", "thee"):
        found = session.vault.entries.newest(5, only=EntryFilter(words=word))
        assert [each.uuid for each in found] == [entry.uuid]


# opened again


def test_opened_again_it_shows_everything_it_holds_and_asks_nothing_else(page: EntryPage) -> None:
    read = texts(page)
    for part in (
        "nee, gewoon nee",
        "ze vinden me lastig",
        "thee",
        "Pain afterwards",
        "Expressed by",
    ):
        assert part in read
    assert "Left side of chest, pressure, warm" in read
    assert "Is there another way to see it?" not in read


def test_opened_and_saved_unchanged_nothing_is_written(
    page: EntryPage, session: Session, entry: Entry
) -> None:
    page.try_to_save()
    assert session.vault.entries.entry(entry.uuid) == entry


def test_a_change_elsewhere_loses_nothing_of_it(
    page: EntryPage, session: Session, entry: Entry
) -> None:
    assert page.form.lead is not None
    page.form.lead.row.press_digit(4)
    key(Qt.Key.Key_Return)
    saved = session.vault.entries.entry(entry.uuid)
    assert saved is not None
    assert saved == replace(
        entry, readings={**entry.readings, "pain": 4}, changed_at=saved.changed_at
    )


def test_what_it_holds_can_be_changed(page: EntryPage, session: Session, entry: Entry) -> None:
    seen(page, QPlainTextEdit, "What do I want to let out?").setPlainText("nee")
    seen(page, QPlainTextEdit, "What went through me?").setPlainText("")
    seen(page, ScoreRow, "Pain afterwards").press_digit(3)
    after = seen(page, ScoreRow, "How heavy it felt afterwards")
    after.focus_value()
    key(Qt.Key.Key_Delete)
    press_button(page, region_name("neck-front"))
    press_button(page, "Remove")
    key(Qt.Key.Key_Return, CTRL)
    saved = session.vault.entries.entry(entry.uuid)
    assert saved is not None
    assert saved.is_guided
    assert saved.words == {"touching": "de brief", "expressed": "nee", "kind_thing": "thee"}
    assert saved.readings == {"pain": 7, "heaviness": 8, "pain_after": 3, "expressed_by": "writing"}
    assert saved.sensations == entry.sensations[:1]


def test_in_quiet_mode_its_figures_are_kept_unseen(
    page: EntryPage, session: Session, entry: Entry
) -> None:
    session.prefer(QUIET, value=True)
    assert "Pain afterwards" not in texts(page)
    seen(page, QPlainTextEdit, "What do I want to let out?").setPlainText("nee")
    page.try_to_save()
    saved = session.vault.entries.entry(entry.uuid)
    assert saved is not None
    assert saved.readings == entry.readings


def test_after_the_lock_nothing_of_it_is_left(page: EntryPage, session: Session) -> None:
    session.vault_about_to_lock.emit()
    assert "gewoon" not in texts(page)
    assert "Pain afterwards" not in texts(page)


# where it is no question and no line


def test_no_form_asks_what_only_a_guided_moment_asks(session: Session, qtbot: QtBot) -> None:
    keys = [part.key for part in PARTS] + [measure.key for measure in MEASURES]
    session.ask(tuple(keys), on=True)
    page = TodayPage(session)
    place(qtbot, page)
    page.form.show_more(on=True)
    read = texts(page)
    assert "Tiredness" in read
    for measure in GUIDED:
        assert measure.name not in read
        assert measure.question not in read


def test_as_yesterday_takes_over_nothing_of_it(session: Session, qtbot: QtBot) -> None:
    session.vault.entries.save(guided(days=1))
    page = TodayPage(session)
    place(qtbot, page)
    press_button(page, "As yesterday")
    taken = page.form.entry()
    assert taken.readings == {"pain": 7}
    assert not taken.is_guided


def test_it_is_no_line_of_the_timeline_and_no_figure_to_look_for(
    session: Session, entry: Entry, qtbot: QtBot
) -> None:
    recorded = session.vault.along_time.recorded()
    assert recorded.measures >= {measure.key for measure in GUIDED}
    assert outcomes_in(session.catalogue, recorded) == [PAIN]
    lanes = TimelineSource(session).lanes()
    assert "pain" in dict(lanes)
    assert dict(lanes).keys().isdisjoint(measure.key for measure in GUIDED)
    calendar = CalendarView(session)
    place(qtbot, calendar)
    choices = [box.itemText(n) for box in all_seen(calendar, QComboBox) for n in range(box.count())]
    assert "Pain afterwards" not in choices
    assert entry.is_guided
