"""A small chart that stands still: a line with its band, bars, or points, on one pair of axes with its own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.daily import Numbers
from diary.ui.dates import number
from diary.ui.pictures.sheet import Block, drawn
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

_WIDTH, _HEIGHT = 520, 220
_GAP = 8
_POINT, _SMALL_POINT, _FEW = 4.0, 2.5, 40
_BAR_SHARE = 0.62
_ROUND = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0)
_MOST_LINES = 3


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """What is drawn, over the whole numbers from nought; each array has the length of ``names``."""

    names: Sequence[str]
    """Under the axis; an empty one is not written, and one that finds no room is left out."""
    values: Numbers
    """NaN where nothing is known."""
    low: Numbers | None = None
    """With ``high`` the band behind the line."""
    high: Numbers | None = None
    is_line: bool = True
    """Else bars from nought, or from ``base``."""
    is_joined: bool = True
    """Whether the points of a line are joined."""
    base: float = 0.0
    mark: int | None = None
    """The place of an upright line, as that of the event itself."""
    middle: Sequence[tuple[int, int, float]] = ()
    """Level lines: from a place to a place, and how high."""
    ends: tuple[float, float] | None = None
    """Between these figures; else what is needed."""


class Plot(QWidget):
    """Painted from a drawing; what it shows stands beside it in words, so a screen reader gets those."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._drawing: Drawing | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_drawing(self, drawing: Drawing | None, words: str = "") -> None:
        """Show another one; ``words`` say the same."""
        self._drawing = drawing
        self.setVisible(drawing is not None)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Wider than high."""
        theme = current_theme()
        return QSize(theme.control(_WIDTH), theme.control(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(240, current_theme().control(_HEIGHT))

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint ground, lines, band, and what was found."""
        if self._drawing is not None:
            paint_drawing(QPainter(self), QRectF(self.rect()), self._drawing)


def plot_block(drawing: Drawing) -> Block:
    """The chart on a sheet to be saved."""
    return drawn(_HEIGHT, lambda painter, box: paint_drawing(painter, box, drawing), gap=16)


def paint_drawing(painter: QPainter, box: QRectF, drawing: Drawing) -> None:
    """Paint ground, lines, band, and what was found."""
    theme = current_theme()
    painter_for(painter)
    painter.setFont(theme.font(Type.SMALL))
    axes = _Axes(drawing, box, painter.fontMetrics())
    painter.fillRect(axes.room, colour(theme.palette.surface))
    _paint_ticks(painter, axes)
    if drawing.low is not None and drawing.high is not None:
        _paint_band(painter, axes, drawing.low, drawing.high)
    if drawing.mark is not None:
        painter.setPen(QPen(colour(theme.palette.border), 1.5, Qt.PenStyle.DashLine))
        x = axes.across(drawing.mark)
        painter.drawLine(QLineF(x, axes.room.top(), x, axes.room.bottom()))
    values = enumerate(drawing.values.tolist())
    points = [
        QPointF(axes.across(place), axes.up(value)) if np.isfinite(value) else None
        for place, value in values
    ]
    if drawing.is_line:
        _paint_line(painter, points, is_joined=drawing.is_joined)
    else:
        _paint_bars(painter, axes, [each for each in points if each], drawing.base)
    painter.setPen(QPen(colour(theme.palette.text), 3))
    for first, last, level in drawing.middle:
        height = axes.up(level)
        painter.drawLine(QLineF(axes.across(first), height, axes.across(last), height))
    _paint_names(painter, axes, drawing.names)


