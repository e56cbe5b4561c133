"""What Today shows while a time of measuring lasts: until when, quietly, and where in it today lies."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from diary.domain.measuring import days_left, share_passed
from diary.domain.measuring_period import MeasuringPeriod
from diary.i18n import _, ngettext
from diary.ui.dates import long_day, short_day
from diary.ui.icons import paint_dot
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.painting import painter_for

_LINE_HEIGHT = 22
_END = 7


class MeasuringNotice(QWidget):
    """Title, sentence, and a line from the first day to the last with a dot at today."""

    def __init__(self, period: MeasuringPeriod, today: date, parent: QWidget | None = None) -> None:
        """Shows ``period``, which lasts on ``today``."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(_("A time of measuring"), Type.CONTROL_STRONG, self))
        column.addWidget(Label(how_long_still(period, today), Type.HINT, self))
        if period.aim.strip():
            column.addWidget(Label(breakable(period.aim.strip()), Type.HINT, self))
        column.addWidget(TimeLine(period, today, self))


class TimeLine(QWidget):
    """Time that passes, not days that were filled in."""

    def __init__(self, period: MeasuringPeriod, today: date, parent: QWidget | None = None) -> None:
        """A picture only: the sentence above it says the same."""
        super().__init__(parent)
        self._share = share_passed(period, today)
        self._first, self._last = short_day(period.first, today), short_day(period.last, today)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def retheme(self) -> None:
        """Take another height."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The line with a row of words under it; two where the days do not fit beside each other."""
        metrics = QFontMetrics(current_theme().font(Type.SMALL))
        return QSize(160, current_theme().control(_LINE_HEIGHT) + metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint what has passed heavier than what comes."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        height, inset = theme.control(_LINE_HEIGHT), float(_END)
        left, right, middle = inset, self.width() - inset, height / 2
        share = 1 - self._share if from_right else self._share
        now = left + (right - left) * share
        passed = (now, right) if from_right else (left, now)
        painter.setPen(QPen(colour(colours.border), 1))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        for end in (left, right):
            painter.drawLine(QPointF(end, middle - _END), QPointF(end, middle + _END))
        painter.setPen(QPen(colour(colours.border), 4))
        painter.drawLine(QPointF(passed[0], middle), QPointF(passed[1], middle))
        paint_dot(painter, QPointF(now, middle), 6, colour(colours.text))
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(colour(colours.muted))
        words = QRectF(0, height, self.width(), self.height() - height)
        metrics = QFontMetrics(theme.font(Type.SMALL))
        both = metrics.horizontalAdvance(self._first + "    " + self._last)
        if both <= self.width():
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading, self._first)
        painter.drawText(words, Qt.AlignmentFlag.AlignTrailing, self._last)


def how_long_still(period: MeasuringPeriod, today: date) -> str:
    """Until when it lasts, and that stopping before is fine."""
    until = long_day(period.last, with_year=period.last.year != today.year)
    left = days_left(period, today)
    if left == 0:
        return _("Today is the last day. After that it stops by itself.")
    return ngettext(
        "One more day, until {day}. Then it stops by itself. Resting before is fine too.",
        "{days} more days, until {day}. Then it stops by itself. Resting before is fine too.",
        left,
    ).format(days=left, day=until)
