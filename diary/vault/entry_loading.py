"""Entries from their rows: so many entries cost one statement a kind of part, not one an entry."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.emotions import About, Feeling, Sensation
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.moment import moment
from diary.domain.scale import Value
from diary.vault.plain_rows import run

AT_ONCE = 500
"""How many entries are asked for in one statement."""

EntryRow = sa.Row[Any]
"""A whole row of the table ``entry``."""

# One text for any number of entries, which the driver keeps prepared. Their numbers come as JSON.
_MEASURES = "SELECT id, key FROM measure"
_READINGS = (
    "SELECT entry, measure, value FROM reading"
    " WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, abs(measure)"
)
_FEELINGS = (
    "SELECT entry, word, strength, about FROM feeling"
    " WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, place"
)
_MARKS = (
    "SELECT entry, region, intensity, qualities, timings, status FROM mark"
    " WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, place"
)
_ACTIVITIES = (
    "SELECT entry, category, what, minutes, effort, energy, outcome FROM activity"
    " WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, place"
)
_SENSATIONS = (
    "SELECT entry, region, kinds FROM sensation"
    " WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, place"
)
_WORDS = (
    "SELECT entry, prompt, text FROM words"
    " WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, id"
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


def _load(connection: sa.Connection, catalogue: Catalogue, rows: Sequence[EntryRow]) -> list[Entry]:
    numbers = json.dumps([row.id for row in rows])
    known, unknown = _readings(connection, catalogue, numbers)
    feelings = _feelings(connection, numbers)
    marks = _marks(connection, numbers)
    activities = _activities(connection, numbers)
    sensations = _sensations(connection, numbers)
    words = _words(connection, numbers)
    return [
        Entry(
            uuid=UUID(row.uuid),
            at=moment(row.at, row.zone),
            created_at=moment(row.created_at, row.zone),
            changed_at=moment(row.changed_at, row.zone),
            readings=known[row.id],
            feelings=tuple(feelings[row.id]),
            marks=tuple(marks[row.id]),
            activities=tuple(activities[row.id]),
            words=words[row.id],
            is_bad_day=row.is_bad_day != 0,
            sensations=tuple(sensations[row.id]),
            is_guided=row.is_guided != 0,
            unknown_readings=unknown[row.id],
        )
        for row in rows
    ]


def _readings(
    connection: sa.Connection, catalogue: Catalogue, numbers: str
) -> tuple[dict[int, dict[str, Value]], dict[int, dict[str, int]]]:
    """By entry: the values that this version knows, and the stored values of the others."""
    keys: dict[int, str] = dict(run(connection, _MEASURES))
    values: dict[tuple[int, int], Value | None] = {}
    known: dict[int, dict[str, Value]] = defaultdict(dict)
    unknown: dict[int, dict[str, int]] = defaultdict(dict)
    for entry, signed, stored in run(connection, _READINGS, (numbers,)):
        measure = abs(signed)
        if (measure, stored) not in values:
            values[measure, stored] = catalogue.known_value(keys[measure], stored)
        value = values[measure, stored]
        if value is None:
            unknown[entry][keys[measure]] = stored
        else:
            known[entry][keys[measure]] = value
    return known, unknown


def _feelings(connection: sa.Connection, numbers: str) -> dict[int, list[Feeling]]:
    found: dict[int, list[Feeling]] = defaultdict(list)
    for entry, word, strength, about in run(connection, _FEELINGS, (numbers,)):
        found[entry].append(Feeling(word, strength, _ABOUT.get(about)))
    return found


def _marks(connection: sa.Connection, numbers: str) -> dict[int, list[BodyMark]]:
    found: dict[int, list[BodyMark]] = defaultdict(list)
    for entry, region, intensity, qualities, timings, status in run(connection, _MARKS, (numbers,)):
        found[entry].append(
            BodyMark(region, intensity, tuple(qualities.split()), tuple(timings.split()), status)
        )
    return found


def _sensations(connection: sa.Connection, numbers: str) -> dict[int, list[Sensation]]:
    found: dict[int, list[Sensation]] = defaultdict(list)
    for entry, region, kinds in run(connection, _SENSATIONS, (numbers,)):
        found[entry].append(Sensation(region, tuple(kinds.split())))
    return found


def _activities(connection: sa.Connection, numbers: str) -> dict[int, list[Activity]]:
    found: dict[int, list[Activity]] = defaultdict(list)
    for entry, *values in run(connection, _ACTIVITIES, (numbers,)):
        found[entry].append(Activity(*values))
    return found


def _words(connection: sa.Connection, numbers: str) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for entry, prompt, text in run(connection, _WORDS, (numbers,)):
        found[entry][prompt] = text
    return found
