"""The end of a writing: its fate is done, and the diary knows that somebody wrote."""

from diary.domain.entry import Entry
from diary.domain.plain_fields import LONGEST_TEXT
from diary.domain.practice import MOST_MINUTES, Practice
from diary.domain.prompts import WRITING
from diary.domain.record import new_record
from diary.domain.unfinished_writing import (
    DRAFT_NAME,
    KEPT,
    SEALED,
    UnfinishedWriting,
    to_draft,
)
from diary.errors import AnotherTextGoesOn, TooLongToSeal
from diary.i18n import _
from diary.ui.session import Session


def practice_of(session: Session, writing: UnfinishedWriting) -> Practice:
    """The record of ``writing``: it names its entry where it is kept, and holds its seal where it is sealed."""
    return new_record(
        Practice,
        session.clock,
        kind="writing",
        at=writing.began,
        minutes=min(round(writing.seconds / 60), MOST_MINUTES),
        before=writing.before,
        fate=writing.fate,
        prompt=writing.prompt,
        entry=writing.name if writing.fate == KEPT else None,
        sealed=writing.text if writing.fate == SEALED else "",
    )


def keep(session: Session, writing: UnfinishedWriting) -> Practice:
    """Make an entry of the text, in one step that can be undone; where that fails, the draft is still there."""
    practice = practice_of(session, writing)
    at = writing.began
    entry = Entry(writing.name, at, at, session.now(), words={WRITING.key: writing.text})

    def do() -> None:
        session.vault.entries.save(entry)
        session.entry_saved.emit(entry)
        _save(session, practice)

    def undo() -> None:
        _require_free_place(session, writing)
        session.vault.entries.purge(entry.uuid)
        session.entry_removed.emit(entry)
        _take_back(session, practice, writing)

    session.do(_("Your text is kept."), do, undo)
    return practice


def seal(session: Session, writing: UnfinishedWriting) -> Practice:
    """Keep the sealed text, in one step that can be undone. Raises also ``TooLongToSeal``."""
    if len(writing.text) > LONGEST_TEXT:
        raise TooLongToSeal
    practice = practice_of(session, writing)
    session.do(
        _("Your text is sealed."),
        lambda: _save(session, practice),
        lambda: _take_back(session, practice, writing),
    )
    return practice


def let_go(session: Session, writing: UnfinishedWriting) -> Practice:
    """Keep only that somebody wrote; the text itself never comes here."""
    practice = practice_of(session, writing)
    session.records.note(practice)
    return practice


def throw_away(session: Session, writing: UnfinishedWriting) -> None:
    """Drop the draft of a writing that was set aside; with the offer to undo."""

    def do() -> None:
        session.keep_draft(None, DRAFT_NAME)
        session.records.changed.emit(Practice)

    def undo() -> None:
        _require_free_place(session, writing)
        session.keep_draft(to_draft(writing), DRAFT_NAME)
        session.records.changed.emit(Practice)

    session.do(_("Your text is thrown away."), do, undo)


def _save(session: Session, practice: Practice) -> None:
    session.vault.records.of(Practice).save(practice)
    session.keep_draft(None, DRAFT_NAME)
    session.records.changed.emit(Practice)


def _require_free_place(session: Session, writing: UnfinishedWriting) -> None:
    """Raise ``AnotherTextGoesOn`` where the one place for a draft holds another text."""
    draft = session.draft(DRAFT_NAME)
    if draft is not None and draft.uuid != writing.name:
        raise AnotherTextGoesOn


def _take_back(session: Session, practice: Practice, writing: UnfinishedWriting) -> None:
    _require_free_place(session, writing)
    session.vault.records.of(Practice).purge(practice.uuid)
    session.keep_draft(to_draft(writing), DRAFT_NAME)
    session.records.changed.emit(Practice)
