"""Charts on paper: columns by day, two figures on a scale, shares of the days. Each has its numbers beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from diary.colours import PAIN_RAMP, pain_ink
from diary.report.canvas import EDGE, FILL, INK, MUTED, RULE, Canvas, Side, Type, width_of
from diary.report.sections import DayChart, Pairing, Share

TICKS = 20.0
"""Room for the numbers at the left of a chart, in points."""

_COLUMN = 0.74
_NOUGHT = 0.8
_GAP = 5.0
_BAR = 15.0
_ROWS_OF_NAMES = 2
_DOT = 3.2
_HIGHEST = 10


def paint_chart(canvas: Canvas, chart: DayChart, box: QRectF) -> float:
    """The columns in ``box``, numbers at its left and months under it; returns where that ends."""
    for value, words in chart.ticks:
        y = box.bottom() - value / chart.high * box.height()
        canvas.line(box.left(), y, box.right(), y, ink=RULE if value else EDGE)
        canvas.text(
            box.left() - 4, y - Type.SMALL.line / 2, words, Type.SMALL, ink=MUTED, side=Side.RIGHT
        )
    day = box.width() / (chart.last - chart.first)

    def at(place: float) -> float:
        return box.left() + (place - chart.first) * day

    if canvas.painter is not None:  # they make nothing higher
        _paint_columns(canvas, chart, box, at(chart.first), day)
    for span in chart.pauses:
        left, right = max(at(span.first), box.left()), min(at(span.last), box.right())
        words = span.label if width_of(span.label, Type.SMALL) <= right - left else "p"
        canvas.text(
            (left + right) / 2,
            box.bottom() - Type.SMALL.line,
            words,
            Type.SMALL,
            ink=MUTED,
            side=Side.MIDDLE,
        )
    bottom = box.bottom()
    if chart.months:
        _paint_months(canvas, [(at(place), name) for place, name in chart.months], box)
        bottom += Type.SMALL.line + 1
    if chart.events:
        bottom = _paint_events(
            canvas, [(at(place), name) for place, name in chart.events], box, bottom
        )
    return bottom


def _paint_columns(canvas: Canvas, chart: DayChart, box: QRectF, left: float, day: float) -> None:
    wide = max(0.5, chart.width * day * _COLUMN)
    for place, height in zip(chart.bars.x.tolist(), chart.bars.height.tolist(), strict=True):
        middle = left + (place - chart.first) * day
        high = max(_NOUGHT, min(height, chart.high) / chart.high * box.height())
        column = QRectF(middle - wide / 2, box.bottom() - high, wide, high)
        visible = column.intersected(box)
        if chart.is_pain:
            step = max(0, min(_HIGHEST, round(height)))
            canvas.box(visible, fill=PAIN_RAMP[step], edge=EDGE, width=0.35)
        else:
            canvas.box(visible, fill=FILL)


def _paint_months(canvas: Canvas, months: Sequence[tuple[float, str]], box: QRectF) -> None:
    free = box.left() - TICKS
    for x, name in months:
        canvas.line(x, box.bottom(), x, box.bottom() + 4, ink=EDGE)
        wide = width_of(name, Type.SMALL)
        if x + 2 >= free and x + 2 + wide <= box.right() + TICKS:
            canvas.text(x + 2, box.bottom() + 1, name, Type.SMALL, ink=MUTED)
            free = x + 2 + wide + _GAP


def _paint_events(
    canvas: Canvas, events: Sequence[tuple[float, str]], box: QRectF, top: float
) -> float:
    """A mark for each event, and its name where there is room in two rows."""
    ends = [box.left() - TICKS] * _ROWS_OF_NAMES
    used = 0
    for x, name in sorted(events):
        canvas.triangle(x, top, 2.6)
        wide = width_of(name, Type.SMALL)
        left = min(max(x - wide / 2, box.left() - TICKS), box.right() - wide)
        row = next((row for row, end in enumerate(ends) if left >= end), None)
        if row is not None and wide <= box.width():
            canvas.text(left, top + 5 + row * Type.SMALL.line, name, Type.SMALL)
            ends[row] = left + wide + _GAP
            used = max(used, row + 1)
    return top + 5 + used * Type.SMALL.line


def paint_pairing(canvas: Canvas, pairing: Pairing, x: float, y: float, width: float) -> None:
    """The first figure open and the last one filled, on their scale, with its middle at height ``y``."""
    canvas.line(x, y, x + width, y)
    reach = pairing.high - pairing.low
    first, last = (
        x + (value - pairing.low) / reach * width for value in (pairing.first, pairing.last)
    )
    canvas.line(first, y, last, y, ink=INK, width=1.6)
    canvas.dot(first, y, _DOT, is_open=True)
    canvas.dot(last, y, _DOT)


def paint_shares(
    canvas: Canvas, shares: Sequence[Share], x: float, top: float, width: float
) -> float:
    """One bar of all days, each kind with its number; returns where it ends."""
    total = sum(share.days for share in shares)
    left, free, below = x, x, 0.0
    for share in shares:
        wide = width * share.days / total
        fill = "#FFFFFF" if share.score is None else PAIN_RAMP[share.score]
        canvas.box(QRectF(left, top, wide, _BAR), fill=fill, edge=EDGE)
        words = f"{share.name}: {share.days}"
        needed = width_of(words, Type.SMALL_STRONG)
        if needed + 6 <= wide:
            ink = INK if share.score is None else pain_ink(share.score)
            canvas.text(
                left + wide / 2,
                top + (_BAR - Type.SMALL_STRONG.line) / 2,
                words,
                Type.SMALL_STRONG,
                ink=ink,
                side=Side.MIDDLE,
            )
        else:
            start = max(free, min(left, x + width - needed))
            canvas.text(start, top + _BAR + 1, words, Type.SMALL_STRONG)
            free, below = start + needed + _GAP, Type.SMALL.line + 1
        left += wide
    return top + _BAR + below
