"""The example diary: always the same, believable, and with the links of its model and no others."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from statistics import mean

import pytest

from diary.domain.body import regions
from diary.domain.diary_content import RECORD_PARTS
from diary.domain.emotions import WORDS
from diary.domain.entry import Entry
from diary.domain.example import SEED, example_content, example_entries
from diary.domain.example_days import (
    CLAIM_DAYS,
    CONFLICT_ADDS,
    CONFLICT_DAYS,
    FLARES,
    PAUSE,
    SHORT_NIGHT_ADDS,
    SHORT_NIGHT_HOURS,
    WALK_EASES_EVENING,
)
from diary.domain.example_moments import HOLIDAY_ZONE, HOME
from diary.domain.example_records import CONFLICT_WORD
from diary.domain.example_texts import samples
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.own_measure import as_measure
from diary.domain.plain import entry_from_plain, entry_to_plain
from diary.domain.prompts import PROMPTS
from diary.domain.sleep import hours_slept, is_contradictory
from diary.i18n import LANGUAGES

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=HOME)
TOLERANCE = 0.4
"""Points by which a difference of means may be off after fourteen months of chance."""

CONTENT = example_content("nl", NOW)
CATALOGUE = Catalogue(MEASURES).with_own(as_measure(own) for own in CONTENT.own_measures)
ENTRIES = CONTENT.entries
FIRST = NOW.date() - timedelta(439)
FLARE_DAYS = {FIRST + timedelta(number) for flare in FLARES for number in flare}


def by_day(entries: Iterable[Entry]) -> dict[date, list[Entry]]:
    days: dict[date, list[Entry]] = {}
    for entry in entries:
        days.setdefault(entry.day, []).append(entry)
    return days


MODEL = [entry for entry in ENTRIES if "writing" not in entry.words]
"""Without what she wrote freely, which has no figures."""
DAYS = {day: found for day, found in by_day(MODEL).items() if day not in FLARE_DAYS}
CONFLICTS = {e.day for e in ENTRIES if any(f.word == CONFLICT_WORD for f in e.feelings)}
AFTER = {day + timedelta(ago) for day in CONFLICTS for ago in range(CONFLICT_DAYS)}


def pain_of(entries: Iterable[Entry]) -> float:
    return mean(int(entry.readings["pain"]) for entry in entries)  # type: ignore[arg-type]  # a rating


def difference(has: Callable[[date, list[Entry]], bool | None]) -> float:
    """How much worse the days are on which something is so; ``None`` leaves a day out."""
    split: dict[bool, list[float]] = {True: [], False: []}
    for day, entries in DAYS.items():
        found = has(day, entries)
        if found is not None:
            split[found].append(pain_of(entries))
    return mean(split[True]) - mean(split[False])


def short_night(_day: date, entries: list[Entry]) -> bool | None:
    nights = [hours for e in entries if (hours := hours_slept(e.readings)) is not None]
    return nights[0] < SHORT_NIGHT_HOURS if nights else None


# the same again


def test_the_same_seed_gives_the_same_diary() -> None:
    assert example_content("nl", NOW) == CONTENT


def test_another_seed_gives_another_diary() -> None:
    assert example_entries("nl", NOW, SEED + 1) != list(ENTRIES)


def test_the_zone_of_the_clock_makes_no_difference() -> None:
    assert example_content("nl", NOW.astimezone(UTC)) == CONTENT


def test_both_languages_tell_the_same_story() -> None:
    english = example_entries("en", NOW)
    assert len(english) == len(ENTRIES)
    for dutch, other in zip(ENTRIES, english, strict=True):
        assert dutch.uuid == other.uuid
        assert dutch.readings == other.readings
        assert dutch.feelings == other.feelings
        assert dutch.marks == other.marks
        assert dutch.words.keys() == other.words.keys()
        assert [a.category for a in dutch.activities] == [a.category for a in other.activities]
        assert all(dutch.words[key] != other.words[key] for key in dutch.words)


# a whole diary


def test_it_spans_at_least_fourteen_months_up_to_today() -> None:
    assert (ENTRIES[-1].day - ENTRIES[0].day).days >= 14 * 30.5
    assert ENTRIES[-1].day == NOW.date()


@pytest.mark.parametrize("hour", [0, 6, 9, 12, 17, 23])
def test_nothing_lies_in_the_future(hour: int) -> None:
    now = NOW.replace(hour=hour)
    content = example_content("en", now)
    latest = max(max(e.at, e.created_at, e.changed_at) for e in content.entries)
    assert latest <= now
    assert all(max(at, entry.changed_at) <= now for at, entry in content.binned)


def test_it_is_in_order_and_every_record_has_a_name_of_its_own() -> None:
    assert list(ENTRIES) == sorted(ENTRIES, key=lambda entry: entry.at)
    names = [
        *(e.uuid for e in ENTRIES),
        *(e.uuid for _, e in CONTENT.binned),
        *(w.uuid for w in CONTENT.scale_words),
        *(p.uuid for p in CONTENT.pauses),
        *(record.uuid for part in RECORD_PARTS for record in getattr(CONTENT, part)),
    ]
    assert len(set(names)) == len(names)
    assert {name.version for name in names} == {7}


def test_a_day_has_one_to_four_entries_and_many_days_have_none() -> None:
    days = by_day(ENTRIES)
    assert {len(entries) for entries in days.values()} == {1, 2, 3, 4}
    assert 30 < 440 - len(days) < 110


def test_every_value_is_one_that_the_diary_can_keep() -> None:
    known_regions = {region.id for region in regions()}
    for entry in ENTRIES:
        assert entry_from_plain(entry_to_plain(entry, CATALOGUE), CATALOGUE) == entry
        assert {feeling.word for feeling in entry.feelings} <= WORDS.keys()
        assert {mark.region for mark in entry.marks} <= known_regions
        assert entry.words.keys() <= {prompt.key for prompt in PROMPTS}
        assert not is_contradictory(entry.readings)


def test_a_morning_is_written_after_getting_up() -> None:
    for entry in ENTRIES:
        up = entry.readings.get("up_time")
        assert up is None or entry.at.time() >= up  # type: ignore[operator]  # a time of day


def test_something_is_filled_in_afterwards_and_something_is_edited() -> None:
    assert 15 < sum(entry.is_late for entry in ENTRIES) < 80
    assert any(entry.changed_at > entry.created_at for entry in ENTRIES)


def test_nothing_is_written_during_the_pause() -> None:
    (pause,) = CONTENT.pauses
    assert pause.last is not None
    assert (pause.last - pause.first).days == len(PAUSE) - 1
    assert not any(pause.first <= entry.day <= pause.last for entry in ENTRIES)


def test_the_holiday_is_in_another_zone() -> None:
    away = [entry for entry in ENTRIES if entry.at.tzinfo == HOLIDAY_ZONE]
    assert len(away) >= 8
    assert len({entry.day for entry in away}) >= 7
    assert {entry.at.tzinfo for entry in ENTRIES} == {HOME, HOLIDAY_ZONE}


def test_the_flares_have_bad_days_and_marks_that_burn() -> None:
    flare = [entry for entry in ENTRIES if entry.day in FLARE_DAYS]
    assert all(entry.is_bad_day for entry in flare)
    assert any("burning" in mark.qualities for entry in flare for mark in entry.marks)
    usual = [entry for entry in MODEL if entry.day not in FLARE_DAYS]
    assert not any(entry.is_bad_day for entry in usual)
    assert not any("burning" in mark.qualities for entry in usual for mark in entry.marks)
    assert pain_of(flare) - pain_of(usual) > 1.5


def test_the_words_for_the_scale_changed_once() -> None:
    first, second = CONTENT.scale_words
    assert first.since < second.since
    assert first.high != second.high


def test_everything_of_interest_is_asked() -> None:
    asked = CONTENT.preferences["asked"]
    own = {measure.key for measure in CONTENT.own_measures}
    guided = {measure.key for measure in MEASURES if measure.is_guided}
    recorded = {key for entry in ENTRIES for key in entry.readings} - own - guided
    assert recorded <= asked.keys()
    assert "medicines" in asked
    assert all(asked.values())


def test_days_are_right_when_the_clocks_change() -> None:
    for offset in range(300):
        now = NOW - timedelta(offset)
        if now.utcoffset() == (now - timedelta(1)).utcoffset():
            continue
        entries = example_entries("en", now.replace(hour=23, minute=55))
        assert entries[-1].day == now.date()
        assert all(7 <= entry.at.hour <= 22 for entry in entries)


# its words


def test_there_are_many_texts_and_each_is_written_at_most_once() -> None:
    written = [text for entry in ENTRIES for text in entry.words.values()]
    assert len(written) == len(set(written))
    assert len(written) >= 170


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sample_has_its_text_in_every_language(language: str) -> None:
    texts = [dict(text.in_languages)[language] for text in samples().texts]
    assert len(set(texts)) == len(texts) >= 120
    assert all(text.strip() == text and text for text in texts)


def test_the_claim_is_told_in_its_order() -> None:
    told = [dict(text.in_languages)["nl"] for text in samples().texts if text.occasion == "claim"]
    written = [e.words["touching"] for e in ENTRIES if e.words.get("touching") in told]
    assert written == told
    assert len(told) == len(CLAIM_DAYS)


def test_the_last_days_have_words_to_read() -> None:
    assert any(entry.words for entry in ENTRIES[-8:])


# the links of the model


def test_after_a_short_night_the_day_is_worse_by_what_the_model_says() -> None:
    assert difference(short_night) == pytest.approx(SHORT_NIGHT_ADDS, abs=TOLERANCE)


def test_a_conflict_makes_three_bad_days() -> None:
    # On the evening of a conflict the walk plays along, so only the days after it are held against the model.
    after = {day + timedelta(ago): ago for day in CONFLICTS for ago in range(1, CONFLICT_DAYS)}
    for wanted in range(1, CONFLICT_DAYS):
        found = difference(
            lambda day, _entries, ago=wanted: (  # type: ignore[misc]  # mypy does not infer the default
                True if after.get(day) == ago else None if day in AFTER else False
            )
        )
        assert found == pytest.approx(CONFLICT_ADDS, abs=TOLERANCE)
    assert difference(lambda day, _: day in AFTER) == pytest.approx(CONFLICT_ADDS, abs=TOLERANCE)


def test_on_a_day_with_a_walk_the_evening_is_better() -> None:
    walked: dict[bool, list[float]] = {True: [], False: []}
    for entries in DAYS.values():
        evening = entries[-1]
        if evening.at.hour >= 19:
            walks = any(activity.category == "moving" for activity in evening.activities)
            walked[walks].append(pain_of([evening]))
    found = mean(walked[False]) - mean(walked[True])
    assert found == pytest.approx(WALK_EASES_EVENING, abs=TOLERANCE)


def test_coffee_does_nothing() -> None:
    cups = {
        day: int(cups[-1])  # type: ignore[arg-type]  # a count
        for day, entries in DAYS.items()
        if (cups := [e.readings["coffee"] for e in entries if "coffee" in e.readings])
    }
    found = difference(lambda day, _: cups[day] >= 3 if day in cups else None)
    assert found == pytest.approx(0, abs=TOLERANCE)


def test_no_link_is_more_than_a_point() -> None:
    assert max(SHORT_NIGHT_ADDS, CONFLICT_ADDS, WALK_EASES_EVENING) <= 1
