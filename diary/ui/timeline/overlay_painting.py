"""Paints series laid over each other: each line in a style and a colour of its own, its name at its end."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from diary.analysis.lanes import Line, Numbers, OverlayLane
from diary.ui.theme import Theme, colour
from diary.ui.timeline.batches import polygon
from diary.ui.timeline.canvas import Canvas, write
from diary.ui.timeline.chart_layout import ChartLayout, Strip
from diary.ui.timeline.thinning import thin_band

STYLES: tuple[tuple[float, ...], ...] = ((), (4.0, 2.5), (1.2, 2.0), (5.0, 2.0, 1.2, 2.0))
"""The dashes of the first to the fourth line, in widths of the pen: whole, dashed, dotted, dashed and dotted."""
_LONE = 8.0
"""The width of a step that has no neighbour, in pixels."""
_SAMPLE, _GAP = 22, 8


def paint_overlay(canvas: Canvas, strip: Strip) -> None:
    """Paint the lines; a gap stays a gap."""
    lane = strip.lane
    if not isinstance(lane, OverlayLane):
        return
    gap = max(canvas.timeline.step.value, 1.0) * 1.5
    canvas.smooth()
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, line in enumerate(lane.lines):
        part = canvas.sight.part(line.x, gap)
        x, low, high = thin_band(
            canvas.sight.pixels(line.x[part]), line.share[part], line.share[part]
        )
        y = _heights(strip, (low + high) / 2)
        canvas.painter.setPen(_pen(canvas, number))
        breaks = np.flatnonzero(np.diff(x) > max(gap * canvas.sight.scale, 1.5)) + 1
        for run_x, run_y in zip(np.split(x, breaks), np.split(y, breaks), strict=True):
            if run_x.size == 1:
                ends = np.array([run_x[0] - _LONE / 2, run_x[0] + _LONE / 2])
                canvas.painter.drawPolyline(polygon(ends, np.repeat(run_y, 2)))
            elif run_x.size:
                canvas.painter.drawPolyline(polygon(run_x, run_y))
        canvas.count(lane, line.key, x.size)


def paint_line_names(
    painter: QPainter, theme: Theme, places: ChartLayout, strip: Strip, last: float
) -> None:
    """The name of each line in its colour, at the height at which it ends before ``last`` (x of the axis)."""
    lane = strip.lane
    if not isinstance(lane, OverlayLane):
        return
    high = float(theme.pixels(20))
    ends = [float(_heights(strip, np.array([_end_of(line, last)]))[0]) for line in lane.lines]
    left = places.right + _GAP
    room = places.width - left
    if places.is_stacked:
        room = min(theme.pixels(150), (places.right - places.left) / 2)
        left = places.right - room
    for number, (line, middle) in enumerate(
        zip(lane.lines, spread(ends, high, strip.top, strip.bottom), strict=True)
    ):
        box = QRectF(left, middle - high / 2, room, high)
        if places.is_stacked:
            painter.fillRect(box, colour(theme.palette.surface))
        painter.setPen(_pen_of(theme, number, 2.0))
        sample = theme.pixels(_SAMPLE)
        painter.drawLine(round(left), round(middle), round(left) + sample, round(middle))
        words = box.adjusted(sample + 6, 0, 0, 0)
        write(painter, theme, line.label, words, code=theme.palette.series[number])


def spread(wanted: list[float], high: float, top: float, bottom: float) -> list[float]:
    """The middles of texts ``high`` pixels high as near as can be to ``wanted``, not over each other, in the strip."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    found = [0.0] * len(wanted)
    least = top + high / 2
    for place in order:
        found[place] = least = max(least, wanted[place])
        least += high
    most = bottom - high / 2
    for place in reversed(order):
        found[place] = most = min(most, found[place])
        most -= high
    return found


def _end_of(line: Line, last: float) -> float:
    seen = int(np.searchsorted(line.x, last))
    return float(line.share[max(0, seen - 1)])


def _heights(strip: Strip, share: Numbers) -> Numbers:
    return np.asarray(strip.plot_bottom - share * (strip.plot_bottom - strip.plot_top))


def _pen(canvas: Canvas, number: int) -> QPen:
    pen = _pen_of(canvas.theme, number, 1.0 if canvas.is_moving else 2.0)
    pen.setCosmetic(not canvas.is_for_paper)
    return pen


def _pen_of(theme: Theme, number: int, width: float) -> QPen:
    pen = QPen(colour(theme.palette.series[number]), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if STYLES[number]:
        pen.setDashPattern(list(STYLES[number]))
    return pen
