"""What carried: somebody, an animal, a place, something one can or does; since when and until when."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from diary.domain.age import birth_from
from diary.domain.fuzzy_date import FuzzyDate, in_year
from diary.domain.preference import BIRTH
from diary.domain.record import Record, new_record
from diary.domain.resource import RESOURCE_KINDS, Resource
from diary.i18n import _
from diary.ui.records.folded_when import FoldedWhen
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.text_field import TextField

_OPEN, _DATED = "open", "dated"
_SOMETHING_ELSE = "other"


class ResourcePanel(RecordPanel):
    """The questions about one of them."""

    def __init__(
        self, session: Session, resource: Resource | None, parent: QWidget | None = None
    ) -> None:
        """``None`` adds a new one."""
        title = _("What carried me") if resource is None else _("Change what carried me")
        super().__init__(session, title, parent)
        self.title.set_kind(Type.SECTION)
        self._resource = resource
        birth = birth_from(session.preference(BIRTH))
        self._name = self.text_field(
            _("Who or what carried me?"), _("a grandmother, the dog, the choir, a place …")
        )
        kinds = [(option.key, _(option.name)) for option in RESOURCE_KINDS]
        self._kind = ChipRow(_("What is it?"), kinds, self, exclusive=True)
        self._began = Segment(
            _("Since when?"),
            [(_OPEN, _("as long as I know")), (_DATED, _("since then:"))],
            self,
            may_be_empty=False,
        )
        self._first = FoldedWhen(_("It came into my life"), session.today, birth, self)
        self._ended = Segment(
            _("Until when?"),
            [(_OPEN, _("it is still there")), (_DATED, _("until then:"))],
            self,
            may_be_empty=False,
        )
        self._last = FoldedWhen(_("It ended"), session.today, birth, self)
        self._note = TextField(
            _("What did it give me?"), self, hint=_("may stay empty"), lines=2, label_kind=Type.HINT
        )
        for part in (
            self._kind,
            Label(_("Since when?"), Type.HINT, self),
            self._began,
            self._first,
            Label(_("Until when?"), Type.HINT, self),
            self._ended,
            self._last,
            self._note,
        ):
            self.fields.addWidget(part)
        self._began.value_changed.connect(lambda _key: self._fit(opens=self._first))
        self._ended.value_changed.connect(lambda _key: self._fit(opens=self._last))
        self._show(resource)
        self.mark_unchanged()

    def _show(self, resource: Resource | None) -> None:
        self.delete_button.setVisible(resource is not None)
        year = in_year(self.session.today.year)
        began = None if resource is None else resource.began
        ended = None if resource is None else resource.ended
        if resource is not None:
            show_text(self._name, resource.name)
            self._kind.set_values([resource.kind])
            self._note.set_value(resource.note)
        self._began.set_value(_OPEN if began is None else _DATED)
        self._ended.set_value(_OPEN if ended is None else _DATED)
        self._first.set_value(began or year)
        self._last.set_value(ended or year)
        self._fit()

    def _fit(self, opens: FoldedWhen | None = None) -> None:
        self._first.setVisible(self._began.value() == _DATED)
        self._last.setVisible(self._ended.value() == _DATED)
        if opens is not None:
            opens.set_open(open_now=True)

    def can_be_kept(self) -> bool:
        """What has no name yet cannot."""
        return bool(text_in(self._name))

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        return (
            text_in(self._name),
            self._kind.value(),
            self._began.value(),
            self._first.value(),
            self._ended.value(),
            self._last.value(),
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
        dates: list[FuzzyDate | None] = []
        for choice, field in ((self._began, self._first), (self._ended, self._last)):
            when = field.value() if choice.value() == _DATED else None
            if when is None and choice.value() == _DATED:
                field.mark_wrong()
                return
            dates.append(when)
        began, ended = dates
        if began is not None and ended is not None and ended.last < began.first:
            self._last.set_open(open_now=True)
            self._name.mark_wrong(_("The end lies before the beginning."))
            self.go_to(self._last)
            return
        kind = self._kind.value() or _SOMETHING_ELSE
        made = self._resource or new_record(Resource, self.session.clock, kind=kind, name=name)
        resource = replace(
            made, kind=kind, name=name, began=began, ended=ended, note=self._note.value()
        )
        told = _("Kept: {name}.").format(name=name)
        if self.session.attempt(lambda: self.session.records.save(resource, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        resource = self._resource
        if resource is None:
            return None
        return resource, _("Deleted: {name}.").format(name=resource.name)
