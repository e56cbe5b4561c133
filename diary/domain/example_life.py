"""What the example tells beside its entries, as ``resources/samples/example_life.json`` has it, and when it is written.

A record of a life is written down when one sits down with the diary: on the day itself or at the next entry.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from diary.domain.entry import Entry
from diary.domain.example_samples import samples
from diary.domain.example_texts import SampleEvent, sample_event

Texts = dict[str, str]
"""A text by language."""


@dataclass(frozen=True, slots=True)
class DayEvent:
    """An event of the fourteen months: on day ``number`` counted from the first, or on some day of an occasion."""

    event: SampleEvent
    number: int | None
    occasion: str
    months: frozenset[int]
    """The months (1 … 12) in which it can be; empty where it can be all year."""
    is_fuzzy: bool
    """Whether only its month is remembered."""


@dataclass(frozen=True, slots=True)
class LifeSamples:
    """All that the file holds; ``yearly`` and ``life`` as plain values, the rest texts by name."""

    tags: dict[str, Texts]
    own_measures: dict[str, dict[str, Texts]]
    medicines: dict[str, dict[str, Texts]]
    treatments: dict[str, dict[str, Texts]]
    events: tuple[DayEvent, ...]
    yearly: tuple[dict[str, Any], ...]
    life: tuple[dict[str, Any], ...]


@cache
def life_samples() -> LifeSamples:
    """The texts of ``resources/samples/example_life.json``."""
    plain = samples("life")
    return LifeSamples(
        tags=plain["tags"],
        own_measures=plain["own_measures"],
        medicines=plain["medicines"],
        treatments=plain["treatments"],
        events=tuple(
            DayEvent(
                event=sample_event(event),
                number=event.get("day"),
                occasion=event.get("on", ""),
                months=frozenset(event.get("months", ())),
                is_fuzzy=event.get("fuzzy", False),
            )
            for event in plain["events"]
        ),
        yearly=tuple(plain["yearly"]),
        life=tuple(plain["life"]),
    )


class Sittings:
    """The moments at which she sat down with the diary."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """``entries`` are in order of time."""
        self._days = [entry.day for entry in entries]
        self._times = [entry.created_at for entry in entries]

    def after(self, day: date) -> datetime | None:
        """The first on this local day or later; ``None`` where there was none yet."""
        place = bisect_left(self._days, day)
        return self._times[place] if place < len(self._times) else None

    def by(self, day: date) -> datetime:
        """The first on this local day or later, else the last."""
        return self.after(day) or self._times[-1]
