"""What goes with what: the groups of all that may lie beside a figure, compared in a thread that can be stopped."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diary.analysis.together import Comparison, compare
from diary.analysis.together_words import outcome_of, table
from diary.domain.scale_ends import ends_of
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.pictures.sheet import WIDE
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import TimelineSource, voice_of
from diary.ui.together.groups_view import GroupsView
from diary.ui.together.pair_row import Shown
from diary.ui.together.source import Question, read_question
from diary.ui.together.view import Asked, Chart, Table, TogetherView, is_quiet
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.vault.vault import Vault


class PairsView(TogetherView):
    """The first thing that the page shows."""

    day_asked = Signal(object)
    """This ``date`` of the diary."""
    overlay_asked = Signal(str)
    """The factor with this key over the outcome on the timeline."""
    stopped = Signal()

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(session, background, parent)
        self._comparison: Comparison | None = None
        self._shown: Shown | None = None
        self._busy = self._make_busy()
        self._words = Label("", Type.BODY, self)
        self._groups = GroupsView(self)
        self._groups.day_asked.connect(self.day_asked)
        self._groups.overlay_asked.connect(self.overlay_asked)
        for widget in (self._busy, self._words, self._groups):
            self.column.addWidget(widget)
        self._say("")

    def _make_busy(self) -> QWidget:
        busy = QWidget(self)
        row = QHBoxLayout(busy)
        row.setContentsMargins(0, 0, 0, 0)
        stop = Button(_("Stop"), ButtonKind.SECONDARY, busy)
        stop.clicked.connect(self._stop)
        row.addWidget(Label(_("Comparing the days"), Type.BODY, busy, wraps=False))
        row.addWidget(stop)
        row.addStretch(1)
        busy.hide()
        return busy

    def show_asked(self, asked: Asked | None) -> None:
        """As the base."""
        self.let_go()
        self._comparison = self._shown = None
        self._groups.show_comparison(None, None)
        self._busy.hide()
        if asked is None:
            self._say(_("Here it shows what goes together, once there are days to compare."))
            return
        self._say("")
        self._busy.show()
        vault, today = self.session.vault, self.session.today
        self.work_out(lambda: _compared(vault, today, asked), lambda found: self._take(*found))

    def table(self) -> Table | None:
        """As the base."""
        if self._comparison is None:
            return None
        return table(self._comparison, voice_of(self.session.today))

    def charts(self, asked: Asked) -> list[Chart]:
        """As the base; without figures there are only words."""
        shown = self._shown
        if shown is None or shown.is_quiet:
            return []
        title = _("Together: {outcome}").format(outcome=outcome_of(asked.outcome).title)
        return [Chart(title, self._groups.blocks(shown), WIDE)]

    def _take(self, question: Question | None, comparison: Comparison | None) -> None:
        self._comparison = comparison
        self._busy.hide()
        if question is None or comparison is None:
            return
        outcome = outcome_of(question.outcome)
        ends = ends_of(question.outcome.scale)
        known = [value for value in question.values.tolist() if value == value]  # noqa: PLR0124  NaN differs from itself
        if not outcome.is_pain and known:
            ends = (min(known), max(*known, min(known) + 1))
        source = TimelineSource(self.session)
        overlays = frozenset(
            factor.key for factor in question.factors if source.may_be_laid_over(factor.key)
        )
        suspected = frozenset(
            each.factor
            for each in self.session.records.suspicions()
            if each.outcome == question.outcome.key
        )
        quiet, today = is_quiet(self.session), self.session.today
        shown = self._shown = Shown(outcome, ends, today, quiet, overlays, suspected)
        self._groups.show_comparison(comparison, shown)

    def _stop(self) -> None:
        """Let go of what is being compared."""
        self.let_go()
        self._busy.hide()
        self._say(_("Stopped. Choose what to look at, and it begins anew."))
        self.stopped.emit()

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))


def _compared(vault: Vault, today: date, asked: Asked) -> tuple[Question | None, Comparison | None]:
    question = read_question(vault, today, asked.outcome, asked.days)
    if question is None:
        return None, None
    return question, compare(question.values, question.factors, question.first_day)
