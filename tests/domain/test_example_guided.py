"""Some moments of the example are guided ones: enough to look back on, and nothing else of them is changed."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from diary.domain.body import regions
from diary.domain.emotions import FAMILIES, SENSATIONS
from diary.domain.entry import Entry
from diary.domain.example import example_entries
from diary.domain.example_guided import MOST_MOMENTS, with_guided
from diary.domain.example_moments import HOME
from diary.domain.measures import MEASURES, PAIN
from diary.domain.prompts import GUIDED_PROMPTS, KIND_THING, OTHER_VIEW, THOUGHT, TOUCHING

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=HOME)
ENTRIES = [entry for entry in example_entries("nl", NOW) if "writing" not in entry.words]
GUIDED = [entry for entry in ENTRIES if entry.is_guided]
KEYS = {measure.key for measure in MEASURES if measure.is_guided}
PROMPTS = {prompt.key for prompt in GUIDED_PROMPTS}


def without_guided(entry: Entry) -> Entry:
    return replace(
        entry,
        is_guided=False,
        sensations=(),
        readings={key: value for key, value in entry.readings.items() if key not in KEYS},
        words={key: text for key, text in entry.words.items() if key not in PROMPTS},
    )


@pytest.mark.parametrize("now", [NOW, datetime(2026, 3, 8, 14, 5, tzinfo=HOME)])
def test_there_are_enough_of_the_last_half_year_to_look_back_on(now: datetime) -> None:
    guided = [entry for entry in example_entries("en", now) if entry.is_guided]
    recent = [entry for entry in guided if now - entry.at < timedelta(182)]
    assert len(guided) == MOST_MOMENTS
    assert len(recent) >= 5


def test_each_has_pain_and_heaviness_before_and_afterwards() -> None:
    for entry in GUIDED:
        assert entry.readings.keys() >= KEYS
        assert {"pain", "pain_after", "heaviness", "heaviness_after"} <= entry.readings.keys()


def test_afterwards_it_is_lower_the_same_and_higher() -> None:
    def changes(before: str, after: str) -> set[int]:
        found = [(e.readings[before], e.readings[after]) for e in GUIDED]
        return {(int(a) > int(b)) - (int(a) < int(b)) for b, a in found}  # type: ignore[arg-type]  # ratings

    assert changes("pain", "pain_after") == {-1, 0, 1}
    assert changes("heaviness", "heaviness_after") >= {-1, 0}


def test_only_something_unpleasant_that_touched_her_leads_to_one() -> None:
    pleasant = {word.key for family in FAMILIES if family.is_pleasant for word in family.words}
    for entry in GUIDED:
        assert TOUCHING.key in entry.words
        assert entry.feelings
        assert pleasant.isdisjoint(feeling.word for feeling in entry.feelings)
        assert not entry.is_late
        assert not entry.is_bad_day


def test_what_is_felt_in_the_body_can_be_shown() -> None:
    places = {region.id for region in regions()}
    kinds = {word.key for word in SENSATIONS.words}
    for entry in GUIDED:
        assert entry.sensations
        assert {each.region for each in entry.sensations} <= places
        assert {kind for each in entry.sensations for kind in each.kinds} <= kinds


def test_no_text_is_used_twice_and_an_other_view_follows_a_thought() -> None:
    told = Counter(text for e in GUIDED for key, text in e.words.items() if key in PROMPTS)
    assert set(told.values()) == {1}
    assert {key for e in GUIDED for key in e.words} >= {THOUGHT.key, OTHER_VIEW.key, KIND_THING.key}
    for entry in GUIDED:
        assert (THOUGHT.key in entry.words) == (OTHER_VIEW.key in entry.words)


def test_nothing_but_what_a_guided_moment_adds_is_new() -> None:
    plain = [without_guided(entry) for entry in ENTRIES]
    again = with_guided(plain, "nl", 1)
    assert [without_guided(entry) for entry in again] == plain
    assert [e.uuid for e in again if e.is_guided] == [e.uuid for e in GUIDED]
    assert all(PAIN.key in entry.readings for entry in again)


def test_no_other_entry_holds_anything_of_it() -> None:
    for entry in ENTRIES:
        if not entry.is_guided:
            assert without_guided(entry) == entry
