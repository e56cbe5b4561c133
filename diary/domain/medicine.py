"""What is taken and done: the person's own list of medicines, each dose, and treatments as periods.

A medicine begins and ends on a day; a treatment on a date as precise as memory is.

Names are free text: no register of medicines, no advice. An amount is in the unit of its medicine, in steps of a
thousandth.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from diary.domain.fuzzy_date import FuzzyDate, on_day
from diary.domain.moment import Clock, to_the_millisecond
from diary.domain.record import Record, new_record
from diary.domain.scale import Rating
from diary.errors import InvalidValue

HELPED = Rating(0, 10)
"""How much a dose or a treatment helped, in the person's own eyes: 0 not at all … 10 very much."""

PER_UNIT = 1000
_MOST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine(Record):
    """One medicine in one dose; another dose is another record, so that a taper can be drawn as steps."""

    name: str
    amount: float | None = None
    """How much at a time, in ``unit``; above nought."""
    unit: str = ""
    as_needed: bool = True
    """Taken when needed; else on fixed times."""
    reason: str = ""
    first: date | None = None
    """The first day; ``None`` where it is not known."""
    last: date | None = None
    """The last day; ``None`` while it is taken."""

    def is_taken_on(self, day: date) -> bool:
        """Whether it is on the list on this day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose(Record):
    """One time that a medicine was taken."""

    medicine: UUID
    at: datetime
    """When it was taken: aware, in the zone in which it was written (a ``ZoneInfo``)."""
    amount: float | None = None
    """How much, in the unit of the medicine; ``None`` where it is not known."""
    helped: int | None = None
    """0 not at all … 10 very much; ``None`` where it was not said."""

    @property
    def day(self) -> date:
        """The local day of the zone in which it was written."""
        return self.at.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment(Record):
    """A course of something: physiotherapy, a rehabilitation programme, EMDR, massage."""

    name: str
    began: FuzzyDate
    ended: FuzzyDate | None = None
    """Its last day; ``None`` while it goes on."""
    note: str = ""
    helped: int | None = None
    """As for a dose."""


def new_medicine(clock: Clock, name: str) -> Medicine:
    """A medicine that is put on the list now, taken as needed from today on."""
    return new_record(
        Medicine,
        clock,
        name=name,
        first=clock().date(),
    )


def new_dose(clock: Clock, medicine: Medicine, at: datetime | None = None) -> Dose:
    """A dose of ``medicine``, taken at ``at`` (now where not given)."""
    return new_record(
        Dose,
        clock,
        medicine=medicine.uuid,
        at=to_the_millisecond(clock() if at is None else at),
        amount=medicine.amount,
    )


def new_treatment(clock: Clock, name: str, first: date) -> Treatment:
    """A treatment that is written down now, began on that day and goes on."""
    return new_record(Treatment, clock, name=name, began=on_day(first))


def checked_amount(amount: object) -> float | None:
    """``amount`` to the thousandth; raises ``InvalidValue`` where it is no number above nought."""
    if amount is None:
        return None
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 < amount <= _MOST:
        raise InvalidValue
    return round(amount * PER_UNIT) / PER_UNIT or 1 / PER_UNIT
