"""Today, used as a person does: a number and Enter, or more; nothing typed is ever lost."""

from collections.abc import Callable, Iterator
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QLineEdit, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from diary.domain.entry import Entry
from diary.domain.preference import PROMPTS_SET_ASIDE, QUIET, SHEET_DONE
from diary.ui.pages.today_page import TodayPage
from diary.ui.session import Session
from diary.ui.widgets.disclosure import Disclosure
from tests.fakes import FakeClock
from tests.ui.desk import (
    ALT,
    CTRL,
    SHIFT,
    all_seen,
    everything,
    key,
    place,
    press_button,
    seen,
    texts,
    write,
)
from tests.ui.diary_entries import NOW, days_ago, written

QUESTION = "What is touching me right now?"
MATTERED = "What did I do that matters to me?"
Open = Callable[[], TodayPage]


@pytest.fixture
def open_page(qtbot: QtBot, session: Session) -> Open:
    """Opens Today anew, as after a start of the program."""
    session.prefer(SHEET_DONE, value=True)
    before: list[TodayPage] = []

    def opened() -> TodayPage:
        for old in before:
            old.close()
        page = TodayPage(session)
        before.append(page)
        place(qtbot, page)
        page.focus_first()
        return page

    return opened


@pytest.fixture
def page(open_page: Open) -> TodayPage:
    return open_page()


def question(page: TodayPage) -> QPlainTextEdit:
    return seen(page, QPlainTextEdit, QUESTION)


def entries(session: Session) -> list[Entry]:
    return list(session.vault.entries.all())


def only(session: Session) -> Entry:
    found = entries(session)
    assert len(found) == 1
    return found[0]


def chosen(page: TodayPage) -> list[str]:
    return [b.accessibleName() for b in all_seen(page, QRadioButton) if b.isChecked()]


# two keys


def test_a_digit_and_enter_make_an_entry(page: TodayPage, session: Session) -> None:
    write("6")
    key(Qt.Key.Key_Return)
    entry = only(session)
    assert entry.readings == {"pain": 6}
    assert entry.at == entry.created_at == NOW
    assert chosen(page) == []


def test_one_and_nought_are_ten(page: TodayPage, session: Session) -> None:
    write("10")
    assert chosen(page) == ["10, worst imaginable"]
    key(Qt.Key.Key_Return)
    assert only(session).readings == {"pain": 10}


def test_after_saving_a_digit_begins_a_new_number(page: TodayPage, session: Session) -> None:
    write("1")
    key(Qt.Key.Key_Return)
    write("0")
    key(Qt.Key.Key_Return)
    assert page.isVisible()
    assert sorted(entry.readings["pain"] for entry in entries(session)) == [0, 1]


def test_two_clicks_make_an_entry(page: TodayPage, session: Session) -> None:
    press_button(page, "7")
    press_button(page, "Save")
    assert only(session).readings == {"pain": 7}


def test_what_looks_like_a_digit_and_is_none_does_nothing(
    page: TodayPage, session: Session
) -> None:
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "\N{SUPERSCRIPT TWO}"
    )
    QApplication.sendEvent(page, event)
    key(Qt.Key.Key_Return)
    assert entries(session) == []


def test_an_empty_form_saves_nothing(page: TodayPage, session: Session) -> None:
    key(Qt.Key.Key_Return)
    assert page.isVisible()
    assert entries(session) == []


# texts


def test_digits_and_enter_in_a_text_are_text(page: TodayPage, session: Session) -> None:
    key(Qt.Key.Key_R, ALT)
    write("3 keer gebeld")
    key(Qt.Key.Key_Return)
    write("8 uur")
    assert question(page).toPlainText() == "3 keer gebeld\n8 uur"
    assert chosen(page) == []
    assert entries(session) == []
    key(Qt.Key.Key_Return, CTRL)
    assert only(session).words == {"touching": "3 keer gebeld\n8 uur"}
    assert only(session).readings == {}


