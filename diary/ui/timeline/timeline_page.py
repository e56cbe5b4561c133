"""The timeline: everything on one axis of time, from hours to decades, as lines, a calendar, the body or a table."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from diary.analysis.lanes import Timeline
from diary.analysis.table import table_of, words_only
from diary.domain.preference import QUIET
from diary.ui.pictures.dialogs import FileDialogs
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.picture_saving import PictureSaving
from diary.ui.session import Session
from diary.ui.timeline.happening_panels import HappeningPanels
from diary.ui.timeline.picture import lanes_offer
from diary.ui.timeline.pointing import Pointing
from diary.ui.timeline.source import voice_of
from diary.ui.timeline.timeline_frame import (
    BODY,
    CALENDAR,
    OWN_PERIOD,
    PERIODS,
    TimelineFrame,
)
from diary.ui.widgets.page import bring_into_sight

_AROUND_DAY = 15.0
"""Days on either side of the day that another page asks for."""


class TimelinePage(TimelineFrame):
    """The page; reads the diary when it is first shown, and again after something in it has changed."""

    entry_opened = Signal(object)
    """An ``Entry`` should be opened to read or change it."""
    day_opened = Signal(object)
    """A ``date`` of which the diary should show everything."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        dialogs: FileDialogs | None = None,
    ) -> None:
        """Nothing is read yet; ``dialogs`` ask where a picture goes."""
        super().__init__(session, parent)
        self._timeline: Timeline | None = None
        self._is_stale, self._is_locked, self._is_table = True, False, False
        self._wanted: date | None = None
        self.happenings = HappeningPanels(session, self.source, self, self.focus_first)
        self.pictures = PictureSaving(session, self._offers, dialogs, self)
        self.panel_place.addWidget(self.pictures)
        self.pointing = Pointing(session, self.source, self.chart, self.card)
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self._read)
        self._connect()

    def focus_first(self) -> None:
        """Go to what is shown."""
        view = self._view()
        (self if view is None else view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.periods.value_changed.connect(self._choose_period)
        self.kinds.value_changed.connect(lambda _kind: self._show_view())
        self.layers_button.clicked.connect(self._toggle_layers)
        self.layers.changed.connect(self._read)
        self.table_button.clicked.connect(self.toggle_table)
        self.event_button.clicked.connect(lambda: self.happenings.add(self.pointing.day()))
        self.picture_button.clicked.connect(self.pictures.open_panel)
        self.pictures.closed.connect(self.picture_button.setFocus)
        self.pictures.sight_asked.connect(partial(bring_into_sight, self))
        self.calendar.day_opened.connect(self.day_opened)
        chart = self.chart
        chart.settled.connect(self._settle)
        chart.part_changed.connect(self._follow)
        chart.event_chosen.connect(self.happenings.change)
        chart.event_asked.connect(self.happenings.add)
        self.pointing.entry_opened.connect(self.entry_opened)
        self.pointing.day_opened.connect(self.day_opened)
        self.pointing.event_asked.connect(self.happenings.add)
        shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.toggle_table)
        session = self.session
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
        self._show_wanted()

    def _forget_read(self, *_what: object) -> None:
        self.source.forget()
        self._is_stale = True
        if self.isVisible():
            self._reload.start()

    def _read(self) -> None:
        if self._is_locked:
            return
        is_first = self._timeline is None
        if is_first:
            self._choose_period(self.periods.value())
        self._is_stale = not self.session.attempt(self._draw)
        self._show_view()

    def _draw(self) -> None:
        self._timeline = self.source.timeline(*self.chart.part)
        self.chart.show_timeline(self._timeline)
        self.pointing.timeline = self._timeline
        first, *rest = self._timeline.sentences
        self.sentence.setText(first)
        self.rest.setText(" ".join(rest))
        self.rest.setVisible(bool(rest) and self.chart.isVisible())
        told = " ".join([first, *(lane.summary for lane in self._timeline.lanes)])
        self.chart.setAccessibleName(self.title.text())
        self.chart.setAccessibleDescription(told)

    def forget(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_locked = True
        self._reload.stop()
        self._timeline = self.pointing.timeline = None
        self.source.forget()
        self.chart.show_timeline(None)
        self.card.forget()
        self.calendar.forget()
        self.body.forget()
        self.layers.forget()
        self.table.show_rows((), ())
        self.sentence.setText("")
        self.rest.setText("")
        self.happenings.put_away()
        self.pictures.put_away()

    # what is shown

    def _view(self) -> QWidget | None:
        if self.source.is_empty:
            return None
        if self._is_table:
            return self.table
        return {CALENDAR: self.calendar, BODY: self.body}.get(self.kinds.value() or "", self.chart)

    def _show_view(self) -> None:
        if self._is_locked:
            return
        view = self._view()
        period = self.period_in_sight()
        if view is self.calendar:
            self.calendar.show_period(period)
        elif view is self.body:
            self.body.show_period(period)
        elif view is self.table:
            self._fill_table()
        self.show_only(view)
        self.pictures.refresh()

    def _offers(self) -> list[Offer]:
        """What is in sight, as a picture; a table is none."""
        view, timeline = self._view(), self._timeline
        if self._is_locked or view is None or view is self.table or timeline is None:
            return []
        if view is self.calendar:
            return self.calendar.offers()
        if view is self.body:
            return self.body.offers()
        return [lanes_offer(timeline, self.chart.part, self.period_in_sight())]

    def toggle_table(self) -> None:
        """Show the same numbers as a table, or as they were."""
        self._is_table = not self._is_table
        self._show_view()
        self.focus_first()

    def _fill_table(self) -> None:
        kind = self.kinds.value()
        if kind in {CALENDAR, BODY}:
            view = self.calendar if kind == CALENDAR else self.body
            view.show_period(self.period_in_sight())
            self.table.show_rows(*view.table())
        elif self._timeline is not None:
            table = table_of(self._timeline, voice_of(self.session.today))
            is_quiet = bool(self.session.preference(QUIET))
            shown = words_only(table.heads, table.rows) if is_quiet else (table.heads, table.rows)
            self.table.show_rows(*shown)

    def _toggle_layers(self) -> None:
        self.layers.refresh()
        self.layers.setVisible(self.layers.isHidden())

    # which time

    def _choose_period(self, key: str | None) -> None:
        if key in PERIODS:
            end = float(self.session.today.toordinal() + 1)
            self.chart.show_part(end - PERIODS[key], end)
        elif self._timeline is not None:
            self.chart.show_part(*self.source.extent())
        if self._timeline is not None:
            self._settle()

    def _follow(self, first: float, last: float) -> None:
        """While it moves: read on only where the drawn days end."""
        drawn = None if self._timeline is None else self._timeline.drawn
        if drawn is not None and (first < drawn.first or last > drawn.last):
            self.session.attempt(self._draw)
        self.card.hide()

    def _settle(self) -> None:
        if self._is_locked or self._timeline is None:
            return
        first, last = self.chart.part
        end = self.session.today.toordinal() + 1
        known = next(
            (key for key, days in PERIODS.items() if (first, last) == (end - days, end)), OWN_PERIOD
        )
        self.periods.set_value(known)
        self.session.attempt(lambda: self.source.read_ahead(first, last))
        self.session.attempt(self._draw)
        if self._view() is not self.chart:
            self._show_view()
        else:
            self.pictures.refresh()

    def go_to_day(self, day: date) -> None:
        """Show some days around a day."""
        self._wanted = day
        if self.isVisible() and not self._is_stale:
            self._show_wanted()

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._timeline is not None:
            middle = wanted.toordinal() + 0.5
            self.chart.show_part(middle - _AROUND_DAY, middle + _AROUND_DAY)
            self._settle()
