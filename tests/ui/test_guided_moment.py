"""A guided moment: by the keys alone, everything skipped, stopped in the middle, and nothing lost on the way."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.emotions import Feeling, Sensation
from diary.domain.entry import Entry, new_entry
from diary.domain.parts import Asked
from diary.domain.preference import ASKED, QUIET, QUIET_HELP, RED_FLAGS_SHOWN
from diary.ui.guided.arriving import PAUSE_SECONDS
from diary.ui.guided.card import Step
from diary.ui.guided.family_list import FamilyRow
from diary.ui.guided.guided_page import DRAFT, GuidedPage
from diary.ui.guided.quiet_timer import QuietTimer
from diary.ui.session import Session
from diary.ui.widgets.chip import Chip, RadioChip
from diary.ui.widgets.reading_order import InReadingOrder
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.step_bar import StepBar
from tests.fakes import FakeClock
from tests.ui.desk import CTRL, all_seen, everything, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW

FLAGS = "Call a doctor first when"
PAIN, PAUSE, QUESTION = "How is it now?", "A short pause", "What is touching me right now?"
FEEL, NAME, EXPRESS = "Where in my body do I feel it?", "Which word fits?", "How may it come out?"
AFTER, GROUND = "And how is it now?", "Back to here"
CARDS = (PAIN, PAUSE, QUESTION, FEEL, NAME, EXPRESS, AFTER, GROUND)
ENTER, ESCAPE, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Tab


@pytest.fixture
def said(session: Session) -> list[str]:
    """What was said since the test began."""
    sentences: list[str] = []
    session.said.connect(sentences.append)
    return sentences


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> GuidedPage:
    """At the first question; the words of the first time were said before."""
    session.prefer(RED_FLAGS_SHOWN, value=True)
    return opened(session, qtbot)


def opened(session: Session, qtbot: QtBot) -> GuidedPage:
    window = InReadingOrder()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    page = GuidedPage(session)
    column.addWidget(page)
    place(qtbot, window, width=1280, height=800)

    def keep(_closing: QWidget, _window: QWidget = window) -> None:
        """Only the page is returned; without this Python would let go of the window around it."""

    qtbot.addWidget(page, before_close_func=keep)
    page.focus_first()
    return page


def card(page: GuidedPage) -> str:
    """The title of what is in sight."""
    titles = {label.text() for label in all_seen(page, QLabel)}
    return next(
        title for title in CARDS if title in titles and (title != QUESTION or is_last(page))
    )


def is_last(page: GuidedPage) -> bool:
    """Whether the question is the title, and does not stand above another one."""
    return not {FEEL, NAME} & {label.text() for label in all_seen(page, QLabel)}


def go_to(page: GuidedPage, title: str) -> None:
    while card(page) != title:
        page.go_on()


def kept(session: Session) -> list[Entry]:
    return list(session.vault.entries.all())


def step(page: GuidedPage) -> str:
    return seen_step(page).accessibleName()


def seen_step(page: GuidedPage) -> StepBar:
    return next(all_seen(page, StepBar))


def choose_word(page: GuidedPage, family: str, word: str) -> None:
    next(row for row in all_seen(page, FamilyRow) if row.text() == family).click()
    seen(page, Chip, word).click()


# from the first to the last


def test_by_the_keys_alone(page: GuidedPage, session: Session) -> None:
    key(Qt.Key.Key_6)
    key(ENTER)
    assert card(page) == PAUSE
    key(ENTER)
    write("De brief. ")
    key(ENTER)
    write("Alweer.")
    key(ENTER, CTRL)
    assert card(page) == FEEL
    key(TAB)
    key(SPACE)
    key(ENTER)
    assert card(page) == NAME
    key(TAB)
    key(Qt.Key.Key_Down)
    assert "scared" in texts(page)
    key(TAB)
    key(SPACE)
    key(ENTER)
    assert card(page) == EXPRESS
    key(TAB)
    key(Qt.Key.Key_Right)
    key(SPACE)
    key(ENTER)
    assert card(page) == AFTER
    key(Qt.Key.Key_5)
    key(ENTER)
    assert page.keep_draft()
    assert session.draft(DRAFT) is not None
    key(ENTER)
    (entry,) = kept(session)
    assert entry.is_guided
    assert entry.readings == {"pain": 6, "pain_after": 5, "expressed_by": "saying"}
    assert entry.words == {"touching": "De brief. \nAlweer."}
    assert entry.feelings == (Feeling("scared"),)
    assert len(entry.sensations) == 1
    assert session.draft(DRAFT) is None


def test_everything_skipped_keeps_nothing_and_leaves(
    page: GuidedPage, session: Session, qtbot: QtBot
) -> None:
    for title in CARDS[:-1]:
        assert card(page) == title
        press_button(page, "Skip")
    with qtbot.waitSignal(page.left):
        press_button(page, "Save")
    assert kept(session) == []
    assert session.draft(DRAFT) is None


def test_five_steps_and_where_one_is(page: GuidedPage) -> None:
    said = []
    for _card in CARDS:
        said.append(step(page))
        page.go_on()
    numbers = [int(sentence.split()[1]) for sentence in said]
    assert numbers == [1, 1, 1, 2, 3, 4, 5, 5]
    assert said[-1].startswith(f"Step 5 of {len(Step)}")


def test_back_keeps_what_was_filled_in(page: GuidedPage) -> None:
    key(Qt.Key.Key_7)
    key(ENTER)
    press_button(page, "Back")
    assert card(page) == PAIN
    assert next(all_seen(page, ScoreRow)).value() == 7
    assert "Back" not in texts(page).split("\n")


def test_two_digits_are_ten_and_another_card_begins_anew(page: GuidedPage) -> None:
    key(Qt.Key.Key_1)
    key(Qt.Key.Key_0)
    go_to(page, AFTER)
    key(Qt.Key.Key_0)
    entry = page.entry()
    assert entry is not None
    assert entry.readings == {"pain": 10, "pain_after": 0}


def test_a_digit_after_coming_back_begins_a_new_number(page: GuidedPage) -> None:
    key(Qt.Key.Key_1)
    key(ENTER)
    press_button(page, "Back")
    key(Qt.Key.Key_0)
    entry = page.entry()
    assert entry is not None
    assert entry.readings == {"pain": 0}


# stopping, and coming back


def test_stop_in_the_middle_keeps_everything_for_the_next_time(
    page: GuidedPage, session: Session, qtbot: QtBot
) -> None:
    go_to(page, QUESTION)
    write("midden in een zin")
    with qtbot.waitSignal(page.left):
        key(ESCAPE)
    assert kept(session) == []
    page.focus_first()
    assert card(page) == QUESTION
    assert seen(page, QPlainTextEdit, QUESTION).toPlainText() == "midden in een zin"
    assert "Begun today 14:05, and kept." in texts(page)


def test_stop_with_nothing_filled_in_leaves_no_draft(
    page: GuidedPage, session: Session, said: list[str]
) -> None:
    assert card(page) == PAIN
    key(ESCAPE)
    assert session.draft(DRAFT) is None
    assert said == []


def test_escape_lets_go_of_a_place_before_it_stops(page: GuidedPage, qtbot: QtBot) -> None:
    go_to(page, FEEL)
    key(TAB)
    key(SPACE)
    with qtbot.assertNotEmitted(page.left):
        key(ESCAPE)
    with qtbot.waitSignal(page.left):
        key(ESCAPE)


def test_what_was_typed_is_there_again_after_the_lock(
    page: GuidedPage, session: Session, qtbot: QtBot
) -> None:
    key(Qt.Key.Key_6)
    go_to(page, QUESTION)
    write("net begonnen")
    session.vault_about_to_lock.emit()
    assert "net begonnen" not in everything(page)
    page.hide()
    again = opened(session, qtbot)
    assert card(again) == QUESTION
    assert seen(again, QPlainTextEdit, QUESTION).toPlainText() == "net begonnen"
    entry = again.entry()
    assert entry is not None
    assert entry.readings == {"pain": 6}


def test_nothing_of_the_person_is_left_on_any_card_after_the_lock(
    session: Session, qtbot: QtBot
) -> None:
    entry = full_entry(session)
    session.keep_draft(entry, DRAFT)
    session.prefer(RED_FLAGS_SHOWN, value=True)
    page = opened(session, qtbot)
    assert "geheim" in everything(page)
    session.vault_about_to_lock.emit()
    assert "geheim" not in everything(page)
    assert page.entry() is None
    assert session.draft(DRAFT) == entry


def full_entry(session: Session) -> Entry:
    prompts = ("touching", "expressed", "about_whom", "thought", "other_view", "kind_thing")
    return replace(
        new_entry(session.clock),
        is_guided=True,
        readings={
            "pain": 7,
            "heaviness": 8,
            "pain_after": 6,
            "heaviness_after": 4,
            "expressed_by": "moving",
        },
        feelings=(Feeling("powerless", 7), Feeling("misunderstood")),
        sensations=(Sensation("chest-left", ("pressure", "warm")), Sensation("neck-front")),
        words={prompt: f"geheim {prompt}" for prompt in prompts},
    )


def test_everything_that_was_filled_in_comes_back_as_it_was(session: Session, qtbot: QtBot) -> None:
    entry = full_entry(session)
    session.keep_draft(entry, DRAFT)
    session.prefer(RED_FLAGS_SHOWN, value=True)
    page = opened(session, qtbot)
    assert card(page) == GROUND
    assert page.entry() == entry


def test_begin_anew_lets_go_and_that_can_be_undone(
    page: GuidedPage, session: Session, qtbot: QtBot
) -> None:
    key(Qt.Key.Key_6)
    page.stop()
    again = opened(session, qtbot)
    press_button(again, "Begin anew")
    assert card(again) == PAIN
    assert session.draft(DRAFT) is None
    session.undo()
    draft = session.draft(DRAFT)
    assert draft is not None
    assert draft.readings == {"pain": 6}
    entry = again.entry()
    assert entry is not None
    assert entry.readings == {"pain": 6}


def test_what_is_typed_is_kept_without_leaving(
    page: GuidedPage, session: Session, qtbot: QtBot
) -> None:
    go_to(page, QUESTION)
    write("nog niet klaar")
    qtbot.waitUntil(lambda: session.draft(DRAFT) is not None)
    draft = session.draft(DRAFT)
    assert draft is not None
    assert draft.words == {"touching": "nog niet klaar"}


def test_undo_takes_the_moment_back_and_gives_it_again(
    page: GuidedPage, session: Session, qtbot: QtBot
) -> None:
    go_to(page, QUESTION)
    write("per ongeluk bewaard")
    go_to(page, GROUND)
    page.go_on()
    (saved,) = kept(session)
    session.undo()
    assert kept(session) == []
    again = opened(session, qtbot)
    assert seen(again, QPlainTextEdit, QUESTION).toPlainText() == "per ongeluk bewaard"
    session.redo()
    assert [entry.uuid for entry in kept(session)] == [saved.uuid]


def test_what_is_saved_later_says_so(page: GuidedPage, session: Session, clock: FakeClock) -> None:
    key(Qt.Key.Key_6)
    clock.move(hours=5)
    go_to(page, GROUND)
    page.go_on()
    (entry,) = kept(session)
    assert entry.at == NOW
    assert entry.is_late


# the first time ever


def test_when_to_call_a_doctor_is_said_once_and_asks_nothing(
    session: Session, qtbot: QtBot
) -> None:
    page = opened(session, qtbot)
    assert FLAGS in texts(page)
    assert list(all_seen(page, ScoreRow)) == []
    assert "Back" not in texts(page).split("\n")
    key(ENTER)
    assert card(page) == PAIN
    page.stop()
    page.focus_first()
    assert FLAGS not in texts(page)
    again = opened(session, qtbot)
    assert FLAGS not in texts(again)


def test_within_the_first_time_one_can_go_back_to_it(session: Session, qtbot: QtBot) -> None:
    page = opened(session, qtbot)
    key(ENTER)
    press_button(page, "Back")
    assert FLAGS in texts(page)


# time


def test_the_pause_shows_the_time_and_goes_nowhere_by_itself(page: GuidedPage) -> None:
    go_to(page, PAUSE)
    timer = next(all_seen(page, QuietTimer))
    assert timer.timer.isActive()
    assert f"0 of {PAUSE_SECONDS} seconds" in texts(page)
    for _mark in range(4):
        timer.timer.timeout.emit()
    assert "Time enough. Go on when you want." in texts(page)
    assert not timer.timer.isActive()
    assert card(page) == PAUSE


def test_no_time_runs_where_nobody_sees_it(page: GuidedPage) -> None:
    go_to(page, PAUSE)
    timer = next(all_seen(page, QuietTimer))
    page.go_on()
    assert not timer.timer.isActive()
    page.go_back()
    assert timer.timer.isActive()
    page.hide()
    assert not timer.timer.isActive()


# words


def test_words_of_two_families_with_a_strength_for_one(page: GuidedPage) -> None:
    go_to(page, NAME)
    choose_word(page, "alone, rejected", "misunderstood")
    choose_word(page, "powerless, empty", "powerless")
    row = seen(page, ScoreRow, "How strong: powerless")
    row.press_digit(7)
    entry = page.entry()
    assert entry is not None
    assert entry.feelings == (Feeling("misunderstood"), Feeling("powerless", 7))
    assert "alone, rejected, 1 word chosen" in everything(page)


def test_a_word_is_let_go_again_with_its_strength(page: GuidedPage) -> None:
    go_to(page, NAME)
    choose_word(page, "powerless, empty", "powerless")
    seen(page, Chip, "powerless").click()
    entry = page.entry()
    assert entry is not None
    assert entry.feelings == ()
    assert list(all_seen(page, ScoreRow)) == []


def test_not_knowing_leads_to_the_body_until_a_word_is_found(page: GuidedPage) -> None:
    go_to(page, NAME)
    press_button(page, "I don't know yet, begin with the body")
    assert card(page) == FEEL
    entry = page.entry()
    assert entry is not None
    assert entry.feelings == (Feeling("not_sure"),)
    page.go_on()
    assert "You do not know it yet, and that is fine." in texts(page)
    choose_word(page, "afraid", "worried")
    entry = page.entry()
    assert entry is not None
    assert entry.feelings == (Feeling("worried"),)


def test_a_heavy_word_shows_where_to_find_somebody(page: GuidedPage, qtbot: QtBot) -> None:
    go_to(page, NAME)
    sentence = "This is heavy. You need not carry it alone."
    assert sentence not in texts(page)
    choose_word(page, "sad, low", "despairing")
    assert sentence in texts(page)
    lines = [each for each in all_seen(page, QLabel) if each.text() == sentence]
    line = lines[0].parentWidget()
    assert line is not None
    with qtbot.waitSignal(page.help_asked):
        press_button(line, "Help now")


def test_heavy_words_show_nothing_where_that_is_switched_off(
    page: GuidedPage, session: Session
) -> None:
    go_to(page, NAME)
    session.prefer(QUIET_HELP, value=False)
    choose_word(page, "sad, low", "despairing")
    assert "This is heavy" not in texts(page)


def test_help_is_always_in_sight(page: GuidedPage, qtbot: QtBot) -> None:
    for _card in CARDS:
        with qtbot.waitSignal(page.help_asked):
            press_button(page, "Help now")
        assert "Stop" in texts(page).split("\n")
        page.go_on()


def test_a_thought_is_folded_until_somebody_wants_it(page: GuidedPage) -> None:
    go_to(page, NAME)
    assert "What went through me?" not in texts(page)
    press_button(page, "A thought with it")
    seen(page, QPlainTextEdit, "What went through me?").setPlainText("het houdt nooit op")
    seen(page, QPlainTextEdit, "Is there another way to see it?").setPlainText("eerder ook wel")
    entry = page.entry()
    assert entry is not None
    assert entry.words == {"thought": "het houdt nooit op", "other_view": "eerder ook wel"}


def test_writing_opens_a_text_that_stays_when_another_way_is_chosen(page: GuidedPage) -> None:
    go_to(page, EXPRESS)
    question = "What do I want to let out?"
    assert question not in texts(page)
    seen(page, RadioChip, "writing").click()
    seen(page, QPlainTextEdit, question).setPlainText("alles")
    seen(page, RadioChip, "moving").click()
    assert "Move as the feeling wants to" in texts(page)
    assert seen(page, QPlainTextEdit, question).toPlainText() == "alles"
    entry = page.entry()
    assert entry is not None
    assert entry.readings == {"expressed_by": "moving"}


# what the person chose for this diary


def fold_all_away(session: Session) -> None:
    session.prefer(QUIET, value=True)


def stop_asking_pain(session: Session) -> None:
    session.prefer(ASKED, Asked({}).with_choice(("pain",), on=False).chosen)


@pytest.mark.parametrize("choose", [fold_all_away, stop_asking_pain])
def test_the_number_is_folded_where_it_is_not_wanted(
    page: GuidedPage, session: Session, choose: Callable[[Session], None]
) -> None:
    key(Qt.Key.Key_6)
    choose(session)
    assert list(all_seen(page, ScoreRow)) == []
    key(Qt.Key.Key_3)
    entry = page.entry()
    assert entry is not None
    assert entry.readings == {"pain": 6}
    press_button(page, "A number after all")
    assert next(all_seen(page, ScoreRow)).value() == 6


def test_in_quiet_mode_no_strength_is_asked(page: GuidedPage, session: Session) -> None:
    session.prefer(QUIET, value=True)
    go_to(page, NAME)
    choose_word(page, "afraid", "worried")
    assert list(all_seen(page, ScoreRow)) == []
