"""The moment that is read on the timeline: pointed at by the mouse or walked to with the keys, and told in words."""

from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from diary.analysis.lanes import ScaleLane, Timeline
from diary.domain.axis import day_at
from diary.ui.session import Session
from diary.ui.timeline.card_words import words_at
from diary.ui.timeline.chart import TimelineChart
from diary.ui.timeline.moment_card import MomentCard
from diary.ui.timeline.source import TimelineSource
from diary.ui.timeline.stops import neighbour
from diary.ui.widgets.announce import announce

_ZOOM = 1.5
_PAN, _PAGE = 0.2, 0.9
_EDGE = 0.02
"""The share of what is in sight that stays between the line and the edge."""
_AHEAD = 0.7
"""Where in sight the line comes to stand when what is in sight has to move, as a share from behind."""


class Pointing(QObject):
    """Moves the line and fills the card."""

    entry_opened = Signal(object)
    """An ``Entry`` should be opened."""
    day_opened = Signal(object)
    """A ``date`` should be shown."""
    event_asked = Signal(object)
    """An event should be added on this ``date``."""

    def __init__(
        self, session: Session, source: TimelineSource, chart: TimelineChart, card: MomentCard
    ) -> None:
        """Points at nothing."""
        super().__init__(chart)
        self._session, self._source, self._chart, self._card = session, source, chart, card
        self.timeline: Timeline | None = None
        """What is drawn."""
        chart.pointed.connect(self._point)
        chart.chosen.connect(self.stand_at)
        chart.opened.connect(self.open)
        chart.key_pressed.connect(self._take_key)
        card.open_asked.connect(lambda: self.open(self._chart.cursor_x))

    def day(self) -> date:
        """The day that is pointed at; else today."""
        x = self._chart.cursor_x
        return self._session.today if x is None else day_at(x)

    def stand_at(self, x: float | None) -> None:
        """Point at a moment and tell it; ``None`` points at nothing."""
        self._show(x)
        if x is not None and self.timeline is not None:
            announce(self._chart, words_at(self._session, self._source, self.timeline, x).spoken)

    def open(self, x: float | None) -> None:
        """Open the entry of a moment, or its day."""
        if x is None:
            return
        entry = self._source.entry_at(x)
        if entry is None:
            self.day_opened.emit(day_at(x))
        else:
            self.entry_opened.emit(entry)

    def _point(self, x: float | None) -> None:
        if x is None and self._card.underMouse():
            return
        if x != self._chart.cursor_x:
            self._show(x)

    def _show(self, x: float | None) -> None:
        self._chart.stand_at(x)
        places = self._chart.places
        if x is None or self.timeline is None or places is None:
            self._card.hide()
            return
        words = words_at(self._session, self._source, self.timeline, x)
        pain = [
            strip.bottom
            for strip in places.strips
            if isinstance(strip.lane, ScaleLane) and strip.lane.is_pain
        ]
        below = pain[0] + 8 if pain else 0.0
        self._card.show_words(words, self._chart.sight.pixel(x), below)

    def _take_key(self, event: QKeyEvent) -> None:
        """Walk, pan, zoom, open and add; what is not known here goes on to the page."""
        others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & others:
            return
        event.setAccepted(self._move(event) or self._act(Qt.Key(event.key())))

    def _move(self, event: QKeyEvent) -> bool:
        """Another moment or another time in sight."""
        key, keys = Qt.Key(event.key()), Qt.Key
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        forward = {keys.Key_Left: False, keys.Key_Right: True}
        pans = {keys.Key_PageUp: -_PAGE, keys.Key_PageDown: _PAGE}
        zooms = {
            keys.Key_Plus: 1 / _ZOOM,
            keys.Key_Equal: 1 / _ZOOM,
            keys.Key_Minus: _ZOOM,
        }
        if key in forward and is_shifted:
            self._chart.pan(_PAN if forward[key] else -_PAN)
        elif key in forward:
            self._walk(forward=forward[key])
        elif key in pans:
            self._chart.pan(pans[key])
        elif key in zooms:
            self._chart.zoom(zooms[key], self._chart.cursor_x)
        elif key in {keys.Key_Home, keys.Key_End}:
            self._go_to_end(is_last=key is keys.Key_End)
        elif key is keys.Key_T:
            first, last = self._chart.part
            end = float(self._session.today.toordinal() + 1)
            self._chart.show_part(end - (last - first), end)
        else:
            return False
        return True

    def _act(self, key: Qt.Key) -> bool:
        """Open, add, or point at nothing any more."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open(self._chart.cursor_x)
        elif key is Qt.Key.Key_E:
            self.event_asked.emit(self.day())
        elif key is Qt.Key.Key_Escape and self._chart.cursor_x is not None:
            self.stand_at(None)
        else:
            return False
        return True

    def _walk(self, *, forward: bool) -> None:
        """To the moment before or after the one that is pointed at; from nothing to the last in sight."""
        first, last = self._chart.part
        x = self._chart.cursor_x
        if x is None:
            x, forward = last, False
        there = neighbour(self._chart.stops, x, forward=forward)
        if there is None:
            return
        width = last - first
        room = width * _EDGE
        if forward and there > last - room:
            end = max(there, self._source.extent()[1])
            start = min(there - _AHEAD * width, end - width)
            self._chart.show_part(start, start + width)
        elif not forward and there < first + room:
            start = there - (1 - _AHEAD) * width
            self._chart.show_part(start, start + width)
        self.stand_at(there)

    def _go_to_end(self, *, is_last: bool) -> None:
        """To the first or the last day with a note."""
        first, last = self._chart.part
        begin, end = self._source.extent()
        start = end - (last - first) if is_last else begin
        self._chart.show_part(start, start + last - first)
