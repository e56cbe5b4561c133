"""The written model behind the example diary: what each day of an invented person was like.

The person lives in the Netherlands, works some mornings in a library, walks with a group on Wednesdays, has a friend, a
mother who forgets, a sister with whom it is difficult, and a benefits agency that wants to assess her again. Her pain
lies round ``USUAL_PAIN`` and drifts from day to day. These links with pain, and no others, are in it; each is a
constant here, so that tests and the pages that look for links can be held against them:

* after a short night (under ``SHORT_NIGHT_HOURS``) the day is ``SHORT_NIGHT_ADDS`` points worse;
* a conflict makes ``CONFLICT_DAYS`` days, its own included, ``CONFLICT_ADDS`` points worse;
* on a day with a walk the evening is ``WALK_EASES_EVENING`` points better;
* coffee, tea, medicines and treatments do nothing: paracetamol is taken when the pain is bad, and it runs its course.

Short nights, conflicts, walks and coffee fall by chance, independent of each other and of the pain. Two flares stand
apart from all this; in a flare there are no walks and no conflicts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from diary.domain.example_chance import Chance

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
WEEKS_OF_REHABILITATION = 12
"""The programme runs from Monday to Friday in these weeks; its first Monday is day ``_REHABILITATION`` or later."""

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
_REHABILITATION, _DAYS_OF_WEEK = 349, 7

_RETURN = range(PAUSE.stop, PAUSE.stop + _DAYS_OF_RETURN)
_NEVER_SKIPPED = frozenset({0, *_RETURN, *CLAIM_DAYS, *range(DAYS - 3, DAYS)})


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
    def week_of_rehabilitation(self) -> int | None:
        """Which week of the programme it is, from 0; ``None`` outside it and at the weekend."""
        monday = self.number - self.date.weekday()
        week = (monday - _REHABILITATION) // _DAYS_OF_WEEK
        is_working_day = self.date.weekday() <= _FRIDAY
        return week if is_working_day and 0 <= week < WEEKS_OF_REHABILITATION else None

    @property
    def has_rehabilitation(self) -> bool:
        """Whether she went to the rehabilitation programme."""
        return self.week_of_rehabilitation is not None and self.date.weekday() == _FRIDAY

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


def working_day(days: Sequence[ModelDay], number: int) -> ModelDay:
    """The day of this number, or the Monday after it."""
    return next(day for day in days[number:] if day.date.weekday() <= _FRIDAY)


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
