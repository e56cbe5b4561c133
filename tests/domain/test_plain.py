"""An entry as plain values: nothing lost, nothing strange let in."""

import json
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given

from diary.domain.entry import Entry
from diary.domain.moment import milliseconds
from diary.domain.plain import entry_from_plain, entry_to_plain, time_from_plain
from diary.errors import InvalidValue
from tests.domain.values import CATALOGUE, ENTRIES

LEAST = {
    "uuid": "019ca90e-1b80-7fa5-82da-05016f6c4aa4",
    "at": "2026-03-01T12:00:00.000+01:00",
    "zone": "Europe/Amsterdam",
    "created_at": "2026-03-01T11:00:00.000+00:00",
    "changed_at": "2026-03-01T11:00:00.000+00:00",
}


@given(ENTRIES)
def test_an_entry_comes_back_from_json_as_it_was(entry: Entry) -> None:
    plain = entry_to_plain(entry, CATALOGUE)
    text = json.dumps(plain)
    back = entry_from_plain(json.loads(text), CATALOGUE)
    assert json.dumps(entry_to_plain(back, CATALOGUE)) == text
    assert back.at == entry.at.astimezone(UTC)
    assert back.day == entry.day
    assert milliseconds(back.created_at) == milliseconds(entry.created_at)
    same = ("readings", "feelings", "marks", "activities", "words", "is_bad_day")
    for name in ("uuid", "unknown_readings", *same):
        assert getattr(back, name) == getattr(entry, name)


def test_what_was_not_recorded_is_left_out() -> None:
    entry = entry_from_plain(LEAST, CATALOGUE)
    assert entry.is_empty
    assert entry_to_plain(entry, CATALOGUE) == LEAST


def test_a_reading_that_was_unknown_once_is_known_now() -> None:
    entry = entry_from_plain({**LEAST, "unknown_readings": {"pain": 60, "other": 1}}, CATALOGUE)
    assert entry.readings == {"pain": 6}
    assert entry.unknown_readings == {"other": 1}


@pytest.mark.parametrize(
    "wrong",
    [
        {"uuid": "x"},
        {"uuid": None},
        {"at": "2026-03-01T12:00:00"},
        {"at": "yesterday"},
        {"at": 5},
        {"readings": {"pain": 11}},
        {"readings": {"nothing": 1}},
        {"readings": {"hours_slept": 7}},
        {"readings": []},
        {"unknown_readings": {"x": True}},
        {"unknown_readings": {"x": "1"}},
        {"unknown_readings": {"x": 2**63}},
        {"activities": [{"category": "rest", "minutes": 10**30}]},
        {"feelings": [{"strength": 1}]},
        {"feelings": [{"word": ""}]},
        {"feelings": [{"word": "sad", "strength": 11}]},
        {"feelings": [{"word": "sad", "about": "weather"}]},
        {"marks": [{"region": 5}]},
        {"marks": [{"region": "knee", "qualities": ["purple"]}]},
        {"marks": [{"region": "knee", "timings": ["nagging"]}]},
        {"marks": [{"region": "knee", "status": "cured"}]},
        {"activities": [{"category": "unheard of"}]},
        {"activities": [{"category": "rest", "minutes": -1}]},
        {"activities": [{"category": "rest", "minutes": True}]},
        {"activities": [{"category": "rest", "what": 1}]},
        {"activities": [{"category": "rest", "effort": "huge"}]},
        {"activities": [{"category": "rest", "energy": 4}]},
        {"activities": [{"category": "rest", "outcome": "won"}]},
        {"words": {"note": 5}},
        {"words": "note"},
    ],
)
def test_anything_else_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue):
        entry_from_plain({**LEAST, **wrong}, CATALOGUE)


def test_a_time_is_read_in_utc() -> None:
    assert time_from_plain("2026-03-01T12:00:00+01:00").hour == 11
