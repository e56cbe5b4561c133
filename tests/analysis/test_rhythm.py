"""Over the day, the week and the year: a rhythm that is there is seen, and one that is not is not."""

from datetime import date

import numpy as np
import pytest

from diary.analysis.daily import Moments, Numbers
from diary.analysis.rhythm import over_the_day, over_the_week, over_the_year, since_waking
from tests.bench.unrelated import resembling, with_gaps

MONDAY = date(2025, 1, 6)
FIRST = MONDAY.toordinal()


def moments(chance: np.random.Generator, days: int, evening: float = 0.0) -> Moments:
    """Three moments a day round a level that resembles that of the day before."""
    level = 5 + 2 * resembling(chance, days, 0.8)[0]
    places, values = [], []
    for day in range(days):
        for hour in (8, 14, 20):
            places.append(FIRST + day + hour / 24)
            values.append(level[day] + chance.normal() * 0.7 + evening * (hour == 20))
    return Moments(
        np.array(places), np.array(values), np.zeros(len(places), np.bool_), ("",) * len(places)
    )


def test_a_worse_evening_is_seen_and_by_how_much() -> None:
    found = over_the_day(moments(np.random.default_rng(1), 60, evening=1.5))
    assert found is not None
    assert found.differs
    assert found.days == 60
    means = dict(zip(found.parts, found.means, strict=True))
    assert means[18] - means[6] == pytest.approx(1.5, abs=0.4)
    assert np.isnan(means[0])
    assert dict(zip(found.parts, found.counts, strict=True))[12] == 60


def test_without_a_rhythm_little_is_seen_though_days_differ_much() -> None:
    chance = np.random.default_rng(2)
    found = [over_the_day(moments(chance, 40)) for _diary in range(100)]
    assert sum(each is not None and each.differs for each in found) <= 8


def test_the_hours_since_getting_up_are_counted_from_each_day_itself() -> None:
    got_up = {FIRST + day: 8.0 if day % 2 else 13.0 for day in range(60)}
    found = since_waking(moments(np.random.default_rng(3), 60, evening=2.0), got_up)
    assert found is not None
    assert found.differs
    means = dict(zip(found.parts, found.means, strict=True))
    assert means[9] > means[0]
    assert since_waking(moments(np.random.default_rng(3), 60), {}) is None


def test_few_days_say_nothing() -> None:
    chance = np.random.default_rng(4)
    assert over_the_day(moments(chance, 19)) is None
    assert over_the_week(np.ones(55), MONDAY) is None
    assert over_the_year(np.ones(400), MONDAY) is None
    assert over_the_year(np.full(900, np.nan), MONDAY) is None
    assert over_the_week(np.zeros(80), MONDAY) is not None


def week_of(chance: np.random.Generator, days: int, weekend: float = 0.0) -> Numbers:
    values = 5 + 2 * resembling(chance, days, 0.7)[0]
    return with_gaps(chance, values + weekend * (np.arange(days) % 7 >= 5))


def test_a_better_weekend_is_seen_and_none_where_there_is_none() -> None:
    chance = np.random.default_rng(5)
    found = over_the_week(week_of(chance, 150, -1.5), MONDAY)
    assert found is not None
    assert found.differs
    assert found.means[5:].mean() < found.means[:5].mean()
    empty = [over_the_week(week_of(chance, 120), MONDAY) for _diary in range(100)]
    assert sum(each is not None and each.differs for each in empty) <= 9


def test_a_year_that_comes_round_is_seen_and_a_drift_is_not() -> None:
    chance = np.random.default_rng(6)
    turn = np.cos(2 * np.pi * np.arange(1000) / 365.25)
    found = over_the_year(
        with_gaps(chance, 5 + 2 * turn + resembling(chance, 1000, 0.5)[0]), MONDAY
    )
    assert found is not None
    assert found.differs
    assert found.parts == tuple(range(1, 13))
    empty = [
        over_the_year(with_gaps(chance, 5 + 2 * resembling(chance, 730, 0.8)[0]), MONDAY)
        for _diary in range(60)
    ]
    assert sum(each is not None and each.differs for each in empty) <= 7
