"""A document on pages of A4: what stands where, and painting one page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtGui import QPainter

from diary.report.canvas import MUTED, Canvas, Side, Type
from diary.report.evidence_painters import (
    paint_evidences,
    paint_pairings,
    paint_strip,
)
from diary.report.fonts import paper_font
from diary.report.goals_painter import parts_of_goals
from diary.report.lane_painter import paint_lanes, parts_of_lanes
from diary.report.readers import FIRST_PAGE, Part
from diary.report.rows_painter import parts_of_rows
from diary.report.section_painters import (
    paint_asking,
    paint_body,
    paint_days,
    paint_head,
    paint_left_out,
    paint_lines,
)
from diary.report.sections import (
    Asking,
    Body,
    Days,
    Document,
    Evidences,
    Goals,
    Lanes,
    LeftOut,
    Lines,
    Painted,
    Pairings,
    Rows,
    Section,
    Strip,
)

WIDTH, HEIGHT = 595.28, 841.89
"""A4 upright, in points."""
MARGIN = 36.0
_INNER = WIDTH - 2 * MARGIN
_FOOT = HEIGHT - 28.0
_END = _FOOT - 4.0
_COLUMN_GAP = 18.0
_ROW_GAP, _TIGHT_GAP = 6.0, 4.0
_TIGHT_SHARE = 0.75
"""Of the height of a chart, where the first page would run over."""
_PAINTED_SIZE = 10
"""The size of print that another part of the program finds on the painter, in points."""

_CARE, _FEELINGS = (Part.BODY, Part.SLEEP, Part.MEDICINES), (Part.FEELINGS,)
_ROWS = (
    (Part.QUESTIONS,),
    (Part.FUNCTION,),
    (Part.PAIN,),
    _CARE,
    _FEELINGS,
    (Part.TOGETHER, Part.SCORES),
    (Part.KEPT,),
)
"""What stands beside each other on the first page."""
_WEIGHTS = {Part.BODY: 6.0, Part.SLEEP: 3.0, Part.MEDICINES: 3.5}
_WEIGHT_OF_LEFT_OUT = 1.3

Paint = Callable[[Canvas], float]
"""Paints something in its place."""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page."""

    pieces: tuple[Paint, ...]


class _Sheets:
    """Fills pages from top to bottom."""

    def __init__(self, document: Document, gap: float = _ROW_GAP) -> None:
        self._document, self.gap = document, gap
        self.pages: list[list[Paint]] = []
        self.top = 0.0
        self.turn()

    def turn(self) -> None:
        """Begin a new page."""
        head = _paint_title if not self.pages else _paint_running_head
        piece = partial(head, document=self._document)
        self.pages.append([piece])
        self.top = piece(Canvas(None))

    def place(
        self, paints: list[Callable[[Canvas, float], float]], *, with_rule: bool = False
    ) -> None:
        """Put things beside each other, under a line or not; on the next page where there is no room."""
        height = _height(paints)
        room = _END - self.top - (self.gap if with_rule else 0.0)
        is_fresh = len(self.pages[-1]) == 1
        if height > room and not is_fresh:
            self.turn()
        elif with_rule and not is_fresh:
            self.pages[-1].append(partial(_paint_rule, top=self.top))
            self.top += self.gap
        for paint in paints:
            self.pages[-1].append(partial(_at, paint=paint, top=self.top))
        self.top += height


def _height(paints: list[Callable[[Canvas, float], float]]) -> float:
    return max(paint(Canvas(None), 0.0) for paint in paints)


def _at(canvas: Canvas, paint: Callable[[Canvas, float], float], top: float) -> float:
    return paint(canvas, top)


def pages_of(document: Document) -> tuple[Page, ...]:
    """The document laid out; the first page holds what is read in a minute."""
    first = [section for section in document.sections if section.part in FIRST_PAGE]
    sheets = _first_sheets(document, first, _ROW_GAP)
    if len(sheets.pages) > 1:
        tight = _first_sheets(document, [_lower(section) for section in first], _TIGHT_GAP)
        sheets = tight if len(tight.pages) == 1 else sheets
    for section in document.sections:
        if section.part not in FIRST_PAGE:
            sheets.turn()
            _place_alone(sheets, section)
    return tuple(Page(tuple(pieces)) for pieces in sheets.pages)


def _first_sheets(document: Document, first: list[Section], gap: float) -> _Sheets:
    sheets = _Sheets(document, gap)
    for number, row in enumerate(_rows_of(first)):
        sheets.place(_beside(row), with_rule=number > 1)
        sheets.top += gap
    return sheets


def _lower(section: Section) -> Section:
    """The same with lower charts of days."""
    if not isinstance(section, Days):
        return section
    return replace(section, chart=replace(section.chart, share=_TIGHT_SHARE))


