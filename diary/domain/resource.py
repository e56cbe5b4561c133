"""What carried somebody: people, places and strengths on the life timeline."""

from dataclasses import dataclass

from diary.domain.fuzzy_date import FuzzyDate
from diary.domain.plain_fields import FUZZY_DATE, NEEDED_TEXT, TEXT, Shape, one_of
from diary.domain.record import Record
from diary.domain.scale import Option
from diary.i18n import N_

RESOURCE_KINDS: tuple[Option, ...] = (
    Option("person", N_("somebody")),
    Option("animal", N_("an animal")),
    Option("place", N_("a place")),
    Option("strength", N_("something I can or do")),
    Option("other", N_("something else")),
)
"""Keys never change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource(Record):
    """Something or somebody that carries; without dates it was always there, and is."""

    kind: str
    """A key of ``RESOURCE_KINDS``."""
    name: str
    began: FuzzyDate | None = None
    ended: FuzzyDate | None = None
    note: str = ""


RESOURCE = Shape(
    Resource,
    {
        "kind": one_of(option.key for option in RESOURCE_KINDS),
        "name": NEEDED_TEXT,
        "began": FUZZY_DATE,
        "ended": FUZZY_DATE,
        "note": TEXT,
    },
)
