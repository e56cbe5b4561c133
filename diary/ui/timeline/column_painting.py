"""Paints what stands beside the plot: titles and hints, figures of scales, names of rows, closing values."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from diary.analysis.lanes import Lane, RowsLane, ScaleLane
from diary.colours import PAIN_RAMP
from diary.ui.theme import Theme, Type, colour
from diary.ui.timeline.canvas import write
from diary.ui.timeline.chart_layout import ChartLayout, Strip
from diary.ui.timeline.ground_painting import height_of
from diary.ui.timeline.overlay_painting import paint_line_names

_RAMP_WIDTH, _RAMP_GAP = 9, 5
_TICK_GAP = 8
_CLOSING_GAP = 8
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_TOP_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def paint_columns(painter: QPainter, theme: Theme, places: ChartLayout, last: float) -> None:
    """Paint everything left and right of the plot; closing values are about the time up to ``last`` (x of the axis)."""
    for strip in places.strips:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(colour(theme.palette.line))
        if strip is not places.strips[-1]:
            y = round(strip.bottom)
            painter.drawLine(0, y, round(places.width), y)
        if places.is_stacked:
            _paint_head(painter, theme, places, strip)
        else:
            _paint_title(painter, theme, places, strip)
            _paint_closing(painter, theme, places, strip, last)
        paint_line_names(painter, theme, places, strip, last)
        if isinstance(strip.lane, ScaleLane):
            _paint_scale(painter, theme, places, strip, strip.lane)
        elif isinstance(strip.lane, RowsLane):
            _paint_row_names(painter, theme, places, strip, strip.lane)


def _paint_title(painter: QPainter, theme: Theme, places: ChartLayout, strip: Strip) -> None:
    lane, top = strip.lane, strip.top + theme.pixels(7)
    width = places.left - theme.pixels(8)
    if isinstance(lane, ScaleLane) and lane.ticks:
        widest = max(_width(theme, label) for _value, label in lane.ticks)
        ramp = theme.pixels(_RAMP_WIDTH + _RAMP_GAP) if lane.is_pain else 0
        width = min(width, places.left - widest - ramp - _TICK_GAP - 6)
    for kind, text, code in (
        (Type.CONTROL_STRONG, lane.title, theme.palette.text),
        (Type.SMALL, lane.hint, theme.palette.muted),
    ):
        if not text:
            continue
        font = theme.font(kind)
        painter.setFont(font)
        painter.setPen(colour(code))
        box = QRectF(0, top, width, max(1.0, strip.bottom - top))
        needed = QFontMetricsF(font).boundingRect(box, _TOP_LEFT, text)
        painter.drawText(box, _TOP_LEFT, text)
        top += needed.height()


def _paint_head(painter: QPainter, theme: Theme, places: ChartLayout, strip: Strip) -> None:
    """Title, hint and closing values on the line above the plot."""
    lane, high = strip.lane, theme.pixels(26)
    top = strip.top + 2
    title = min(_width(theme, lane.title, Type.CONTROL_STRONG) + 1, places.width)
    write(painter, theme, lane.title, QRectF(0, top, title, high), kind=Type.CONTROL_STRONG)
    closing = " · ".join(lane.closing)
    room = places.width - title - theme.pixels(12)
    width = min(_width(theme, closing), room)
    box = QRectF(places.width - width - 1, top, width + 1, high)
    write(painter, theme, closing, box, code=theme.palette.muted, flags=_RIGHT)
    room -= width + theme.pixels(12)
    if lane.hint and room >= _width(theme, lane.hint):
        box = QRectF(title + theme.pixels(12), top, room, high)
        write(painter, theme, lane.hint, box, code=theme.palette.muted)


def _paint_scale(
    painter: QPainter, theme: Theme, places: ChartLayout, strip: Strip, lane: ScaleLane
) -> None:
    right = places.left - _TICK_GAP
    if lane.is_pain:
        _paint_ramp(painter, theme, places.left - theme.pixels(_RAMP_GAP), strip)
        right = places.left - theme.pixels(_RAMP_GAP + _RAMP_WIDTH) - _TICK_GAP
    high = QFontMetricsF(theme.font(Type.SMALL)).height()
    for value, label in lane.ticks:
        y = height_of(strip, value)
        top = min(max(y - high / 2, strip.top), strip.bottom - high)
        box = QRectF(max(0.0, right - theme.pixels(72)), top, min(right, theme.pixels(72)), high)
        write(painter, theme, label, box, code=theme.palette.muted, flags=_RIGHT)


def _paint_ramp(painter: QPainter, theme: Theme, right: float, strip: Strip) -> None:
    """The scale of pain in its own colours: the steps lie around the whole figures."""
    width = theme.pixels(_RAMP_WIDTH)
    left = round(right) - width
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    top, bottom = round(strip.plot_top), round(strip.plot_bottom)
    last = len(PAIN_RAMP) - 1
    for step, code in enumerate(PAIN_RAMP):
        upper = round(max(top, bottom - (step + 0.5) / last * (bottom - top)))
        lower = round(min(bottom, bottom - (step - 0.5) / last * (bottom - top)))
        painter.fillRect(left, upper, width, lower - upper, colour(code))
    painter.setPen(colour(theme.palette.border))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(left, top, width - 1, bottom - top)


def _paint_row_names(
    painter: QPainter, theme: Theme, places: ChartLayout, strip: Strip, lane: RowsLane
) -> None:
    title = _width(theme, lane.title, Type.CONTROL_STRONG) + theme.pixels(10)
    high = theme.pixels(20)
    for number, box in enumerate(strip.rows):
        row = box.row
        middle = (box.top + box.bottom) / 2 + (theme.pixels(1) if row.bars is not None else 0)
        if places.is_stacked:
            room = QRectF(0, box.words_top, places.width, high)
            write(painter, theme, row.label, room, code=theme.palette.muted)
            write(painter, theme, row.closing, room, code=theme.palette.muted, flags=_RIGHT)
            continue
        is_bars = row.bars is not None
        left = title if is_bars and number == 0 else 0.0
        room = QRectF(left, middle - high / 2, places.left - left - _TICK_GAP, high)
        write(
            painter,
            theme,
            row.label,
            room,
            code=theme.palette.text if is_bars else theme.palette.muted,
            flags=_RIGHT
            if is_bars
            else int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
        )
        room = QRectF(
            places.right + _CLOSING_GAP,
            middle - high / 2,
            places.width - places.right - _CLOSING_GAP,
            high,
        )
        write(painter, theme, row.closing, room, code=theme.palette.muted)


def _paint_closing(
    painter: QPainter, theme: Theme, places: ChartLayout, strip: Strip, last: float
) -> None:
    """The closing values at the right, beside what they are about."""
    lane = strip.lane
    if isinstance(lane, RowsLane) and lane.rows:
        return
    high = float(theme.pixels(20))
    width = places.width - places.right - _CLOSING_GAP
    top = strip.plot_top
    for number, text in enumerate(lane.closing):
        wanted = closing_height(strip, lane, number, last)
        if wanted is not None:
            top = max(top, wanted - high / 2) if number else wanted - high / 2
        top = min(max(top, strip.top), strip.bottom - high * (len(lane.closing) - number))
        strong = isinstance(lane, ScaleLane) and lane.is_pain and number == 0
        write(
            painter,
            theme,
            text,
            QRectF(places.right + _CLOSING_GAP, top, width, high),
            kind=Type.HINT_STRONG if strong else Type.SMALL,
            code=theme.palette.text if strong else theme.palette.muted,
        )
        top += high


def closing_height(strip: Strip, lane: Lane, number: int, last: float) -> float | None:
    """The height at which what a closing value tells ends at the right; the arrays may reach beyond ``last``."""
    if not isinstance(lane, ScaleLane):
        return None
    if lane.band is not None:
        seen = int(np.searchsorted(lane.band.x, last))
        if seen:
            value = (lane.band.high, lane.band.low)[min(number, 1)][seen - 1]
            return height_of(strip, float(value))
    return height_of(strip, lane.usual) if lane.usual is not None else None


def _width(theme: Theme, text: str, kind: Type = Type.SMALL) -> float:
    return QFontMetricsF(theme.font(kind)).horizontalAdvance(text)
