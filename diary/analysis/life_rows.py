"""What carried, complaints and treatments: on which row each line lies, and where its name stands.

Rows are chosen for the whole life, so that they stay as they are while one zooms in: names then need less time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from diary.analysis.lanes import Span
from diary.analysis.life_chart import LaneKind, Mark, Stretch
from diary.analysis.life_places import (
    Box,
    Label,
    LifeSizes,
    PlacedMark,
    PlacedStretch,
)
from diary.analysis.sight import Sight

_ROWS_OF_THEIR_OWN = {LaneKind.STRENGTH: 5, LaneKind.COMPLAINTS: 3, LaneKind.TREATMENTS: 1}
"""Up to so many lines of a lane each have a row; more of them share rows."""
_BETWEEN = 16.0
_LONGEST_NAME = 200.0
_LEAST_LINE = 7.0
"""Pixels; a day that something was done stays visible among decades."""
_LEAST_NAME = 28.0
_FROM_EDGE = 4.0
TRIANGLE = 14.0
"""The height and the width of the mark of a worsening, at 100 %."""


class _Slot(Enum):
    """Where a name stands."""

    ALONG = "along"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Rows:
    """The row of each line of a lane, and the slot of its name."""

    kind: LaneKind
    rows: tuple[int, ...]
    slots: tuple[_Slot, ...]
    count: int
    last: float
    """The end of the chart (x of the axis)."""


def rows_of(
    kind: LaneKind,
    stretches: Sequence[Stretch],
    whole: Sight,
    sizes: LifeSizes,
    *,
    is_dense: bool = False,
) -> Rows:
    """Rows on which neither lines nor names touch; ``whole`` shows all of the chart.

    A few lines have a row each, unless it should be ``is_dense``.
    """
    most = 0 if is_dense else _ROWS_OF_THEIR_OWN[kind]
    rows: list[int] = []
    slots: list[_Slot] = []
    ends: list[float] = []
    for stretch in stretches:
        slot, left, right = _room(kind, stretch, whole, sizes)
        free = next((row for row, end in enumerate(ends) if end <= left), None)
        if free is None or len(stretches) <= most:
            free = len(ends)
            ends.append(right + _BETWEEN)
        ends[free] = right + _BETWEEN
        rows.append(free)
        slots.append(slot)
    return Rows(kind, tuple(rows), tuple(slots), len(ends), whole.last)


def pitch(kind: LaneKind, sizes: LifeSizes) -> float:
    """The height of a row."""
    if kind is LaneKind.TREATMENTS:  # a name may stand beside a line or above it
        return 1.5 * sizes.line + 7 * sizes.scale
    return sizes.line + (7 if kind is LaneKind.STRENGTH else 21) * sizes.scale


def place_stretches(
    stretches: Sequence[Stretch], rows: Rows, top: float, ruler: Sight, sizes: LifeSizes
) -> list[PlacedStretch]:
    """Those that are in sight, on their rows under ``top``."""
    placed = []
    for stretch, row, slot in zip(stretches, rows.rows, rows.slots, strict=True):
        y = top + row * pitch(rows.kind, sizes) + _line_in_row(rows.kind, sizes)
        left, right = _ends(stretch, ruler)
        mark = _placed(stretch.mark, y, ruler, sizes)
        one = PlacedStretch(
            stretch,
            rows.kind,
            left,
            right,
            round(y),
            mark,
            tuple(_placed(each, y, ruler, sizes) for each in stretch.worsenings),
            None if stretch.end is None else capsule(stretch.end, y, ruler, sizes),
            _label(rows, stretch, slot, y, ruler, sizes),
        )
        if ruler.shows(*_reach(stretch, y, ruler, sizes)) or one.label:
            placed.append(one)
    return placed


def capsule(span: Span, y: float, ruler: Sight, sizes: LifeSizes) -> Box:
    """The flat shape behind a mark whose day is not known; always wider than the mark."""
    high = sizes.head + 4 * sizes.scale
    middle = ruler.pixel((span.first + span.last) / 2)
    wide = max((span.last - span.first) * ruler.scale, 2 * high + 8 * sizes.scale) / 2
    return Box(middle - wide, y - high, middle + wide, y + high)


def _placed(mark: Mark, y: float, ruler: Sight, sizes: LifeSizes) -> PlacedMark:
    behind = None if mark.is_precise else capsule(mark.span, y, ruler, sizes)
    return PlacedMark(mark, ruler.pixel(mark.x), round(y), behind)


def _ends(stretch: Stretch, ruler: Sight) -> tuple[float, float]:
    left = ruler.pixel(stretch.first)
    return left, max(ruler.pixel(stretch.last), left + _LEAST_LINE)


def _line_in_row(kind: LaneKind, sizes: LifeSizes) -> float:
    """How far below the top of its row the line lies."""
    if kind is LaneKind.COMPLAINTS:
        return (TRIANGLE + 1) * sizes.scale
    return sizes.line + (3 if kind is LaneKind.STRENGTH else 6) * sizes.scale


def _name(stretch: Stretch, sizes: LifeSizes) -> tuple[str, float]:
    name = sizes.shortened(stretch.mark.name, _LONGEST_NAME * sizes.scale)
    return name, sizes.width_of(name)


def _room(
    kind: LaneKind, stretch: Stretch, whole: Sight, sizes: LifeSizes
) -> tuple[_Slot, float, float]:
    """Where the name stands when the whole life is in sight, and from where to where the row is taken."""
    _text, width = _name(stretch, sizes)
    left, _right = _ends(stretch, whole)
    inner, outer = _reach(stretch, 0, whole, sizes)
    beside = inner - sizes.gap - width
    if kind is not LaneKind.STRENGTH and beside >= whole.left:
        return _Slot.LEFT, beside, outer
    if kind is not LaneKind.STRENGTH and outer + sizes.gap + width <= whole.right:
        return _Slot.RIGHT, inner, outer + sizes.gap + width
    start = min(left, whole.right - width)
    return _Slot.ALONG, min(inner, start), max(outer, start + width)


def _label(
    rows: Rows, stretch: Stretch, slot: _Slot, y: float, ruler: Sight, sizes: LifeSizes
) -> Label | None:
    text, width = _name(stretch, sizes)
    left, right = _ends(stretch, ruler)
    if slot is not _Slot.ALONG:
        inner, outer = _reach(stretch, y, ruler, sizes)
        start = (inner - sizes.gap - width) if slot is _Slot.LEFT else outer + sizes.gap
        if start >= ruler.left and start + width <= ruler.right:
            half = sizes.line / 2
            return Label(text, Box(start, y - half, start + width, y + half))
    reach = right
    start = left
    if slot is _Slot.ALONG:
        start = min(left, ruler.pixel(rows.last) - width)
        reach = max(right, start + width)
    start = max(start, ruler.left + _FROM_EDGE)
    room = min(reach, ruler.right) - start
    text = sizes.shortened(text, room) if room >= min(width, _LEAST_NAME * sizes.scale) else ""
    if not text:
        return None
    top = _along(rows.kind, y, sizes)
    return Label(text, Box(start, top, start + sizes.width_of(text), top + sizes.line))


def _reach(stretch: Stretch, y: float, ruler: Sight, sizes: LifeSizes) -> tuple[float, float]:
    """How far the line and its marks reach to the left and to the right."""
    left, right = _ends(stretch, ruler)
    spans = [each.span for each in (stretch.mark, *stretch.worsenings) if not each.is_precise]
    spans += [stretch.end] if stretch.end else []
    boxes = [capsule(span, y, ruler, sizes) for span in spans]
    return (
        min([left - sizes.head, *(box.left for box in boxes)]),
        max([right + sizes.head, *(box.right for box in boxes)]),
    )


def _along(kind: LaneKind, y: float, sizes: LifeSizes) -> float:
    """The top of a name along its line: under a complaint, above the others."""
    if kind is LaneKind.COMPLAINTS:
        return y + 5 * sizes.scale
    return y - (3 if kind is LaneKind.STRENGTH else 6) * sizes.scale - sizes.line
