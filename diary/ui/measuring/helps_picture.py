"""The answers to "does this diary help me?" over time: a dot an answer, yes at the top and no at the foot."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.domain.helps import Answer
from diary.i18n import _
from diary.ui.dates import short_day
from diary.ui.icons import paint_dot
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

_STEP = 24
"""The distance between two answers of the scale, in pixels at 100 %."""
_ENDS = 2
_INSET = 10


class HelpsPicture(QWidget):
    """Painted; ``accessibleDescription`` says the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without answers yet."""
        super().__init__(parent)
        self._answers: list[Answer] = []
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("My answers over time"))

    def show_answers(self, answers: list[Answer], today: date, sentence: str) -> None:
        """Show the answers, the oldest first; ``sentence`` says them in words."""
        self._answers, self._today = answers, today
        self.setAccessibleDescription(sentence)
        self.update()

    def retheme(self) -> None:
        """Take another height."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Five lines, and a row of words under them."""
        theme = current_theme()
        words = QFontMetrics(theme.font(Type.SMALL)).height()
        return QSize(320, round((2 * _ENDS + 1) * theme.control(_STEP)) + words + 8)

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint three thin lines, the dots, and the words at the ends."""
        if not self._answers:
            return
        theme = current_theme()
        colours, step = theme.palette, theme.control(_STEP)
        painter = painter_for(QPainter(self))
        painter.setFont(theme.font(Type.SMALL))
        metrics = QFontMetrics(theme.font(Type.SMALL))
        names = {_ENDS: _("yes"), 0: _("no difference"), -_ENDS: _("no")}
        room = max(metrics.horizontalAdvance(name) for name in names.values()) + 12
        left, right = room + _INSET, self.width() - _INSET
        for figure, name in names.items():
            high = (_ENDS - figure + 0.5) * step
            painter.setPen(QPen(colour(colours.line), 1))
            painter.drawLine(QPointF(room, high), QPointF(self.width(), high))
            painter.setPen(colour(colours.muted))
            box = QRectF(0, high - step / 2, room - 12, step)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        first, last = self._answers[0].day, self._answers[-1].day
        days = max(1, (last - first).days)
        for answer in self._answers:
            across = left + (right - left) * (answer.day - first).days / days
            high = (_ENDS - answer.figure + 0.5) * step
            paint_dot(painter, QPointF(across, high), 6, colour(colours.text))
        painter.setPen(colour(colours.muted))
        foot = QRectF(room, (2 * _ENDS + 1) * step + 4, self.width() - room, metrics.height())
        words = short_day(first, self._today), short_day(last, self._today)
        if metrics.horizontalAdvance("    ".join(words)) <= foot.width():
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, words[0])
        if first != last:
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, words[1])
