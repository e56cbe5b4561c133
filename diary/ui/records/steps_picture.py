"""A dose that changed, drawn as steps: how high is how much, how wide is how long."""

from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.medicine_use import Taper
from diary.ui.dates import short_day
from diary.ui.records.medicine_words import amount_in_words
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

_HEIGHT, _LINE, _GAP = 132, 22, 8


class StepsPicture(QWidget):
    """Painted from one medicine; ``words`` say the same to a screen reader."""

    def __init__(
        self, taper: Taper, words: str, today: date, parent: QWidget | None = None
    ) -> None:
        """``taper`` has at least two steps."""
        super().__init__(parent)
        self._taper, self._today = taper, today
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(current_theme().control(520), current_theme().pixels(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(240, current_theme().pixels(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the steps, the amount above each, and the first and last day."""
        painter, theme = painter_for(QPainter(self)), current_theme()
        steps, colours = self._taper.steps, theme.palette
        line = theme.pixels(_LINE)
        room = QRectF(self.rect()).adjusted(0, line, -1, -line - _GAP / 2)
        first, last = steps[0].first, max(step.last for step in steps) + timedelta(1)
        days = max(1, (last - first).days)
        highest = max(step.amount for step in steps)
        painter.fillRect(room, colour(colours.surface))
        painter.setFont(theme.font(Type.SMALL))
        metrics = painter.fontMetrics()
        free = 0.0
        for step in steps:
            left = room.left() + (step.first - first).days / days * room.width()
            right = room.left() + ((step.last - first).days + 1) / days * room.width()
            top = room.bottom() - step.amount / highest * (room.height() - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(colours.band))
            painter.drawRect(QRectF(left, top, right - left, room.bottom() - top))
            painter.setPen(QPen(colour(colours.text), 2))
            painter.drawPolyline(
                QPolygonF([QPointF(left, room.bottom()), QPointF(left, top), QPointF(right, top)])
            )
            words = amount_in_words(step.amount, self._taper.unit)
            width = metrics.horizontalAdvance(words) + 1
            start = min(max(left + 4, free), room.right() - width)
            if start >= free:
                painter.setPen(colour(colours.text))
                place = QRectF(start, top - line, width, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
                free = start + width + _GAP
        painter.setPen(colour(colours.line))
        painter.drawLine(QLineF(room.bottomLeft(), room.bottomRight()))
        foot = QRectF(room.left(), room.bottom() + _GAP / 2, room.width(), line)
        painter.setPen(colour(colours.muted))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, short_day(first, self._today))
        end = short_day(last - timedelta(1), self._today)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, end)
