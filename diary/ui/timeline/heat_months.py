"""Months beside one another, each day a cell with its figure on the colour of that figure.

A day without a figure on which something was written has a dot; one on which nothing was written is an empty outline.
One Tab stop: the arrows walk by day and week, PgUp and PgDown by month, Enter opens the day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from diary.domain.period import Period, month_of
from diary.ui.dates import at_the_start, month_name, weekday_names
from diary.ui.icons import paint_dot
from diary.ui.pictures.sheet import Block
from diary.ui.theme import Theme, Type, colour, current_theme
from diary.ui.timeline.heat_ink import Ink
from diary.ui.timeline.heat_layout import CELL, DAYS_A_WEEK, TITLE, WEEKDAYS, HeatLayout
from diary.ui.widgets.announce import announce
from diary.ui.widgets.painting import paint_box, painter_for

_CORNER = 5.0


@dataclass(frozen=True, slots=True)
class HeatDay:
    """What a cell shows: ``ink`` and ``figure`` of the value, or neither where there is none, and both in words."""

    words: str
    figure: str = ""
    ink: Ink | None = None


class HeatMonths(QWidget):
    """The months of a period."""

    day_opened = Signal(object)
    """The ``date`` of which everything is to be shown."""
    day_stood_on = Signal(object)
    """The ``date`` that the words beneath are about."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Empty until ``show_days``."""
        super().__init__(parent)
        self._period = Period(today, today)
        self._days: Mapping[date, HeatDay] = {}
        self._day = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, period: Period, days: Mapping[date, HeatDay]) -> None:
        """Show the months of ``period``; only its own days are drawn."""
        self._period, self._days = period, days
        self._day = min(max(self._day, period.first), period.last)
        self._fit()
        self.update()

    @property
    def day(self) -> date:
        """The day one stands on."""
        return self._day

    def words_of(self, day: date) -> str:
        """What is known of a day, in words."""
        found = self._days.get(day)
        return "" if found is None else found.words

    def stand_on(self, day: date) -> None:
        """Go to a day of the period; a day outside it is the nearest in it."""
        self._day = min(max(day, self._period.first), self._period.last)
        self.day_stood_on.emit(self._day)
        words = self.words_of(self._day)
        self.setAccessibleDescription(words)
        announce(self, words)
        self.update()

    # size

    def retheme(self) -> None:
        """Take another size."""
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """Months wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows of months."""
        return self._lie(width).height

    def sizeHint(self) -> QSize:
        """As high as the present width asks."""
        width = max(self.width(), self._lie().block_width)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One month wide."""
        return QSize(self._lie().block_width, self.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _lie(self, width: int = 0) -> HeatLayout:
        """Where everything is, in this width or the present one."""
        return HeatLayout(self._period, width or self.width(), current_theme())

    def _fit(self) -> None:
        self.setMinimumHeight(self.heightForWidth(max(self.width(), self._lie().block_width)))
        self.updateGeometry()

    def focus_shape(self) -> tuple[QRect, float]:
        """The day one stands on."""
        return self._lie().cell(self._day).adjusted(4, 4, -4, -4), 3.0

    # acting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by day, week and month; Enter opens the day."""
        key = Qt.Key(event.key())
        days = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -DAYS_A_WEEK,
            Qt.Key.Key_Down: DAYS_A_WEEK,
            Qt.Key.Key_PageUp: -30,
            Qt.Key.Key_PageDown: 30,
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in days:
            self.stand_on(self._day + timedelta(days[key]))
        elif key is Qt.Key.Key_Home:
            self.stand_on(self._period.first)
        elif key is Qt.Key.Key_End:
            self.stand_on(self._period.last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.day_opened.emit(self._day)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand on the day that was pointed at."""
        day = self._lie().day_at(event.position())
        if day is not None:
            self.stand_on(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day that was pointed at."""
        day = self._lie().day_at(event.position())
        if day is not None:
            self.day_opened.emit(day)

    def event(self, event: QHelpEvent) -> bool:  # type: ignore[override]  # any event; only this one is used
        """Say what is known of the day under the mouse."""
        if event.type() == QHelpEvent.Type.ToolTip:
            day = self._lie().day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if day is None else self.words_of(day), self)
            return True
        return super().event(event)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the months that are to be seen."""
        paint_months(QPainter(self), self._lie(), self._days, event.rect())


def months_block(period: Period, days: Mapping[date, HeatDay]) -> Block:
    """The months on a sheet to be saved."""

    def height(width: float) -> float:
        return HeatLayout(period, int(width), current_theme()).height

    def paint(painter: QPainter, box: QRectF) -> None:
        paint_months(painter, HeatLayout(period, int(box.width()), current_theme()), days)

    return Block(height, paint, gap=16)


def paint_months(
    painter: QPainter, places: HeatLayout, days: Mapping[date, HeatDay], sight: QRect | None = None
) -> None:
    """Paint the months of ``places``, or only those within ``sight``."""
    painter_for(painter)
    for number, month in enumerate(places.months):
        block = places.block(number)
        if sight is None or sight.intersects(block):
            _paint_month(painter, places, days, month, block)


def _paint_month(
    painter: QPainter,
    places: HeatLayout,
    days: Mapping[date, HeatDay],
    month: date,
    block: QRect,
) -> None:
    theme = places.theme
    side = theme.control(CELL)
    painter.setPen(colour(theme.palette.text))
    painter.setFont(theme.font(Type.CONTROL_STRONG))
    title = QRect(block.left(), block.top(), block.width(), theme.control(TITLE))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(title, middle, at_the_start(month_name(month)))
    painter.setPen(colour(theme.palette.muted))
    painter.setFont(theme.font(Type.SMALL))
    names = QRect(block.left(), title.bottom() + 1, side, theme.control(WEEKDAYS))
    for number, (short, _long) in enumerate(weekday_names()):
        painter.drawText(
            names.translated(number * side, 0), Qt.AlignmentFlag.AlignCenter, short[:2]
        )
    for day in month_of(month):
        if day in places.period:
            _paint_day(painter, theme, places.cell(day), days.get(day))


def _paint_day(painter: QPainter, theme: Theme, cell: QRect, found: HeatDay | None) -> None:
    box = QRectF(cell).adjusted(2, 2, -2, -2)
    ink = None if found is None else found.ink
    edge = colour(theme.palette.border if ink is not None else theme.palette.line)
    fill = None if ink is None else ink.fill
    paint_box(painter, box, fill=fill, edge=edge, width=theme.edge, radius=_CORNER)
    if found is not None and ink is not None:
        painter.setPen(ink.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, found.figure)
    elif found is not None:
        paint_dot(painter, box.center(), theme.control(3), colour(theme.palette.muted))
