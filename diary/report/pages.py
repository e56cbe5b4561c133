"""A document on pages of A4: what stands where, and painting one page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtGui import QPainter

from diary.report.canvas import MUTED, Canvas, Side, Type
from diary.report.goals_painter import parts_of_goals
from diary.report.lane_painter import parts_of_lanes
from diary.report.one_section import paint_section
from diary.report.readers import FIRST_PAGE, Part
from diary.report.rows_painter import parts_of_rows, rows_heads, rows_top
from diary.report.sections import Days, Document, Goals, Lanes, LeftOut, Pairings, Rows, Section

WIDTH, HEIGHT = 595.28, 841.89
"""A4 upright, in points."""
MARGIN = 36.0
_INNER = WIDTH - 2 * MARGIN
_FOOT = HEIGHT - 28.0
_END = _FOOT - 4.0
_COLUMN_GAP = 18.0
_ROW_GAP, _TIGHT_GAP = 6.0, 4.0
_PART_GAP = 12.0
"""Between parts that follow one another on a further page."""
_SHARES = (1.8, 1.5, 1.25, 1.0, 0.95, 0.85, 0.75, 0.65)
"""How high the charts of the first page are: what its room allows, lower where it would run over."""

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
_WEIGHT_OF_LEFT_OUT, _WEIGHT_OF_MUCH, _MUCH = 1.3, 2.0, 230
"""How wide the box of what was left out is beside the days; wider where it has many characters."""

Piece = Callable[[Canvas, float], float]
"""Paints something at a height and returns where it ends; with a canvas without a painter it only says that."""
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

    @property
    def whole(self) -> float:
        """The room on a page that follows the first."""
        return _END - _paint_running_head(Canvas(None), self._document)

    def turn(self) -> None:
        """Begin a new page."""
        head = _paint_title if not self.pages else _paint_running_head
        piece = partial(head, document=self._document)
        self.pages.append([piece])
        self.top = piece(Canvas(None))

    def place(
        self,
        paints: list[Piece],
        *,
        with_rule: bool = False,
        again: Piece | None = None,
        height: float | None = None,
    ) -> None:
        """Put things beside each other, under a line or not; on the next page where there is no room.

        ``again`` stands above them on a page that is begun for them; ``height`` is theirs where it is known.
        """
        height = _height(paints) if height is None else height
        room = _END - self.top - (self.gap if with_rule else 0.0)
        is_fresh = len(self.pages[-1]) == 1
        if height > room and not is_fresh:
            self.turn()
            if again is not None:
                self.place([again])
        elif with_rule and not is_fresh:
            self.pages[-1].append(partial(_paint_rule, top=self.top))
            self.top += self.gap
        for paint in paints:
            self.pages[-1].append(partial(_at, paint=paint, top=self.top))
        self.top += height


def _height(paints: list[Piece]) -> float:
    return max(paint(Canvas(None), 0.0) for paint in paints)


def _at(canvas: Canvas, paint: Piece, top: float) -> float:
    return paint(canvas, top)


def pages_of(document: Document) -> tuple[Page, ...]:
    """The document laid out; the first page holds what is read in a minute."""
    first = [section for section in document.sections if section.part in FIRST_PAGE]
    in_few_words, heights = [_in_few_words(section) for section in first], _Heights()

    def tried(share: float) -> _Sheets:
        return _first_sheets(document, in_few_words if share < 1 else first, share, heights)

    fitting = (sheets for share in _SHARES if len((sheets := tried(share)).pages) == 1)
    sheets = next(fitting, None) or tried(1.0)
    for section in document.sections:
        if section.part not in FIRST_PAGE:
            _place_further(sheets, section)
    return tuple(Page(tuple(pieces)) for pieces in sheets.pages)


def _first_sheets(
    document: Document, first: list[Section], share: float, heights: "_Heights"
) -> _Sheets:
    gap = _TIGHT_GAP if share < 1 else _ROW_GAP
    sheets = _Sheets(document, gap)
    for number, row in enumerate(_rows_of([_as_high(each, share) for each in first])):
        sheets.place(_beside(row), with_rule=number > 1, height=heights.of(row))
        sheets.top += gap
    return sheets


class _Heights:
    """How high parts are, each measured once at a width: the first page is tried with charts of several heights."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, float], tuple[Section, float]] = {}

    def of(self, row: list[Section]) -> float:
        """The height of parts beside one another."""
        return max(self._one(*each) for each in zip(row, _widths(row), strict=True))

    def _one(self, section: Section, width: float) -> float:
        key = (id(section), width)
        if key not in self._known:  # the section is held as well, so that nothing else gets its id
            height = paint_section(Canvas(None), section, MARGIN, 0.0, width)
            self._known[key] = section, height
        return self._known[key][1]


def _in_few_words(section: Section) -> Section:
    return replace(section, meanings="") if isinstance(section, Pairings) else section


def _as_high(section: Section, share: float) -> Section:
    """The same, where it has a chart of days with one of another height."""
    if not isinstance(section, Days):
        return section
    return replace(section, chart=replace(section.chart, share=share))


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


def _beside(row: list[Section]) -> list[Piece]:
    paints: list[Piece] = []
    left = MARGIN
    for section, width in zip(row, _widths(row), strict=True):
        paints.append(partial(_section_at, section=section, x=left, width=width))
        left += width + _COLUMN_GAP
    return paints


def _widths(row: list[Section]) -> list[float]:
    weights = [_weight(section) for section in row]
    room = _INNER - _COLUMN_GAP * (len(row) - 1)
    return [room * weight / sum(weights) for weight in weights]


def _weight(section: Section) -> float:
    if isinstance(section, LeftOut):
        return _WEIGHT_OF_MUCH if len(section.sentence) > _MUCH else _WEIGHT_OF_LEFT_OUT
    return _WEIGHTS.get(section.part, 1.0)


def _section_at(canvas: Canvas, top: float, section: Section, x: float, width: float) -> float:
    """Paint it, or only say how high it is where ``top`` is nought."""
    return paint_section(canvas, section, x, top, width)


def _place_further(sheets: _Sheets, section: Section) -> None:
    """Put a part under the one before where it fits as a whole, never on the first page; else begin a page."""
    pieces, again = _pieces_of(section, sheets.whole)
    height = sum(_height([piece]) for piece in pieces)
    is_alone = len(sheets.pages) == 1 or sheets.top + 2 * _PART_GAP + height > _END
    if is_alone:
        sheets.turn()
    else:
        sheets.gap = _PART_GAP
        sheets.top += _PART_GAP
    for number, piece in enumerate(pieces):
        sheets.place([piece], with_rule=number == 0 and not is_alone, again=again)


def _pieces_of(section: Section, room: float) -> tuple[list[Piece], Piece | None]:
    """What is painted of a part, one under another, and what is said again on each page that it goes on to."""
    if isinstance(section, Rows):
        top = rows_top(section, MARGIN, _INNER)
        again = rows_heads(section, MARGIN, _INNER) if section.heads else None
        return [top, *parts_of_rows(section, MARGIN, _INNER)], again
    if isinstance(section, Lanes):
        return [*parts_of_lanes(section, MARGIN, _INNER, room)], None
    if isinstance(section, Goals):
        return [*parts_of_goals(section, MARGIN, _INNER)], None
    return _beside([section]), None


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