def test_undo_in_a_text_undoes_typing(page: TodayPage) -> None:
    key(Qt.Key.Key_D, ALT)
    write("gewandeld")
    text = seen(page, QPlainTextEdit, MATTERED)
    key(Qt.Key.Key_Z, CTRL)
    assert text.toPlainText() == ""
    key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert text.toPlainText() == "gewandeld"


STRANGE = (
    "😀👩‍👩‍👧 ❤️",
    "שלום עליכם مرحبا",
    "<b>vet</b> &amp; <script>alert(1)</script>",
    "'; DROP TABLE entry; --",
    "een\N{NO-BREAK SPACE}harde spatie en een\u2028regel",
    "voor\0na",
)


@pytest.mark.parametrize("text", STRANGE)
def test_every_text_is_kept_and_shown_as_it_is(
    page: TodayPage, session: Session, text: str
) -> None:
    question(page).insertPlainText(text)
    write("5")
    QTest.keyClick(question(page), Qt.Key.Key_Return, CTRL)
    kept = only(session).words["touching"]
    assert kept == text.replace("\u2028", "\n") or kept == text
    assert kept.splitlines()[0] in texts(page)


def test_a_note_of_ten_megabytes_is_kept_whole(page: TodayPage, session: Session) -> None:
    text = "lange dag, " * 950_000
    question(page).setPlainText(text)
    assert page.try_to_save()
    assert only(session).words["touching"] == text


# feelings


def test_alt_g_goes_to_the_feelings_and_space_chooses(page: TodayPage, session: Session) -> None:
    key(Qt.Key.Key_G, ALT)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Return)
    assert [feeling.word for feeling in only(session).feelings] == ["calm", "tense"]
    assert page.isVisible()


# drafts


def test_what_is_typed_is_back_in_a_new_window(
    qtbot: QtBot, page: TodayPage, open_page: Open, session: Session
) -> None:
    write("4")
    key(Qt.Key.Key_R, ALT)
    write("half een zin en")
    qtbot.waitUntil(lambda: not page.has_unkept_changes)
    again = open_page()
    assert question(again).toPlainText() == "half een zin en"
    assert chosen(again) == ["4"]
    assert entries(session) == []


def test_somebody_who_types_without_a_pause_keeps_a_draft_too(
    qtbot: QtBot, page: TodayPage, session: Session
) -> None:
    typing = QTimer(page, interval=40)
    typing.timeout.connect(lambda: question(page).insertPlainText("a"))
    typing.start()
    qtbot.waitUntil(lambda: session.draft() is not None, timeout=20_000)
    assert typing.isActive()
    typing.stop()


def test_the_draft_says_when_it_was_kept_and_is_gone_after_saving(
    page: TodayPage, session: Session
) -> None:
    write("4")
    page.keep_draft()
    assert "Draft kept 14:05" in texts(page)
    key(Qt.Key.Key_Return)
    assert session.draft() is None
    assert "Draft kept" not in texts(page)


def test_a_draft_of_yesterday_stays_about_yesterday(
    page: TodayPage, open_page: Open, session: Session, clock: FakeClock
) -> None:
    write("4")
    page.keep_draft()
    clock.move(days=1)
    open_page()
    key(Qt.Key.Key_Return)
    entry = only(session)
    assert entry.at == NOW
    assert entry.is_late


def test_a_chosen_moment_is_still_chosen_in_a_new_window(
    page: TodayPage, open_page: Open, session: Session
) -> None:
    page.choose_moment(NOW - timedelta(hours=1))
    page.focus_first()
    write("4")
    page.keep_draft()
    open_page()
    key(Qt.Key.Key_Return)
    assert only(session).at == NOW - timedelta(hours=1)


