"""One treatment: its name, from when until when as precisely as one knows, a note and how much it helped."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from diary.domain.age import birth_from
from diary.domain.fuzzy_date import on_day
from diary.domain.medicine import Treatment, new_treatment
from diary.domain.preference import BIRTH
from diary.domain.record import Record
from diary.i18n import _
from diary.ui.records.folded_when import FoldedWhen
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.text_field import TextField

_LASTS, _OVER = "lasts", "over"


class TreatmentPanel(RecordPanel):
    """The questions about one treatment."""

    def __init__(
        self, session: Session, treatment: Treatment | None, parent: QWidget | None = None
    ) -> None:
        """``None`` adds a new one."""
        title = _("Add a treatment") if treatment is None else _("Change this treatment")
        super().__init__(session, title, parent)
        self._treatment = treatment
        today, birth = session.today, birth_from(session.preference(BIRTH))
        self._name = self.text_field(_("Name"), _("physiotherapy, rehabilitation, EMDR …"))
        self._began = FoldedWhen(_("It began"), today, birth, self)
        self._lasts = Segment(
            _("Do I still have it?"),
            [(_LASTS, _("it goes on")), (_OVER, _("it is over"))],
            self,
            may_be_empty=False,
        )
        self._ended = FoldedWhen(_("It ended"), today, birth, self)
        self._note = TextField(
            _("Note"), self, hint=_("may stay empty"), lines=2, label_kind=Type.HINT
        )
        question = _("How much did it help?")
        self._helped = ScoreRow(
            question, self, low_words=_("not at all"), high_words=_("very much")
        )
        for part in (
            self._began,
            Label(_("Do I still have it?"), Type.HINT, self),
            self._lasts,
            self._ended,
            self._note,
            Label(question, Type.HINT, self),
            self._helped,
        ):
            self.fields.addWidget(part)
        self._lasts.value_changed.connect(lambda _key: self._fit(opens=True))
        self._show(treatment or new_treatment(session.clock, "", today))
        self.mark_unchanged()

    def _show(self, shown: Treatment) -> None:
        is_new = self._treatment is None
        self.delete_button.setVisible(not is_new)
        show_text(self._name, shown.name)
        self._began.set_value(shown.began)
        self._began.set_open(open_now=is_new)
        self._lasts.set_value(_LASTS if shown.ended is None else _OVER)
        self._ended.set_value(shown.ended or on_day(self.session.today))
        self._note.set_value(shown.note)
        self._helped.set_value(shown.helped)
        self._fit(opens=False)

    def _fit(self, *, opens: bool) -> None:
        self._ended.setVisible(self._lasts.value() == _OVER)
        if opens:
            self._ended.set_open(open_now=True)

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        return (
            text_in(self._name),
            self._began.value(),
            self._lasts.value(),
            self._ended.value(),
            self._note.value(),
            self._helped.value(),
        )

    def can_be_kept(self) -> bool:
        """What has no name yet cannot."""
        return bool(text_in(self._name))

    def focus_first(self) -> None:
        """As the base."""
        self.go_to(self._name)

    def save(self) -> None:
        """As the base."""
        name, began, ended = text_in(self._name), self._began.value(), self._ended.value()
        is_over = self._lasts.value() == _OVER
        if not name:
            self._name.mark_wrong(_("A name is needed here."))
            self.go_to(self._name)
            return
        if began is None:
            self._began.mark_wrong()
            return
        if is_over and ended is None:
            self._ended.mark_wrong()
            return
        if is_over and ended is not None and ended.last < began.first:
            self._ended.mark_wrong(_("The end lies before the beginning."))
            return
        treatment = replace(
            self._treatment or new_treatment(self.session.clock, name, self.session.today),
            name=name,
            began=began,
            ended=ended if is_over else None,
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
