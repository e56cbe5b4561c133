"""The circle of a complaint: it stands in the middle, what comes with it around, with arrows from one to the next.

Where there is no room for three columns everything stands under one another, and the arrow goes back along the side.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from diary.analysis.drawing import Drawing, Frame, Place, Role, Rulers, Stroke, Style, curve
from diary.analysis.text_block import Block, Paragraph, block

MOST_ITEMS, MOST_LINES = 5, 3
"""Of one spoke in the drawing; the text beside it has everything."""
_WIDEST_GAP, _GAP_LINES = 44.0, 1.9
"""Between boxes, in heights of a line."""
_PADDING, _EDGE = 12.0, 2.0
_BETWEEN = 6.0
_LEAST_COLUMN = 8.0
"""Of a column, in heights of a line."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """One side of the complaint: its name, and items with a note each (empty where there is none)."""

    name: str
    items: tuple[tuple[str, str], ...]
    chosen: int | None = None
    """The place of the item that was chosen to change."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A complaint and its sides, in the order in which one leads to the next; ``more`` counts what is left out."""

    centre: str
    about: str
    spokes: tuple[Spoke, ...]
    more: str
    """‘and {count} more’."""


@dataclass(frozen=True, slots=True)
class _Box:
    block: Block
    role: Role

    @property
    def height(self) -> float:
        return self.block.height + 2 * _PADDING


def draw_circle(circle: Circle, width: float, rulers: Rulers) -> Drawing:
    """The drawing in a width."""
    column = (width - 2 * _gap(rulers) - 2 * _EDGE) / 3
    is_partial = any(len(spoke.items) > MOST_ITEMS for spoke in circle.spokes)
    if len(circle.spokes) == _FIVE and column >= _LEAST_COLUMN * rulers[Style.WORDS].line:
        drawing = _around(circle, width, column, rulers)
    else:
        drawing = _under_one_another(circle, width, rulers)
    return replace(drawing, is_partial=is_partial)


_FIVE = 5


def _around(circle: Circle, width: float, column: float, rulers: Rulers) -> Drawing:
    """The first on top; then clockwise."""
    top_box, right_high, right_low, left_low, left_high = (
        _box(spoke, circle.more, column, rulers) for spoke in circle.spokes
    )
    centre, gap = _centre(circle, column, rulers), _gap(rulers)
    left, middle, right = (_EDGE + place * (column + gap) for place in range(3))
    first = Place(middle, _EDGE, column, top_box.height)
    high_top = first.middle[1] + 28
    high = max(right_high.height, left_high.height)
    low_top = high_top + high + gap
    low = min(right_low.height, left_low.height)
    needed = first.bottom + gap + centre.height + gap / 2
    low_top = max(low_top, needed - low / 2)
    flow = low_top + max(low / 2, low - 24)
    spare = flow - gap / 2 - centre.height - (first.bottom + gap)
    heart = Place(middle, first.bottom + gap + spare / 2, column, centre.height)
    places = (
        first,
        Place(right, high_top, column, right_high.height),
        Place(right, low_top, column, right_low.height),
        Place(left, low_top, column, left_low.height),
        Place(left, high_top, column, left_high.height),
    )
    boxes = (top_box, right_high, right_low, left_low, left_high)
    return _drawing(
        width,
        max(place.bottom for place in (heart, *places)) + _EDGE,
        [(heart, centre), *zip(places, boxes, strict=True)],
        [*_links(heart, places), *_flows(places, flow)],
    )


def _gap(rulers: Rulers) -> float:
    return min(_WIDEST_GAP, _GAP_LINES * rulers[Style.WORDS].line)


def _flows(places: Sequence[Place], flow: float) -> list[Stroke]:
    """From each to the next, round."""
    first, right_high, right_low, left_low, left_high = places
    across = first.middle[1]
    right, left = right_high.middle[0], left_high.middle[0]
    ways = (
        curve((first.right, across), (right, across), (right, right_high.top)),
        ((right, right_high.bottom), (right, right_low.top)),
        ((right_low.left, flow), (left_low.right, flow)),
        ((left, left_low.top), (left, left_high.bottom)),
        curve((left, left_high.top), (left, across), (first.left, across)),
    )
    return [Stroke(way, Role.FLOW, has_arrow=True) for way in ways]


