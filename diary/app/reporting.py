"""A report without a window: what draws on paper is imported for this alone."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from diary.arguments import Arguments
from diary.command_line import PROGRAM
from diary.computer_clock import computer_now
from diary.domain.moment import Clock
from diary.domain.period import Period
from diary.domain.preference import REPORT_PARTS, REPORT_QUESTIONS
from diary.exchange.new_file import write_new_file
from diary.i18n import language, ngettext, speaking
from diary.paths import translations
from diary.report.content import make_document
from diary.report.found import compared
from diary.report.joined import joined_with
from diary.report.pages import pages_of
from diary.report.paper import png_of
from diary.report.pdf import page_picture, report_pdf
from diary.report.readers import READERS, Part, parts_for, reader_of
from diary.report.request import Request, words_of
from diary.report.sections import Document
from diary.report.sheet_choice import SheetChoice
from diary.report.voice import voice_on_paper
from diary.vault.overview_reading import read_overview
from diary.vault.vault import Vault

DAYS = 90
_PIXELS = 1654
"""The width of A4 at 200 dots to the inch."""


def write_report(vault: Vault, arguments: Arguments, clock: Clock = computer_now) -> str:
    """Write the report that ``arguments`` ask of an open diary; returns what to say of it.

    Raises ``FileNotWritten``; then nothing was written.
    """
    application = QGuiApplication.instance() or QGuiApplication([PROGRAM, "-platform", "offscreen"])
    wanted = arguments.language or language()
    with speaking(wanted, translations()):
        document = _document(vault, arguments, wanted, clock)
        count, content = _content(document, arguments)
    write_new_file(arguments.pdf or arguments.png or Path(), content)
    del application  # which has to be there until the last was drawn
    return ngettext(
        "The report was written: {count} page. The file is not encrypted.",
        "The report was written: {count} pages. The file is not encrypted.",
        count,
    ).format(count=count)


def _document(vault: Vault, arguments: Arguments, wanted: str, clock: Clock) -> Document:
    today = clock().date()
    reader = reader_of(arguments.reader or READERS[0].key)
    chosen = vault.preferences[REPORT_PARTS]
    parts = parts_for(reader, chosen)
    sentence, questions, name = words_of(list(vault.preferences[REPORT_QUESTIONS]))
    period = Period.until(today, arguments.days or DAYS)
    overview = read_overview(vault, today, period, with_texts=Part.WORDS in parts)
    voice = voice_on_paper(today)
    sheets = SheetChoice.of(reader, chosen)
    request = Request(reader, period, parts, wanted, sentence, questions, name, sheets)
    return make_document(
        overview,
        request,
        compared(overview) if Part.TOGETHER in parts else None,
        voice,
        joined_with(overview, request, voice),
    )


def _content(document: Document, arguments: Arguments) -> tuple[int, bytes]:
    """How many pages are written, and the bytes."""
    if arguments.pdf is not None:
        content = report_pdf(document)
        return len(pages_of(document)), content
    return 1, png_of(page_picture(document, pages_of(document), 1, _PIXELS))
