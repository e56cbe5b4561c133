"""What the invented person of the example lived through, takes and does: events, medicines, treatments, own questions.

The words are in ``resources/samples/example_life.json``. Nothing here adds a link to the model of ``example_days``: a
dose is noted where the pain is high and eases nothing, and the own questions follow from the number of the day alone.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from diary.domain.entry import Entry
from diary.domain.example_days import CLAIM_DAYS, Chance, ModelDay
from diary.domain.example_moments import HOME
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
from diary.domain.measure import Per
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.moment import milliseconds, to_the_millisecond
from diary.domain.own_measure import OWN_PREFIX, Kind, OwnMeasure
from diary.domain.scale import Value
from diary.paths import resources

OUTDOORS_KEY, HOUSE_KEY = f"{OWN_PREFIX}example-outdoors", f"{OWN_PREFIX}example-house"
"""The keys of the two own questions: one that is asked, and one that was stopped."""

OUTDOORS_FROM = 220
"""The day from which hours outdoors were written down."""
HOUSE_DAYS = range(20, 80)
"""The days on which the question was asked that was stopped later."""

_OTHER_DOSE_DAY = 210
_REHABILITATION = range(224, 308)
_PHYSIO_DAY = 5
_DOSE_FROM_PAIN = 6
_CHANCE_OF_HELPED = 0.5
_EVERY_MOTHER, _EVERY_FRIEND, _EVERY_GROUP = 3, 2, 3


@dataclass(frozen=True, slots=True)
class ExampleLife:
    """The records beside the entries."""

    events: tuple[LifeEvent, ...]
    medicines: tuple[Medicine, ...]
    doses: tuple[Dose, ...]
    treatments: tuple[Treatment, ...]
    own_measures: tuple[OwnMeasure, ...]


def example_life(
    language: str, now: datetime, days: Sequence[ModelDay], entries: Sequence[Entry], chance: Chance
) -> ExampleLife:
    """The records of the example; nothing is later than ``now`` (aware)."""
    maker = _Maker(language, chance)
    medicines = maker.medicines(days)
    events = [
        *maker.life(days[0].date),
        *(event for event in maker.events(days) if event.created_at <= now),
    ]
    return ExampleLife(
        events=tuple(events),
        medicines=medicines,
        doses=tuple(maker.doses(medicines[2], entries)),
        treatments=maker.treatments(days),
        own_measures=maker.own_measures(days),
    )


def own_readings(day: ModelDay) -> dict[str, Value]:
    """What a day's own questions were answered with."""
    readings: dict[str, Value] = {}
    if day.number >= OUTDOORS_FROM:
        readings[OUTDOORS_KEY] = (day.number * 7 + day.number // 5) % 4 + int(day.walks)
    if day.number in HOUSE_DAYS:
        readings[HOUSE_KEY] = (day.number * 5 + 3) % 9
    return readings


@cache
def _texts() -> Any:  # noqa: ANN401  what JSON can hold
    file = resources() / "samples" / "example_life.json"
    return json.loads(file.read_text(encoding="utf-8"))


class _Maker:
    """Makes the records in one language, each with a name that is the same every time."""

    def __init__(self, language: str, chance: Chance) -> None:
        self._language = language
        self._chance = chance
        self._texts = _texts()

    def _word(self, key: str) -> str:
        return str(self._texts["words"][key][self._language])

    def _common(self, at: datetime) -> dict[str, Any]:
        at = to_the_millisecond(at.astimezone(UTC))
        low, high = (int(self._chance.one() * 2**31) for _ in range(2))
        stamp = max(milliseconds(at), 0)
        identity = stamp << 80 | 7 << 76 | (high & 0xFFF) << 64 | 0b10 << 62 | low << 20
        return {"uuid": UUID(int=identity), "created_at": at, "changed_at": at}

    def _event(self, at: datetime, tag: str, words: str, when: FuzzyDate) -> LifeEvent:
        return LifeEvent(**self._common(at), tag=tag, words=words, when=when)

    def events(self, days: Sequence[ModelDay]) -> Iterator[LifeEvent]:
        """What happened within the diary, in order of its days."""
        once = {event["day"]: event for event in self._texts["once"]}
        claims = dict(zip(CLAIM_DAYS, self._texts["claim"], strict=True))
        told = {"conflict": 0, "mother": 0, "friend": 0, "group": 0, "holiday": 0}
        for day in days:
            for tag, kind, happens, every in (
                (
                    "conflict",
                    "conflict",
                    day.conflict_days_ago == 0 and day.number not in claims,
                    1,
                ),
                ("visit", "mother", day.sees_mother, _EVERY_MOTHER),
                ("visit", "friend", day.sees_friend, _EVERY_FRIEND),
                ("joy", "group", day.walks_with_group, _EVERY_GROUP),
            ):
                if happens:
                    if told[kind] % every == 0:
                        texts = self._texts[kind]
                        text = texts[told[kind] // every % len(texts)]
                        yield self._event(
                            _evening(day), tag, text[self._language], on_day(day.date)
                        )
                    told[kind] += 1
            if day.is_holiday and not told["holiday"]:
                told["holiday"] = 1
                last = max(each.date for each in days if each.is_holiday)
                when = between(day.date, last)
                yield self._event(_evening(day), "holiday", self._word("holiday"), when)
            if day.number in claims:
                words = claims[day.number][self._language]
                yield self._event(_evening(day), "claim", words, on_day(day.date))
            if day.number in once:
                event = once[day.number]
                yield self._event(
                    _evening(day), event["tag"], event[self._language], on_day(day.date)
                )

    def life(self, first: date) -> Iterator[LifeEvent]:
        """What happened before the diary, written down in its first days."""
        for number, event in enumerate(self._texts["life"]):
            at = datetime.combine(first, time(20, 0), HOME) + timedelta(minutes=3 * number)
            yield self._event(at, event["tag"], event[self._language], _when(event))

    def medicines(self, days: Sequence[ModelDay]) -> tuple[Medicine, ...]:
        """One on fixed times in two doses, one as needed, and one that was stopped long ago."""
        begin, other = days[0].date - timedelta(60), days[_OTHER_DOSE_DAY].date
        at = _evening(days[0])
        fixed: dict[str, Any] = {"name": self._word("fixed"), "unit": "mg", "as_needed": False}
        fixed["reason"] = self._word("sleep")
        return (
            Medicine(
                **self._common(at), **fixed, amount=10.0, first=begin, last=other - timedelta(1)
            ),
            Medicine(
                **self._common(_evening(days[_OTHER_DOSE_DAY])), **fixed, amount=25.0, first=other
            ),
            Medicine(
                **self._common(at),
                name=self._word("needed"),
                amount=1000.0,
                unit="mg",
                reason=self._word("bad_days"),
            ),
            Medicine(
                **self._common(at),
                name=self._word("stopped"),
                amount=50.0,
                unit="mg",
                first=date(2019, 4, 1),
                last=date(2021, 9, 30),
            ),
        )

    def doses(self, medicine: Medicine, entries: Sequence[Entry]) -> Iterator[Dose]:
        """One where the pain is high, some minutes after it was written down; rated for about half of them."""
        for entry in entries:
            pain = entry.readings.get("pain")
            if not isinstance(pain, int) or pain < _DOSE_FROM_PAIN or entry.is_late:
                continue
            helped = self._chance.whole(2, 6) if self._chance.happens(_CHANCE_OF_HELPED) else None
            yield Dose(
                **self._common(entry.created_at),
                medicine=medicine.uuid,
                at=entry.at,
                amount=medicine.amount,
                helped=helped,
            )

    def treatments(self, days: Sequence[ModelDay]) -> tuple[Treatment, ...]:
        """A programme of twelve weeks, and physiotherapy all along."""
        first, last = days[_REHABILITATION.start], days[_REHABILITATION.stop - 1]
        return (
            Treatment(
                **self._common(_evening(first)),
                name=self._word("rehabilitation"),
                first=first.date,
                last=last.date,
                helped=6,
            ),
            Treatment(
                **self._common(_evening(days[_PHYSIO_DAY])),
                name=self._word("physio"),
                first=days[_PHYSIO_DAY].date,
            ),
        )

    def own_measures(self, days: Sequence[ModelDay]) -> tuple[OwnMeasure, ...]:
        """One that is asked, and one that was stopped."""
        return (
            OwnMeasure(
                **self._common(_evening(days[OUTDOORS_FROM])),
                key=OUTDOORS_KEY,
                kind=Kind.COUNT,
                per=Per.DAY,
                name=self._word("outdoors"),
            ),
            OwnMeasure(
                **self._common(_evening(days[HOUSE_DAYS.start])),
                key=HOUSE_KEY,
                kind=Kind.SCALE,
                per=Per.DAY,
                name=self._word("house"),
                low_words=self._word("quiet"),
                high_words=self._word("busy"),
                place=1,
                is_retired=True,
            ),
        )


def _evening(day: ModelDay) -> datetime:
    return datetime.combine(day.date, time(20, 30), HOME)


def _when(event: dict[str, Any]) -> FuzzyDate:
    year = int(event["year"])
    if event["kind"] == "month":
        return in_month(year, event["month"])
    if event["kind"] == "season":
        return in_season(year, Season[event["season"]])
    if event["kind"] == "between":
        return between(date(year, 1, 1), date(event["last_year"], 12, 31))
    return around_year(year) if event["kind"] == "around" else in_year(year)
