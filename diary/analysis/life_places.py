"""Places of a life chart in pixels: what both painters, of the screen and of paper, draw from."""

from collections.abc import Callable
from dataclasses import dataclass, field

from diary.analysis.life_chart import LaneKind, Mark, Stretch, Tie
from diary.analysis.sight import Sight

_LEAST_LETTERS = 3
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``bottom`` lies below ``top``."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        """Whether they share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, x: float, y: float, beside: float = 0.0) -> bool:
        """Whether a point lies within, or at most ``beside`` from it."""
        return (
            self.left - beside <= x <= self.right + beside
            and self.top - beside <= y <= self.bottom + beside
        )


@dataclass(frozen=True, slots=True)
class LifeSizes:
    """How large things are drawn: ``width_of`` measures a text, ``line`` is the height of one; ``scale`` 1 at 100 %."""

    width_of: Callable[[str], float]
    line: float
    scale: float = 1.0

    @property
    def head(self) -> float:
        """The radius of a mark."""
        return 6.0 * self.scale

    @property
    def gap(self) -> float:
        """What stays free between a mark and its words."""
        return 6.0 * self.scale

    def shortened(self, text: str, most: float) -> str:
        """``text`` on one line, with an ellipsis where it is wider than ``most``; empty where nothing fits."""
        flat = " ".join(text.split())
        if self.width_of(flat) <= most:
            return flat
        low, high = 0, len(flat)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.width_of(flat[:middle].rstrip() + _ELLIPSIS) <= most
            low, high = (middle, high) if fits else (low, middle - 1)
        return flat[:low].rstrip() + _ELLIPSIS if low >= _LEAST_LETTERS else ""


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a box of their own size."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Head:
    """An event, or several without a weight that lie too close together to tell apart."""

    marks: tuple[Mark, ...]
    x: float
    y: float
    left: float
    right: float
    """How far the mark itself reaches."""
    capsule: Box | None = None
    label: Label | None = None

    @property
    def is_bundle(self) -> bool:
        """Whether it stands for several."""
        return len(self.marks) > 1


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A beginning or a worsening."""

    mark: Mark
    x: float
    y: float
    capsule: Box | None = None


@dataclass(frozen=True, slots=True)
class PlacedStretch:
    """A line with its mark, at the height ``y``."""

    stretch: Stretch
    kind: LaneKind
    left: float
    right: float
    """Beyond the plot where the line goes on there."""
    y: float
    mark: PlacedMark
    worsenings: tuple[PlacedMark, ...] = ()
    end_capsule: Box | None = None
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class PlacedTie:
    """A link from one end to the other; ``place`` counts those that were refused at the same event."""

    tie: Tie
    x: float
    y: float
    to_x: float
    to_y: float
    place: int = 0

    @property
    def is_drawn(self) -> bool:
        """Whether it is a line."""
        return self.tie.is_drawn


@dataclass(frozen=True, slots=True)
class LifeTick:
    """A date or an age on an axis: centred at ``x``; ``label`` is empty where there is no room for it."""

    x: float
    label: str
    is_now: bool = False


@dataclass(frozen=True, slots=True)
class LaneBox:
    """One lane from ``top`` to ``bottom``; marks lie between ``plot_top`` and ``bottom``."""

    kind: LaneKind
    top: float
    plot_top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class LifePlaces:
    """Everything of one frame."""

    ruler: Sight
    lanes: tuple[LaneBox, ...]
    zero: float
    """The height of the line between what was good and what was heavy."""
    half: float
    """Pixels from that line to the weight 5."""
    heads: tuple[Head, ...]
    stretches: tuple[PlacedStretch, ...]
    ties: tuple[PlacedTie, ...]
    ages: tuple[LifeTick, ...]
    years: tuple[LifeTick, ...]
    top: float
    bottom: float
    """The plot, between the two axes."""
    height: float
    labels: tuple[Label, ...] = field(default=())
    """All words at marks, none over another."""
