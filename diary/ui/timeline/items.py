"""The three things that stand in the scene: what moves with time, what stands beside it, and the line of the cursor.

pyqtgraph ships no types, so its classes are ``Any`` to the type checker.
"""

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from diary.analysis.lanes import EventsLane, OverlayLane, RowsLane, ScaleLane, Timeline
from diary.analysis.sight import Sight
from diary.ui.theme import colour, current_theme
from diary.ui.timeline.axis import Axis
from diary.ui.timeline.canvas import Canvas
from diary.ui.timeline.chart_layout import ChartLayout, Strip
from diary.ui.timeline.column_painting import paint_columns
from diary.ui.timeline.event_places import EventPlace
from diary.ui.timeline.events_painting import (
    paint_event_lines,
    paint_events,
    places_of,
    row_middle,
)
from diary.ui.timeline.ground_painting import height_of, paint_ground, paint_pauses
from diary.ui.timeline.overlay_painting import paint_overlay
from diary.ui.timeline.rows_painting import paint_rows
from diary.ui.timeline.scale_painting import paint_scale

_RING = 8.0
_LINE = 2.0
_REACH = 6.0
_BESIDE_AXIS = 80.0
_MOST_BAR_COLOURS = 2


class _Item(GraphicsObject):  # type: ignore[misc]  # pyqtgraph ships no types
    """Something with a place of its own in the scene, which is in pixels of the page."""

    def __init__(self, layer: int) -> None:
        super().__init__()
        self._box = QRectF()
        self.setZValue(layer)

    def boundingRect(self) -> QRectF:
        """What it covers."""
        return self._box

    def _cover(self, box: QRectF) -> None:
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box


class PlotItem(_Item):
    """All lanes and the axis, for the time that is in sight."""

    def __init__(self) -> None:
        """Nothing to draw yet."""
        super().__init__(1)
        self._timeline: Timeline | None = None
        self._places: ChartLayout | None = None
        self._series: dict[str, int] = {}
        self.sight = Sight(0, 1, 0, 1)
        self.is_moving = False
        self.is_for_paper = False
        self.drawn: dict[str, int] = {}
        """How many vertices the last frame had, by lane and part."""
        self.axis = Axis(())
        """What the last frame had for an axis."""
        self.events: list[tuple[Strip, EventPlace]] = []
        """Where events were drawn in the last frame."""

    def show_timeline(self, timeline: Timeline | None, places: ChartLayout | None) -> None:
        """Draw other numbers."""
        self._timeline, self._places = timeline, places
        self._series = {} if timeline is None else series_of(timeline)
        if places is not None:
            self._cover(QRectF(0, 0, places.width, places.height))
        self.update()

    def show_sight(self, sight: Sight) -> None:
        """Draw another time."""
        self.sight = sight
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint a frame; Qt gives ``option`` and ``widget``."""
        del option, widget
        self.paint_on(painter)

    def paint_on(self, painter: QPainter) -> None:
        """Paint a frame, in the pixels of the page."""
        timeline, places = self._timeline, self._places
        if timeline is None or places is None or self.sight.right <= self.sight.left:
            return
        canvas = Canvas(
            painter,
            timeline,
            self.sight,
            places,
            current_theme(),
            self.is_moving,
            self._series,
            is_for_paper=self.is_for_paper,
        )
        sight = self.sight
        painter.setClipRect(
            QRectF(
                sight.left,
                0,
                min(sight.right + _BESIDE_AXIS, places.width) - sight.left,
                places.height,
            )
        )
        self.axis = paint_ground(canvas)
        painter.setClipRect(QRectF(sight.left, 0, sight.right - sight.left, places.axis_top))
        self.events = []
        for strip in places.strips:
            if isinstance(strip.lane, EventsLane):
                placed = places_of(canvas, strip.lane)
                self.events += [(strip, each) for each in placed]
                paint_event_lines(canvas, strip, placed)
        for strip in places.strips:
            if isinstance(strip.lane, ScaleLane):
                paint_scale(canvas, strip)
            elif isinstance(strip.lane, OverlayLane):
                paint_overlay(canvas, strip)
            elif isinstance(strip.lane, RowsLane):
                paint_rows(canvas, strip)
            elif isinstance(strip.lane, EventsLane):
                paint_events(canvas, strip, [place for of, place in self.events if of is strip])
        paint_pauses(canvas)
        self.drawn = canvas.drawn


def series_of(timeline: Timeline) -> dict[str, int]:
    """Which of the two colours for bars each lane of bars has, in turn."""
    bars = [
        lane.key for lane in timeline.lanes if isinstance(lane, ScaleLane) and lane.bars is not None
    ]
    return {key: number % _MOST_BAR_COLOURS for number, key in enumerate(bars)}


class ColumnsItem(_Item):
    """Titles, scales and closing values; they do not move with time, so they are not painted while it moves."""

    def __init__(self) -> None:
        """Nothing to draw yet."""
        super().__init__(0)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
        self._last = 0.0
        self._places: ChartLayout | None = None

    def show_places(self, places: ChartLayout | None, last: float = 0.0) -> None:
        """Draw other lanes, whose closing values are about the time up to ``last``."""
        self._places, self._last = places, last
        if places is not None:
            self._cover(QRectF(0, 0, places.width, places.height))
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint everything beside the plot; Qt gives ``option`` and ``widget``."""
        del option, widget
        if self._places is not None:
            paint_columns(painter, current_theme(), self._places, self._last)


