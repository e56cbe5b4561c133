"""The month beside the list: which days have notes and how bad their worst pain was, and the way to each day."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diary.domain.day_summary import DaySummary
from diary.domain.period import Period, month_of
from diary.domain.preference import QUIET
from diary.i18n import _
from diary.ui.dates import at_the_start, month_name
from diary.ui.diary.month_model import DAYS, WEEKS, Index, MonthModel
from diary.ui.diary.month_painter import CELL, MonthPainter
from diary.ui.icons import ICON_SIZE, icon
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.label import Label

_HEADER = 28


class MonthTable(QTableView):
    """The cells: one Tab stop, walked with the arrows."""

    day_asked = Signal(object)
    """The ``date`` that was chosen with Enter or a click."""
    walked = Signal(object)
    """The ``date`` to stand on, also outside this month."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Shows this month."""
        super().__init__(parent)
        self.month = MonthModel(session.today)
        self.setModel(self.month)
        self.setItemDelegate(MonthPainter(self.month, lambda: session.today, self))
        self.setAccessibleName(_("Month"))
        self.setStyleSheet(
            "QTableView { background: transparent; border: none; selection-background-color: transparent; }"
            "QTableView::item:selected { background: transparent; }"
            "QHeaderView { background: transparent; }"
            "QHeaderView::section { background: transparent; border: none; padding: 0; }"
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self.clicked.connect(self._choose)
        self.retheme()

    def retheme(self) -> None:
        """Give every cell its size."""
        theme = current_theme()
        width, height = theme.control(CELL[0]), theme.control(CELL[1])
        self.horizontalHeader().setDefaultSectionSize(width)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(theme.control(_HEADER))
        self.horizontalHeader().setFont(theme.font(Type.SMALL))
        self.setFixedSize(DAYS * width, WEEKS * height + theme.control(_HEADER))

    def day(self) -> date:
        """The day one stands on; the first of the month where on none."""
        return self.month.day(self.currentIndex()) or self.month.month

    def focus_shape(self) -> tuple[QRect, float]:
        """The cell one stands on."""
        # Cells touch one another, so the ring lies on the edge of its own.
        cell = self.visualRect(self.currentIndex()).adjusted(4, 4, -4, -4)
        return cell.translated(self.viewport().pos()), 3.0

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Let the focus ring follow."""
        super().currentChanged(current, previous)
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by day, week and month; Enter goes to the day."""
        key = Qt.Key(event.key())
        days = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -DAYS,
            Qt.Key.Key_Down: DAYS,
        }
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in days:
            self.walked.emit(self.day() + timedelta(days=days[key]))
        elif key in months:
            self.walked.emit(other_month(self.day(), months[key]))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            month = month_of(self.day())
            self.walked.emit(month.first if key is Qt.Key.Key_Home else month.last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.day_asked.emit(self.day())
        else:
            event.ignore()

    def _choose(self, index: QModelIndex) -> None:
        day = self.month.day(index)
        if day is not None:
            self.day_asked.emit(day)


class MonthCalendar(QWidget):
    """The month with its name and the way to the months before and after."""

    day_asked = Signal(object)
    """The ``date`` to which one wants to go."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``refresh``."""
        super().__init__(parent)
        self._session = session
        self._title = Label("", Type.CONTROL_STRONG, self, wraps=False)
        self._before = self._step_button(_("Previous month"), -1)
        self._after = self._step_button(_("Next month"), 1)
        self.table = MonthTable(session, self)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._title, 1)
        top.addWidget(self._before)
        top.addWidget(self._after)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.table)
        layout.addStretch(1)
        self.table.day_asked.connect(self.day_asked)
        self.table.walked.connect(self.stand_on)
        self.retheme()

    def retheme(self) -> None:
        """Take sizes and icons from the theme."""
        theme = current_theme()
        side = theme.control(ICON_SIZE)
        for button, name in ((self._before, "chevron-left"), (self._after, "chevron-right")):
            button.setIcon(icon(name, theme.palette.muted, side))
            button.setIconSize(QSize(side, side))
        self.table.retheme()
        self.setFixedWidth(self.table.width())

    def stand_on(self, day: date) -> None:
        """Show the month of ``day`` and stand on it."""
        if day.replace(day=1) != self.table.month.month:
            self._show(day)
        self.table.setCurrentIndex(self.table.month.index_of(day))

    def refresh(self) -> None:
        """Read the days of the month that is shown again."""
        day = self.table.month.day(self.table.currentIndex())
        self._show(self.table.month.month)
        if day is not None:
            self.table.setCurrentIndex(self.table.month.index_of(day))

    def clear(self) -> None:
        """Hold no diary content any more."""
        self.table.month.show_month(self.table.month.month, {})

    def _show(self, day: date) -> None:
        found: Mapping[date, DaySummary] = {}

        def read() -> None:
            nonlocal found
            self.table.month.quiet = self._session.preference(QUIET)
            month = month_of(day)
            found = self._session.vault.entries.days_in(Period(month.first, month.last))

        self._session.attempt(read)
        self.table.month.show_month(day, found)
        title = at_the_start(month_name(day))
        self._title.setText(title)
        self.table.setAccessibleName(title)

    def _step_button(self, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.stand_on(other_month(self.table.day(), by)))
        return button


def other_month(day: date, by: int) -> date:
    """The same day of another month, or the last one there is: −1 is the month before."""
    years, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    first = date(years, month + 1, 1)
    return min(first.replace(day=1) + timedelta(days=day.day - 1), month_of(first).last)
