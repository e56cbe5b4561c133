"""About which moment it is: now, unless another day or time is chosen."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QPushButton, QWidget

from diary.i18n import _
from diary.ui.dates import at_the_start, clock_time, locale, long_day
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.field import Field
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.value_fields import TimeField


class MomentButton(Button):
    """Says about which moment it is; opens the row in which another is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without a moment yet."""
        super().__init__(
            "",
            ButtonKind.SECONDARY,
            parent,
            icon_name="calendar-days",
            trailing_icon="chevron-down",
        )

    def show_moment(self, at: datetime, today: date) -> None:
        """Say ``at``."""
        day = long_day(at.date(), with_year=at.year != today.year)
        self.setText(at_the_start(_("{day}, {time}").format(day=day, time=clock_time(at))))
        self.setAccessibleName(
            _("About when: {moment}. Choose another moment").format(moment=self.text())
        )
        self.updateGeometry()


class MomentRow(QWidget):
    """A day and a time to choose, not later than now."""

    chosen = Signal(object)
    """The ``datetime`` that was chosen, or ``None`` for now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing chosen."""
        super().__init__(parent)
        self._now: datetime | None = None
        flow = FlowLayout(self, gap=16)
        self._date = QDateEdit()
        self._date.setCalendarPopup(True)
        self._date.setLocale(locale())
        self._date.setDisplayFormat("d MMMM yyyy")
        self._day = Field(_("Day"), self._date, self, label_kind=Type.HINT)
        self._time = TimeField(_("Time"), self)
        use = Button(_("Use this moment"), ButtonKind.SECONDARY, self)
        use.clicked.connect(self._choose)
        now = Button(_("Now"), ButtonKind.QUIET, self)
        now.clicked.connect(lambda: self.chosen.emit(None))
        for widget in (self._day, self._time, use, now):
            flow.addWidget(widget)
        self.retheme()

    def show_moment(self, at: datetime, now: datetime) -> None:
        """Show ``at``; nothing later than ``now`` can be chosen."""
        self._now = now
        self._date.setMaximumDate(QDate(now.year, now.month, now.day))
        self._date.setDate(QDate(at.year, at.month, at.day))
        self._time.set_value(time(at.hour, at.minute))

    def focus_first(self) -> None:
        """Go to the day."""
        self._date.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the day or the time uses it; a press on a button is the button's own."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self._choose()
        else:
            super().keyPressEvent(event)

    def retheme(self) -> None:
        """Take another height."""
        self._date.setMinimumHeight(current_theme().control(48))

    def _choose(self) -> None:
        clock = self._time.value()
        if self._now is None:
            return
        if clock is None:
            self._time.mark_wrong(self._time.no_value())
            self._time.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        day = self._date.date()
        at = datetime(
            day.year(), day.month(), day.day(), clock.hour, clock.minute, tzinfo=self._now.tzinfo
        )
        if at > self._now:
            self._time.mark_wrong(_("That is still to come. Please choose a moment before now."))
            self._time.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.chosen.emit(at)
