"""The line that somebody drew, or refused to draw, between an event and a complaint. The program draws none itself."""

from dataclasses import dataclass
from uuid import UUID

from diary.domain.plain_fields import NEEDED_NAME, TEXT, Shape, one_of
from diary.domain.record import Record
from diary.domain.scale import Option
from diary.i18n import N_

LINK_KINDS: tuple[Option, ...] = (
    Option("together", N_("belongs together, I think")),
    Option("maybe", N_("maybe")),
    Option("none", N_("no link")),
    Option("unknown", N_("I don't know")),
)
"""Keys never change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Record):
    """What somebody thinks of an event and the beginning of a complaint, or one of its worsenings."""

    event: UUID
    complaint: UUID
    worsening: str = ""
    """The key of a worsening; empty means the beginning."""
    kind: str
    """A key of ``LINK_KINDS``."""
    note: str = ""


LINK = Shape(
    Link,
    {
        "event": NEEDED_NAME,
        "complaint": NEEDED_NAME,
        "worsening": TEXT,
        "kind": one_of(option.key for option in LINK_KINDS),
        "note": TEXT,
    },
)
