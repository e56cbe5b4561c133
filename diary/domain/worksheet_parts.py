"""What a kind of worksheet is made of: steps, the parts that are filled in there, and the figures they ask."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from diary.i18n import N_

LOWEST, HIGHEST = 0, 10
"""The ends of every figure of a worksheet."""
ADD_ANOTHER = N_("Add another")
EVERYTHING = ("day", "event", "complaint")
"""What a person can point at."""


class Picture(Enum):
    """What is drawn from a sheet."""

    CIRCLE = "circle"
    """A complaint in the middle, and what comes with it around."""
    COLUMNS = "columns"
    """A column for each part, an item under the other."""
    RADAR = "radar"
    """An axis for each part that has a figure."""
    PAIRS = "pairs"
    """Each item, and what was asked of it as well, beside it."""
    CHAIN = "chain"
    """One part after another, and other ways to see one of them."""
    LINES = "lines"
    """The figure of an item each time it was asked."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that an item may have, ``LOWEST`` … ``HIGHEST``; the texts are marked for translation."""

    key: str
    question: str
    name: str
    """What it is, in a word or three, before the figure."""
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a sheet; its items carry ``key``, which never changes. Texts are marked for translation."""

    key: str
    question: str
    name: str = ""
    """The question in a word or two, for a drawing."""
    hint: str = ""
    add: str = ""
    """What the button says that adds an item; without it there is one at most."""
    has_text: bool = True
    figures: tuple[Figure, ...] = ()
    is_weighed: bool = False
    """Whether its figures are asked in the step that weighs, once everything is there."""
    cites: tuple[str, ...] = ()
    """What its items may point at: kinds of ``CITED``."""
    begins_open: bool = True
    """Whether an empty list begins with a place to write."""
    views: str = ""
    """The key of the part of which it is another view, in a chain."""
    then: tuple["Part", ...] = ()
    """What is asked of each of its items as well; the answers stand right after it."""

    @property
    def is_list(self) -> bool:
        """Whether there may be more than one."""
        return bool(self.add)

    @property
    def short_name(self) -> str:
        """Its name, else the question."""
        return self.name or self.question


@dataclass(frozen=True, slots=True)
class SheetStep:
    """What is asked at a time."""

    name: str
    parts: tuple[Part, ...] = ()
    hint: str = ""
    weighs: bool = False
    """Here everything is drawn, weighed, and one thing is chosen."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of worksheet; its records carry ``key``, which never changes."""

    key: str
    name: str
    hint: str
    """What it is for, in a sentence."""
    steps: tuple[SheetStep, ...]
    picture: Picture | None = None
    words: str = ""
    """What is said above it, every time."""
    goes_on: bool = False
    """Whether a new version begins with what the last one had."""

    reads_on: bool = False
    """Whether the earlier versions are read on under the newest."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """All questions, in their order."""
        return tuple(part for step in self.steps for part in step.parts)

    @property
    def drawn_parts(self) -> tuple[Part, ...]:
        """The questions that its picture is made of."""
        if self.picture in {Picture.RADAR, Picture.LINES}:
            return tuple(part for part in self.parts if part.figures)
        if self.picture is Picture.CIRCLE:
            return tuple(part for part in self.parts if part.is_weighed)
        if self.picture is Picture.CHAIN:
            return self.parts
        return tuple(part for part in self.parts if self.picture and part.is_list)

    def all_parts(self) -> Iterator[Part]:
        """All questions and what is asked of their items as well."""
        for part in self.parts:
            yield part
            yield from part.then