def test_locking_keeps_what_was_typed_a_moment_ago_and_drops_it_from_the_page(
    qtbot: QtBot, page: TodayPage, session: Session
) -> None:
    session.save(written(NOW - timedelta(hours=1), 8, "eerder geschreven"), "Saved.")
    write("4")
    key(Qt.Key.Key_R, ALT)
    write("geheim")
    assert page.has_unkept_changes
    session.vault_about_to_lock.emit()
    draft = session.draft()
    assert draft is not None
    assert draft.words == {"touching": "geheim"}
    qtbot.waitUntil(lambda: "eerder" not in everything(page))
    assert "geheim" not in everything(page)
    assert chosen(page) == []


# undo


def test_undo_returns_what_was_written_into_the_form(page: TodayPage, session: Session) -> None:
    key(Qt.Key.Key_R, ALT)
    write("ruzie aan de telefoon")
    key(Qt.Key.Key_Return, CTRL)
    assert question(page).toPlainText() == ""
    session.undo()
    assert entries(session) == []
    assert question(page).toPlainText() == "ruzie aan de telefoon"
    draft = session.draft()
    assert draft is not None
    assert draft.words == {"touching": "ruzie aan de telefoon"}


def test_undo_does_not_lose_what_was_typed_since(page: TodayPage, session: Session) -> None:
    write("6")
    key(Qt.Key.Key_R, ALT)
    write("eerst")
    key(Qt.Key.Key_Return, CTRL)
    key(Qt.Key.Key_R, ALT)
    write("daarna")
    session.undo()
    assert question(page).toPlainText() == "eerst\ndaarna"
    assert chosen(page) == ["6"]


# a full disk


def test_a_full_disk_keeps_what_was_typed_and_says_one_sentence(
    qtbot: QtBot, page: TodayPage, session: Session, full_disk: Callable[[], None]
) -> None:
    write("6")
    question(page).setPlainText("zo veel te vertellen " * 2000)
    full_disk()
    with qtbot.waitSignal(session.problem) as problem:
        key(Qt.Key.Key_Return)
    assert problem.args is not None
    assert "The disk is full" in problem.args[0]
    assert entries(session) == []
    assert question(page).toPlainText().startswith("zo veel")
    assert chosen(page) == ["6"]
    assert page.has_unkept_changes


@pytest.fixture
def full_disk(session: Session) -> Iterator[Callable[[], None]]:
    """Lets no file of this vault grow any more."""
    engine = session.vault._engine  # noqa: SLF001  the disk is full for this database alone

    def limit(pages: int) -> None:
        connection = engine.raw_connection()
        connection.cursor().execute(f"PRAGMA max_page_count = {pages}")
        connection.close()

    yield lambda: limit(1)
    limit(1_000_000)


# another moment


def test_another_moment_is_chosen_and_kept_as_written_later(
    page: TodayPage, session: Session
) -> None:
    page.moment_button.click()
    day = seen(page, QDateEdit, "Day")
    day.setDate(QDate(2026, 3, 6))
    clock_field = seen(page, QLineEdit, "Time")
    clock_field.setFocus()
    clock_field.selectAll()
    write("21.30")
    key(Qt.Key.Key_Return)
    assert entries(session) == []
    assert page.moment_row.isHidden()
    assert page.moment_button.text() == "Friday 6 March, 21:30"
    page.focus_first()
    write("3")
    key(Qt.Key.Key_Return)
    entry = only(session)
    assert entry.at == NOW.replace(day=6, hour=21, minute=30)
    assert entry.created_at == NOW
    assert entry.is_late
    assert page.moment_button.text() == "Sunday 8 March, 14:05"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("23:59", "That is still to come. Please choose a moment before now."),
        ("25:99", "A time looks like 22:45 or 7:30."),
        ("", "A time looks like 22:45 or 7:30."),
    ],
)
def test_a_moment_that_cannot_be_is_refused_in_a_sentence(
    page: TodayPage, typed: str, sentence: str
) -> None:
    page.moment_button.click()
    clock_field = seen(page, QLineEdit, "Time")
    clock_field.setFocus()
    clock_field.selectAll()
    key(Qt.Key.Key_Delete)
    write(typed)
    press_button(page, "Use this moment")
    assert page.moment_row.isVisible()
    assert sentence in texts(page)
    assert clock_field.text() == typed
    assert page.moment_shown() == NOW


