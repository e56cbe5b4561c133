"""What one could do and how bad the pain was: side by side, the first at least as large as the second."""

from collections import defaultdict

import numpy as np

from diary.analysis.daily import Daily, one_a_day
from diary.analysis.lanes import Bars
from diary.analysis.overview import Overview
from diary.analysis.pain_lane import pain_by_day, pain_measures
from diary.analysis.view import View
from diary.domain.activity import CATEGORIES
from diary.domain.measure import Catalogue
from diary.i18n import _
from diary.report.days import FOUR_WEEKS, chart_of, ends_of_period, highest_day, usual
from diary.report.readers import Part
from diary.report.sections import DayChart, Days, Figure, Pairing, Share

FUNCTION = "function"
_TEN = 10.0
_LOW_TO, _MIDDLE_TO = 3, 6
_SCORES = (2, 5, 8)
"""The steps of the ramp that stand for a range."""
_HOUR, _WEEKS = 60.0, FOUR_WEEKS / 7
_MOST_ACTIVITIES = 3
_REST = frozenset({"rest", "screen", "treatment"})
"""What was done is the more telling part of a day; these are left to the table."""


def function_section(overview: Overview, view: View) -> Days:
    """How much of what was wanted could be done, and the hours that went into it."""
    measure = next((each for each in overview.measures if each.key == FUNCTION), None)
    figures = overview.content.figures
    daily = None if measure is None or measure.key not in figures else figures[measure.key]
    chart = None
    if daily is not None:
        daily = one_a_day(daily.days, daily.mean)
        chart = chart_of(daily, overview, view, _TEN)
    return Days(
        part=Part.FUNCTION,
        title=_("What I could do"),
        hint=_("of what I wanted, 0 nothing to 10 everything; higher is better"),
        chart=_empty_chart(view) if chart is None else chart,
        figures=() if daily is None else _function_figures(daily, view),
        pairings=_activities(overview, view),
        pairings_hint=_("hours a week; open: first four weeks, filled: last four weeks"),
        sentence="" if chart is not None else _("Nothing was noted about this in these days."),
    )


def _function_figures(daily: Daily, view: View) -> tuple[Figure, ...]:
    figure, middle = view.voice.figure, usual(daily.mean)
    first, last = ends_of_period(daily, view)
    return tuple(
        Figure(figure(value), words)
        for value, words in (
            (middle, _("usually")),
            (first, _("first 4 weeks")),
            (last, _("last 4 weeks")),
        )
        if value is not None
    )


def _activities(overview: Overview, view: View) -> tuple[Pairing, ...]:
    """Hours a week of what was done most, at the beginning and at the end."""
    if len(view.period) < 2 * FOUR_WEEKS:
        return ()
    begin, end = view.shown.first + FOUR_WEEKS, view.shown.last - FOUR_WEEKS
    early: dict[str, float] = defaultdict(float)
    late: dict[str, float] = defaultdict(float)
    for day, category, minutes in overview.happenings.minutes:
        if day < begin:
            early[category] += minutes / _HOUR / _WEEKS
        if day >= end:
            late[category] += minutes / _HOUR / _WEEKS
    keys = sorted({*early, *late} - _REST, key=lambda key: -(early[key] + late[key]))
    shown = keys[:_MOST_ACTIVITIES]
    high = max([1.0, *(max(early[key], late[key]) for key in shown)])
    names = {option.key: _(option.name) for option in CATEGORIES}
    return tuple(
        Pairing(
            names.get(key, key),
            early[key],
            late[key],
            0.0,
            high,
            _("from {first} to {last}").format(
                first=view.voice.figure(early[key]), last=view.voice.figure(late[key])
            ),
        )
        for key in shown
    )


def pain_section(overview: Overview, view: View, *, with_events: bool) -> Days:
    """The worst of each day, what was usual, and on how many days it was low or high."""
    pain = pain_of(overview)
    chart = chart_of(pain, overview, view, _TEN, is_pain=True, with_events=with_events)
    return Days(
        part=Part.PAIN,
        title=_("Worst pain of each day"),
        hint=_hint(view, has_pauses=chart is not None and bool(chart.pauses)),
        chart=_empty_chart(view) if chart is None else chart,
        figures=_pain_figures(pain, view),
        shares=_shares(pain, len(view.period)) if len(pain) else (),
        shares_title=_("Days"),
        sentence="" if chart is not None else _("Nothing was noted about pain in these days."),
    )


def pain_of(overview: Overview) -> Daily:
    """The worst pain of each day, whichever question it answers."""
    pain = pain_by_day(overview.content, pain_measures(Catalogue(overview.measures)))
    return one_a_day(pain.days, pain.most)


def _hint(view: View, *, has_pauses: bool) -> str:
    if view.step.value > 1:
        told = _("0 none to 10 worst; a column is the mean of a longer time")
    else:
        told = _("0 none to 10 worst; empty is not filled in")
    return _("{hint}; p is a pause").format(hint=told) if has_pauses else told


def _pain_figures(pain: Daily, view: View) -> tuple[Figure, ...]:
    middle = usual(pain.mean)
    if middle is None:
        return ()
    figure = view.voice.figure
    found = [Figure(figure(middle), _("usually"))]
    _first, last = ends_of_period(pain, view)
    if last is not None:
        found.append(Figure(figure(last), _("last 4 weeks")))
    day = view.voice.day(highest_day(pain))
    found.append(Figure(figure(float(pain.mean.max())), _("highest, {day}").format(day=day)))
    return tuple(found)


def _shares(pain: Daily, days: int) -> tuple[Share, ...]:
    edges = (_LOW_TO, _MIDDLE_TO)
    places = np.searchsorted(edges, pain.mean, side="left")
    counts = [int((places == place).sum()) for place in range(len(_SCORES))]
    names = ("0–3", "4–6", "7–10")
    found = [
        Share(name, count, score)
        for name, count, score in zip(names, counts, _SCORES, strict=True)
        if count
    ]
    empty = days - len(pain)
    return (*found, Share(_("empty"), empty, None)) if empty > 0 else tuple(found)


def _empty_chart(view: View) -> DayChart:
    return DayChart(
        first=view.shown.first,
        last=view.shown.last,
        bars=Bars(np.empty(0), np.empty(0)),
        width=1.0,
        high=_TEN,
        ticks=(),
        months=(),
    )
