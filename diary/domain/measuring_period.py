"""A time of measuring that has an end and a look back, because writing down figures for ever is no aim in itself."""

from dataclasses import dataclass
from datetime import date

from diary.domain.plain_fields import DAY, NEEDED_DAY, TEXT, Shape
from diary.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuringPeriod(Record):
    """Local days from ``first`` to ``last``, both included, with what somebody wants to know."""

    first: date
    last: date
    aim: str = ""
    reviewed: date | None = None
    """The day on which somebody looked back on it."""
    review: str = ""


MEASURING_PERIOD = Shape(
    MeasuringPeriod,
    {"first": NEEDED_DAY, "last": NEEDED_DAY, "aim": TEXT, "reviewed": DAY, "review": TEXT},
)
