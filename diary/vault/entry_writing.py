"""The rows of an entry: written, rewritten and removed within a transaction of the caller.

A changed entry gets all its parts anew: that is as fast as comparing them, and cannot leave half of an old one.
"""

import sqlalchemy as sa

from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.moment import milliseconds, moment, zone_name
from diary.errors import InvalidValue
from diary.vault.stored_text import stored_text
from diary.vault.tables import ACTIVITY, ENTRY, FEELING, MARK, MEASURE, READING
from diary.vault.words_index import add_words, put_in_index, remove_words, take_out_of_index

_PARTS = (READING, FEELING, MARK, ACTIVITY)

_LARGEST = 2**63 - 1
"""The largest whole number that the database can keep."""

_Row = dict[str, int | str | None]


def write_entry(connection: sa.Connection, entry: Entry, catalogue: Catalogue) -> None:
    """Insert or rewrite ``entry`` by its UUID; what was in the bin is out of it then.

    Raises ``InvalidValue`` for a reading that its scale does not know or that is computed, ``KeyError`` for one whose
    measure the catalogue does not know (those belong in ``unknown_readings``).
    """
    values = _stored_readings(entry, catalogue)
    row = _entry_row(entry)
    found = connection.execute(
        sa.select(ENTRY.c.id, ENTRY.c.deleted_at).where(ENTRY.c.uuid == row["uuid"])
    ).one_or_none()
    if found is None:
        number = _new_row(connection, row)
    else:
        number = found.id
        _remove_parts(connection, number, is_in_index=found.deleted_at is None)
        connection.execute(ENTRY.update().where(ENTRY.c.id == number), row)
    at = milliseconds(entry.at)
    _insert(connection, READING, _reading_rows(connection, number, at, values))
    _insert(connection, FEELING, _feeling_rows(entry, number))
    _insert(connection, MARK, _mark_rows(entry, number))
    _insert(connection, ACTIVITY, _activity_rows(entry, number))
    add_words(connection, number, at, entry.words)


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
    _remove_parts(connection, number, is_in_index=not is_in_bin)
    connection.execute(ENTRY.delete().where(ENTRY.c.id == number))


def _mark_deleted(connection: sa.Connection, number: int, deleted_at: int | None) -> None:
    connection.execute(ENTRY.update().where(ENTRY.c.id == number), {"deleted_at": deleted_at})
    # See tables.py: readings of an entry in the bin have negative measures.
    connection.execute(
        READING.update().where(READING.c.entry == number).values(measure=-READING.c.measure)
    )


def _remove_parts(connection: sa.Connection, number: int, *, is_in_index: bool) -> None:
    remove_words(connection, number, is_in_index=is_in_index)
    for table in _PARTS:
        connection.execute(table.delete().where(table.c.entry == number))


def _new_row(connection: sa.Connection, row: _Row) -> int:
    key = connection.execute(ENTRY.insert(), row).inserted_primary_key
    if key is None:
        raise AssertionError
    return int(key[0])


def _insert(connection: sa.Connection, table: sa.Table, rows: list[_Row]) -> None:
    if rows:
        connection.execute(table.insert(), rows)


def _entry_row(entry: Entry) -> _Row:
    at, zone = milliseconds(entry.at), zone_name(entry.at)
    return {
        "uuid": str(entry.uuid),
        "at": at,
        "zone": zone,
        "day": moment(at, zone).date().toordinal(),
        "created_at": milliseconds(entry.created_at),
        "changed_at": milliseconds(entry.changed_at),
        "is_bad_day": int(entry.is_bad_day),
        "deleted_at": None,
    }


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
) -> list[_Row]:
    if not values:
        return []
    numbers = _measure_numbers(connection, set(values))
    return [
        {"measure": numbers[key], "at": at, "entry": number, "value": value}
        for key, value in values.items()
    ]


def _measure_numbers(connection: sa.Connection, keys: set[str]) -> dict[str, int]:
    """The number of each measure; a key that is seen for the first time gets one."""
    numbers = _known_measures(connection)
    new = sorted(keys - numbers.keys())
    if new:
        connection.execute(MEASURE.insert(), [{"key": key} for key in new])
        numbers = _known_measures(connection)
    return numbers


def _known_measures(connection: sa.Connection) -> dict[str, int]:
    rows = connection.execute(sa.select(MEASURE.c.key, MEASURE.c.id))
    return {row.key: row.id for row in rows}


def _feeling_rows(entry: Entry, number: int) -> list[_Row]:
    return [
        {
            "entry": number,
            "place": place,
            "word": stored_text(feeling.word),
            "strength": feeling.strength,
            "about": None if feeling.about is None else feeling.about.value,
        }
        for place, feeling in enumerate(entry.feelings)
    ]


def _mark_rows(entry: Entry, number: int) -> list[_Row]:
    return [
        {
            "entry": number,
            "place": place,
            "region": stored_text(mark.region),
            "intensity": mark.intensity,
            "qualities": stored_text(" ".join(mark.qualities)),
        }
        for place, mark in enumerate(entry.marks)
    ]


def _activity_rows(entry: Entry, number: int) -> list[_Row]:
    return [
        {
            "entry": number,
            "place": place,
            "category": stored_text(activity.category),
            "what": stored_text(activity.what),
            "minutes": activity.minutes,
            "effort": activity.effort,
            "energy": activity.energy,
            "outcome": activity.outcome,
        }
        for place, activity in enumerate(entry.activities)
    ]
