"""The chart: one scene of pyqtgraph whose ViewBox holds which time is in sight, and the mouse and keys that move it."""

from datetime import date
from uuid import UUID

from pyqtgraph import GraphicsView, ViewBox
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.lanes import Numbers, ScaleLane, Step, Timeline
from diary.ui.theme import colour, current_theme
from diary.ui.timeline.chart_layout import ChartLayout, lay_out
from diary.ui.timeline.items import ColumnsItem, CursorItem, PlotItem, event_at, point_height
from diary.ui.timeline.sight import (
    EARLIEST,
    LATEST,
    LEAST_DAYS,
    MOST_DAYS,
    Sight,
    day_of,
    within_bounds,
)
from diary.ui.timeline.stops import nearest, stops_of

_SETTLES_AFTER = 160
"""Milliseconds of rest after which edges are smooth again and the words follow."""
_DRAG_FROM = 5
_NEAR = 26.0
"""Pixels within which a moment is pointed at."""
_NOTCH = 120.0
_ZOOM = 1.25
_PAN = 0.12
_LEAST_HEIGHT = 120


class TimelineChart(GraphicsView):  # type: ignore[misc]  # pyqtgraph ships no types
    """Draws a ``Timeline`` and lets one move through it; holds no diary content but what is drawn."""

    part_changed = Signal(float, float)
    """Another time is in sight."""
    settled = Signal()
    """It came to rest there."""
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
        """Empty until ``show_timeline``."""
        super().__init__(parent, background=None)
        self.plot, self._columns, self._cursor = PlotItem(), ColumnsItem(), CursorItem()
        self._box = ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._box.setLimits(xMin=EARLIEST, xMax=LATEST, minXRange=LEAST_DAYS, maxXRange=MOST_DAYS)
        self._box.setYRange(0, 1, padding=0)
        for item in (self._box, self._columns, self.plot, self._cursor):
            self.addItem(item)
        self._box.sigXRangeChanged.connect(self._follow)
        self._timeline: Timeline | None = None
        self._places: ChartLayout | None = None
        self.stops: Numbers = stops_of(_nothing())
        self.cursor_x: float | None = None
        self._grabbed: tuple[QPointF, float, float] | None = None
        self._rest = QTimer(self, interval=_SETTLES_AFTER, singleShot=True)
        self._rest.timeout.connect(self._settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for bars in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.retheme()

    # what is shown

    @property
    def part(self) -> tuple[float, float]:
        """The time in sight."""
        first, last = self._box.viewRange()[0]
        return float(first), float(last)

    @property
    def sight(self) -> Sight:
        """The time in sight and where it lies."""
        return self.plot.sight

    @property
    def places(self) -> ChartLayout | None:
        """Where the lanes lie."""
        return self._places

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Draw these numbers; ``None`` forgets what was drawn."""
        self._timeline = timeline
        self.stops = stops_of(timeline or _nothing())
        self._arrange()
        if timeline is None:
            self.stand_at(None)

    def show_part(self, first: float, last: float) -> None:
        """Bring the time from ``first`` to ``last`` in sight, as far as there is such time."""
        self._box.setXRange(*within_bounds(first, last), padding=0)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show ``factor`` times as much time, with ``around`` in its place."""
        first, last = self.part
        middle = (first + last) / 2 if around is None else around
        days = min(max((last - first) * factor, LEAST_DAYS), MOST_DAYS)
        start = middle - (middle - first) * days / (last - first)
        self.show_part(start, start + days)

    def pan(self, share: float) -> None:
        """Show a later time; ``share`` of what is in sight."""
        first, last = self.part
        self.show_part(first + share * (last - first), last + share * (last - first))

    def stand_at(self, x: float | None) -> None:
        """Show the line at a moment, or none."""
        self.cursor_x = x
        places = self._places
        if x is None or places is None or not self.sight.first <= x <= self.sight.last:
            self._cursor.hide()
            return
        rings = (
            point_height(strip, x)
            for strip in places.strips
            if isinstance(strip.lane, ScaleLane) and strip.lane.is_pain
        )
        self._cursor.stand_at(self.sight.pixel(x), 0, places.axis_top, next(rings, None))

    def retheme(self) -> None:
        """Take colours and sizes from the theme."""
        self.setBackground(colour(current_theme().palette.window))
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As high as all lanes together."""
        return QSize(200, self._least_height())

    def sizeHint(self) -> QSize:
        """As high as all lanes together."""
        return QSize(600, self._least_height())

    def _least_height(self) -> int:
        if self._timeline is None or not self._timeline.lanes:
            return _LEAST_HEIGHT
        places = lay_out(self._timeline.lanes, current_theme(), max(200, self.width()), 0)
        return max(_LEAST_HEIGHT, round(places.height))

    def _arrange(self) -> None:
        timeline = self._timeline
        least = self._least_height()
        if self.minimumHeight() != least:
            self.setMinimumHeight(least)
        if timeline is None:
            self._places = None
            self.plot.show_timeline(None, None)
            self._columns.show_places(None)
            return
        places = lay_out(timeline.lanes, current_theme(), self.width(), self.height())
        self._places = places
        self._box.setGeometry(places.left, 0, max(1.0, places.right - places.left), places.axis_top)
        self.plot.show_timeline(timeline, places)
        self._columns.show_places(places)
        self._place_sight()

    def _place_sight(self) -> None:
        if self._places is None:
            return
        first, last = self.part
        self.plot.show_sight(Sight(first, last, self._places.left, self._places.right))
        self.stand_at(self.cursor_x)

    def _follow(self, *_range: object) -> None:
        self._place_sight()
        self.plot.is_moving = True
        self._rest.start()
        self.part_changed.emit(*self.part)

    def _settle(self) -> None:
        self.plot.is_moving = False
        self.plot.update()
        self.settled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size."""
        super().resizeEvent(event)
        if hasattr(self, "plot"):
            self._arrange()

    # the mouse: pyqtgraph's own handling of the scene is passed by

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


def _nothing() -> Timeline:
    return Timeline(0.0, 1.0, Step.DAY, (), (), ())
