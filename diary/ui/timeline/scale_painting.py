"""Paints a lane of figures: a band with points, or bars, and the dashed line of what is usual."""

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from diary.analysis.lanes import Band, Bars, Numbers, Points, ScaleLane, Step
from diary.colours import PAIN_RAMP
from diary.i18n import _
from diary.ui.theme import Theme, Type, colour
from diary.ui.timeline.batches import draw_lines, draw_pictures, draw_rects, polygon
from diary.ui.timeline.canvas import Canvas, write
from diary.ui.timeline.chart_layout import Strip
from diary.ui.timeline.ground_painting import height_of
from diary.ui.timeline.thinning import thin_band, thin_bars, thin_points

_BAR_SHARE = 0.62
_MOMENT_BAR = 4.0
_WIDEST_BAR = 36.0
_LONE = 7.0
"""The width of a step that has no neighbour, in pixels."""
_DOT = 9.0
_SMALL_DOT = 6.0
_DENSE = 4.0
"""Pixels a point below which points are drawn small."""
_SHEET = 16.0
_OPEN, _PLAIN = len(PAIN_RAMP), len(PAIN_RAMP) + 1
_JOINED_WITHIN = 1.0
_DASHES = [3.0, 3.0]


def paint_scale(canvas: Canvas, strip: Strip) -> None:
    """Paint what a lane of figures holds; a lane without any says so."""
    lane = strip.lane
    if not isinstance(lane, ScaleLane):
        return
    gap = max(canvas.timeline.step.value, 1.0) * 1.5
    if lane.bars is not None:
        paint_bars(canvas, strip, lane.bars, width=canvas.timeline.step)
    if lane.band is not None:
        _paint_band(canvas, strip, lane.band, gap)
    if lane.points is not None:
        _paint_points(canvas, strip, lane.points)
    if lane.usual is not None and lane.low <= lane.usual <= lane.high:
        _paint_usual(canvas, height_of(strip, lane.usual))
    for turn in lane.turns:
        _paint_turn(canvas, strip, turn.first, turn.label)
    if is_empty(lane):
        box = QRectF(
            canvas.sight.left + 12,
            strip.plot_top,
            canvas.sight.right - canvas.sight.left - 24,
            strip.plot_bottom - strip.plot_top,
        )
        words = _("Nothing was noted here in this time.")
        write(canvas.painter, canvas.theme, words, box, code=canvas.theme.palette.muted)


def is_empty(lane: ScaleLane) -> bool:
    """Whether there is nothing to draw."""
    parts = (lane.band, lane.points, lane.bars)
    return all(part is None or part.x.size == 0 for part in parts)


def bar_width(canvas: Canvas, step: Step) -> float:
    """How wide a bar is, in whole pixels."""
    wide = step.value * canvas.sight.scale * _BAR_SHARE if step.value else _MOMENT_BAR
    return float(max(1, round(min(wide, _WIDEST_BAR))))


def paint_bars(canvas: Canvas, strip: Strip, bars: Bars, width: Step) -> None:
    """Paint bars from nought, with sharp edges."""
    part = canvas.sight.part(bars.x, max(1.0, width.value))
    x, height = thin_bars(canvas.sight.pixels(bars.x[part]), bars.height[part])
    lane = strip.lane
    wide = bar_width(canvas, width)
    top = np.round(_heights(strip, height))
    floor = round(height_of(strip, max(0.0, lane.low) if isinstance(lane, ScaleLane) else 0.0))
    canvas.smooth(on=False)
    canvas.fill_with(canvas.series_colour(lane))
    draw_rects(canvas.painter, np.round(x - wide / 2), top, wide, floor - top)
    canvas.count(lane, "bars", x.size)


def _heights(strip: Strip, values: Numbers) -> Numbers:
    lane = strip.lane
    if not isinstance(lane, ScaleLane):
        raise TypeError
    share = np.clip((values - lane.low) / (lane.high - lane.low), 0.0, 1.0)
    return np.asarray(strip.plot_bottom - share * (strip.plot_bottom - strip.plot_top))


def _paint_band(canvas: Canvas, strip: Strip, band: Band, gap: float) -> None:
    """One polygon for all runs, that shrinks to nothing between them; and the worst as a line."""
    part = canvas.sight.part(band.x, gap)
    x, low, high = thin_band(canvas.sight.pixels(band.x[part]), band.low[part], band.high[part])
    if not x.size:
        return
    top, bottom = _heights(strip, high), _heights(strip, low)
    apart = np.diff(x) > max(gap * canvas.sight.scale, 1.5)
    left, right = x.copy(), x.copy()
    is_lone = np.concatenate(([True], apart)) & np.concatenate((apart, [True]))
    left[is_lone] -= _LONE / 2
    right[is_lone] += _LONE / 2
    upper_x, upper_y, lower_y = _outline(x, left, right, top, bottom, apart, is_lone)
    canvas.smooth()
    canvas.fill_with(canvas.theme.palette.band)
    canvas.painter.drawPolygon(
        polygon(np.concatenate((upper_x, upper_x[::-1])), np.concatenate((upper_y, lower_y[::-1])))
    )
    canvas.draw_with(canvas.theme.palette.text, 1.0 if canvas.is_moving else 1.4)
    joined = ~apart
    start_x, start_y = np.concatenate((x[:-1][joined], left[is_lone])), top[:-1][joined]
    end_x, end_y = np.concatenate((x[1:][joined], right[is_lone])), top[1:][joined]
    draw_lines(
        canvas.painter,
        start_x,
        np.concatenate((start_y, top[is_lone])),
        end_x,
        np.concatenate((end_y, top[is_lone])),
    )
    canvas.count(strip.lane, "worst", start_x.size + 1)
    canvas.count(strip.lane, "band", x.size)


