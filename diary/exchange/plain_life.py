"""Life events, medicines, doses and treatments as plain values, and checked on the way back.

What is not recorded is left out, so that the same record always gives the same text.
"""

from datetime import date, datetime
from typing import Any

from diary.domain.fuzzy_date import FuzzyDate, Precision
from diary.domain.life import WEIGHT, LifeEvent
from diary.domain.medicine import HELPED, Dose, Medicine, Treatment, checked_amount
from diary.domain.moment import known_zone, zone_name
from diary.domain.plain import Plain, time_to_plain
from diary.domain.plain_fields import LONGEST_TEXT
from diary.errors import InvalidValue
from diary.exchange.misfit import (
    Misfit,
    day_if_any,
    day_of,
    require_zone,
    text_of,
    time_of,
    truth_of,
    uuid_of,
)
from diary.exchange.record_kind import RecordKind
from diary.i18n import N_, _


def _event_parts(event: LifeEvent) -> Plain:
    return {
        "tag": event.tag,
        "words": event.words,
        "first": event.when.first.isoformat(),
        "last": event.when.last.isoformat(),
        "precision": event.when.precision.value,
        "weight": event.weight,
        "feelings": list(event.feelings),
        "note": event.note,
        "unsaid": event.unsaid,
    }


def _event(plain: Plain, common: dict[str, Any], _latest: datetime) -> LifeEvent:
    first, last = day_of(plain, "first"), day_of(plain, "last")
    try:
        when = FuzzyDate(first, last, Precision(plain["precision"]))
    except (ValueError, TypeError):
        raise Misfit("precision" if last >= first else "last") from None
    return LifeEvent(
        **common,
        tag=text_of(plain, "tag", LONGEST_TEXT, may_be_empty=False),
        words=text_of(plain, "words", LONGEST_TEXT),
        when=when,
        weight=_weight(plain),
        feelings=_feelings(plain),
        note=text_of(plain, "note", LONGEST_TEXT),
        unsaid=text_of(plain, "unsaid", LONGEST_TEXT),
    )


def _weight(plain: Plain) -> int | None:
    weight = plain.get("weight")
    try:
        return None if weight is None else WEIGHT.check(weight)
    except InvalidValue:
        raise Misfit("weight") from None


def _feelings(plain: Plain) -> tuple[str, ...]:
    feelings = plain.get("feelings", [])
    if not isinstance(feelings, list) or not all(
        isinstance(word, str) and len(word.split()) == 1 for word in feelings
    ):
        raise Misfit("feelings")
    return tuple(feelings)


def _medicine_parts(medicine: Medicine) -> Plain:
    return {
        "name": medicine.name,
        "amount": medicine.amount,
        "unit": medicine.unit,
        "as_needed": medicine.as_needed,
        "reason": medicine.reason,
        "first": _day_or_none(medicine.first),
        "last": _day_or_none(medicine.last),
    }


def _medicine(plain: Plain, common: dict[str, Any], _latest: datetime) -> Medicine:
    return Medicine(
        **common,
        name=text_of(plain, "name", LONGEST_TEXT, may_be_empty=False),
        amount=_amount(plain),
        unit=text_of(plain, "unit", LONGEST_TEXT),
        as_needed=truth_of(plain, "as_needed"),
        reason=text_of(plain, "reason", LONGEST_TEXT),
        first=day_if_any(plain, "first"),
        last=_last_day(plain),
    )


def _dose_parts(dose: Dose) -> Plain:
    return {
        "medicine": str(dose.medicine),
        "at": time_to_plain(dose.at),
        "zone": zone_name(dose.at),
        "amount": dose.amount,
        "helped": dose.helped,
    }


def _dose(plain: Plain, common: dict[str, Any], latest: datetime) -> Dose:
    require_zone(plain)
    at = time_of(plain, "at")
    if at > latest:
        raise Misfit(_("its moment lies in the future"))
    return Dose(
        **common,
        medicine=uuid_of(plain, "medicine"),
        at=at.astimezone(known_zone(plain["zone"])),
        amount=_amount(plain),
        helped=_helped(plain),
    )


