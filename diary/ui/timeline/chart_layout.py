"""Where each lane lies: fixed columns left and right of the plot, or, where there is little room, words above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from diary.analysis.lanes import EventsLane, Lane, OverlayLane, Row, RowsLane, ScaleLane
from diary.ui.theme import Theme, Type

LEFT_COLUMN, RIGHT_COLUMN = 144, 104
"""Pixels at 100 % for title and hint, and for the closing values."""
_STACKED_BELOW = 0.52
"""The share of the width below which the plot gets the whole width, and the words a line of their own."""
_RAMP_ROOM = 44
"""Pixels at 100 % for the figures of a scale where words do not stand beside the plot."""
_AXIS = 30
_LEAST_STRETCHED = 172


@dataclass(frozen=True, slots=True)
class RowBox:
    """One row of a lane: its values lie between ``top`` and ``bottom``."""

    row: Row
    top: float
    bottom: float
    words_top: float
    """Where its name stands."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One lane on the screen, from ``top`` to ``bottom``; values lie between ``plot_top`` and ``plot_bottom``."""

    lane: Lane
    top: float
    bottom: float
    plot_top: float
    plot_bottom: float
    rows: tuple[RowBox, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """Everything in pixels: the plot between ``left`` and ``right``, the lanes, and the axis under them."""

    width: float
    left: float
    right: float
    strips: tuple[Strip, ...]
    axis_top: float
    height: float
    is_stacked: bool

    def strip_at(self, y: float) -> Strip | None:
        """The lane at a height."""
        return next((strip for strip in self.strips if strip.top <= y < strip.bottom), None)


@dataclass(frozen=True, slots=True)
class _Measures:
    """What the heights are made of, at this text size."""

    theme: Theme
    is_stacked: bool
    column: float

    def size(self, pixels: float) -> float:
        return self.theme.pixels(pixels)

    def words(self, lane: Lane) -> float:
        """The height of title and hint beside the plot."""
        title = _wrapped(self.theme, Type.CONTROL_STRONG, lane.title, self.column)
        hint = _wrapped(self.theme, Type.SMALL, lane.hint, self.column) if lane.hint else 0
        return title + hint + self.size(16)

    @property
    def head(self) -> float:
        """The line above a plot where the words stand there."""
        return self.size(30) if self.is_stacked else 0


def _wrapped(theme: Theme, kind: Type, text: str, width: float) -> float:
    metrics = QFontMetricsF(theme.font(kind))
    lines, left = 1, 0.0
    for word in text.split():
        across = metrics.horizontalAdvance(f"{word} ")
        if left and left + across > width:
            lines, left = lines + 1, 0.0
        left += across
    return lines * metrics.height()


def lay_out(lanes: Sequence[Lane], theme: Theme, width: float, height: float) -> ChartLayout:
    """Places for ``lanes`` in ``width``; the lane of the pain takes what is left of ``height``."""
    left, right = float(theme.pixels(LEFT_COLUMN)), width - theme.pixels(RIGHT_COLUMN)
    stacked = right - left < _STACKED_BELOW * width
    if stacked:
        left, right = float(theme.pixels(_RAMP_ROOM)), width - 2
    measures = _Measures(theme, stacked, theme.pixels(LEFT_COLUMN) - theme.pixels(8))
    spare = height - _AXIS * theme.text_scale - sum(_height(lane, measures, 0) for lane in lanes)
    strips: list[Strip] = []
    top = 0.0
    for lane in lanes:
        stretch = max(0.0, spare) if isinstance(lane, ScaleLane) and lane.is_pain else 0.0
        strip = _strip(lane, measures, top, min(stretch, measures.size(160)))
        strips.append(strip)
        top = strip.bottom
    return ChartLayout(width, left, right, tuple(strips), top, top + measures.size(_AXIS), stacked)


def _height(lane: Lane, measures: _Measures, stretch: float) -> float:
    strip = _strip(lane, measures, 0, stretch)
    return strip.bottom


def _strip(lane: Lane, measures: _Measures, top: float, stretch: float) -> Strip:
    if isinstance(lane, RowsLane):
        return _rows_strip(lane, measures, top)
    size, head = measures.size, measures.head
    if isinstance(lane, EventsLane):
        inner, above, below = size(48), size(4), size(5)
    elif isinstance(lane, ScaleLane) and lane.is_pain:
        inner, above, below = size(_LEAST_STRETCHED - 20) + stretch, size(9), size(11)
    elif isinstance(lane, OverlayLane):
        inner, above, below = size(120), size(13), size(11)
    else:
        inner, above, below = size(60), size(13), size(9)
    least = 0.0 if measures.is_stacked else measures.words(lane)
    whole = max(head + above + inner + below, least)
    plot_top = top + head + above
    return Strip(lane, top, round(top + whole), round(plot_top), round(top + whole - below))


def _rows_strip(lane: RowsLane, measures: _Measures, top: float) -> Strip:
    size = measures.size
    has_bars = any(row.bars is not None for row in lane.rows)
    here = top + (measures.head or size(8 if has_bars else 30))
    boxes: list[RowBox] = []
    for place, row in enumerate(lane.rows):
        named = size(20) if measures.is_stacked else 0.0
        above = size(16) if any(span.label for span in row.spans) and (place or named) else 0.0
        high = size(24 if has_bars else 21)
        words_top = here + above
        low = words_top + named
        boxes.append(RowBox(row, round(low + size(4)), round(low + high), round(words_top)))
        here = low + high
    if not lane.rows:
        here += size(24)
    least = 0.0 if measures.is_stacked else measures.words(lane)
    bottom = round(max(here + size(10), top + (least if not has_bars else 0)))
    return Strip(lane, top, bottom, round(top + measures.head), bottom, tuple(boxes))
