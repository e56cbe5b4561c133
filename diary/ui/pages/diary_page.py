"""The diary: every entry, newest first, with a month to go to a day, a search, filters and the bin."""

from datetime import date

from PySide6.QtCore import QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter
from diary.domain.preference import QUIET
from diary.i18n import _, ngettext
from diary.ui.dates import number
from diary.ui.diary.bin_view import BinView
from diary.ui.diary.entry_feed import EntryFeed
from diary.ui.diary.entry_list import EntryList
from diary.ui.diary.month_calendar import MonthCalendar
from diary.ui.diary.notice import Notice
from diary.ui.diary.rows import rows_by_day
from diary.ui.diary.search_bar import SearchBar
from diary.ui.session import Session
from diary.ui.theme import FORM_COLUMN, Type, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

_WIDE = 892
"""From this width on the month stands beside the list: a window of 1100 without its rail."""
_HIGH = 640
"""From this height on there is room for the title and the chips."""
_MOST_BETWEEN = 500
"""So many entries are read to get to a day; where there are more, the list starts anew at that day."""
_TOP = QAbstractItemView.ScrollHint.PositionAtTop


class DiaryPage(QWidget):
    """The page; reads the vault when it is first shown."""

    entry_opened = Signal(object)
    """An ``Entry`` should be opened to read or change it."""
    new_entry_asked = Signal()
    """The first note should be written."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows the entries of ``session``."""
        super().__init__(parent)
        self._session = session
        self._feed = EntryFeed(session)
        self._is_stale = True
        self._is_locked = False
        self._shows_filters = False
        self._make_widgets()
        self._lay_out()
        self._connect()

    def _make_widgets(self) -> None:
        self._title = Label(_("Diary"), Type.TITLE, self, wraps=False)
        self._month_button = Button(_("Month"), ButtonKind.QUIET, self, icon_name="calendar-days")
        self._filter_button = Button(_("Filters"), ButtonKind.QUIET, self, icon_name="list")
        self._bin_button = Button(_("Bin"), ButtonKind.QUIET, self, icon_name="trash-2")
        self.search = SearchBar(self)
        self._status = Label("", Type.HINT, self)
        self.list = EntryList(self._session, _("Notes, newest first"), self)
        self.calendar = MonthCalendar(self._session, self)
        self._empty = Notice(
            _("Your notes come here. One figure is enough."),
            _("Write the first"),
            ButtonKind.PRIMARY,
        )
        self._no_hits = Notice("", _("Clear filters"))
        self.bin = BinView(self._session, self)

    def _lay_out(self) -> None:
        self._month_area = QScrollArea(self)
        self._month_area.setWidgetResizable(True)
        self._month_inside = QWidget()
        self._month_place = QHBoxLayout(self._month_inside)
        self._month_place.setContentsMargins(8, 8, 8, 8)
        self._month_area.setWidget(self._month_inside)
        self._stack = QStackedWidget(self)
        for widget in (self.list, self._empty, self._no_hits, self._month_area):
            self._stack.addWidget(widget)

        self._buttons = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._buttons.setSizePolicy(policy)
        flow = FlowLayout(self._buttons, gap=4)
        for button in (self._month_button, self._filter_button, self._bin_button):
            flow.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self._buttons)

        self._column = QWidget(self)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.search)
        column.addWidget(self._status)
        column.addWidget(self._stack, 1)
        self._rule = Rule(self, upright=True)
        self._aside = QWidget(self)
        self._aside_place = QVBoxLayout(self._aside)
        self._aside_place.setContentsMargins(0, 0, 0, 0)

        main = QWidget(self)
        self._main = QHBoxLayout(main)
        self._main.setSpacing(24)
        self._main.addWidget(self._column, 1)
        self._main.addWidget(self._rule)
        self._main.addWidget(self._aside)
        self._main.addStretch(0)
        bin_page = QWidget(self)
        self._bin_place = QHBoxLayout(bin_page)
        self._bin_place.addWidget(self.bin, 1)
        self._bin_place.addStretch(0)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(main)
        self._pages.addWidget(bin_page)
        self._arrange()

    def _connect(self) -> None:
        self.search.asked.connect(self._look_for)
        self.search.left.connect(self._focus_list)
        self.list.opened.connect(self.entry_opened)
        self.list.deletion_asked.connect(self._delete)
        self.list.menu_asked.connect(self._fill_menu)
        self.list.today_asked.connect(self.go_to_today)
        self.list.oldest_asked.connect(self._go_to_oldest)
        self.list.newer_wanted.connect(self._grow_newer)
        self.list.rows.more_wanted.connect(self._grow_older)
        self.list.moved.connect(lambda entry: self.calendar.stand_on(entry.day))
        self.calendar.day_asked.connect(self.go_to_day)
        self._empty.action_asked.connect(self.new_entry_asked)
        self._no_hits.action_asked.connect(self._clear_filters)
        self._bin_button.clicked.connect(self.open_bin)
        self._month_button.clicked.connect(self._open_or_close_month)
        self._filter_button.clicked.connect(self._open_or_close_filters)
        self.bin.closed.connect(self.close_bin)
        self._session.entry_saved.connect(self._take)
        self._session.entry_removed.connect(self._drop)
        self._session.preferences_changed.connect(self._take_preferences)
        self._session.vault_about_to_lock.connect(self.clear)

    # what others ask of the page

    def focus_search(self) -> None:
        """Bring the keys to the search, with what stands in it chosen."""
        self.close_bin()
        self.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.field.selectAll()

    def refresh(self) -> None:
        """Read everything that is shown again."""
        if self._is_locked:
            return
        self._is_stale = not self._session.attempt(self._feed.refresh)
        self._take_preferences()
        self._show()
        self.calendar.refresh()
        self.bin.refresh()

    def clear(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_locked = True
        self._feed.clear()
        self.search.clear()
        self.list.rows.show_rows([])
        self.list.painter.forget()
        self.calendar.clear()
        self.bin.clear()
        self._no_hits.label.setText("")
        self._status.setText("")

    def go_to_day(self, day: date) -> None:
        """Bring a day in sight, or the nearest before it that has notes."""
        if self._session.attempt(lambda: self._reach(day)):
            self._show()
            index = self.list.rows.index_of_day(day)
            numbers = self.list.rows.entry_rows()
            if not index.isValid() and numbers:
                index = self.list.rows.index(numbers[-1])
            self.list.stand_on(index, _TOP)
            self._focus_list()

    def go_to_today(self) -> None:
        """Bring the newest notes in sight."""
        if not self._feed.reaches_newest and not self._session.attempt(
            lambda: self._feed.start(self._feed.only)
        ):
            return
        self._show()
        self.list.stand_on(self.list.rows.index_of_day(self._session.today), _TOP)
        self.calendar.stand_on(self._session.today)

    def open_bin(self) -> None:
        """Show the bin."""
        self.bin.refresh()
        self._pages.setCurrentIndex(1)
        self.bin.take_focus()

    def close_bin(self) -> None:
        """Show the diary."""
        if self._pages.currentIndex() == 1:
            self._pages.setCurrentIndex(0)
            self._bin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # reading

    def _look_for(self, only: EntryFilter) -> None:
        if self._session.attempt(lambda: self._feed.start(only)):
            self._show()
            self.list.scrollToTop()
            announce(self, self._status.text() or self._no_hits.label.text())

    def _reach(self, day: date) -> None:
        if not self._feed.only.is_empty:
            self.search.clear()
            self._feed.start(EntryFilter())
        if self._feed.holds(day):
            return
        between = self._feed.count_since(day)
        if 0 < between <= _MOST_BETWEEN:
            self._feed.grow_older(at_least=between + 1)
        else:
            self._feed.start_at(day)

    def _grow_older(self) -> None:
        self._session.attempt(self._feed.grow_older)
        self._show()

    def _grow_newer(self) -> None:
        if self._feed.reaches_newest:
            return
        numbers = self.list.rows.entry_rows()
        mark = QPersistentModelIndex(self.list.rows.index(numbers[0] if numbers else 0))
        before = self.list.visualRect(mark).top()
        self._session.attempt(self._feed.grow_newer)
        self._show()
        bar = self.list.verticalScrollBar()
        bar.setValue(bar.value() + self.list.visualRect(mark).top() - before)

    def _go_to_oldest(self) -> None:
        if self._feed.only.is_empty:
            self._session.attempt(self._reach_oldest)
        else:
            self._session.attempt(self._feed.grow_older)
        self._show()
        numbers = self.list.rows.entry_rows()
        if numbers:
            self.list.stand_on(self.list.rows.index(numbers[-1]))

    def _reach_oldest(self) -> None:
        oldest = self._feed.oldest_day()
        if oldest is not None:
            self._reach(oldest)

    # showing

    def _show(self) -> None:
        feed = self._feed
        rows = rows_by_day(feed.entries, feed.snippets)
        self.list.rows.show_rows(rows, has_more=not feed.reaches_oldest)
        if rows:
            self._stack.setCurrentWidget(self.list)
        elif feed.only.is_empty:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._no_hits.label.setText(
                _("Nothing found for ‘{words}’.").format(words=feed.only.words)
                if feed.only.words
                else _("Nothing found.")
            )
            self._stack.setCurrentWidget(self._no_hits)
        self._status.setText(self._found_in_words() if rows and not feed.only.is_empty else "")
        self._status.setVisible(bool(self._status.text()))

    def _found_in_words(self) -> str:
        count = len(self._feed.entries)
        if not self._feed.reaches_oldest:
            return _("More than {count} notes, newest first").format(
                count=number(count - count % 10)
            )
        return ngettext("{count} note", "{count} notes", count).format(count=number(count))

    def _take_preferences(self) -> None:
        if not self._is_locked:
            quiet: bool = self._session.preference(QUIET)
            self.list.set_quiet(quiet=quiet)
            self.calendar.refresh()

    def _arrange(self) -> None:
        """Lay the page out for the room there is."""
        theme = current_theme()
        wide = self.width() >= theme.control(_WIDE)
        high = self.height() >= theme.control(_HIGH)
        margin = 48 if wide else 24
        for place in (self._main, self._bin_place):
            place.setContentsMargins(margin, 32 if high else 16, margin, 0)
        most = theme.control(FORM_COLUMN + 160)
        self._column.setMaximumWidth(most)
        self.bin.setMaximumWidth(most)
        self._title.setVisible(high)
        self._month_button.setVisible(not wide)
        self._filter_button.setVisible(not high)
        self.search.show_chips(shown=high or self._shows_filters)
        self._rule.setVisible(wide)
        self._aside.setVisible(wide)
        month_place: QBoxLayout = self._aside_place if wide else self._month_place
        if month_place.indexOf(self.calendar) < 0:
            month_place.addWidget(self.calendar)
            self.calendar.show()
        if wide and self._stack.currentWidget() is self._month_area:
            self._show()

    def minimumSizeHint(self) -> QSize:
        """The page lays itself out anew for less room."""
        return QSize(320, 320)

    def retheme(self) -> None:
        """Lay out for another size of text."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page could not be seen."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the bin, the month and the search."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._pages.currentIndex() == 1:
            self.close_bin()
        elif self._stack.currentWidget() is self._month_area:
            self._open_or_close_month()
        elif not self._feed.only.is_empty:
            self._clear_filters()
        else:
            super().keyPressEvent(event)

    # doing

    def _focus_list(self) -> None:
        if self.list.rows.rowCount():
            self._stack.setCurrentWidget(self.list)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_filters(self) -> None:
        self.search.clear_and_tell()
        self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_or_close_month(self) -> None:
        if self._stack.currentWidget() is self._month_area:
            self._show()
            self._focus_list()
        else:
            self._stack.setCurrentWidget(self._month_area)
            self.calendar.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_or_close_filters(self) -> None:
        self._shows_filters = not self._shows_filters
        self._arrange()

    def _delete(self, entry: Entry) -> None:
        self._session.attempt(lambda: self._session.delete(entry))

    def _fill_menu(self, entry: Entry, menu: QMenu) -> None:
        menu.addAction(_("Open")).triggered.connect(lambda: self.entry_opened.emit(entry))
        menu.addAction(_("Delete")).triggered.connect(lambda: self._delete(entry))

    def _take(self, entry: Entry) -> None:
        if self._is_locked or not self.isVisible():
            self._is_stale = True
            return
        self._session.attempt(lambda: self._feed.take(entry))
        self._after_change()

    def _drop(self, entry: Entry) -> None:
        if self._is_locked or not self.isVisible():
            self._is_stale = True
            return
        here = self.list.rows.index_of(entry.uuid)
        stood_there = here.isValid() and here.row() == self.list.currentIndex().row()
        place = here.row()
        self._feed.drop(entry)
        self._after_change()
        numbers = self.list.rows.entry_rows()
        if stood_there and numbers:
            near = next((each for each in numbers if each >= place), numbers[-1])
            self.list.stand_on(self.list.rows.index(near))

    def _after_change(self) -> None:
        self._show()
        self.calendar.refresh()
        if self._pages.currentIndex() == 1:
            self.bin.refresh()
