"""Axes from a middle, a point on each, and earlier times behind: how something is on several sides at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from diary.analysis.drawing import Dot, Drawing, Place, Role, Rulers, Stroke, Style, Words
from diary.analysis.text_block import Block, Paragraph, block
from diary.domain.worksheet_parts import HIGHEST

_RINGS = (5, 10)
_GAP, _EDGE = 10.0, 2.0
_LARGEST = 190.0
_LEAST_RADIUS = 3.0
"""In heights of a line; below it the names stand under the drawing, with a number each."""
_LABEL_SHARE = 0.27
_NUMBER_AWAY = 0.8
"""How far a number stands beyond the end of its axis, in heights of a line."""
_UPRIGHT = 0.01
"""Sines below it are those of the axes at the top and at the foot."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One side: its name, and what is said of it now in a few words (such as ‘7’)."""

    name: str
    note: str


Values = Sequence[int | None]
"""A figure (``LOWEST`` … ``HIGHEST``) for each axis; ``None`` where it was not said."""


def draw_radar(
    axes: Sequence[Axis], now: Values, earlier: Sequence[Values], width: float, rulers: Rulers
) -> Drawing:
    """The drawing in a width; the axes begin at the top and go round with the clock."""
    label = width * _LABEL_SHARE
    blocks = [
        _label(axis, label, rulers, _align(place, len(axes))) for place, axis in enumerate(axes)
    ]
    radius = min(_LARGEST, (width - 2 * label - 2 * _GAP - 2 * _EDGE) / (2 * sin(pi / 3)))
    highest = max((each.height for each in blocks), default=0.0)
    if radius < max(_LEAST_RADIUS * rulers[Style.WORDS].line, highest + _GAP):
        return _with_names_below(axes, now, earlier, width, rulers)
    above = blocks[0].height + _GAP + _EDGE
    middle = (width / 2, above + radius)
    words: list[Words] = []
    for place, each in enumerate(blocks):
        x, y = _point(middle, radius + _GAP, place, len(axes))
        align = _align(place, len(axes))
        left = x - label / 2 if align == 0 else x if align < 0 else x - label
        up = _is_up(place, len(axes))
        top = y - each.height / 2 if align else y - each.height if up else y
        words.extend(each.at(left, top))
    bottom = max(line.place.bottom for line in words)
    height = max(middle[1] + radius, bottom) + _EDGE
    return _drawing(width, height, middle, radius, (now, earlier), words)


def _with_names_below(
    axes: Sequence[Axis], now: Values, earlier: Sequence[Values], width: float, rulers: Rulers
) -> Drawing:
    """A number at the end of each axis, and the names under it."""
    line = rulers[Style.STRONG].line
    beside = (width / 2 - _EDGE - line / 2) / sin(pi / 3) - _NUMBER_AWAY * line
    radius = max(line / 2, min(_LARGEST, beside))
    middle = (width / 2, _EDGE + 1.5 * line + radius)
    words: list[Words] = []
    for place in range(len(axes)):
        x, y = _point(middle, radius + _NUMBER_AWAY * line, place, len(axes))
        spot = Place(x - line / 2, y - line / 2, line, line)
        words.append(Words(spot, str(place + 1), Style.STRONG, 0))
    top = middle[1] + radius + 2 * line
    for place, axis in enumerate(axes):
        text = f"{place + 1}. {axis.name}" + (f": {axis.note}" if axis.note else "")
        name = block([Paragraph(text)], width - 2 * _EDGE, rulers)
        words.extend(name.at(_EDGE, top))
        top += name.height
    return _drawing(width, top + _EDGE, middle, radius, (now, earlier), words)


def _drawing(
    width: float,
    height: float,
    middle: tuple[float, float],
    radius: float,
    values: tuple[Values, Sequence[Values]],
    words: Sequence[Words],
) -> Drawing:
    now, earlier = values
    number = len(now)
    rings = [
        Stroke(
            tuple(
                _point(middle, radius * ring / HIGHEST, place, number) for place in range(number)
            ),
            Role.GRID,
            is_closed=True,
        )
        for ring in _RINGS
    ]
    spokes = [
        Stroke((middle, _point(middle, radius, place, number)), Role.GRID)
        for place in range(number)
    ]
    strokes = [*rings, *spokes]
    dots: list[Dot] = []
    for each, role in (*((each, Role.EARLIER) for each in earlier), (now, Role.NOW)):
        points = [
            None if value is None else _point(middle, radius * value / HIGHEST, place, number)
            for place, value in enumerate(each)
        ]
        strokes.extend(
            Stroke((one, other), role)
            for one, other in zip(points, points[1:] + points[:1], strict=True)
            if one is not None and other is not None
        )
        dots.extend(Dot(*point, role) for point in points if point is not None)
    return Drawing(width, height, tuple(strokes), dots=tuple(dots), words=tuple(words))


def _label(axis: Axis, width: float, rulers: Rulers, align: int) -> Block:
    paragraphs = [Paragraph(axis.name, Style.WORDS, 3), Paragraph(axis.note, Style.STRONG, 1)]
    return block(paragraphs, width, rulers, align)


def _point(
    middle: tuple[float, float], away: float, place: int, number: int
) -> tuple[float, float]:
    angle = 2 * pi * place / number - pi / 2
    return middle[0] + away * cos(angle), middle[1] + away * sin(angle)


def _align(place: int, number: int) -> int:
    """0 on top and at the foot, -1 where the label is right of the drawing and so begins at it, else 1."""
    across = sin(2 * pi * place / number)
    return 0 if abs(across) < _UPRIGHT else -1 if across > 0 else 1


def _is_up(place: int, number: int) -> bool:
    return cos(2 * pi * place / number) > 0
