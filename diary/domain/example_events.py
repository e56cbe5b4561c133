"""The life events of the example: a hundred of its fourteen months, and some back to childhood.

What the sentences of the diary tell of is an event on the day of that sentence, so that both tell the same. Each
conflict of the model has an event with the tag ``conflict``, except the two that came with a letter about the claim.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from diary.domain.example_chance import Chance
from diary.domain.example_days import CLAIM_CONFLICTS, ModelDay, working_day
from diary.domain.example_life import DayEvent, Sittings, life_samples
from diary.domain.example_texts import SampleEvent, SampleText, in_languages
from diary.domain.fuzzy_date import (
    FuzzyDate,
    Season,
    around_year,
    between,
    in_month,
    in_season,
    in_year,
    on_day,
)
from diary.domain.life import LifeEvent

_FIRST_LOOK_BACK, _DAYS_BETWEEN_LOOKS = 284, 5
"""When the events of a whole life are written down: one after the other, some days apart."""

_CONFLICT = "conflict"
_DAYS_OF_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class _Told:
    """An event before it is a record."""

    event: SampleEvent
    when: FuzzyDate
    written_at: datetime


class ExampleEvents:
    """Puts the events of the samples on days of the model."""

    def __init__(self, days: Sequence[ModelDay], sittings: Sittings) -> None:
        """``sittings`` says when something is written down; what would be written later than that is left out."""
        self._days = days
        self._sittings = sittings
        self._taken: set[int] = set()

    def records(
        self, told: Mapping[int, Sequence[SampleText]], language: str, chance: Chance
    ) -> tuple[LifeEvent, ...]:
        """All events in order of time; ``told`` has the sentences of the diary by the number of their day."""
        found = [
            *self._of_sentences(told),
            *self._numbered(),
            *self._yearly(),
            *self._conflicts(told),
            *self._of_rehabilitation(),
            *self._occasional(),
            *self._of_a_life(),
        ]
        tags = life_samples().tags
        records = [
            LifeEvent(
                uuid=chance.identity(one.written_at),
                created_at=one.written_at,
                changed_at=one.written_at,
                tag=tags[one.event.tag][language] if one.event.tag in tags else one.event.tag,
                words=dict(one.event.in_languages)[language],
                when=one.when,
            )
            for one in found
        ]
        return tuple(sorted(records, key=lambda event: (event.when.middle, event.uuid)))

    def _of_sentences(self, told: Mapping[int, Sequence[SampleText]]) -> Iterator[_Told]:
        for number, texts in told.items():
            for text in texts:
                if text.event is not None:
                    yield from self._on(self._days[number], text.event)

    def _numbered(self) -> Iterator[_Told]:
        """The events of one day; doctors are seen on working days."""
        for sample in life_samples().events:
            if sample.number is not None:
                is_care = sample.event.tag == "care"
                day = working_day(self._days, sample.number) if is_care else None
                yield from self._on(day or self._days[sample.number], sample.event)

    def _yearly(self) -> Iterator[_Told]:
        for plain in life_samples().yearly:
            times = [
                day
                for day in self._days
                if (day.date.month, day.date.day) == (plain["month"], plain["day"])
            ]
            for day, dutch, english in zip(times, plain["nl"], plain["en"], strict=False):
                if not (day.is_flare or day.is_holiday):
                    event = SampleEvent(plain["tag"], in_languages({"nl": dutch, "en": english}))
                    yield from self._on(day, event)

    def _conflicts(self, told: Mapping[int, Sequence[SampleText]]) -> Iterator[_Told]:
        deck = [one.event for one in life_samples().events if one.occasion == _CONFLICT]
        untold = [
            day
            for day in self._days
            if day.conflict_days_ago == 0
            and day.number not in CLAIM_CONFLICTS
            and not any(
                text.event is not None and text.event.tag == _CONFLICT
                for text in told.get(day.number, ())
            )
        ]
        for place, day in enumerate(untold):
            yield from self._on(day, deck[place % len(deck)])

    def _of_rehabilitation(self) -> Iterator[_Told]:
        first, last = rehabilitation(self._days)
        for sample in life_samples().events:
            if sample.occasion == "rehabilitation_start":
                yield from self._on(first, sample.event)
            if sample.occasion == "rehabilitation_end":
                yield from self._on(last, sample.event)

    def _occasional(self) -> Iterator[_Told]:
        """The events of one occasion are spread evenly over its days, one on a day at most."""
        for occasion, is_fitting in _OCCASIONS.items():
            days = [day for day in self._days if day.is_written and is_fitting(day)]
            deck = [one for one in life_samples().events if one.occasion == occasion]
            for number, sample in enumerate(deck):
                ideal = (number + 0.5) / len(deck) * len(days)
                free = [
                    rank
                    for rank, day in enumerate(days)
                    if day.number not in self._taken
                    and (not sample.months or day.date.month in sample.months)
                ]
                if free:
                    day = days[min(free, key=lambda rank: abs(rank - ideal))]
                    yield from self._remembered(day, sample)

    def _of_a_life(self) -> Iterator[_Told]:
        this_year = self._days[-1].date.year
        for place, plain in enumerate(life_samples().life):
            number = _FIRST_LOOK_BACK + place * _DAYS_BETWEEN_LOOKS
            written_at = self._sittings.by(self._days[number].date)
            event = SampleEvent(plain["tag"], in_languages(plain))
            yield _Told(event, long_ago(this_year - plain["years_ago"], plain), written_at)

    def _on(self, day: ModelDay, event: SampleEvent) -> Iterator[_Told]:
        self._taken.add(day.number)
        written_at = self._sittings.after(day.date)
        if written_at is not None:
            yield _Told(event, on_day(day.date), written_at)

    def _remembered(self, day: ModelDay, sample: DayEvent) -> Iterator[_Told]:
        """As ``_on``; by its month where no more is remembered, and then written when the month was over."""
        month = in_month(day.date.year, day.date.month)
        later = self._sittings.after(month.last + timedelta(1)) if sample.is_fuzzy else None
        if later is None:
            yield from self._on(day, sample.event)
        else:
            self._taken.add(day.number)
            yield _Told(sample.event, month, later)


def rehabilitation(days: Sequence[ModelDay]) -> tuple[ModelDay, ModelDay]:
    """The first and the last day of the rehabilitation programme."""
    inside = [day for day in days if day.week_of_rehabilitation is not None]
    return inside[0], inside[-1]


def _is_quiet(day: ModelDay) -> bool:
    return not (day.is_flare or day.is_holiday or day.conflict_days_ago == 0)


_OCCASIONS = {
    "work": lambda day: _is_quiet(day) and day.works,
    "friend": lambda day: _is_quiet(day) and day.sees_friend,
    "mother": lambda day: _is_quiet(day) and day.sees_mother,
    "group": lambda day: _is_quiet(day) and day.walks_with_group,
    "any": _is_quiet,
}


def long_ago(year: int, plain: Mapping[str, Any]) -> FuzzyDate:  # Any: numbers and words of JSON
    """The date of an event of a life, as precise as the samples have it."""
    month = plain.get("month", 1)
    match plain["when"]:
        case "day":
            return on_day(date(year, month, plain["day"]))
        case "month":
            return in_month(year, month)
        case "season":
            return in_season(year, Season(month))
        case "year":
            return in_year(year)
        case "around":
            return around_year(year)
        case _:
            first = date(year, month, 1)
            return between(first, first + timedelta(plain["months"] * _DAYS_OF_MONTH))
