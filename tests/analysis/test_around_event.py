"""Around an event: what changes is seen, what does not is not, and one band holds for all days together."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from diary.analysis.around_event import AFTER, BEFORE, around
from diary.analysis.daily import Numbers, Truths
from tests.bench.unrelated import pain_like, resembling, with_gaps

DAYS, EVENTS = 240, 12


def events_by_chance(chance: np.random.Generator) -> Truths:
    happened = np.zeros(DAYS, np.bool_)
    happened[chance.choice(DAYS, EVENTS, replace=False)] = True
    return happened


def empty_diary(chance: np.random.Generator, phi: float = 0.8) -> Numbers:
    return with_gaps(chance, pain_like(resembling(chance, DAYS, phi)[0]))


def test_a_change_after_the_event_is_seen_where_it_is() -> None:
    chance = np.random.default_rng(1)
    happened = np.zeros(DAYS, np.bool_)
    happened[10:230:20] = True
    outcome = empty_diary(chance, 0.4)
    for place in np.flatnonzero(happened):
        outcome[place : place + 3] += 3
    found = around(outcome, happened)
    assert found is not None
    assert found.stands_out
    assert found.events == 11
    above = found.mean > found.high
    assert above[BEFORE : BEFORE + 3].all()
    assert not above[:BEFORE].any()
    assert len(found.mean) == len(found.offsets) == BEFORE + 1 + AFTER


@pytest.mark.parametrize("phi", [0.0, 0.5, 0.8])
def test_in_empty_diaries_little_stands_out(phi: float) -> None:
    chance = np.random.default_rng(2)
    found = [
        result.stands_out
        for _diary in range(300)
        if (result := around(empty_diary(chance, phi), events_by_chance(chance))) is not None
    ]
    assert len(found) == 300
    assert np.mean(found) < 0.06


def test_a_trend_and_the_days_of_the_week_are_no_change() -> None:
    """Events on Sundays late in the diary, in a diary that goes up and is worse on Sundays."""
    chance = np.random.default_rng(3)
    days = np.arange(DAYS)
    stood_out = 0
    for _diary in range(100):
        outcome = empty_diary(chance, 0.3) + days / 40 + 2 * (days % 7 == 6)
        happened = np.zeros(DAYS, np.bool_)
        happened[chance.choice(np.flatnonzero((days % 7 == 6) & (days > 60)), 10, False)] = True
        result = around(outcome, happened)
        assert result is not None
        stood_out += result.stands_out
    assert stood_out <= 10


def test_a_band_for_each_day_alone_would_be_left_in_most_empty_diaries() -> None:
    """A control: why there is one band for all days."""
    chance = np.random.default_rng(4)
    outside_one, outside_all = 0, 0
    for _diary in range(100):
        result = around(empty_diary(chance), events_by_chance(chance))
        assert result is not None
        middle = (result.low + result.high) / 2
        lines = result.mean - middle
        outside_all += bool((np.abs(lines) > result.high - middle).any())
        outside_one += bool((np.abs(lines) > (result.high - middle) * 1.96 / 3.0).any())
    assert outside_all <= 12
    assert outside_one > 2 * outside_all


def test_too_few_events_or_days_say_nothing() -> None:
    chance = np.random.default_rng(5)
    outcome = empty_diary(chance)
    happened = np.zeros(DAYS, np.bool_)
    happened[[3, 50, 90, 120]] = True
    assert around(outcome, happened) is None
    outcome[50:] = np.nan
    assert around(outcome, events_by_chance(chance)) is None


@settings(max_examples=40)
@given(
    arrays(np.float64, 90, elements=st.one_of(st.just(np.nan), st.floats(0, 10))),
    arrays(np.bool_, 90),
)
def test_whatever_comes_in_there_is_no_warning(outcome: Numbers, happened: Truths) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = around(outcome, happened)
    assert found is None or 0 < found.p <= 1
