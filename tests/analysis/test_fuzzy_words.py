"""A date as precise as memory is, in words."""

from datetime import date

import pytest

from diary.analysis.fuzzy_words import (
    from_in_words,
    fuzzy_in_words,
    since_in_words,
)
from diary.domain.fuzzy_date import (
    FuzzyDate,
    Season,
    around_year,
    between,
    in_month,
    in_season,
    in_year,
    on_day,
)

DAY = date(2015, 3, 8)


def said(when: FuzzyDate) -> str:
    return fuzzy_in_words(when, date.isoformat, lambda day: f"{day:%m/%Y}")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (on_day(DAY), "2015-03-08"),
        (in_month(2015, 3), "03/2015"),
        (in_season(2015, Season.WINTER), "winter 2015"),
        (in_year(2015), "2015"),
        (around_year(2015), "around 2015"),
        (between(DAY, date(2015, 5, 1)), "between 2015-03-08 and 2015-05-01"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(when: FuzzyDate, words: str) -> None:
    assert said(when) == words


def test_beginning_and_end_are_said_in_words_that_fit_the_date() -> None:
    span = between(DAY, date(2015, 5, 1))
    between_days = "between 2015-03-08 and 2015-05-01"
    assert from_in_words(around_year(2015), None, said) == "began around 2015"
    assert since_in_words(on_day(DAY), None, said) == "since 2015-03-08"
    assert from_in_words(on_day(DAY), in_year(2016), said) == "from 2015-03-08 until 2016"
    assert from_in_words(in_year(2014), around_year(2015), said) == "from 2014, ended around 2015"
    assert from_in_words(None, in_year(2016), said) == "until 2016"
    assert since_in_words(span, in_year(2016), said) == f"began {between_days}, until 2016"
    assert from_in_words(in_year(2014), span, said) == f"from 2014, ended {between_days}"