def test_a_day_to_come_cannot_be_chosen(page: TodayPage) -> None:
    page.moment_button.click()
    assert seen(page, QDateEdit, "Day").maximumDate() == QDate(2026, 3, 8)


def test_now_is_one_press_away(page: TodayPage) -> None:
    page.choose_moment(days_ago(2))
    page.moment_button.click()
    press_button(page, "Now")
    assert page.moment_shown() == NOW


# midnight


def test_past_midnight_an_empty_form_is_about_the_new_day(
    page: TodayPage, session: Session, clock: FakeClock
) -> None:
    session.ask(("bed_time",), on=True)
    session.save(written(NOW, readings={"bed_time": time(23, 0)}), "Saved.")
    clock.move(hours=12)
    page.follow_clock()
    key(Qt.Key.Key_M, ALT)
    assert seen(page, QLineEdit, "To bed").text() == ""
    assert page.moment_button.text() == "Monday 9 March, 02:05"


def test_past_midnight_what_was_begun_stays_about_its_own_day(
    page: TodayPage, session: Session, clock: FakeClock
) -> None:
    write("4")
    clock.move(hours=9, minutes=54)
    page.follow_clock()
    clock.move(minutes=2)
    key(Qt.Key.Key_Return)
    assert page.isVisible()
    assert only(session).at == NOW + timedelta(hours=9, minutes=54)


# as yesterday


def test_as_yesterday_takes_over_what_was_of_a_moment(page: TodayPage, session: Session) -> None:
    before = written(days_ago(1), 5, "een eigen verhaal", feelings=("tense",))
    day_too = written(
        days_ago(1, 20), 3, "laat", feelings=("sad",), readings={"function": 4, "stress": 2}
    )
    for entry in (before, day_too):
        session.vault.entries.save(entry)
    key(Qt.Key.Key_D, CTRL | SHIFT)
    key(Qt.Key.Key_Return)
    entry = session.vault.entries.of_day(NOW.date())[0]
    assert entry.readings == {"pain": 3, "stress": 2}
    assert [feeling.word for feeling in entry.feelings] == ["sad"]
    assert entry.words == {}
    assert page.isVisible()


def test_as_yesterday_leaves_what_was_filled_in(page: TodayPage, session: Session) -> None:
    session.vault.entries.save(written(days_ago(1), 5))
    write("2")
    press_button(page, "As yesterday")
    assert chosen(page) == ["2"]


def test_after_an_empty_yesterday_there_is_nothing_to_take_over(
    qtbot: QtBot, page: TodayPage, session: Session
) -> None:
    with qtbot.waitSignal(session.said):
        press_button(page, "As yesterday")
    assert chosen(page) == []


# what stands beside it


def test_earlier_moments_of_today_stand_beside_the_form_and_open(
    qtbot: QtBot, page: TodayPage, session: Session
) -> None:
    entry = written(days_ago(0, 8, 10), 7, "slecht geslapen")
    session.vault.entries.save(entry)
    session.entry_saved.emit(entry)
    assert "slecht geslapen" in texts(page)
    with qtbot.waitSignal(page.entry_opened) as opened:
        press_button(page, "Open the moment of 08:10")
    assert opened.args == [entry]
    session.delete(entry)
    assert "slecht geslapen" not in texts(page)


def test_an_empty_yesterday_is_offered_and_can_be_set_aside(
    open_page: Open, session: Session
) -> None:
    session.vault.entries.save(written(days_ago(3), 5))
    page = open_page()
    assert "Yesterday is empty" in texts(page)
    press_button(page, "Not now")
    assert "Yesterday is empty" not in texts(page)
    assert session.preference(PROMPTS_SET_ASIDE) == ["yesterday 2026-03-08"]
    assert "Yesterday is empty" not in texts(open_page())


