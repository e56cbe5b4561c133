"""The life chart as it is seen: one scene of pyqtgraph whose ViewBox holds which part of the life is in sight."""

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from diary.analysis.life_chart import LifeChart, Mark
from diary.analysis.life_layout import LifeLayout
from diary.analysis.life_places import LifePlaces
from diary.report.life_look import LifeLook
from diary.report.life_painter import LifePainter, sizes_for
from diary.report.life_titles import TitlePainter, life_titles
from diary.ui.life.words import layout_words, screen_look
from diary.ui.movable_time import LEAST_HEIGHT, Across, MovableTime
from diary.ui.theme import current_theme

LEAST_DAYS = 75.0
"""The shortest time that can be looked at; the Timeline of the days goes on from there."""
_LEFT_COLUMN, _RIGHT = 132, 14
_STACKED_BELOW = 560
"""Pixels at 100 %: a narrower chart has its titles above the lanes."""


class _LifeItem(GraphicsObject):  # type: ignore[misc]  # pyqtgraph ships no types
    """Paints a frame; the scene is in pixels of the page."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QRectF()
        self.places: LifePlaces | None = None
        self.look: LifeLook | None = None
        self.chosen = ""
        self.is_stacked = self.is_moving = False

    def boundingRect(self) -> QRectF:
        """What it covers."""
        return self._box

    def cover(self, box: QRectF) -> None:
        """Cover another part of the scene."""
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint everything; Qt gives ``option`` and ``widget``."""
        del option, widget
        if self.places is None or self.look is None:
            return
        frame = LifePainter(
            painter, self.places, self.look, self.chosen, is_smooth=not self.is_moving
        )
        frame.paint_plot()
        beside = TitlePainter(painter, self.places, self.look)
        beside.paint(life_titles(), is_above=self.is_stacked)


class LifeSight(MovableTime):
    """Draws a ``LifeChart`` and lets one move through it; holds no diary content but what is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until ``show_chart``."""
        super().__init__(parent, LEAST_DAYS)
        self._item = _LifeItem()
        self.addItem(self._item)
        self._chart: LifeChart | None = None
        self._layout: LifeLayout | None = None
        self.retheme()

    # what is shown

    @property
    def chart(self) -> LifeChart | None:
        """What is drawn."""
        return self._chart

    @property
    def places(self) -> LifePlaces | None:
        """Where everything lies in this frame."""
        return self._item.places

    @property
    def chosen(self) -> str:
        """The key of the mark that is chosen; empty where none is."""
        return self._item.chosen

    def show_chart(self, chart: LifeChart | None) -> None:
        """Draw another life; what was in sight stays so, unless all of it was."""
        before, part = self._chart, self.part
        self._chart = chart
        if chart is not None:
            was_whole = before is None or part == (before.first, before.last)
            self._box.setLimits(
                xMin=chart.first,
                xMax=chart.last,
                minXRange=LEAST_DAYS,
                maxXRange=chart.last - chart.first,
            )
            first, last = (chart.first, chart.last) if was_whole else part
            self._box.setXRange(first, last, padding=0)
        else:
            self._item.chosen = ""
        self._arrange()

    def show_part(self, first: float, last: float) -> None:
        """Bring the time from ``first`` to ``last`` in sight, as far as it belongs to this life."""
        if self._chart is None:
            return
        low, high = self._chart.first, self._chart.last
        days = min(max(last - first, LEAST_DAYS), high - low)
        start = min(max((first + last - days) / 2, low), high - days)
        self._box.setXRange(start, start + days, padding=0)

    def choose(self, mark: Mark | None) -> None:
        """Mark one as chosen, and bring it in sight; or none."""
        self._item.chosen = "" if mark is None else mark.key
        first, last = self.part
        if mark is not None and not first <= mark.x <= last:
            days = last - first
            self.show_part(mark.x - days / 2, mark.x + days / 2)
        self._place()

    def _least_height(self) -> int:
        return LEAST_HEIGHT if self._layout is None else round(self._layout.least_height)

    def _arrange(self) -> None:
        theme, chart = current_theme(), self._chart
        look = screen_look(theme)
        self._item.look = look
        if chart is None:
            self._layout = self._item.places = None
            self._item.update()
            self.setMinimumHeight(LEAST_HEIGHT)
            return
        stacked = self.width() < theme.pixels(_STACKED_BELOW)
        left = 2.0 if stacked else float(theme.pixels(_LEFT_COLUMN))
        right = max(left + 40, self.width() - theme.pixels(_RIGHT))
        strong, small = QFontMetricsF(look.strong).height(), QFontMetricsF(look.small).height()
        head = strong + 8 if stacked else 0.0
        beside = 0.0 if stacked else strong + 2 * small + 10
        self._layout = LifeLayout(
            chart, sizes_for(look), layout_words(), (left, right), head, beside
        )
        self._item.is_stacked = stacked
        least = self._least_height()
        if self.minimumHeight() != least:
            self.setMinimumHeight(least)
            self.updateGeometry()
        self._place()

    def _place(self) -> None:
        if self._layout is None:
            return
        first, last = self.part
        places = self._layout.places(first, last, self.height(), self._item.chosen)
        self._item.places = places
        self._item.cover(QRectF(0, 0, self.width(), max(self.height(), places.height)))
        self._box.setGeometry(
            places.ruler.left, places.top, places.ruler.right - places.ruler.left, 10
        )
        self._item.update()

    def _across(self) -> Across | None:
        return None if self.places is None else self.places.ruler

    def _move(self, *, is_moving: bool) -> None:
        self._item.is_moving = is_moving
        if is_moving:
            self._place()
        self._item.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size."""
        super().resizeEvent(event)
        if hasattr(self, "_layout"):
            self._arrange()
