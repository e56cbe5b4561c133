"""The small picture of a pair: days with and without one above the other, or each day as a point with the line.

The pain has its own ramp; every other figure one colour. Nothing here is the only place where something stands.
"""

from collections.abc import Sequence

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

_WIDTH, _HEIGHT = 190, 84
_WORDS_SHARE = 0.3
_STEPS = 11
_MARK = 5.0
_POINT = 1.6
_GAP = 6
_FAINT = 150


class PairPicture(QWidget):
    """Painted from the days of a pair; told in words beside it, so it says nothing to a screen reader."""

    def __init__(
        self, pair: Pair, ends: tuple[float, float], parent: QWidget | None = None, *, is_pain: bool
    ) -> None:
        """``ends`` are the figures between which the outcome lies."""
        super().__init__(parent)
        self._pair = pair
        self._ends = ends
        self._is_pain = is_pain
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two small rows."""
        theme = current_theme()
        return QSize(theme.control(_WIDTH), theme.control(_HEIGHT))

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the days."""
        painter = painter_for(QPainter(self))
        theme = current_theme()
        words = self.width() * _WORDS_SHARE
        room = QRectF(words, 2, self.width() - words - 4, self.height() - 4)
        if self._pair.factor.is_yes_no:
            self._paint_rows(painter, theme, room, words)
        else:
            self._paint_points(painter, theme, room)

    def _paint_rows(self, painter: QPainter, theme: Theme, room: QRectF, words: float) -> None:
        is_with = self._pair.values > 0
        height = (room.height() - _GAP) / 2
        rows = ((_("with"), is_with), (_("without"), ~is_with))
        for number, (name, which) in enumerate(rows):
            top = room.top() + number * (height + _GAP)
            row = QRectF(room.left(), top, room.width(), height)
            _paint_name(painter, theme, QRectF(0, top, words - _GAP, height), name)
            self._paint_bars(painter, theme, row, self._pair.outcome[which])

    def _paint_bars(self, painter: QPainter, theme: Theme, row: QRectF, values: Numbers) -> None:
        low, high = self._ends
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
            code = PAIN_RAMP[step] if self._is_pain else theme.palette.series[0]
            painter.setBrush(colour(code))
            if count:
                left = bars.left() + step * width
                painter.drawRect(QRectF(left, bars.bottom() - height, width - 1, height))
        middle = (float(np.median(places)) * (_STEPS - 1) + 0.5) * width
        _paint_middle(painter, theme, QPointF(bars.left() + middle, bars.bottom() + 1))

    def _paint_points(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        (low, high), x, y = self._ends, self._pair.values, self._pair.outcome
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
        slope = self._pair.found.slope
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
