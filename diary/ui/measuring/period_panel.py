"""One time of measuring: how long, and what somebody wants to know."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.measuring import LENGTHS, last_day
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.record import Record, new_record
from diary.i18n import _
from diary.ui.dates import relative_day
from diary.ui.records.record_panel import RecordPanel
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.text_field import TextField

_DAYS = {length.key: length.days for length in LENGTHS}
_USUAL, _OWN = LENGTHS[0].key, LENGTHS[-1].key


class PeriodPanel(RecordPanel):
    """The questions about one time of measuring; it begins today, or when it began."""

    def __init__(
        self, session: Session, period: MeasuringPeriod | None, parent: QWidget | None = None
    ) -> None:
        """``None`` begins a new one."""
        title = _("Measure for a while") if period is None else _("Change this time of measuring")
        super().__init__(session, title, parent)
        self._period = period
        self._first = session.today if period is None else period.first
        question = _("How long?")
        self._length = Segment(
            question,
            [(length.key, _(length.name)) for length in LENGTHS],
            self,
            may_be_empty=False,
        )
        self._length.value_changed.connect(self._show_end)
        self.fields.addWidget(Label(question, Type.HINT, self))
        self.fields.addWidget(self._length)
        self._last = DateField(
            _("Until and with"), session.today, self, hint=_("a day such as 8-3-2026")
        )
        self.fields.addWidget(self._last)
        self.aim = TextField(
            _("What do I want to know?"),
            self,
            hint=_("may stay empty"),
            lines=2,
            label_kind=Type.HINT,
        )
        self.fields.addWidget(self.aim)
        self.delete_button.setVisible(period is not None)
        self._length.set_value(self._length_of(period))
        if period is not None:
            self._last.set_value(period.last)
            self.aim.set_value(period.aim)
        self._show_end()
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        return self._length.value(), self._last.line.text(), self.aim.value()

    def can_be_kept(self) -> bool:
        """Whether to measure is for the person to say, and not for a lock."""
        return False

    def focus_first(self) -> None:
        """As the base."""
        self._length.setFocus(Qt.FocusReason.OtherFocusReason)
        chosen = [cell for cell in self._length.cells() if cell.isChecked()]
        for cell in chosen:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """As the base."""
        last = self._chosen_end()
        if last is None:
            self._last.mark_wrong(self._last.no_value())
            self._last.setFocus()
            return
        if last < self._first:
            self._last.mark_wrong(_("This lies before the first day."))
            self._last.setFocus()
            return
        session, aim = self.session, self.aim.value()
        if self._period is None:
            period = new_record(
                MeasuringPeriod, session.clock, first=self._first, last=last, aim=aim
            )
        else:
            period = replace(self._period, last=last, aim=aim)
        told = _("Kept. It lasts until {day}, and then it stops by itself.").format(
            day=relative_day(last, session.today)
        )
        if session.attempt(lambda: session.records.save(period, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        period = self._period
        if period is None:
            return None
        return period, _("This time of measuring is gone. What you wrote in it stays.")

    def _length_of(self, period: MeasuringPeriod | None) -> str:
        if period is None:
            return _USUAL
        days = (period.last - period.first).days + 1
        return next((length.key for length in LENGTHS if length.days == days), _OWN)

    def _show_end(self, _key: object = None) -> None:
        self._last.setVisible(self._length.value() == _OWN)

    def _chosen_end(self) -> date | None:
        days = _DAYS[self._length.value() or _USUAL]
        return self._last.value() if days is None else last_day(self._first, days)
