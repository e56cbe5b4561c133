"""What happened: where each event stands, and its name where that touches nothing else.

The heaviest and the best get their names first; what finds no room is read by pointing at it, zooming in, or in the
table. Events without a weight that lie too close together to tell apart stand as one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from diary.analysis.life_chart import Mark
from diary.analysis.life_places import Box, Head, Label, LifeSizes
from diary.analysis.life_rows import capsule
from diary.analysis.sight import Sight

MOST_WEIGHT = 5
_CHANCES = ((190.0, True), (190.0, False), (110.0, False))
"""The longest name in pixels, and whether it may cross no line; one after the other."""
_MOST_CHANCES = 60
"""With more events in sight only the first is tried."""
_STEM = 2.0
_AROUND = 9.0
"""What stays free above and below a mark of the names of others, lest they be taken for its own."""
_SIGN_APART, _SIGN_HIGH = 14.0, 25.0
"""The room of the sign of a refused link."""
_WIDEST_BUNDLE = 44.0
_APART = 3.0
"""Pixels that stay free between two names."""


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


@dataclass(frozen=True, slots=True)
class EventLinks:
    """At which events links begin, by their keys: those that are drawn, and how many were refused."""

    drawn: frozenset[str]
    refused: Mapping[str, int]


@dataclass(slots=True)
class _Taken:
    """Boxes over which nothing may be written."""

    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    _array: "np.ndarray | None" = None

    def add(self, box: Box) -> None:
        self.boxes.append((box.left, box.top, box.right, box.bottom))
        self._array = None

    def is_free(self, box: Box, beside: float = 0.0, but: int | None = None) -> bool:
        """Whether a box touches nothing, with ``beside`` pixels free at its sides; box number ``but`` is its own."""
        if not self.boxes:
            return True
        if self._array is None:
            self._array = np.array(self.boxes)
        left, top, right, bottom = self._array.T
        touched = (
            (box.left - beside < right)
            & (left < box.right + beside)
            & (box.top < bottom)
            & (top < box.bottom)
        )
        if but is not None:
            touched[but] = False
        return not bool(touched.any())


def place_heads(
    events: Sequence[Mark],
    links: EventLinks,
    place: EventField,
    ruler: Sight,
    sizes: LifeSizes,
    first: str = "",
) -> tuple[Head, ...]:
    """The events that are in sight, with their names; ``links`` says at which of them links begin.

    ``first`` is the key of the event whose name goes before all others: the one that is chosen.
    """
    heads = [
        head
        for head in (*_weighed(events, place, ruler, sizes), *_bundles(events, place, ruler, sizes))
        if ruler.shows(head.left, head.right)
    ]
    order = sorted(range(len(heads)), key=lambda number: _importance(heads[number], first))
    marks, stems = _obstacles(heads, links, place, sizes)
    words = _Taken()
    chances = _CHANCES if len(heads) <= _MOST_CHANCES else _CHANCES[:1]
    for longest, avoids_stems in chances:
        for number in order:
            head = heads[number]
            if head.label is not None or head.is_bundle:
                continue
            text = sizes.shortened(head.marks[0].name, longest * sizes.scale)
            width = sizes.width_of(text)
            for box in _candidates(head, width, sizes):
                if (
                    _fits(box, place, ruler)
                    and marks.is_free(box, _APART + sizes.gap, but=number)
                    and words.is_free(box, _APART)
                    and not (avoids_stems and not stems.is_free(box))
                ):
                    heads[number] = replace(head, label=Label(text, box))
                    words.add(box)
                    break
    return tuple(sorted(heads, key=lambda head: head.x))


def _weighed(
    events: Iterable[Mark], place: EventField, ruler: Sight, sizes: LifeSizes
) -> Iterator[Head]:
    for mark in events:
        if mark.weight is not None:
            yield _head((mark,), place, ruler, sizes)


def _bundles(
    events: Iterable[Mark], place: EventField, ruler: Sight, sizes: LifeSizes
) -> Iterator[Head]:
    """Events without a weight, joined where one would lie over the next, up to a width; no two of them touch."""
    joined: list[list[Mark]] = []
    for mark in events:
        if mark.weight is not None:
            continue
        x = ruler.pixel(mark.x)
        if joined:
            since, last = ruler.pixel(joined[-1][0].x), ruler.pixel(joined[-1][-1].x)
            is_alone = x - last >= 2 * sizes.head + _STEM
            reach = max(last, (since + last) / 2 + bundle_width(len(joined[-1]), sizes) / 2)
            needs_room = len(joined[-1]) > 1 and x - reach < sizes.head + _STEM
            is_full = len(joined[-1]) > 1 and x - since > _WIDEST_BUNDLE * sizes.scale
            if (is_alone or is_full) and not (needs_room and not is_full):
                joined.append([])
        else:
            joined.append([])
        joined[-1].append(mark)
    for marks in joined:
        yield _head(tuple(marks), place, ruler, sizes)


def bundle_width(count: int, sizes: LifeSizes) -> float:
    """How wide a mark is that stands for so many: its number stands in it."""
    return sizes.width_of(str(count)) + 14 * sizes.scale if count > 1 else 0.0


def _head(marks: tuple[Mark, ...], place: EventField, ruler: Sight, sizes: LifeSizes) -> Head:
    low, high = ruler.pixel(marks[0].x), ruler.pixel(marks[-1].x)
    x, edge = (low + high) / 2, sizes.head
    if len(marks) > 1:
        half = bundle_width(len(marks), sizes) / 2
        low, high, edge = min(low, x - half), max(high, x + half), 1.0
        over = max(0.0, high - ruler.right - sizes.head) if high - low < ruler.right else 0.0
        low, high, x = low - over, high - over, x - over
    y = place.height(marks[0].weight)
    behind = None
    if len(marks) == 1 and not marks[0].is_precise:
        behind = capsule(marks[0].span, y, ruler, sizes)
    return Head(
        marks,
        x,
        y,
        low - edge if behind is None else behind.left,
        high + edge if behind is None else behind.right,
        behind,
    )


def _importance(head: Head, first: str) -> tuple[bool, int, int, float]:
    weight = head.marks[0].weight
    is_first = any(mark.key == first for mark in head.marks)
    return (not is_first, -abs(weight) if weight is not None else 1, -len(head.marks), head.x)


def _obstacles(
    heads: Sequence[Head], links: EventLinks, place: EventField, sizes: LifeSizes
) -> tuple[_Taken, _Taken]:
    """The marks themselves, in their order, and the lines from them to nought and to complaints."""
    marks, stems = _Taken(), _Taken()
    for head in heads:
        high = sizes.head + (5 * sizes.scale if head.is_bundle else 1)
        left, right = (head.left, head.right) if head.is_bundle else (head.x - high, head.x + high)
        around = high + _AROUND * sizes.scale
        marks.add(Box(left, head.y - around, right, head.y + around))
        if head.capsule is not None:
            stems.add(head.capsule)
        top, bottom = min(head.y, place.zero), max(head.y, place.zero)
        if head.marks[0].key in links.drawn:
            bottom = place.bottom
        stems.add(Box(head.x - _STEM, top, head.x + _STEM, bottom))
    for head in heads:
        count = links.refused.get(head.marks[0].key, 0)
        if count:
            half = (_SIGN_APART * count / 2 + 1) * sizes.scale
            top = max(head.y, place.zero) + (sizes.head if head.y > place.zero else 0)
            marks.add(Box(head.x - half, top, head.x + half, top + _SIGN_HIGH * sizes.scale))
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


def _fits(box: Box, place: EventField, ruler: Sight) -> bool:
    return (
        box.left >= ruler.left + 2
        and box.right <= ruler.right - 1
        and box.top >= place.top
        and box.bottom <= place.bottom
        and not box.top < place.zero < box.bottom
    )