def test_writing_about_yesterday_is_one_press(open_page: Open, session: Session) -> None:
    session.vault.entries.save(written(days_ago(3), 5))
    page = open_page()
    press_button(page, "Write")
    write("4")
    key(Qt.Key.Key_Return)
    assert [e.readings["pain"] for e in session.vault.entries.of_day(days_ago(1).date())] == [4]
    assert "Yesterday is empty" not in texts(page)


def test_a_new_diary_is_not_asked_about_yesterday(page: TodayPage) -> None:
    assert "Yesterday is empty" not in texts(page)


def test_the_recovery_sheet_is_asked_about_until_it_is_made(
    qtbot: QtBot, page: TodayPage, session: Session
) -> None:
    session.prefer(SHEET_DONE, value=False)
    assert "Your recovery sheet" in texts(page)
    with qtbot.waitSignal(page.sheet_asked):
        press_button(page, "Make the sheet")
    session.prefer(SHEET_DONE, value=True)
    assert "Your recovery sheet" not in texts(page)


# quiet mode and pause


def test_quiet_mode_hides_every_number(page: TodayPage, session: Session) -> None:
    session.save(written(days_ago(0, 8, 10), 7, "slecht geslapen"), "Saved.")
    session.prefer(QUIET, value=True)
    shown = texts(page).replace("08:10", "").replace("8 March, 14:05", "")
    assert not any(sign.isdigit() for sign in shown.replace("Ctrl+Shift+D", "")), shown
    assert chosen(page) == []
    page.focus_first()
    write("6")
    key(Qt.Key.Key_Return)
    assert len(entries(session)) == 1


def test_in_quiet_mode_a_number_can_still_be_given_and_is_not_said_aloud(
    qtbot: QtBot, page: TodayPage, session: Session
) -> None:
    session.prefer(QUIET, value=True)
    fold = next(f for f in all_seen(page, Disclosure) if f.head.text() == "A number after all")
    fold.head.click()
    page.focus_first()
    write("6")
    with qtbot.waitSignal(session.told) as told:
        key(Qt.Key.Key_Return)
    assert told.args == ["Saved."]
    assert only(session).readings == {"pain": 6}


def test_what_was_typed_stays_when_other_questions_are_asked(
    page: TodayPage, session: Session
) -> None:
    write("6")
    key(Qt.Key.Key_R, ALT)
    write("blijft staan")
    key(Qt.Key.Key_M, ALT)
    session.ask(("stress",), on=True)
    assert question(page).toPlainText() == "blijft staan"
    assert chosen(page) == ["6"]
    assert "Stress" in texts(page)


def test_a_choice_that_asks_nothing_else_leaves_the_form_alone(
    page: TodayPage, session: Session
) -> None:
    form = page.form
    session.prefer(SHEET_DONE, value=False)
    assert page.form is form


def test_a_pause_asks_nothing_and_ends_with_a_kind_word(
    qtbot: QtBot, page: TodayPage, session: Session
) -> None:
    session.vault.entries.save(written(days_ago(3), 5))
    session.begin_pause()
    assert "Nothing is asked of you. A pause is a good thing; the diary waits." in texts(page)
    assert not page.form.isVisible()
    assert "Yesterday is empty" not in texts(page)
    write("6")
    key(Qt.Key.Key_Return)
    assert len(entries(session)) == 1
    with qtbot.waitSignal(session.said):
        press_button(page, "Begin again")
    assert page.form.isVisible()
    write("6")
    key(Qt.Key.Key_Return)
    assert len(entries(session)) == 2


def test_in_a_pause_one_thing_can_be_written(page: TodayPage, session: Session) -> None:
    session.begin_pause()
    press_button(page, "Write one thing")
    write("2")
    key(Qt.Key.Key_Return)
    assert only(session).readings == {"pain": 2}
    assert session.pause() is not None
    assert not page.form.isVisible()


def test_what_was_begun_before_a_pause_stays_in_sight(page: TodayPage, session: Session) -> None:
    write("6")
    session.begin_pause()
    assert page.form.isVisible()
    assert chosen(page) == ["6"]
