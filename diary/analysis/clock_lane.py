"""A lane of times of day: points on a clock that is cut where fewest times lie, so that midnight parts no nights."""

import math

import numpy as np

from diary.analysis.daily import Daily, Numbers, one_a_day
from diary.analysis.figures import usual_of
from diary.analysis.lanes import Points, ScaleLane
from diary.analysis.level_of_detail import by_step
from diary.analysis.view import View
from diary.domain.measure import Measure
from diary.domain.scale import MINUTES_PER_DAY
from diary.i18n import _, ngettext

_HOUR = 60.0


def clock_lane(measure: Measure, daily: Daily, view: View) -> ScaleLane:
    """The lane of ``measure``, in minutes after midnight; below nought or beyond a day where midnight is crossed."""
    drawn = view.drawn_of(daily)
    cut = one_a_day(drawn.days, unwrapped(drawn.mean))
    low = math.floor(cut.mean.min(initial=math.inf) / _HOUR) * _HOUR if len(cut) else 0.0
    high = math.ceil(cut.mean.max(initial=-math.inf) / _HOUR) * _HOUR if len(cut) else _HOUR
    high = max(high, low + _HOUR)
    shown = view.shown_of(cut)
    usual = usual_of(shown.mean)
    steps = by_step(cut, view.step)
    name = _(measure.name)
    count = len(shown)
    told = ngettext("{title}: a time on {count} day.", "{title}: a time on {count} days.", count)
    return ScaleLane(
        key=measure.key,
        title=name,
        hint=_("time of day"),
        closing=() if usual is None else (_("usually {value}").format(value=clock_text(usual)),),
        summary=told.format(title=name, count=count),
        low=low,
        high=high,
        ticks=((low, clock_text(low)), (high, clock_text(high))),
        points=Points(steps.middle, steps.mean, np.zeros(len(steps.mean), np.bool_))
        if len(cut)
        else None,
        usual=usual,
    )


def unwrapped(minutes: Numbers) -> Numbers:
    """Minutes after midnight, shifted by whole days so that all lie within half a day of where most of them are."""
    turn = 2 * math.pi / MINUTES_PER_DAY
    middle = math.atan2(np.sin(minutes * turn).sum(), np.cos(minutes * turn).sum()) / turn
    half = MINUTES_PER_DAY / 2
    return np.asarray(middle + (minutes - middle + half) % MINUTES_PER_DAY - half).round(3)


def clock_text(minutes: float) -> str:
    """``23:30`` on a 24-hour clock."""
    hours, rest = divmod(round(minutes) % MINUTES_PER_DAY, int(_HOUR))
    return f"{hours:02d}:{rest:02d}"
