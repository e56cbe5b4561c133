"""A synthetic diary of many years, the same every time: pain, marks, sleep, activity, feelings, words, six a day."""

import random
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from diary.domain.activity import CATEGORIES, EFFORTS, OUTCOMES, Activity
from diary.domain.body import QUALITIES, BodyMark, regions
from diary.domain.emotions import FAMILIES, About, Feeling
from diary.domain.entry import Entry
from diary.domain.prompts import PROMPTS
from diary.domain.scale import Value

TEN_YEARS = 22_000
"""Entries: six a day for ten years."""
FIFTY_YEARS_MORE = 180_000 / TEN_YEARS
"""How many times as many entries fifty years have, some of which had more than six a day."""

A_DAY = 6
_SEED = 20_160_101
BEGIN = datetime(2016, 1, 1, tzinfo=ZoneInfo("Europe/Amsterdam"))
_VOCABULARY = 8000
_FEWEST_WORDS, _MOST_WORDS = 50, 400
_SYLLABLES = ("ba", "den", "ge", "lo", "mer", "na", "os", "pij", "ren", "sta", "ter", "vo", "wij")


def synthetic_entries(count: int) -> Iterator[Entry]:
    """``count`` entries in order of their moment."""
    chance = random.Random(_SEED)
    vocabulary = _vocabulary(chance)
    feelings = [word.key for family in FAMILIES for word in family.words]
    places = [region.id for region in regions()]
    for number in range(count):
        day, turn = divmod(number, A_DAY)
        at = BEGIN + timedelta(days=day, hours=8 + 2 * turn, minutes=chance.randrange(90))
        yield Entry(
            UUID(int=chance.getrandbits(128), version=4),
            at,
            at,
            at,
            readings=_readings(chance, is_first=turn == 0),
            feelings=tuple(
                Feeling(word, chance.randint(1, 10), chance.choice(list(About)))
                for word in chance.sample(feelings, chance.randint(2, 4))
            ),
            marks=tuple(
                BodyMark(place, chance.randint(1, 10), (chance.choice(QUALITIES).key,))
                for place in chance.sample(places, chance.randint(2, 4))
            ),
            activities=(_activity(chance),),
            words={
                chance.choice(PROMPTS).key: " ".join(
                    chance.choices(vocabulary, k=chance.randint(_FEWEST_WORDS, _MOST_WORDS))
                )
            },
        )


def _readings(chance: random.Random, *, is_first: bool) -> dict[str, Value]:
    """Pain always; the night with the first entry of a day."""
    readings: dict[str, Value] = {"pain": chance.randint(0, 10)}
    if is_first:
        readings |= {
            "bed_time": time(22, chance.randrange(60)),
            "asleep_after": chance.randrange(90),
            "night_awake": chance.randrange(120),
            "up_time": time(7, chance.randrange(60)),
            "sleep_quality": chance.choice(("bad", "poor", "fair", "good", "very_good")),
        }
    return readings


def _activity(chance: random.Random) -> Activity:
    return Activity(
        chance.choice(CATEGORIES).key,
        "",
        chance.randrange(5, 180),
        chance.choice(EFFORTS).key,
        chance.randint(-3, 3),
        chance.choice(OUTCOMES).key,
    )


def _vocabulary(chance: random.Random) -> list[str]:
    return ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(_VOCABULARY)]
