"""The small pictures of the page that explains: drawn by hand, for they are no data of anybody."""

import math
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.i18n import _
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.painting import paint_box, painter_for

_WIDTH, _HEIGHT = 420, 132
_DOT = 7.0
_MANY, _FOUND = 20, 13
_ARROW = 7.0


class Why(Enum):
    """Which of the pictures."""

    REMEMBERED = "remembered"
    DRIFTING = "drifting"
    MANY = "many"
    THIRD = "third"


class WhyPicture(QWidget):
    """What it shows stands beside it in words."""

    def __init__(self, which: Why, parent: QWidget | None = None) -> None:
        """Always the same."""
        super().__init__(parent)
        self._which = which
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A strip."""
        theme = current_theme()
        return QSize(theme.control(_WIDTH), theme.control(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Half of it will do."""
        return QSize(self.sizeHint().width() // 2, self.sizeHint().height())

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the one that was asked for."""
        painter, theme = painter_for(QPainter(self)), current_theme()
        painter.setFont(theme.font(Type.SMALL))
        box = QRectF(0, 0, min(self.width(), self.sizeHint().width()), self.height())
        paint_box(painter, box, fill=colour(theme.palette.surface), edge=None)
        paint = {
            Why.REMEMBERED: _paint_remembered,
            Why.DRIFTING: _paint_drifting,
            Why.MANY: _paint_many,
            Why.THIRD: _paint_third,
        }
        paint[self._which](painter, box.adjusted(16, 12, -16, -12))


def _paint_remembered(painter: QPainter, box: QRectF) -> None:
    """Four kinds of days, of which one is remembered."""
    colours = current_theme().palette
    counts = ((3, 9), (8, 22))
    rows = (_("with a visit"), _("without"))
    names = painter.fontMetrics().horizontalAdvance(max(rows, key=len)) + 16
    wide = (box.width() - names) / 2
    line = painter.fontMetrics().height()
    high = (box.height() - line) / 2
    painter.setPen(colour(colours.muted))
    heads = (_("much pain"), _("little pain"))
    for column, head in enumerate(heads):
        area = QRectF(box.left() + names + column * wide, box.top(), wide, line)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, head)
    for row, name in enumerate(rows):
        top = box.top() + line + row * high
        painter.setPen(colour(colours.muted))
        area = QRectF(box.left(), top, names, high)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
        for column in range(2):
            is_remembered = (row, column) == (0, 0)
            painter.setPen(QPen(colour(colours.muted), 1.2))
            painter.setBrush(colour(colours.text) if is_remembered else colour(colours.surface))
            for number in range(counts[row][column]):
                across, down = number % 11, number // 11
                x = box.left() + names + column * wide + _DOT + across * wide / 13
                painter.drawEllipse(
                    QPointF(x, top + high / 3 + down * high / 3), _DOT / 2, _DOT / 2
                )


def _paint_drifting(painter: QPainter, box: QRectF) -> None:
    """Two lines that have nothing to do with each other, and both go slowly."""
    colours = current_theme().palette
    for number, (phase, pen) in enumerate(((0.0, 2.5), (0.7, 2.5))):
        points = []
        for place in range(61):
            turn = place / 60 * 2 * math.pi
            height = math.sin(turn * 1.1 + phase) + 0.35 * math.sin(turn * 3.3 + 2 * phase + number)
            x = box.left() + place / 60 * box.width()
            middle = box.top() + (0.3 + 0.4 * number) * box.height()
            points.append(QPointF(x, middle - height * box.height() * 0.17))
        style = Qt.PenStyle.SolidLine if number == 0 else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour(colours.series[number]), pen, style))
        painter.drawPolyline(QPolygonF(points))


def _paint_many(painter: QPainter, box: QRectF) -> None:
    """Twenty things that have nothing to do with it; one looks as if."""
    colours = current_theme().palette
    for number in range(_MANY):
        across, down = number % 10, number // 10
        middle = QPointF(
            box.left() + (across + 0.5) * box.width() / 10,
            box.top() + (down + 0.5) * box.height() / 2,
        )
        is_found = number == _FOUND
        painter.setPen(QPen(colour(colours.text if is_found else colours.muted), 1.5))
        painter.setBrush(colour(colours.text if is_found else colours.surface))
        painter.drawEllipse(middle, _DOT * 1.3, _DOT * 1.3)


def _paint_third(painter: QPainter, box: QRectF) -> None:
    """A third thing behind both."""
    colours = current_theme().palette
    line = painter.fontMetrics().height() + 12
    middle = box.center().x()
    words = (_("a busy week"), _("short night"), _("more pain"))
    wide = max(painter.fontMetrics().horizontalAdvance(each) for each in words) + 24
    third = QRectF(middle - wide / 2, box.top(), wide, line)
    first = QRectF(box.left(), box.bottom() - line, wide, line)
    second = QRectF(box.right() - wide, box.bottom() - line, wide, line)
    for area, word in zip((third, first, second), words, strict=True):
        paint_box(painter, area, fill=None, edge=colour(colours.border))
        painter.setPen(colour(colours.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, word)
    painter.setPen(QPen(colour(colours.text), 1.5))
    for target in (first, second):
        start = QPointF(middle + (-40 if target is first else 40), third.bottom())
        _paint_arrow(painter, QLineF(start, QPointF(target.center().x(), target.top() - 2)))
    painter.setPen(QPen(colour(colours.muted), 1.5, Qt.PenStyle.DashLine))
    between = QLineF(first.right() + 4, first.center().y(), second.left() - 4, second.center().y())
    painter.drawLine(between)


def _paint_arrow(painter: QPainter, line: QLineF) -> None:
    painter.drawLine(line)
    angle = math.atan2(line.dy(), line.dx())
    for turn in (2.6, -2.6):
        painter.drawLine(
            QLineF(
                line.p2(),
                line.p2()
                + QPointF(_ARROW * math.cos(angle + turn), _ARROW * math.sin(angle + turn)),
            )
        )
