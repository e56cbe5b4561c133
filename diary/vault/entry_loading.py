"""Entries from their rows: so many entries cost one statement a kind of part, not one an entry."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.emotions import About, Feeling
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.moment import moment
from diary.domain.scale import Value
from diary.errors import InvalidValue
from diary.vault.tables import ACTIVITY, FEELING, MARK, MEASURE, READING, WORDS

AT_ONCE = 500
"""How many entries are asked for in one statement."""

EntryRow = sa.Row[Any]
"""A whole row of the table ``entry``."""

_ABOUT = {about.value: about for about in About}


def load_entries(
    connection: sa.Connection, catalogue: Catalogue, rows: Sequence[EntryRow]
) -> list[Entry]:
    """The entries of these rows of ``entry``, in their order."""
    entries: list[Entry] = []
    for start in range(0, len(rows), AT_ONCE):
        entries += _load(connection, catalogue, rows[start : start + AT_ONCE])
    return entries


def known_value(catalogue: Catalogue, key: str, stored: int) -> Value | None:
    """The value of a reading; ``None`` where this version does not know its measure or such a value of it."""
    if key not in catalogue or catalogue[key].computed is not None:
        return None
    scale = catalogue[key].scale
    try:
        value = scale.check(scale.restored(stored))
    except InvalidValue:
        return None
    return value if scale.stored(value) == stored else None


def _load(connection: sa.Connection, catalogue: Catalogue, rows: Sequence[EntryRow]) -> list[Entry]:
    numbers = [row.id for row in rows]
    readings = _readings(connection, numbers)
    feelings = _parts(connection, FEELING, numbers)
    marks = _parts(connection, MARK, numbers)
    activities = _parts(connection, ACTIVITY, numbers)
    words = _words(connection, numbers)
    entries = []
    for row in rows:
        known: dict[str, Value] = {}
        unknown: dict[str, int] = {}
        for key, stored in readings[row.id]:
            value = known_value(catalogue, key, stored)
            if value is None:
                unknown[key] = stored
            else:
                known[key] = value
        entries.append(
            Entry(
                uuid=UUID(row.uuid),
                at=moment(row.at, row.zone),
                created_at=moment(row.created_at, row.zone),
                changed_at=moment(row.changed_at, row.zone),
                readings=known,
                feelings=tuple(map(_feeling, feelings[row.id])),
                marks=tuple(map(_mark, marks[row.id])),
                activities=tuple(map(_activity, activities[row.id])),
                words=words[row.id],
                is_bad_day=row.is_bad_day != 0,
                unknown_readings=unknown,
            )
        )
    return entries


def _readings(connection: sa.Connection, numbers: list[int]) -> dict[int, list[tuple[str, int]]]:
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    rows = connection.execute(
        sa.select(READING.c.entry, MEASURE.c.key, READING.c.value)
        .join(MEASURE, MEASURE.c.id == sa.func.abs(READING.c.measure))
        .where(READING.c.entry.in_(numbers))
        .order_by(READING.c.entry, MEASURE.c.id)
    )
    for entry, key, value in rows:
        found[entry].append((key, value))
    return found


def _parts(
    connection: sa.Connection, table: sa.Table, numbers: list[int]
) -> dict[int, list[sa.Row[Any]]]:
    found: dict[int, list[sa.Row[Any]]] = defaultdict(list)
    rows = connection.execute(
        sa.select(table).where(table.c.entry.in_(numbers)).order_by(table.c.entry, table.c.place)
    )
    for row in rows:
        found[row.entry].append(row)
    return found


def _words(connection: sa.Connection, numbers: list[int]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = defaultdict(dict)
    rows = connection.execute(
        sa.select(WORDS.c.entry, WORDS.c.prompt, WORDS.c.text)
        .where(WORDS.c.entry.in_(numbers))
        .order_by(WORDS.c.id)
    )
    for entry, prompt, text in rows:
        found[entry][prompt] = text
    return found


def _feeling(row: sa.Row[Any]) -> Feeling:
    return Feeling(row.word, row.strength, _ABOUT.get(row.about))


def _mark(row: sa.Row[Any]) -> BodyMark:
    return BodyMark(row.region, row.intensity, tuple(row.qualities.split()))


def _activity(row: sa.Row[Any]) -> Activity:
    return Activity(row.category, row.what, row.minutes, row.effort, row.energy, row.outcome)
