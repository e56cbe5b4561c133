"""The panels over the timeline of the days: an event to add or change, a complaint that began, a consultation."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from diary.ui.records.complaint_panel import ComplaintPanel
from diary.ui.records.consult_panel import ConsultPanel
from diary.ui.records.event_panel import EventPanel
from diary.ui.records.one_panel import OnePanel
from diary.ui.records.record_panel import RecordPanel
from diary.ui.session import Session
from diary.ui.timeline.source import TimelineSource
from diary.ui.timeline.timeline_frame import TimelineFrame


class HappeningPanels(QObject):
    """One panel at a time."""

    def __init__(
        self,
        session: Session,
        source: TimelineSource,
        frame: TimelineFrame,
        focus_page: Callable[[], None],
    ) -> None:
        """None is open; ``focus_page`` takes the focus back."""
        super().__init__(frame)
        self._session, self._source, self._frame = session, source, frame
        self._focus_page = focus_page
        self._panel = OnePanel()

    def add(self, day: date) -> None:
        """Ask what happened on a day."""
        panel = EventPanel(self._session, self._frame)
        panel.show_new(day)
        self._open(panel)

    def change(self, uuid: UUID) -> None:
        """Open what stands on the lane of events."""
        event, around = self._source.event(uuid), self._source.surroundings
        complaint = next((each for each in around.complaints if each.uuid == uuid), None)
        consult = next((each for each in around.consults if each.uuid == uuid), None)
        if event is not None:
            panel = EventPanel(self._session, self._frame)
            panel.show_event(event)
            self._open(panel)
        elif complaint is not None:
            self._open(ComplaintPanel(self._session, complaint, self._frame))
        elif consult is not None:
            self._open(ConsultPanel(self._session, consult, self._frame))

    def put_away(self) -> None:
        """Close the panel; what was half typed is kept."""
        self._panel.put_away()

    def _open(self, panel: RecordPanel) -> None:
        self._panel.open(panel, self._frame.panel_place, self._focus_page)
        self._frame.scroll_area.verticalScrollBar().setValue(0)
