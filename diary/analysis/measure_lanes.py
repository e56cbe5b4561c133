"""The lane of any measure, drawn as its scale asks: a band with points, bars, points on a clock, or strokes."""

from collections.abc import Callable

import numpy as np

from diary.analysis.clock_lane import clock_lane
from diary.analysis.daily import Daily, Moments
from diary.analysis.figures import (
    band_of,
    bars_of,
    points_of_days,
    points_of_moments,
    round_top,
    totals,
    usual_of,
)
from diary.analysis.lanes import Lane, Row, RowsLane, ScaleLane, Span
from diary.analysis.view import View
from diary.domain.measure import Measure, Per, Topic
from diary.domain.scale import Choice, ClockTime, Count, Hours, Minutes, Rating, YesNo
from diary.domain.scale_ends import ends_of
from diary.i18n import N_, _, ngettext

_SHORT_NIGHT = 8.0
_LONG_NIGHT = 12.0

_TITLES = {"hours_slept": Topic.SLEEP.value}
"""Where the lane has a shorter name than the measure."""


def measure_lane(
    measure: Measure,
    daily: Daily,
    moments: Moments | None,
    view: View,
    turns: tuple[Span, ...] = (),
) -> Lane:
    """The lane of one measure, of which ``daily`` holds what is loaded."""
    match measure.scale:
        case Rating() | Choice():
            return _graded_lane(measure, daily, moments, view, turns)
        case Hours():
            return _hours_lane(measure, daily, view)
        case ClockTime():
            return clock_lane(measure, daily, view)
        case YesNo():
            return _yes_no_lane(measure, daily, view)
    return _bars_lane(measure, totals(daily), view)


def title_of(measure: Measure) -> str:
    """What the lane of a measure is called."""
    return _(_TITLES.get(measure.key, measure.name))


def load_lane(load: Daily, view: View) -> ScaleLane:
    """Minutes × effort of what was done."""
    usual = usual_of(view.shown_of(load).mean)
    top = round_top(view.drawn_of(load).mean)
    return ScaleLane(
        key="load",
        title=_("Activity"),
        hint=_("minutes × effort"),
        closing=() if usual is None else (_("usual day"),),
        summary=summary_of(_("Activity"), load, view, view.voice.figure),
        low=0.0,
        high=top,
        ticks=((0.0, view.voice.figure(0)), (top, view.voice.figure(top))),
        bars=bars_of(load, view),
        usual=usual,
    )


def summary_of(title: str, daily: Daily, view: View, said: Callable[[float], str]) -> str:
    """On how many days there is a value, and between which two they lie."""
    shown = view.shown_of(daily)
    if not len(shown):
        return _("{title}: nothing here.").format(title=title)
    text = ngettext(
        "{title}: a value on {count} day, from {low} to {high}.",
        "{title}: a value on {count} days, from {low} to {high}.",
        len(shown),
    )
    low, high = float(shown.least.min()), float(shown.most.max())
    return text.format(title=title, count=len(shown), low=said(low), high=said(high))


def _graded_lane(
    measure: Measure, daily: Daily, moments: Moments | None, view: View, turns: tuple[Span, ...]
) -> ScaleLane:
    low, high = ends_of(measure.scale)
    usual = usual_of(view.shown_of(daily).mean)
    is_day = measure.per is not Per.MOMENT
    ticks: tuple[tuple[float, str], ...] = ((low, ""), (high, ""))
    if isinstance(measure.scale, Rating):
        ticks = tuple((end, view.voice.figure(end)) for end in (low, (low + high) / 2, high))

    def said(value: float) -> str:
        return _graded(measure, value, view)

    return ScaleLane(
        key=measure.key,
        title=title_of(measure),
        hint=_ends_in_words(measure),
        closing=() if usual is None else (_("usually {value}").format(value=said(usual)),),
        summary=summary_of(title_of(measure), daily, view, said),
        low=low,
        high=max(high, low + 1),
        ticks=ticks,
        band=band_of(daily, view),
        points=points_of_days(daily, view) if is_day else points_of_moments(moments, view),
        turns=turns,
    )


def _graded(measure: Measure, value: float, view: View) -> str:
    """A figure, or the option nearest to it."""
    scale = measure.scale
    if isinstance(scale, Choice):
        place = min(max(round(value) - scale.first, 0), len(scale.options) - 1)
        return _(scale.options[place].name)
    return view.voice.figure(value)


def _ends_in_words(measure: Measure) -> str:
    scale = measure.scale
    low, high = "", ""
    if isinstance(scale, Rating):
        low, high = _(scale.low_words), _(scale.high_words)
    elif isinstance(scale, Choice) and scale.options:
        low, high = _(scale.options[0].name), _(scale.options[-1].name)
    return _("{low} to {high}").format(low=low, high=high) if low and high else ""


def _hours_lane(measure: Measure, daily: Daily, view: View) -> ScaleLane:
    usual = usual_of(view.shown_of(daily).mean)
    highest = float(view.drawn_of(daily).most.max(initial=0.0))
    high = max(_SHORT_NIGHT, highest)
    tick = _SHORT_NIGHT if high <= _LONG_NIGHT else high
    return ScaleLane(
        key=measure.key,
        title=title_of(measure),
        hint=_("hours a night") if measure.per is Per.NIGHT else _("hours a day"),
        closing=()
        if usual is None
        else (_("usually {value}").format(value=view.voice.hours(usual)),),
        summary=summary_of(title_of(measure), daily, view, view.voice.hours),
        low=0.0,
        high=high,
        ticks=((0.0, view.voice.figure(0)), (tick, view.voice.figure(tick))),
        bars=bars_of(daily, view),
        usual=usual,
    )


_BAR_HINTS = {Minutes: N_("minutes a day"), Count: N_("how many a day")}


def _bars_lane(measure: Measure, daily: Daily, view: View) -> ScaleLane:
    usual = usual_of(view.shown_of(daily).mean)
    top = round_top(view.drawn_of(daily).mean)
    return ScaleLane(
        key=measure.key,
        title=title_of(measure),
        hint=_(_BAR_HINTS[type(measure.scale)]),
        closing=()
        if usual is None
        else (_("usually {value}").format(value=view.voice.figure(usual)),),
        summary=summary_of(title_of(measure), daily, view, view.voice.figure),
        low=0.0,
        high=top,
        ticks=((0.0, view.voice.figure(0)), (top, view.voice.figure(top))),
        bars=bars_of(daily, view),
        usual=usual,
    )


def _yes_no_lane(measure: Measure, daily: Daily, view: View) -> RowsLane:
    yes = daily.part(daily.most > 0)
    no = daily.part(daily.least <= 0)
    rows = tuple(
        Row(
            label=label,
            closing=days_in_words(len(view.shown_of(days))),
            strokes=np.asarray(view.drawn_of(days).days + 0.5),
            key=f"{measure.key}.{key}",
        )
        for key, label, days in (("yes", _("yes"), yes), ("no", _("no"), no))
    )
    title = title_of(measure)
    told = ", ".join(f"{row.label} {row.closing}" for row in rows)
    return RowsLane(
        key=measure.key,
        title=title,
        summary=_("{title}: {rows}.").format(title=title, rows=told),
        rows=rows,
    )


def days_in_words(count: int) -> str:
    """``41 days``."""
    return ngettext("{count} day", "{count} days", count).format(count=count)
