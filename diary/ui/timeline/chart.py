"""The chart and the mouse and keys that move it; pyqtgraph's own handling of the scene is passed by."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from diary.ui.timeline.chart_sight import TimelineSight
from diary.ui.timeline.items import event_at
from diary.ui.timeline.sight import day_of
from diary.ui.timeline.stops import nearest

_DRAG_FROM = 5
_NEAR = 26.0
"""Pixels within which a moment is pointed at."""
_NOTCH = 120.0
_ZOOM = 1.25
_PAN = 0.12


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

    def __init__(self, parent: QWidget | None = None) -> None:
        """As the base."""
        super().__init__(parent)
        self._grabbed: tuple[QPointF, float, float] | None = None
        self.viewport().setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the time."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = (event.position(), *self.part)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the time along, or point at a moment."""
        if self._grabbed is not None:
            begun, first, last = self._grabbed
            away = event.position().x() - begun.x()
            if abs(away) >= _DRAG_FROM or self.plot.is_moving:
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                days = away / self.sight.scale
                self.show_part(first - days, last - days)
        else:
            over = event_at(self.plot.events, event.position().x(), event.position().y())
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.pointed.emit(self._moment_at(event.position()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; without a drag it is a click."""
        grabbed, self._grabbed = self._grabbed, None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        event.accept()
        if grabbed is None or abs(event.position().x() - grabbed[0].x()) >= _DRAG_FROM:
            return
        over = event_at(self.plot.events, event.position().x(), event.position().y())
        if over is not None and len(over.marks) == 1:
            self.event_chosen.emit(over.marks[0].uuid)
        elif over is not None:
            self.zoom(1 / 4, self.sight.time(over.x))
        else:
            self.chosen.emit(self._moment_at(event.position()))

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms, Shift or a sideways wheel pans; the rest is the page's."""
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM ** (-turned / _NOTCH), self.sight.time(event.position().x()))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or sideways:
            self.pan(-_PAN * (sideways or turned) / _NOTCH)
        else:
            event.ignore()
            return
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
