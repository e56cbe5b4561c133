"""The aims of a pain treatment in their order, each with the diary's own figure and what was agreed on it."""

from diary.analysis.overview import Overview
from diary.analysis.view import View
from diary.domain.worksheet_reading import newest_goals
from diary.domain.worksheets import GOALS
from diary.i18n import _
from diary.report.care import painkiller_days, sleep_measure
from diary.report.days import ends_of_period, usual
from diary.report.everyday import pain_of
from diary.report.readers import Part
from diary.report.sections import Agreed, Goal, Goals

_MOST_MONTHS = 6


def goals_section(overview: Overview, view: View, parts: frozenset[Part]) -> Goals:
    """The headings of the worksheet in their order (seed: a rehabilitation programme)."""
    told = (
        (
            _("To do as much as I can"),
            _function_figures(overview, view) if Part.FUNCTION in parts else (),
        ),
        (
            _("To cope; less pain may come of it"),
            _pain_figures(overview, view) if Part.PAIN in parts else (),
        ),
        (_("To let pain steer me less (pain behaviour)"), ()),
        (
            _("To need less medication"),
            _medicine_figures(overview, view) if Part.MEDICINES in parts else (),
        ),
        (_("To need fewer treatments and visits"), ()),
        (_("To live well"), _sleep_figures(overview, view) if Part.SLEEP in parts else ()),
    )
    newest = newest_goals(overview.worksheets)
    return Goals(
        part=Part.GOALS,
        title=_("Treatment goals"),
        hint=_("in the order of the treatment, with the words we agreed on"),
        goals=tuple(
            Goal(
                heading,
                figures,
                tuple(
                    Agreed(goal.goal, goal.who, goal.agreed)
                    for goal in newest
                    if goal.heading == part.question
                ),
            )
            for part, (heading, figures) in zip(GOALS.parts, told, strict=True)
        ),
    )


def _function_figures(overview: Overview, view: View) -> tuple[str, ...]:
    daily = overview.content.figures.get("function")
    first, last = (None, None) if daily is None else ends_of_period(daily, view)
    if first is None or last is None:
        return ()
    told = _("What I could do, 0 to 10: {first} in the first four weeks, {last} in the last.")
    return (told.format(first=view.voice.figure(first), last=view.voice.figure(last)),)


def _pain_figures(overview: Overview, view: View) -> tuple[str, ...]:
    first, last = ends_of_period(pain_of(overview), view)
    if first is None or last is None:
        return ()
    told = _("Worst pain of a day, 0 to 10: {first} in the first four weeks, {last} in the last.")
    return (told.format(first=view.voice.figure(first), last=view.voice.figure(last)),)


def _medicine_figures(overview: Overview, view: View) -> tuple[str, ...]:
    months = painkiller_days(overview, view)
    if not any(count for _month, count in months) or len(months) > _MOST_MONTHS:
        return ()
    counts = " · ".join(f"{month} {count}" for month, count in months)
    return (_("Days with a medicine taken when needed: {counts}.").format(counts=counts),)


def _sleep_figures(overview: Overview, view: View) -> tuple[str, ...]:
    measure = sleep_measure(overview)
    middle = None if measure is None else usual(overview.content.figures[measure.key].mean)
    if middle is None:
        return ()
    return (_("Usually slept: {hours}.").format(hours=view.voice.hours(middle)),)
