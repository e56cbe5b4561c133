"""The values of one measure in order of time, straight from the cursor into arrays.

SQL is written out here and rows are tuples of the driver, because every chart waits for a series.

A day or night measure has one value for each local day: the one that was written last (by the moment of writing, then
in the order of saving). Entries in the bin need no condition: see ``tables``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, cast

import numpy as np
import sqlalchemy as sa

from diary.domain.measure import Catalogue, Computed, Measure, Per
from diary.domain.period import Period
from diary.domain.scale import Value
from diary.domain.series import Series

_DAY = 86_400_000
_NOON = _DAY // 2
_FIRST_DAY = date(1970, 1, 1).toordinal()
_EVERY_DAY = Period(date.min, date.max)

_PAIR = np.dtype([("at", np.int64), ("value", np.int64)])

_NUMBER = "SELECT id FROM measure WHERE key = ?"
_MOMENTS = "SELECT at, value FROM reading WHERE measure = ? ORDER BY at, entry"
# CROSS JOIN: SQLite keeps the order of the tables, so it starts with the one contiguous range.
_MOMENTS_OF_PERIOD = (
    "SELECT reading.at, value FROM reading CROSS JOIN entry ON entry.id = entry"
    " WHERE measure = ? AND reading.at BETWEEN ? AND ? AND day BETWEEN ? AND ?"
    " ORDER BY reading.at, entry"
)
_MOMENTS_BY_ENTRY = (
    "SELECT reading.at, entry, value FROM reading CROSS JOIN entry ON entry.id = entry"
    " WHERE measure = ? AND reading.at BETWEEN ? AND ? AND day BETWEEN ? AND ?"
)
_DAYS = (
    "SELECT day, value FROM reading CROSS JOIN entry ON entry.id = entry"
    " WHERE measure = ? AND reading.at BETWEEN ? AND ? AND day BETWEEN ? AND ?"
    " ORDER BY created_at, entry"
)
_OF_DAY = (
    "SELECT key, value FROM entry CROSS JOIN reading ON entry = entry.id"
    " JOIN measure ON measure.id = measure"
    " WHERE day = ? ORDER BY created_at, entry"
)

_When = tuple[int, int]
"""Milliseconds, and the entry; for the value of a day its noon in UTC, and 0."""


def read_series(
    connection: sa.Connection, catalogue: Catalogue, measure: Measure, period: Period | None
) -> Series:
    """The series of ``measure`` over the local days of ``period``, or over everything."""
    pairs: Iterable[tuple[int, int]]
    if measure.computed is not None:
        pairs = _computed(connection, catalogue, measure, measure.computed, period or _EVERY_DAY)
    elif measure.per is not Per.MOMENT:
        days = _by_day(connection, measure.key, period or _EVERY_DAY)
        pairs = ((at, days[at, entry]) for at, entry in sorted(days))
    elif period is None:
        pairs = _rows(connection, _MOMENTS, (_number(connection, measure.key),))
    else:
        pairs = _rows(connection, _MOMENTS_OF_PERIOD, _within(connection, measure.key, period))
    found = np.fromiter(pairs, _PAIR)
    return Series(measure, found["at"].copy(), found["value"] / measure.scale.per_unit)


def read_day(connection: sa.Connection, catalogue: Catalogue, day: date) -> dict[str, Value]:
    """The values of the day and night measures of a local day, those that are computed included."""
    values: dict[str, Value] = {}
    for key, stored in _rows(connection, _OF_DAY, (day.toordinal(),)):
        value = catalogue.known_value(key, stored)
        if value is not None and catalogue[key].per is not Per.MOMENT:
            values[key] = value
    return catalogue.with_computed(values)


def _computed(
    connection: sa.Connection,
    catalogue: Catalogue,
    measure: Measure,
    computed: Computed,
    period: Period,
) -> Iterator[tuple[int, int]]:
    """When and what, in order, of a measure that follows from others of the same day or the same entry."""
    read = _by_entry if measure.per is Per.MOMENT else _by_day
    inputs: dict[_When, dict[str, Value]] = defaultdict(dict)
    for key in computed.inputs:
        for when, stored in read(connection, key, period).items():
            value = catalogue.known_value(key, stored)
            if value is not None:
                inputs[when][key] = value
    for when in sorted(inputs):
        result = computed.compute(inputs[when])
        if result is not None:
            yield when[0], measure.scale.stored(result)


def _by_day(connection: sa.Connection, key: str, period: Period) -> dict[_When, int]:
    """The stored value of each local day: the last row of a day wins."""
    return {
        ((day - _FIRST_DAY) * _DAY + _NOON, 0): stored
        for day, stored in _rows(connection, _DAYS, _within(connection, key, period))
    }


def _by_entry(connection: sa.Connection, key: str, period: Period) -> dict[_When, int]:
    rows = _rows(connection, _MOMENTS_BY_ENTRY, _within(connection, key, period))
    return {(at, entry): stored for at, entry, stored in rows}


def _within(connection: sa.Connection, key: str, period: Period) -> tuple[int, ...]:
    """The number of a measure, and what bounds its readings: moments in UTC (a day wider), and local days."""
    first, last = period.first.toordinal(), period.last.toordinal()
    return (
        _number(connection, key),
        (first - _FIRST_DAY - 1) * _DAY,
        (last - _FIRST_DAY + 2) * _DAY,
        first,
        last,
    )


def _number(connection: sa.Connection, key: str) -> int:
    """The number of a measure; 0, which no reading has, where it was never recorded."""
    found = connection.exec_driver_sql(_NUMBER, (key,)).scalar_one_or_none()
    return 0 if found is None else int(found)


def _rows(
    connection: sa.Connection, statement: str, parameters: tuple[int, ...]
) -> Iterable[tuple[Any, ...]]:
    cursor = connection.connection.cursor()
    cursor.execute(statement, parameters)
    return cast("Iterable[tuple[Any, ...]]", cursor)
