"""A date as precise as memory is, in words."""

from diary.domain.fuzzy_date import FuzzyDate, Precision, Season, season_of, year_of_around
from diary.i18n import N_, _
from diary.ui.dates import long_day, month_name

SEASON_NAMES = {
    Season.SPRING: N_("spring"),
    Season.SUMMER: N_("summer"),
    Season.AUTUMN: N_("autumn"),
    Season.WINTER: N_("winter"),
}
"""Each season, marked for translation."""


def fuzzy_words(when: FuzzyDate) -> str:
    """``Sunday 8 March 2026``, ``March 2026``, ``spring 2019``, ``1998``, ``around 1988`` or ``between … and …``."""
    if when.precision is Precision.DAY:
        return long_day(when.first, with_year=True)
    if when.precision is Precision.MONTH:
        return month_name(when.first)
    if when.precision is Precision.SEASON:
        season = _(SEASON_NAMES[season_of(when)])
        return _("{season} {year}").format(season=season, year=when.first.year)
    if when.precision is Precision.YEAR:
        return str(when.first.year)
    if when.precision is Precision.AROUND:
        return _("around {year}").format(year=year_of_around(when))
    return _("between {first} and {last}").format(
        first=long_day(when.first, with_year=True), last=long_day(when.last, with_year=True)
    )
