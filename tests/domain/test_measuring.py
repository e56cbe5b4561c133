"""Times of measuring: which one lasts, which waits for a look back, how much of it has gone by."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from diary.domain.measuring import (
    asked_again_on,
    days_left,
    last_day,
    lasting,
    share_passed,
    unreviewed,
)
from diary.domain.measuring_period import MeasuringPeriod
from tests.ui.diary_entries import NOW

TODAY = date(2026, 3, 8)


def period(first: int, last: int, *, reviewed: bool = False) -> MeasuringPeriod:
    """From ``first`` days ago until ``last`` days ago; a negative number lies ahead."""
    return MeasuringPeriod(
        uuid=UUID(int=first + 1000),
        created_at=NOW,
        changed_at=NOW,
        first=TODAY - timedelta(first),
        last=TODAY - timedelta(last),
        reviewed=TODAY if reviewed else None,
    )


def test_two_weeks_are_fourteen_days_with_the_first_and_the_last() -> None:
    assert last_day(TODAY, 14) == date(2026, 3, 21)
    assert last_day(TODAY, 1) == TODAY


def test_a_time_of_measuring_lasts_on_its_first_and_on_its_last_day() -> None:
    for one in (period(0, -5), period(5, 0), period(0, 0)):
        assert lasting([one], TODAY) is one
    assert lasting([period(5, 1), period(-1, -5)], TODAY) is None
    assert lasting([], TODAY) is None


def test_of_several_the_one_that_ends_last_is_meant() -> None:
    long, short = period(20, -20), period(3, -3)
    assert lasting([short, long], TODAY) is long
    assert lasting([long, short], TODAY) is long


def test_only_the_newest_that_is_over_waits_for_a_look_back() -> None:
    old, new = period(60, 40), period(20, 1)
    assert unreviewed([old, new], TODAY) is new
    assert unreviewed([old, period(20, 1, reviewed=True)], TODAY) is None
    assert unreviewed([new, period(0, -5)], TODAY) is None
    assert unreviewed([period(-2, -9)], TODAY) is None


def test_how_much_is_left_and_passed() -> None:
    one = period(9, -5)
    assert days_left(one, TODAY) == 5
    assert share_passed(one, TODAY) == pytest.approx(9 / 14)
    assert share_passed(one, one.first - timedelta(3)) == 0
    assert share_passed(one, one.last + timedelta(3)) == 1
    assert days_left(one, one.last + timedelta(3)) == 0
    assert share_passed(period(0, 0), TODAY) == 1


def test_who_writes_once_a_week_is_asked_again_after_seven_days() -> None:
    assert asked_again_on(TODAY, TODAY) == date(2026, 3, 15)
    assert asked_again_on(TODAY - timedelta(6), TODAY) == TODAY + timedelta(1)
    assert asked_again_on(TODAY - timedelta(7), TODAY) is None
    assert asked_again_on(None, TODAY) is None
    assert asked_again_on(TODAY + timedelta(1), TODAY) is None
