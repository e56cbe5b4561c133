"""One treatment: its name, from when until when, a note and how much it helped."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.medicine import Treatment, new_treatment
from diary.domain.record import Record
from diary.i18n import _
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.text_field import TextField


class TreatmentPanel(RecordPanel):
    """The questions about one treatment."""

    def __init__(
        self, session: Session, treatment: Treatment | None, parent: QWidget | None = None
    ) -> None:
        """``None`` adds a new one."""
        title = _("Add a treatment") if treatment is None else _("Change this treatment")
        super().__init__(session, title, parent)
        self._treatment = treatment
        self._name = self.text_field(_("Name"), _("physiotherapy, rehabilitation, EMDR …"))
        self._first = DateField(_("From"), session.today, self)
        self._last = DateField(_("Until"), session.today, self, hint=_("empty while it goes on"))
        self.side_by_side(self._first, self._last)
        self._note = TextField(
            _("Note"), self, hint=_("may stay empty"), lines=2, label_kind=Type.HINT
        )
        self.fields.addWidget(self._note)
        question = _("How much did it help?")
        self._helped = ScoreRow(
            question, self, low_words=_("not at all"), high_words=_("very much")
        )
        self.fields.addWidget(Label(question, Type.HINT, self))
        self.fields.addWidget(self._helped)
        self.delete_button.setVisible(treatment is not None)
        shown = treatment or new_treatment(session.clock, "", session.today)
        show_text(self._name, shown.name)
        self._first.set_value(shown.first)
        self._last.set_value(shown.last)
        self._note.set_value(shown.note)
        self._helped.set_value(shown.helped)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        days = (self._first.value(), self._last.value())
        return (text_in(self._name), *days, self._note.value(), self._helped.value())

    def can_be_kept(self) -> bool:
        """What has no name yet cannot."""
        return bool(text_in(self._name))

    def focus_first(self) -> None:
        """As the base."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """As the base."""
        name, first, last = text_in(self._name), self._first.value(), self._last.value()
        if not name:
            self._name.mark_wrong(_("A name is needed here."))
            self._name.setFocus()
            return
        if first is None:
            self._first.mark_wrong(self._first.no_value())
            self._first.setFocus()
            return
        if last is None and self._last.line.text().strip():
            self._last.mark_wrong(self._last.no_value())
            self._last.setFocus()
            return
        if last is not None and last < first:
            self._last.mark_wrong(_("This lies before the first day."))
            self._last.setFocus()
            return
        treatment = replace(
            self._treatment or new_treatment(self.session.clock, name, first),
            name=name,
            first=first,
            last=last,
            note=self._note.value(),
            helped=self._helped.value(),
        )
        told = _("Kept: {name}.").format(name=name)
        if self.session.attempt(lambda: self.session.records.save(treatment, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        treatment = self._treatment
        if treatment is None:
            return None
        return treatment, _("Deleted: {name}.").format(name=treatment.name)
