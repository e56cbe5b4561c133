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


_LOOSE = frozenset({Precision.AROUND, Precision.BETWEEN})
"""Their words have one of their own before them: ‘from around’ and ‘until between’ say nothing."""


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


def from_in_words(
    began: FuzzyDate | None, ended: FuzzyDate | None, say: Callable[[FuzzyDate], str]
) -> str:
    """``from spring 2015 until 8 March``, ``began around 2015, until 2018``; empty without dates."""
    return _span(began, ended, say, _("from {day}"))


def since_in_words(
    began: FuzzyDate, ended: FuzzyDate | None, say: Callable[[FuzzyDate], str]
) -> str:
    """``since 8 March``, ``began around 2015``, ``since 2015 until 8 March``."""
    return _span(began, ended, say, _("since {day}"))


def _span(
    began: FuzzyDate | None,
    ended: FuzzyDate | None,
    say: Callable[[FuzzyDate], str],
    from_when: str,
) -> str:
    ends = ((began, from_when, _("began {day}")), (ended, _("until {day}"), _("ended {day}")))
    found = [
        ((loose if when.precision in _LOOSE else usual).format(day=say(when)), when.precision)
        for when, usual, loose in ends
        if when is not None
    ]
    is_loose = any(precision in _LOOSE for _words, precision in found)
    return (", " if is_loose else " ").join(words for words, _precision in found)