class CursorItem(_Item):
    """A line through all lanes at the moment that is read, and a ring around its point."""

    def __init__(self) -> None:
        """Hidden."""
        super().__init__(2)
        self._x = 0.0
        self._top = 0.0
        self._ring: float | None = None
        self.hide()

    def stand_at(self, x: float, top: float, bottom: float, ring: float | None) -> None:
        """Stand at pixel ``x`` from ``top`` to ``bottom``; ``ring`` is the height of the point."""
        self._x, self._top, self._ring = round(x), top, ring
        self._cover(QRectF(self._x - _RING - 3, top, 2 * _RING + 6, bottom - top))
        self.show()
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint line and ring; Qt gives ``option`` and ``widget``."""
        del option, widget
        accent = colour(current_theme().palette.accent)
        painter.fillRect(QRectF(self._x - _LINE / 2, self._top, _LINE, self._box.height()), accent)
        if self._ring is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(accent, 2.5))
            painter.setBrush(colour(accent.name(), 0))
            painter.drawEllipse(QPointF(self._x, self._ring), _RING, _RING)


def event_at(events: list[tuple[Strip, EventPlace]], x: float, y: float) -> EventPlace | None:
    """The event whose diamond or name lies at a place."""
    for strip, place in events:
        high = (strip.plot_bottom - strip.plot_top) / 4 + _REACH
        if abs(row_middle(strip, place.row) - y) <= high and (
            abs(place.x - x) <= 2 * _REACH or (place.width and place.start <= x <= place.end)
        ):
            return place
    return None


def point_height(strip: Strip, x: float) -> float | None:
    """The height of the point of a lane at ``x``, or of the worst of that step; ``None`` where there is none."""
    lane = strip.lane
    if not isinstance(lane, ScaleLane):
        return None
    if lane.points is not None and lane.points.x.size:
        place = int(abs(lane.points.x - x).argmin())
        if abs(lane.points.x[place] - x) < 1e-6:  # noqa: PLR2004  the same moment
            return height_of(strip, float(lane.points.y[place]))
    if lane.band is not None and lane.band.x.size:
        place = int(abs(lane.band.x - x).argmin())
        if abs(lane.band.x[place] - x) < 0.51:  # noqa: PLR2004  the same day
            return height_of(strip, float(lane.band.high[place]))
    return None
