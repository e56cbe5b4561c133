"""A life as a list on paper: what happened, what carried, complaints and treatments in order of time.

Names and dates only. Feelings, notes and what could not be said are in no list; treatments are where the report tells
of them.
"""

from dataclasses import replace

from diary.analysis.fuzzy_words import fuzzy_in_words
from diary.analysis.life_chart import Life, LifeChart, Mark, life_chart
from diary.analysis.life_words import LifeVoice, kind_words, until_words
from diary.analysis.overview import Overview
from diary.analysis.voice import Voice
from diary.domain.fuzzy_date import FuzzyDate
from diary.i18n import _
from diary.report.readers import Part
from diary.report.sections import Rows

_MOST_ROWS = 300


def life_to_tell(overview: Overview, parts: frozenset[Part]) -> Life:
    """What of a life may be told in a report with these ``parts``."""
    life = overview.life
    return life if Part.MEDICINES in parts else replace(life, treatments=())


def life_section(overview: Overview, voice: Voice, parts: frozenset[Part]) -> Rows:
    """What happened in a life, as it was named, with the dates as precise as they are known."""
    chart = life_chart(life_to_tell(overview, parts))
    marks = chart.marks()
    shown = marks[-_MOST_ROWS:]
    told = LifeVoice(lambda when: _when(when, voice), lambda value: voice.number(value, 0))
    return Rows(
        part=Part.LIFE,
        title=_("Life timeline"),
        heads=(_("When"), _("Kind"), _("What"), _("Until")),
        rows=tuple(_row(mark, chart, told) for mark in shown),
        widths=(0.22, 0.25, 0.35, 0.18),
        signs=tuple(mark.kind for mark in shown),
        sentence=_("Nothing is on the list.")
        if not marks
        else _("These are the latest {count}.").format(count=_MOST_ROWS)
        if len(marks) > _MOST_ROWS
        else "",
    )


def _row(mark: Mark, chart: LifeChart, voice: LifeVoice) -> tuple[str, ...]:
    lines = (*chart.strengths, *chart.complaints, *chart.treatments)
    line = next((each for each in lines if each.mark == mark), None)
    when = _("always there") if mark.when is None else voice.when(mark.when)
    return when, kind_words(mark), mark.name, until_words(line, voice)


def _when(when: FuzzyDate, voice: Voice) -> str:
    return fuzzy_in_words(when, voice.long_day, lambda day: f"{voice.month(day)} {day.year}")
