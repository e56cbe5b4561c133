"""How each kind of record lies in its table: its own columns as a row, and a record from its row."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa

from diary.domain.fuzzy_date import FuzzyDate, Precision
from diary.domain.life import LifeEvent
from diary.domain.measure import Per
from diary.domain.medicine import PER_UNIT, Dose, Medicine, Treatment
from diary.domain.moment import milliseconds, moment, zone_name
from diary.domain.own_measure import Kind, OwnMeasure
from diary.domain.plain_trying import (
    answer_from_plain,
    answer_to_plain,
    trust_from_plain,
    trust_to_plain,
)
from diary.domain.record import Record
from diary.domain.scale import Option
from diary.domain.trying import Experiment, LadderStep, Suspicion
from diary.vault.stored_text import stored_text
from diary.vault.tables import (
    DOSE,
    EXPERIMENT,
    LADDER_STEP,
    LIFE_EVENT,
    MEDICINE,
    OWN_MEASURE,
    SUSPICION,
    TREATMENT,
)

R = TypeVar("R", bound=Record)

Row = dict[str, int | str | None]
"""The own columns of a record by their names."""


@dataclass(frozen=True, slots=True)
class RecordRows(Generic[R]):
    """The table of a kind of record, in which order it is read, and both ways between a record and its row."""

    table: sa.Table
    order: tuple[str, ...]
    row: Callable[[R], Row]
    record: Callable[[sa.Row[Any]], R]


def _event_row(event: LifeEvent) -> Row:
    return {
        "tag": stored_text(event.tag),
        "words": stored_text(event.words),
        "first": event.when.first.toordinal(),
        "last": event.when.last.toordinal(),
        "precision": event.when.precision.value,
        "weight": event.weight,
        "feelings": stored_text(" ".join(event.feelings)),
        "note": stored_text(event.note),
        "unsaid": stored_text(event.unsaid),
    }


def _event(row: sa.Row[Any]) -> LifeEvent:
    first, last = date.fromordinal(row.first), date.fromordinal(row.last)
    return LifeEvent(
        **common_parts(row),
        tag=row.tag,
        words=row.words,
        when=FuzzyDate(first, last, Precision(row.precision)),
        weight=row.weight,
        feelings=tuple(row.feelings.split()),
        note=row.note,
        unsaid=row.unsaid,
    )


def _medicine_row(medicine: Medicine) -> Row:
    return {
        "name": stored_text(medicine.name),
        "amount": _thousandths(medicine.amount),
        "unit": stored_text(medicine.unit),
        "as_needed": int(medicine.as_needed),
        "reason": stored_text(medicine.reason),
        "first": _number_of(medicine.first),
        "last": _number_of(medicine.last),
    }


def _medicine(row: sa.Row[Any]) -> Medicine:
    return Medicine(
        **common_parts(row),
        name=row.name,
        amount=_amount(row.amount),
        unit=row.unit,
        as_needed=row.as_needed != 0,
        reason=row.reason,
        first=_day(row.first),
        last=_day(row.last),
    )


def _dose_row(dose: Dose) -> Row:
    return {
        "medicine": str(dose.medicine),
        "at": milliseconds(dose.at),
        "zone": zone_name(dose.at),
        "day": dose.day.toordinal(),
        "amount": _thousandths(dose.amount),
        "helped": dose.helped,
    }


def _dose(row: sa.Row[Any]) -> Dose:
    return Dose(
        **common_parts(row),
        medicine=UUID(row.medicine),
        at=moment(row.at, row.zone),
        amount=_amount(row.amount),
        helped=row.helped,
    )


def _treatment_row(treatment: Treatment) -> Row:
    began, ended = treatment.began, treatment.ended
    return {
        "name": stored_text(treatment.name),
        "first": began.first.toordinal(),
        "last": None if ended is None else ended.last.toordinal(),
        "note": stored_text(treatment.note),
        "helped": treatment.helped,
        "began_latest": None if began.is_precise else began.last.toordinal(),
        "began_precision": _precision_of(began),
        "ended_earliest": None if ended is None or ended.is_precise else ended.first.toordinal(),
        "ended_precision": None if ended is None else _precision_of(ended),
    }


def _treatment(row: sa.Row[Any]) -> Treatment:
    return Treatment(
        **common_parts(row),
        name=row.name,
        began=_fuzzy(row.first, row.began_latest, row.began_precision),
        ended=None
        if row.last is None
        else _fuzzy(row.ended_earliest, row.last, row.ended_precision),
        note=row.note,
        helped=row.helped,
    )


def _fuzzy(first: int | None, last: int | None, precision: str | None) -> FuzzyDate:
    """The date between two days; where one is absent it is the other, and without a precision it is an exact day."""
    days = [date.fromordinal(number) for number in (first, last) if number is not None]
    return FuzzyDate(days[0], days[-1], Precision(precision or Precision.DAY))


def _precision_of(when: FuzzyDate) -> str | None:
    return None if when.precision is Precision.DAY else when.precision.value


def _own_measure_row(own: OwnMeasure) -> Row:
    options = [[option.key, option.name] for option in own.options]
    return {
        "key": stored_text(own.key),
        "kind": own.kind.value,
        "per": own.per.value,
        "name": stored_text(own.name),
        "low_words": stored_text(own.low_words),
        "high_words": stored_text(own.high_words),
        "options": stored_text(json.dumps(options, ensure_ascii=False)),
        "place": own.place,
        "is_retired": int(own.is_retired),
    }


def _own_measure(row: sa.Row[Any]) -> OwnMeasure:
    return OwnMeasure(
        **common_parts(row),
        key=row.key,
        kind=Kind(row.kind),
        per=Per(row.per),
        name=row.name,
        low_words=row.low_words,
        high_words=row.high_words,
        options=tuple(Option(key, name) for key, name in json.loads(row.options)),
        place=row.place,
        is_retired=row.is_retired != 0,
    )


def _suspicion_row(suspicion: Suspicion) -> Row:
    return {
        "words": stored_text(suspicion.words),
        "outcome": stored_text(suspicion.outcome),
        "factor": stored_text(suspicion.factor),
        "answer": "" if suspicion.answer is None else json.dumps(answer_to_plain(suspicion.answer)),
    }


def _suspicion(row: sa.Row[Any]) -> Suspicion:
    return Suspicion(
        **common_parts(row),
        words=row.words,
        outcome=row.outcome,
        factor=row.factor,
        answer=answer_from_plain(json.loads(row.answer)) if row.answer else None,
    )


def _experiment_row(experiment: Experiment) -> Row:
    return {
        "what": stored_text(experiment.what),
        "planned": _number_of(experiment.planned),
        "expects": stored_text(experiment.expects),
        "expected_pain": experiment.expected_pain,
        "expected_fear": experiment.expected_fear,
        "done": _number_of(experiment.done),
        "happened": stored_text(experiment.happened),
        "pain": experiment.pain,
        "fear": experiment.fear,
        "learned": stored_text(experiment.learned),
    }


def _experiment(row: sa.Row[Any]) -> Experiment:
    return Experiment(
        **common_parts(row),
        what=row.what,
        planned=_day(row.planned),
        expects=row.expects,
        expected_pain=row.expected_pain,
        expected_fear=row.expected_fear,
        done=_day(row.done),
        happened=row.happened,
        pain=row.pain,
        fear=row.fear,
        learned=row.learned,
    )


def _step_row(step: LadderStep) -> Row:
    return {
        "words": stored_text(step.words),
        "place": step.place,
        "trust": json.dumps([trust_to_plain(each) for each in step.trust]),
    }


def _step(row: sa.Row[Any]) -> LadderStep:
    trust = tuple(trust_from_plain(each) for each in json.loads(row.trust))
    return LadderStep(**common_parts(row), words=row.words, place=row.place, trust=trust)


def common_parts(row: sa.Row[Any]) -> dict[str, Any]:
    """The name and the times, in UTC."""
    deleted: datetime | None = None if row.deleted_at is None else moment(row.deleted_at)
    return {
        "uuid": UUID(row.uuid),
        "created_at": moment(row.created_at),
        "changed_at": moment(row.changed_at),
        "deleted_at": deleted,
    }


def _thousandths(amount: float | None) -> int | None:
    return None if amount is None else round(amount * PER_UNIT)


def _amount(thousandths: int | None) -> float | None:
    return None if thousandths is None else thousandths / PER_UNIT


def _number_of(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _day(number: int | None) -> date | None:
    return None if number is None else date.fromordinal(number)


EVENT_ROWS = RecordRows(LIFE_EVENT, ("first", "last"), _event_row, _event)
MEDICINE_ROWS = RecordRows(MEDICINE, ("name", "first"), _medicine_row, _medicine)
DOSE_ROWS = RecordRows(DOSE, ("at",), _dose_row, _dose)
TREATMENT_ROWS = RecordRows(TREATMENT, ("first", "name"), _treatment_row, _treatment)
SUSPICION_ROWS = RecordRows(SUSPICION, ("created_at",), _suspicion_row, _suspicion)
EXPERIMENT_ROWS = RecordRows(EXPERIMENT, ("created_at",), _experiment_row, _experiment)
STEP_ROWS = RecordRows(LADDER_STEP, ("place", "created_at"), _step_row, _step)
OWN_MEASURE_ROWS = RecordRows(OWN_MEASURE, ("place",), _own_measure_row, _own_measure)
