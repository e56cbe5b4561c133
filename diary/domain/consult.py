"""A talk with somebody who treats: what was asked beforehand, what was said, what touched."""

from dataclasses import dataclass
from datetime import date

from diary.domain.plain_fields import NEEDED_DAY, TEXT, TEXTS, Shape
from diary.domain.record import Record
from diary.i18n import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Consult(Record):
    """One consultation; it may lie ahead."""

    day: date
    who: str = ""
    questions: tuple[str, ...] = ()
    said: str = ""
    touched: str = ""
    """What was said that touched me."""
    note: str = ""


def consult_name(consult: Consult) -> str:
    """With whom, where there is room for a few words."""
    return consult.who.strip() or _("a consultation")


CONSULT = Shape(
    Consult,
    {
        "day": NEEDED_DAY,
        "who": TEXT,
        "questions": TEXTS,
        "said": TEXT,
        "touched": TEXT,
        "note": TEXT,
    },
)
