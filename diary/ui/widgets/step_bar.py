"""The steps of something that goes step by step: what is done, where one is, what is still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.i18n import _
from diary.ui.icons import paint_check
from diary.ui.theme import Theme, Type, colour, current_theme
from diary.ui.widgets.painting import paint_box, painter_for

_GAP = 8
_BAR = 4
_MARK = 16


class StepBar(QWidget):
    """Names above bars; where the names do not fit, only the name of the step one is in."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        """Starts at the first step."""
        super().__init__(parent)
        self._names = list(names)
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_step(0)

    def step(self) -> int:
        """The step one is in, from 0."""
        return self._step

    def set_step(self, step: int) -> None:
        """Go to a step, from 0."""
        self._step = step
        self.setAccessibleName(
            _("Step {number} of {count}: {name}").format(
                number=step + 1, count=len(self._names), name=self._names[step]
            )
        )
        self.update()

    def retheme(self) -> None:
        """Take another height."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """One line of words and the bars."""
        theme = current_theme()
        return QSize(self._needed(theme), theme.pixels(22) + 8 + _BAR)

    def minimumSizeHint(self) -> QSize:
        """Bars only need a little."""
        return QSize(160, self.sizeHint().height())

    def _needed(self, theme: Theme) -> int:
        metrics = QFontMetrics(theme.font(Type.HINT_STRONG))
        widest = max(metrics.horizontalAdvance(name) for name in self._names)
        return len(self._names) * (widest + theme.pixels(_MARK) + 6 + _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint names, checks and bars."""
        theme = current_theme()
        painter = painter_for(QPainter(self))
        number = len(self._names)
        span = (self.width() + _GAP) / number
        has_room = self.width() >= self._needed(theme)
        for place in range(number):
            left = place * span
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                left = self.width() - left - (span - _GAP)
            reached = place <= self._step
            paint_box(
                painter,
                QRectF(left, self.height() - _BAR, span - _GAP, _BAR),
                fill=colour(theme.palette.accent if reached else theme.palette.line),
                edge=None,
                radius=_BAR / 2,
            )
            if has_room:
                self._paint_name(
                    painter, theme, place, QRectF(left, 0, span - _GAP, theme.pixels(22))
                )
        if not has_room:
            painter.setFont(theme.font(Type.HINT_STRONG))
            painter.setPen(colour(theme.palette.text))
            line = QRectF(0, 0, self.width(), theme.pixels(22))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.accessibleName())

    def _paint_name(self, painter: QPainter, theme: Theme, place: int, box: QRectF) -> None:
        is_current, is_done = place == self._step, place < self._step
        ink = colour(theme.palette.text if place <= self._step else theme.palette.muted)
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if is_done:
            side = theme.pixels(_MARK)
            left = box.right() - side if from_right else box.left()
            paint_check(painter, QRectF(left, (box.height() - side) / 2, side, side), ink, 1.75)
            box = (
                box.adjusted(0, 0, -side - 6, 0) if from_right else box.adjusted(side + 6, 0, 0, 0)
            )
        painter.setFont(theme.font(Type.HINT_STRONG if is_current else Type.HINT))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._names[place])
