"""Tables and texts on paper, cut into pieces of one row so that they go on over as many pages as it takes."""

from collections.abc import Callable, Iterator
from functools import partial

from diary.report.canvas import INK, MUTED, RULE, Canvas, Type, lines_of
from diary.report.section_painters import paint_head
from diary.report.sections import Rows

_PAD = 6.0
_LINES_AT_ONCE = 40
"""Lines of one text that stay together; a longer one is cut."""

Piece = Callable[[Canvas, float], float]


def parts_of_rows(section: Rows, x: float, width: float) -> Iterator[Piece]:
    """The head, and then each row; every piece paints at a height and returns where it ends."""
    yield partial(_paint_top, section=section, x=x, width=width)
    columns = [width * share - _PAD for share in section.widths]
    for row in section.rows:
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
                x=x,
                width=width,
                shares=section.widths,
                is_last=start + _LINES_AT_ONCE >= longest,
            )


def _paint_top(canvas: Canvas, top: float, section: Rows, x: float, width: float) -> float:
    top = paint_head(canvas, section, x, top, width) + 4
    if section.sentence:
        top = canvas.paragraph(x, top, width, section.sentence) + 4
    if not section.rows:
        return top
    ends = []
    for left, head, share in zip(
        _lefts(x, width, section.widths), section.heads, section.widths, strict=True
    ):
        ends.append(canvas.paragraph(left, top, width * share - _PAD, head, Type.SMALL_STRONG))
    bottom = max(ends) + 2
    canvas.line(x, bottom, x + width, bottom, ink=MUTED, width=0.8)
    return bottom + 3


def _paint_row(
    canvas: Canvas,
    top: float,
    cells: list[list[str]],
    x: float,
    width: float,
    shares: tuple[float, ...],
    *,
    is_last: bool,
) -> float:
    bottom = top
    for place, (left, lines) in enumerate(zip(_lefts(x, width, shares), cells, strict=True)):
        y = top
        for line in lines:
            canvas.text(left, y, line, Type.SMALL, ink=MUTED if place == 0 else INK)
            y += Type.SMALL.line
        bottom = max(bottom, y)
    if is_last:
        canvas.line(x, bottom + 1.5, x + width, bottom + 1.5, ink=RULE, width=0.4)
        bottom += 3.5
    return bottom


def _lefts(x: float, width: float, shares: tuple[float, ...]) -> Iterator[float]:
    left = x
    for share in shares:
        yield left
        left += width * share
