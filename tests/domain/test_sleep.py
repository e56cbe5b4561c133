"""A night: known answers, and what holds for every night."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.domain.scale import Value
from diary.domain.sleep import (
    hours_in_bed,
    hours_slept,
    is_contradictory,
    minutes_between,
    minutes_slept,
)

Night = dict[str, Value]

NIGHT: Night = {
    "bed_time": time(23, 30),
    "asleep_after": 20,
    "night_awake": 40,
    "wake_time": time(6, 30),
    "up_time": time(7, 30),
}


def test_a_night_across_midnight() -> None:
    assert hours_slept(NIGHT) == 6.0
    assert hours_in_bed(NIGHT) == 8.0
    assert not is_contradictory(NIGHT)


def test_without_a_time_of_waking_one_woke_when_one_got_up() -> None:
    night = {key: value for key, value in NIGHT.items() if key != "wake_time"}
    assert hours_slept(night) == 7.0


@pytest.mark.parametrize("missing", ["bed_time", "up_time"])
def test_without_the_times_nothing_is_made_up(missing: str) -> None:
    night = {key: value for key, value in NIGHT.items() if key not in {missing, "wake_time"}}
    assert hours_slept(night) is None
    assert hours_in_bed(night) is None
    assert not is_contradictory(night)


def test_more_time_awake_than_in_bed_contradicts_itself() -> None:
    night: Night = {"bed_time": time(1), "up_time": time(2), "night_awake": 61}
    assert hours_slept(night) is None
    assert minutes_slept(night) == -1
    assert is_contradictory(night)


def test_a_night_of_more_than_sixteen_hours_contradicts_itself() -> None:
    assert not is_contradictory({"bed_time": time(20), "up_time": time(12)})
    assert is_contradictory({"bed_time": time(20), "up_time": time(12, 1)})


def test_a_time_that_is_no_time_is_a_bug() -> None:
    with pytest.raises(TypeError):
        minutes_between(5, time(7))


@given(st.times(), st.times(), st.integers(0, 1440), st.integers(0, 1440))
def test_nobody_sleeps_longer_than_in_bed(bed: time, up: time, until: int, awake: int) -> None:
    night: Night = {
        "bed_time": bed.replace(second=0, microsecond=0),
        "up_time": up.replace(second=0, microsecond=0),
        "asleep_after": until,
        "night_awake": awake,
    }
    slept, in_bed = hours_slept(night), hours_in_bed(night)
    assert in_bed is not None
    assert 0 <= in_bed < 24
    assert slept is None or 0 <= slept <= in_bed


@given(st.times(), st.times())
def test_there_and_back_is_a_whole_day_or_nothing(start: time, end: time) -> None:
    assert (minutes_between(start, end) + minutes_between(end, start)) in {0, 1440}
