"""What other parts of the diary bring to a report: questionnaires with their verdicts, and pages that are painted."""

from diary.analysis.overview import Overview
from diary.analysis.voice import Voice
from diary.report.content import Joined
from diary.report.days import view_of
from diary.report.life_on_paper import life_pages
from diary.report.readers import Part
from diary.report.request import Request
from diary.report.scores import score_lines
from diary.report.sheets_on_paper import sheet_pages


def joined_with(overview: Overview, request: Request, voice: Voice) -> Joined:
    """Only what belongs to one of the parts that are asked, in the language that is spoken now."""
    parts = request.parts
    return Joined(
        scores=score_lines(overview, view_of(overview, voice)) if Part.SCORES in parts else (),
        painted=(
            *(life_pages(overview, voice, parts) if Part.LIFE in parts else ()),
            *(sheet_pages(overview, voice, request) if Part.WORKSHEETS in parts else ()),
        ),
    )
