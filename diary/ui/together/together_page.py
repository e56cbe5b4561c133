"""Together: pick a figure, and see what goes with it, what lies around an event, rhythms, and before and after."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from diary.analysis.together_words import outcome_of
from diary.domain.measure import Measure
from diary.domain.preference import TIMELINE_OVERLAY
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.pictures.dialogs import FileDialogs
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.picture_saving import PictureSaving
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.together.around_view import AroundView
from diary.ui.together.change_view import ChangeView
from diary.ui.together.guided_view import GuidedView
from diary.ui.together.pacing_view import PacingView
from diary.ui.together.pairs_view import PairsView
from diary.ui.together.rhythm_view import RhythmView
from diary.ui.together.source import outcomes_in
from diary.ui.together.suspicions_view import SuspicionsView
from diary.ui.together.trying_view import TryingView
from diary.ui.together.view import Asked, TogetherView, table_in_sight
from diary.ui.together.view_chooser import ViewChooser
from diary.ui.together.why_window import WhyWindow
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import CHART_MARGIN, Page, bring_into_sight
from diary.ui.widgets.segment import Segment

_PERIODS: dict[str, int | None] = {"182": 182, "365": 365, "all": None}
PAIRS, SUSPICIONS, AROUND, RHYTHM = "pairs", "suspicions", "around", "rhythm"
PACING, CHANGE, TRYING, GUIDED = "pacing", "change", "trying", "guided"
WAYS = (PAIRS, SUSPICIONS, AROUND, RHYTHM, PACING, CHANGE, TRYING, GUIDED)
"""The ways to look, in their order."""
_WITHOUT_PERIOD = frozenset({CHANGE, TRYING})
_WITHOUT_OUTCOME = frozenset({PACING, TRYING, GUIDED})


class TogetherPage(Page):
    """Reads the diary when it is shown; each view is made when it is first chosen."""

    day_opened = Signal(object)
    """A ``date`` of which the diary should show everything."""
    timeline_asked = Signal()
    """The pair that was just laid over each other should be seen."""

    def __init__(
        self,
        session: Session,
        background: Background,
        parent: QWidget | None = None,
        *,
        dialogs: FileDialogs | None = None,
    ) -> None:
        """Nothing is read yet; ``dialogs`` ask where a picture goes."""
        super().__init__(_("Together"), parent, margin=CHART_MARGIN, widest=None)
        self._session, self._background = session, background
        self._is_stale, self._is_locked, self._is_table = True, False, False
        self._views: dict[str, TogetherView] = {}
        self._shown: Asked | None = None
        self._choice = ChoiceList(_("What is looked at"), self)
        names = [("182", _("half a year")), ("365", _("year")), ("all", _("everything"))]
        self._periods = Segment(_("Period"), names, self, may_be_empty=False)
        self._periods.set_value("182")
        self._table_button = Button(
            _("As table"), ButtonKind.SECONDARY, self, icon_name="table", shortcut_hint="Ctrl+T"
        )
        for each in (self._choice, self._periods, self._table_button):
            self.header.addWidget(each)
        self._chooser = ViewChooser(
            _("Way to look"),
            [
                (PAIRS, _("together")),
                (SUSPICIONS, _("suspicions")),
                (AROUND, _("around")),
                (RHYTHM, _("rhythm")),
                (PACING, _("much, little")),
                (CHANGE, _("before, after")),
                (TRYING, _("trying out")),
                (GUIDED, _("guided")),
            ],
            self,
        )
        self.column.setSpacing(12)
        self.column.addWidget(self._chooser)
        words = _("What was seen on the same days, or some days apart. It does not tell why.")
        self._about = Label(words, Type.BODY, self, muted=True)
        self.column.addWidget(self._about)
        links = QWidget(self)
        flow = FlowLayout(links, gap=16, row_gap=0)
        self._why = Button(
            _("What this page can tell you"), ButtonKind.LINK, links, icon_name="info"
        )
        self._why.clicked.connect(self._explain)
        self._picture_button = Button(_("Save a chart"), ButtonKind.LINK, links, icon_name="image")
        for each in (self._why, self._picture_button):
            flow.addWidget(each)
        self.column.addWidget(links)
        self.pictures = PictureSaving(session, self._offers, dialogs, self)
        self.column.addWidget(self.pictures)
        self._place = self.column.count()
        self._table = NumbersTable(self)
        self.column.addWidget(self._table, 1)
        self.finish()
        self._connect()
        self._show_view()

    def focus_first(self) -> None:
        """Go to what is looked at."""
        self._choice.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_table(self) -> bool:
        """Whether what is shown was worked out."""
        view = self._views.get(self._chooser.value())
        return view is not None and not self._is_locked and view.table() is not None

    def show_period(self, key: str) -> None:
        """Choose a period by its key, as the person would."""
        self._periods.set_value(key)
        self._read()

    def show_view(self, key: str) -> None:
        """Choose a way to look, as the person would."""
        self._chooser.set_value(key)
        self._read()

    def _connect(self) -> None:
        self._choice.activated.connect(lambda _index: self._read())
        self._periods.value_changed.connect(lambda _key: self._read())
        self._chooser.chosen.connect(lambda _key: self._read())
        self._table_button.clicked.connect(self.toggle_table)
        self._picture_button.clicked.connect(self.pictures.open_panel)
        self.pictures.closed.connect(self._picture_button.setFocus)
        self.pictures.sight_asked.connect(partial(bring_into_sight, self))
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

    # reading

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
        view = self._view(self._chooser.value())
        for each in self._views.values():
            if each is not view:
                each.let_go()
        if self._session.attempt(lambda: self._ask(view)):
            self._is_stale = False
        self._show_view()

    def _ask(self, view: TogetherView) -> None:
        """Let ``view`` show what is chosen; nothing is in an empty diary."""
        vault = self._session.vault
        outcome = self._offer(outcomes_in(vault.catalogue, vault.along_time.recorded()))
        days = _PERIODS[self._periods.value() or "all"]
        self._shown = None if outcome is None else Asked(outcome, days)
        view.show_asked(self._shown)

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

    def _view(self, key: str) -> TogetherView:
        if key not in self._views:
            makers: dict[str, Callable[[], TogetherView]] = {
                PAIRS: self._make_pairs,
                SUSPICIONS: lambda: SuspicionsView(self._session, self._background, self),
                AROUND: lambda: AroundView(self._session, self._background, self),
                RHYTHM: lambda: RhythmView(self._session, self._background, self),
                PACING: lambda: PacingView(self._session, self._background, self),
                CHANGE: lambda: ChangeView(self._session, self._background, self),
                TRYING: lambda: TryingView(self._session, self._background, self),
                GUIDED: lambda: GuidedView(self._session, self._background, self),
            }
            view = self._views[key] = makers[key]()
            view.table_changed.connect(self._show_view)
            view.sight_asked.connect(partial(bring_into_sight, self))
            self.column.insertWidget(self._place, view)
        return self._views[key]

    def _make_pairs(self) -> PairsView:
        pairs = PairsView(self._session, self._background, self)
        pairs.day_asked.connect(self.day_opened)
        pairs.overlay_asked.connect(self._lay_over)
        pairs.stopped.connect(self._take_stopped)
        return pairs

    def _take_stopped(self) -> None:
        self._is_stale = True
        self.focus_first()

    # what is shown

    def _offers(self) -> list[Offer]:
        """What is in sight, as pictures; a table is none."""
        view = self._views.get(self._chooser.value())
        if self._shown is None or view is None or not self._table.isHidden():
            return []
        return view.offers(self._shown)

    def toggle_table(self) -> None:
        """Show the same as a table, or as it was."""
        table = table_in_sight(self._views.get(self._chooser.value()))
        self._is_table = not self._is_table and table is not None
        self._show_view()
        if self._is_table:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_view(self) -> None:
        key = self._chooser.value()
        table = None if self._is_locked else table_in_sight(self._views.get(key))
        is_table = self._is_table and table is not None
        self._table.show_rows(*(table if is_table and table is not None else ((), ())))
        self._table.setVisible(is_table)
        self._table_button.setEnabled(table is not None)
        if self._choice.hasFocus() and key in _WITHOUT_OUTCOME:
            self._chooser.setFocus()
        self._choice.setVisible(key not in _WITHOUT_OUTCOME)
        self._periods.setVisible(key not in _WITHOUT_PERIOD)
        self._about.setVisible(key == PAIRS)
        for each, widget in self._views.items():
            widget.setVisible(each == key and not is_table)
        view = None if is_table else self._views.get(key)
        may_save = view is not None and self._shown is not None and view.has_charts(self._shown)
        self._picture_button.setVisible(may_save)
        self.pictures.refresh()

    def _explain(self) -> None:
        window = WhyWindow(self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    def _lay_over(self, key: str) -> None:
        """Lay a factor over what is looked at, on the timeline."""
        pair = [self._choice.currentData(), key]
        sentence = _("Laid over each other on the timeline.")
        if self._session.attempt(lambda: self._session.prefer(TIMELINE_OVERLAY, pair, sentence)):
            self.timeline_asked.emit()

    def forget(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_locked, self._shown = True, None
        self._reload.stop()
        self._choice.clear()
        for view in self._views.values():
            view.forget()
        self._show_view()
