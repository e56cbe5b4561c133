"""What the person of the example finds when she looks back: what carried, complaints, and what she thinks of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from diary.domain.complaint import Complaint, Worsening
from diary.domain.example_chance import Chance
from diary.domain.example_events import long_ago
from diary.domain.example_samples import samples
from diary.domain.fuzzy_date import FuzzyDate
from diary.domain.life import LifeEvent
from diary.domain.link import Link
from diary.domain.resource import Resource

AGE = 52
"""How old she becomes in the last year of the example."""
_LINKED_AFTER = timedelta(minutes=20)


class ExampleLookingBack:
    """Makes the records; they were written at ``written_at`` and shortly after."""

    def __init__(
        self,
        language: str,
        this_year: int,
        written_at: Callable[[int], datetime],
        chance: Chance,
    ) -> None:
        """``written_at`` says when the look back number so many was written down."""
        self._language, self._year = language, this_year
        self._written_at, self._chance = written_at, chance

    @property
    def birth(self) -> str:
        """The year of her birth, as the preference has it."""
        return str(self._year - AGE)

    def weighed(self, events: Sequence[LifeEvent]) -> tuple[LifeEvent, ...]:
        """``events`` with what each was like then, where she wrote that."""
        known = {each[self._language]: each for each in samples("looking_back")["events"]}
        return tuple(
            self._weigh(event, known[event.words]) if event.words in known else event
            for event in events
        )

    def resources(self) -> tuple[Resource, ...]:
        """What carried her."""
        return tuple(
            Resource(
                **self._common(place),
                kind=each["kind"],
                name=each[self._language],
                began=self._when(each.get("since")),
                ended=self._when(each.get("until")),
                note=each["note"][self._language],
            )
            for place, each in enumerate(samples("looking_back")["resources"])
        )

    def complaints(self) -> tuple[Complaint, ...]:
        """What troubled her."""
        return tuple(
            Complaint(
                **self._common(place + len(samples("looking_back")["resources"])),
                name=each[self._language],
                began=long_ago(self._year - each["since"]["years_ago"], each["since"]),
                ended=self._when(each.get("until")),
                worsenings=tuple(
                    Worsening(
                        worse["key"],
                        long_ago(self._year - worse["when"]["years_ago"], worse["when"]),
                        worse[self._language],
                    )
                    for worse in each["worse"]
                ),
            )
            for place, each in enumerate(samples("looking_back")["complaints"])
        )

    def links(
        self, events: Sequence[LifeEvent], complaints: Sequence[Complaint]
    ) -> tuple[Link, ...]:
        """What she thinks belongs together, and what does not."""
        names = {each["nl"]: each[self._language] for each in samples("looking_back")["events"]}
        known = {event.words: event.uuid for event in events}
        keys = [each["key"] for each in samples("looking_back")["complaints"]]
        last = len(samples("looking_back")["resources"]) + len(keys) - 1
        return tuple(
            Link(
                **self._common(last, _LINKED_AFTER + timedelta(minutes=place)),
                event=known[names[each["event"]]],
                complaint=complaints[keys.index(each["complaint"])].uuid,
                worsening=each.get("worse", ""),
                kind=each["kind"],
            )
            for place, each in enumerate(samples("looking_back")["links"])
            if names[each["event"]] in known
        )

    def _weigh(self, event: LifeEvent, sample: Mapping[str, Any]) -> LifeEvent:
        empty = {self._language: ""}
        return replace(
            event,
            weight=sample["weight"],
            feelings=tuple(sample["feelings"]),
            note=sample.get("note", empty)[self._language],
            unsaid=sample.get("unsaid", empty)[self._language],
        )

    def _when(self, plain: Mapping[str, Any] | None) -> FuzzyDate | None:
        return None if plain is None else long_ago(self._year - plain["years_ago"], plain)

    def _common(self, place: int, later: timedelta = timedelta(0)) -> dict[str, Any]:
        return self._chance.stamps(self._written_at(place) + later)
