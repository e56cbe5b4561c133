"""What is seen on the timeline, in sentences: counted, never explained."""

import numpy as np

from diary.analysis.daily import Content, Daily
from diary.analysis.lanes import Lane, ScaleLane
from diary.analysis.view import ENOUGH_DAYS, View
from diary.domain.axis import day_at
from diary.i18n import _, ngettext

_LOW, _HIGH = 25, 75
"""Between these percentiles lies what is usual."""


def sentences(
    content: Content, pain: Daily, lanes: tuple[Lane, ...], view: View, written: int
) -> tuple[str, ...]:
    """The main sentence first; ``written`` is on how many days of the whole diary there is a note."""
    if written == 0:
        return (_("Nothing was written yet. One number is enough to begin."),)
    told = [_days_written(content, view)]
    if written < ENOUGH_DAYS:
        left = ENOUGH_DAYS - written
        told.append(
            ngettext(
                "After {count} more day with a note there is something to see here.",
                "After {count} more days with a note there is something to see here.",
                left,
            ).format(count=left)
        )
        return (" ".join(told),)
    shown = view.shown_of(pain)
    if len(shown) >= ENOUGH_DAYS and not view.is_quiet:
        told.append(_worst_pain(shown, view))
    rest = [_("An open point was filled in later.")] if _has_late_points(lanes, view) else []
    return (" ".join(told), *rest)


def _days_written(content: Content, view: View) -> str:
    days = len(view.period)
    count = len(view.shown_of(content.written))
    if days == 1:
        return _("You wrote on this day.") if count else _("This day is still empty.")
    return ngettext(
        "In this {days} day you wrote on {count}.",
        "In these {days} days you wrote on {count}.",
        days,
    ).format(days=days, count=count)


def _worst_pain(shown: Daily, view: View) -> str:
    low, high = (
        float(figure) for figure in np.percentile(shown.most, (_LOW, _HIGH), method="nearest")
    )
    worst = float(shown.most.max())
    day = view.voice.day(day_at(float(shown.days[int(shown.most.argmax())])))
    often = int((shown.most == worst).sum())
    usual = (
        _("The worst pain of a day was usually {low}.").format(low=view.voice.figure(low))
        if low == high
        else _("The worst pain of a day was usually {low} to {high}.").format(
            low=view.voice.figure(low), high=view.voice.figure(high)
        )
    )
    top = (
        _("The highest was {worst}, on {day}.")
        if often == 1
        else _("The highest was {worst}, first on {day}.")
    )
    return f"{usual} {top.format(worst=view.voice.figure(worst), day=day)}"


def _has_late_points(lanes: tuple[Lane, ...], view: View) -> bool:
    for lane in lanes:
        if isinstance(lane, ScaleLane) and lane.points is not None:
            points = lane.points
            shown = (points.x >= view.shown.first) & (points.x < view.shown.last)
            if bool((points.is_late & shown).any()):
                return True
    return False
