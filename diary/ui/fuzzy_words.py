"""A date as precise as memory is, as the window says it."""

from datetime import date

from diary.analysis.fuzzy_words import fuzzy_in_words
from diary.domain.fuzzy_date import FuzzyDate
from diary.ui.dates import long_day, month_name, short_day


def fuzzy_words(when: FuzzyDate) -> str:
    """As ``fuzzy_in_words``, each day with its weekday and its year: ``Sunday 8 March 2026``."""
    return fuzzy_in_words(when, lambda day: long_day(day, with_year=True), month_name)


def short_fuzzy_words(when: FuzzyDate, today: date) -> str:
    """As ``fuzzy_in_words``, days without their weekday, and of this year without the year: ``8 March``."""
    return fuzzy_in_words(when, lambda day: short_day(day, today), month_name)
