"""The other ways to look on the page Together: around an event, rhythm, much and little, before and after."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from diary.domain.example import example_content
from diary.domain.preference import QUIET
from diary.ui.background import Background
from diary.ui.session import Session
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.together.plot import Plot
from diary.ui.together.together_page import AROUND, CHANGE, PACING, PAIRS, RHYTHM, TogetherPage
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


def test_each_way_has_its_table(page: TogetherPage, qtbot: QtBot) -> None:
    for way, head in (
        (AROUND, "When"),
        (RHYTHM, "Figure"),
        (PACING, "Followed"),
        (CHANGE, "Before"),
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
    for way in (AROUND, RHYTHM, PACING, CHANGE):
        look(page, way, qtbot)
    session.vault_about_to_lock.emit()
    said = texts(page)
    for words in ("conflict", "highest", "A usual day", "rehabilitation"):
        assert words not in said
