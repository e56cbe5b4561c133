"""What a worksheet is drawn with: frames, lines, dots and words at their places, as numbers.

A drawing is laid out for a width, with rulers that know how wide a text is; the window and paper each bring their own,
so that the same words fit in both. Lengths are in the unit of the rulers; y grows downwards.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum


class Style(Enum):
    """How words are written."""

    HEAD = "head"
    STRONG = "strong"
    WORDS = "words"
    NOTE = "note"


class Role(Enum):
    """What a line or a frame is for, from which a painter takes its ink."""

    PLAIN = "plain"
    """The edge of a frame."""
    CHOSEN = "chosen"
    """The edge of what was chosen: heavier."""
    CENTRE = "centre"
    GRID = "grid"
    LINK = "link"
    FLOW = "flow"
    NOW = "now"
    """What is newest."""
    EARLIER = "earlier"
    """What was so before: lighter, and dashed."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """How wide a text of one style is, and how high a line of it."""

    width_of: Callable[[str], float]
    line: float


Rulers = Mapping[Style, Ruler]


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends across."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def moved(self, across: float, down: float) -> "Place":
        """The same, elsewhere."""
        return Place(self.left + across, self.top + down, self.width, self.height)

    def overlaps(self, other: "Place") -> bool:
        """Whether the two have more than an edge in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text within its place; ``align`` is -1 left, 0 middle, 1 right."""

    place: Place
    text: str
    style: Style
    align: int = -1


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle with an edge."""

    place: Place
    role: Role


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through some points; it may end in an arrow."""

    points: tuple[tuple[float, float], ...]
    role: Role
    has_arrow: bool = False
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A round mark."""

    x: float
    y: float
    role: Role


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything, in the order in which it is painted: strokes, frames, dots, words."""

    width: float
    height: float
    strokes: tuple[Stroke, ...] = ()
    frames: tuple[Frame, ...] = ()
    dots: tuple[Dot, ...] = ()
    words: tuple[Words, ...] = ()
    is_partial: bool = False
    """Whether items were left out and counted."""


def curve(
    start: tuple[float, float], control: tuple[float, float], end: tuple[float, float]
) -> tuple[tuple[float, float], ...]:
    """The points of a quadratic curve from ``start`` to ``end``, shape (17,)."""
    steps = [number / 16 for number in range(17)]
    return tuple(
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * control[0] + t**2 * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * control[1] + t**2 * end[1],
        )
        for t in steps
    )
