"""The parts of the first page, each painted at a place and as wide as it is given; each returns where it ends."""

from PySide6.QtCore import QRectF

from diary.figure.body_drawing import body_drawings
from diary.report.body_on_paper import paint_body_view
from diary.report.canvas import EDGE, INK, MUTED, Canvas, Side, Type, lines_of, width_of
from diary.report.chart_painter import TICKS, paint_chart, paint_pairing, paint_shares
from diary.report.sections import Asking, Body, Days, Figure, LeftOut, Lines, Pairing, Section

_PADDING = 10.0
_FIGURES = 116.0
_FUNCTION_HEIGHT, _PAIN_HEIGHT, _SMALL_HEIGHT = 51.0, 44.0, 46.0
_FIGURE_ROW = 21.0
_BODY_HEIGHT, _BODY_WIDTH = 114.0, 58.0
_PLATE = 13.0
_GAP = 16.0


def paint_head(canvas: Canvas, section: Section, x: float, top: float, width: float) -> float:
    """The title, and what is measured beside it or under it."""
    bottom = canvas.paragraph(x, top, width, section.title, Type.SECTION)
    beside = x + width_of(section.title, Type.SECTION) + 7
    if not section.hint:
        return bottom + 2
    if beside + width_of(section.hint, Type.SMALL) <= x + width:
        canvas.text(beside, top + 2.6, section.hint, Type.SMALL, ink=MUTED)
        return bottom + 3
    return canvas.paragraph(x, bottom, width, section.hint, Type.SMALL, ink=MUTED) + 2


def paint_asking(canvas: Canvas, section: Asking, x: float, top: float, width: float) -> float:
    """What the person wants to say and to know, in a box: it comes before any figure."""
    inner = width - 2 * _PADDING
    end = _asking_text(Canvas(None), section, x + _PADDING, top + _PADDING - 2, inner)
    canvas.box(QRectF(x, top, width, end + _PADDING - 3 - top), edge=INK, width=1.3, radius=4)
    _asking_text(canvas, section, x + _PADDING, top + _PADDING - 2, inner)
    return end + _PADDING - 3


def _asking_text(canvas: Canvas, section: Asking, x: float, top: float, width: float) -> float:
    if section.sentence:
        top = canvas.paragraph(x, top, width, section.sentence, Type.QUESTION) + 2
    if not section.questions:
        return top
    canvas.text(x, top, section.title, Type.STRONG)
    top += Type.STRONG.line + 1
    for number, question in enumerate(section.questions, 1):
        canvas.text(x, top, str(number), Type.STRONG)
        top = canvas.paragraph(x + 14, top - 1.3, width - 14, question, Type.QUESTION) + 1.3
    return top


def paint_days(canvas: Canvas, section: Days, x: float, top: float, width: float) -> float:
    """A chart of the days with its figures at the right, and what belongs under it."""
    top = paint_head(canvas, section, x, top, width)
    if section.sentence:
        return canvas.paragraph(x, top, width, section.sentence) + 2
    chart = section.chart
    high = _PAIN_HEIGHT if chart.is_pain else _FUNCTION_HEIGHT
    room = _FIGURES if section.figures else 0.0
    box = QRectF(x + TICKS, top + 5, width - TICKS - room, high * chart.share)
    bottom = paint_chart(canvas, chart, box)
    _paint_figures(canvas, section.figures, x + width - _FIGURES + 12, top - 1)
    if section.pairings:
        bottom = _paint_pairings_beside(canvas, section, x, bottom + 4, width)
    if section.figures:
        bottom = max(bottom, top - 1 + len(section.figures) * _FIGURE_ROW)
    if section.shares:
        left = x + TICKS + 16
        canvas.text(x, bottom + 5, section.shares_title, Type.STRONG)
        bottom = paint_shares(canvas, section.shares, left, bottom + 4, x + width - left)
    return bottom


