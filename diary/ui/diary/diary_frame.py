"""The parts of the diary page and where they stand: beside each other, or in turn where there is little room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.diary.bin_view import BinView
from diary.ui.diary.entry_browser import EntryBrowser
from diary.ui.diary.month_calendar import MonthCalendar
from diary.ui.diary.panel import Panel, put
from diary.ui.diary.search_bar import SearchBar
from diary.ui.diary.wrapping import let_wrap
from diary.ui.session import Session
from diary.ui.theme import FORM_COLUMN, Type, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

_WIDE = 892
"""From this width on the month stands beside the list: a window of 1100 without its rail."""
_HIGH = 640
"""From this height on there is room for the title and the chips."""


class DiaryFrame(QWidget):
    """Search, list, month and bin, laid out for the room there is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Makes the parts; the page joins them."""
        super().__init__(parent)
        self._title = Label(_("Diary"), Type.TITLE, self, wraps=False)
        self._month_button = self._top_button(_("Month"), icon_name="calendar-days")
        self._filter_button = self._top_button(_("Filters"), trailing_icon="chevron-down")
        self._bin_button = self._top_button(_("Bin"), icon_name="trash-2")
        self.search = SearchBar(self)
        self._sentence = Label("", Type.HINT, self)
        self.browser = EntryBrowser(session, self)
        self.calendar = MonthCalendar(session, self)
        self.bin = BinView(session, self)
        self._month_button.clicked.connect(self._turn_month)
        self._filter_button.clicked.connect(self._turn_filters)
        self._lay_out()

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
