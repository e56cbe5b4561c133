"""One consultation: with whom and when, what to ask beforehand, what was said and what touched."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.consult import Consult, consult_name
from diary.domain.record import Record, new_record
from diary.i18n import _
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.text_field import TextField


class ConsultPanel(RecordPanel):
    """The questions about one consultation; it may lie ahead."""

    def __init__(
        self, session: Session, consult: Consult | None, parent: QWidget | None = None
    ) -> None:
        """``None`` adds a new one."""
        title = _("Add a consultation") if consult is None else _("Change this consultation")
        super().__init__(session, title, parent)
        self._consult = consult
        self._who = self.text_field(_("With whom"), _("GP, physiotherapist, pain clinic …"))
        self._day = DateField(_("Day"), session.today, self, hint=_("it may lie ahead"))
        self.fields.addWidget(self._day)
        self._questions = self._text(_("What do I want to ask?"), _("a line for each question"))
        self._said = self._text(_("What was said?"), _("may stay empty"))
        self._touched = self._text(_("What was said that touched me?"), _("may stay empty"))
        self._note = self._text(_("Note"), _("may stay empty"))
        self.delete_button.setVisible(consult is not None)
        shown = consult or new_record(Consult, session.clock, day=session.today)
        show_text(self._who, shown.who)
        self._day.set_value(shown.day)
        self._questions.set_value("\n".join(shown.questions))
        self._said.set_value(shown.said)
        self._touched.set_value(shown.touched)
        self._note.set_value(shown.note)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        texts = (self._questions, self._said, self._touched, self._note)
        return (text_in(self._who), self._day.value(), *(text.value() for text in texts))

    def can_be_kept(self) -> bool:
        """Without a day it cannot."""
        return self._day.value() is not None

    def _text(self, label: str, hint: str) -> TextField:
        field = TextField(label, self, hint=hint, lines=2, label_kind=Type.HINT)
        self.fields.addWidget(field)
        return field

    def focus_first(self) -> None:
        """As the base."""
        self._who.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """As the base."""
        day = self._day.value()
        if day is None:
            self._day.mark_wrong(self._day.no_value())
            self._day.setFocus()
            return
        lines = (line.strip() for line in self._questions.value().split("\n"))
        consult = replace(
            self._consult or new_record(Consult, self.session.clock, day=day),
            day=day,
            who=text_in(self._who),
            questions=tuple(line for line in lines if line),
            said=self._said.value(),
            touched=self._touched.value(),
            note=self._note.value(),
        )
        told = _("Kept: {name}.").format(name=consult_name(consult))
        if self.session.attempt(lambda: self.session.records.save(consult, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        consult = self._consult
        if consult is None:
            return None
        return consult, _("Deleted: {name}.").format(name=consult_name(consult))
