"""How high something was each time it was asked: a small line for each thing, under one another, on the same days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from diary.analysis.drawing import Dot, Drawing, Place, Role, Rulers, Stroke, Style, Words
from diary.analysis.text_block import Paragraph, block
from diary.domain.worksheet_parts import HIGHEST, LOWEST

MOST_LINES = 3
_WIDEST, _HIGH = 620.0, 4.0
"""The widest a line gets, and its height in heights of a line of text."""
_EDGE, _GAP = 2.0, 8.0
_RINGS = (LOWEST, (LOWEST + HIGHEST) // 2, HIGHEST)


@dataclass(frozen=True, slots=True)
class Line:
    """A name, and figures (``LOWEST`` … ``HIGHEST``) on days, the first first."""

    name: str
    values: tuple[tuple[date, int], ...]


def draw_lines(
    lines: Sequence[Line],
    days: tuple[str, str],
    ends: tuple[str, str],
    width: float,
    rulers: Rulers,
) -> Drawing:
    """The drawing in a width; ``days`` are the first and last in words, ``ends`` what nought and the highest mean."""
    strokes: list[Stroke] = []
    dots: list[Dot] = []
    words: list[Words] = []
    note, line = rulers[Style.NOTE], rulers[Style.WORDS].line
    axis = max(note.width_of(str(each)) for each in _RINGS) + 8
    last = rulers[Style.STRONG].width_of(str(HIGHEST)) + 12
    left = _EDGE + axis
    across = max(1.0, min(_WIDEST, width - left - last - _EDGE))
    shown = sorted({day for each in lines for day, _value in each.values})
    span = max(1, (shown[-1] - shown[0]).days) if shown else 1
    alone = len(shown) == 1
    top = _EDGE

    def across_at(day: date) -> float:
        return left + across * (1.0 if alone else (day - shown[0]).days / span)

    for each in lines:
        name = block([Paragraph(each.name, Style.STRONG, MOST_LINES)], width - 2 * _EDGE, rulers)
        words.extend(name.at(_EDGE, top))
        top += name.height + note.line / 2 + _GAP / 2
        high = _HIGH * line
        for ring in _RINGS:
            y = top + high * (1 - ring / HIGHEST)
            strokes.append(Stroke(((left, y), (left + across, y)), Role.GRID))
            place = Place(_EDGE, y - note.line / 2, axis - 8, note.line)
            words.append(Words(place, str(ring), Style.NOTE, 1))
        points = [
            (across_at(day), top + high * (1 - value / HIGHEST)) for day, value in each.values
        ]
        strokes.extend(Stroke(pair, Role.NOW) for pair in pairwise(points))
        dots.extend(Dot(*point, Role.NOW) for point in points)
        if points:
            strong = rulers[Style.STRONG].line
            place = Place(points[-1][0] + 10, points[-1][1] - strong / 2, last - 10, strong)
            words.append(Words(place, str(each.values[-1][1]), Style.STRONG))
        top += high + note.line / 2 + _GAP
    if shown:
        foot = _foot(
            days if not alone else ("", days[1]), Place(left, top - _GAP, across, 0), rulers
        )
        words.extend(foot)
        top += note.line + _GAP / 2
    legend = block([Paragraph(_meaning(ends), Style.NOTE, 4)], width - 2 * _EDGE, rulers)
    words.extend(legend.at(_EDGE, top))
    return Drawing(
        width, top + legend.height + _EDGE, tuple(strokes), dots=tuple(dots), words=tuple(words)
    )


def _foot(days: tuple[str, str], room: Place, rulers: Rulers) -> list[Words]:
    """The first day where the lines begin, the last where they end; only the last where both find no room."""
    ruler = rulers[Style.NOTE]
    half = room.width / 2
    if days[0] and max(ruler.width_of(day) for day in days) <= half:
        first, last = Place(room.left, room.top, half, ruler.line), days[1]
        end = first.moved(half, 0)
        return [Words(first, days[0], Style.NOTE), Words(end, last, Style.NOTE, 1)]
    return [Words(Place(room.left, room.top, room.width, ruler.line), days[1], Style.NOTE, 1)]


def _meaning(ends: tuple[str, str]) -> str:
    return f"{LOWEST}: {ends[0]} · {HIGHEST}: {ends[1]}"
