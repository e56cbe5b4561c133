"""The life chart, what one points at and chooses in it, and the keys that walk through it."""

from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from diary.analysis.life_chart import Mark
from diary.analysis.life_layout import marks_at
from diary.analysis.life_words import kind_words, when_words
from diary.i18n import ngettext
from diary.ui.life.sight import LEAST_DAYS, LifeSight
from diary.ui.life_voice import life_voice
from diary.ui.theme import current_theme

_NEAR = 9.0
_ZOOM, _PAN, _PAGE = 1.5, 0.2, 0.9
_EDGE = 0.04


class LifeChartView(LifeSight):
    """Lets one move through a life, walk from mark to mark and choose one."""

    chosen_marks = Signal(object)
    """The ``Mark``s that were chosen, one or several that stand as one; ``None`` where nothing is chosen any more."""
    opened = Signal(object)
    """The ``Mark`` that should be read and changed."""

    # the mouse

    def _point_at(self, event: QMouseEvent) -> bool:
        found = self._found(event.position())
        self._hint(found[0] if found else (), event)
        return bool(found)

    def _click_at(self, at: QPointF) -> None:
        """Clicking again takes the next mark that lies there."""
        found = self._found(at)
        if not found:
            self.choose_marks(())
            return
        keys = [{mark.key for mark in marks} for marks in found]
        here = next((place for place, each in enumerate(keys) if self.chosen in each), -1)
        marks = found[(here + 1) % len(found)]
        self.choose_marks(marks)
        self._open(marks)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        del event
        QToolTip.hideText()

    # the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, pan, zoom, open; what is not known here goes on to the page."""
        others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        is_taken = not event.modifiers() & others and self._press(event)
        event.setAccepted(is_taken)

    def _press(self, event: QKeyEvent) -> bool:
        key, keys = Qt.Key(event.key()), Qt.Key
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        pans = {keys.Key_PageUp: -_PAGE, keys.Key_PageDown: _PAGE}
        zooms = {keys.Key_Plus: 1 / _ZOOM, keys.Key_Equal: 1 / _ZOOM, keys.Key_Minus: _ZOOM}
        if key in {keys.Key_Left, keys.Key_Right}:
            by = 1 if key is keys.Key_Right else -1
            if is_shifted:
                self.pan(by * _PAN)
            else:
                self._walk(by)
        elif key in pans:
            self.pan(pans[key])
        elif key in zooms:
            mark = self.chosen_mark()
            self.zoom(zooms[key], None if mark is None else mark.x)
        elif key in {keys.Key_Home, keys.Key_End}:
            self._walk_to_end(is_last=key is keys.Key_End)
        elif key in {keys.Key_Return, keys.Key_Enter}:
            self._open(self.marks_with(self.chosen))
        elif key is keys.Key_Escape and self.chosen:
            self.choose_marks(())
        else:
            return False
        return True

    # what is chosen

    def chosen_mark(self) -> Mark | None:
        """The mark that is chosen."""
        marks = [] if self.chart is None else self.chart.marks()
        return next((mark for mark in marks if mark.key == self.chosen), None)

    def marks_with(self, key: str) -> tuple[Mark, ...]:
        """The marks that stand as one with the mark of this key in this frame; itself alone where none do."""
        heads = () if self.places is None else self.places.heads
        for head in heads:
            if any(mark.key == key for mark in head.marks):
                return head.marks
        marks = [] if self.chart is None else self.chart.marks()
        return tuple(mark for mark in marks if mark.key == key)

    def choose_marks(self, marks: tuple[Mark, ...]) -> None:
        """Choose what stands at one place; nothing where it is empty."""
        self.choose(marks[0] if marks else None)
        self.chosen_marks.emit(marks or None)

    def _walk(self, by: int) -> None:
        """To the mark before or after the chosen one; from nothing to the first or the last in sight."""
        marks = [] if self.chart is None else self.chart.marks()
        if not marks:
            return
        together = {mark.key for mark in self.marks_with(self.chosen)}
        places = [place for place, mark in enumerate(marks) if mark.key in together]
        if not places:
            first, last = self.part
            seen = [place for place, mark in enumerate(marks) if first <= mark.x <= last]
            there = (seen or range(len(marks)))[0 if by > 0 else -1]
        else:
            there = (max(places) if by > 0 else min(places)) + by
        if 0 <= there < len(marks):
            self.show_mark(marks[there])

    def _walk_to_end(self, *, is_last: bool) -> None:
        marks = [] if self.chart is None else self.chart.marks()
        if marks:
            self.show_mark(marks[-1 if is_last else 0])

    def show_mark(self, mark: Mark) -> None:
        """Choose a mark, and bring it in sight."""
        first, last = self.part
        room = (last - first) * _EDGE
        if not first + room <= mark.x <= last - room:
            days = last - first
            self.show_part(mark.x - days / 2, mark.x + days / 2)
        self.choose_marks(self.marks_with(mark.key) or (mark,))

    def _open(self, marks: tuple[Mark, ...]) -> None:
        """Open one; where several stand as one, look at them from nearer by."""
        width = self.part[1] - self.part[0]
        if len(marks) == 1 or (marks and width <= LEAST_DAYS + 1):
            self.opened.emit(marks[0])
        elif marks:
            first, last = marks[0].x, marks[-1].x
            room = max((last - first) * 0.1, 5.0)
            self.show_part(first - room, last + room)
            self.choose_marks(self.marks_with(marks[0].key))

    def _found(self, at: QPointF) -> tuple[tuple[Mark, ...], ...]:
        reach = _NEAR * current_theme().text_scale
        return () if self.places is None else marks_at(self.places, at.x(), at.y(), reach)

    def _hint(self, marks: tuple[Mark, ...], event: QMouseEvent) -> None:
        """Say a name that found no room in the picture."""
        chart = self.chart
        if not marks or chart is None:
            QToolTip.hideText()
            return
        first = marks[0]
        if len(marks) > 1:
            count = len(marks)
            text = ngettext("{count} event", "{count} events", count).format(count=count)
        else:
            text = "\n".join(
                (first.name, kind_words(first), when_words(first, chart, life_voice()))
            )
        # Qt guesses whether a text is markup; somebody's own words never are
        shown = f"<qt>{escape(text)}</qt>".replace("\n", "<br>")
        QToolTip.showText(event.globalPosition().toPoint(), shown, self)
