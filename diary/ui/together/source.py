"""Where the page Together gets its numbers: what can be looked at, and everything that may lie beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from diary.analysis.daily import Numbers, Recorded
from diary.analysis.factors import Factor, factors_of, load_values, outcome_values
from diary.domain.life import LifeEvent
from diary.domain.measure import Measure
from diary.domain.medicine import Medicine
from diary.domain.period import Period
from diary.domain.scale import ClockTime
from diary.vault.vault import Vault


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """What is to be compared: values only, so that a thread can do it."""

    outcome: Measure
    values: Numbers
    """Shape (days,), NaN where missing."""
    factors: tuple[Factor, ...]
    first_day: date


def outcomes_in(catalogue: Iterable[Measure], recorded: Recorded) -> list[Measure]:
    """The measures that can be looked at, the pain first."""
    return [
        measure
        for measure in catalogue
        if measure.key in recorded.measures
        and not measure.is_guided
        and not isinstance(measure.scale, ClockTime)
    ]


def looked_at(vault: Vault, today: date, days: int | None) -> Period | None:
    """The last ``days`` days up to ``today`` that lie in the diary; all of it where ``days`` is ``None``.

    ``None`` in an empty diary.
    """
    recorded = vault.along_time.recorded().period
    if recorded is None:
        return None
    last = min(recorded.last, today)
    first = min(recorded.first, last)
    if days is not None:
        first = max(first, Period.until(today, days).first)
    return Period(min(first, last), last)


def read_question(vault: Vault, today: date, outcome: Measure, days: int | None) -> Question | None:
    """``outcome`` and what may lie beside it, of the days of ``looked_at``; ``None`` in an empty diary."""
    period = looked_at(vault, today, days)
    if period is None:
        return None
    measures = outcomes_in(vault.catalogue, vault.along_time.recorded())
    content = vault.along_time.content(period, measures)
    factors = factors_of(
        outcome,
        measures,
        content,
        vault.along_time.happenings(period),
        vault.records.of(LifeEvent).all(),
        vault.records.of(Medicine).all(),
    )
    return Question(outcome, outcome_values(outcome, content), tuple(factors), period.first)


def read_values(vault: Vault, period: Period, outcome: Measure) -> Numbers:
    """``outcome`` of the days of ``period``, shape (days,), NaN where missing."""
    return outcome_values(outcome, vault.along_time.content(period, [outcome]))


def read_load(vault: Vault, period: Period) -> Numbers:
    """The load of the days of ``period``, shape (days,), NaN where no activity has a length."""
    return load_values(vault.along_time.content(period, []))
