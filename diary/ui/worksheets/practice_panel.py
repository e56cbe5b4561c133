"""One time of relaxing or breathing: when, how long, and how heavy it was before and after."""

from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.practice import MOST_MINUTES, PRACTICES, Practice
from diary.domain.record import Record, new_record
from diary.i18n import _
from diary.ui.records.record_panel import RecordPanel
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.text_field import TextField
from diary.ui.widgets.value_fields import NumberField

_CALM = ("relaxing", "breathing")


class PracticePanel(RecordPanel):
    """Everything but the day may stay empty."""

    def __init__(
        self, session: Session, practice: Practice | None, parent: QWidget | None = None
    ) -> None:
        """``None`` writes down a new one."""
        title = _("Write one down") if practice is None else _("Change this one")
        super().__init__(session, title, parent)
        self._practice = practice
        names = [(each.key, _(each.name)) for each in PRACTICES if each.key in _CALM]
        self._kind = Segment(_("What did I do?"), names, self, may_be_empty=False)
        self._kind.set_value(_CALM[0] if practice is None else practice.kind)
        self._day = DateField(_("Which day?"), session.today, self)
        self._day.set_value(session.today if practice is None else practice.at.date())
        self._minutes = NumberField(_("How many minutes?"), self, high=MOST_MINUTES)
        self._before = self._score(_("How heavy was it before?"))
        self._after = self._score(_("How heavy was it after?"))
        self._note = TextField(
            _("What do I want to say about it?"),
            self,
            hint=_("may stay empty"),
            lines=2,
            label_kind=Type.HINT,
        )
        self.fields.addWidget(self._kind)
        self.side_by_side(self._day, self._minutes)
        for question, row in (
            (_("How heavy was it before?"), self._before),
            (_("How heavy was it after?"), self._after),
        ):
            self.fields.addWidget(Label(question, Type.HINT, self))
            self.fields.addWidget(row)
        self.fields.addWidget(self._note)
        self.delete_button.setVisible(practice is not None)
        if practice is not None:
            self._minutes.set_value(practice.minutes)
            self._before.set_value(practice.before)
            self._after.set_value(practice.after)
            self._note.set_value(practice.note)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        figures = (self._before.value(), self._after.value())
        lines = (self._day.line.text(), self._minutes.line.text())
        return (self._kind.value(), *lines, *figures, self._note.value())

    def can_be_kept(self) -> bool:
        """With a day, and minutes that fit."""
        return self._day.value() is not None and not self._minutes.typed_problem()

    def focus_first(self) -> None:
        """As the base."""
        self._kind.cells()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _score(self, question: str) -> ScoreRow:
        return ScoreRow(question, self, low_words=_("not heavy"), high_words=_("very heavy"))

    def save(self) -> None:
        """As the base."""
        day = self._day.value()
        if day is None:
            self._day.mark_wrong(self._day.no_value())
            self._day.setFocus()
            return
        minutes = self._minutes.value()
        if minutes is None and self._minutes.line.text().strip():
            self._minutes.setFocus()
            return
        practice = self._practice or new_record(
            Practice, self.session.clock, kind=_CALM[0], at=self.session.now()
        )
        practice = replace(
            practice,
            kind=self._kind.value() or _CALM[0],
            at=self._moment(practice.at, day),
            minutes=None if minutes is None else round(minutes),
            before=self._before.value(),
            after=self._after.value(),
            note=self._note.value().strip(),
        )
        told = _("Kept.")
        if self.session.attempt(lambda: self.session.records.save(practice, told)):
            self.mark_unchanged()
            self.closed.emit()

    def _moment(self, at: datetime, day: date) -> datetime:
        """The moment on another day, at noon; on the same day as it was."""
        return at if at.date() == day else datetime.combine(day, time(12), at.tzinfo)

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        practice = self._practice
        if practice is None:
            return None
        return practice, _("Deleted.")
