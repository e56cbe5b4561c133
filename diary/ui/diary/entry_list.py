"""The list of entries, walked with the keys: an entry, a day, to today, to the very first."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QMenu,
    QSizePolicy,
    QWidget,
)

from diary.ui.diary.entry_list_model import Index, RowsModel
from diary.ui.diary.entry_painter import EntryPainter
from diary.ui.diary.rows import DayRow
from diary.ui.session import Session
from diary.ui.widgets.painting import RADIUS

_LEAST_HEIGHT = 160


class EntryList(QListView):
    """Shows a ``RowsModel``; only entries can be reached, the headings of days are passed over."""

    opened = Signal(object)
    """An ``Entry`` was chosen with Enter or a click."""
    deletion_asked = Signal(object)
    """An ``Entry`` should go to the bin."""
    today_asked = Signal()
    oldest_asked = Signal()
    newer_wanted = Signal()
    """The start of the list is in sight."""
    menu_asked = Signal(object, object)
    """For an ``Entry``, a ``QMenu`` is to be filled before it opens."""
    moved = Signal(object)
    """The ``Entry`` on which one stands now."""

    def __init__(self, session: Session, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls the list."""
        super().__init__(parent)
        self.rows = RowsModel(session)
        self.painter = EntryPainter(session, self.rows, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Rows are as wide as the list, so its bar may not come and go with their height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._hide_idle_bar(0, 0)
        self.verticalScrollBar().rangeChanged.connect(self._hide_idle_bar)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._look_for_newer)

    def minimumSizeHint(self) -> QSize:
        """Room for about one entry."""
        return QSize(200, _LEAST_HEIGHT)

    def retheme(self) -> None:
        """Measure every row again."""
        self.scheduleDelayedItemsLayout()

    def set_quiet(self, *, quiet: bool) -> None:
        """Show figures, or words only."""
        self.rows.quiet = quiet
        self.retheme()

    def stand_on(
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint | None = None
    ) -> None:
        """Choose a row and bring it in sight; the first entry of the day where it is a heading."""
        if not index.isValid():
            return
        heading = index
        if isinstance(self.rows.row(index), DayRow):
            index = index.siblingAtRow(index.row() + 1)
        self.setCurrentIndex(index)
        before = heading.siblingAtRow(heading.row() - 1)
        if isinstance(self.rows.row(before), DayRow) and hint is None:
            # Who walks up to the first entry of a day wants to see which day it is.
            self.scrollTo(before)
        self.scrollTo(heading, hint or QAbstractItemView.ScrollHint.EnsureVisible)

    def stand_somewhere(self) -> None:
        """Choose the first entry where the keys are here and none was chosen."""
        entries = self.rows.entry_rows()
        if self.hasFocus() and entries and not self.selectionModel().hasSelection():
            self.stand_on(self.rows.index(entries[0]))

    def focus_shape(self) -> tuple[QRect, float]:
        """The row one stands on, as far as it can be seen."""
        rect = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        return (rect if rect.height() > 0 else self.viewport().rect()), RADIUS

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where one stands, and let the focus ring follow."""
        super().currentChanged(current, previous)
        entry = self.rows.entry(current)
        if entry is not None:
            self.moved.emit(entry)
        self._tell_ring()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Let the focus ring follow."""
        super().scrollContentsBy(dx, dy)
        self._tell_ring()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what one stands on."""
        super().resizeEvent(event)
        self._tell_ring()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on an entry as soon as the keys are here."""
        super().focusInEvent(event)
        self.stand_somewhere()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open and delete; other letters are left to the window."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        entry = self.rows.entry(self.currentIndex())
        does: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Down: lambda: self._step(1),
            Qt.Key.Key_Up: lambda: self._step(-1),
            Qt.Key.Key_PageDown: lambda: self._step_day(1),
            Qt.Key.Key_PageUp: lambda: self._step_day(-1),
            Qt.Key.Key_Home: self.today_asked.emit,
            Qt.Key.Key_End: self.oldest_asked.emit,
            Qt.Key.Key_T: self.today_asked.emit,
        }
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and entry is not None:
            self.opened.emit(entry)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and entry is not None:
            self.deletion_asked.emit(entry)
        elif event.key() in does:
            does[Qt.Key(event.key())]()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the entry under the mouse, or the one one stands on."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        entry = self.rows.entry(index)
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(entry, menu)
        below = self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.popup(below if by_key else event.globalPos())

    def _open(self, index: QModelIndex) -> None:
        entry = self.rows.entry(index)
        if entry is not None:
            self.opened.emit(entry)

    def _step(self, by: int) -> None:
        here = self.currentIndex().row()
        if by > 0 and here + by >= self.rows.rowCount():
            self.rows.fetchMore(QModelIndex())
        if by < 0 and here + by <= 0:
            self.newer_wanted.emit()
            here = self.currentIndex().row()
        numbers = self.rows.entry_rows()
        there = (
            [n for n in numbers if n > here] if by > 0 else [n for n in numbers if n < here][::-1]
        )
        if there:
            self.stand_on(self.rows.index(there[0]))

    def _step_day(self, by: int) -> None:
        here = self.rows.entry(self.currentIndex())
        if here is None:
            self._step(1)
            return
        first = self.rows.index_of_day(here.day).row()
        if by < 0 and first <= 0:
            self.newer_wanted.emit()
            first = self.rows.index_of_day(here.day).row()
        if by < 0 and self.currentIndex().row() > first + 1:
            self.stand_on(self.rows.index(first))
            return
        days = [
            n
            for n in range(self.rows.rowCount())
            if isinstance(self.rows.row(self.rows.index(n)), DayRow)
        ]
        there = [n for n in days if n > first] if by > 0 else [n for n in days if n < first][::-1]
        if not there and by > 0 and self.rows.has_more:
            self.rows.fetchMore(QModelIndex())
            self._step_day(by)
        elif there:
            top = QAbstractItemView.ScrollHint.PositionAtTop
            self.stand_on(self.rows.index(there[0]), top)

    def _look_for_newer(self, value: int) -> None:
        at_start = value == self.verticalScrollBar().minimum()
        if at_start and self.isVisible() and not self.rows.is_changing:
            self.newer_wanted.emit()

    def _hide_idle_bar(self, low: int, high: int) -> None:
        idle = "QScrollBar::handle { background: transparent; }"
        self.verticalScrollBar().setStyleSheet("" if high > low else idle)

    def _tell_ring(self) -> None:
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
