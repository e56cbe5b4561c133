"""The search index over what was written, and the keys of ``words`` that give the newest first.

FTS5 answers in the order of these keys for free, whatever the number of hits; sorting all hits by the moment of their
entry reads every text (measured over ten years: 230 to 330 ms for a common word, against 1 to 2 ms). So a key is
the second of its entry times ``KEYS_A_SECOND``, plus a number within that second. A second that is full goes on
in the next one.

Taking a text out of the index for good changes the pages of each of its words (measured over ten years:
15 to 30 times as long as a save), so a text that did not change stays where it is.
"""

from collections.abc import Mapping

import sqlalchemy as sa

from diary.vault.plain_rows import run, run_for_each
from diary.vault.stored_text import stored_text
from diary.vault.tables import WORDS

KEYS_A_SECOND = 128

SECONDS_OF_SLACK = 60
"""How far a key may lie above its second, because that one and the next ones were full (7680 texts in one second)."""

_MOST_WORDS = 32

_INSERT = "INSERT INTO words(id, entry, prompt, text) VALUES (?, ?, ?, ?)"
_LAST_OF_SECOND = "SELECT max(id) FROM words WHERE id BETWEEN ? AND ?"
_OF_ENTRY = "SELECT id, prompt, text FROM words WHERE entry = ? ORDER BY id"
_CHANGE = "UPDATE words SET text = ? WHERE id = ?"
_TAKE_TEXT_OUT = "INSERT INTO words_search(words_search, rowid, text) VALUES ('delete', ?, ?)"
_PUT_TEXT_IN = "INSERT INTO words_search(rowid, text) VALUES (?, ?)"
_TAKE_OUT = (
    "INSERT INTO words_search(words_search, rowid, text)"
    " SELECT 'delete', id, text FROM words WHERE entry = ?"
)
_PUT_IN = "INSERT INTO words_search(rowid, text) SELECT id, text FROM words WHERE entry = ?"


def add_words(connection: sa.Connection, entry: int, at: int, words: Mapping[str, str]) -> None:
    """Keep what was written in an entry at ``at`` (milliseconds), and let it be found; empty texts are not kept."""
    _add(connection, entry, at, _texts(words))


def change_words(
    connection: sa.Connection, entry: int, at: int, words: Mapping[str, str], *, is_in_index: bool
) -> None:
    """Put ``words`` in the place of what was written in an entry, and let them be found."""
    texts = _texts(words)
    kept = run(connection, _OF_ENTRY, (entry,)).fetchall()
    prompts = [prompt for _, prompt, _ in kept]
    if is_in_index and prompts == [prompt for prompt, _ in texts] and _fits(kept, at):
        for (key, _, old), (_, new) in zip(kept, texts, strict=True):
            if new != old:
                run(connection, _TAKE_TEXT_OUT, (key, old))
                run(connection, _CHANGE, (new, key))
                run(connection, _PUT_TEXT_IN, (key, new))
        return
    remove_words(connection, entry, is_in_index=is_in_index)
    _add(connection, entry, at, texts)


def remove_words(connection: sa.Connection, entry: int, *, is_in_index: bool) -> None:
    """Remove what was written in an entry, and every trace of it in the index."""
    if is_in_index:
        take_out_of_index(connection, entry)
    connection.execute(WORDS.delete().where(WORDS.c.entry == entry))


def put_in_index(connection: sa.Connection, entry: int) -> None:
    """Let the words of an entry be found."""
    run(connection, _PUT_IN, (entry,))


def take_out_of_index(connection: sa.Connection, entry: int) -> None:
    """Let the words of an entry, as they are kept now, be found no more."""
    run(connection, _TAKE_OUT, (entry,))


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


def _texts(words: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(stored_text(prompt), stored_text(text)) for prompt, text in words.items() if text]


def _add(connection: sa.Connection, entry: int, at: int, texts: list[tuple[str, str]]) -> None:
    if not texts:
        return
    first = _free_key(connection, at, len(texts))
    rows = [(first + place, entry, prompt, text) for place, (prompt, text) in enumerate(texts)]
    run_for_each(connection, _INSERT, rows)
    run_for_each(connection, _PUT_TEXT_IN, [(key, text) for key, _, _, text in rows])


def _fits(kept: list[tuple[int, str, str]], at: int) -> bool:
    """Whether the keys of these texts may stand for the moment ``at``."""
    return all(0 <= second_of(key) - at // 1000 < SECONDS_OF_SLACK for key, _, _ in kept)


def _free_key(connection: sa.Connection, at: int, count: int) -> int:
    """The first of ``count`` free keys in the second of ``at``, or in the first later one with room."""
    first = at // 1000 * KEYS_A_SECOND
    while True:
        (last,) = run(connection, _LAST_OF_SECOND, (first, first + KEYS_A_SECOND - 1)).fetchone()
        if last is None:
            return first
        if last + count < first + KEYS_A_SECOND:
            return int(last) + 1
        first += KEYS_A_SECOND