def _links(heart: Place, places: Sequence[Place]) -> list[Stroke]:
    """From the complaint to each, within the gaps."""
    first, *sides = places
    links = [((heart.middle[0], heart.top), (heart.middle[0], first.bottom))]
    for place in sides:
        is_right = place.left > heart.left
        start = heart.right if is_right else heart.left
        end = place.left if is_right else place.right
        height = min(max(heart.middle[1], place.top + _PADDING), place.bottom - _PADDING)
        share = 0.3 if place.middle[1] < heart.middle[1] else 0.7
        links.append(((start, heart.top + heart.height * share), (end, height)))
    return [Stroke(link, Role.LINK) for link in links]


def _under_one_another(circle: Circle, width: float, rulers: Rulers) -> Drawing:
    gap = _gap(rulers)
    inner = width - gap - 2 * _EDGE
    boxes = [
        _centre(circle, inner, rulers),
        *(_box(spoke, circle.more, inner, rulers) for spoke in circle.spokes),
    ]
    top = _EDGE
    placed: list[tuple[Place, _Box]] = []
    for box in boxes:
        placed.append((Place(_EDGE, top, inner, box.height), box))
        top += box.height + gap * 0.7
    sides = [place for place, _box in placed[1:]]
    strokes = [
        Stroke(((one.middle[0], one.bottom), (one.middle[0], other.top)), role, has_arrow=is_flow)
        for one, other, role, is_flow in (
            (placed[0][0], sides[0], Role.LINK, False),
            *((one, other, Role.FLOW, True) for one, other in pairwise(sides)),
        )
    ]
    outside = width - _EDGE - gap / 4
    start, end = sides[-1].middle[1], sides[0].middle[1]
    back = ((inner + _EDGE, start), (outside, start), (outside, end), (inner + _EDGE, end))
    strokes.append(Stroke(back, Role.FLOW, has_arrow=True))
    return _drawing(width, top - gap * 0.7 + _EDGE, placed, strokes)


def _drawing(
    width: float, height: float, placed: Sequence[tuple[Place, _Box]], strokes: Sequence[Stroke]
) -> Drawing:
    return Drawing(
        width,
        height,
        tuple(strokes),
        tuple(Frame(place, box.role) for place, box in placed),
        words=tuple(
            words
            for place, box in placed
            for words in box.block.at(place.left + _PADDING, place.top + _PADDING)
        ),
    )


def _centre(circle: Circle, width: float, rulers: Rulers) -> _Box:
    paragraphs = [Paragraph(circle.centre, Style.HEAD, 4), Paragraph(circle.about, most=4)]
    return _Box(block(paragraphs, width - 2 * _PADDING, rulers), Role.CENTRE)


def _box(spoke: Spoke, more: str, width: float, rulers: Rulers) -> _Box:
    paragraphs = [Paragraph(spoke.name, Style.STRONG, 2)]
    chosen = spoke.chosen if spoke.chosen is not None else -1
    shown = list(enumerate(spoke.items))[:MOST_ITEMS]
    if chosen >= MOST_ITEMS:  # what was chosen is never left out
        shown[-1] = (chosen, spoke.items[chosen])
    for place, (text, note) in shown:
        style = Style.STRONG if place == chosen else Style.WORDS
        paragraphs.append(Paragraph(text, style, MOST_LINES, _BETWEEN))
        paragraphs.append(Paragraph(note, Style.NOTE, 2))
    left_out = len(spoke.items) - len(shown)
    if left_out > 0:
        paragraphs.append(Paragraph(more.format(count=left_out), Style.NOTE, 1, _BETWEEN))
    role = Role.CHOSEN if chosen >= 0 else Role.PLAIN
    return _Box(block(paragraphs, width - 2 * _PADDING, rulers), role)
