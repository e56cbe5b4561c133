"""What was seen together, questionnaires, and how the diary was kept, on paper."""

from PySide6.QtCore import QRectF

from diary.report.canvas import EDGE, INK, MUTED, RULE, Canvas, Side, Type, lines_of, width_of
from diary.report.chart_painter import paint_pairing
from diary.report.section_painters import paint_head
from diary.report.sections import Evidence, Evidences, Pairing, Pairings, Strip

_AXIS = 84.0
_GAP = 10.0
_DOT = 3.0
_STRIP = 13.0
_SCALE = 62.0


def paint_evidences(
    canvas: Canvas, section: Evidences, x: float, top: float, width: float
) -> float:
    """Each with how much it differs, on one axis."""
    head = paint_head(canvas, section, x, top, width - _AXIS - _GAP)
    axis = QRectF(x + width - _AXIS, head, _AXIS, 0)
    middle = axis.center().x()
    top = head
    if section.rows:
        numbers = head - Type.SMALL.line - 2
        for place, words in ((axis.left(), section.ends[0]), (axis.right(), section.ends[1])):
            side = Side.LEFT if place < middle else Side.RIGHT
            canvas.text(place, numbers, words, Type.SMALL, ink=MUTED, side=side)
        canvas.text(middle, numbers, "0", Type.SMALL, ink=MUTED, side=Side.MIDDLE)
        begin = top
        for row in section.rows:
            top = _paint_evidence(canvas, row, x, top, width, section.reach)
        canvas.line(middle, begin, middle, top - 3, ink=EDGE, width=0.8)
    return canvas.paragraph(x, top, width, " ".join(section.notes), Type.SMALL, ink=MUTED)


def _paint_evidence(
    canvas: Canvas, row: Evidence, x: float, top: float, width: float, reach: float
) -> float:
    text = width - _AXIS - _GAP
    end = canvas.paragraph(x, top, text, row.sentence, Type.SMALL_STRONG)
    last = width_of(lines_of(row.sentence, Type.SMALL_STRONG, text)[-1], Type.SMALL_STRONG) + 6
    if last + width_of(row.days, Type.SMALL) <= text:
        canvas.text(x + last, end - Type.SMALL.line, row.days, Type.SMALL, ink=MUTED)
    else:
        canvas.text(x, end, row.days, Type.SMALL, ink=MUTED)
        end += Type.SMALL.line
    middle, y = x + width - _AXIS / 2, (top + end) / 2
    scale = _AXIS / 2 / reach
    low, high = (max(-reach, min(reach, value)) * scale for value in (row.low, row.high))
    canvas.line(middle + low, y, middle + high, y, ink=INK, width=1.8 if row.is_found else 1.0)
    canvas.dot(middle + row.effect * scale, y, _DOT, is_open=not row.is_found)
    return end + 3


def paint_pairings(canvas: Canvas, section: Pairings, x: float, top: float, width: float) -> float:
    """Each questionnaire from first to last, on its scale where that is known."""
    top = paint_head(canvas, section, x, top, width)
    figures = max((width_of(row.words, Type.SMALL_STRONG) for row in section.rows), default=0.0)
    for row in section.rows:
        top = _paint_score(canvas, row, x, top, width, figures) + 3
    told = " ".join(each for each in (section.meanings, *section.notes) if each)
    return canvas.paragraph(x, top, width, told, Type.SMALL, ink=MUTED)


def _paint_score(
    canvas: Canvas, row: Pairing, x: float, top: float, width: float, figures: float
) -> float:
    """Name, scale and figures in a line, and under it what may be said of them."""
    name = width - figures - _SCALE - 2 * _GAP
    end = canvas.paragraph(x, top, name, row.name, Type.SMALL_STRONG)
    if row.high > row.low:
        left = x + width - figures - _GAP - _SCALE
        paint_pairing(canvas, row, left, top + Type.SMALL.line / 2, _SCALE)
    canvas.text(x + width, top, row.words, Type.SMALL_STRONG, side=Side.RIGHT)
    return canvas.paragraph(x, end, width, row.verdict or row.remark, Type.SMALL, ink=MUTED)


def paint_strip(canvas: Canvas, section: Strip, x: float, top: float, width: float) -> float:
    """A stroke for each day: filled when it was written soon, open when later, none where nothing was."""
    top = paint_head(canvas, section, x, top, width) + 2
    day = width / (section.last - section.first)
    canvas.line(x, top + _STRIP + 1, x + width, top + _STRIP + 1, ink=RULE)
    wide = max(0.4, day * 0.62)
    for each in section.days:
        box = QRectF(x + (each - section.first) * day + (day - wide) / 2, top, wide, _STRIP)
        if each in section.late:
            canvas.box(box, fill="#FFFFFF", edge=INK, width=0.5)
        else:
            canvas.box(box, fill=EDGE)
    top += _STRIP + 4
    for line in section.legend:
        top = canvas.paragraph(x, top, width, line, Type.SMALL, ink=MUTED)
    return top
