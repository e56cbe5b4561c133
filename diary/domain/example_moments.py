"""The moments of the example at which something is written, with the pain of that moment and what it is about."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum
from zoneinfo import ZoneInfo

from diary.domain.example_chance import Chance
from diary.domain.example_days import (
    CLAIM_CONFLICTS,
    CLAIM_DAYS,
    CONFLICT_DAYS,
    WALK_EASES_EVENING,
    ModelDay,
)

HOME = ZoneInfo("Europe/Amsterdam")
HOLIDAY_ZONE = ZoneInfo("Atlantic/Canary")

_MOMENT_NOISE = 0.45
_GOOD = 2
_FULL = 10


class Part(Enum):
    """A part of the day: from which minute of it, to which, and what it adds to the pain."""

    MORNING = (7 * 60 + 30, 9 * 60 + 10, 0.3)
    MIDDAY = (12 * 60, 13 * 60 + 30, -0.2)
    AFTERNOON = (15 * 60, 16 * 60 + 40, 0.0)
    EVENING = (19 * 60 + 30, 22 * 60, 0.2)


_CHANCES = {Part.MORNING: 0.55, Part.MIDDAY: 0.22, Part.AFTERNOON: 0.16, Part.EVENING: 0.72}


@dataclass(frozen=True, slots=True)
class ModelMoment:
    """One moment of one day; the first of a day holds the night."""

    day: ModelDay
    part: Part
    at: datetime
    pain: int
    occasions: frozenset[str]
    """What it is about, as the sample texts name it."""
    is_first: bool
    is_last: bool

    @property
    def looks_back(self) -> bool:
        """Whether the day is told at this moment."""
        return self.is_last and self.part is not Part.MORNING


def model_moments(days: list[ModelDay], chance: Chance) -> list[ModelMoment]:
    """The moments of all days on which something is written, in order."""
    return [moment for day in days if day.is_written for moment in _of_day(day, chance)]


def _of_day(day: ModelDay, chance: Chance) -> list[ModelMoment]:
    parts = [part for part in Part if chance.happens(_CHANCES[part]) or _must(day, part)]
    parts = parts or [Part.EVENING]
    moments = []
    for place, part in enumerate(parts):
        low, high, _ = part.value
        minute = chance.whole(low, high)
        pain = _pain(day, part, chance)
        moments.append(
            ModelMoment(
                day=day,
                part=part,
                at=datetime.combine(
                    day.date,
                    time(*divmod(minute, 60), chance.whole(0, 59)),
                    HOLIDAY_ZONE if day.is_holiday else HOME,
                ),
                pain=pain,
                occasions=frozenset(_occasions(day, part, pain)),
                is_first=place == 0,
                is_last=place == len(parts) - 1,
            )
        )
    return moments


def _must(day: ModelDay, part: Part) -> bool:
    """What has to be in the diary for its story to be there."""
    if part is Part.AFTERNOON:
        return day.number in CLAIM_DAYS
    is_telling = day.walks or day.is_return or day.conflict_days_ago == 0
    return part is Part.EVENING and is_telling


def _pain(day: ModelDay, part: Part, chance: Chance) -> int:
    eased = WALK_EASES_EVENING if day.walks and part is Part.EVENING else 0.0
    pain = day.level + part.value[2] - eased + chance.spread(_MOMENT_NOISE)
    return min(max(round(pain), 0), _FULL)


def _occasions(day: ModelDay, part: Part, pain: int) -> set[str]:
    is_evening = part is Part.EVENING
    is_quiet = not (day.is_flare or day.is_holiday or day.conflict_days_ago is not None)
    told = {
        "ordinary": is_quiet,
        "flare": day.is_flare,
        "conflict": is_evening and day.conflict_days_ago == 0 and day.number not in CLAIM_CONFLICTS,
        "after_conflict": day.conflict_days_ago in range(1, CONFLICT_DAYS),
        "short_night": day.has_short_night and part is Part.MORNING and not day.is_flare,
        "work": day.works and part is not Part.MORNING,
        "walk": is_evening and day.walks and not (day.walks_with_group or day.is_holiday),
        "group": is_evening and day.walks_with_group,
        "friend": is_evening and day.sees_friend and not day.is_holiday,
        "home": is_evening and not (day.is_flare or day.is_holiday or day.works),
        "holiday": day.is_holiday,
        "claim": part is Part.AFTERNOON and day.number in CLAIM_DAYS,
        "return": is_evening and day.is_return,
        "treatment": is_evening and day.has_treatment and not day.is_flare,
        "good": is_evening and pain <= _GOOD and is_quiet,
    }
    return {name for name, is_told in told.items() if is_told}
