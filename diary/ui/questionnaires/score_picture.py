"""The totals of one scale on its range: open points, a filled one for the last, and which end is the better one."""

from functools import partial

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.score_change import Course
from diary.analysis.voice import Voice
from diary.domain.instrument import Better
from diary.i18n import _
from diary.ui.pictures.sheet import Block, drawn
from diary.ui.theme import Theme, Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

_POINT, _GAP, _LINE = 6.0, 8, 24
_SIDE = 20
_HEIGHT = 2 * _LINE + 34
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
        """Paint the course."""
        paint_score(QPainter(self), QRectF(self.rect()), self._course, self._voice)


def score_block(course: Course, voice: Voice) -> Block:
    """The picture on a sheet to be saved."""
    return drawn(_HEIGHT, partial(paint_score, course=course, voice=voice), gap=12)


def paint_score(painter: QPainter, box: QRectF, course: Course, voice: Voice) -> None:
    """Paint the axis with its ends, the way from start to end, and the points with their figures."""
    theme = current_theme()
    painter_for(painter)
    line = theme.pixels(_LINE)
    axis = QRectF(_SIDE, line, box.width() - 2 * _SIDE, box.height() - 2 * line)
    middle = axis.center().y()
    low, high = course.scale.ends(course.variant)
    _paint_axis(painter, theme, axis)
    _paint_ends(painter, theme, axis, course, voice)
    values = [score.values[course.scale.key] for score in course.scores]
    points = [
        QPointF(axis.left() + (value - low) / (high - low) * axis.width(), middle)
        for value in values
    ]
    if len(points) > 1:
        _paint_way(painter, theme, points[0], points[-1])
    for point in points[:-1]:
        painter.setPen(QPen(colour(theme.palette.text), 2))
        painter.setBrush(colour(theme.palette.window))
        painter.drawEllipse(point, _POINT, _POINT)
    painter.setPen(QPen(colour(theme.palette.text), 2))
    painter.setBrush(colour(theme.palette.text))
    painter.drawEllipse(points[-1], _POINT + 1, _POINT + 1)
    figures = [
        (voice.figure(value), point.x()) for value, point in zip(values, points, strict=True)
    ]
    _paint_figures(painter, theme, figures, box.width())


def _paint_ends(
    painter: QPainter, theme: Theme, axis: QRectF, course: Course, voice: Voice
) -> None:
    low, high = course.scale.ends(course.variant)
    better = _("{figure}, the better side")
    is_low = course.scale.better is Better.LOW
    left, right = voice.figure(low), voice.figure(high)
    left = better.format(figure=left) if is_low else left
    right = right if is_low else better.format(figure=right)
    painter.setFont(theme.font(Type.SMALL))
    painter.setPen(colour(theme.palette.muted))
    foot = QRectF(axis.left(), axis.bottom(), axis.width(), theme.pixels(_LINE))
    foot.adjust(-_POINT, 0, _POINT, 0)
    halfway = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | halfway, left)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | halfway, right)


def _paint_figures(
    painter: QPainter, theme: Theme, figures: list[tuple[str, float]], whole: float
) -> None:
    """The last one in bold, then the first, then those that still find room."""
    line, taken = theme.pixels(_LINE), list[tuple[float, float]]()
    order = [len(figures) - 1, *range(len(figures) - 1)]
    for place in order:
        is_last = place == len(figures) - 1
        painter.setFont(theme.font(Type.CONTROL_STRONG if is_last else Type.HINT))
        words, middle = figures[place]
        width = painter.fontMetrics().horizontalAdvance(words) + 2
        start = min(max(0.0, middle - width / 2), whole - width)
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
