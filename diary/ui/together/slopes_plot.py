"""Before and after as slopes: one line for each pair of figures, thicker where there were more moments."""

from itertools import groupby

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.guided_change import BeforeAfter
from diary.colours import PAIN_RAMP
from diary.i18n import _
from diary.ui.dates import number
from diary.ui.pictures.sheet import Block, drawn
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

_WIDTH, _HEIGHT = 420, 280
_LOW, _HIGH = 0, 10
_TICKS = (0, 5, 10)
_GAP = 8
_THIN, _MORE, _THICKEST = 1.5, 1.25, 8.0
_DOT, _DOT_MORE, _LARGEST_DOT = 5.0, 1.0, 11.0


class SlopesPlot(QWidget):
    """What it shows stands beside it in words, so a screen reader gets those."""

    def __init__(self, parent: QWidget | None = None, *, is_pain: bool) -> None:
        """Empty; figures of pain take its ramp."""
        super().__init__(parent)
        self._found: BeforeAfter | None = None
        self._is_pain = is_pain
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pairs(self, found: BeforeAfter | None, words: str = "") -> None:
        """Show these; ``words`` say the same."""
        self._found = found
        self.setVisible(found is not None)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """About as high as wide."""
        theme = current_theme()
        return QSize(theme.control(_WIDTH), theme.control(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(220, current_theme().control(_HEIGHT))

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint what was counted."""
        if self._found is not None:
            box = QRectF(0, 0, min(self.width(), current_theme().control(_WIDTH)), self.height())
            _paint_slopes(QPainter(self), box, self._found, is_pain=self._is_pain)

    def block(self) -> Block | None:
        """What is shown, on a sheet to be saved; ``None`` where nothing is."""
        found, is_pain = self._found, self._is_pain
        if found is None:
            return None

        def paint(painter: QPainter, box: QRectF) -> None:
            box.setWidth(min(box.width(), _WIDTH))
            _paint_slopes(painter, box, found, is_pain=is_pain)

        return drawn(_HEIGHT, paint, gap=16)


def _paint_slopes(painter: QPainter, box: QRectF, found: BeforeAfter, *, is_pain: bool) -> None:
    """Paint ground, ticks, slopes and dots."""
    theme = current_theme()
    painter_for(painter)
    painter.setFont(theme.font(Type.SMALL))
    metrics = painter.fontMetrics()
    left = metrics.horizontalAdvance("10") + _GAP
    room = QRectF(left, metrics.height() / 2, box.width() - left, 0)
    room.setBottom(box.height() - 1.5 * metrics.height() - _GAP)
    painter.fillRect(room, colour(theme.palette.surface))
    _paint_ticks(painter, room)
    inner = room.adjusted(room.width() * 0.18, 0, -room.width() * 0.18, 0)
    for before, after, count in found.pairs:
        thick = min(_THICKEST, _THIN + _MORE * (count - 1))
        painter.setPen(QPen(colour(theme.palette.muted), thick))
        painter.drawLine(QLineF(inner.left(), _up(room, before), inner.right(), _up(room, after)))
    for x, side in ((inner.left(), 0), (inner.right(), 1)):
        ordered = sorted((pair[side], pair[2]) for pair in found.pairs)
        for value, same in groupby(ordered, key=lambda each: each[0]):
            middle, count = QPointF(x, _up(room, value)), sum(n for _value, n in same)
            _paint_dot(painter, middle, value, count, is_pain=is_pain)
    _paint_ends(painter, room, inner)


def _paint_ticks(painter: QPainter, room: QRectF) -> None:
    colours, height = current_theme().palette, painter.fontMetrics().height()
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for tick in _TICKS:
        y = _up(room, tick)
        painter.setPen(colour(colours.line))
        painter.drawLine(QLineF(room.left(), y, room.right(), y))
        painter.setPen(colour(colours.muted))
        place = QRectF(0, y - height / 2, room.left() - _GAP, height)
        painter.drawText(place, right, number(tick))


def _paint_dot(
    painter: QPainter, middle: QPointF, value: float, count: int, *, is_pain: bool
) -> None:
    palette = current_theme().palette
    fill = PAIN_RAMP[round(value)] if is_pain else palette.series[0]
    painter.setPen(QPen(colour(palette.text), 1.25))
    painter.setBrush(colour(fill))
    size = min(_LARGEST_DOT, _DOT + _DOT_MORE * (count - 1))
    painter.drawEllipse(middle, size, size)


def _paint_ends(painter: QPainter, room: QRectF, inner: QRectF) -> None:
    painter.setPen(colour(current_theme().palette.muted))
    metrics = painter.fontMetrics()
    for x, text in ((inner.left(), _("before")), (inner.right(), _("afterwards"))):
        width = metrics.horizontalAdvance(text) + 2
        place = QRectF(x - width / 2, room.bottom() + _GAP, width, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _up(room: QRectF, value: float) -> float:
    """The height of a figure, with a little room under nought and over ten."""
    inner = room.adjusted(0, 14, 0, -14)
    return inner.bottom() - (value - _LOW) / (_HIGH - _LOW) * inner.height()
