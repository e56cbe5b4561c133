"""Together: pick a figure, and see what goes with it, what does not, and what needs more days."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from diary.analysis.together import Comparison, compare
from diary.analysis.together_words import outcome_of, table
from diary.domain.measure import Measure
from diary.domain.preference import QUIET, TIMELINE_OVERLAY
from diary.domain.scale_ends import ends_of
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import TimelineSource, voice_of
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.together.groups_view import GroupsView, Shown
from diary.ui.together.source import Question, outcomes_in, read_question
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import CHART_MARGIN, Page
from diary.ui.widgets.segment import Segment

_PERIODS: dict[str, int | None] = {"182": 182, "365": 365, "all": None}


class TogetherPage(Page):
    """Reads the diary when it is shown; the comparing is done in a thread, and can be stopped."""

    day_opened = Signal(object)
    """A ``date`` of which the diary should show everything."""
    timeline_asked = Signal()
    """The pair that was just laid over each other should be seen."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Nothing is read yet."""
        super().__init__(_("Together"), parent, margin=CHART_MARGIN, widest=None)
        self._session, self._background = session, background
        self._turn = 0
        self._is_stale, self._is_locked, self._is_table = True, False, False
        self._comparison: Comparison | None = None
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(_("What is looked at"))
        names = [("182", _("half a year")), ("365", _("year")), ("all", _("everything"))]
        self._periods = Segment(_("Period"), names, self, may_be_empty=False)
        self._periods.set_value("182")
        self._table_button = Button(
            _("As table"), ButtonKind.SECONDARY, self, icon_name="table", shortcut_hint="Ctrl+T"
        )
        for each in (self._choice, self._periods, self._table_button):
            self.header.addWidget(each)
        self.column.setSpacing(12)
        words = _("What was seen on the same days, or some days apart. It does not tell why.")
        self.column.addWidget(Label(words, Type.BODY, self, muted=True))
        self._busy, self._busy_words = self._make_busy()
        self._words = Label("", Type.BODY, self)
        self._groups = GroupsView(self)
        self._table = NumbersTable(self)
        for widget in (self._busy, self._words, self._groups):
            self.column.addWidget(widget)
        self.column.addWidget(self._table, 1)
        self.finish()
        self._connect()
        self._show_view()

    def focus_first(self) -> None:
        """Go to what is looked at."""
        self._choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_busy(self) -> tuple[QWidget, Label]:
        busy = QWidget(self)
        row = QHBoxLayout(busy)
        row.setContentsMargins(0, 0, 0, 0)
        words = Label(_("Comparing the days"), Type.BODY, busy, wraps=False)
        stop = Button(_("Stop"), ButtonKind.SECONDARY, busy)
        stop.clicked.connect(self._stop)
        row.addWidget(words)
        row.addWidget(stop)
        row.addStretch(1)
        busy.hide()
        return busy, words

    def _connect(self) -> None:
        self._choice.activated.connect(lambda _index: self._read())
        self._periods.value_changed.connect(lambda _key: self._read())
        self._table_button.clicked.connect(self.toggle_table)
        self._groups.day_asked.connect(self.day_opened)
        self._groups.overlay_asked.connect(self._lay_over)
        shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.toggle_table)
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self._read)
        session = self._session
        for signal in (session.entry_saved, session.entry_removed, session.records.changed):
            signal.connect(self._forget_read)
        session.preferences_changed.connect(self._forget_read)
        session.vault_about_to_lock.connect(self.forget)

    # reading and comparing

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _forget_read(self, *_what: object) -> None:
        self._is_stale = True
        if self.isVisible():
            self._reload.start()

    def _read(self) -> None:
        if self._is_locked:
            return
        self._turn += 1
        self._comparison = None
        asked: list[Question] = []
        if not self._session.attempt(lambda: self._ask(asked)):
            return
        self._is_stale = False
        if not asked:
            self._words.setText(
                _("Here it shows what goes together, once there are days to compare.")
            )
            self._show_view()
            return
        turn, question = self._turn, asked[0]
        self._words.setText("")
        self._busy.show()
        self._background.run(
            self,
            lambda: compare(question.values, question.factors, question.first_day),
            lambda comparison: self._take(turn, question, comparison),
            lambda error: self._session.problem.emit(str(error)),
        )
        self._show_view()

    def _ask(self, asked: list[Question]) -> None:
        """Read the diary; nothing is added where there is nothing to look at."""
        vault = self._session.vault
        outcomes = outcomes_in(vault.catalogue, vault.along_time.recorded())
        outcome = self._offer(outcomes)
        if outcome is None:
            return
        days = _PERIODS[self._periods.value() or "all"]
        question = read_question(vault, self._session.today, outcome, days)
        if question is not None:
            asked.append(question)

    def _offer(self, outcomes: list[Measure]) -> Measure | None:
        chosen = self._choice.currentData()
        keys = [each.key for each in outcomes]
        self._choice.clear()
        for each in outcomes:
            self._choice.addItem(outcome_of(each).title, each.key)
        if not outcomes:
            return None
        place = keys.index(chosen) if chosen in keys else 0
        self._choice.setCurrentIndex(place)
        return outcomes[place]

    def _take(self, turn: int, question: Question, comparison: Comparison) -> None:
        """Show what was found, unless something else was asked meanwhile."""
        if turn != self._turn or self._is_locked:
            return
        self._comparison = comparison
        self._busy.hide()
        outcome = outcome_of(question.outcome)
        ends = ends_of(question.outcome.scale)
        known = [value for value in question.values.tolist() if value == value]  # noqa: PLR0124  NaN differs from itself
        if not outcome.is_pain and known:
            ends = (min(known), max(*known, min(known) + 1))
        source = TimelineSource(self._session)
        overlays = frozenset(
            factor.key for factor in question.factors if source.may_be_laid_over(factor.key)
        )
        shown = Shown(outcome, ends, self._session.today, self._session.preference(QUIET), overlays)
        self._groups.show_comparison(comparison, shown)
        self._table.show_rows(*table(comparison, voice_of(self._session.today)))
        self._show_view()

    def _stop(self) -> None:
        """Let go of what is being compared."""
        self._turn += 1
        self._is_stale = True
        self._busy.hide()
        self._words.setText(_("Stopped. Choose what to look at, and it begins anew."))
        self._show_view()
        self.focus_first()

    # what is shown

    def toggle_table(self) -> None:
        """Show the same as a table, or as it was."""
        self._is_table = not self._is_table and self._comparison is not None
        self._show_view()
        if self._is_table:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_view(self) -> None:
        has_found = self._comparison is not None
        self._words.setVisible(bool(self._words.text()))
        self._groups.setVisible(has_found and not self._is_table)
        self._table.setVisible(has_found and self._is_table)
        self._table_button.setEnabled(has_found)

    def _lay_over(self, key: str) -> None:
        """Lay a factor over what is looked at, on the timeline."""
        pair = [self._choice.currentData(), key]
        sentence = _("Laid over each other on the timeline.")
        if self._session.attempt(lambda: self._session.prefer(TIMELINE_OVERLAY, pair, sentence)):
            self.timeline_asked.emit()

    def forget(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_locked = True
        self._turn += 1
        self._reload.stop()
        self._comparison = None
        self._choice.clear()
        self._groups.show_comparison(None, None)
        self._table.show_rows((), ())
        self._busy.hide()
        self._show_view()
