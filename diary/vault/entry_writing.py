"""The rows of an entry: written, rewritten and removed within a transaction of the caller.

A changed entry gets its parts anew under its old number: that is as fast as comparing them, and cannot leave half
of an old one. Only its words are compared, because taking them out of the search index is slow (see ``words_index``).

Measured: nine tenths of a save is its commit (the search index, 25 to 45 pages through the cipher, the disk); the
cipher makes the whole 1.2 to 1.5 times as long.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.moment import milliseconds, moment, zone_name
from diary.errors import InvalidValue
from diary.vault.plain_rows import Row, run, run_for_each
from diary.vault.stored_text import stored_text
from diary.vault.tables import ACTIVITY, ENTRY, FEELING, MARK, MEASURE, READING, SENSATION
from diary.vault.words_index import (
    add_words,
    change_words,
    put_in_index,
    remove_words,
    take_out_of_index,
)

_PARTS = (READING, FEELING, MARK, ACTIVITY, SENSATION)

_LARGEST = 2**63 - 1
"""The largest whole number that the database can keep."""


def _sql(statement: sa.Insert | sa.Update | sa.Select[Any] | sa.Delete) -> str:
    """A statement as text, compiled once: compiling and binding by name cost more than running it."""
    return str(statement.compile(dialect=sqlite.dialect()))


_INSERT = {table: _sql(table.insert()) for table in (ENTRY, *_PARTS)}
_REMOVE = {table: _sql(table.delete().where(table.c.entry == 0)) for table in _PARTS}
_CHANGE = _sql(ENTRY.update().where(ENTRY.c.id == 0))
_FIND = _sql(sa.select(ENTRY.c.id, ENTRY.c.deleted_at).where(ENTRY.c.uuid == ""))
_MEASURES = _sql(sa.select(MEASURE.c.key, MEASURE.c.id))


def write_entry(connection: sa.Connection, entry: Entry, catalogue: Catalogue) -> None:
    """Insert or rewrite ``entry`` by its UUID; what was in the bin is out of it then.

    Raises ``InvalidValue`` for a reading that its scale does not know or that is computed, ``KeyError`` for one whose
    measure the catalogue does not know (those belong in ``unknown_readings``).
    """
    values = _stored_readings(entry, catalogue)
    at = milliseconds(entry.at)
    found = run(connection, _FIND, (str(entry.uuid),)).fetchone()
    if found is None:
        number = run(connection, _INSERT[ENTRY], _entry_row(entry, None, at)).lastrowid
        add_words(connection, number, at, entry.words)
    else:
        number, deleted_at = found
        _remove_parts(connection, number)
        run(connection, _CHANGE, (*_entry_row(entry, number, at), number))
        change_words(connection, number, at, entry.words, is_in_index=deleted_at is None)
    run_for_each(connection, _INSERT[READING], _reading_rows(connection, number, at, values))
    run_for_each(connection, _INSERT[FEELING], _feeling_rows(entry, number))
    run_for_each(connection, _INSERT[MARK], _mark_rows(entry, number))
    run_for_each(connection, _INSERT[ACTIVITY], _activity_rows(entry, number))
    run_for_each(connection, _INSERT[SENSATION], _sensation_rows(entry, number))


def hide_entry(connection: sa.Connection, number: int, deleted_at: int) -> None:
    """Put an entry that is not in the bin into it: no series and no search meets it any more."""
    take_out_of_index(connection, number)
    _mark_deleted(connection, number, deleted_at)


def show_entry(connection: sa.Connection, number: int) -> None:
    """Take an entry that is in the bin out of it."""
    put_in_index(connection, number)
    _mark_deleted(connection, number, None)


def remove_entry(connection: sa.Connection, number: int, *, is_in_bin: bool) -> None:
    """Remove every row of an entry."""
    remove_words(connection, number, is_in_index=not is_in_bin)
    _remove_parts(connection, number)
    connection.execute(ENTRY.delete().where(ENTRY.c.id == number))


def _mark_deleted(connection: sa.Connection, number: int, deleted_at: int | None) -> None:
    connection.execute(ENTRY.update().where(ENTRY.c.id == number), {"deleted_at": deleted_at})
    # See tables.py: readings of an entry in the bin have negative measures.
    connection.execute(
        READING.update().where(READING.c.entry == number).values(measure=-READING.c.measure)
    )


def _remove_parts(connection: sa.Connection, number: int) -> None:
    for table in _PARTS:
        run(connection, _REMOVE[table], (number,))


def _entry_row(entry: Entry, number: int | None, at: int) -> Row:
    zone = zone_name(entry.at)
    return (
        number,
        str(entry.uuid),
        at,
        zone,
        moment(at, zone).date().toordinal(),
        milliseconds(entry.created_at),
        milliseconds(entry.changed_at),
        int(entry.is_bad_day),
        None,
        int(entry.is_guided),
    )


def _stored_readings(entry: Entry, catalogue: Catalogue) -> dict[str, int]:
    stored = {stored_text(key): value for key, value in entry.unknown_readings.items()}
    if any(not -_LARGEST <= value <= _LARGEST for value in stored.values()):
        raise InvalidValue
    for key, value in entry.readings.items():
        measure = catalogue[key]
        if measure.computed is not None:
            raise InvalidValue
        stored[key] = measure.scale.stored(value)
    return stored


def _reading_rows(
    connection: sa.Connection, number: int, at: int, values: dict[str, int]
) -> list[Row]:
    if not values:
        return []
    numbers = _measure_numbers(connection, set(values))
    return [(numbers[key], at, number, value) for key, value in values.items()]


def _measure_numbers(connection: sa.Connection, keys: set[str]) -> dict[str, int]:
    """The number of each measure; a key that is seen for the first time gets one."""
    numbers = _known_measures(connection)
    new = sorted(keys - numbers.keys())
    if new:
        connection.execute(MEASURE.insert(), [{"key": key} for key in new])
        numbers = _known_measures(connection)
    return numbers


def _known_measures(connection: sa.Connection) -> dict[str, int]:
    return dict(run(connection, _MEASURES))


def _feeling_rows(entry: Entry, number: int) -> list[Row]:
    return [
        (
            number,
            place,
            stored_text(feeling.word),
            feeling.strength,
            None if feeling.about is None else feeling.about.value,
        )
        for place, feeling in enumerate(entry.feelings)
    ]


def _mark_rows(entry: Entry, number: int) -> list[Row]:
    return [
        (
            number,
            place,
            stored_text(mark.region),
            mark.intensity,
            stored_text(" ".join(mark.qualities)),
            stored_text(" ".join(mark.timings)),
            mark.status,
        )
        for place, mark in enumerate(entry.marks)
    ]


def _sensation_rows(entry: Entry, number: int) -> list[Row]:
    return [
        (number, place, stored_text(sensation.region), stored_text(" ".join(sensation.kinds)))
        for place, sensation in enumerate(entry.sensations)
    ]


def _activity_rows(entry: Entry, number: int) -> list[Row]:
    return [
        (
            number,
            place,
            stored_text(activity.category),
            stored_text(activity.what),
            activity.minutes,
            activity.effort,
            activity.energy,
            activity.outcome,
        )
        for place, activity in enumerate(entry.activities)
    ]
