"""Boxes that lead to one another: what belongs to what in pairs, or one thing after another with another view beside.

Where there is no room for two boxes beside one another, the second stands under the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from diary.analysis.drawing import Drawing, Frame, Place, Role, Rulers, Stroke, Style, Words
from diary.analysis.text_block import Block, Paragraph, block

MOST_LINES = 40
"""Of one text; what is longer ends in an ellipsis."""
_PADDING, _EDGE, _ROW_GAP, _BETWEEN = 12.0, 2.0, 16.0, 6.0
_GAP_LINES = 2.2
"""Between two boxes with an arrow, in heights of a line."""
_LEAST_COLUMN = 9.0
"""Of a column, in heights of a line."""


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in a box: a heading (may be empty), and texts, each with a note above it (may be empty)."""

    head: str
    texts: tuple[tuple[str, str], ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read in it but its heading."""
        return not any(text for _note, text in self.texts)


@dataclass(frozen=True, slots=True)
class _Placed:
    place: Place
    block: Block
    role: Role


def draw_pairs(pairs: Sequence[tuple[Box, Box]], width: float, rulers: Rulers) -> Drawing:
    """One box leads to another, in each row; where the second is empty the first stands alone."""
    gap, column, is_beside = _columns(width, rulers)
    placed: list[_Placed] = []
    strokes: list[Stroke] = []
    top = _EDGE
    for one, other in pairs:
        first = _box(one, Role.CENTRE, Place(_EDGE, top, column, 0), rulers)
        placed.append(first)
        bottom = first.place.bottom
        if not other.is_empty:
            room = (
                Place(_EDGE + column + gap, top, column, 0)
                if is_beside
                else Place(_EDGE, bottom + gap, column, 0)
            )
            second = _box(other, Role.PLAIN, room, rulers)
            placed.append(second)
            strokes.append(_arrow(first.place, second.place))
            bottom = max(bottom, second.place.bottom)
        top = bottom + _ROW_GAP
    return _drawing(width, placed, strokes)


def draw_chain(
    chain: Sequence[Box], faced: int, views: Sequence[Box], width: float, rulers: Rulers
) -> Drawing:
    """One box after another downwards; ``views`` are other ways to see the box at the place ``faced``.

    They stand beside it where there is room, else under the chain.
    """
    gap, column, is_beside = _columns(width, rulers)
    steps = _under_one_another(chain, Role.CENTRE, Place(_EDGE, _EDGE, column, 0), gap, rulers)
    strokes = [_arrow(one.place, other.place) for one, other in pairwise(steps)]
    end = steps[-1].place.bottom + gap if steps else _EDGE
    is_faced = is_beside and faced < len(steps)
    left, top = (_EDGE + column + gap, steps[faced].place.top) if is_faced else (_EDGE, end)
    others = _under_one_another(views, Role.PLAIN, Place(left, top, column, 0), _ROW_GAP, rulers)
    if is_faced:
        strokes.extend(_link(steps[faced].place, other.place) for other in others)
    return _drawing(width, [*steps, *others], strokes)


def _under_one_another(
    boxes: Sequence[Box], role: Role, room: Place, gap: float, rulers: Rulers
) -> list[_Placed]:
    placed: list[_Placed] = []
    top = room.top
    for each in boxes:
        placed.append(_box(each, role, Place(room.left, top, room.width, 0), rulers))
        top = placed[-1].place.bottom + gap
    return placed


def _columns(width: float, rulers: Rulers) -> tuple[float, float, bool]:
    """The gap, the width of a column, and whether there are two of them."""
    line = rulers[Style.WORDS].line
    gap = _GAP_LINES * line
    half = (width - gap - 2 * _EDGE) / 2
    is_beside = half >= _LEAST_COLUMN * line
    return (gap, half, True) if is_beside else (min(gap, width / 6), width - 2 * _EDGE, False)


def _arrow(one: Place, other: Place) -> Stroke:
    """From a box to the one right of it, or under it."""
    if other.left >= one.right:
        height = one.top + min(one.height, other.height) / 2
        return Stroke(((one.right, height), (other.left, height)), Role.FLOW, has_arrow=True)
    return Stroke(
        ((one.middle[0], one.bottom), (one.middle[0], other.top)), Role.FLOW, has_arrow=True
    )


def _link(one: Place, other: Place) -> Stroke:
    """From a box to another view of it, right of it."""
    out, height, there = (one.right + other.left) / 2, one.middle[1], other.middle[1]
    points = ((one.right, height), (out, height), (out, there), (other.left, there))
    return Stroke(points, Role.LINK)


def _box(box: Box, role: Role, room: Place, rulers: Rulers) -> _Placed:
    paragraphs = [Paragraph(box.head, Style.NOTE, 3)]
    for note, text in box.texts:
        paragraphs.append(Paragraph(note, Style.NOTE, 3, _BETWEEN))
        style = Style.STRONG if role is Role.CENTRE else Style.WORDS
        paragraphs.append(Paragraph(text, style, MOST_LINES, 0 if note else _BETWEEN))
    inside = block(paragraphs, room.width - 2 * _PADDING, rulers)
    return _Placed(
        Place(room.left, room.top, room.width, inside.height + 2 * _PADDING), inside, role
    )


def _drawing(width: float, placed: Sequence[_Placed], strokes: Sequence[Stroke]) -> Drawing:
    words: list[Words] = []
    for each in placed:
        words.extend(each.block.at(each.place.left + _PADDING, each.place.top + _PADDING))
    return Drawing(
        width,
        max((each.place.bottom for each in placed), default=0.0) + _EDGE,
        tuple(strokes),
        tuple(Frame(each.place, each.role) for each in placed),
        words=tuple(words),
    )