def _treatment_parts(treatment: Treatment) -> Plain:
    """An exact day is one day alone, as it was before version 5."""
    began, ended = treatment.began, treatment.ended
    return {
        "name": treatment.name,
        "first": began.first.isoformat(),
        "began_latest": None if began.is_precise else began.last.isoformat(),
        "began_precision": _precision_or_none(began),
        "ended_earliest": None if ended is None or ended.is_precise else ended.first.isoformat(),
        "last": None if ended is None else ended.last.isoformat(),
        "ended_precision": None if ended is None else _precision_or_none(ended),
        "note": treatment.note,
        "helped": treatment.helped,
    }


def _treatment(plain: Plain, common: dict[str, Any], _latest: datetime) -> Treatment:
    return Treatment(
        **common,
        name=text_of(plain, "name", LONGEST_TEXT, may_be_empty=False),
        began=_began(plain),
        ended=_ended(plain),
        note=text_of(plain, "note", LONGEST_TEXT),
        helped=_helped(plain),
    )


def _began(plain: Plain) -> FuzzyDate:
    first = day_of(plain, "first")
    latest = day_of(plain, "began_latest") if "began_latest" in plain else first
    if latest < first:
        raise Misfit("began_latest")
    return _fuzzy(first, latest, plain, "began_precision")


def _ended(plain: Plain) -> FuzzyDate | None:
    """When it ended, if it did; raises ``Misfit`` where that lies before the beginning."""
    last = _last_day(plain)
    if last is None:
        for part in ("ended_earliest", "ended_precision"):
            if part in plain:
                raise Misfit(part)
        return None
    earliest = day_of(plain, "ended_earliest") if "ended_earliest" in plain else last
    if earliest > last:
        raise Misfit("ended_earliest")
    return _fuzzy(earliest, last, plain, "ended_precision")


def _fuzzy(first: date, last: date, plain: Plain, part: str) -> FuzzyDate:
    """The date between two days in order, as precise as ``part`` of ``plain`` says; without it an exact day."""
    try:
        return FuzzyDate(first, last, Precision(plain.get(part, Precision.DAY)))
    except ValueError:
        raise Misfit(part) from None


def _amount(plain: Plain) -> float | None:
    try:
        return checked_amount(plain.get("amount"))
    except InvalidValue:
        raise Misfit("amount") from None


def _helped(plain: Plain) -> int | None:
    helped = plain.get("helped")
    try:
        return None if helped is None else HELPED.check(helped)
    except InvalidValue:
        raise Misfit("helped") from None


def _last_day(plain: Plain) -> date | None:
    """The last day, where there is one; raises ``Misfit`` where it lies before the first."""
    first, last = day_if_any(plain, "first"), day_if_any(plain, "last")
    if first is not None and last is not None and last < first:
        raise Misfit("last")
    return last


def _day_or_none(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _precision_or_none(when: FuzzyDate) -> str | None:
    return None if when.precision is Precision.DAY else when.precision.value


EVENTS = RecordKind(
    "events",
    N_("event {number}: {part}"),
    ("tag", "first", "last", "precision"),
    ("words", "weight", "feelings", "note", "unsaid"),
    _event_parts,
    _event,
)
MEDICINES = RecordKind(
    "medicines",
    N_("medicine {number}: {part}"),
    ("name",),
    ("amount", "unit", "as_needed", "reason", "first", "last"),
    _medicine_parts,
    _medicine,
)
DOSES = RecordKind(
    "doses",
    N_("dose {number}: {part}"),
    ("medicine", "at", "zone"),
    ("amount", "helped"),
    _dose_parts,
    _dose,
)
TREATMENTS = RecordKind(
    "treatments",
    N_("treatment {number}: {part}"),
    ("name", "first"),
    (
        "began_latest",
        "began_precision",
        "ended_earliest",
        "last",
        "ended_precision",
        "note",
        "helped",
    ),
    _treatment_parts,
    _treatment,
)
