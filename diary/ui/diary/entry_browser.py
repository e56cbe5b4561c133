"""The list with what it shows of the diary: the way to a day, a search, and what changes meanwhile."""

from datetime import date

from PySide6.QtCore import QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QWidget

from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter
from diary.i18n import _, ngettext
from diary.ui.dates import number
from diary.ui.diary.entry_feed import EntryFeed
from diary.ui.diary.entry_list import EntryList
from diary.ui.diary.notice import Notice
from diary.ui.diary.rows import rows_by_day
from diary.ui.session import Session
from diary.ui.widgets.button import ButtonKind

_MOST_BETWEEN = 500
"""So many entries are read to get to a day; where there are more, the list starts anew at that day."""
_TOP = QAbstractItemView.ScrollHint.PositionAtTop


class EntryBrowser(QStackedWidget):
    """The list, or a sentence where there is nothing to list; other panels may take its place for a while."""

    opened = Signal(object)
    """An ``Entry`` should be opened."""
    moved = Signal(object)
    """The ``date`` on which one stands now."""
    sentence_changed = Signal(str)
    """How much was found, or that nothing was; empty where nothing is looked for."""
    new_entry_asked = Signal()
    clear_asked = Signal()
    """Nothing was found, and what was looked for should be let go."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``refresh``."""
        super().__init__(parent)
        self._session = session
        self._feed = EntryFeed(session)
        self.list = EntryList(session, _("Notes, newest first"), self)
        self._empty = Notice(
            _("Your notes come here. One number is enough."),
            _("Write the first"),
            ButtonKind.PRIMARY,
        )
        self._no_hits = Notice("", _("Clear filters"))
        for widget in (self.list, self._empty, self._no_hits):
            self.addWidget(widget)
        self.list.opened.connect(self.opened)
        self.list.deletion_asked.connect(self._delete)
        self.list.menu_asked.connect(self._fill_menu)
        self.list.today_asked.connect(self.go_to_today)
        self.list.oldest_asked.connect(self._go_to_oldest)
        self.list.newer_wanted.connect(self._grow_newer)
        self.list.moved.connect(lambda entry: self.moved.emit(entry.day))
        self.list.rows.more_wanted.connect(self._grow_older)
        self._empty.action_asked.connect(self.new_entry_asked)
        self._no_hits.action_asked.connect(self.clear_asked)

    # what there is

    @property
    def only(self) -> EntryFilter:
        """What is looked for."""
        return self._feed.only

    def refresh(self) -> bool:
        """Read again what is shown; whether that could be done."""
        done = self._session.attempt(self._feed.refresh)
        self._show()
        self.list.stand_somewhere()
        return done

    def clear(self) -> None:
        """Hold no diary content any more."""
        self._feed.clear()
        self.list.rows.show_rows([])
        self.list.painter.forget()
        self._no_hits.label.setText("")
        self.sentence_changed.emit("")

    def look_for(self, only: EntryFilter) -> None:
        """Show the newest entries that ``only`` lets through."""
        if self._session.attempt(lambda: self._feed.start(only)):
            self._show()
            self.list.scrollToTop()

    def take(self, entry: Entry) -> None:
        """Show an entry that was saved."""
        self.list.painter.measure_again(entry.uuid)
        self._session.attempt(lambda: self._feed.take(entry))
        self._show()

    def drop(self, entry: Entry) -> None:
        """Show an entry no more; who stood on it stands on the next."""
        place = self.list.rows.index_of(entry.uuid).row()
        stood_there = place >= 0 and place == self.list.currentIndex().row()
        self._feed.drop(entry)
        self._show()
        numbers = self.list.rows.entry_rows()
        if stood_there and numbers:
            near = next((each for each in numbers if each >= place), numbers[-1])
            self.list.stand_on(self.list.rows.index(near))

    # the way through it

    def show_list(self) -> None:
        """Show the list in the place of another panel."""
        self.setCurrentWidget(self.list)
        self._show()

    def take_focus(self) -> None:
        """Bring the keys to the list, where there is one."""
        if self.list.rows.rowCount():
            self.setCurrentWidget(self.list)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_day(self, day: date) -> None:
        """Bring a day of the whole diary in sight, or the nearest before it that has notes."""
        if self._session.attempt(lambda: self._reach(day)):
            self.show_list()
            index = self.list.rows.index_of_day(day)
            numbers = self.list.rows.entry_rows()
            if not index.isValid() and numbers:
                index = self.list.rows.index(numbers[-1])
            self.list.stand_on(index, _TOP)
            self.take_focus()

    def go_to_today(self) -> None:
        """Bring the newest notes in sight."""
        if not self._feed.reaches_newest and not self._session.attempt(
            lambda: self._feed.start(self._feed.only)
        ):
            return
        self._show()
        self.list.stand_on(self.list.rows.index_of_day(self._session.today), _TOP)
        self.moved.emit(self._session.today)

    def _go_to_oldest(self) -> None:
        self._session.attempt(
            self._reach_oldest if self._feed.only.is_empty else self._feed.grow_older
        )
        self._show()
        numbers = self.list.rows.entry_rows()
        if numbers:
            self.list.stand_on(self.list.rows.index(numbers[-1]))

    def _reach_oldest(self) -> None:
        oldest = self._feed.oldest_day()
        if oldest is not None:
            self._reach(oldest)

    def _reach(self, day: date) -> None:
        if not self._feed.only.is_empty:
            self._feed.start(EntryFilter())
        if self._feed.holds(day):
            return
        between = self._feed.count_since(day)
        if 0 < between <= _MOST_BETWEEN:
            self._feed.grow_older(at_least=between + 1)
        else:
            self._feed.start_at(day)
            # Some later days as well, so that there is something to scroll up to.
            self._feed.grow_newer()

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

    # showing and doing

    def _show(self) -> None:
        feed = self._feed
        rows = rows_by_day(feed.entries, feed.snippets)
        self.list.rows.show_rows(rows, has_more=not feed.reaches_oldest)
        own = (self.list, self._empty, self._no_hits)
        shown = self.list if rows else self._empty if feed.only.is_empty else self._no_hits
        if self.currentWidget() in own:
            self.setCurrentWidget(shown)
        if shown is self._no_hits:
            self._no_hits.label.setText(self._found_in_words())
        self.sentence_changed.emit("" if feed.only.is_empty else self._found_in_words())

    def _found_in_words(self) -> str:
        count = len(self._feed.entries)
        if not count:
            words = self._feed.only.words
            return (
                _("Nothing found for ‘{words}’.").format(words=words)
                if words
                else _("Nothing found.")
            )
        if not self._feed.reaches_oldest:
            return _("The newest {count} notes, and there are more").format(count=number(count))
        return ngettext("{count} note", "{count} notes", count).format(count=number(count))

    def _delete(self, entry: Entry) -> None:
        self._session.attempt(lambda: self._session.delete(entry))

    def _fill_menu(self, entry: Entry, menu: QMenu) -> None:
        menu.addAction(_("Open")).triggered.connect(lambda: self.opened.emit(entry))
        menu.addAction(_("Delete")).triggered.connect(lambda: self._delete(entry))
