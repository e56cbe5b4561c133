"""Trying out: experiments with what was expected beside what came, and a ladder of what one trusts oneself with."""

from functools import partial

from PySide6.QtWidgets import QWidget

from diary.domain.trying import Experiment, LadderStep, expected_and_came
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.records.one_panel import OnePanel
from diary.ui.records.record_panel import RecordPanel
from diary.ui.records.record_section import RecordSection
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import voice_of
from diary.ui.together.experiment_panel import ExperimentPanel
from diary.ui.together.step_panel import StepPanel
from diary.ui.together.view import Asked, Table, TogetherView, is_quiet
from diary.ui.widgets.label import Label


class TryingView(TogetherView):
    """Asks nothing of the days; what is shown was written here."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(session, background, parent)
        self._panel = OnePanel()
        self._shown: list[Experiment] = []
        words = _(
            "Try one thing at a time, something small, and write down beforehand what you expect. Not with a medicine or a"
            " treatment that was prescribed: talk about those with whoever treats you."
        )
        self.column.addWidget(Label(words, Type.BODY, self))
        self._count = Label("", Type.QUESTION, self)
        self.column.addWidget(self._count)
        self._experiments = RecordSection(
            _("Experiments"), _("Nothing planned yet."), _("Plan an experiment"), self
        )
        self._ladder = RecordSection(
            _("My ladder"),
            _(
                "Nothing on it yet. Put at the foot what goes already, and above it what you want to reach."
            ),
            _("Add a step"),
            self,
        )
        self._experiments.add_button.clicked.connect(lambda: self._open_experiment(None))
        self._ladder.add_button.clicked.connect(lambda: self._open_step(None))
        self.column.addWidget(self._experiments)
        self.column.addWidget(self._ladder)

    def table(self) -> Table | None:
        """As the base."""
        if not self._shown:
            return None
        heads = (
            _("What"),
            _("When"),
            _("Expected pain"),
            _("Pain that came"),
            _("Expected fear"),
            _("Tension that came"),
        )
        voice = voice_of(self.session.today)
        rows = tuple(
            (
                each.what,
                "" if each.done is None else voice.day(each.done),
                *(
                    "" if figure is None else str(figure)
                    for figure in (
                        each.expected_pain,
                        each.pain,
                        each.expected_fear,
                        each.fear,
                    )
                ),
            )
            for each in self._shown
        )
        return heads, rows

    def show_asked(self, asked: Asked | None) -> None:
        """As the base; ``None`` only where the diary is locked or empty, and an empty one may be tried in as well."""
        records = self.session.records
        is_over = asked is None and self._is_locked
        self._shown = [] if is_over else records.experiments()[::-1]
        steps = [] if is_over else records.ladder()[::-1]
        self._experiments.show_rows(
            [
                (each.what, self._about(each), partial(self._open_experiment, each))
                for each in self._shown
            ]
        )
        self._ladder.show_rows(
            [(each.words, _trust(each), partial(self._open_step, each)) for each in steps]
        )
        self._count.setText(_counted(self._shown))
        self._count.setVisible(bool(self._count.text()))
        self.table_changed.emit()

    def forget(self) -> None:
        """As the base."""
        self._panel.put_away()
        super().forget()

    def _about(self, experiment: Experiment) -> str:
        voice = voice_of(self.session.today)
        parts = []
        if experiment.done is not None:
            parts.append(_("done on {day}").format(day=voice.day(experiment.done)))
        elif experiment.planned is not None:
            parts.append(_("planned for {day}").format(day=voice.day(experiment.planned)))
        if not is_quiet(self.session):
            for pattern, expected, came in (
                (
                    _("pain: expected {expected}, came {came}"),
                    experiment.expected_pain,
                    experiment.pain,
                ),
                (
                    _("fear: expected {expected}, came {came}"),
                    experiment.expected_fear,
                    experiment.fear,
                ),
            ):
                if expected is not None and came is not None:
                    parts.append(pattern.format(expected=expected, came=came))
        parts.append(experiment.learned or experiment.expects)
        return " · ".join(part for part in parts if part)

    def _open_experiment(self, experiment: Experiment | None) -> None:
        self._open(ExperimentPanel(self.session, experiment, self), self._experiments)

    def _open_step(self, step: LadderStep | None) -> None:
        ladder = self.session.records.ladder()
        self._open(StepPanel(self.session, step, ladder, self), self._ladder)

    def _open(self, panel: RecordPanel, section: RecordSection) -> None:
        self._panel.open(panel, section.panel_place, section.add_button.setFocus)
        self.sight_asked.emit(panel)


def _counted(experiments: list[Experiment]) -> str:
    """How often the pain was other than expected; empty while nothing is known."""
    found = expected_and_came(experiments)
    if not found.count:
        return ""
    return _(
        "In {less} of {count} experiments there was less pain than expected, in {same} as much, in {more} more."
    ).format(less=found.less, count=found.count, same=found.as_expected, more=found.more)


def _trust(step: LadderStep) -> str:
    if not step.trust:
        return _("trust not said yet")
    values = " → ".join(str(each.value) for each in step.trust[-5:])
    return _("trust: {values} of 10").format(values=values)
