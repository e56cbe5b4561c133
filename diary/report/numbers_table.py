"""The table of a report: a row for each day, week or month, a column for each part that is in the report."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from diary.analysis.daily import Daily, one_a_day
from diary.analysis.level_of_detail import by_step
from diary.analysis.overview import Overview
from diary.analysis.view import View
from diary.domain.axis import day_at
from diary.i18n import _
from diary.report.care import sleep_measure
from diary.report.everyday import FUNCTION, pain_of
from diary.report.readers import Part
from diary.report.sections import Rows


@dataclass(frozen=True, slots=True, eq=False)
class _Column:
    head: str
    daily: Daily
    say: Callable[[float], str]


def table_section(overview: Overview, view: View, parts: frozenset[Part]) -> Rows:
    """The numbers of the days that have some."""
    columns = [column for column in _columns(overview, view, parts) if len(column.daily)]
    cells: dict[int, list[str]] = {}
    for place, column in enumerate(columns):
        stepped = by_step(column.daily, view.step)
        for first, value in zip(stepped.first.tolist(), stepped.mean.tolist(), strict=True):
            cells.setdefault(first, [""] * len(columns))[place] = column.say(value)
    share = 0.75 / max(1, len(columns))
    return Rows(
        part=Part.TABLE,
        title=_("Table"),
        heads=(_("When"), *(column.head for column in columns)),
        rows=tuple((view.voice.step(day_at(day), view.step), *cells[day]) for day in sorted(cells)),
        widths=(0.25, *(share for _column in columns)),
        sentence="" if cells else _("Nothing was written in these days."),
    )


def _columns(overview: Overview, view: View, parts: frozenset[Part]) -> Iterable[_Column]:
    figure, figures = view.voice.figure, overview.content.figures
    if Part.FUNCTION in parts and FUNCTION in figures:
        daily = figures[FUNCTION]
        yield _Column(_("Could do"), one_a_day(daily.days, daily.mean), figure)
    if Part.PAIN in parts:
        yield _Column(_("Worst pain"), pain_of(overview), figure)
    night = sleep_measure(overview)
    if Part.SLEEP in parts and night is not None:
        daily = figures[night.key]
        yield _Column(_("Slept"), one_a_day(daily.days, daily.mean), view.voice.hours)
    if Part.MEDICINES in parts:
        yield _Column(_("Doses noted"), _doses(overview), figure)
    if Part.KEPT in parts:
        written = overview.content.written
        yield _Column(_("Notes"), one_a_day(written.days, written.mean), figure)


def _doses(overview: Overview) -> Daily:
    places = [np.floor(each) for each in overview.content.doses.values()]
    days, counts = np.unique(
        np.concatenate([np.empty(0), *places]).astype(np.int64), return_counts=True
    )
    first, last = overview.content.period.first, overview.content.period.last
    inside = (days >= first.toordinal()) & (days <= last.toordinal())
    return one_a_day(days[inside], counts[inside].astype(np.float64))
