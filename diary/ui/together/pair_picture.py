"""The small picture of a pair: days with and without one above the other, or each day as a point with the line.

The pain has its own ramp; every other figure one colour. Nothing here is the only place where something stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.daily import Numbers
from diary.analysis.together import Pair
from diary.colours import PAIN_RAMP
from diary.i18n import _
from diary.ui.theme import Theme, Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

PAIR_WIDTH, PAIR_HEIGHT = 190, 84
"""Pixels at 100 %."""
_WORDS_SHARE = 0.3
_STEPS = 11
_MARK = 5.0
_POINT = 1.6
_GAP = 6
_FAINT = 150


@dataclass(frozen=True, slots=True)
class PairDays:
    """The days of a pair, and between which figures the outcome lies."""

    pair: Pair
    ends: tuple[float, float]
    is_pain: bool


class PairPicture(QWidget):
    """Painted from the days of a pair; told in words beside it, so it says nothing to a screen reader."""

    def __init__(self, shown: PairDays, parent: QWidget | None = None) -> None:
        """Always the same."""
        super().__init__(parent)
        self._shown = shown
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two small rows."""
        theme = current_theme()
        return QSize(theme.control(PAIR_WIDTH), theme.control(PAIR_HEIGHT))

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the days."""
        paint_pair(QPainter(self), QRectF(self.rect()), self._shown)


def paint_pair(painter: QPainter, box: QRectF, shown: PairDays) -> None:
    """Paint the days of a pair, in a box that begins at nought."""
    painter_for(painter)
    theme = current_theme()
    words = box.width() * _WORDS_SHARE
    room = QRectF(words, 2, box.width() - words - 4, box.height() - 4)
    if shown.pair.factor.is_yes_no:
        _paint_rows(painter, theme, room, words, shown)
    else:
        _paint_points(painter, theme, room, shown)


def _paint_rows(
    painter: QPainter, theme: Theme, room: QRectF, words: float, shown: PairDays
) -> None:
    is_with = shown.pair.values > 0
    height = (room.height() - _GAP) / 2
    rows = ((_("with"), is_with), (_("without"), ~is_with))
    for number, (name, which) in enumerate(rows):
        top = room.top() + number * (height + _GAP)
        row = QRectF(room.left(), top, room.width(), height)
        _paint_name(painter, theme, QRectF(0, top, words - _GAP, height), name)
        _paint_bars(painter, theme, row, shown.pair.outcome[which], shown)


def _paint_bars(
    painter: QPainter, theme: Theme, row: QRectF, values: Numbers, shown: PairDays
) -> None:
    low, high = shown.ends
    bars = row.adjusted(0, 0, 0, -_MARK - 2)
    painter.setPen(colour(theme.palette.line))
    painter.drawLine(QLineF(bars.bottomLeft(), bars.bottomRight()))
    if not len(values):
        return
    places = np.clip((values - low) / (high - low), 0, 1)
    counts = np.bincount(np.round(places * (_STEPS - 1)).astype(int), minlength=_STEPS)
    width = bars.width() / _STEPS
    painter.setPen(QPen(colour(theme.palette.border), 0.8))
    for step, count in enumerate(counts.tolist()):
        height = bars.height() * count / counts.max()
        code = PAIN_RAMP[step] if shown.is_pain else theme.palette.series[0]
        painter.setBrush(colour(code))
        if count:
            left = bars.left() + step * width
            painter.drawRect(QRectF(left, bars.bottom() - height, width - 1, height))
    middle = (float(np.median(places)) * (_STEPS - 1) + 0.5) * width
    _paint_middle(painter, theme, QPointF(bars.left() + middle, bars.bottom() + 1))


def _paint_points(painter: QPainter, theme: Theme, room: QRectF, shown: PairDays) -> None:
    (low, high), x, y = shown.ends, shown.pair.values, shown.pair.outcome
    left, right = float(x.min()), float(x.max())
    font = theme.font(Type.SMALL)
    frame = room.adjusted(2, 2, -2, -2 - QFontMetrics(font).height())
    if right <= left:
        return

    def at(across: float, up: float) -> QPointF:
        share = min(1.0, max(0.0, (up - low) / (high - low)))
        return QPointF(
            frame.left() + (across - left) / (right - left) * frame.width(),
            frame.bottom() - share * frame.height(),
        )

    painter.setFont(font)
    painter.setPen(colour(theme.palette.muted))
    below = QRectF(frame.left(), frame.bottom(), frame.width(), room.bottom() - frame.bottom())
    halfway = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft | halfway, _("less"))
    painter.drawText(below, Qt.AlignmentFlag.AlignRight | halfway, _("more"))
    painter.setPen(colour(theme.palette.line))
    painter.drawLine(QLineF(frame.bottomLeft(), frame.bottomRight()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.palette.muted, _FAINT))
    for across, up in zip(x.tolist(), y.tolist(), strict=True):
        painter.drawEllipse(at(across, up), _POINT, _POINT)
    slope = shown.pair.found.slope
    middle_x, middle_y = float(x.mean()), float(y.mean())
    ends = [at(end, middle_y + slope * (end - middle_x)) for end in (left, right)]
    painter.setPen(QPen(colour(theme.palette.text), 2))
    painter.drawLine(QLineF(*ends))


def _paint_name(painter: QPainter, theme: Theme, box: QRectF, name: str) -> None:
    font = theme.font(Type.SMALL)
    painter.setFont(font)
    painter.setPen(colour(theme.palette.muted))
    shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, round(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_middle(painter: QPainter, theme: Theme, top: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.palette.text))
    corners: Sequence[QPointF] = (
        top,
        top + QPointF(-_MARK, _MARK),
        top + QPointF(_MARK, _MARK),
    )
    painter.drawPolygon(QPolygonF(corners))
