"""The charts of days: what one could do, the worst pain, the nights; with the figures that stand beside them."""

from collections.abc import Iterable
from datetime import date, timedelta
from statistics import median

import numpy as np

from diary.analysis.calendar import figures_of
from diary.analysis.daily import Daily, Numbers, one_a_day
from diary.analysis.figures import bars_of
from diary.analysis.lanes import Span, Step
from diary.analysis.level_of_detail import step_for
from diary.analysis.overview import Overview
from diary.analysis.record_lanes import events_lane, pause_spans
from diary.analysis.view import View
from diary.analysis.voice import Voice
from diary.domain.axis import day_at
from diary.domain.measure import Measure
from diary.report.sections import DayChart

FOUR_WEEKS = 28
_FEWEST_TO_CALL_USUAL = 3
_MONTHS_A_YEAR = 12
_MOST_MONTHS = 14
_QUARTER, _LONGEST_IN_QUARTERS = 3, 42


def view_of(overview: Overview, voice: Voice) -> View:
    """The whole period, in the step in which it can be told apart on paper."""
    period = overview.content.period
    span = Span(float(period.first.toordinal()), float(period.last.toordinal() + 1))
    return View(span, span, step_for(len(period)), overview.today, voice)


def daily_of(overview: Overview, measure: Measure) -> Daily:
    """One figure for each day: of the pain the worst, as on a calendar."""
    daily = overview.content.figures[measure.key]
    return one_a_day(daily.days, figures_of(measure, daily))


def chart_of(
    daily: Daily,
    overview: Overview,
    view: View,
    high: float,
    *,
    is_pain: bool = False,
    with_events: bool = False,
    step: Step | None = None,
) -> DayChart | None:
    """The figures of ``daily`` as columns; ``None`` where there are none."""
    chosen = view if step is None else View(view.shown, view.drawn, step, view.today, view.voice)
    bars = bars_of(daily, chosen)
    if bars is None:
        return None
    figure = view.voice.figure
    events = events_lane(overview.surroundings.events, view).marks if with_events else ()
    return DayChart(
        first=view.shown.first,
        last=view.shown.last,
        bars=bars,
        width=max(1.0, chosen.step.value),
        high=high,
        ticks=tuple((tick, figure(tick)) for tick in (0.0, high / 2, high)),
        months=months_of(view),
        pauses=pause_spans(overview.surroundings.pauses, view),
        events=tuple(
            ((mark.span.first + mark.span.last) / 2, mark.span.label)
            for mark in events
            if mark.is_precise and view.shown.first <= mark.span.first < view.shown.last
        ),
        is_pain=is_pain,
    )


def months_of(view: View) -> tuple[tuple[float, str], ...]:
    """Where each month begins, quarters in two years or more, and years where there are many; with names."""
    period = view.period
    months = [day for day in _firsts(period.first, period.last) if day in period]
    if len(months) > _LONGEST_IN_QUARTERS:
        return tuple((float(day.toordinal()), str(day.year)) for day in months if day.month == 1)
    if len(months) > _MOST_MONTHS:
        months = [day for day in months if day.month % _QUARTER == 1]
    return tuple(
        (
            float(day.toordinal()),
            str(day.year)
            if day.month == 1 and len(months) > _MONTHS_A_YEAR / _QUARTER
            else view.voice.month(day),
        )
        for day in months
    )


def _firsts(first: date, last: date) -> Iterable[date]:
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = (day + timedelta(days=32)).replace(day=1)


def usual(values: Numbers) -> float | None:
    """The median; ``None`` of too few days to call anything usual."""
    return float(median(values.tolist())) if len(values) >= _FEWEST_TO_CALL_USUAL else None


def ends_of_period(daily: Daily, view: View) -> tuple[float | None, float | None]:
    """What was usual in the first and in the last four weeks; nothing where they would overlap."""
    if view.shown.last - view.shown.first < 2 * FOUR_WEEKS:
        return None, None
    first = daily.within(view.shown.first, view.shown.first + FOUR_WEEKS)
    last = daily.within(view.shown.last - FOUR_WEEKS, view.shown.last)
    return usual(first.mean), usual(last.mean)


def highest_day(daily: Daily) -> date:
    """The last day with the highest figure; ``daily`` has one."""
    highest = daily.mean.max()
    return day_at(float(daily.days[np.flatnonzero(daily.mean == highest)[-1]]))