def _outline(
    x: Numbers,
    left: Numbers,
    right: Numbers,
    top: Numbers,
    bottom: Numbers,
    apart: np.ndarray[tuple[int], np.dtype[np.bool_]],
    is_lone: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> tuple[Numbers, Numbers, Numbers]:
    """The upper and the lower edge; where a run ends both go to the middle: nothing is filled up to the next."""
    ends = np.concatenate((apart, [True]))
    begins = np.concatenate(([True], apart))
    middle = (top + bottom) / 2
    numbers = np.arange(x.size)
    extra = np.concatenate((numbers[begins], numbers, numbers[is_lone], numbers[ends]))
    rank = np.concatenate(
        (
            np.zeros(int(begins.sum())),
            np.ones(x.size),
            np.full(int(is_lone.sum()), 2.0),
            np.full(int(ends.sum()), 3.0),
        )
    )
    order = np.lexsort((rank, extra))
    place, kind = extra[order], rank[order]
    across = np.where(kind <= 1, left[place], right[place])
    inner = (kind == 1) | (kind == 2)  # noqa: PLR2004  see rank
    return (
        across,
        np.where(inner, top[place], middle[place]),
        np.where(inner, bottom[place], middle[place]),
    )


def _paint_points(canvas: Canvas, strip: Strip, points: Points) -> None:
    lane = strip.lane
    part = canvas.sight.part(points.x, 0.5)
    x, y, is_late = thin_points(
        canvas.sight.pixels(points.x[part]), points.y[part], points.is_late[part]
    )
    if not x.size or not isinstance(lane, ScaleLane):
        return
    places = _heights(strip, y)
    if canvas.timeline.step is Step.MOMENT:
        near = np.diff(x) <= _JOINED_WITHIN * canvas.sight.scale
        canvas.smooth()
        canvas.draw_with(canvas.theme.palette.border)
        draw_lines(canvas.painter, x[:-1][near], places[:-1][near], x[1:][near], places[1:][near])
    number = np.where(is_late, _OPEN, np.clip(np.round(y), 0, 10) if lane.is_pain else _PLAIN)
    in_sight = max(1.0, canvas.sight.right - canvas.sight.left)
    dot = _DOT if in_sight / x.size >= _DENSE else _SMALL_DOT
    canvas.count(lane, "points", x.size)
    dot *= 0.6 + 0.4 * canvas.theme.text_scale
    if canvas.is_for_paper:
        canvas.smooth()
        for across, up, step in zip(x.tolist(), places.tolist(), number.tolist(), strict=True):
            _paint_point(canvas.painter, canvas.theme, int(step), QPointF(across, up), dot / 2)
        return
    sheet = _points_sheet(canvas.theme, dot, canvas.painter.device().devicePixelRatioF())
    side = _sheet_side(sheet)
    draw_pictures(canvas.painter, sheet, x, places, number.astype(float), side)


def _sheet_side(sheet: QPixmap) -> float:
    return sheet.height() / sheet.devicePixelRatio()


@lru_cache(maxsize=8)
def _points_sheet(theme: Theme, dot: float, ratio: float) -> QPixmap:
    """A point of each step of the pain ramp, an open one and a plain one, beside one another."""
    side = round(dot) + 5
    sheet = QPixmap(round(side * (_PLAIN + 1) * ratio), round(side * ratio))
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(QColor(0, 0, 0, 0))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(_PLAIN + 1):
        middle = QPointF(side * number + side / 2, side / 2)
        _paint_point(painter, theme, number, middle, dot / 2)
    painter.end()
    return sheet


def _paint_point(
    painter: QPainter, theme: Theme, number: int, middle: QPointF, radius: float
) -> None:
    """A point of a step of the pain ramp, an open one or a plain one."""
    edge = theme.palette.muted if theme.dark else theme.palette.text
    fill = (*PAIN_RAMP, theme.palette.surface, theme.palette.border)[number]
    is_open = number == _OPEN
    painter.setPen(QPen(colour(theme.palette.text if is_open else edge), 1.6 if is_open else 1.1))
    painter.setBrush(colour(fill))
    painter.drawEllipse(middle, radius, radius)


def _paint_usual(canvas: Canvas, y: float) -> None:
    pen = QPen(colour(canvas.theme.palette.text), 1.0)
    pen.setDashPattern(_DASHES)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    canvas.smooth(on=False)
    canvas.painter.setPen(pen)
    canvas.painter.drawLine(
        round(canvas.sight.left), round(y), round(canvas.sight.right) - 1, round(y)
    )


def _paint_turn(canvas: Canvas, strip: Strip, at: float, label: str) -> None:
    """A mark where the person's own words for the scale changed, and what they became."""
    x = round(canvas.sight.pixel(at))
    if not canvas.sight.left <= x <= canvas.sight.right:
        return
    theme = canvas.theme
    canvas.smooth(on=False)
    canvas.draw_with(theme.palette.accent)
    canvas.painter.drawLine(x, round(strip.plot_top), x, round(strip.plot_bottom))
    high = theme.pixels(20)
    room = canvas.sight.right - x - 6
    width = min(canvas.width_of(label), theme.pixels(220))
    left = x + 5 if width <= room else max(canvas.sight.left, x - 5 - width)
    box = QRectF(left, strip.plot_bottom - high, width + 1, high)
    write(canvas.painter, theme, label, box, kind=Type.SMALL, code=theme.palette.accent)
