"""Row 4: one full entry saved, against the same rows through plain ``sqlite3`` and against one write with fsync."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.moment import milliseconds, zone_name
from tests.bench.diary_on_disk import DiaryOnDisk
from tests.bench.measuring import Row, in_turn, timed
from tests.bench.synthetic import synthetic_entries

_GOAL, _GOAL_OF_FSYNC = 1.5, 5.0
_ROUNDS = 101
"""A save takes some milliseconds and the disk is moody, so many rounds cost little and steady the median."""

_BLOCK = b"\x5a" * 4096
_LONG_AFTER = timedelta(days=40 * 365)


def measure_saving(diary: DiaryOnDisk) -> list[Row]:
    """The rows of the table about saving."""
    ours, theirs = _new_entries(), _new_entries()
    catalogue = Catalogue(MEASURES)
    numbers = dict(diary.plain.execute("SELECT key, id FROM measure").fetchall())

    def save() -> float:
        entry = next(ours)
        return timed(lambda: diary.entries.save(entry))

    def insert() -> float:
        rows = _PlainRows(next(theirs), catalogue, numbers)
        return timed(lambda: rows.insert(diary.plain))

    with _open_for_blocks(diary.folder / "blocks") as file:
        block, plain, saved = in_turn((lambda: _write_block(file), insert, save), _ROUNDS)
    return [
        Row(
            "4b",
            f"the same; 4 KiB + fsync {block:.2f} ms",
            saved,
            _GOAL_OF_FSYNC,
            saved / block,
        ),
        Row("4", f"save one full entry; plain {plain:.2f} ms", saved, _GOAL, saved / plain),
    ]


class _PlainRows:
    """The rows of an entry, made before the clock runs."""

    def __init__(self, entry: Entry, catalogue: Catalogue, numbers: dict[str, int]) -> None:
        at = milliseconds(entry.at)
        self._entry = (
            str(entry.uuid),
            at,
            zone_name(entry.at),
            entry.day.toordinal(),
            milliseconds(entry.created_at),
            milliseconds(entry.changed_at),
            int(entry.is_bad_day),
        )
        self._readings = [
            (numbers[key], at, catalogue[key].scale.stored(value))
            for key, value in entry.readings.items()
        ]
        self._feelings = [
            (place, feeling.word, feeling.strength, feeling.about and feeling.about.value)
            for place, feeling in enumerate(entry.feelings)
        ]
        self._marks = [
            (
                place,
                mark.region,
                mark.intensity,
                " ".join(mark.qualities),
                " ".join(mark.timings),
                mark.status,
            )
            for place, mark in enumerate(entry.marks)
        ]
        self._activities = [
            (place, a.category, a.what, a.minutes, a.effort, a.energy, a.outcome)
            for place, a in enumerate(entry.activities)
        ]
        self._words = list(entry.words.items())

    def insert(self, plain: sqlite3.Connection) -> None:
        """Insert them in one transaction."""
        plain.execute("BEGIN IMMEDIATE")
        number = plain.execute(
            "INSERT INTO entry(uuid, at, zone, day, created_at, changed_at, is_bad_day)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            self._entry,
        ).lastrowid
        plain.executemany(
            f"INSERT INTO reading(measure, at, entry, value) VALUES (?, ?, {number}, ?)",  # noqa: S608  a number
            self._readings,
        )
        for table, rows in (
            ("feeling(entry, place, word, strength, about)", self._feelings),
            ("mark(entry, place, region, intensity, qualities, timings, status)", self._marks),
            (
                "activity(entry, place, category, what, minutes, effort, energy, outcome)",
                self._activities,
            ),
        ):
            places = ", ?" * len(rows[0])
            plain.executemany(f"INSERT INTO {table} VALUES ({number}{places})", rows)  # noqa: S608  idem
        for prompt, text in self._words:
            key = plain.execute(
                "INSERT INTO words(entry, prompt, text) VALUES (?, ?, ?)", (number, prompt, text)
            ).lastrowid
            plain.execute("INSERT INTO words_search(rowid, text) VALUES (?, ?)", (key, text))
        plain.execute("COMMIT")


def _new_entries() -> Iterator[Entry]:
    """Full entries, each with a night, long after those of the diary."""
    for entry in synthetic_entries(6 * (_ROUNDS + 2)):
        if "bed_time" in entry.readings:
            at = entry.at + _LONG_AFTER
            identity = UUID(int=entry.uuid.int ^ 1 << 127)
            yield replace(entry, uuid=identity, at=at, created_at=at, changed_at=at)


@contextmanager
def _open_for_blocks(file: Path) -> Iterator[int]:
    descriptor = os.open(file, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _write_block(file: int) -> float:
    def write() -> None:
        os.write(file, _BLOCK)
        os.fsync(file)

    return timed(write)
