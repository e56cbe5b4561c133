"""Moments, days and names of records."""

from datetime import UTC, date, datetime, timedelta, timezone
from uuid import RFC_4122
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.domain.identity import new_identity
from diary.domain.moment import known_zone, milliseconds, moment, to_the_millisecond, zone_name
from diary.domain.period import Period, month_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@given(st.integers(-(10**13), 10**14), st.sampled_from(["UTC", "Europe/Amsterdam", "Asia/Tokyo"]))
def test_a_moment_comes_back_from_its_milliseconds(stamp: int, zone: str) -> None:
    assert milliseconds(moment(stamp, zone)) == stamp


def test_milliseconds_of_known_moments() -> None:
    assert milliseconds(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    assert milliseconds(datetime(1969, 12, 31, 23, 59, 59, 999_500, tzinfo=UTC)) == -1
    assert milliseconds(datetime(2026, 3, 1, 12, tzinfo=AMSTERDAM)) == 1_772_362_800_000


def test_the_two_half_past_twos_of_october_are_an_hour_apart() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=0)
    assert milliseconds(first.replace(fold=1)) - milliseconds(first) == 3_600_000


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../../etc/passwd", "\0", "Europe"])
def test_a_zone_that_is_not_known_is_utc(name: str) -> None:
    assert known_zone(name) == ZoneInfo("UTC")


def test_a_zone_has_its_name() -> None:
    assert zone_name(datetime(2026, 3, 1, tzinfo=AMSTERDAM)) == "Europe/Amsterdam"
    assert zone_name(datetime(2026, 3, 1, tzinfo=timezone(timedelta(hours=2)))) == "UTC"


def test_microseconds_are_not_kept() -> None:
    at = datetime(2026, 3, 1, 1, 2, 3, 4567, tzinfo=UTC)
    assert to_the_millisecond(at).microsecond == 4000


def test_names_are_of_version_7_and_sort_by_time() -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    names = [new_identity(now + timedelta(milliseconds=step)) for step in range(50)]
    assert names == sorted(names)
    assert {(name.version, name.variant) for name in names} == {(7, RFC_4122)}
    assert len({new_identity(now) for _ in range(50)}) == 50
    assert names[0].int >> 80 == milliseconds(now)


def test_a_name_from_before_1970_counts_as_1970() -> None:
    assert new_identity(datetime(1960, 1, 1, tzinfo=UTC)).int >> 80 == 0


def test_a_period_holds_its_ends() -> None:
    period = Period(date(2026, 2, 27), date(2026, 3, 1))
    assert list(period) == [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1)]
    assert len(period) == 3
    assert date(2026, 3, 1) in period
    assert date(2026, 3, 2) not in period
    assert Period.until(date(2026, 3, 1), 3) == period


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="ends before"):
        Period(date(2026, 3, 2), date(2026, 3, 1))


@pytest.mark.parametrize(("day", "days"), [((2024, 2, 29), 29), ((2026, 12, 31), 31)])
def test_a_month_is_whole(day: tuple[int, int, int], days: int) -> None:
    month = month_of(date(*day))
    assert month.first.day == 1
    assert len(month) == days
