"""The written model behind the example diary: what each day of an invented person was like.

The person lives in the Netherlands, works some mornings in a library, walks with a group on Wednesdays, has a friend, a
mother who forgets, a sister with whom it is difficult, and a benefits agency that wants to assess her again. Her pain
lies round ``USUAL_PAIN`` and drifts from day to day. These links with pain, and no others, are in it; each is a
constant here, so that tests and the pages that look for links can be held against them:

* after a short night (under ``SHORT_NIGHT_HOURS``) the day is ``SHORT_NIGHT_ADDS`` points worse;
* a conflict makes ``CONFLICT_DAYS`` days, its own included, ``CONFLICT_ADDS`` points worse;
* on a day with a walk the evening is ``WALK_EASES_EVENING`` points better;
* coffee does nothing.

Short nights, conflicts, walks and coffee fall by chance, independent of each other and of the pain. Two flares stand
apart from all this; in a flare there are no walks and no conflicts.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

DAYS = 440
"""How many days the diary spans, gaps included: more than fourteen months."""

USUAL_PAIN = 3.6
SHORT_NIGHT_HOURS = 6.0
SHORT_NIGHT_ADDS = 1.0
CONFLICT_ADDS = 1.0
CONFLICT_DAYS = 3
WALK_EASES_EVENING = 1.0
COFFEE_ADDS = 0.0
FLARE_ADDS = 3.0

FLARES = (range(128, 137), range(318, 326))
"""The days, counted from the first, of the two flares."""
HOLIDAY = range(212, 222)
PAUSE = range(270, 279)
"""The days of the pause that was chosen; nothing is written on them."""
GAPS = (range(64, 68), range(176, 179), range(352, 357))
"""Stretches of days on which nothing was written, apart from single ones."""
CLAIM_DAYS = (30, 52, 61, 62, 75, 84, 100, 230, 293, 330)
"""The days of the claim, from the letter to the changed decision."""
CLAIM_CONFLICTS = frozenset({30, 84})
"""The days of the claim that weigh as a conflict: the letter and the refusal."""

_DRIFT, _DRIFT_KEPT = 0.55, 0.6
_CHANCE_OF_SHORT_NIGHT = 0.24
_CHANCE_OF_CONFLICT = 0.10
_DAYS_BETWEEN_CONFLICTS = 7
_CHANCE_OF_WALK = 0.42
_CHANCE_OF_NOTHING_WRITTEN = 0.09
_WEDNESDAY, _FRIDAY, _SUNDAY = 2, 4, 6
_WORKING_DAYS = frozenset({0, 1, 3})
_FIRST_TREATMENT, _DAYS_BETWEEN_TREATMENTS = 5, 14
_DAYS_OF_RETURN = 2

_RETURN = range(PAUSE.stop, PAUSE.stop + _DAYS_OF_RETURN)
_NEVER_SKIPPED = frozenset({0, *_RETURN, *CLAIM_DAYS, *range(DAYS - 3, DAYS)})

_Item = TypeVar("_Item")


class Chance:
    """Chance that is the same on every computer: of ``random`` only what is promised to stay as it is."""

    def __init__(self, seed: int) -> None:
        """The same ``seed`` gives the same chance."""
        self._random = random.Random(seed)  # noqa: S311  an example is no secret

    def one(self) -> float:
        """A number from 0 up to, not including, 1."""
        return self._random.random()

    def happens(self, chance: float) -> bool:
        """Whether something of this chance happens."""
        return self.one() < chance

    def between(self, low: float, high: float) -> float:
        """A number from ``low`` to ``high``."""
        return low + (high - low) * self.one()

    def whole(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self.one() * (high - low + 1))

    def spread(self, size: float) -> float:
        """A number round nought, as a bell of standard deviation ``size``."""
        return size * (sum(self.one() for _ in range(12)) - 6)

    def pick(self, items: Sequence[_Item]) -> _Item:
        """One of ``items``."""
        return items[int(self.one() * len(items))]


@dataclass(frozen=True, slots=True)
class ModelDay:
    """One day of the model; ``number`` counts from 0."""

    number: int
    date: date
    hours_slept: float
    """Of the night before."""
    conflict_days_ago: int | None
    """0 on the day of a conflict, up to ``CONFLICT_DAYS`` - 1 after it, else ``None``."""
    walks: bool
    coffees: int
    is_flare: bool
    is_holiday: bool
    is_written: bool
    drift: float

    @property
    def has_short_night(self) -> bool:
        """Whether the night before was short."""
        return self.hours_slept < SHORT_NIGHT_HOURS

    @property
    def level(self) -> float:
        """The pain of the day, before time of day and chance."""
        return (
            USUAL_PAIN
            + self.drift
            + SHORT_NIGHT_ADDS * self.has_short_night
            + CONFLICT_ADDS * (self.conflict_days_ago is not None)
            + COFFEE_ADDS * self.coffees
            + FLARE_ADDS * self.is_flare
        )

    @property
    def works(self) -> bool:
        """Whether she went to work."""
        return self.date.weekday() in _WORKING_DAYS and not (self.is_flare or self.is_holiday)

    @property
    def walks_with_group(self) -> bool:
        """Whether the walk was that of the group."""
        return self.walks and self.date.weekday() == _WEDNESDAY and not self.is_holiday

    @property
    def sees_friend(self) -> bool:
        """Whether she saw her friend."""
        return self.is_holiday or (self.date.weekday() == _FRIDAY and not self.is_flare)

    @property
    def sees_mother(self) -> bool:
        """Whether she went to her mother."""
        return self.date.weekday() == _SUNDAY and not (self.is_flare or self.is_holiday)

    @property
    def has_treatment(self) -> bool:
        """Whether she went to the physiotherapist."""
        turn = self.number % _DAYS_BETWEEN_TREATMENTS == _FIRST_TREATMENT
        return turn and not self.is_holiday

    @property
    def is_return(self) -> bool:
        """Whether it is one of the first days after the pause."""
        return self.number in _RETURN


def model_days(last_day: date, seed: int) -> list[ModelDay]:
    """The ``DAYS`` days that end with ``last_day``, in order."""
    chance = Chance(seed)
    conflicts = _conflicts(chance)
    days: list[ModelDay] = []
    drift = 0.0
    for number in range(DAYS):
        drift = drift * _DRIFT_KEPT + chance.spread(_DRIFT)
        is_flare = any(number in flare for flare in FLARES)
        is_left_out = number in PAUSE or any(number in gap for gap in GAPS)
        is_short = chance.happens(_CHANCE_OF_SHORT_NIGHT)
        hours = chance.between(4.1, 5.6) if is_short else chance.between(6.5, 8.1)
        walks = chance.happens(_CHANCE_OF_WALK)
        skips = chance.happens(_CHANCE_OF_NOTHING_WRITTEN)
        days.append(
            ModelDay(
                number=number,
                date=last_day - timedelta(DAYS - 1 - number),
                hours_slept=hours,
                conflict_days_ago=next(
                    (ago for ago in range(CONFLICT_DAYS) if number - ago in conflicts), None
                ),
                walks=walks and not is_flare,
                coffees=chance.whole(0, 4),
                is_flare=is_flare,
                is_holiday=number in HOLIDAY,
                is_written=not is_left_out
                and (not skips or is_flare or number in conflicts or number in _NEVER_SKIPPED),
                drift=drift,
            )
        )
    return days


def _conflicts(chance: Chance) -> frozenset[int]:
    """The days of the conflicts: by chance, never close together, never in or just before a flare or on holiday."""
    found = set(CLAIM_CONFLICTS)
    for number in range(DAYS):
        happens = chance.happens(_CHANCE_OF_CONFLICT)
        is_close = any(abs(number - other) < _DAYS_BETWEEN_CONFLICTS for other in found)
        is_elsewhere = any(number + ahead in HOLIDAY for ahead in range(CONFLICT_DAYS))
        is_by_flare = any(
            number + ahead in flare for flare in FLARES for ahead in range(CONFLICT_DAYS)
        )
        if happens and not (is_close or is_elsewhere or is_by_flare):
            found.add(number)
    return frozenset(found)
