"""What happened: where each event stands, and its name where that touches nothing else.

The heaviest and the best get their names first; what finds no room is read by pointing at it, zooming in, or in the
table. Events without a weight that lie too close together to tell apart stand as one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from diary.analysis.life_chart import Mark
from diary.analysis.life_places import Box, Head, Label, LifeSizes, Ruler
from diary.analysis.life_rows import capsule
from diary.i18n import ngettext

MOST_WEIGHT = 5
_LONGEST_NAME = 190.0
_STEM = 2.0
_APART = 3.0
"""Pixels that stay free between two names."""
_SECOND_CHANCE = 60
"""Beyond so many events in sight, names that would cross a stem are left out at once."""


@dataclass(frozen=True, slots=True)
class EventField:
    """Where events may stand: between ``top`` and ``bottom``; the weight 0 at ``zero``, 5 ``half`` pixels from it."""

    top: float
    bottom: float
    zero: float
    half: float

    def height(self, weight: int | None) -> float:
        """The height of a weight."""
        return round(self.zero - (weight or 0) / MOST_WEIGHT * self.half)


@dataclass(slots=True)
class _Taken:
    """Boxes over which nothing may be written."""

    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    _array: "np.ndarray | None" = None

    def add(self, box: Box) -> None:
        self.boxes.append((box.left, box.top, box.right, box.bottom))
        self._array = None

    def is_free(self, box: Box, beside: float = 0.0) -> bool:
        if not self.boxes:
            return True
        if self._array is None:
            self._array = np.array(self.boxes)
        left, top, right, bottom = self._array.T
        return not bool(
            (
                (box.left - beside < right)
                & (left < box.right + beside)
                & (box.top < bottom)
                & (top < box.bottom)
            ).any()
        )


def place_heads(
    events: Sequence[Mark],
    linked: frozenset[str],
    place: EventField,
    ruler: Ruler,
    sizes: LifeSizes,
    first: str = "",
) -> tuple[Head, ...]:
    """The events that are in sight, with their names; ``linked`` are the keys of those at which links begin.

    ``first`` is the key of the event whose name goes before all others: the one that is chosen.
    """
    heads = [
        head
        for head in (*_weighed(events, place, ruler, sizes), *_bundles(events, place, ruler, sizes))
        if ruler.shows(head.left, head.right)
    ]
    order = sorted(range(len(heads)), key=lambda number: _importance(heads[number], first))
    marks, stems = _obstacles(heads, linked, place, sizes)
    chances = (True, False) if len(heads) <= _SECOND_CHANCE else (True,)
    for avoids_stems in chances:
        for number in order:
            head = heads[number]
            if head.label is not None:
                continue
            text = sizes.shortened(name_of(head), _LONGEST_NAME * sizes.scale)
            width = sizes.width_of(text)
            for box in _candidates(head, width, sizes):
                if (
                    _fits(box, place, ruler)
                    and marks.is_free(box, _APART)
                    and not (avoids_stems and not stems.is_free(box))
                ):
                    heads[number] = replace(head, label=Label(text, box))
                    marks.add(box)
                    break
    return tuple(sorted(heads, key=lambda head: head.x))


def name_of(head: Head) -> str:
    """What a head is called."""
    if not head.is_bundle:
        return head.marks[0].name
    count = len(head.marks)
    return ngettext("{count} event", "{count} events", count).format(count=count)


def _weighed(
    events: Iterable[Mark], place: EventField, ruler: Ruler, sizes: LifeSizes
) -> Iterator[Head]:
    for mark in events:
        if mark.weight is not None:
            yield _head((mark,), place, ruler, sizes)


def _bundles(
    events: Iterable[Mark], place: EventField, ruler: Ruler, sizes: LifeSizes
) -> Iterator[Head]:
    """Events without a weight, joined where one would lie over the next."""
    joined: list[Mark] = []
    for mark in events:
        if mark.weight is not None:
            continue
        if joined and ruler.pixel(mark.x) - ruler.pixel(joined[-1].x) >= 2 * sizes.head + _STEM:
            yield _head(tuple(joined), place, ruler, sizes)
            joined = []
        joined.append(mark)
    if joined:
        yield _head(tuple(joined), place, ruler, sizes)


def _head(marks: tuple[Mark, ...], place: EventField, ruler: Ruler, sizes: LifeSizes) -> Head:
    low, high = ruler.pixel(marks[0].x), ruler.pixel(marks[-1].x)
    y = place.height(marks[0].weight)
    behind = None
    if len(marks) == 1 and not marks[0].is_precise:
        behind = capsule(marks[0].span, y, ruler, sizes)
    return Head(
        marks,
        (low + high) / 2,
        y,
        low - sizes.head if behind is None else behind.left,
        high + sizes.head if behind is None else behind.right,
        behind,
    )


def _importance(head: Head, first: str) -> tuple[bool, int, int, float]:
    weight = head.marks[0].weight
    is_first = any(mark.key == first for mark in head.marks)
    return (not is_first, -abs(weight) if weight is not None else 1, -len(head.marks), head.x)


def _obstacles(
    heads: Iterable[Head], linked: frozenset[str], place: EventField, sizes: LifeSizes
) -> tuple[_Taken, _Taken]:
    """The marks themselves, and the lines from them to nought and to complaints."""
    marks, stems = _Taken(), _Taken()
    for head in heads:
        high = sizes.head + 1
        marks.add(Box(head.x - high, head.y - high, head.x + high, head.y + high))
        if head.is_bundle:
            marks.add(Box(head.left, head.y - high, head.right, head.y + high))
        if head.capsule is not None:
            stems.add(head.capsule)
        top, bottom = min(head.y, place.zero), max(head.y, place.zero)
        if any(mark.key in linked for mark in head.marks):
            bottom = place.bottom
        stems.add(Box(head.x - _STEM, top, head.x + _STEM, bottom))
    return marks, stems


def _candidates(head: Head, width: float, sizes: LifeSizes) -> Iterator[Box]:
    """Where a name may stand, the best place first: away from nought, then beside the mark."""
    line, high = sizes.line, sizes.head + (5 * sizes.scale if head.capsule is not None else 1)
    weight = head.marks[0].weight
    above, below = head.y - high - line, head.y + high
    away = below if weight is not None and weight < 0 else above
    beside = head.y - line / 2
    left, right = head.left - sizes.gap - width, head.right + sizes.gap
    shift = line * 0.72
    for start, top in (
        (head.x - width / 2, away),
        (left, beside),
        (right, beside),
        (head.x - width + high, away),
        (head.x - high, away),
        (left, beside - shift),
        (left, beside + shift),
        (right, beside - shift),
        (right, beside + shift),
        (head.x - width - sizes.gap, away),
        (head.x + sizes.gap, away),
    ):
        yield Box(start, top, start + width, top + line)
    if weight is None:
        yield Box(head.x - width / 2, below, head.x + width / 2, below + line)


def _fits(box: Box, place: EventField, ruler: Ruler) -> bool:
    return (
        box.left >= ruler.left + 2
        and box.right <= ruler.right - 1
        and box.top >= place.top
        and box.bottom <= place.bottom
        and not box.top < place.zero < box.bottom
    )
