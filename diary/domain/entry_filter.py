"""Which entries are looked for in the diary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """What an entry must have; an empty filter lets everything through."""

    words: str = ""
    """Words that must all occur, the last one also as a beginning."""
    feelings: frozenset[str] = frozenset()
    """At least one of these feelings (keys of words)."""
    only_bad_days: bool = False
    only_with_words: bool = False
    only_late: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everything is let through."""
        return self == EntryFilter()


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text in which something was found; ``marked`` are (start, end) places of the hits in ``text``."""

    text: str
    marked: tuple[tuple[int, int], ...] = ()
