"""How old somebody was, from what is known of a birth and a date."""

from datetime import date

import pytest

from diary.domain.age import ages, around_age, birth_from, birth_text
from diary.domain.fuzzy_date import Precision, Season, around_year, in_season, in_year, on_day


@pytest.mark.parametrize("text", ["", "no", "19", "1979-13-01", "0000"])
def test_what_is_no_birth_is_none(text: str) -> None:
    assert birth_from(text) is None


@pytest.mark.parametrize("text", ["1979", "1979-05-12", "1899"])
def test_a_birth_is_kept_as_it_was_said(text: str) -> None:
    birth = birth_from(text)
    assert birth is not None
    assert birth.is_precise is ("-" in text)
    assert birth_text(birth) == text


def test_no_birth_is_an_empty_text() -> None:
    assert birth_text(None) == ""


def test_an_age_is_exact_where_both_days_are_known() -> None:
    birth = on_day(date(1979, 5, 12))
    assert ages(on_day(date(2015, 5, 11)), birth) == (35, 35)
    assert ages(on_day(date(2015, 5, 12)), birth) == (36, 36)


def test_a_year_of_birth_leaves_two_ages_open() -> None:
    assert ages(on_day(date(2015, 10, 1)), in_year(1979)) == (35, 36)


def test_a_season_of_ones_birth_is_age_nought() -> None:
    assert ages(in_season(1979, Season.SPRING), in_year(1979)) == (0, 0)


def test_before_the_birth_there_is_no_age() -> None:
    assert ages(in_year(1970), in_year(1979)) is None


def test_around_eight_is_around_a_year() -> None:
    when = around_age(8, on_day(date(1979, 5, 12)))
    assert when == around_year(1987)
    assert when.precision is Precision.AROUND


def test_somebody_born_on_a_leap_day_turns_one_on_the_first_of_march() -> None:
    birth = on_day(date(2000, 2, 29))
    assert ages(on_day(date(2001, 2, 28)), birth) == (0, 0)
    assert ages(on_day(date(2001, 3, 1)), birth) == (1, 1)
