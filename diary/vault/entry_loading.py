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

_ENTRIES: sa.BindParameter[int] = sa.bindparam("entries", expanding=True)
_READINGS = (
    sa.select(READING.c.entry, MEASURE.c.key, READING.c.value)
    .join(MEASURE, MEASURE.c.id == sa.func.abs(READING.c.measure))
    .where(READING.c.entry.in_(_ENTRIES))
    .order_by(READING.c.entry, MEASURE.c.id)
)
_WORDS = (
    sa.select(WORDS.c.entry, WORDS.c.prompt, WORDS.c.text)
    .where(WORDS.c.entry.in_(_ENTRIES))
    .order_by(WORDS.c.id)
)


def _in_their_places(table: sa.Table, *columns: str) -> sa.Select[Any]:
    """What reads some columns of the parts of some entries, behind the number of the entry."""
    return (
        sa.select(table.c.entry, *(table.c[column] for column in columns))
        .where(table.c.entry.in_(_ENTRIES))
        .order_by(table.c.entry, table.c.place)
    )


_FEELINGS = _in_their_places(FEELING, "word", "strength", "about")
_MARKS = _in_their_places(MARK, "region", "intensity", "qualities")
_ACTIVITIES = _in_their_places(
    ACTIVITY, "category", "what", "minutes", "effort", "energy", "outcome"
)

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
    feelings = _feelings(connection, numbers)
    marks = _marks(connection, numbers)
    activities = _activities(connection, numbers)
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
                feelings=tuple(feelings[row.id]),
                marks=tuple(marks[row.id]),
                activities=tuple(activities[row.id]),
                words=words[row.id],
                is_bad_day=row.is_bad_day != 0,
                unknown_readings=unknown,
            )
        )
    return entries


def _readings(connection: sa.Connection, numbers: list[int]) -> dict[int, list[tuple[str, int]]]:
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for entry, key, value in connection.execute(_READINGS, {"entries": numbers}):
        found[entry].append((key, value))
    return found


def _feelings(connection: sa.Connection, numbers: list[int]) -> dict[int, list[Feeling]]:
    found: dict[int, list[Feeling]] = defaultdict(list)
    for entry, word, strength, about in connection.execute(_FEELINGS, {"entries": numbers}):
        found[entry].append(Feeling(word, strength, _ABOUT.get(about)))
    return found


def _marks(connection: sa.Connection, numbers: list[int]) -> dict[int, list[BodyMark]]:
    found: dict[int, list[BodyMark]] = defaultdict(list)
    for entry, region, intensity, qualities in connection.execute(_MARKS, {"entries": numbers}):
        found[entry].append(BodyMark(region, intensity, tuple(qualities.split())))
    return found


def _activities(connection: sa.Connection, numbers: list[int]) -> dict[int, list[Activity]]:
    found: dict[int, list[Activity]] = defaultdict(list)
    for entry, *values in connection.execute(_ACTIVITIES, {"entries": numbers}):
        found[entry].append(Activity(*values))
    return found


def _words(connection: sa.Connection, numbers: list[int]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for entry, prompt, text in connection.execute(_WORDS, {"entries": numbers}):
        found[entry][prompt] = text
    return found
