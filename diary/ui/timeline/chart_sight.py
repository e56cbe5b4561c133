"""The chart as it is seen: one scene of pyqtgraph whose ViewBox holds which time is in sight."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from diary.analysis.lanes import Numbers, ScaleLane, Step, Timeline
from diary.analysis.sight import Sight
from diary.ui.movable_time import LEAST_HEIGHT, MovableTime
from diary.ui.theme import current_theme
from diary.ui.timeline.bounds import EARLIEST, LATEST, LEAST_DAYS, MOST_DAYS, within_bounds
from diary.ui.timeline.chart_layout import ChartLayout, lay_out
from diary.ui.timeline.items import ColumnsItem, CursorItem, PlotItem, point_height
from diary.ui.timeline.stops import stops_of


class TimelineSight(MovableTime):
    """Draws a ``Timeline`` and lets one move through it; holds no diary content but what is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until ``show_timeline``."""
        super().__init__(parent, LEAST_DAYS)
        self.plot, self._columns, self._cursor = PlotItem(), ColumnsItem(), CursorItem()
        for item in (self._columns, self.plot, self._cursor):
            self.addItem(item)
        self._timeline: Timeline | None = None
        self._places: ChartLayout | None = None
        self.stops: Numbers = stops_of(_nothing())
        self.cursor_x: float | None = None
        self._box.setLimits(xMin=EARLIEST, xMax=LATEST, minXRange=LEAST_DAYS, maxXRange=MOST_DAYS)
        self.retheme()

    # what is shown

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

    def _least_height(self) -> int:
        if self._timeline is None or not self._timeline.lanes:
            return LEAST_HEIGHT
        places = lay_out(self._timeline.lanes, current_theme(), max(200, self.width()), 0)
        return max(LEAST_HEIGHT, round(places.height))

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
        self._columns.show_places(places, timeline.last)
        self._place_sight()

    def _place_sight(self) -> None:
        if self._places is None:
            return
        first, last = self.part
        self.plot.show_sight(Sight(first, last, self._places.left, self._places.right))
        self.stand_at(self.cursor_x)

    def _across(self) -> Sight | None:
        return None if self._places is None else self.sight

    def _move(self, *, is_moving: bool) -> None:
        if is_moving:
            self._place_sight()
        self.plot.is_moving = is_moving
        self.plot.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size."""
        super().resizeEvent(event)
        if hasattr(self, "plot"):
            self._arrange()


def _nothing() -> Timeline:
    return Timeline(0.0, 1.0, Step.DAY, (), (), ())
