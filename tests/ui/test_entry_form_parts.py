"""The parts of the form: feelings, places on the body, activities."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.activity import CATEGORIES, Activity
from diary.domain.emotions import FAMILIES, WORDS, About, Feeling
from diary.domain.preference import QUIET_HELP
from diary.ui.entry_form.activities_editor import ActivitiesEditor
from diary.ui.entry_form.feelings_editor import FeelingsEditor
from diary.ui.entry_form.first_questions import FirstQuestions
from diary.ui.session import Session
from diary.ui.widgets.disclosure import DisclosureHead
from tests.ui.desk import all_seen, key, place, press_button, seen, texts, write

HELP = "This is heavy. You need not carry it alone."


@pytest.fixture
def feelings(qtbot: QtBot) -> FeelingsEditor:
    editor = FeelingsEditor()
    place(qtbot, editor)
    return editor


@pytest.fixture
def activities(qtbot: QtBot) -> ActivitiesEditor:
    editor = ActivitiesEditor()
    place(qtbot, editor, height=1200)
    return editor


def press_in(row: QWidget, name: str) -> None:
    press_button(row, name)


def row(root: QWidget, name: str) -> QWidget:
    """The row of words or numbers under a question."""
    found = [
        each
        for each in all_seen(root, QWidget)
        if each.accessibleName() == name and not isinstance(each, QAbstractButton)
    ]
    assert len(found) == 1, f"{len(found)} rows called {name!r}"
    return found[0]


def test_at_most_eight_words_are_in_sight_at_first(feelings: FeelingsEditor) -> None:
    assert len(list(all_seen(feelings, QAbstractButton))) <= 8


def test_a_first_word_is_one_press_and_a_second_press_lets_it_go(feelings: FeelingsEditor) -> None:
    press_button(feelings, "sad")
    assert feelings.value() == (Feeling("sad"),)
    press_button(feelings, "sad")
    assert feelings.value() == ()


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: str(family.key))
def test_every_family_opens_to_its_words(feelings: FeelingsEditor, family: object) -> None:
    chosen = next(each for each in FAMILIES if each is family)
    press_button(feelings, "more words")
    press_in(row(feelings, "Which of these comes closest?"), chosen.name)
    words = row(feelings, "Words")
    assert [chip.text() for chip in all_seen(words, QAbstractButton)] == [
        word.name for word in chosen.words
    ]
    press_in(words, chosen.words[-1].name)
    assert feelings.value() == (Feeling(chosen.words[-1].key),)
    assert chosen.words[-1].name in [
        chip.text() for chip in all_seen(row(feelings, "Feelings"), QAbstractButton)
    ]


def test_how_strong_and_about_what_are_said_where_somebody_wants_to(
    feelings: FeelingsEditor,
) -> None:
    assert "how strong" not in texts(feelings)
    press_button(feelings, "tense")
    press_button(feelings, "how strong, about what")
    press_in(row(feelings, "How strong: tense"), "7")
    press_in(row(feelings, "About what: tense"), "about the pain")
    assert feelings.value() == (Feeling("tense", 7, About.PAIN),)
    press_in(row(feelings, "About what: tense"), "about the pain")
    assert feelings.value() == (Feeling("tense", 7, None),)


@pytest.mark.parametrize("about", list(About))
def test_what_a_feeling_is_about_comes_back(feelings: FeelingsEditor, about: About) -> None:
    feelings.set_value((Feeling("sad", 3, about),))
    assert feelings.value() == (Feeling("sad", 3, about),)


def test_not_knowing_opens_the_way_through_the_body(feelings: FeelingsEditor) -> None:
    press_button(feelings, "I don't know yet")
    assert "Not knowing is fine. What do I notice in my body?" in texts(feelings)
    press_button(feelings, "a lump in my throat")
    press_button(feelings, "I don't know yet")
    assert feelings.value() == (Feeling("lump"),)
    assert "What do I notice in my body?" in texts(feelings)


def test_a_word_that_is_let_go_does_not_jump_away(feelings: FeelingsEditor) -> None:
    feelings.set_value((Feeling("grateful"),))
    press_button(feelings, "grateful")
    assert feelings.value() == ()
    press_button(feelings, "grateful")
    assert feelings.value() == (Feeling("grateful"),)


@pytest.mark.parametrize("word", [key for key, word in WORDS.items() if word.is_heavy])
def test_a_heavy_word_shows_where_to_find_somebody(
    qtbot: QtBot, session: Session, word: str
) -> None:
    first = FirstQuestions(session)
    place(qtbot, first)
    assert HELP not in texts(first)
    editor = first.findChild(FeelingsEditor)
    assert isinstance(editor, FeelingsEditor)
    editor.set_value((Feeling(word),))
    with qtbot.waitSignal(first.help_asked):
        press_button(first, "Help now")
    editor.set_value(())
    assert HELP not in texts(first)


def test_the_line_about_help_can_be_switched_off(qtbot: QtBot, session: Session) -> None:
    session.prefer(QUIET_HELP, value=False)
    first = FirstQuestions(session)
    place(qtbot, first)
    editor = first.findChild(FeelingsEditor)
    assert isinstance(editor, FeelingsEditor)
    editor.set_value((Feeling("despairing"),))
    assert HELP not in texts(first)


# activities


def head(activities: ActivitiesEditor, name: str) -> DisclosureHead:
    """What an activity opens and folds with."""
    return seen(activities, DisclosureHead, name)


def test_an_activity_is_added_and_told_more_about(activities: ActivitiesEditor) -> None:
    press_button(activities, "moving, sport")
    write("rondje park")
    seen(activities, QLineEdit, "How long?").setFocus()
    write("1:30")
    press_in(row(activities, "How hard was it?"), "heavy")
    press_in(row(activities, "Did it cost or give energy?"), "2")
    press_in(row(activities, "How did it end?"), "stopped early")
    assert activities.value() == (
        Activity("moving", "rondje park", 90, "heavy", 2, "stopped_early"),
    )


def test_every_kind_of_activity_can_be_added_more_than_once(activities: ActivitiesEditor) -> None:
    for category in (*CATEGORIES, CATEGORIES[0]):
        press_in(row(activities, "Add an activity"), category.name)
    assert [activity.category for activity in activities.value()] == [
        *(category.key for category in CATEGORIES),
        CATEGORIES[0].key,
    ]


def test_an_activity_is_removed_and_the_other_stays(activities: ActivitiesEditor) -> None:
    activities.set_value((Activity("rest", "bank"), Activity("work", "mail")))
    head(activities, "rest").click()
    press_button(activities, "Remove rest")
    assert activities.value() == (Activity("work", "mail"),)


def test_a_folded_activity_says_what_it_holds_now(activities: ActivitiesEditor) -> None:
    press_in(row(activities, "Add an activity"), "rest")
    write("op de bank")
    head(activities, "rest").click()
    assert "op de bank" in head(activities, "rest").accessibleDescription()


def test_a_duration_that_is_none_is_found_in_a_folded_activity(
    activities: ActivitiesEditor,
) -> None:
    press_in(row(activities, "Add an activity"), "rest")
    field = seen(activities, QLineEdit, "How long?")
    field.setFocus()
    write("lang")
    key(Qt.Key.Key_Tab)
    head(activities, "rest").click()
    assert not field.isVisible()
    wrong = activities.first_wrong()
    assert wrong is not None
    assert field.isVisible()
    assert field.text() == "lang"
