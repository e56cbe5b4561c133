"""How much a pair differs and how sure that is: a point with its interval, on one axis for all rows."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.association import Verdict
from diary.analysis.together import Pair
from diary.i18n import _
from diary.ui.dates import number
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

AXIS_WIDTH, AXIS_HEIGHT = 260, 46
"""Pixels at 100 %."""
_HEIGHT = 48
_SIDE = 16
_POINT = 6.0
_TICKS = (-1.0, -0.5, 0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class EffectAxis:
    """From minus ``reach`` to ``reach``, in units of the outcome; shared by all rows."""

    reach: float

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> "EffectAxis":
        """A round figure that holds every effect; an interval that goes on is cut at the edge."""
        most = max((abs(pair.effect[0]) for pair in pairs), default=0.0) * 1.3
        if not most:
            return cls(1.0)
        power = 10.0 ** math.floor(math.log10(most))
        return cls(next(step * power for step in (1, 2, 5, 10) if step * power >= most))

    def place(self, value: float, width: float) -> float:
        """Where a figure lies, kept within the edges."""
        share = max(-1.0, min(1.0, value / self.reach))
        return _SIDE + (share + 1) / 2 * (width - 2 * _SIDE)


class _OnAxis(QWidget):
    """Something as wide as the axis."""

    def __init__(self, axis: EffectAxis, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axis, self._height = axis, height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The same width for all."""
        theme = current_theme()
        return QSize(theme.control(AXIS_WIDTH), theme.control(self._height))

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()


class AxisHead(_OnAxis):
    """The figures of the axis and which side is which."""

    def __init__(self, axis: EffectAxis, parent: QWidget | None = None) -> None:
        """Says less at the left and more at the right."""
        super().__init__(axis, AXIS_HEIGHT, parent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint words above and figures below."""
        paint_axis_head(QPainter(self), QRectF(self.rect()), self._axis)


class EffectPicture(_OnAxis):
    """A filled point where something was found, an open one where not; the line is the 95 % interval."""

    def __init__(self, pair: Pair, axis: EffectAxis, parent: QWidget | None = None) -> None:
        """``pair`` was tested."""
        super().__init__(axis, _HEIGHT, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.MinimumExpanding)
        self._pair = pair

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the axis' lines, the interval and the point."""
        paint_effect(QPainter(self), QRectF(self.rect()), self._pair, self._axis)


def paint_axis_head(painter: QPainter, box: QRectF, axis: EffectAxis) -> None:
    """Which side is which, and below that the figures, in a box that begins at nought."""
    theme = current_theme()
    painter_for(painter)
    painter.setFont(theme.font(Type.SMALL))
    painter.setPen(colour(theme.palette.muted))
    half, width = box.height() / 2, box.width()
    for share, words in ((-0.5, _("lower")), (0.5, _("higher"))):
        middle = axis.place(share * axis.reach, width)
        place = QRectF(middle - width / 4, 0, width / 2, half)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
    for tick in _TICKS:
        value = tick * axis.reach
        decimals = 0 if value == round(value) else 1 if value * 10 == round(value * 10) else 2
        sign = "+" if value > 0 else "−" if value < 0 else ""
        middle = axis.place(value, width)
        place = QRectF(middle - width / 8, half, width / 4, half)
        words = sign + number(abs(value), decimals)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def paint_effect(painter: QPainter, box: QRectF, pair: Pair, axis: EffectAxis) -> None:
    """The axis' lines, the interval and the point, in a box that begins at nought."""
    theme = current_theme()
    painter_for(painter)
    colours, width, middle = theme.palette, box.width(), box.height() / 2
    for tick in _TICKS:
        x = axis.place(tick * axis.reach, width)
        pen = QPen(colour(colours.border if tick == 0 else colours.line), 1.5 if not tick else 1)
        pen.setStyle(Qt.PenStyle.SolidLine if tick == 0 else Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, 0, x, box.height()))
    effect, low, high = pair.effect
    is_found = pair.found.verdict is Verdict.TOGETHER
    ink = colour(colours.text if is_found else colours.muted)
    painter.setPen(QPen(ink, 3 if is_found else 1.5))
    ends = [axis.place(end, width) for end in (low, high)]
    painter.drawLine(QLineF(ends[0], middle, ends[1], middle))
    painter.setPen(QPen(ink, 2))
    painter.setBrush(ink if is_found else colour(colours.window))
    painter.drawEllipse(QPointF(axis.place(effect, width), middle), _POINT, _POINT)
