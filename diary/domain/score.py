"""The total of a questionnaire on a date, with where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from diary.domain.plain_fields import FIGURES, NEEDED_DAY, NEEDED_TEXT, NUMBERS, TEXT, Shape
from diary.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Record):
    """What a questionnaire came to; several on one day are kept."""

    instrument: str
    """A key of ``instruments.py``, which need not be known here."""
    day: date
    source: str = ""
    """Who gave it, in words: the clinic at intake, myself."""
    variant: str = ""
    values: Mapping[str, float] = field(default_factory=dict)
    """By the key of the scale of the instrument; ``total`` where it has one."""
    answers: Mapping[str, int] = field(default_factory=dict)
    """By the key of the item, where it was filled in here."""
    note: str = ""


SCORE = Shape(
    Score,
    {
        "instrument": NEEDED_TEXT,
        "day": NEEDED_DAY,
        "source": TEXT,
        "variant": TEXT,
        "values": NUMBERS,
        "answers": FIGURES,
        "note": TEXT,
    },
)
