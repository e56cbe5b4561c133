"""The report as values: what of a diary one reader gets, for one period, in one language. No Qt in here.

Everything that is said passes through the parts that were chosen; what is left out never comes into the document.
"""

from collections.abc import Callable
from dataclasses import dataclass

from diary.analysis.overview import Overview
from diary.analysis.together import Comparison
from diary.analysis.voice import Voice
from diary.i18n import _, language, ngettext
from diary.report.care import body_section, medicines_section, sleep_section
from diary.report.days import view_of
from diary.report.everyday import function_section, pain_section
from diary.report.found import together_section
from diary.report.goals import goals_section
from diary.report.keeping import (
    asking_section,
    feelings_section,
    kept_section,
    left_out_section,
)
from diary.report.life_list import life_section
from diary.report.more_pages import timeline_section, words_section
from diary.report.numbers_table import table_section
from diary.report.readers import FIRST_PAGE, Part
from diary.report.request import Request
from diary.report.scores import scores_section, verdicts_section
from diary.report.sections import Document, Painted, Pairing, Section
from diary.report.sheets_on_paper import no_sheets


@dataclass(frozen=True, slots=True)
class Joined:
    """What other parts of the program make for a report, in its language."""

    scores: tuple[Pairing, ...] = ()
    """Questionnaires with their verdicts, what matters most first."""
    painted: tuple[Painted, ...] = ()
    """Pages that are painted elsewhere; each comes first under its part."""


def make_document(
    overview: Overview,
    request: Request,
    comparison: Comparison | None,
    voice: Voice,
    joined: Joined,
) -> Document:
    """The report, in the language that is spoken now; ``comparison`` as ``found.compared`` gives it."""
    view = view_of(overview, voice)
    parts = request.parts
    makers: dict[Part, Callable[[], Section | None]] = {
        Part.QUESTIONS: lambda: asking_section(request),
        Part.FUNCTION: lambda: function_section(overview, view),
        Part.PAIN: lambda: pain_section(overview, view, with_events=Part.EVENTS in parts),
        Part.BODY: lambda: body_section(overview, with_private=Part.PRIVATE in parts),
        Part.SLEEP: lambda: sleep_section(overview, view),
        Part.MEDICINES: lambda: medicines_section(overview, view),
        Part.FEELINGS: lambda: feelings_section(overview),
        Part.TOGETHER: lambda: together_section(comparison, overview, view, parts),
        Part.SCORES: lambda: scores_section(joined.scores),
        Part.KEPT: lambda: kept_section(overview, view),
        Part.GOALS: lambda: goals_section(overview, view, parts),
        Part.VERDICTS: lambda: verdicts_section(overview, view),
        Part.TIMELINE: lambda: timeline_section(overview, view, parts),
        Part.LIFE: lambda: life_section(overview, voice, parts),
        Part.WORKSHEETS: lambda: no_sheets(overview),
        Part.TABLE: lambda: table_section(overview, view, parts),
        Part.WORDS: lambda: words_section(overview, view),
    }
    sections: list[Section] = []
    for part in (part for part in Part if part in parts):
        sections += [each for each in joined.painted if each.part is part]
        made = makers[part]() if part in makers else None
        sections += [] if made is None else [made]
    first_page = sum(section.part in FIRST_PAGE for section in sections)
    sections.insert(first_page, left_out_section(overview, request))
    return Document(
        title=_("Report for the consultation"),
        period=_period(overview, view.voice),
        name=request.name,
        reader=_(request.reader.heading),
        sections=tuple(sections),
        footer=_("Tells what was written down. No diagnosis and no advice."),
        page_words=_("Raakvlak · page {number} of {count}"),
        language=language(),
    )


def _period(overview: Overview, voice: Voice) -> str:
    period = overview.content.period
    days = ngettext("{count} day", "{count} days", len(period)).format(count=len(period))
    return _("{first} to {last} ({days}), kept by myself").format(
        first=voice.long_day(period.first), last=voice.long_day(period.last), days=days
    )
