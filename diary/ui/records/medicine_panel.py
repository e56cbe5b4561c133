"""One medicine of the own list: to add, to change, to stop, or to go on with another dose."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.medicine import Medicine, checked_amount, new_medicine
from diary.domain.record import Record
from diary.i18n import _
from diary.ui.records.medicine_words import medicine_name
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.field import Field, LineEdit
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.value_fields import NumberField

_NEEDED, _FIXED = "needed", "fixed"


class MedicinePanel(RecordPanel):
    """Name, amount, how often, from when and until when."""

    def __init__(
        self, session: Session, medicine: Medicine | None, parent: QWidget | None = None
    ) -> None:
        """``None`` adds a new one."""
        title = _("Add a medicine") if medicine is None else _("Change this medicine")
        super().__init__(session, title, parent)
        self._medicine = medicine
        self._name = self.text_field(_("Name"), _("as you call it"))
        self._amount = NumberField(_("How much at a time"), self, high=1_000_000, decimals=3)
        self._unit = Field(
            _("Unit"), LineEdit(), self, hint=_("mg, drops, puffs …"), label_kind=Type.HINT
        )
        self.side_by_side(self._amount, self._unit)
        ways = [(_NEEDED, _("when needed")), (_FIXED, _("on fixed times"))]
        self._way = Segment(_("How it is taken"), ways, self, may_be_empty=False)
        self.fields.addWidget(self._way)
        self._reason = self.text_field(_("What for"), _("may stay empty"))
        self._first = DateField(_("From"), session.today, self, hint=_("may stay empty"))
        self._last = DateField(_("Until"), session.today, self, hint=_("empty while you take it"))
        self.side_by_side(self._first, self._last)
        self.delete_button.setVisible(medicine is not None)
        other = Button(_("Another dose from today"), ButtonKind.SECONDARY, self)
        other.clicked.connect(self._change_dose)
        other.setVisible(medicine is not None and medicine.last is None)
        self.button_flow.addWidget(other)
        self._show(medicine or new_medicine(session.clock, ""))

    def _show(self, medicine: Medicine) -> None:
        show_text(self._name, medicine.name)
        self._amount.set_value(medicine.amount)
        show_text(self._unit, medicine.unit)
        self._way.set_value(_NEEDED if medicine.as_needed else _FIXED)
        show_text(self._reason, medicine.reason)
        self._first.set_value(medicine.first)
        self._last.set_value(medicine.last)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        lines = (self._amount.line, self._first.line, self._last.line)
        texts = (text_in(field) for field in (self._name, self._unit, self._reason))
        return (*texts, *(line.text() for line in lines), self._way.value())

    def can_be_kept(self) -> bool:
        """With a name, and where everything fits."""
        return self._problem() is None

    def focus_first(self) -> None:
        """As the base."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """As the base."""
        medicine = self._filled_in()
        if medicine is None:
            return
        told = _("On your list: {medicine}.").format(medicine=medicine_name(medicine))
        if self.session.attempt(lambda: self.session.records.save(medicine, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        medicine = self._medicine
        if medicine is None:
            return None
        return medicine, _("Off your list: {medicine}.").format(medicine=medicine_name(medicine))

    def _change_dose(self) -> None:
        """End this record yesterday, and go on with a copy from today: so a taper is steps."""
        old, filled = self._medicine, self._filled_in()
        if old is None or filled is None:
            return
        today = self.session.today
        new = replace(
            new_medicine(self.session.clock, filled.name),
            amount=filled.amount,
            unit=filled.unit,
            as_needed=filled.as_needed,
            reason=filled.reason,
        )
        begun = old.first or today
        ended = replace(old, last=max(begun, today - timedelta(1)))
        told = _("On your list: {medicine}.").format(medicine=medicine_name(new))
        if self.session.attempt(lambda: self.session.records.follow(ended, new, told)):
            self.mark_unchanged()
            self.closed.emit()

    def _filled_in(self) -> Medicine | None:
        """What was filled in; ``None`` where something does not fit, which is said then."""
        problem = self._problem()
        if problem is not None:
            field, sentence = problem
            field.mark_wrong(sentence)
            field.setFocus()
            return None
        name, amount = text_in(self._name), self._amount.value()
        return replace(
            self._medicine or new_medicine(self.session.clock, name),
            name=name,
            amount=checked_amount(amount) if amount else None,
            unit=text_in(self._unit),
            as_needed=self._way.value() == _NEEDED,
            reason=text_in(self._reason),
            first=self._first.value(),
            last=self._last.value(),
        )

    def _problem(self) -> tuple[Field, str] | None:
        """The first field that does not fit, and the sentence about it."""
        first, last = self._first.value(), self._last.value()
        if not text_in(self._name):
            return self._name, _("A name is needed here.")
        for field in (self._amount, self._first, self._last):
            if field.value() is None and field.line.text().strip():
                return field, field.no_value()
        if first is not None and last is not None and last < first:
            return self._last, _("This lies before the first day.")
        return None
