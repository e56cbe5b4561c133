"""A writing that goes on: what is kept of it as a draft, so that a lock or a crash loses as little as possible.

Of a text that is to be let go there is never a draft. Of one that is to be sealed, the draft holds it sealed.
"""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from diary.domain.entry import Entry
from diary.domain.prompts import WRITING

KEPT, SEALED, LET_GO = "kept", "sealed", "let_go"
"""Keys of ``FATES``."""

DRAFT_NAME = "writing"
_FATE, _PROMPT, _BEFORE, _SECONDS = "fate", "chosen prompt", "heavy before", "seconds"


@dataclass(frozen=True, slots=True)
class UnfinishedWriting:
    """``text`` is what was written: as it is where it will be kept, else as a seal."""

    fate: str
    """``KEPT`` or ``SEALED``."""
    name: UUID
    """Of the entry that a kept text becomes."""
    began: datetime
    text: str = field(default="", repr=False)
    prompt: str = ""
    before: int | None = None
    """How heavy it was before, 0 … 10; ``None`` = not said."""
    seconds: int = 0
    """How long was written so far."""


def to_draft(writing: UnfinishedWriting) -> Entry:
    """The draft that holds ``writing``; raises ``ValueError`` where the text is to be let go."""
    if writing.fate == LET_GO:
        raise ValueError(LET_GO)
    words = {
        WRITING.key: writing.text,
        _FATE: writing.fate,
        _PROMPT: writing.prompt,
        _SECONDS: str(writing.seconds),
    }
    if writing.before is not None:
        words[_BEFORE] = str(writing.before)
    return Entry(writing.name, writing.began, writing.began, writing.began, words=words)


def from_draft(draft: Entry | None) -> UnfinishedWriting | None:
    """The writing in ``draft``; ``None`` where there is none, or none that this version understands."""
    if draft is None or draft.words.get(_FATE) not in {KEPT, SEALED}:
        return None
    words = draft.words
    try:
        before = int(words[_BEFORE]) if _BEFORE in words else None
        seconds = int(words.get(_SECONDS, "0"))
    except ValueError:
        return None
    return UnfinishedWriting(
        fate=words[_FATE],
        name=draft.uuid,
        began=draft.at,
        text=words.get(WRITING.key, ""),
        prompt=words.get(_PROMPT, ""),
        before=before,
        seconds=seconds,
    )
