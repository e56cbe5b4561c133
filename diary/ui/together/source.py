"""Where the page Together gets its numbers: what can be looked at, and everything that may lie beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from diary.analysis.daily import Numbers, Recorded
from diary.analysis.factors import Factor, factors_of, outcome_values
from diary.domain.measure import Measure
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
        if measure.key in recorded.measures and not isinstance(measure.scale, ClockTime)
    ]


def read_question(vault: Vault, today: date, outcome: Measure, days: int | None) -> Question | None:
    """``outcome`` of the last ``days`` days up to ``today``, and what may lie beside it.

    Of the whole diary where ``days`` is ``None``; ``None`` in an empty diary.
    """
    recorded = vault.along_time.recorded()
    if recorded.period is None:
        return None
    last = min(recorded.period.last, today)
    first = min(recorded.period.first, last)
    if days is not None:
        first = max(first, Period.until(today, days).first)
    period = Period(min(first, last), last)
    measures = outcomes_in(vault.catalogue, recorded)
    content = vault.along_time.content(period, measures)
    factors = factors_of(
        outcome,
        measures,
        content,
        vault.along_time.happenings(period),
        vault.events.all(),
        vault.medicines.all(),
    )
    return Question(outcome, outcome_values(outcome, content), tuple(factors), period.first)
