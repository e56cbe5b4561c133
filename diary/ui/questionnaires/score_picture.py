"""The totals of one scale on its range: open points, a filled one for the last, and which end is the better one."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.score_change import Course
from diary.analysis.voice import Voice
from diary.domain.instrument import Better
from diary.i18n import _
from diary.ui.theme import Theme, Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

_POINT, _GAP, _LINE = 6.0, 8, 24
_SIDE = 20
_ARROW = 7.0


class ScorePicture(QWidget):
    """Painted from a course; ``words`` say the same to a screen reader."""

    def __init__(
        self, course: Course, voice: Voice, words: str, parent: QWidget | None = None
    ) -> None:
        """``course`` has at least one total."""
        super().__init__(parent)
        self._course, self._voice = course, voice
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A line of figures, the axis, and a line of words."""
        theme = current_theme()
        return QSize(theme.control(520), 2 * theme.pixels(_LINE) + theme.control(34))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the axis with its ends, the way from start to end, and the points with their figures."""
        painter, theme = painter_for(QPainter(self)), current_theme()
        line = theme.pixels(_LINE)
        axis = QRectF(_SIDE, line, self.width() - 2 * _SIDE, self.height() - 2 * line)
        middle = axis.center().y()
        _paint_axis(painter, theme, axis)
        self._paint_ends(painter, theme, axis)
        values = [score.values[self._course.scale.key] for score in self._course.scores]
        points = [QPointF(self._across(value, axis), middle) for value in values]
        if len(points) > 1:
            _paint_way(painter, theme, points[0], points[-1])
        for point in points[:-1]:
            painter.setPen(QPen(colour(theme.palette.text), 2))
            painter.setBrush(colour(theme.palette.window))
            painter.drawEllipse(point, _POINT, _POINT)
        painter.setPen(QPen(colour(theme.palette.text), 2))
        painter.setBrush(colour(theme.palette.text))
        painter.drawEllipse(points[-1], _POINT + 1, _POINT + 1)
        self._paint_figures(painter, theme, values, points)

    def _across(self, value: float, axis: QRectF) -> float:
        low, high = self._course.scale.ends(self._course.variant)
        return axis.left() + (value - low) / (high - low) * axis.width()

    def _paint_ends(self, painter: QPainter, theme: Theme, axis: QRectF) -> None:
        scale = self._course.scale
        low, high = scale.ends(self._course.variant)
        better = _("{figure}, the better side")
        is_low = scale.better is Better.LOW
        left, right = self._voice.figure(low), self._voice.figure(high)
        left = better.format(figure=left) if is_low else left
        right = right if is_low else better.format(figure=right)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(colour(theme.palette.muted))
        foot = QRectF(0, axis.bottom(), self.width(), theme.pixels(_LINE))
        foot.adjust(_SIDE - _POINT, 0, _POINT - _SIDE, 0)
        halfway = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | halfway, left)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | halfway, right)

    def _paint_figures(
        self, painter: QPainter, theme: Theme, values: list[float], points: list[QPointF]
    ) -> None:
        """The last one in bold, then the first, then those that still find room."""
        line, taken = theme.pixels(_LINE), list[tuple[float, float]]()
        order = [len(values) - 1, *range(len(values) - 1)]
        for place in order:
            is_last = place == len(values) - 1
            painter.setFont(theme.font(Type.CONTROL_STRONG if is_last else Type.HINT))
            words = self._voice.figure(values[place])
            width = painter.fontMetrics().horizontalAdvance(words) + 2
            start = min(max(0.0, points[place].x() - width / 2), self.width() - width)
            if all(start + width + _GAP <= left or right + _GAP <= start for left, right in taken):
                painter.setPen(colour(theme.palette.text if is_last else theme.palette.muted))
                box = QRectF(start, 0, width, line)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
                taken.append((start, start + width))


def _paint_axis(painter: QPainter, theme: Theme, axis: QRectF) -> None:
    painter.setPen(QPen(colour(theme.palette.border), 1.5))
    middle = axis.center().y()
    painter.drawLine(QLineF(axis.left(), middle, axis.right(), middle))
    for x in (axis.left(), axis.right()):
        painter.drawLine(QLineF(x, middle - _POINT, x, middle + _POINT))


def _paint_way(painter: QPainter, theme: Theme, start: QPointF, end: QPointF) -> None:
    """A thick line from the first to the last, with an arrow's head halfway where there is room."""
    painter.setPen(QPen(colour(theme.palette.series[0]), 4))
    painter.drawLine(QLineF(start, end))
    step = 1 if end.x() >= start.x() else -1
    if abs(end.x() - start.x()) < 6 * _ARROW:
        return
    tip = QPointF((start.x() + end.x()) / 2 + step * _ARROW, start.y())
    painter.setPen(QPen(colour(theme.palette.series[0]), 3))
    for side in (-1, 1):
        painter.drawLine(QLineF(tip, tip + QPointF(-step * _ARROW, side * _ARROW)))
