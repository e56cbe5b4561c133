"""The other ways to look on the page Together: around an event, rhythm, much and little, before and after."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from diary.domain.example import example_content
from diary.domain.preference import QUIET
from diary.domain.trying import is_about_care
from diary.ui.background import Background
from diary.ui.records.record_panel import RecordPanel
from diary.ui.session import Session
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.together.plot import Plot
from diary.ui.together.slopes_plot import SlopesPlot
from diary.ui.together.together_page import (
    AROUND,
    CHANGE,
    GUIDED,
    PACING,
    PAIRS,
    RHYTHM,
    SUSPICIONS,
    TRYING,
    TogetherPage,
)
from diary.ui.widgets.field import Field
from diary.ui.widgets.score_row import ScoreRow
from tests.ui.desk import all_seen, place, press_button, texts
from tests.ui.diary_entries import NOW

_ACROSS = Qt.Orientation.Horizontal


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def page(session: Session, background: Background, qtbot: QtBot) -> TogetherPage:
    session.vault.whole.write(example_content("en", NOW))
    page = TogetherPage(session, background)
    place(qtbot, page, width=1072, height=900)
    page.show_period("all")
    return page


def look(page: TogetherPage, way: str, qtbot: QtBot) -> str:
    """What can be read once it was worked out."""
    page.show_view(way)
    qtbot.waitUntil(lambda: page.has_table, timeout=30_000)
    return texts(page)


def choose(page: TogetherPage, name: str, starts: str, qtbot: QtBot) -> None:
    """As somebody who opens the list and picks a line."""
    choice = next(each for each in all_seen(page, QComboBox) if each.accessibleName() == name)
    place = next(n for n in range(choice.count()) if choice.itemText(n).startswith(starts))
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    qtbot.waitUntil(lambda: starts in texts(page), timeout=30_000)


def test_around_an_event_of_ones_own_choice(page: TogetherPage, qtbot: QtBot) -> None:
    said = look(page, AROUND, qtbot)
    assert "Around “conflict”" in said
    assert "It happened" in said
    assert len(list(all_seen(page, Plot))) == 1
    choose(page, "Around which event?", "something good", qtbot)
    qtbot.waitUntil(lambda: "Around “something good”" in texts(page), timeout=30_000)


def test_rhythms_say_themselves_what_they_still_need(page: TogetherPage, qtbot: QtBot) -> None:
    said = look(page, RHYTHM, qtbot)
    for title in ("Over the day", "Since getting up", "Over the week", "Over the year"):
        assert title in said
    assert "It takes 500 days from the first to the last." in said
    assert "Mostly highest" in said


def test_much_and_little_are_counted_alike(page: TogetherPage, qtbot: QtBot) -> None:
    said = look(page, PACING, qtbot)
    assert "A usual day:" in said
    assert "days with much there came" in said
    assert "days with little there came" in said


def test_before_and_after_warns_of_what_comes_by_itself(page: TogetherPage, qtbot: QtBot) -> None:
    said = look(page, CHANGE, qtbot)
    assert "gets better by itself" in said
    assert "probably between" in said
    choose(page, "Before and after what?", "amitriptyline", qtbot)


def test_what_has_no_first_day_has_no_before_and_after_and_is_named(
    page: TogetherPage, qtbot: QtBot
) -> None:
    said = look(page, CHANGE, qtbot)
    assert "Not offered here, as its first day is not known: haptotherapy." in said
    offered = next(each for each in all_seen(page, QComboBox) if "2" in each.currentText())
    names = [offered.itemText(number) for number in range(offered.count())]
    assert any("rehabilitation" in name for name in names)
    assert not any("haptotherapy" in name for name in names)


def test_guided_moments_are_counted_together_and_never_one_by_one(
    page: TogetherPage, qtbot: QtBot, session: Session
) -> None:
    said = look(page, GUIDED, qtbot)
    assert "14 moments. Lower:" in said
    assert "cannot be seen here" in said
    assert len(list(all_seen(page, SlopesPlot))) == 2
    session.prefer(QUIET, value=True)
    qtbot.waitUntil(lambda: "14 moments" not in texts(page), timeout=30_000)
    assert list(all_seen(page, SlopesPlot)) == []
    assert "Afterwards it was" in texts(page)


def test_too_few_guided_moments_say_how_many_it_takes(
    session: Session, background: Background, qtbot: QtBot
) -> None:
    guided = [
        replace(each, readings={"pain": 5, "pain_after": 4, "heaviness": 7, "heaviness_after": 7})
        for each in example_content("en", NOW).entries
        if each.is_guided
    ]
    for entry in guided[:4]:
        session.vault.entries.save(entry)
    page = TogetherPage(session, background)
    place(qtbot, page, width=1072, height=900)
    page.show_period("all")
    page.show_view(GUIDED)
    qtbot.waitUntil(lambda: "It takes 5 guided moments" in texts(page), timeout=30_000)
    assert list(all_seen(page, SlopesPlot)) == []
    session.vault.entries.save(guided[4])
    session.entry_saved.emit(guided[4])
    qtbot.waitUntil(lambda: "5 moments. Lower:" in texts(page), timeout=30_000)


def test_an_empty_diary_has_nothing_of_guided_moments(
    session: Session, background: Background, qtbot: QtBot
) -> None:
    page = TogetherPage(session, background)
    place(qtbot, page, width=1072, height=900)
    page.show_view(GUIDED)
    assert "It takes 5 guided moments" in texts(page)
    assert list(all_seen(page, SlopesPlot)) == []
    assert not page.has_table


def test_each_way_has_its_table(page: TogetherPage, qtbot: QtBot) -> None:
    for way, head in (
        (AROUND, "When"),
        (RHYTHM, "Figure"),
        (PACING, "Followed"),
        (CHANGE, "Before"),
        (GUIDED, "Figure"),
    ):
        look(page, way, qtbot)
        press_button(page, "As table")
        model = next(all_seen(page, NumbersTable)).model()
        heads = [model.headerData(n, _ACROSS) for n in range(model.columnCount())]
        assert head in heads
        assert model.rowCount() > 1
        press_button(page, "As table")


def test_without_figures_only_the_sentence_is_there(
    page: TogetherPage, session: Session, qtbot: QtBot
) -> None:
    session.prefer(QUIET, True, "")
    said = look(page, CHANGE, qtbot)
    assert "probably between" not in said
    assert not list(all_seen(page, Plot))
    assert "the days were alike" in said


def test_an_empty_diary_says_what_will_be_there(
    session: Session, background: Background, qtbot: QtBot
) -> None:
    page = TogetherPage(session, background)
    place(qtbot, page, width=1072, height=900)
    for way, words in (
        (AROUND, "once there are events"),
        (CHANGE, "once a treatment or a medicine"),
        (PAIRS, "once there are days to compare"),
    ):
        page.show_view(way)
        assert words in texts(page)
    for way in (RHYTHM, PACING):
        page.show_view(way)
        assert not page.has_table


def test_after_the_lock_nothing_of_it_is_there(
    page: TogetherPage, session: Session, qtbot: QtBot
) -> None:
    for way in (AROUND, RHYTHM, PACING, CHANGE, GUIDED):
        look(page, way, qtbot)
    session.vault_about_to_lock.emit()
    said = texts(page)
    for words in (
        "moments. Lower",
        "Afterwards",
        "conflict",
        "highest",
        "A usual day",
        "rehabilitation",
    ):
        assert words not in said


# suspicions


def panel(page: TogetherPage) -> RecordPanel:
    return next(iter(all_seen(page, RecordPanel)))


def fill_in(page: TogetherPage, label: str, text: str) -> None:
    field = next(each for each in all_seen(panel(page), Field) if each.label.text() == label)
    field.editor.setFocus()
    QTest.keyClicks(field.editor, text)


def test_a_suspicion_is_answered_and_the_answer_is_kept_with_its_date(
    page: TogetherPage, session: Session, qtbot: QtBot
) -> None:
    said = look(page, SUSPICIONS, qtbot)
    assert "Held up" in said
    assert "After a quarrel it is wrong for days." in said
    assert "No link found" in said
    assert "Coffee does no good." in said
    assert "Asked on 8 March" in said
    kept = {each.words: each.answer for each in session.records.suspicions()}
    answer = kept["Coffee does no good."]
    assert answer is not None
    assert (answer.verdict, answer.day) == ("no link", NOW.date())
    assert "your suspicion" in look(page, PAIRS, qtbot)


def test_one_writes_down_a_suspicion_changes_it_and_takes_it_back(
    page: TogetherPage, session: Session, qtbot: QtBot
) -> None:
    look(page, SUSPICIONS, qtbot)
    press_button(page, "Write down a suspicion")
    press_button(page, "Save")
    assert "A few words are needed here." in texts(page)
    fill_in(page, "In your own words", "Stairs are bad")
    choice = next(each for each in all_seen(panel(page), QComboBox))
    choice.setCurrentIndex(choice.findData("stress"))
    press_button(page, "Save")
    qtbot.waitUntil(lambda: "Stairs are bad" in texts(page), timeout=30_000)
    (suspicion,) = [each for each in session.records.suspicions() if "Stairs" in each.words]
    qtbot.waitUntil(lambda: "Stress" in texts(page) and "0 days more" not in texts(page))
    assert suspicion.factor == "stress"
    session.undo()
    assert len(session.records.suspicions()) == 3


def test_asking_anew_takes_the_answer_of_today(
    page: TogetherPage, session: Session, qtbot: QtBot
) -> None:
    look(page, SUSPICIONS, qtbot)
    old = session.records.suspicions()[0]
    assert old.answer is not None
    session.records.note(replace(old, answer=replace(old.answer, days=1)))
    page.show_view(SUSPICIONS)
    qtbot.waitUntil(lambda: "over 1 days" in texts(page))
    press_button(page, "Ask the days anew")
    qtbot.waitUntil(lambda: "over 1 days" not in texts(page))


# trying out


def test_what_was_expected_stands_beside_what_came(page: TogetherPage, qtbot: QtBot) -> None:
    said = look(page, TRYING, qtbot)
    assert (
        "In 3 of 4 experiments there was less pain than expected, in 1 as much, in 0 more." in said
    )
    assert "pain: expected 8, came 4" in said
    assert "planned for" in said
    assert "trust: 4 → 6 → 8 of 10" in said


def test_an_experiment_is_planned_and_never_one_with_a_medicine(
    page: TogetherPage, session: Session, qtbot: QtBot
) -> None:
    look(page, TRYING, qtbot)
    press_button(page, "Plan an experiment")
    fill_in(page, "What will I try?", "Half a pill less")
    press_button(page, "Save")
    assert "does not try out a medicine" in texts(page)
    press_button(page, "Cancel")
    press_button(page, "Plan an experiment")
    fill_in(page, "What will I try?", "Cycling to the market")
    press_button(page, "Save")
    qtbot.waitUntil(lambda: "Cycling to the market" in texts(page))
    assert len(session.records.experiments()) == 6
    session.undo()
    assert len(session.records.experiments()) == 5


def test_a_step_goes_on_the_ladder_where_it_belongs_and_trust_is_kept_by_day(
    page: TogetherPage, session: Session, qtbot: QtBot
) -> None:
    look(page, TRYING, qtbot)
    press_button(page, "Add a step")
    fill_in(page, "Which activity?", "To the corner")
    choice = next(each for each in all_seen(panel(page), QComboBox))
    choice.setCurrentIndex(1)
    row = next(iter(all_seen(panel(page), ScoreRow)))
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_5)
    press_button(page, "Save")
    ladder = session.records.ladder()
    assert [step.place for step in ladder] == [1, 2, 3, 4, 5]
    assert ladder[1].words == "To the corner"
    assert (ladder[1].now, ladder[1].trust[-1].day) == (5, NOW.date())
    session.undo()
    assert [step.words for step in session.records.ladder()][1] == "Round the block"


@pytest.mark.parametrize(
    ("what", "is_care"),
    [
        ("een halve pil minder", True),
        ("stoppen met Lyrica", True),
        ("pilates, en beter doseren", False),
        ("een wandeling", False),
        ("de trap op", False),
        ("", False),
    ],
)
def test_an_experiment_with_a_medicine_is_recognised(what: str, *, is_care: bool) -> None:
    assert is_about_care(what, ["Lyrica", ""]) is is_care
