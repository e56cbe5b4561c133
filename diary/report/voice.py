"""Days and figures as a report says them, in the language that is spoken while it is made."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from diary.analysis.fuzzy_words import fuzzy_in_words
from diary.analysis.voice import Voice
from diary.i18n import language

_COUNTRIES = {"nl": QLocale.Country.Netherlands, "en": QLocale.Country.UnitedKingdom}
"""A language without a country gets the habits of the United States."""


def voice_on_paper(today: date) -> Voice:
    """Words for days and figures; days of another year than that of ``today`` carry theirs."""

    def short_day(day: date) -> str:
        return _written(day, "d MMM" if day.year == today.year else "d MMM yyyy")

    return Voice(
        day=short_day,
        long_day=lambda day: _written(day, "d MMMM yyyy"),
        month=lambda day: _habits().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat),
        number=_number,
        when=lambda when: fuzzy_in_words(when, short_day, _month_and_year),
    )


def _habits() -> QLocale:
    plain = QLocale(language())
    country = _COUNTRIES.get(language())
    return plain if country is None else QLocale(plain.language(), country)


def _number(value: float, decimals: int) -> str:
    habits = _habits()
    habits.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return habits.toString(float(value), "f", decimals)


def _month_and_year(day: date) -> str:
    return f"{_habits().standaloneMonthName(day.month)} {day.year}"


def _written(day: date, pattern: str) -> str:
    return _habits().toString(QDate(day.year, day.month, day.day), pattern)
