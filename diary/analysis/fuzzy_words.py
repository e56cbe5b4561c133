"""A date as precise as memory is, in words; the words for days and months are handed in, as they need Qt."""

from collections.abc import Callable
from datetime import date

from diary.domain.fuzzy_date import FuzzyDate, Precision, Season, season_of, year_of_around
from diary.i18n import N_, _

SEASON_NAMES = {
    Season.SPRING: N_("spring"),
    Season.SUMMER: N_("summer"),
    Season.AUTUMN: N_("autumn"),
    Season.WINTER: N_("winter"),
}
"""Each season, marked for translation."""


def fuzzy_in_words(
    when: FuzzyDate, day: Callable[[date], str], month: Callable[[date], str]
) -> str:
    """``8 March 2026``, ``March 2026``, ``spring 2019``, ``1998``, ``around 1988`` or ``between … and …``."""
    if when.precision is Precision.DAY:
        return day(when.first)
    if when.precision is Precision.MONTH:
        return month(when.first)
    if when.precision is Precision.SEASON:
        season = _(SEASON_NAMES[season_of(when)])
        return _("{season} {year}").format(season=season, year=when.first.year)
    if when.precision is Precision.YEAR:
        return str(when.first.year)
    if when.precision is Precision.AROUND:
        return _("around {year}").format(year=year_of_around(when))
    return _("between {first} and {last}").format(first=day(when.first), last=day(when.last))


def from_in_words(when: FuzzyDate, say: Callable[[FuzzyDate], str]) -> str:
    """``from 8 March``, ``from around 2015``, ``began between … and …``."""
    return _patterned(when, say, _("from {day}"), _("began {day}"))


def since_in_words(when: FuzzyDate, say: Callable[[FuzzyDate], str]) -> str:
    """``since 8 March``, ``since around 2015``, ``began between … and …``."""
    return _patterned(when, say, _("since {day}"), _("began {day}"))


def until_in_words(when: FuzzyDate, say: Callable[[FuzzyDate], str]) -> str:
    """``until 8 March``, ``until around 2015``, ``ended between … and …``."""
    return _patterned(when, say, _("until {day}"), _("ended {day}"))


def _patterned(when: FuzzyDate, say: Callable[[FuzzyDate], str], usual: str, between: str) -> str:
    pattern = between if when.precision is Precision.BETWEEN else usual
    return pattern.format(day=say(when))
