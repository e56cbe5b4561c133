"""Something that was done for oneself for a while: writing, relaxing, breathing; with how it was before and after.

Of a text that was let go nothing is kept but that somebody wrote. A sealed one is kept as what only its own passphrase
opens.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from diary.domain.plain_fields import NAME, NEEDED_MOMENT, TEXT, Shape, figure, one_of
from diary.domain.record import Record
from diary.domain.scale import Option
from diary.i18n import N_

PRACTICES: tuple[Option, ...] = (
    Option("writing", N_("writing")),
    Option("relaxing", N_("relaxing")),
    Option("breathing", N_("breathing")),
    Option("noticing", N_("noticing the body")),
    Option("grounding", N_("back to here")),
)
FATES: tuple[Option, ...] = (
    Option("kept", N_("kept")),
    Option("sealed", N_("sealed")),
    Option("let_go", N_("let go")),
)
"""What became of what was written. Keys never change."""

MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Record):
    """One time; ``before`` and ``after`` say how heavy it was, 0 … 10, ``None`` = not said."""

    kind: str
    at: datetime
    minutes: int | None = None
    before: int | None = None
    after: int | None = None
    fate: str = ""
    """A key of ``FATES`` for writing, else empty."""
    prompt: str = ""
    """The key of the prompt that was chosen."""
    entry: UUID | None = None
    """The entry in which a kept text stands."""
    sealed: str = ""
    """A sealed text, as ``vault/sealing.py`` gives it."""
    note: str = ""


PRACTICE = Shape(
    Practice,
    {
        "kind": one_of(option.key for option in PRACTICES),
        "at": NEEDED_MOMENT,
        "minutes": figure(0, MOST_MINUTES),
        "before": figure(0, 10),
        "after": figure(0, 10),
        "fate": one_of((option.key for option in FATES), absent=""),
        "prompt": TEXT,
        "entry": NAME,
        "sealed": TEXT,
        "note": TEXT,
    },
)
