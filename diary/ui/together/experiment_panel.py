"""One experiment: what will be tried and what is expected, and later what came and what was learned."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.record import Record
from diary.domain.trying import Experiment, is_about_care, new_experiment
from diary.i18n import _
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.field import Field
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.text_field import TextField


class ExperimentPanel(RecordPanel):
    """Before and after on one card."""

    def __init__(
        self, session: Session, experiment: Experiment | None, parent: QWidget | None = None
    ) -> None:
        """``None`` plans a new one."""
        title = _("Plan an experiment") if experiment is None else _("This experiment")
        super().__init__(session, title, parent)
        self._experiment = experiment
        self._what = self.text_field(
            _("What will I try?"), _("something small that I avoid or am not sure of")
        )
        self._planned = DateField(_("When?"), session.today, self, hint=_("may stay empty"))
        self.fields.addWidget(self._planned)
        self._expects = self._text(_("What do I expect?"))
        self._expected_pain = self._score(
            _("How much pain do I expect?"), _("no pain"), _("worst imaginable"), ramp=True
        )
        self._expected_fear = self._score(
            _("How much do I dread it?"), _("not at all"), _("as much as can be")
        )
        self.fields.addWidget(Label(_("Afterwards"), Type.QUESTION, self))
        self._done = DateField(
            _("Done on"), session.today, self, hint=_("empty while it is not done yet")
        )
        self.fields.addWidget(self._done)
        self._happened = self._text(_("What happened?"))
        self._pain = self._score(
            _("How much pain was there?"), _("no pain"), _("worst imaginable"), ramp=True
        )
        self._fear = self._score(_("How tense was it?"), _("not at all"), _("as much as can be"))
        self._learned = self._text(_("What did I learn?"))
        self.delete_button.setVisible(experiment is not None)
        self._show(experiment or new_experiment(session.clock, ""))

    def focus_first(self) -> None:
        """As the base."""
        self._what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _text(self, label: str) -> TextField:
        field = TextField(label, self, hint=_("may stay empty"), lines=2, label_kind=Type.HINT)
        self.fields.addWidget(field)
        return field

    def _score(self, question: str, low: str, high: str, *, ramp: bool = False) -> ScoreRow:
        row = ScoreRow(question, self, ramp=ramp, low_words=low, high_words=high)
        self.fields.addWidget(Label(question, Type.HINT, self))
        self.fields.addWidget(row)
        return row

    def _show(self, experiment: Experiment) -> None:
        show_text(self._what, experiment.what)
        self._planned.set_value(experiment.planned)
        self._expects.set_value(experiment.expects)
        self._expected_pain.set_value(experiment.expected_pain)
        self._expected_fear.set_value(experiment.expected_fear)
        self._done.set_value(experiment.done)
        self._happened.set_value(experiment.happened)
        self._pain.set_value(experiment.pain)
        self._fear.set_value(experiment.fear)
        self._learned.set_value(experiment.learned)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        scores = (self._expected_pain, self._expected_fear, self._pain, self._fear)
        texts = (self._expects, self._happened, self._learned)
        return (
            text_in(self._what),
            *(field.line.text() for field in (self._planned, self._done)),
            *(row.value() for row in scores),
            *(text.value() for text in texts),
        )

    def can_be_kept(self) -> bool:
        """With words that are not about care, and days that are days."""
        return self._problem() is None

    def save(self) -> None:
        """As the base; never with a medicine or a treatment."""
        problem = self._problem()
        if problem is not None:
            field, sentence = problem
            field.mark_wrong(sentence)
            field.setFocus()
            return
        what = text_in(self._what)
        experiment = replace(
            self._experiment or new_experiment(self.session.clock, what),
            what=what,
            planned=self._planned.value(),
            expects=self._expects.value(),
            expected_pain=self._expected_pain.value(),
            expected_fear=self._expected_fear.value(),
            done=self._done.value(),
            happened=self._happened.value(),
            pain=self._pain.value(),
            fear=self._fear.value(),
            learned=self._learned.value(),
        )
        told = _("Kept: {name}.").format(name=what)
        if self.session.attempt(lambda: self.session.records.save(experiment, told)):
            self.mark_unchanged()
            self.closed.emit()

    def _problem(self) -> tuple[Field, str] | None:
        """The first field that does not fit, and the sentence about it."""
        what = text_in(self._what)
        if not what:
            return self._what, _("A few words are needed here.")
        if is_about_care(what, self._names_of_care()):
            return self._what, _(
                "Here one does not try out a medicine or a treatment. Please talk about that with whoever treats you."
            )
        for field in (self._planned, self._done):
            if field.value() is None and field.line.text().strip():
                return field, field.no_value()
        return None

    def _names_of_care(self) -> list[str]:
        records = self.session.records
        return [
            *(each.name for each in records.medicines()),
            *(each.name for each in records.treatments()),
        ]

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        experiment = self._experiment
        if experiment is None:
            return None
        return experiment, _("Deleted: {name}.").format(name=experiment.what)
