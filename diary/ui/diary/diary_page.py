"""The diary: every entry, newest first, with a month to go to a day, a search, filters and the bin."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter
from diary.domain.preference import QUIET
from diary.i18n import _
from diary.ui.diary.bin_view import BinView
from diary.ui.diary.entry_browser import EntryBrowser
from diary.ui.diary.entry_list import EntryList
from diary.ui.diary.month_calendar import MonthCalendar
from diary.ui.diary.panel import Panel, put
from diary.ui.diary.search_bar import SearchBar
from diary.ui.diary.wrapping import let_wrap
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
        self._is_stale = True
        self._is_locked = False
        self._title = Label(_("Diary"), Type.TITLE, self, wraps=False)
        self._month_button = self._top_button(_("Month"), icon_name="calendar-days")
        self._filter_button = self._top_button(_("Filters"), trailing_icon="chevron-down")
        self._bin_button = self._top_button(_("Bin"), icon_name="trash-2")
        self.search = SearchBar(self)
        self._sentence = Label("", Type.HINT, self)
        self.browser = EntryBrowser(session, self)
        self.calendar = MonthCalendar(session, self)
        self.bin = BinView(session, self)
        self._lay_out()
        self._connect()

    def focus_first(self) -> None:
        """Go to the list. (As a focus proxy of the page it would make Tab skip what stands above it.)"""
        self.browser.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def list(self) -> EntryList:
        """The list of entries."""
        return self.browser.list

    def _top_button(self, text: str, *, icon_name: str = "", trailing_icon: str = "") -> Button:
        return Button(
            text, ButtonKind.QUIET, self, icon_name=icon_name, trailing_icon=trailing_icon
        )

    def _lay_out(self) -> None:
        self._month_panel, self._filter_panel = Panel(_("Month")), Panel(_("Filters"))
        self.browser.addWidget(self._month_panel)
        self.browser.addWidget(self._filter_panel)

        buttons = QWidget(self)
        let_wrap(buttons)
        flow = FlowLayout(buttons, gap=4)
        for button in (self._month_button, self._filter_button, self._bin_button):
            flow.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(buttons)

        self._column = QWidget(self)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.search)
        self._chip_place = QVBoxLayout()
        column.addLayout(self._chip_place)
        column.addWidget(self._sentence)
        column.addWidget(self.browser, 1)
        self._rule = Rule(self, upright=True)
        self._aside = QWidget(self)
        self._aside_place = QVBoxLayout(self._aside)
        self._aside_place.setContentsMargins(0, 0, 0, 0)

        diary, bin_ = QWidget(self), QWidget(self)
        self._diary_place, self._bin_place = QHBoxLayout(diary), QHBoxLayout(bin_)
        self._diary_place.setSpacing(24)
        self._diary_place.addWidget(self._column, 1)
        self._diary_place.addWidget(self._rule)
        self._diary_place.addWidget(self._aside)
        self._bin_place.addWidget(self.bin, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(diary)
        self._pages.addWidget(bin_)
        for place in (self._diary_place, self._bin_place):
            # On a wide screen the rest stays empty: a line of text is read worse when it is long.
            place.addStretch(0)
        self._arrange()

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
        self._month_button.clicked.connect(self._turn_month)
        self._filter_button.clicked.connect(self._turn_filters)
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

    def _turn_month(self) -> None:
        self._turn(self._month_panel, self.calendar.table)

    def _turn_filters(self) -> None:
        self._turn(self._filter_panel, self.search.first_chip)

    def _turn(self, panel: Panel, first: QWidget) -> None:
        """Show a panel in the place of the list with the keys on ``first``, or the list again."""
        if self.browser.currentWidget() is panel:
            self._close_panel()
        else:
            self.browser.setCurrentWidget(panel)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_panel(self) -> None:
        self.browser.show_list()
        self.browser.take_focus()

    # room

    def _arrange(self) -> None:
        """Lay the page out for the room there is."""
        theme = current_theme()
        wide = self.width() >= theme.control(_WIDE)
        high = self.height() >= theme.control(_HIGH)
        margin = 48 if wide else 24
        for place in (self._diary_place, self._bin_place):
            place.setContentsMargins(margin, 32 if high else 16, margin, 0)
        most = theme.control(FORM_COLUMN + 160)
        self._column.setMaximumWidth(most)
        self.bin.setMaximumWidth(most)
        self._title.setVisible(high)
        self._month_button.setVisible(not wide)
        self._filter_button.setVisible(not high)
        self._rule.setVisible(wide)
        self._aside.setVisible(wide)
        put(self.calendar, self._aside_place if wide else self._month_panel.place)
        put(self.search.chips, self._chip_place if high else self._filter_panel.place)
        if self.browser.currentWidget() is (
            self._month_panel if wide else self._filter_panel if high else None
        ):
            self.browser.show_list()

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