class _Axes:
    """Where a figure lies in the picture."""

    def __init__(self, drawing: Drawing, box: QRectF, metrics: QFontMetrics) -> None:
        self._low, self._high = drawing.ends or _ends(drawing)
        self.ticks = {
            tick: number(tick, 0 if tick == round(tick) else 1)
            for tick in _ticks(self._low, self._high)
        }
        left = max(metrics.horizontalAdvance(text) for text in self.ticks.values()) + _GAP
        height = metrics.height()
        self.box = box
        self.room = box.adjusted(left, height / 2, -2, -1.5 * height - _GAP)
        self.step = self.room.width() / len(drawing.names)

    def up(self, value: float) -> float:
        """The height of a figure."""
        share = (value - self._low) / (self._high - self._low)
        return self.room.bottom() - share * self.room.height()

    def across(self, place: float) -> float:
        """The middle of a place."""
        return self.room.left() + (place + 0.5) * self.step


def _paint_ticks(painter: QPainter, axes: _Axes) -> None:
    colours, height = current_theme().palette, painter.fontMetrics().height()
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for tick, text in axes.ticks.items():
        y = axes.up(tick)
        painter.setPen(colour(colours.line))
        painter.drawLine(QLineF(axes.room.left(), y, axes.room.right(), y))
        painter.setPen(colour(colours.muted))
        painter.drawText(QRectF(0, y - height / 2, axes.room.left() - _GAP, height), right, text)


def _paint_names(painter: QPainter, axes: _Axes, names: Sequence[str]) -> None:
    """Each under its place, where the one before it leaves room."""
    painter.setPen(colour(current_theme().palette.muted))
    metrics = painter.fontMetrics()
    free_from = 0.0
    for place, name in enumerate(names):
        width = metrics.horizontalAdvance(name)
        start = min(max(0.0, axes.across(place) - width / 2), axes.box.width() - width)
        if name and start >= free_from:
            box = QRectF(start, axes.room.bottom() + _GAP / 2, width + 1, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            free_from = start + width + _GAP


def _paint_line(painter: QPainter, points: Sequence[QPointF | None], *, is_joined: bool) -> None:
    theme = current_theme()
    ink = colour(theme.palette.text if is_joined else theme.palette.muted)
    painter.setPen(QPen(ink, 2))
    for before, after in pairwise(points):
        if is_joined and before is not None and after is not None:
            painter.drawLine(QLineF(before, after))
    painter.setPen(QPen(ink, 1.5 if is_joined else 1))
    painter.setBrush(colour(theme.palette.surface))
    size = _POINT if len(points) <= _FEW else _SMALL_POINT
    for point in points:
        if point is not None:
            painter.drawEllipse(point, size, size)


def _paint_bars(painter: QPainter, axes: _Axes, points: Sequence[QPointF], base: float) -> None:
    theme = current_theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.palette.series[0]))
    width = min(axes.step * _BAR_SHARE, theme.control(40))
    for point in points:
        top, bottom = sorted((point.y(), axes.up(base)))
        painter.drawRect(QRectF(point.x() - width / 2, top, width, bottom - top))


def _paint_band(painter: QPainter, axes: _Axes, low: Numbers, high: Numbers) -> None:
    known = np.flatnonzero(np.isfinite(low) & np.isfinite(high)).tolist()
    corners = [QPointF(axes.across(x), axes.up(float(high[x]))) for x in known]
    corners += [QPointF(axes.across(x), axes.up(float(low[x]))) for x in reversed(known)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(current_theme().palette.band))
    painter.drawPolygon(QPolygonF(corners))


def _ends(drawing: Drawing) -> tuple[float, float]:
    """All that is drawn, with a little room."""
    arrays = [each for each in (drawing.values, drawing.low, drawing.high) if each is not None]
    every = np.concatenate([*arrays, [level for _first, _last, level in drawing.middle]])
    if not drawing.is_line:
        every = np.append(every, drawing.base)
    known = every[np.isfinite(every)]
    if not len(known):
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    margin = (high - low) * 0.08 or 0.5
    return low - margin, high + margin


def _ticks(low: float, high: float) -> list[float]:
    """At most three round figures."""
    for step in _ROUND:
        first = np.ceil(low / step - 1e-9)
        last = np.floor(high / step + 1e-9)
        if last - first < _MOST_LINES:
            return [float(each) * step for each in np.arange(first, last + 1)] or [low]
    return [low, high]
