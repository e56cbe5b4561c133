"""A worksheet that was filled in on a day: items with their texts and figures, and what each points at.

Which kinds there are, and the parts of each, stands in ``worksheets.py``. A sheet that is filled in again is a new one:
the versions are the sheets of one kind, and of one complaint where that is what it is about.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from diary.domain.plain_fields import (
    FIGURES,
    NEEDED_DAY,
    NEEDED_TEXT,
    TEXT,
    Shape,
    list_of,
    one_of,
)
from diary.domain.record import Record

CITED = ("day", "entry", "event", "complaint", "experiment", "treatment")
"""What an item may point at."""


@dataclass(frozen=True, slots=True)
class Cite:
    """What an item points at: ``key`` is a day (ISO 8601) or the UUID of a record."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was filled in, under the part of the sheet with that key."""

    part: str
    text: str = ""
    figures: Mapping[str, int] = field(default_factory=dict)
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet(Record):
    """A sheet of one kind, as it was on ``day``."""

    kind: str
    """A key that a newer program may know; it need not be known here."""
    day: date
    about: str = ""
    """What it is about: the UUID of a complaint, or words."""
    items: tuple[Item, ...] = ()

    def of_part(self, part: str) -> tuple[Item, ...]:
        """The items of one part, in their order."""
        return tuple(item for item in self.items if item.part == part)


_CITE = Shape(Cite, {"kind": one_of(CITED), "key": NEEDED_TEXT})
_ITEM = Shape(
    Item, {"part": NEEDED_TEXT, "text": TEXT, "figures": FIGURES, "cites": list_of(_CITE)}
)
WORKSHEET = Shape(
    Worksheet,
    {"kind": NEEDED_TEXT, "day": NEEDED_DAY, "about": TEXT, "items": list_of(_ITEM)},
)
