"""What came of the circle: the experiment of a sheet, and the way to look back on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.trying import Experiment
from diary.domain.worksheet import Item
from diary.domain.worksheet_reading import name_in
from diary.i18n import _
from diary.ui.dates import short_day
from diary.ui.records.one_panel import OnePanel
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.together.experiment_panel import ExperimentPanel
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable


class ExperimentNotice(QWidget):
    """Says what was chosen and tried; the panel opens in place."""

    together_asked = Signal()
    sight_asked = Signal(QWidget)

    def __init__(self, session: Session, step: Item, parent: QWidget) -> None:
        """``step`` is what was chosen."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session = session
        self._panel = OnePanel()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Label(_("One small thing"), Type.SECTION, self))
        if step.text.strip():
            chosen = _("Chosen to change a little: {words}").format(words=step.text)
            self._column.addWidget(Label(breakable(chosen), Type.BODY, self))
        keys = {name_in(cite.key) for cite in step.cites if cite.kind == "experiment"}
        found = [each for each in session.records.experiments() if each.uuid in keys]
        if found:
            self._add_experiment(found[0])
        elif keys:
            gone = Label(_("The experiment is no longer in the diary."), Type.HINT, self)
            self._column.addWidget(gone)

    def _add_experiment(self, experiment: Experiment) -> None:
        today = self._session.today
        tried = _("I am trying: {what}").format(what=experiment.what)
        self._column.addWidget(Label(breakable(tried), Type.BODY, self))
        if experiment.done is not None:
            when = _("done on {day}").format(day=short_day(experiment.done, today))
        elif experiment.planned is not None:
            when = _("until {day}").format(day=short_day(experiment.planned, today))
        else:
            when = ""
        said = [when, experiment.happened, experiment.learned]
        about = Label(breakable(" · ".join(each for each in said if each)), Type.HINT, self)
        self._column.addWidget(about)
        row = QWidget(self)
        flow = FlowLayout(row, gap=12)
        look_back = Button(_("Look back on it"), ButtonKind.SECONDARY, row, icon_name="pencil")
        look_back.clicked.connect(lambda: self._open(experiment))
        together = Button(_("To what I try out"), ButtonKind.LINK, row, icon_name="waypoints")
        together.clicked.connect(self.together_asked)
        for button in (look_back, together):
            flow.addWidget(button)
        self._look_back = look_back
        self._column.addWidget(row)

    def _open(self, experiment: Experiment) -> None:
        if self._panel.panel is not None:
            return
        panel = ExperimentPanel(self._session, experiment, self)
        self._panel.open(panel, self._column, self._look_back.setFocus)
        self.sight_asked.emit(panel)
