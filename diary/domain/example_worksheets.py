"""The worksheets that the person of the example filled in, and when she rested, as the samples have it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from diary.domain.example_chance import Chance
from diary.domain.example_moments import HOME
from diary.domain.example_samples import samples
from diary.domain.life import LifeEvent
from diary.domain.practice import Practice
from diary.domain.trying import Experiment
from diary.domain.worksheet import Cite, Item, Worksheet

_EVENING, _REST = time(20, 10), time(15, 20)


class ExampleWorksheets:
    """Makes the records, none of them after ``now``."""

    def __init__(self, language: str, now: datetime, chance: Chance) -> None:
        """``chance`` names the records."""
        self._language, self._now, self._chance = language, now.astimezone(HOME), chance

    def worksheets(
        self, events: Sequence[LifeEvent], experiments: Sequence[Experiment]
    ) -> tuple[Worksheet, ...]:
        """The sheets; they point at days, at events of these and at one of the experiments."""
        names = {event.words: str(event.uuid) for event in events}
        made = []
        for place, sheet in enumerate(samples("worksheets")["sheets"]):
            day = self._day(sheet["day"])
            items = tuple(self._item(item, names, experiments) for item in sheet["items"])
            common = self._chance.stamps(self._at(day, _EVENING) + timedelta(seconds=place - 60))
            made.append(Worksheet(**common, kind=sheet["kind"], day=day, items=items))
        return tuple(made)

    def practices(self) -> tuple[Practice, ...]:
        """A few times of relaxing and breathing."""
        made = []
        for sample in samples("worksheets")["practices"]:
            at = self._at(self._day(sample["day"]), _REST)
            made.append(
                Practice(
                    **self._chance.stamps(at),
                    kind=sample["kind"],
                    at=at,
                    minutes=sample["minutes"],
                    before=sample["before"],
                    after=sample["after"],
                    note=self._text(sample, "note"),
                )
            )
        return tuple(made)

    def _item(
        self, sample: dict[str, Any], events: dict[str, str], experiments: Sequence[Experiment]
    ) -> Item:
        cites = [Cite("day", self._day(number).isoformat()) for number in sample.get("days", ())]
        cites += [
            Cite("event", events[words[self._language]])
            for words in sample.get("events", ())
            if words[self._language] in events
        ]
        if "experiment" in sample:
            cites.append(Cite("experiment", str(experiments[sample["experiment"]].uuid)))
        return Item(
            sample["part"], self._text(sample, "text"), sample.get("figures", {}), tuple(cites)
        )

    def _text(self, sample: dict[str, Any], part: str) -> str:
        text: str = sample[part][self._language] if part in sample else ""
        return text

    def _day(self, number: int) -> date:
        return self._now.date() + timedelta(number)

    def _at(self, day: date, at: time) -> datetime:
        return min(self._now, datetime.combine(day, at, HOME))
