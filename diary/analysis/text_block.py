"""Words that are wrapped into a width: lines, and blocks of lines that know how high they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diary.analysis.drawing import Drawing, Place, Ruler, Rulers, Style, Words

_SPACES = re.compile(r"[^\S\u00a0]+")
"""Where a line may break: not at a hard space."""
MORE = "…"
"""Ends what is shortened."""


def wrapped(text: str, width: float, ruler: Ruler, most: int) -> tuple[str, ...]:
    """``text`` in lines no wider than ``width``, ``most`` at most; what does not fit ends in an ellipsis.

    Words that are wider than the line are broken; a line has at least one letter, however narrow.
    """
    lines: list[str] = []
    words = [word for word in _SPACES.split(text) if word]
    while words and len(lines) < most:
        line = words.pop(0)
        if ruler.width_of(line) > width:
            head = _fitting(line, width, ruler)
            if len(head) < len(line):
                words.insert(0, line[len(head) :])
            line = head
        else:
            while words and ruler.width_of(f"{line} {words[0]}") <= width:
                line = f"{line} {words.pop(0)}"
        lines.append(line)
    if words:
        lines[-1] = _shortened(lines[-1], width, ruler)
    return tuple(lines)


def _fitting(word: str, width: float, ruler: Ruler) -> str:
    """As much of the beginning as fits, at least a letter; found by halving, for a word may be very long."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if ruler.width_of(word[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return word[:low]


def _shortened(line: str, width: float, ruler: Ruler) -> str:
    while line and ruler.width_of(line + MORE) > width:
        line = line[:-1]
    return line.rstrip() + MORE


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text in one style, of ``most`` lines at most, with some room above it."""

    text: str
    style: Style = Style.WORDS
    most: int = 3
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """Wrapped lines under one another, from nought."""

    lines: tuple[Words, ...]
    height: float

    def at(self, left: float, top: float) -> tuple[Words, ...]:
        """The lines where the block begins at a point."""
        return tuple(
            Words(line.place.moved(left, top), line.text, line.style, line.align)
            for line in self.lines
        )


def block(paragraphs: Sequence[Paragraph], width: float, rulers: Rulers, align: int = -1) -> Block:
    """Paragraphs in a width."""
    lines: list[Words] = []
    top = 0.0
    for paragraph in paragraphs:
        ruler = rulers[paragraph.style]
        found = wrapped(paragraph.text, width, ruler, paragraph.most)
        top += paragraph.space if lines and found else 0.0
        for line in found:
            lines.append(Words(Place(0, top, width, ruler.line), line, paragraph.style, align))
            top += ruler.line
    return Block(tuple(lines), top)


def is_shortened(drawing: Drawing) -> bool:
    """Whether a drawing does not hold everything that was written."""
    return drawing.is_partial or any(words.text.endswith(MORE) for words in drawing.words)
