"""The search index over what was written, and the keys of ``words`` that give the newest first.

FTS5 answers in the order of these keys for free, whatever the number of hits; sorting all hits by the moment of their
entry reads every text (measured over ten years: 230 to 330 ms for a common word, against 1 to 2 ms). So a key is
the second of its entry times ``KEYS_A_SECOND``, plus a number within that second. A second that is full goes on
in the next one.
"""

from collections.abc import Mapping

import sqlalchemy as sa

from diary.vault.stored_text import stored_text
from diary.vault.tables import WORDS

KEYS_A_SECOND = 128

SECONDS_OF_SLACK = 60
"""How far a key may lie above its second, because that one and the next ones were full (7680 texts in one second)."""

_MOST_WORDS = 32

_INSERT = "INSERT INTO words(id, entry, prompt, text) VALUES (?, ?, ?, ?)"
_LAST_OF_SECOND = "SELECT max(id) FROM words WHERE id BETWEEN ? AND ?"
_TAKE_OUT = (
    "INSERT INTO words_search(words_search, rowid, text)"
    " SELECT 'delete', id, text FROM words WHERE entry = ?"
)
_PUT_IN = "INSERT INTO words_search(rowid, text) SELECT id, text FROM words WHERE entry = ?"


def add_words(connection: sa.Connection, entry: int, at: int, words: Mapping[str, str]) -> None:
    """Keep what was written in an entry at ``at`` (milliseconds), and let it be found; empty texts are not kept."""
    texts = [(stored_text(prompt), stored_text(text)) for prompt, text in words.items() if text]
    if not texts:
        return
    first = _free_key(connection, at, len(texts))
    rows = [(first + place, entry, prompt, text) for place, (prompt, text) in enumerate(texts)]
    connection.exec_driver_sql(_INSERT, rows)
    put_in_index(connection, entry)


def remove_words(connection: sa.Connection, entry: int, *, is_in_index: bool) -> None:
    """Remove what was written in an entry, and every trace of it in the index."""
    if is_in_index:
        take_out_of_index(connection, entry)
    connection.execute(WORDS.delete().where(WORDS.c.entry == entry))


def put_in_index(connection: sa.Connection, entry: int) -> None:
    """Let the words of an entry be found."""
    connection.exec_driver_sql(_PUT_IN, (entry,))


def take_out_of_index(connection: sa.Connection, entry: int) -> None:
    """Let the words of an entry, as they are kept now, be found no more."""
    connection.exec_driver_sql(_TAKE_OUT, (entry,))


def newest_key(at: int) -> int:
    """A key above all keys of entries at or before ``at`` (milliseconds), and not far above."""
    return (at // 1000 + SECONDS_OF_SLACK) * KEYS_A_SECOND


def second_of(key: int) -> int:
    """The second since 1970 of a key."""
    return key // KEYS_A_SECOND


def match_expression(text: str) -> str:
    """What FTS5 is asked for words as a person types them: all must occur, the last one also as a beginning.

    Each word is quoted, so that nothing a person types is taken for syntax; what has no letter or digit is left out.
    Empty where nothing is left, which finds nothing. The first 32 words count: FTS5 cannot nest much deeper.
    """
    words = [
        word for word in stored_text(text).replace("\0", " ").split() if any(map(str.isalnum, word))
    ][:_MOST_WORDS]
    if not words:
        return ""
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    return " ".join(quoted) + "*"


def _free_key(connection: sa.Connection, at: int, count: int) -> int:
    """The first of ``count`` free keys in the second of ``at``, or in the first later one with room."""
    first = at // 1000 * KEYS_A_SECOND
    while True:
        last = connection.exec_driver_sql(
            _LAST_OF_SECOND, (first, first + KEYS_A_SECOND - 1)
        ).scalar_one()
        if last is None:
            return first
        if last + count < first + KEYS_A_SECOND:
            return int(last) + 1
        first += KEYS_A_SECOND
