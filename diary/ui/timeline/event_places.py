"""Where the names of events stand: on two rows, shortened where they would touch, counted where they are too close."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from diary.analysis.lanes import EventMark
from diary.analysis.sight import Sight
from diary.i18n import ngettext

ROWS = 2
DIAMOND = 6.0
"""Half the width of a diamond, in pixels at 100 %."""
_NAME_GAP = 4
_BETWEEN = 10
_LEAST_NAME = 28
"""A name with less room than this is left out; it is read on the card."""


@dataclass(frozen=True, slots=True)
class EventPlace:
    """A diamond at ``x`` on ``row``, a name from ``start`` over ``width`` pixels, and what it stands for."""

    marks: tuple[EventMark, ...]
    x: float
    row: int
    name: str
    start: float
    width: float

    @property
    def end(self) -> float:
        """Where the next may begin."""
        return max(self.x + DIAMOND, self.start + self.width)


def place_events(
    marks: Sequence[EventMark], sight: Sight, width_of: Callable[[str], float], grown: float = 1.0
) -> list[EventPlace]:
    """Places for the events that are in sight; ``grown`` is how much larger a diamond is drawn."""
    placed: list[EventPlace] = []
    last: list[int | None] = [None] * ROWS
    half = DIAMOND * grown
    for mark in sorted(marks, key=middle_of):
        x = sight.pixel(middle_of(mark))
        if not sight.left - half <= x <= sight.right + half:
            continue
        row = _row_for(x - half, placed, last)
        before = last[row]
        if before is not None and placed[before].x + 2 * half + 2 > x:
            placed[before] = _joined(placed[before], mark, width_of)
            continue
        if before is not None and placed[before].end + _BETWEEN > x - half:
            placed[before] = _shortened(placed[before], x - half - _BETWEEN)
        name, start = mark.span.label, x + half + _NAME_GAP
        width = width_of(name)
        if start + width > sight.right:
            free = placed[before].end + _BETWEEN if before is not None else sight.left
            if x - half - _NAME_GAP - width >= free:
                start = x - half - _NAME_GAP - width
            else:
                width = max(0.0, sight.right - start)
        place = EventPlace((mark,), x, row, name, start, width)
        placed.append(_shortened(place, start + width))
        last[row] = len(placed) - 1
    return placed


def middle_of(mark: EventMark) -> float:
    """Where the diamond of an event stands: in the middle of what is known of its date."""
    return (mark.span.first + mark.span.last) / 2


def _row_for(left: float, placed: list[EventPlace], last: list[int | None]) -> int:
    """The first row that is free there, else the one whose diamond is farthest away."""
    ends = [0.0 if each is None else placed[each].end + _BETWEEN for each in last]
    for row, end in enumerate(ends):
        if end <= left:
            return row
    return min(range(ROWS), key=lambda row: placed[last[row] or 0].x)


def _shortened(place: EventPlace, end: float) -> EventPlace:
    width = min(place.width, end - place.start)
    if place.start < place.x or width == place.width:
        return place
    return replace(place, width=width if width >= _LEAST_NAME else 0.0)


def _joined(place: EventPlace, mark: EventMark, width_of: Callable[[str], float]) -> EventPlace:
    marks = (*place.marks, mark)
    name = ngettext("{count} event", "{count} events", len(marks)).format(count=len(marks))
    start = place.x + DIAMOND + _NAME_GAP
    return replace(place, marks=marks, name=name, start=start, width=width_of(name))
