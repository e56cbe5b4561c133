"""Finding entries again by what was written in them, with the piece of text in which it stands."""

import re

import sqlalchemy as sa

from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter, Snippet
from diary.domain.measure import Catalogue
from diary.vault.cipher import reading
from diary.vault.entry_finding import MARK_END, MARK_START, find_newest
from diary.vault.entry_loading import load_entries

_MARKS = re.compile(f"([{MARK_START}{MARK_END}])")


class Search:
    """Looks through all entries that are not in the bin."""

    def __init__(self, engine: sa.Engine, catalogue: Catalogue) -> None:
        """``catalogue`` says which readings are known."""
        self._engine = engine
        self._catalogue = catalogue

    def find(self, only: EntryFilter, limit: int = 50) -> list[tuple[Entry, Snippet | None]]:
        """The newest ``limit`` entries that ``only`` lets through, newest first.

        Words must all occur in one of the texts of an entry, in any order, with or without capitals and accents; the
        last word also as a beginning. What a person types is never syntax; without any letter or digit it finds
        nothing. Where words were looked for, each entry has a piece of about 160 characters around them, else
        ``None``.
        """
        with reading(self._engine) as connection:
            found = find_newest(connection, only, limit)
            entries = load_entries(connection, self._catalogue, [hit.row for hit in found])
        return [
            (entry, None if hit.snippet is None else _snippet(hit.snippet))
            for entry, hit in zip(entries, found, strict=True)
        ]


def _snippet(marked_text: str) -> Snippet:
    """The text without its marks, and where they were."""
    text = ""
    start: int | None = None
    marked: list[tuple[int, int]] = []
    for piece in _MARKS.split(marked_text):
        if piece == MARK_START:
            start = len(text)
        elif piece == MARK_END:
            if start is not None:
                marked.append((start, len(text)))
            start = None
        else:
            text += piece
    return Snippet(text, tuple(marked))