def _rows_of(sections: list[Section]) -> list[list[Section]]:
    """The parts of the first page beside each other, as they fit."""
    rows = [[each for each in sections if each.part in parts] for parts in _ROWS]
    care, feelings = rows[_ROWS.index(_CARE)], rows[_ROWS.index(_FEELINGS)]
    if feelings and 0 < len(care) < len(_CARE):
        care += feelings
        feelings.clear()
    return [row for row in rows if row]


def paint_page(painter: QPainter, document: Document, page: Page, number: int, count: int) -> None:
    """Paint page ``number`` (from 1) of ``count``; ``painter`` is scaled to points."""
    canvas = Canvas(painter)
    for piece in page.pieces:
        piece(canvas)
    canvas.text(MARGIN, _FOOT, document.footer, Type.SMALL, ink=MUTED)
    words = document.page_words.format(number=number, count=count)
    canvas.text(WIDTH - MARGIN, _FOOT, words, Type.SMALL, ink=MUTED, side=Side.RIGHT)


def paint_section(canvas: Canvas, section: Section, x: float, top: float, width: float) -> float:
    """Paint one part; returns where it ends."""
    return _PAINTERS[type(section)](canvas, section, x, top, width)


def _paint_all_lanes(canvas: Canvas, section: Lanes, x: float, top: float, width: float) -> float:
    return paint_lanes(canvas, section, section.timeline.lanes, x, top, width)


def _paint_painted(canvas: Canvas, section: Painted, x: float, top: float, width: float) -> float:
    top = paint_head(canvas, section, x, top, width) + 6
    height = section.height_at(width)
    if canvas.painter is not None:
        canvas.painter.save()
        canvas.painter.translate(x, top)
        canvas.painter.setFont(paper_font(_PAINTED_SIZE))
        section.paint(canvas.painter, width, height)
        canvas.painter.restore()
    return top + height


_PAINTERS: Mapping[type[Section], Callable[[Canvas, Any, float, float, float], float]] = {
    Asking: paint_asking,
    Days: paint_days,
    Body: paint_body,
    Lines: paint_lines,
    Evidences: paint_evidences,
    Pairings: paint_pairings,
    Strip: paint_strip,
    LeftOut: paint_left_out,
    Lanes: _paint_all_lanes,
    Painted: _paint_painted,
}
"""Every kind of section that is painted in one piece; ``Goals`` and ``Rows`` go on over pages."""


def _beside(row: list[Section]) -> list[Callable[[Canvas, float], float]]:
    weights = [_weight(section) for section in row]
    room = _INNER - _COLUMN_GAP * (len(row) - 1)
    paints: list[Callable[[Canvas, float], float]] = []
    left = MARGIN
    for section, weight in zip(row, weights, strict=True):
        width = room * weight / sum(weights)
        paints.append(partial(_section_at, section=section, x=left, width=width))
        left += width + _COLUMN_GAP
    return paints


def _weight(section: Section) -> float:
    if isinstance(section, LeftOut):
        return _WEIGHT_OF_LEFT_OUT
    return _WEIGHTS.get(section.part, 1.0)


def _section_at(canvas: Canvas, top: float, section: Section, x: float, width: float) -> float:
    """Paint it, or only say how high it is where ``top`` is nought."""
    return paint_section(canvas, section, x, top, width)


def _place_alone(sheets: _Sheets, section: Section) -> None:
    if isinstance(section, Lanes):
        pieces = parts_of_lanes(section, MARGIN, _INNER, _END - sheets.top)
    elif isinstance(section, Goals):
        pieces = parts_of_goals(section, MARGIN, _INNER)
    elif isinstance(section, Rows):
        pieces = parts_of_rows(section, MARGIN, _INNER)
    else:
        pieces = iter(_beside([section]))
    for paint in pieces:
        sheets.place([paint])


def _paint_rule(canvas: Canvas, top: float) -> float:
    canvas.line(MARGIN, top, WIDTH - MARGIN, top)
    return top


def _paint_title(canvas: Canvas, document: Document) -> float:
    right = WIDTH - MARGIN
    canvas.text(MARGIN, MARGIN - 6, document.title, Type.TITLE)
    top = MARGIN - 6 + Type.TITLE.line
    canvas.text(MARGIN, top, document.period, Type.BODY, ink=MUTED)
    if document.name:
        canvas.text(right, MARGIN, document.name, Type.STRONG, side=Side.RIGHT)
    canvas.text(right, top, document.reader, Type.BODY, ink=MUTED, side=Side.RIGHT)
    return top + Type.BODY.line + 7


def _paint_running_head(canvas: Canvas, document: Document) -> float:
    canvas.text(MARGIN, MARGIN - 6, document.title, Type.SMALL_STRONG)
    canvas.text(WIDTH - MARGIN, MARGIN - 6, document.period, Type.SMALL, ink=MUTED, side=Side.RIGHT)
    top = MARGIN - 6 + Type.SMALL.line + 3
    canvas.line(MARGIN, top, WIDTH - MARGIN, top)
    return top + 14
