"""The example diary: fourteen months of an invented person, made anew from a written model each time.

The model is in ``example_days``, with the size of every link that is in it; the sentences are in
``resources/samples/example.json``. The same language, moment and seed give the same diary on every computer.
"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.example_days import PAUSE, Chance, ModelDay, model_days
from diary.domain.example_life import example_life, own_readings
from diary.domain.example_moments import HOME, ModelMoment, model_moments
from diary.domain.example_records import (
    activities_of,
    day_readings,
    feelings_of,
    is_brief,
    marks_of,
    moment_readings,
    night_readings,
)
from diary.domain.example_texts import samples, words_of
from diary.domain.moment import milliseconds, to_the_millisecond
from diary.domain.parts import BUNDLES, PARTS
from diary.domain.pause import Pause
from diary.domain.preference import ASKED
from diary.domain.scale import Value
from diary.domain.scale_words import ScaleWords

SEED = 20261

_NEW_WORDS_DAY = 250
"""The day, counted from the first, on which the person found other words for the scale."""

_CHANCE_OF_LATE, _CHANCE_OF_EDIT = 0.06, 0.04
_LONGEST_WRITING = timedelta(minutes=3)


def example_content(language: str, now: datetime, seed: int = SEED) -> DiaryContent:
    """The example as a whole: entries, what is asked, own words for the scale, a pause and one entry in the bin.

    Nothing is later than ``now`` (aware).
    """
    entries = example_entries(language, now, seed)
    days = _days(now, seed)
    chance = Chance(seed + 2)
    thrown_away = entries[-4]
    binned_at = thrown_away.created_at + timedelta(minutes=2)
    life = example_life(language, now, days, entries, Chance(seed + 3))
    doubled = replace(thrown_away, uuid=_identity(thrown_away.created_at, chance), words={})
    return DiaryContent(
        entries=tuple(entries),
        binned=((binned_at, doubled),),
        preferences={ASKED.key: _asked()},
        scale_words=tuple(
            ScaleWords(_identity(since, chance), "pain", since, **texts[language])
            for since, texts in zip(_moments_of_words(days), samples().scale_words, strict=True)
        ),
        pauses=(
            Pause(
                _identity(_morning(days[PAUSE.start]), chance),
                days[PAUSE.start].date,
                days[PAUSE.stop - 1].date,
            ),
        ),
        events=life.events,
        medicines=life.medicines,
        doses=life.doses,
        treatments=life.treatments,
        own_measures=life.own_measures,
    )


def example_entries(language: str, now: datetime, seed: int = SEED) -> list[Entry]:
    """The entries of the example in order of time, the last on the day of ``now`` (aware) or shortly before it."""
    chance = Chance(seed + 1)
    moments = [
        moment
        for moment in model_moments(_days(now, seed), chance)
        if moment.at + _LONGEST_WRITING <= now
    ]
    return [
        _entry(moment, words, language, chance, now)
        for moment, words in zip(moments, words_of(moments, language), strict=True)
    ]


def _days(now: datetime, seed: int) -> list[ModelDay]:
    return model_days(now.astimezone(HOME).date(), seed)


def _entry(
    moment: ModelMoment, words: dict[str, str], language: str, chance: Chance, now: datetime
) -> Entry:
    written_at = moment.at.astimezone(UTC) + _LONGEST_WRITING * chance.between(0.1, 1)
    filled_in_at = written_at + timedelta(minutes=chance.whole(600, 840))
    if chance.happens(_CHANCE_OF_LATE) and filled_in_at <= now:
        written_at = filled_in_at
    edited_at = written_at + timedelta(minutes=chance.whole(30, 300))
    is_edited = chance.happens(_CHANCE_OF_EDIT) and edited_at <= now
    written_at = to_the_millisecond(written_at)
    readings: dict[str, Value] = {"pain": moment.pain}
    if moment.is_first:
        readings |= night_readings(moment.day, chance)
    brief = is_brief(moment, chance)
    if not brief:
        readings |= moment_readings(moment, chance)
    if moment.looks_back:
        readings |= day_readings(moment, chance) | own_readings(moment.day)
    return Entry(
        uuid=_identity(written_at, chance),
        at=moment.at,
        created_at=written_at,
        changed_at=to_the_millisecond(edited_at) if is_edited else written_at,
        readings=readings,
        feelings=() if brief else feelings_of(moment, chance),
        marks=() if brief else marks_of(moment, chance),
        activities=activities_of(moment, language, chance) if moment.looks_back else (),
        words=words,
        is_bad_day=moment.day.is_flare,
    )


def _asked() -> dict[str, bool]:
    """Everything that the first run offers, and every question in words, is asked."""
    bundled = [key for bundle in BUNDLES for key in bundle.keys]
    left_out = {"alcohol"}
    keys = [*bundled, *(part.key for part in PARTS)]
    return {key: True for key in keys if key not in left_out}


def _moments_of_words(days: list[ModelDay]) -> tuple[datetime, datetime]:
    return _morning(days[0]), _morning(days[_NEW_WORDS_DAY])


def _morning(day: ModelDay) -> datetime:
    return datetime.combine(day.date, time(7, 15), HOME)


def _identity(at: datetime, chance: Chance) -> UUID:
    """A UUID of version 7 like that of any record, but the same each time."""
    low, high = (int(chance.one() * 2**31) for _ in range(2))
    return UUID(
        int=milliseconds(at) << 80 | 7 << 76 | (high & 0xFFF) << 64 | 0b10 << 62 | low << 20
    )