def _paint_figures(canvas: Canvas, figures: tuple[Figure, ...], x: float, top: float) -> None:
    numbers = max((width_of(figure.value, Type.NUMBER) for figure in figures), default=0.0)
    for figure in figures:
        canvas.text(x + numbers, top, figure.value, Type.NUMBER, side=Side.RIGHT)
        canvas.text(x + numbers + 7, top + 8.2, figure.words, Type.SMALL, ink=MUTED)
        top += _FIGURE_ROW


def _paint_pairings_beside(
    canvas: Canvas, section: Days, x: float, top: float, width: float
) -> float:
    canvas.text(x, top, section.pairings_hint, Type.SMALL, ink=MUTED)
    top += Type.SMALL.line + 1
    column = (width - 2 * _GAP) / 3
    for place, pairing in enumerate(section.pairings):
        left = x + place * (column + _GAP)
        _paint_named_pairing(canvas, pairing, left, top, column)
    return top + 2 * Type.SMALL.line - 2


def _paint_named_pairing(
    canvas: Canvas, pairing: Pairing, x: float, top: float, width: float
) -> None:
    canvas.text(x, top, pairing.name, Type.SMALL_STRONG)
    words = width_of(pairing.words, Type.SMALL_STRONG)
    middle = top + Type.SMALL.line * 1.5 - 1
    paint_pairing(canvas, pairing, x + 4, middle, width - words - 16)
    canvas.text(
        x + width,
        middle - Type.SMALL.line / 2,
        pairing.words,
        Type.SMALL_STRONG,
        side=Side.RIGHT,
    )


def paint_body(canvas: Canvas, section: Body, x: float, top: float, width: float) -> float:
    """Front and back with the usual strength on each place, and the places by name."""
    top = paint_head(canvas, section, x, top, width)
    bottom = top
    left = x
    if section.places and body_drawings():
        _paint_figure(canvas, section, x, top)
        left, bottom = x + 2 * _BODY_WIDTH + 12, top + _BODY_HEIGHT
    for place in section.places:
        if place.days:
            canvas.plate(left, top + 1, _PLATE, place.score)
        text = left + (_PLATE + 6 if place.days else 0)
        top = canvas.paragraph(text, top, x + width - text, place.name, Type.SMALL_STRONG)
        if place.days:
            canvas.text(text, top, place.days, Type.SMALL, ink=MUTED)
            top += Type.SMALL.line + 2
    top = max(top, bottom) if section.places else top
    return canvas.paragraph(x, top + 1, width, section.sentence, Type.SMALL, ink=MUTED)


def _paint_figure(canvas: Canvas, section: Body, x: float, top: float) -> None:
    if canvas.painter is None:
        return
    for place, drawing in enumerate(body_drawings().values()):
        box = QRectF(x + place * (_BODY_WIDTH + 4), top, _BODY_WIDTH, _BODY_HEIGHT)
        paint_body_view(canvas.painter, drawing, box, section.scores)


def paint_lines(canvas: Canvas, section: Lines, x: float, top: float, width: float) -> float:
    """A small chart and the lines under it."""
    top = paint_head(canvas, section, x, top, width)
    if section.chart is not None:
        box = QRectF(x + TICKS, top + 5, width - TICKS, _SMALL_HEIGHT)
        top = paint_chart(canvas, section.chart, box) + 2
    for text, is_bold in section.lines:
        kind = Type.SMALL_STRONG if is_bold else Type.SMALL
        top = canvas.paragraph(x, top, width, text, kind, ink=INK if is_bold else MUTED)
    return top


def paint_left_out(canvas: Canvas, section: LeftOut, x: float, top: float, width: float) -> float:
    """What is not in it, in a box."""
    inner = width - 2 * _PADDING
    lines = lines_of(section.sentence, Type.SMALL, inner)
    height = 10 + Type.STRONG.line + len(lines) * Type.SMALL.line
    canvas.box(QRectF(x, top + 2, width, height), edge=EDGE, width=0.8, radius=4)
    canvas.text(x + _PADDING, top + 6, section.title, Type.STRONG)
    canvas.paragraph(x + _PADDING, top + 6 + Type.STRONG.line, inner, section.sentence, Type.SMALL)
    return top + 2 + height
