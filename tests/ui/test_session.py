"""The session: what it does, tells and takes back, over a real vault."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from diary.domain.measures import PAIN
from diary.domain.preference import QUIET
from diary.errors import DiskFull
from diary.ui.session import Session
from tests.fakes import FakeClock
from tests.ui.diary_entries import NOW, written


def test_a_saved_entry_is_told_and_can_be_undone_and_done_again(
    qtbot: QtBot, session: Session
) -> None:
    entry = written(NOW, 6)
    with qtbot.waitSignals([session.told, session.entry_saved]):
        session.save(entry, "Saved: pain 6.")
    assert session.vault.entries.entry(entry.uuid) == entry
    with qtbot.waitSignals([session.entry_removed, session.entry_returned]):
        assert session.undo() == "Saved: pain 6."
    assert session.vault.entries.entry(entry.uuid) is None
    with qtbot.waitSignal(session.entry_saved):
        assert session.redo() == "Saved: pain 6."
    assert session.vault.entries.entry(entry.uuid) == entry


def test_undoing_a_change_brings_back_what_was_written_before(
    session: Session, clock: FakeClock
) -> None:
    entry = written(NOW, 6, "eerst")
    session.save(entry, "Saved.")
    clock.move(minutes=5)
    session.save(replace(entry, words={"touching": "daarna"}), "Saved.")
    changed = session.vault.entries.entry(entry.uuid)
    assert changed is not None
    assert changed.changed_at == clock.now
    session.undo()
    assert session.vault.entries.entry(entry.uuid) == entry


def test_what_is_deleted_lies_in_the_bin_and_comes_back(session: Session) -> None:
    entry = written(NOW, 6)
    session.save(entry, "Saved.")
    session.delete(entry)
    assert session.vault.entries.count() == 0
    assert [binned for _at, binned in session.vault.entries.binned()] == [entry]
    session.undo()
    assert session.vault.entries.count() == 1
    session.redo()
    session.restore(entry)
    assert session.vault.entries.of_day(NOW.date()) == [entry]
    session.undo()
    assert session.vault.entries.count() == 0


def test_an_emptied_bin_cannot_be_undone(session: Session) -> None:
    entry = written(NOW, 6)
    session.save(entry, "Saved.")
    session.delete(entry)
    session.empty_bin()
    assert session.undo() == ""
    assert session.vault.entries.entry(entry.uuid) is None


def test_a_choice_is_told_only_where_there_is_something_to_say(
    qtbot: QtBot, session: Session
) -> None:
    with qtbot.assertNotEmitted(session.told):
        session.prefer(QUIET, value=True)
    with qtbot.waitSignal(session.preferences_changed):
        session.prefer(QUIET, value=False, sentence="Numbers are shown.")
    session.undo()
    assert session.preference(QUIET) is True


def test_a_question_is_switched_on_and_off(session: Session) -> None:
    stress = session.catalogue["stress"]
    assert not session.asked.asks(stress)
    session.ask((stress.key,), on=True, sentence="Asked from now on.")
    assert session.asked.asks(stress)
    session.undo()
    assert not session.asked.asks(stress)


def test_own_words_for_a_scale_are_given(qtbot: QtBot, session: Session) -> None:
    assert session.words_for(PAIN) is None
    with qtbot.waitSignal(session.preferences_changed):
        session.name_scale(PAIN, "niets", "", "als met mijn nier")
    words = session.words_for(PAIN)
    assert words is not None
    assert (words.low, words.high) == ("niets", "als met mijn nier")
    assert session.words_for(session.catalogue["bed_time"]) is None


def test_a_pause_lasts_until_it_is_ended(session: Session, clock: FakeClock) -> None:
    session.begin_pause()
    clock.move(days=9)
    pause = session.pause()
    assert pause is not None
    assert pause.first == NOW.date()
    session.end_pause()
    assert session.pause() is None
    session.end_pause()
    assert session.pause() is None


def test_what_cannot_be_done_is_said_in_a_sentence(qtbot: QtBot, session: Session) -> None:
    def fails() -> None:
        raise DiskFull

    with qtbot.waitSignal(session.problem) as problem:
        assert not session.attempt(fails)
    assert problem.args == [str(DiskFull())]
    assert session.attempt(lambda: None)


def test_a_step_that_failed_is_not_told(qtbot: QtBot, session: Session) -> None:
    def fails() -> None:
        raise DiskFull

    with qtbot.assertNotEmitted(session.told), pytest.raises(DiskFull):
        session.do("Done.", fails, fails)
    assert session.undo() == ""


def test_a_draft_is_kept_under_its_name_and_forgotten(session: Session) -> None:
    draft = written(NOW, 3, "half een zin")
    session.keep_draft(draft)
    session.keep_draft(written(NOW, 4), "another")
    assert session.draft() == draft
    session.keep_draft(None)
    assert session.draft() is None
    assert session.draft("another") is not None


def test_what_was_let_go_can_be_taken_back(qtbot: QtBot, session: Session) -> None:
    draft = written(NOW, 3, "half een zin")
    session.keep_draft(draft, "entry 1")
    session.let_go(draft, "entry 1")
    assert session.draft("entry 1") is None
    with qtbot.waitSignal(session.draft_returned):
        session.undo()
    assert session.draft("entry 1") == draft


def test_closing_lets_pages_keep_what_was_typed_first(qtbot: QtBot, session: Session) -> None:
    session.save(written(NOW, 6), "Saved.")
    session.vault_about_to_lock.connect(lambda: session.keep_draft(written(NOW, 2)))
    with qtbot.waitSignal(session.vault_about_to_lock):
        session.close()
    assert session.undo() == ""
