"""At which question of a half questionnaire one was, kept in the vault until it is whole."""

from dataclasses import replace

from diary.domain.entry import new_entry
from diary.domain.instrument import Form
from diary.domain.score import Score
from diary.ui.session import Session

_QUESTION, _END = "question", ""


def keep_place(session: Session, score: Score, form: Form, place: int) -> None:
    """Remember the question ``place`` of ``score``, counted from 0; behind the last one is the end."""
    key = form.items[place].key if place < len(form.items) else _END
    draft = replace(new_entry(session.clock), words={_QUESTION: key})
    session.keep_draft(draft, _name(score))


def forget_place(session: Session, score: Score) -> None:
    """It is whole now."""
    session.keep_draft(None, _name(score))


def place_to_go_on(session: Session, score: Score, form: Form) -> int:
    """Where one was in ``score``, else its first open question, else the first."""
    keys = [item.key for item in form.items]
    draft = session.draft(_name(score))
    kept = None if draft is None else draft.words.get(_QUESTION)
    if kept == _END:
        return len(keys)
    if kept in keys:
        return keys.index(kept)
    return next((place for place, key in enumerate(keys) if key not in score.answers), 0)


def _name(score: Score) -> str:
    return f"questionnaire {score.uuid}"
