"""Columns of guesses: a heading each, and a box for every item; under one another where there is no room beside."""

from dataclasses import dataclass

from diary.analysis.drawing import Drawing, Frame, Place, Role, Rulers, Stroke, Style, Words
from diary.analysis.text_block import Paragraph, block

MOST_ITEMS, MOST_LINES = 8, 4
_GAP, _PADDING, _EDGE, _BETWEEN = 24.0, 10.0, 1.0, 8.0
_LEAST_COLUMN = 8.0


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and items, each with what it points at in a few words (empty where it points at nothing)."""

    name: str
    items: tuple[tuple[str, str], ...]


def draw_columns(columns: tuple[Column, ...], more: str, width: float, rulers: Rulers) -> Drawing:
    """The drawing in a width; ``more`` counts what is left out: ‘and {count} more’."""
    number = len(columns)
    across = (width - 2 * _EDGE - (number - 1) * _GAP) / max(1, number)
    is_beside = across >= _LEAST_COLUMN * rulers[Style.WORDS].line
    column = across if is_beside else width - 2 * _EDGE
    strokes: list[Stroke] = []
    frames: list[Frame] = []
    words: list[Words] = []
    bottom = left = top = _EDGE
    for each in columns:
        end = _column(each, more, Place(left, top, column, 0), rulers, (strokes, frames, words))
        bottom = max(bottom, end)
        if is_beside:
            left += column + _GAP
        else:
            top = end + _GAP
    is_partial = any(len(each.items) > MOST_ITEMS for each in columns)
    return Drawing(
        width,
        bottom + _EDGE,
        tuple(strokes),
        tuple(frames),
        words=tuple(words),
        is_partial=is_partial,
    )


def _column(
    column: Column,
    more: str,
    room: Place,
    rulers: Rulers,
    into: tuple[list[Stroke], list[Frame], list[Words]],
) -> float:
    """Put a column where ``room`` begins; where it ends below."""
    strokes, frames, words = into
    head = block([Paragraph(column.name, Style.HEAD, 2)], room.width, rulers)
    words.extend(head.at(room.left, room.top))
    top = room.top + head.height + 6
    strokes.append(Stroke(((room.left, top), (room.right, top)), Role.FLOW))
    top += _BETWEEN + 4
    for text, note in column.items[:MOST_ITEMS]:
        paragraphs = [Paragraph(text, most=MOST_LINES), Paragraph(note, Style.NOTE, 2, 2)]
        inside = block(paragraphs, room.width - 2 * _PADDING, rulers)
        place = Place(room.left, top, room.width, inside.height + 2 * _PADDING)
        frames.append(Frame(place, Role.PLAIN))
        words.extend(inside.at(place.left + _PADDING, place.top + _PADDING))
        top = place.bottom + _BETWEEN
    left_out = len(column.items) - MOST_ITEMS
    if left_out > 0:
        rest = block([Paragraph(more.format(count=left_out), Style.NOTE, 1)], room.width, rulers)
        words.extend(rest.at(room.left, top))
        top += rest.height
    return top
