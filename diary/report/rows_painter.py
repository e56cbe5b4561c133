"""Tables and texts on paper, cut into pieces of one row so that they go on over as many pages as it takes."""

from collections.abc import Callable, Iterator
from functools import partial

from diary.analysis.life_chart import MarkKind
from diary.report.canvas import INK, MUTED, RULE, Canvas, Type, lines_of
from diary.report.row_signs import SIGN_WIDTH, paint_row_sign
from diary.report.section_painters import paint_head
from diary.report.sections import Rows

_PAD = 6.0
_SIGNED = 1
"""The column with the signs."""
_LINES_AT_ONCE = 40
"""Lines of one text that stay together; a longer one is cut."""

Piece = Callable[[Canvas, float], float]


def rows_top(section: Rows, x: float, width: float) -> Piece:
    """The title, and what each column is."""
    return partial(_paint_top, section=section, x=x, width=width)


def rows_heads(section: Rows, x: float, width: float) -> Piece:
    """What each column is, for the pages on which the rows go on."""
    return partial(_paint_heads, section=section, x=x, width=width)


def parts_of_rows(section: Rows, x: float, width: float) -> Iterator[Piece]:
    """Each row; every piece paints at a height and returns where it ends."""
    columns = [width * share - _PAD for share in section.widths]
    if section.signs:
        columns[_SIGNED] -= SIGN_WIDTH
    signs = section.signs or (None,) * len(section.rows)
    for row, sign in zip(section.rows, signs, strict=True):
        cells = [
            lines_of(text, Type.SMALL, room) if text else []
            for text, room in zip(row, columns, strict=True)
        ]
        longest = max(len(lines) for lines in cells)
        for start in range(0, max(1, longest), _LINES_AT_ONCE):
            part = [lines[start : start + _LINES_AT_ONCE] for lines in cells]
            yield partial(
                _paint_row,
                cells=part,
                sign=None if start else sign,
                lefts=_lefts(section, x, width),
                ends=(x, x + width),
                is_last=start + _LINES_AT_ONCE >= longest,
            )


def _paint_top(canvas: Canvas, top: float, section: Rows, x: float, width: float) -> float:
    top = paint_head(canvas, section, x, top, width) + 4
    if section.sentence:
        top = canvas.paragraph(x, top, width, section.sentence) + 4
    return _paint_heads(canvas, top, section, x, width) if section.rows else top


def _paint_heads(canvas: Canvas, top: float, section: Rows, x: float, width: float) -> float:
    ends = [
        canvas.paragraph(left, top, width * share - _PAD, head, Type.SMALL_STRONG)
        for left, head, share in zip(
            _lefts(section, x, width), section.heads, section.widths, strict=True
        )
    ]
    bottom = max(ends) + 2
    canvas.line(x, bottom, x + width, bottom, ink=MUTED, width=0.8)
    return bottom + 3


def _paint_row(
    canvas: Canvas,
    top: float,
    cells: list[list[str]],
    sign: MarkKind | None,
    lefts: tuple[float, ...],
    ends: tuple[float, float],
    *,
    is_last: bool,
) -> float:
    bottom = top
    if sign is not None:
        left = lefts[_SIGNED] - SIGN_WIDTH
        paint_row_sign(canvas, sign, left, top + Type.SMALL.line / 2)
    for place, (left, lines) in enumerate(zip(lefts, cells, strict=True)):
        y = top
        for line in lines:
            canvas.text(left, y, line, Type.SMALL, ink=MUTED if place == 0 else INK)
            y += Type.SMALL.line
        bottom = max(bottom, y)
    if is_last:
        canvas.line(ends[0], bottom + 1.5, ends[1], bottom + 1.5, ink=RULE, width=0.4)
        bottom += 3.5
    return bottom


def _lefts(section: Rows, x: float, width: float) -> tuple[float, ...]:
    """Where the words of each column begin."""
    lefts = [x + width * sum(section.widths[:place]) for place in range(len(section.widths))]
    if section.signs:
        lefts[_SIGNED] += SIGN_WIDTH
    return tuple(lefts)
