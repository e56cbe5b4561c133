"""One question of the person's own: its words, what kind of answer it has, and how often it is asked."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.measure import Per
from diary.domain.own_measure import (
    KIND_NAMES,
    Kind,
    OwnMeasure,
    new_own_measure,
    with_names,
)
from diary.domain.record import Record
from diary.domain.scale import Option
from diary.i18n import N_, _
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.text_field import TextField

_LEAST_OPTIONS = 2

PER_NAMES = {Per.DAY: N_("once a day"), Per.MOMENT: N_("with every moment")}
"""How often, in words, marked for translation."""


class OwnQuestionPanel(RecordPanel):
    """The questions about one question."""

    def __init__(
        self, session: Session, own: OwnMeasure | None, parent: QWidget | None = None
    ) -> None:
        """``None`` adds a new one."""
        title = _("A question of my own") if own is None else _("Change this question")
        super().__init__(session, title, parent)
        self.own = own
        self._name = self.text_field(_("The question, in my own words"))
        kinds = [(kind.value, _(name)) for kind, name in KIND_NAMES.items()]
        self._kind = ChipRow(_("What kind of answer"), kinds, self, exclusive=True)
        self._kind.value_changed.connect(lambda _keys: self._fit())
        pers = [(per.value, _(name)) for per, name in PER_NAMES.items()]
        self._per = Segment(_("How often"), pers, self, may_be_empty=False)
        self._fixed = Label(
            _("Kind and how often stay as they are, so that what you wrote keeps its meaning."),
            Type.HINT,
            self,
        )
        for part in (self._kind, self._per, self._fixed):
            self.fields.addWidget(part)
        self._low = self.text_field(_("What 0 means"), _("may stay empty"))
        self._high = self.text_field(_("What 10 means"), _("may stay empty"))
        self._options = TextField(
            _("What there is to choose from, each on a line of its own"),
            self,
            lines=3,
            label_kind=Type.HINT,
        )
        self.fields.addWidget(self._options)
        self.delete_button.hide()
        is_new = own is None
        self._kind.setEnabled(is_new)
        self._per.setEnabled(is_new)
        self._fixed.setVisible(not is_new)
        self._kind.set_values([(Kind.SCALE if own is None else own.kind).value])
        self._per.set_value((Per.DAY if own is None else own.per).value)
        if own is not None:
            show_text(self._name, own.name)
            show_text(self._low, own.low_words)
            show_text(self._high, own.high_words)
            self._options.set_value("\n".join(option.name for option in own.options))
        self._fit()
        self.mark_unchanged()

    def subject(self) -> Record | None:
        """As the base; a question is never deleted."""
        return self.own

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        lines = (text_in(field) for field in (self._name, self._low, self._high))
        return (*lines, self._kind.value(), self._per.value(), self._options.value())

    def can_be_kept(self) -> bool:
        """With words of its own, and enough to choose from."""
        name = text_in(self._name)
        is_enough = self._chosen_kind() is not Kind.CHOICE or len(self._lines()) >= self._least()
        return bool(name) and not self._is_taken(name) and is_enough

    def focus_first(self) -> None:
        """As the base."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        kind = self._chosen_kind()
        self._low.setVisible(kind is Kind.SCALE)
        self._high.setVisible(kind is Kind.SCALE)
        self._options.setVisible(kind is Kind.CHOICE)

    def _chosen_kind(self) -> Kind:
        return Kind(self._kind.value() or Kind.SCALE.value)

    def save(self) -> None:
        """As the base."""
        name, kind = text_in(self._name), self._chosen_kind()
        if not name:
            self._name.mark_wrong(_("A few words are needed here."))
            self._name.setFocus()
            return
        if self._is_taken(name):
            self._name.mark_wrong(_("There is a question with these words already."))
            self._name.setFocus()
            return
        options = self._options_now() if kind is Kind.CHOICE else ()
        if options is None:
            return
        others = self.session.records.own_measures()
        own = self.own or replace(
            new_own_measure(self.session.clock, kind, Per(self._per.value() or Per.DAY), name),
            place=len(others),
        )
        own = replace(
            own,
            name=name,
            low_words=text_in(self._low),
            high_words=text_in(self._high),
            options=options,
        )
        told = _("Kept: ‘{question}’.").format(question=name)
        if self.session.attempt(lambda: self.session.records.save(own, told)):
            self.mark_unchanged()
            self.closed.emit()

    def _is_taken(self, name: str) -> bool:
        mine = None if self.own is None else self.own.key
        return any(
            measure.key != mine and _(measure.name).casefold() == name.casefold()
            for measure in self.session.catalogue
        )

    def _options_now(self) -> tuple[Option, ...] | None:
        """The options that are written; those that were there keep their place. ``None`` where that does not fit."""
        lines = self._lines()
        before = () if self.own is None else self.own.options
        if len(lines) < self._least():
            self._options.mark_wrong(
                _("At least two are needed here.")
                if len(before) < _LEAST_OPTIONS
                else _("What was there before stays: change its words or add lines below.")
            )
            self._options.setFocus()
            return None
        return with_names(before, tuple(lines))

    def _lines(self) -> list[str]:
        """What is written to choose from."""
        return [line.strip() for line in self._options.value().splitlines() if line.strip()]

    def _least(self) -> int:
        """What was there before stays."""
        return max(_LEAST_OPTIONS, 0 if self.own is None else len(self.own.options))
