"""Which entries: the newest, page by page, and those that have certain words, feelings or marks of the day.

The order is the moment of the entry, then its UUID, newest first: that is the same on every computer, and a page can go
on after any entry, also after one that was removed meanwhile.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from diary.domain.entry import LATE_AFTER, Entry
from diary.domain.entry_filter import EntryFilter
from diary.domain.moment import milliseconds
from diary.vault.entry_loading import EntryRow
from diary.vault.tables import ENTRY, FEELING, WORDS
from diary.vault.words_index import SECONDS_OF_SLACK, match_expression, newest_key, second_of

MARK_START, MARK_END = "\ufdd0", "\ufdd1"
"""Around each hit in a snippet: noncharacters, which Unicode keeps out of texts."""

_SNIPPET_WORDS = 24
"""About 160 characters."""

_LONGEST_WITH_SNIPPET = 50_000
"""Characters. FTS5 compares all hits in a text with one another to find the best piece: of a text of megabytes with a
common word that takes minutes, so of a longer one its beginning is shown."""
_BEGINNING = 160

_LATE_MILLISECONDS = int(LATE_AFTER.total_seconds() * 1000)

_INDEX = sa.table("words_search", sa.column("rowid", sa.Integer), sa.column("text", sa.Text))


@dataclass(frozen=True, slots=True)
class Found:
    """A row of ``entry``, and where words were looked for a piece of text with marks around the hits."""

    row: EntryRow
    snippet: str | None


def find_newest(
    connection: sa.Connection, only: EntryFilter, count: int, before: Entry | None = None
) -> list[Found]:
    """The ``count`` newest entries that ``only`` lets through, and that come after ``before`` in that order.

    Words must all occur in one text. Words without any letter or digit find nothing.
    """
    conditions = [ENTRY.c.deleted_at.is_(None), *_conditions(only)]
    if before is not None:
        place = sa.tuple_(ENTRY.c.at, ENTRY.c.uuid)
        conditions.append(place < sa.tuple_(milliseconds(before.at), str(before.uuid)))
    if only.words.strip():
        return _newest_with_words(connection, only.words, conditions, count, before)
    rows = connection.execute(
        sa.select(ENTRY)
        .where(*conditions)
        .order_by(ENTRY.c.at.desc(), ENTRY.c.uuid.desc())
        .limit(count)
    )
    return [Found(row, None) for row in rows]


def _newest_with_words(
    connection: sa.Connection,
    words: str,
    conditions: list[sa.ColumnElement[bool]],
    count: int,
    before: Entry | None,
) -> list[Found]:
    expression = match_expression(words)
    if not expression:
        return []
    snippet: sa.ColumnElement[str] = sa.literal_column(
        f"CASE WHEN length(words.text) > {_LONGEST_WITH_SNIPPET}"
        f" THEN substr(words.text, 1, {_BEGINNING}) || '…'"
        f" ELSE snippet(words_search, 0, '{MARK_START}', '{MARK_END}', '…', {_SNIPPET_WORDS}) END"
    )
    query = (
        sa.select(ENTRY, WORDS.c.id.label("words_id"), snippet.label("snippet"))
        .select_from(_INDEX)
        .join(WORDS, WORDS.c.id == _INDEX.c.rowid)
        .join(ENTRY, ENTRY.c.id == WORDS.c.entry)
        .where(sa.literal_column("words_search").op("MATCH")(expression), *conditions)
        .order_by(_INDEX.c.rowid.desc())
    )
    if before is not None:
        query = query.where(_INDEX.c.rowid < newest_key(milliseconds(before.at)))
    # No more rows than needed are fetched, for each costs a snippet: FTS5 answers newest first, and mostly the one
    # after the last tells that it was the last.
    with connection.execute(query.execution_options(yield_per=count + 1)) as rows:
        found = list(_first_entries(rows, count))
    found.sort(key=lambda hit: (hit.row.at, hit.row.uuid), reverse=True)
    return found[:count]


def _first_entries(rows: sa.CursorResult[tuple[object, ...]], count: int) -> Iterator[Found]:
    """Each entry once, until there are ``count`` and no newer one can follow."""
    seen: set[int] = set()
    last_second = 0
    for row in rows:
        if len(seen) >= count and second_of(row.words_id) < last_second - SECONDS_OF_SLACK:
            return
        if row.id not in seen:
            seen.add(row.id)
            last_second = second_of(row.words_id)
            yield Found(row, row.snippet)


def _conditions(only: EntryFilter) -> Iterator[sa.ColumnElement[bool]]:
    if only.feelings:
        felt = sa.select(FEELING.c.entry).where(
            FEELING.c.entry == ENTRY.c.id, FEELING.c.word.in_(sorted(only.feelings))
        )
        yield felt.exists()
    if only.only_bad_days:
        yield ENTRY.c.is_bad_day != 0
    if only.only_with_words:
        yield sa.select(WORDS.c.id).where(WORDS.c.entry == ENTRY.c.id).exists()
    if only.only_late:
        yield ENTRY.c.created_at - ENTRY.c.at > _LATE_MILLISECONDS
