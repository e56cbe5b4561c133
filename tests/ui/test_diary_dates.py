"""Days, times and numbers in the spoken language."""

from datetime import date

from diary.i18n import language, speak
from diary.paths import translations
from diary.ui.dates import (
    at_the_start,
    clock_time,
    day_and_time,
    long_day,
    month_name,
    number,
    relative_day,
    short_day,
    weekday_names,
)
from tests.ui.diary_entries import NOW, days_ago

TODAY = NOW.date()


def test_the_last_two_days_have_names_of_their_own() -> None:
    assert relative_day(TODAY, TODAY) == "today"
    assert relative_day(date(2026, 3, 7), TODAY) == "yesterday"
    assert relative_day(date(2026, 3, 6), TODAY) == "Friday 6 March"


def test_the_year_is_said_where_it_is_another() -> None:
    assert relative_day(date(2025, 3, 8), TODAY) == "Saturday 8 March 2025"
    assert short_day(date(2025, 3, 8), TODAY) == "8 March 2025"
    assert short_day(date(2026, 3, 3), TODAY) == "3 March"


def test_a_time_is_on_a_clock_of_24_hours() -> None:
    assert clock_time(NOW) == "14:05"
    assert day_and_time(NOW, TODAY) == "today 14:05"
    assert day_and_time(days_ago(3), TODAY) == "Thursday 5 March, 09:00"


def test_dutch_has_its_own_names_and_decimal_mark() -> None:
    speak("nl", translations())
    assert language() == "nl"
    assert long_day(TODAY) == "zondag 8 maart"
    assert at_the_start(month_name(TODAY)) == "Maart 2026"
    assert weekday_names()[0] == ("ma", "maandag")
    assert number(5.25, 1) in {"5,2", "5,3"}
    assert number(10) == "10"
