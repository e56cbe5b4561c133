"""Paints a day of the month: its number, and below it the worst pain as a chip of the ramp."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diary.colours import PAIN_RAMP, pain_ink
from diary.domain.day_summary import DaySummary
from diary.ui.dates import number
from diary.ui.diary.month_model import DAY_ROLE, SUMMARY_ROLE, Index, MonthModel
from diary.ui.icons import paint_dot
from diary.ui.theme import Theme, Type, colour, current_theme, mixed
from diary.ui.widgets.painting import paint_box, painter_for

CELL = (33, 50)
"""Width and height of a day at 100 %, in pixels."""
_NUMBER = 21
_CHIP = (27, 23)
_CORNER = 5.0
_TODAY = 2.0


class MonthPainter(QStyledItemDelegate):
    """Draws the cells of a month."""

    def __init__(self, month: MonthModel, today: Callable[[], date], parent: QObject) -> None:
        """``today`` tells which day gets the ring."""
        super().__init__(parent)
        self._month = month
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives it
        """All cells are alike."""
        theme = current_theme()
        return QSize(theme.control(CELL[0]), theme.control(CELL[1]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        day: date | None = index.data(DAY_ROLE)
        if day is None:
            return
        theme = current_theme()
        rect: QRect = option.rect
        painter.save()
        painter_for(painter)
        self._paint_ground(painter, theme, rect, option.state)
        if day == self._today():
            box = QRectF(rect).adjusted(1, 1, -1, -1)
            paint_box(
                painter,
                box,
                fill=None,
                edge=colour(theme.palette.text),
                width=_TODAY,
                radius=_CORNER,
            )
        summary: DaySummary | None = index.data(SUMMARY_ROLE)
        strong = summary is not None or day == self._today()
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(colour(theme.palette.text if strong else theme.palette.muted))
        top = QRect(rect.left(), rect.top() + 1, rect.width(), theme.control(_NUMBER))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, number(day.day))
        if summary is not None:
            self._paint_summary(painter, theme, rect, summary)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, theme: Theme, rect: QRect, state: QStyle.StateFlag
    ) -> None:
        colours = theme.palette
        share = (
            1.0
            if state & QStyle.StateFlag.State_Selected
            else 0.45
            if state & QStyle.StateFlag.State_MouseOver
            else 0.0
        )
        if share:
            fill = mixed(colours.selected, colours.window, share)
            paint_box(painter, QRectF(rect), fill=fill, edge=None, radius=_CORNER)

    def _paint_summary(
        self, painter: QPainter, theme: Theme, rect: QRect, summary: DaySummary
    ) -> None:
        width, height = theme.control(_CHIP[0]), theme.control(_CHIP[1])
        left = rect.left() + (rect.width() - width) / 2
        top = rect.top() + 1 + theme.control(_NUMBER)
        box = QRectF(left, top, width, height)
        pain = summary.pain_max
        if pain is None or self._month.quiet:
            paint_dot(
                painter, QPointF(box.center()), theme.control(3.5), colour(theme.palette.muted)
            )
            return
        edge = colour(theme.palette.border)
        paint_box(
            painter, box, fill=colour(PAIN_RAMP[pain]), edge=edge, width=theme.edge, radius=_CORNER
        )
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(colour(pain_ink(pain)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(pain))
