"""What a calendar shows of one day."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DaySummary:
    """A local day on which something was written."""

    count: int
    """How many entries."""
    pain_max: int | None = None
    """The highest of all ratings of pain of that day, 0 … 10; ``None`` where there is none."""
    has_words: bool = False
    is_bad_day: bool = False
    """Whether an entry of that day says so."""
