"""The panels of the life timeline: which one belongs to a mark or a wish, where it stands, and that nothing is lost."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from diary.analysis.life_chart import Life, Mark, MarkKind
from diary.domain.axis import day_at
from diary.i18n import _
from diary.ui.life import add_panel
from diary.ui.life.add_panel import AddPanel
from diary.ui.life.birth_panel import BirthPanel
from diary.ui.life.life_frame import LifeFrame
from diary.ui.life.side import Side, has_room_beside
from diary.ui.records.complaint_panel import ComplaintPanel
from diary.ui.records.event_panel import EventPanel
from diary.ui.records.record_panel import RecordPanel
from diary.ui.records.resource_panel import ResourcePanel
from diary.ui.records.treatment_panel import TreatmentPanel
from diary.ui.session import Session
from diary.ui.widgets.button import Button, ButtonKind

_PanelOf = RecordPanel | AddPanel


class LifePanels(QObject):
    """One panel at a time; what was typed in one is kept when another takes its place."""

    pause_asked = Signal()
    timeline_asked = Signal(object)
    """This ``date`` on the timeline of the days."""
    closed = Signal()

    def __init__(self, session: Session, frame: LifeFrame, side: Side, page: QWidget) -> None:
        """None is open."""
        super().__init__(page)
        self._session, self._frame, self._side, self._page = session, frame, side, page
        self._panel: _PanelOf | None = None
        self._is_beside: bool | None = None

    @property
    def panel(self) -> _PanelOf | None:
        """The one that is open."""
        return self._panel

    def ask_what(self) -> None:
        """Ask what should be added."""
        panel = AddPanel(self._page)
        panel.asked.connect(self.add)
        self._open(panel)

    def add(self, key: str) -> None:
        """Open an empty panel of this kind."""
        session, page = self._session, self._page
        if key == add_panel.EVENT:
            event = EventPanel(session, page, looks_back=True)
            event.show_new(session.today)
            self._open(event)
        elif key == add_panel.RESOURCE:
            self._open(ResourcePanel(session, None, page))
        elif key == add_panel.COMPLAINT:
            self._open(ComplaintPanel(session, None, page))
        elif key == add_panel.TREATMENT:
            self._open(TreatmentPanel(session, None, page))
        else:
            self._open(BirthPanel(session, page))

    def open(self, mark: Mark, life: Life, first_day: date | None) -> None:
        """Open what a mark stands for; from ``first_day`` on one can go to the timeline of the days."""
        session, page = self._session, self._page
        panel: RecordPanel | None = None
        if mark.kind is MarkKind.EVENT:
            event = next((each for each in life.events if each.uuid == mark.uuid), None)
            if event is not None:
                panel = event_panel = EventPanel(session, page, looks_back=True)
                event_panel.show_event(event)
        elif mark.kind is MarkKind.STRENGTH:
            resource = next((each for each in life.resources if each.uuid == mark.uuid), None)
            panel = ResourcePanel(session, resource, page)
        elif mark.kind is MarkKind.TREATMENT:
            treatment = next((each for each in life.treatments if each.uuid == mark.uuid), None)
            panel = TreatmentPanel(session, treatment, page)
        else:
            complaint = next((each for each in life.complaints if each.uuid == mark.uuid), None)
            panel = ComplaintPanel(session, complaint, page)
        if panel is None:
            return
        day = day_at(mark.x)
        if first_day is not None and first_day <= day <= life.today:
            go = Button(_("On the Timeline"), ButtonKind.QUIET, panel, icon_name="chart-line")
            go.clicked.connect(lambda: self.timeline_asked.emit(day))
            panel.button_flow.addWidget(go)
        self._open(panel)

    def keep(self) -> None:
        """Save what was typed and can be saved."""
        if self._panel is not None:
            self._panel.keep()

    def close(self, *, keeps: bool = False) -> None:
        """Put the panel away."""
        if keeps:
            self.keep()
        panel, self._panel = self._panel, None
        if panel is None:
            return
        had_focus = any(each.hasFocus() for each in panel.findChildren(QWidget))
        panel.hide()
        panel.deleteLater()
        self._side.hide()
        if had_focus and self._page.isVisible():
            self._frame.focus_first()
        self.closed.emit()

    def place(self) -> None:
        """Put the panel beside the picture or below it, as there is room."""
        panel = self._panel
        beside = has_room_beside(self._page.width())
        if panel is None or beside == self._is_beside:
            return
        self._is_beside = beside
        focused = next((each for each in panel.findChildren(QWidget) if each.hasFocus()), None)
        panel.scroll_inside(on=beside)
        if beside:
            self._side.take(panel)
        else:
            self._side.hide()
            self._frame.panel_place.addWidget(panel)
        panel.show()
        if focused is not None:
            focused.setFocus()

    def _open(self, panel: _PanelOf) -> None:
        self.close(keeps=True)
        self._panel, self._is_beside = panel, None
        panel.closed.connect(lambda: self._close_this(panel))
        if isinstance(panel, RecordPanel):
            pause = Button(_("Pause"), ButtonKind.SECONDARY, panel, icon_name="pause")
            pause.clicked.connect(self.pause_asked)
            panel.button_flow.addWidget(pause)
        self.place()
        panel.focus_first()
        if not self._is_beside:
            # What was just said above it gets its height in the round before.
            settled = partial(QTimer.singleShot, 0, panel, lambda: self._scroll_to(panel))
            QTimer.singleShot(0, panel, settled)

    def _scroll_to(self, panel: QWidget) -> None:
        """Begin the page with the panel: it may be higher than the window."""
        frame = self._frame
        top = panel.mapTo(frame.content, QPoint(0, 0)).y() - 12
        frame.scroll_area.verticalScrollBar().setValue(top)

    def _close_this(self, panel: _PanelOf) -> None:
        if panel is self._panel:
            self.close()
