"""The diary: every entry, newest first, with a month to go to a day, a search, filters and the bin."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter
from diary.domain.preference import QUIET
from diary.ui.diary.diary_frame import DiaryFrame
from diary.ui.diary.entry_list import EntryList
from diary.ui.session import Session
from diary.ui.widgets.announce import announce


class DiaryPage(DiaryFrame):
    """The page; reads the vault when it is first shown."""

    entry_opened = Signal(object)
    """An ``Entry`` should be opened to read or change it."""
    new_entry_asked = Signal()
    """The first note should be written."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows the entries of ``session``."""
        super().__init__(session, parent)
        self._session = session
        self._is_stale = True
        self._is_locked = False
        self._connect()

    def focus_first(self) -> None:
        """Go to the list; as a focus proxy of the page it would make Tab skip what stands above it."""
        self.browser.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def list(self) -> EntryList:
        """The list of entries."""
        return self.browser.list

    def _connect(self) -> None:
        self.search.asked.connect(self._look_for)
        self.search.left.connect(self.browser.take_focus)
        self.browser.opened.connect(self.entry_opened)
        self.browser.new_entry_asked.connect(self.new_entry_asked)
        self.browser.clear_asked.connect(self._clear_filters)
        self.browser.moved.connect(self.calendar.stand_on)
        self.browser.sentence_changed.connect(self._say)
        self.calendar.day_asked.connect(self.go_to_day)
        self._bin_button.clicked.connect(self.open_bin)
        self.bin.closed.connect(self.close_bin)
        self._session.entry_saved.connect(self._take)
        self._session.entry_removed.connect(self._drop)
        self._session.preferences_changed.connect(self._take_preferences)
        self._session.content_changed.connect(self.refresh)
        self._session.vault_about_to_lock.connect(self.clear)

    # what others ask of the page

    def focus_search(self) -> None:
        """Bring the keys to the search, with what stands in it chosen."""
        self.close_bin()
        self.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.field.selectAll()

    def go_to_day(self, day: date) -> None:
        """Let go of what was looked for, and bring a day in sight."""
        self.close_bin()
        self.search.clear()
        self.browser.go_to_day(day)

    def go_to_today(self) -> None:
        """Bring the newest notes in sight."""
        self.close_bin()
        self.browser.go_to_today()

    def refresh(self) -> None:
        """Read everything that is shown again."""
        if self._is_locked:
            return
        self._take_preferences()
        self._is_stale = not self.browser.refresh()
        if self._pages.currentIndex() == 1:
            self.bin.refresh()

    def clear(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_locked = True
        self.search.clear()
        self.browser.clear()
        self.calendar.clear()
        self.bin.clear()

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

    # what the session tells

    def _take(self, entry: Entry) -> None:
        self._after_change(lambda: self.browser.take(entry))

    def _drop(self, entry: Entry) -> None:
        self._after_change(lambda: self.browser.drop(entry))

    def _after_change(self, show: Callable[[], None]) -> None:
        if self._is_locked or not self.isVisible():
            self._is_stale = True
            return
        show()
        self.calendar.refresh()
        if self._pages.currentIndex() == 1:
            self.bin.refresh()

    def _take_preferences(self) -> None:
        if self._is_locked:
            return
        quiet: bool = self._session.preference(QUIET)
        self.browser.list.set_quiet(quiet=quiet)
        self.calendar.refresh()

    # searching

    def _look_for(self, only: EntryFilter) -> None:
        self.browser.look_for(only)
        announce(self, self._sentence.text())

    def _clear_filters(self) -> None:
        self.search.clear_and_tell()
        self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        # Where nothing was found the sentence stands in the place of the list.
        self._sentence.setVisible(bool(sentence) and self.browser.list.rows.rowCount() > 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page could not be seen."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the bin, a panel and the search."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._pages.currentIndex() == 1:
            self.close_bin()
        elif self.browser.currentWidget() in {self._month_panel, self._filter_panel}:
            self._close_panel()
        elif not self.browser.only.is_empty:
            self._clear_filters()
        else:
            super().keyPressEvent(event)
