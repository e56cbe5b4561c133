"""A complaint on the life timeline: since when, and when it became worse."""

from dataclasses import dataclass

from diary.domain.fuzzy_date import FuzzyDate
from diary.domain.plain_fields import (
    FUZZY_DATE,
    NEEDED_FUZZY_DATE,
    NEEDED_TEXT,
    TEXT,
    Shape,
    list_of,
)
from diary.domain.record import Record


@dataclass(frozen=True, slots=True)
class Worsening:
    """When it became worse; ``key`` names it within its complaint, for links."""

    key: str
    when: FuzzyDate
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint(Record):
    """What troubles somebody, with its beginning; ``ended`` is absent while it lasts."""

    name: str
    began: FuzzyDate
    ended: FuzzyDate | None = None
    note: str = ""
    worsenings: tuple[Worsening, ...] = ()


_WORSENING = Shape(Worsening, {"key": NEEDED_TEXT, "when": NEEDED_FUZZY_DATE, "note": TEXT})

COMPLAINT = Shape(
    Complaint,
    {
        "name": NEEDED_TEXT,
        "began": NEEDED_FUZZY_DATE,
        "ended": FUZZY_DATE,
        "note": TEXT,
        "worsenings": list_of(_WORSENING),
    },
)
