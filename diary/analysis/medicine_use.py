"""Medicines over time: on how many days of each month there was a painkiller, and a dose that changed as steps.

What counts as a painkiller is the person's own choice, by name: a dose that changes is another record of the same name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from diary.domain.medicine import Dose, Medicine
from diary.domain.period import Period


@dataclass(frozen=True, slots=True)
class MonthOfPainkillers:
    """A month, by its first day, and on how many of its days so far a painkiller was taken."""

    first: date
    days: int


@dataclass(frozen=True, slots=True)
class DoseStep:
    """From ``first`` to ``last``, both ends included, so much at a time."""

    first: date
    last: date
    amount: float


@dataclass(frozen=True, slots=True)
class Taper:
    """A medicine on fixed times of which the dose changed; the steps in order of time."""

    name: str
    unit: str
    steps: tuple[DoseStep, ...]


def name_of(medicine: Medicine) -> str:
    """By which the records of one medicine are known to be alike."""
    return medicine.name.strip().casefold()


def days_with_painkillers(
    medicines: Iterable[Medicine],
    doses: Iterable[Dose],
    painkillers: Collection[str],
    period: Period,
) -> frozenset[date]:
    """The days of ``period`` on which one was taken; ``painkillers`` are names as ``name_of`` gives them.

    Of what is taken when needed each dose counts; what is taken on fixed times counts on each day that it is on the
    list.
    """
    chosen = [medicine for medicine in medicines if name_of(medicine) in painkillers]
    needed = {medicine.uuid for medicine in chosen if medicine.as_needed}
    days = {
        dose.day
        for dose in doses
        if dose.medicine in needed and period.first <= dose.day <= period.last
    }
    for medicine in chosen:
        if not medicine.as_needed:
            days.update(day for day in period if medicine.is_taken_on(day))
    return frozenset(days)


def by_month(days: Iterable[date], period: Period) -> tuple[MonthOfPainkillers, ...]:
    """How many of ``days`` lie in each month that ``period`` touches, months without any included."""
    found = {day.replace(day=1): 0 for day in period}
    for day in days:
        found[day.replace(day=1)] += 1
    return tuple(MonthOfPainkillers(first, count) for first, count in found.items())


def tapers(medicines: Iterable[Medicine], today: date) -> tuple[Taper, ...]:
    """The medicines on fixed times whose dose changed, by name.

    Left out are records without an amount or a first day, and what lies after ``today``; a step without an end goes on
    until the next one begins, else until today.
    """
    alike: dict[tuple[str, str], list[Medicine]] = defaultdict(list)
    for medicine in medicines:
        if not medicine.as_needed and medicine.amount is not None and medicine.first is not None:
            alike[name_of(medicine), medicine.unit.strip().casefold()].append(medicine)
    found = []
    for records in alike.values():
        steps = _steps(records, today)
        if len({step.amount for step in steps}) > 1:
            found.append(Taper(records[0].name.strip(), records[0].unit.strip(), steps))
    return tuple(sorted(found, key=lambda taper: taper.name.casefold()))


def _steps(records: list[Medicine], today: date) -> tuple[DoseStep, ...]:
    begun = [
        (record.first, record.last, record.amount)
        for record in records
        if record.first is not None and record.amount is not None and record.first <= today
    ]
    begun.sort(key=lambda each: each[0])
    nexts = [first for first, _last, _amount in begun[1:]]
    steps = []
    for place, (first, last, amount) in enumerate(begun):
        end = today if last is None else min(last, today)
        if last is None and place < len(nexts):
            end = max(first, nexts[place] - timedelta(1))
        steps.append(DoseStep(first, end, amount))
    return tuple(steps)
