"""Earlier flares: where they began, and how long it took until a day was as usual."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from diary.analysis.daily import Numbers
from diary.analysis.recovery import Recovery, recoveries

FIRST = date(2025, 1, 6)


def ordinary(days: int = 120) -> Numbers:
    return np.tile([3.0, 4.0], days // 2)


def test_a_flare_is_over_on_the_first_day_that_is_as_usual() -> None:
    pain = ordinary()
    pain[60:66] = 8
    pain[66:69] = 5
    assert recoveries(pain, FIRST) == [Recovery(FIRST + timedelta(60), 10)]


def test_one_bad_day_is_no_flare_and_two_empty_days_do_not_end_one() -> None:
    pain = ordinary()
    pain[50] = 9
    pain[80:86] = 9
    pain[81:83] = np.nan
    pain[86] = 3
    assert recoveries(pain, FIRST) == [Recovery(FIRST + timedelta(80), 6)]


def test_a_flare_that_is_not_over_is_not_counted() -> None:
    pain = ordinary()
    pain[110:] = 9
    assert recoveries(pain, FIRST) == []


def test_what_became_usual_is_no_flare_any_more() -> None:
    pain = np.concatenate([ordinary(60), ordinary(120) + 4])
    assert len(recoveries(pain, FIRST)) <= 1


def test_a_young_diary_says_nothing() -> None:
    pain = ordinary(40)
    pain[20:26] = 9
    assert recoveries(pain, FIRST) == []
    assert recoveries(np.empty(0), FIRST) == []


@given(arrays(np.float64, st.integers(0, 150), elements=st.just(np.nan) | st.floats(0, 10)))
def test_whatever_comes_in_each_flare_lies_after_the_one_before(pain: Numbers) -> None:
    found = recoveries(pain, FIRST)
    days = [each.first for each in found]
    assert days == sorted(set(days))
    assert all(each.days >= 3 for each in found)
