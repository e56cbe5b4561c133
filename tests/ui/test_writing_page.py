"""Writing freely, used as a person does: what becomes of the text is chosen first, and done."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from diary.domain.entry_filter import EntryFilter
from diary.domain.identity import new_identity
from diary.domain.practice import Practice
from diary.domain.preference import QUIET
from diary.domain.record import new_record
from diary.domain.unfinished_writing import DRAFT_NAME, from_draft
from diary.exchange.json_file import to_json
from diary.ui.background import Background
from diary.ui.exercises.window import ExerciseWindow
from diary.ui.session import Session
from diary.ui.writing.quiet_text import QuietText
from diary.ui.writing.writing_page import WritingPage
from diary.vault.header import Kdf
from diary.vault.sealing import unseal
from tests.fakes import FakeClock
from tests.ui.desk import CTRL, all_seen, everything, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW, days_ago

CHEAP = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "lamp boom zee wolk"
TEXT = "Kastanjelaantje in november."
Open = Callable[[], WritingPage]


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def open_page(qtbot: QtBot, session: Session, background: Background) -> Open:
    """Opens the page; a second time as after a lock: the one before was told to forget everything."""
    before: list[WritingPage] = []

    def opened() -> WritingPage:
        if before:
            session.vault_about_to_lock.emit()
            assert TEXT not in everything(before[-1])
            assert PASSPHRASE not in everything(before[-1])
            before[-1].close()
        page = WritingPage(session, background, seal_cost=CHEAP)
        before.append(page)
        place(qtbot, page)
        page.focus_first()
        return page

    return opened


@pytest.fixture
def page(open_page: Open) -> WritingPage:
    return open_page()


def choose(page: WritingPage, name: str) -> None:
    """One of the sentences on the page."""
    seen(page, QAbstractButton, name).click()


def text(page: WritingPage) -> QuietText:
    return seen(page, QuietText, "What I write")


def begin(page: WritingPage, fate: str, written: str = TEXT) -> None:
    choose(page, fate)
    press_button(page, "Begin to write")
    if written:
        write(written)


def begin_sealed(page: WritingPage, qtbot: QtBot, written: str = TEXT) -> None:
    choose(page, "Seal it")
    for field in all_seen(page, QLineEdit):
        field.setText(PASSPHRASE)
    press_button(page, "Begin to write")
    qtbot.waitUntil(lambda: any(all_seen(page, QuietText)))
    write(written)


def practices(session: Session) -> list[Practice]:
    return session.records.all(Practice)


def draft_text(session: Session) -> str:
    found = from_draft(session.draft(DRAFT_NAME))
    return "" if found is None else found.text


def everything_stored(session: Session) -> str:
    """All that the open diary holds in clear, drafts too."""
    held = [str(entry) for entry in session.vault.entries.all()] + [
        str(each) for each in practices(session)
    ]
    draft = session.draft(DRAFT_NAME)
    return "\n".join([*held, str(draft)])


# before


def test_what_is_good_to_know_is_said_before_anything_is_written(page: WritingPage) -> None:
    said = texts(page)
    for words in ("hour or two", "first weeks", "flashbacks", "go to sleep", "take another one"):
        assert words in said
    assert not list(all_seen(page, QuietText))


def test_the_fate_is_chosen_first_and_each_says_what_it_means(page: WritingPage) -> None:
    press_button(page, "Begin to write")
    assert "Choose first what becomes of the text." in texts(page)
    meanings = everything(page)
    assert "the search finds it" in meanings
    assert "nobody can ever open it" in meanings
    assert "never written to the disk" in meanings
    assert "If the diary locks while you write" in meanings
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Keep it"
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Up)
    press_button(page, "Begin to write")
    assert text(page).hasFocus()


def test_a_prompt_and_how_heavy_it_is_may_stay_empty_or_be_chosen(
    page: WritingPage, session: Session
) -> None:
    choose(page, "A letter that I need not send.")
    choose(page, "6")
    begin(page, "Keep it")
    assert "A letter that I need not send." in texts(page)
    press_button(page, "Done")
    (practice,) = practices(session)
    assert (practice.prompt, practice.before, practice.after) == ("letter", 6, None)


def test_a_prompt_is_let_go_by_choosing_it_again(page: WritingPage, session: Session) -> None:
    choose(page, "A letter that I need not send.")
    key(Qt.Key.Key_Delete)
    choose(page, "What has carried me through a hard time?")
    choose(page, "What has carried me through a hard time?")
    begin(page, "Keep it")
    press_button(page, "Done")
    assert practices(session)[0].prompt == ""


def test_in_quiet_mode_the_numbers_are_folded_away(session: Session, open_page: Open) -> None:
    page = open_page()
    assert list(all_seen(page, QAbstractButton))
    session.prefer(QUIET, value=True)
    assert not [each for each in all_seen(page, QAbstractButton) if each.text() == "6"]
    press_button(page, "A number after all")
    assert [each for each in all_seen(page, QAbstractButton) if each.accessibleName() == "6"]


# kept


def test_a_kept_text_is_an_entry_that_is_found_and_can_be_undone(
    page: WritingPage, session: Session, clock: FakeClock
) -> None:
    begin(page, "Keep it")
    clock.now += timedelta(minutes=17, seconds=20)
    press_button(page, "Done")
    (entry,) = session.vault.entries.all()
    assert entry.words == {"writing": TEXT}
    assert entry.at == NOW
    (practice,) = practices(session)
    assert (practice.fate, practice.entry, practice.minutes) == ("kept", entry.uuid, 17)
    assert practice.sealed == ""
    assert session.draft(DRAFT_NAME) is None
    assert session.vault.search.find(EntryFilter(words="kastanjel"))
    session.undo()
    assert list(session.vault.entries.all()) == []
    assert practices(session) == []
    press_button(page, "Go on writing")
    assert text(page).written() == TEXT
    press_button(page, "Stop")
    session.redo()
    assert practices(session) == [practice]


def test_what_is_typed_to_keep_comes_back_after_a_lock(
    open_page: Open, session: Session, clock: FakeClock
) -> None:
    page = open_page()
    choose(page, "4")
    begin(page, "Keep it")
    clock.now += timedelta(minutes=3)
    page = open_page()
    assert draft_text(session) == TEXT
    assert TEXT not in everything(page)
    press_button(page, "Go on writing")
    assert text(page).written() == TEXT
    assert "3 minutes" in texts(page)
    write(" Ja.")
    press_button(page, "Done")
    assert [entry.words["writing"] for entry in session.vault.entries.all()] == [TEXT + " Ja."]
    assert (practices(session)[0].before, practices(session)[0].minutes) == (4, 3)


def test_it_is_kept_while_somebody_types(page: WritingPage, session: Session, qtbot: QtBot) -> None:
    begin(page, "Keep it")
    qtbot.waitUntil(lambda: draft_text(session) == TEXT)


def test_what_was_set_aside_can_be_finished_as_it_is(open_page: Open, session: Session) -> None:
    begin(open_page(), "Keep it")
    page = open_page()
    press_button(page, "Done: keep it")
    assert [entry.words["writing"] for entry in session.vault.entries.all()] == [TEXT]


def test_what_was_set_aside_can_be_thrown_away_and_that_can_be_undone(
    open_page: Open, session: Session
) -> None:
    page = open_page()
    begin(page, "Keep it")
    key(Qt.Key.Key_Escape)
    press_button(page, "Throw it away")
    assert session.draft(DRAFT_NAME) is None
    assert practices(session) == []
    assert "Good to know first" in texts(page)
    session.undo()
    assert draft_text(session) == TEXT
    press_button(page, "Go on writing")
    assert text(page).written() == TEXT


def test_while_another_text_goes_on_an_earlier_one_does_not_come_back_over_it(
    page: WritingPage, session: Session
) -> None:
    problems: list[str] = []
    session.problem.connect(problems.append)
    begin(page, "Keep it")
    press_button(page, "Done")
    press_button(page, "Close")
    begin(page, "Keep it", "Another.")
    press_button(page, "Stop")
    session.attempt(session.undo)
    assert "another text" in problems[0]
    assert [entry.words["writing"] for entry in session.vault.entries.all()] == [TEXT]
    assert draft_text(session) == "Another."


def test_a_sealed_text_does_not_come_back_over_another_one_either(
    page: WritingPage, session: Session, qtbot: QtBot
) -> None:
    problems: list[str] = []
    session.problem.connect(problems.append)
    begin_sealed(page, qtbot)
    press_button(page, "Done")
    press_button(page, "Close")
    begin(page, "Keep it", "Another.")
    press_button(page, "Stop")
    session.attempt(session.undo)
    assert "another text" in problems[0]
    assert unseal(practices(session)[0].sealed, PASSPHRASE) == TEXT
    assert draft_text(session) == "Another."


def test_a_text_that_was_thrown_away_does_not_come_back_over_another_one(
    page: WritingPage, session: Session
) -> None:
    problems: list[str] = []
    session.problem.connect(problems.append)
    begin(page, "Keep it")
    press_button(page, "Stop")
    press_button(page, "Throw it away")
    begin(page, "Keep it", "Another.")
    press_button(page, "Stop")
    session.attempt(session.undo)
    assert "another text" in problems[0]
    assert draft_text(session) == "Another."


def test_nothing_written_is_nothing_kept(page: WritingPage, session: Session) -> None:
    for fate in ("Keep it", "Let it go"):
        begin(page, fate, " ")
        press_button(page, "Done")
        begin(page, fate, "")
        press_button(page, "Stop")
        assert "Good to know first" in texts(page)
    assert practices(session) == []
    assert session.draft(DRAFT_NAME) is None


def test_a_lock_before_the_first_word_leaves_nothing_to_come_back_to(open_page: Open) -> None:
    begin(open_page(), "Keep it", "")
    assert "Good to know first" in texts(open_page())


def test_ten_megabytes_without_a_line_end_are_pasted_and_kept(
    page: WritingPage, session: Session
) -> None:
    begin(page, "Keep it", "")
    pasted = QMimeData()
    pasted.setText("zwaluwstaart " * 770_000)
    text(page).insertFromMimeData(pasted)
    write("x")
    press_button(page, "Done")
    (entry,) = session.vault.entries.all()
    assert entry.words["writing"].replace("\n", " ") == pasted.text() + "x"


def test_a_short_text_is_pasted_as_it_is(page: WritingPage) -> None:
    begin(page, "Keep it", "")
    pasted = QMimeData()
    pasted.setText("a\nb  c")
    text(page).insertFromMimeData(pasted)
    assert text(page).written() == "a\nb  c"


# sealed


def test_a_sealed_text_is_nowhere_in_the_open_diary_but_in_its_seal(
    page: WritingPage, session: Session, qtbot: QtBot
) -> None:
    begin_sealed(page, qtbot)
    qtbot.waitUntil(lambda: len(draft_text(session)) > len(TEXT))
    assert TEXT not in everything_stored(session)
    press_button(page, "Done")
    (practice,) = practices(session)
    assert (practice.fate, practice.entry) == ("sealed", None)
    assert unseal(practice.sealed, PASSPHRASE) == TEXT
    assert TEXT not in everything_stored(session)
    assert PASSPHRASE not in everything_stored(session)
    assert session.draft(DRAFT_NAME) is None
    assert not session.vault.search.find(EntryFilter(words="kastanjel"))
    assert not session.vault.search.find(EntryFilter(words="sealed"))


def test_an_export_holds_the_seal_and_not_the_text(
    page: WritingPage, session: Session, qtbot: QtBot
) -> None:
    begin_sealed(page, qtbot)
    press_button(page, "Done")
    exported = to_json(session.vault.whole.read(), session.catalogue).decode()
    assert TEXT not in exported
    assert practices(session)[0].sealed in exported
    assert json.loads(exported)


def test_the_second_passphrase_is_typed_twice_and_alike(page: WritingPage) -> None:
    choose(page, "Seal it")
    assert "cannot be recovered" in texts(page)
    press_button(page, "Begin to write")
    assert "at least 8 characters" in texts(page)
    first, second = all_seen(page, QLineEdit)
    first.setText(PASSPHRASE)
    second.setText("lamp boom zee")
    press_button(page, "Begin to write")
    assert "not the same" in texts(page)
    choose(page, "Keep it")
    assert not list(all_seen(page, QLineEdit))
    assert PASSPHRASE not in everything(page)


def test_a_lock_in_the_middle_keeps_it_sealed_and_it_goes_on_with_its_passphrase(
    open_page: Open, session: Session, qtbot: QtBot
) -> None:
    begin_sealed(open_page(), qtbot)
    page = open_page()
    assert TEXT not in everything_stored(session)
    write("lamp boom zee")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open the sealed text" in texts(page))
    assert not list(all_seen(page, QuietText))
    seen(page, QLineEdit, "Passphrase of this text").setText(PASSPHRASE)
    press_button(page, "Go on writing")
    qtbot.waitUntil(lambda: any(all_seen(page, QuietText)))
    assert text(page).written() == TEXT
    write(" Ja.")
    press_button(page, "Stop")
    press_button(page, "Go on writing")
    press_button(page, "Done")
    assert unseal(practices(session)[0].sealed, PASSPHRASE) == TEXT + " Ja."


def test_a_sealed_draft_can_be_left_sealed_without_its_passphrase(
    open_page: Open, session: Session, qtbot: QtBot
) -> None:
    begin_sealed(open_page(), qtbot)
    page = open_page()
    token = draft_text(session)
    press_button(page, "Done: seal it")
    assert practices(session)[0].sealed == token
    session.undo()
    assert practices(session) == []
    assert draft_text(session) == token
    assert "Set aside" in texts(page)


def test_a_lock_while_the_key_is_made_begins_nothing(
    open_page: Open, background: Background, session: Session, qtbot: QtBot
) -> None:
    page = open_page()
    choose(page, "Seal it")
    for field in all_seen(page, QLineEdit):
        field.setText(PASSPHRASE)
    press_button(page, "Begin to write")
    session.vault_about_to_lock.emit()
    done: list[None] = []
    background.run(page, lambda: None, done.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(done))
    assert not list(all_seen(page, QuietText))
    assert session.draft(DRAFT_NAME) is None


def test_whoever_goes_elsewhere_while_the_key_is_made_comes_back_to_the_beginning(
    page: WritingPage, session: Session, qtbot: QtBot
) -> None:
    choose(page, "Seal it")
    for field in all_seen(page, QLineEdit):
        field.setText(PASSPHRASE)
    press_button(page, "Begin to write")
    with qtbot.waitSignal(page._sitting.ended):  # noqa: SLF001  nothing on the screen says it
        page.hide()
        assert PASSPHRASE not in everything(page)
    assert session.draft(DRAFT_NAME) is None
    page.show()
    assert "Good to know first" in texts(page)


def test_a_text_too_long_to_seal_stays_where_it_is(
    page: WritingPage, session: Session, qtbot: QtBot
) -> None:
    problems: list[str] = []
    session.problem.connect(problems.append)
    begin_sealed(page, qtbot, "")
    long = "regen\n" * 130_000
    text(page).setPlainText(long)
    press_button(page, "Done")
    assert "too long to be sealed" in problems[0]
    assert text(page).written() == long
    assert practices(session) == []


# let go


def test_a_text_that_is_let_go_is_never_in_the_diary_and_the_diary_locks(
    page: WritingPage, session: Session
) -> None:
    locks: list[None] = []
    session.lock_asked.connect(lambda: locks.append(None))
    begin(page, "Let it go")
    assert not text(page).document().isUndoRedoEnabled()
    press_button(page, "Stop")
    assert "if the diary locks, it is gone" in texts(page)
    assert not [b for b in all_seen(page, QAbstractButton) if b.text() == "Throw it away"]
    press_button(page, "Go on writing")
    assert text(page).written() == TEXT
    assert session.draft(DRAFT_NAME) is None
    press_button(page, "Done")
    assert TEXT not in everything(page)
    (practice,) = practices(session)
    assert (practice.fate, practice.entry, practice.sealed, practice.note) == (
        "let_go",
        None,
        "",
        "",
    )
    assert TEXT not in everything_stored(session)
    choose(page, "3")
    assert practices(session)[0].after == 3
    assert locks == []
    press_button(page, "Lock the diary")
    assert len(locks) == 1


def test_a_lock_in_the_middle_lets_it_go_at_once(open_page: Open, session: Session) -> None:
    begin(open_page(), "Let it go")
    page = open_page()
    assert "Good to know first" in texts(page)
    assert practices(session) == []
    assert TEXT not in everything_stored(session)


def test_going_elsewhere_sets_it_aside_and_after_it_is_let_go_the_diary_locks(
    page: WritingPage, session: Session, qtbot: QtBot
) -> None:
    begin(page, "Let it go")
    page.hide()
    page.show()
    assert "Set aside" in texts(page)
    press_button(page, "Done: let it go")
    with qtbot.waitSignal(session.lock_asked):
        page.hide()


# while and after


def test_the_quiet_clock_says_how_much_has_passed_and_hurries_nobody(
    page: WritingPage, clock: FakeClock
) -> None:
    begin(page, "Keep it")
    assert "Just begun" in texts(page)
    for minutes, words in ((1, "1 minute"), (15, "may be enough"), (21, "going on is all right")):
        clock.now = NOW + timedelta(minutes=minutes)
        page.passing_time.look()
        assert words in texts(page)
    press_button(page, "Stop")
    clock.now += timedelta(hours=3)
    press_button(page, "Go on writing")
    assert "21 minutes" in texts(page)


def test_somebody_who_only_thinks_counts_as_being_there_for_half_an_hour(
    page: WritingPage, session: Session, clock: FakeClock
) -> None:
    signs: list[None] = []
    session.exercise_goes_on.connect(lambda: signs.append(None))
    begin(page, "Keep it")
    signs.clear()
    clock.now += timedelta(minutes=29)
    page.passing_time.look()
    assert len(signs) == 1
    clock.now += timedelta(minutes=1)
    page.passing_time.look()
    assert len(signs) == 1
    press_button(page, "Stop")
    page.passing_time.look()
    assert len(signs) == 1


def test_afterwards_there_is_a_kind_sentence_a_number_and_a_way_back_to_here(
    page: WritingPage, session: Session
) -> None:
    choose(page, "2")
    begin(page, "Keep it")
    press_button(page, "Done")
    assert "as mild with yourself" in texts(page)
    assert "clearly heavier" not in texts(page)
    choose(page, "5")
    assert "clearly heavier" in texts(page)
    assert practices(session)[0].after == 5
    press_button(page, "Back to here")
    (exercise,) = page.findChildren(ExerciseWindow)
    exercise.reject()
    left: list[None] = []
    page.left.connect(lambda: left.append(None))
    press_button(page, "Close")
    assert len(left) == 1
    assert "leave at least a day between" in texts(page).lower()
    press_button(page, "Write all the same")
    assert "Choose first" in texts(page)


def test_a_key_pressed_twice_does_not_end_what_comes_after(
    page: WritingPage, session: Session
) -> None:
    locks: list[None] = []
    session.lock_asked.connect(lambda: locks.append(None))
    begin(page, "Let it go")
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Space)
    assert locks == []
    write("3")
    assert practices(session)[0].after == 3


def test_without_numbers_the_way_out_comes_first(page: WritingPage, session: Session) -> None:
    session.prefer(QUIET, value=True)
    begin(page, "Keep it")
    press_button(page, "Done")
    assert seen(page, QAbstractButton, "Close").hasFocus()


def test_help_and_the_way_out_are_there_all_the_time(page: WritingPage) -> None:
    helped: list[None] = []
    page.help_asked.connect(lambda: helped.append(None))
    begin(page, "Keep it")
    press_button(page, "Help now")
    press_button(page, "Done")
    press_button(page, "Help now")
    assert len(helped) == 2
    left: list[None] = []
    page.left.connect(lambda: left.append(None))
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_Escape)
    assert len(left) == 2


@pytest.mark.parametrize(
    ("after", "words"), [(6, "brought no relief"), (2, "several times in a short while")]
)
def test_after_some_times_it_is_kindly_said_to_wait(
    open_page: Open, session: Session, after: int, words: str
) -> None:
    for day in (9, 6, 3):
        session.records.note(
            new_record(
                Practice, session.clock, kind="writing", at=days_ago(day), before=5, after=after
            )
        )
    page = open_page()
    assert words in texts(page)
    choose(page, "Keep it")
    press_button(page, "Write all the same")
    assert text(page).hasFocus()


# the sealed texts


@pytest.fixture
def with_sealed(open_page: Open, qtbot: QtBot) -> WritingPage:
    page = open_page()
    begin_sealed(page, qtbot)
    press_button(page, "Done")
    press_button(page, "Close")
    press_button(page, "Sealed texts")
    return page


def test_a_sealed_text_is_listed_by_its_date_opened_and_forgotten(
    with_sealed: WritingPage, qtbot: QtBot
) -> None:
    page = with_sealed
    assert "Today 14:05" in texts(page)
    press_button(page, "Read Today 14:05")
    write("lamp boom zee wol")
    press_button(page, "Open")
    qtbot.waitUntil(lambda: "does not open the sealed text" in texts(page))
    seen(page, QLineEdit, "Passphrase of this text").setFocus()
    key(Qt.Key.Key_A, CTRL)
    write(PASSPHRASE)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: TEXT in texts(page))
    opened = seen(page, QPlainTextEdit, "The sealed text")
    assert opened.isReadOnly()
    assert PASSPHRASE not in everything(page)
    press_button(page, "Close the text")
    assert TEXT not in everything(page)
    key(Qt.Key.Key_Escape)
    assert "Good to know first" in texts(page)


@pytest.mark.parametrize("how", ["escape", "elsewhere", "lock"])
def test_an_open_sealed_text_is_forgotten_however_one_leaves_it(
    with_sealed: WritingPage, session: Session, qtbot: QtBot, how: str
) -> None:
    page = with_sealed
    press_button(page, "Read Today 14:05")
    write(PASSPHRASE)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: TEXT in texts(page))
    if how == "escape":
        key(Qt.Key.Key_Escape)
    elif how == "elsewhere":
        page.hide()
    else:
        session.vault_about_to_lock.emit()
    assert TEXT not in everything(page)


def test_a_sealed_text_is_deleted_and_that_can_be_undone(
    with_sealed: WritingPage, session: Session
) -> None:
    page = with_sealed
    press_button(page, "Delete Today 14:05")
    assert practices(session) == []
    assert "There are no sealed texts." in texts(page)
    session.undo()
    assert len(practices(session)) == 1
    assert "Today 14:05" in texts(page)


def test_a_text_that_is_deleted_while_it_is_open_closes(
    with_sealed: WritingPage, session: Session, qtbot: QtBot
) -> None:
    page = with_sealed
    press_button(page, "Read Today 14:05")
    write(PASSPHRASE)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: TEXT in texts(page))
    session.undo()
    assert TEXT not in everything(page)


def test_a_practice_of_another_kind_is_no_sealed_text(open_page: Open, session: Session) -> None:
    session.records.note(
        new_record(Practice, session.clock, kind="breathing", at=NOW, entry=new_identity(NOW))
    )
    page = open_page()
    assert not [b for b in all_seen(page, QAbstractButton) if b.text() == "Sealed texts"]
