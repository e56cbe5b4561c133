"""What was found in a file that somebody wants to bring in."""

from collections.abc import Callable
from dataclasses import dataclass, field

from diary.domain.diary_content import DiaryContent
from diary.file_errors import UnreadableFile

Tell = Callable[[float], None]
"""Is told how far the work is, 0 … 1; what it raises stops the work."""

TELL_EVERY = 200
"""Rows or records between two tellings."""


def nobody(_part: float) -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class Found:
    """The content of a file."""

    content: DiaryContent
    is_whole: bool = True
    """Whether the file holds all of what it has: a table or a bundle does not, so it only adds what is not here."""
    unreadable: tuple[str, ...] = ()
    """What could not be read, by its place, and never its content: ‘line 12, column pain’."""
    unknown: tuple[str, ...] = field(default=())
    """Keys of own questions that this diary does not have; their answers are left out."""

    def require_readable(self) -> None:
        """Raise ``UnreadableFile`` for the first place that could not be read."""
        if self.unreadable:
            raise UnreadableFile(reason=self.unreadable[0])
