"""The form: every measure appears, goes round and comes back; what does not fit is said and stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.emotions import About, Feeling
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue, Measure, Per, Topic
from diary.domain.measures import MEASURES, PAIN
from diary.domain.parts import PARTS
from diary.domain.prompts import PROMPTS
from diary.domain.scale import Choice, ClockTime, Count, Hours, Minutes, Rating, Scale, Value, YesNo
from diary.exchange.json_file import from_json, to_json
from diary.ui.entry_form.editors import EDITORS
from diary.ui.entry_form.entry_form import EntryForm
from diary.ui.pages.today_page import TodayPage
from diary.ui.session import Session
from diary.vault.header import Kdf
from diary.vault.passphrase import Passphrase
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.ui.desk import ALT, CTRL, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW, written

CHEAP = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
NOTHING_OF_THE_DAY: dict[str, Value] = {}


def some_value(scale: Scale) -> Value:
    """A value that is not the first of its scale."""
    match scale:
        case Rating():
            return scale.low + 3
        case Choice():
            return scale.options[1].key
        case YesNo():
            return False
        case ClockTime():
            return time(22, 45)
        case Minutes() | Count():
            return 35
        case Hours():
            return 7.25
    raise TypeError(scale)


def ask_everything(session: Session) -> None:
    keys = [part.key for part in PARTS] + [measure.key for measure in session.catalogue.recorded()]
    session.ask(tuple(keys), on=True)


def full_entry(session: Session) -> Entry:
    return replace(
        written(NOW),
        readings={
            measure.key: some_value(measure.scale) for measure in session.catalogue.recorded()
        },
        feelings=(Feeling("tense", 7, About.PAIN), Feeling("lump"), Feeling("not_sure")),
        marks=(BodyMark("head-top", 4, ("burning",)),),
        activities=(Activity("moving", "naar de markt", 35, "heavy", -2, "stopped_early"),),
        words={prompt.key: f"antwoord op {prompt.key}" for prompt in PROMPTS},
    )


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> TodayPage:
    page = TodayPage(session)
    place(qtbot, page)
    page.focus_first()
    return page


@pytest.mark.parametrize(
    "measure",
    [m for m in MEASURES if m.computed is None and not m.is_guided],
    ids=lambda m: str(m.key),
)
def test_a_measure_appears_where_it_is_asked_and_comes_back(
    qtbot: QtBot, session: Session, measure: Measure
) -> None:
    session.ask((measure.key,), on=True)
    form = EntryForm(session)
    place(qtbot, form)
    form.show_more(on=True)
    question = measure.question or measure.name
    assert measure is PAIN or question in texts(form)
    entry = written(NOW, readings={measure.key: some_value(measure.scale)})
    form.show_entry(entry, NOTHING_OF_THE_DAY)
    assert form.entry() == entry
    form.show_entry(written(NOW), NOTHING_OF_THE_DAY)
    assert form.entry().readings == {}


def test_an_entry_with_everything_goes_round(qtbot: QtBot, session: Session) -> None:
    ask_everything(session)
    form, entry = EntryForm(session), full_entry(session)
    qtbot.addWidget(form)
    form.show_entry(entry, NOTHING_OF_THE_DAY)
    assert form.entry() == entry


def test_what_a_newer_program_wrote_is_kept(qtbot: QtBot, session: Session) -> None:
    ask_everything(session)
    entry = replace(
        full_entry(session),
        feelings=(Feeling("saudade", 4),),
        marks=(BodyMark("aura", 4, ("prickling",)),),
        activities=(Activity("dreaming", "", 5, "weightless", None, "woke_up"),),
    )
    form = EntryForm(session)
    qtbot.addWidget(form)
    form.show_entry(entry, NOTHING_OF_THE_DAY)
    assert form.entry() == entry


def test_what_is_not_asked_any_more_is_kept_unseen(qtbot: QtBot, session: Session) -> None:
    ask_everything(session)
    entry = full_entry(session)
    session.ask(tuple([part.key for part in PARTS] + list(entry.readings)), on=False)
    form = EntryForm(session)
    place(qtbot, form)
    form.show_entry(entry, NOTHING_OF_THE_DAY)
    assert form.entry() == entry
    # what was written freely was never a question, and can be read in its entry alone
    answers = [line for line in texts(form).splitlines() if "antwoord" in line]
    assert answers == ["antwoord op writing"]


def test_where_nothing_is_asked_the_form_is_empty_and_works(qtbot: QtBot, session: Session) -> None:
    keys = [part.key for part in PARTS] + [measure.key for measure in session.catalogue]
    session.ask(tuple(keys), on=False)
    page = TodayPage(session)
    place(qtbot, page)
    page.focus_first()
    for letter in (Qt.Key.Key_R, Qt.Key.Key_G, Qt.Key.Key_D, Qt.Key.Key_M):
        key(letter, ALT)
    write("5")
    key(Qt.Key.Key_Return)
    assert session.vault.entries.count() == 0


# a new line in the catalogue

NEW = Measure("warmth", "Warmth of my hands", Rating(0, 10, "cold", "warm"), asked=True)


@pytest.fixture
def newer(tmp_path: Path) -> Iterator[Session]:
    """A diary of before, opened by a program whose catalogue has one line more."""
    clock = FakeClock(NOW)
    folder = tmp_path / "Old.raakvlak"
    old, _code = Vault.create(
        folder, "vier losse woorden", catalogue=Catalogue(MEASURES), clock=clock, kdf=CHEAP
    )
    old.entries.save(written(NOW, 3))
    old.close()
    catalogue = Catalogue([*MEASURES, NEW])
    vault = Vault.open(folder, Passphrase("vier losse woorden"), catalogue=catalogue, clock=clock)
    yield Session(vault, vault.catalogue, clock)
    vault.close()


def test_a_new_line_in_the_catalogue_is_asked_kept_drawn_and_exchanged(
    qtbot: QtBot, newer: Session
) -> None:
    page = TodayPage(newer)
    place(qtbot, page, height=2400)
    page.focus_first()
    key(Qt.Key.Key_M, ALT)
    assert "Warmth of my hands" in texts(page)
    editor = next(each for each in page.findChildren(QWidget) if each.accessibleName() == NEW.name)
    press_button(editor, "7")
    page.focus_first()
    key(Qt.Key.Key_Return)
    assert newer.vault.entries.series(NEW).values.tolist() == [7]
    content = newer.vault.whole.read()
    again = from_json(to_json(content, newer.catalogue), newer.catalogue, NOW)
    readings = [entry.readings for entry in again.entries]
    assert sorted(readings, key=str) == [{"pain": 3}, {"warmth": 7}]


def test_an_older_program_keeps_the_values_it_does_not_know(
    qtbot: QtBot, newer: Session, tmp_path: Path
) -> None:
    entry = written(NOW, 3, readings={"warmth": 7})
    newer.vault.entries.save(entry)
    newer.vault.close()
    clock, catalogue = FakeClock(NOW), Catalogue(MEASURES)
    key_of = Passphrase("vier losse woorden")
    older = Vault.open(tmp_path / "Old.raakvlak", key_of, catalogue=catalogue, clock=clock)
    session = Session(older, catalogue, clock)
    form = EntryForm(session)
    qtbot.addWidget(form)
    found = older.entries.entry(entry.uuid)
    assert found is not None
    form.show_entry(found, NOTHING_OF_THE_DAY)
    assert form.entry() == found
    assert dict(form.entry().unknown_readings) == {"warmth": 70}
    older.close()


def test_a_catalogue_may_begin_with_something_else_than_a_rating(
    qtbot: QtBot, session: Session
) -> None:
    steps = Measure("steps", "Steps", Count(), asked=True)
    other = Session(session.vault, Catalogue([steps]), session.clock)
    form = EntryForm(other)
    place(qtbot, form)
    form.show_more(on=True)
    assert "Steps" in texts(form)


def test_every_scale_has_an_editor() -> None:
    assert {kind.__name__ for kind in EDITORS} == {kind.__name__ for kind in Scale.__subclasses__()}
    assert {type(measure.scale) for measure in MEASURES} <= set(EDITORS)


# days and nights


def test_a_night_is_shown_again_the_same_day_and_kept_once(
    page: TodayPage, session: Session
) -> None:
    key(Qt.Key.Key_M, ALT)
    seen(page, QLineEdit, "To bed").setFocus()
    write("2245")
    key(Qt.Key.Key_Return)
    assert session.vault.entries.count() == 1
    assert seen(page, QLineEdit, "To bed").text() == "22:45"
    page.focus_first()
    write("6")
    key(Qt.Key.Key_Return)
    readings = [entry.readings for entry in session.vault.entries.all()]
    assert {"bed_time": time(22, 45)} in readings
    assert {"pain": 6} in readings


def test_a_night_that_is_changed_later_that_day_is_kept_again(
    page: TodayPage, session: Session
) -> None:
    session.save(written(NOW, readings={"bed_time": time(22, 45)}), "Saved.")
    key(Qt.Key.Key_M, ALT)
    field = seen(page, QLineEdit, "To bed")
    field.setFocus()
    field.selectAll()
    write("23:10")
    key(Qt.Key.Key_Return)
    assert session.vault.entries.day_values(NOW.date())["bed_time"] == time(23, 10)


def test_the_shown_night_of_another_day_goes_along_with_the_moment(
    page: TodayPage, session: Session
) -> None:
    session.save(written(NOW, readings={"bed_time": time(22, 45)}), "Saved.")
    key(Qt.Key.Key_M, ALT)
    page.choose_moment(NOW.replace(day=7))
    assert seen(page, QLineEdit, "To bed").text() == ""
    page.choose_moment(None)
    assert seen(page, QLineEdit, "To bed").text() == "22:45"


def test_times_that_contradict_each_other_are_said_and_kept_as_typed(
    page: TodayPage, session: Session
) -> None:
    key(Qt.Key.Key_M, ALT)
    for name, typed in (("To bed", "10:00"), ("Out of bed", "7:00")):
        seen(page, QLineEdit, name).setFocus()
        write(typed)
    assert "These times do not fit in one night. Was one of them twelve hours later?" in texts(page)
    field = seen(page, QLineEdit, "To bed")
    field.setFocus()
    field.selectAll()
    write("22:00")
    assert "do not fit in one night" not in texts(page)
    assert session.vault.entries.count() == 0


# what does not fit


@pytest.mark.parametrize("way", [(Qt.Key.Key_Return, CTRL), (Qt.Key.Key_Return, None)])
def test_a_time_that_is_none_is_not_saved_and_stays(
    page: TodayPage, session: Session, way: tuple[Qt.Key, Qt.KeyboardModifier | None]
) -> None:
    write("6")
    key(Qt.Key.Key_M, ALT)
    field = seen(page, QLineEdit, "To bed")
    field.setFocus()
    write("25:99")
    key(way[0], way[1] or Qt.KeyboardModifier.NoModifier)
    assert session.vault.entries.count() == 0
    assert field.text() == "25:99"
    assert "A time looks like 22:45 or 7:30." in texts(page)
    assert field.hasFocus()


def test_what_does_not_fit_is_found_when_more_is_folded(page: TodayPage, session: Session) -> None:
    key(Qt.Key.Key_M, ALT)
    field = seen(page, QLineEdit, "Asleep after")
    field.setFocus()
    write("een uurtje of twee")
    key(Qt.Key.Key_M, ALT)
    assert not field.isVisible()
    page.focus_first()
    write("6")
    key(Qt.Key.Key_Return)
    assert session.vault.entries.count() == 0
    assert field.isVisible()
    assert field.hasFocus()
    field.selectAll()
    write("50")
    key(Qt.Key.Key_Return)
    entry = next(session.vault.entries.all())
    assert entry.readings == {"pain": 6, "asleep_after": 50}


@pytest.mark.parametrize(
    ("key_of_measure", "typed"),
    [("steps", "veel"), ("steps", "-3"), ("coffee", "51"), ("morning_stiffness", "99 uur")],
)
def test_a_number_that_does_not_fit_is_not_saved_and_stays(
    qtbot: QtBot, session: Session, key_of_measure: str, typed: str
) -> None:
    session.ask((key_of_measure,), on=True)
    page = TodayPage(session)
    place(qtbot, page, height=2000)
    page.focus_first()
    key(Qt.Key.Key_M, ALT)
    field = seen(page, QLineEdit, session.catalogue[key_of_measure].name)
    field.setFocus()
    write(typed)
    key(Qt.Key.Key_Return, CTRL)
    assert session.vault.entries.count() == 0
    assert field.text() == typed
    assert field.hasFocus()


def test_a_fraction_of_a_cup_is_not_rounded_unseen(qtbot: QtBot, session: Session) -> None:
    session.ask(("coffee",), on=True)
    page = TodayPage(session)
    place(qtbot, page, height=2000)
    page.focus_first()
    key(Qt.Key.Key_M, ALT)
    field = seen(page, QLineEdit, "Cups of coffee")
    field.setFocus()
    write("2,5")
    key(Qt.Key.Key_Return)
    assert session.vault.entries.count() == 0
    assert "A whole number fits here, such as 2." in texts(page)


def test_own_words_stand_under_the_ends_of_the_scale(qtbot: QtBot, session: Session) -> None:
    session.name_scale(PAIN, "niets te merken", "", "als met mijn nier")
    page = TodayPage(session)
    place(qtbot, page)
    assert "als met mijn nier" in texts(page)
    assert "worst imaginable" not in texts(page)


def test_a_day_measure_knows_its_topic() -> None:
    by_topic = {measure.topic for measure in MEASURES if measure.per is not Per.MOMENT}
    assert Topic.SLEEP in by_topic


def test_a_form_without_an_entry_has_nothing_to_give(qtbot: QtBot, session: Session) -> None:
    form = EntryForm(session)
    qtbot.addWidget(form)
    assert form.day is None
    with pytest.raises(ValueError, match="no entry was shown"):
        form.entry()


def test_the_day_of_the_form_is_that_of_its_entry(qtbot: QtBot, session: Session) -> None:
    form = EntryForm(session)
    qtbot.addWidget(form)
    form.show_entry(written(datetime(2026, 3, 1, 12, tzinfo=NOW.tzinfo)), NOTHING_OF_THE_DAY)
    assert form.day == NOW.date().replace(day=1)
