"""Time that one looks at and moves through: dragged, zoomed with Ctrl and the wheel, panned with Shift and the wheel.

One scene of pyqtgraph whose ViewBox holds which time is in sight; pyqtgraph's own handling of the mouse is passed by.
"""

from typing import Protocol

from pyqtgraph import GraphicsView, ViewBox
from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.ui.theme import colour, current_theme

DRAG_FROM = 5
"""Pixels from which a press is no click any more."""
LEAST_HEIGHT = 120
_SETTLES_AFTER = 160
"""Milliseconds of rest after which edges are smooth again and the words follow."""
_NOTCH, _ZOOM, _PAN = 120.0, 1.25, 0.12


class Across(Protocol):
    """Where time lies across the screen."""

    @property
    def scale(self) -> float:
        """Pixels for one day."""

    def time(self, pixel: float) -> float:
        """What time lies at a pixel."""


class MovableTime(GraphicsView):  # type: ignore[misc]  # pyqtgraph ships no types
    """What a chart over time is drawn in; x is in days."""

    part_changed = Signal(float, float)
    """Another time is in sight."""
    settled = Signal()
    """It came to rest there."""

    def __init__(self, parent: QWidget | None, least_days: float) -> None:
        """``least_days`` is the shortest time that can be looked at."""
        super().__init__(parent, background=None)
        self._least_days = least_days
        self._grabbed: tuple[QPointF, float, float] | None = None
        self._box = ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._box.setYRange(0, 1, padding=0)
        self.addItem(self._box)
        self._box.sigXRangeChanged.connect(self._follow)
        self._rest = QTimer(self, interval=_SETTLES_AFTER, singleShot=True)
        self._rest.timeout.connect(self._settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for bars in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)

    # what is in sight

    @property
    def part(self) -> tuple[float, float]:
        """The time in sight."""
        first, last = self._box.viewRange()[0]
        return float(first), float(last)

    def show_part(self, first: float, last: float) -> None:
        """Bring the time from ``first`` to ``last`` in sight, as far as there is such time."""
        raise NotImplementedError

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show ``factor`` times as much time, with ``around`` in its place."""
        first, last = self.part
        middle = (first + last) / 2 if around is None else around
        days = max((last - first) * factor, self._least_days)
        start = middle - (middle - first) * days / (last - first)
        self.show_part(start, start + days)

    def pan(self, share: float) -> None:
        """Show a later time; ``share`` of what is in sight."""
        first, last = self.part
        by = share * (last - first)
        self.show_part(first + by, last + by)

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

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the time."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = (event.position(), *self.part)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the time along, or point at what lies there."""
        across = self._across()
        if self._grabbed is not None and across is not None:
            begun, first, last = self._grabbed
            away = event.position().x() - begun.x()
            if abs(away) >= DRAG_FROM or self._rest.isActive():
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                days = away / across.scale
                self.show_part(first - days, last - days)
        else:
            is_over = self._point_at(event)
            shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; without a drag it is a click."""
        grabbed, self._grabbed = self._grabbed, None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        event.accept()
        if grabbed is not None and abs(event.position().x() - grabbed[0].x()) < DRAG_FROM:
            self._click_at(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms, Shift or a sideways wheel pans; the rest is the page's."""
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        across = self._across()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and across is not None:
            self.zoom(_ZOOM ** (-turned / _NOTCH), across.time(event.position().x()))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or sideways:
            self.pan(-_PAN * (sideways or turned) / _NOTCH)
        else:
            event.ignore()
            return
        event.accept()

    # what a chart says

    def _across(self) -> Across | None:
        """Where the time in sight lies; ``None`` where nothing is drawn."""
        raise NotImplementedError

    def _point_at(self, event: QMouseEvent) -> bool:
        """The mouse moved there; whether it is over something to click."""
        raise NotImplementedError

    def _click_at(self, at: QPointF) -> None:
        """It was clicked there."""
        raise NotImplementedError

    def _least_height(self) -> int:
        raise NotImplementedError

    def _arrange(self) -> None:
        """Lay everything out for this size and theme."""
        raise NotImplementedError

    def _move(self, *, is_moving: bool) -> None:
        """Show the time that is in sight now: at its roughest while ``is_moving``."""
        raise NotImplementedError

    def _follow(self, *_range: object) -> None:
        self._move(is_moving=True)
        self._rest.start()
        self.part_changed.emit(*self.part)

    def _settle(self) -> None:
        self._move(is_moving=False)
        self.settled.emit()
