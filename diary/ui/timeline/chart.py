"""The chart, what one points at and clicks in it; the page knows what keys do."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from diary.ui.timeline.bounds import day_of
from diary.ui.timeline.chart_sight import TimelineSight
from diary.ui.timeline.items import event_at
from diary.ui.timeline.stops import nearest

_NEAR = 26.0
"""Pixels within which a moment is pointed at."""


class TimelineChart(TimelineSight):
    """Lets one move through time, point at moments and click on events."""

    pointed = Signal(object)
    """The moment (x) that is pointed at, or ``None``."""
    chosen = Signal(object)
    """The moment (x) that was clicked, or ``None`` where there is none."""
    opened = Signal(float)
    """A moment (x) was clicked twice."""
    event_chosen = Signal(object)
    """The UUID of an event that was clicked."""
    event_asked = Signal(object)
    """An event should be added on this day."""
    key_pressed = Signal(object)
    """A key that the chart leaves to the page."""

    def _point_at(self, event: QMouseEvent) -> bool:
        at = event.position()
        self.pointed.emit(self._moment_at(at))
        return event_at(self.plot.events, at.x(), at.y()) is not None

    def _click_at(self, at: QPointF) -> None:
        over = event_at(self.plot.events, at.x(), at.y())
        if over is not None and len(over.marks) == 1:
            self.event_chosen.emit(over.marks[0].uuid)
        elif over is not None:
            self.zoom(1 / 4, self.sight.time(over.x))
        else:
            self.chosen.emit(self._moment_at(at))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the moment."""
        moment = self._moment_at(event.position())
        if moment is not None:
            self.opened.emit(moment)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Add an event on the day that is pointed at."""
        day = self.day_at(QPointF(event.pos()))
        if day is not None:
            self.event_asked.emit(day)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        del event
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page knows what keys do."""
        event.ignore()
        self.key_pressed.emit(event)

    def day_at(self, at: QPointF) -> date | None:
        """The day at a place of the plot."""
        if self._places is None or not self.sight.left <= at.x() <= self.sight.right:
            return None
        return day_of(self.sight.time(at.x()))

    def event_uuid_at(self, x: float) -> UUID | None:
        """The event that stands at a moment."""
        for _strip, place in self.plot.events:
            for mark in place.marks:
                if mark.is_precise and mark.span.first <= x < mark.span.last:
                    return mark.uuid
        return None

    def _moment_at(self, at: QPointF) -> float | None:
        sight = self.sight
        if (
            self._places is None
            or not sight.left <= at.x() <= sight.right
            or at.y() > self._places.axis_top
        ):
            return None
        return nearest(self.stops, sight.time(at.x()), _NEAR / sight.scale)
