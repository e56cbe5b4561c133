"""A complaint: when it began, when it became worse, and whether it is over."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from diary.domain.age import birth_from
from diary.domain.complaint import Complaint
from diary.domain.fuzzy_date import in_year
from diary.domain.preference import BIRTH
from diary.domain.record import Record, new_record
from diary.i18n import _
from diary.ui.records.folded_when import FoldedWhen
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.records.worsening_rows import WorseningRows
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.text_field import TextField

_LASTS, _OVER = "lasts", "over"


class ComplaintPanel(RecordPanel):
    """The questions about one complaint."""

    def __init__(
        self, session: Session, complaint: Complaint | None, parent: QWidget | None = None
    ) -> None:
        """``None`` adds a new one."""
        title = _("A complaint") if complaint is None else _("Change this complaint")
        super().__init__(session, title, parent)
        self.title.set_kind(Type.SECTION)
        self._complaint = complaint
        today, birth = session.today, birth_from(session.preference(BIRTH))
        self._name = self.text_field(_("What troubles me?"), _("back pain, tired, stomach ache …"))
        self._began = FoldedWhen(_("It began"), today, birth, self)
        self._worse = WorseningRows(today, birth, session.clock, self)
        self._lasts = Segment(
            _("Is it still there?"),
            [(_LASTS, _("it is still there")), (_OVER, _("it is over"))],
            self,
            may_be_empty=False,
        )
        self._ended = FoldedWhen(_("It ended"), today, birth, self)
        self._note = TextField(
            _("Note"), self, hint=_("may stay empty"), lines=2, label_kind=Type.HINT
        )
        for part in (
            self._began,
            self._worse,
            Label(_("Is it still there?"), Type.HINT, self),
            self._lasts,
            self._ended,
            self._note,
        ):
            self.fields.addWidget(part)
        self._lasts.value_changed.connect(lambda _key: self._fit(opens=True))
        self._show(complaint)
        self.mark_unchanged()

    def _show(self, complaint: Complaint | None) -> None:
        self.delete_button.setVisible(complaint is not None)
        year = in_year(self.session.today.year)
        self._began.set_value(year if complaint is None else complaint.began)
        self._began.set_open(open_now=complaint is None)
        ended = None if complaint is None else complaint.ended
        self._lasts.set_value(_LASTS if ended is None else _OVER)
        self._ended.set_value(ended or year)
        if complaint is not None:
            show_text(self._name, complaint.name)
            self._worse.set_value(complaint.worsenings)
            self._note.set_value(complaint.note)
        self._fit(opens=False)

    def _fit(self, *, opens: bool) -> None:
        self._ended.setVisible(self._lasts.value() == _OVER)
        if opens:
            self._ended.set_open(open_now=True)

    def can_be_kept(self) -> bool:
        """What has no name yet cannot."""
        return bool(text_in(self._name))

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        return (
            text_in(self._name),
            self._began.value(),
            self._worse.peek(),
            self._lasts.value(),
            self._ended.value(),
            self._note.value(),
        )

    def focus_first(self) -> None:
        """As the base."""
        self.go_to(self._name)

    def save(self) -> None:
        """As the base."""
        name = text_in(self._name)
        if not name:
            self._name.mark_wrong(_("A name is needed here."))
            self.go_to(self._name)
            return
        began = self._began.value()
        if began is None:
            self._began.mark_wrong()
            return
        worsenings = self._worse.value()
        if worsenings is None:
            return
        ended = self._ended.value() if self._lasts.value() == _OVER else None
        if self._lasts.value() == _OVER and ended is None:
            self._ended.mark_wrong()
            return
        if ended is not None and ended.last < began.first:
            self._name.mark_wrong(_("The end lies before the beginning."))
            self.go_to(self._name)
            return
        made = self._complaint or new_record(Complaint, self.session.clock, name=name, began=began)
        complaint = replace(
            made,
            name=name,
            began=began,
            ended=ended,
            note=self._note.value(),
            worsenings=worsenings,
        )
        told = _("Kept: {name}.").format(name=name)
        if self.session.attempt(lambda: self.session.records.save(complaint, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base; its links go with it, and come back with it."""
        complaint = self._complaint
        if complaint is None:
            return None
        return complaint, _("Deleted: {name}.").format(name=complaint.name)
