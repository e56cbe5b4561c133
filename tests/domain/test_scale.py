"""Scales: what is allowed, and that nothing is lost between a value and its number."""

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.domain.measures import MEASURES
from diary.domain.scale import Choice, ClockTime, Count, Hours, Minutes, Option, Rating, YesNo
from diary.errors import InvalidValue
from tests.domain.values import values_of

MOOD = Choice((Option("low", "low"), Option("high", "high")), first=-1)


@given(st.sampled_from(MEASURES).flatmap(lambda m: st.tuples(st.just(m.scale), values_of(m.scale))))
def test_every_value_comes_back_from_its_number_and_from_its_plain_form(pair: Any) -> None:  # noqa: ANN401  a scale and a value of it
    scale, value = pair
    checked = scale.check(value)
    assert scale.restored(scale.stored(checked)) == checked
    assert scale.check(scale.plain(checked)) == checked
    assert isinstance(scale.stored(checked), int)


@pytest.mark.parametrize(
    ("scale", "value"),
    [
        (Rating(0, 10), -1),
        (Rating(0, 10), 11),
        (Rating(0, 10), 5.0),
        (Rating(0, 10), True),
        (Rating(0, 10), None),
        (Count(50), 51),
        (Minutes(), 1441),
        (Hours(), 24.1),
        (Hours(), -0.1),
        (Hours(), True),
        (Hours(), "8"),
        (Hours(), float("nan")),
        (ClockTime(), "25:00"),
        (ClockTime(), 700),
        (YesNo(), 1),
        (MOOD, "middle"),
        (MOOD, 0),
    ],
)
def test_what_a_scale_does_not_know_is_refused(scale: Rating, value: object) -> None:
    with pytest.raises(InvalidValue):
        scale.check(value)


def test_the_ends_of_a_scale_belong_to_it() -> None:
    assert [Rating(0, 10).check(end) for end in (0, 10)] == [0, 10]
    assert [Hours().check(end) for end in (0, 24)] == [0, 24]
    assert Minutes().check(1440) == 1440


@pytest.mark.parametrize(
    ("scale", "value", "number"),
    [
        (Rating(0, 10), 7, 70),
        (Count(), 12, 120),
        (Minutes(), 45, 45),
        (Hours(), 7.5, 450),
        (ClockTime(), time(23, 30), 1410),
        (YesNo(), True, 1),
        (YesNo(), False, 0),
        (MOOD, "low", -1),
        (MOOD, "high", 0),
    ],
)
def test_a_value_is_kept_as_this_number(scale: Rating, value: int, number: int) -> None:
    assert scale.stored(value) == number


def test_hours_are_kept_to_the_minute() -> None:
    assert Hours().check(7.501) == 7.5


def test_a_clock_time_is_kept_to_the_minute() -> None:
    assert ClockTime().check("07:05:59") == time(7, 5)


@pytest.mark.parametrize("number", [-2, 1, 99])
def test_an_option_that_is_not_there_is_not_guessed(number: int) -> None:
    with pytest.raises(InvalidValue):
        MOOD.restored(number)
