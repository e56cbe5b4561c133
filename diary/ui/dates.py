"""Days, times and numbers as they are read in the spoken language."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from diary.domain.period import Period
from diary.i18n import _, language

_YESTERDAY = timedelta(days=1)
_COUNTRIES = {"nl": QLocale.Country.Netherlands, "en": QLocale.Country.UnitedKingdom}
"""A language without a country gets the habits of the United States, where days are counted otherwise."""


def locale() -> QLocale:
    """The habits of the spoken language, whatever the system's own are."""
    spoken = language()
    plain = QLocale(spoken)
    country = _COUNTRIES.get(spoken)
    return plain if country is None else QLocale(plain.language(), country)


def long_day(day: date, *, with_year: bool = False) -> str:
    """``Sunday 8 March``, and ``Sunday 8 March 2026`` with the year."""
    return _written(day, "dddd d MMMM yyyy" if with_year else "dddd d MMMM")


def short_day(day: date, today: date) -> str:
    """``8 March``, with the year where it is not this year's."""
    return _written(day, "d MMMM" if day.year == today.year else "d MMMM yyyy")


def period_in_words(period: Period) -> str:
    """As “1 March to 8 March 2026”; one day as itself."""
    first, last = (_written(day, "d MMMM yyyy") for day in (period.first, period.last))
    if period.first == period.last:
        return last
    return _("{first} to {last}").format(first=first, last=last)


def relative_day(day: date, today: date) -> str:
    """``today``, ``yesterday`` or the long day, with the year where it is not this year's."""
    if day == today:
        return _("today")
    if day == today - _YESTERDAY:
        return _("yesterday")
    return long_day(day, with_year=day.year != today.year)


def clock_time(at: datetime) -> str:
    """The time on a 24-hour clock, as it was where it was written: ``14:05``."""
    return locale().toString(QTime(at.hour, at.minute), "HH:mm")


def day_and_time(at: datetime, today: date) -> str:
    """``today 14:05``, else ``Sunday 8 March, 14:05``."""
    day, time = relative_day(at.date(), today), clock_time(at)
    if today - _YESTERDAY <= at.date() <= today:
        return _("{day} {time}").format(day=day, time=time)
    return _("{day}, {time}").format(day=day, time=time)


def month_name(day: date) -> str:
    """The month and the year of a day: ``March 2026``."""
    return f"{locale().standaloneMonthName(day.month)} {day.year}"


def weekday_names() -> list[tuple[str, str]]:
    """The short and the long name of each day of the week, Monday first."""
    spoken = locale()
    return [
        (
            spoken.standaloneDayName(number, QLocale.FormatType.ShortFormat),
            spoken.standaloneDayName(number, QLocale.FormatType.LongFormat),
        )
        for number in range(1, 8)
    ]


def plain_number(value: float, decimals: int = 0) -> str:
    """As ``number``, without anything between the thousands: ``1000``."""
    habits = locale()
    habits.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return habits.toString(value, "f", decimals)


def number(value: float, decimals: int = 0) -> str:
    """A figure with the decimal mark of the language."""
    return locale().toString(float(value), "f", decimals)


def at_the_start(text: str) -> str:
    """``text`` with a capital, for where it begins a line of its own."""
    return text[:1].upper() + text[1:]


def _written(day: date, pattern: str) -> str:
    return locale().toString(QDate(day.year, day.month, day.day), pattern)
