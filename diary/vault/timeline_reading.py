"""What was recorded by local day, and the moments of one measure, straight from the cursor into arrays.

SQL is written out here and rows are tuples of the driver: a page of ten years waits for tens of thousands of them.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from diary.analysis.daily import Daily, FeelingDays, Moments, one_a_day
from diary.analysis.overview import Kept
from diary.domain.activity import EFFORT_WEIGHTS
from diary.domain.axis import places_of
from diary.domain.emotions import FAMILIES
from diary.domain.entry import LATE_AFTER
from diary.domain.measure import Catalogue, Measure, Per
from diary.domain.period import Period
from diary.domain.scale import Scale
from diary.domain.scale_ends import ends_of
from diary.vault.plain_rows import run
from diary.vault.series_reading import read_series

_DAY = 86_400_000
_FIRST_DAY = date(1970, 1, 1).toordinal()
_LATE_MILLISECONDS = int(LATE_AFTER.total_seconds() * 1000)

_NUMBER = "SELECT id FROM measure WHERE key = ?"
# CROSS JOIN: SQLite keeps the order of the tables, so it starts with the one contiguous range.
_OF_MEASURE = (
    " FROM reading CROSS JOIN entry ON entry.id = entry"
    " WHERE measure = ? AND reading.at BETWEEN ? AND ? AND day BETWEEN ? AND ?"
    " AND value BETWEEN ? AND ?"
)
_BY_DAY = "SELECT day, min(value), max(value), sum(value), count(*)" + _OF_MEASURE + " GROUP BY day"
_MOMENTS = (
    "SELECT reading.at, value, day, created_at - reading.at > ?, zone, uuid"
    + _OF_MEASURE
    + " ORDER BY reading.at, entry"
)
_WRITTEN = (
    "SELECT day, count(*) FROM entry WHERE day BETWEEN ? AND ? AND deleted_at IS NULL GROUP BY day"
)
_KEPT = (
    "SELECT day, count(*), sum(created_at - at > ?) FROM entry"
    " WHERE day BETWEEN ? AND ? AND deleted_at IS NULL GROUP BY day ORDER BY day"
)
_FEELINGS = (
    "SELECT day, word, coalesce(strength, -1) FROM entry CROSS JOIN feeling ON entry = entry.id"
    " WHERE day BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY day"
)
_LOAD = (
    "SELECT day, sum(minutes * CASE effort WHEN ? THEN ? WHEN ? THEN ? WHEN ? THEN ? ELSE 1 END)"
    " FROM entry CROSS JOIN activity ON entry = entry.id"
    " WHERE day BETWEEN ? AND ? AND deleted_at IS NULL AND minutes IS NOT NULL GROUP BY day"
)
_WORDS = (
    "SELECT DISTINCT day, word FROM entry CROSS JOIN feeling ON entry = entry.id"
    " WHERE day BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY day, word"
)
_TEXTS = (
    "SELECT day, prompt, substr(text, 1, ?) FROM entry CROSS JOIN words ON entry = entry.id"
    " WHERE day BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY entry.at, words.id"
)
_MINUTES = (
    "SELECT day, category, sum(minutes) FROM entry CROSS JOIN activity ON entry = entry.id"
    " WHERE day BETWEEN ? AND ? AND deleted_at IS NULL AND minutes IS NOT NULL"
    " GROUP BY day, category ORDER BY day"
)
_MARKS = (
    "SELECT day, region, max(intensity) FROM entry CROSS JOIN mark ON entry = entry.id"
    " WHERE day BETWEEN ? AND ? AND deleted_at IS NULL GROUP BY day, region"
)
_DOSES = (
    "SELECT medicine, at, day, zone FROM dose"
    " WHERE day BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY at, id"
)

_AGGREGATE = np.dtype([(name, np.int64) for name in ("day", "least", "most", "total", "count")])
_PAIR = np.dtype([("day", np.int64), ("value", np.int64)])
_FEELING = np.dtype([(name, np.int64) for name in ("day", "family", "strength")])

_FAMILY_OF = {word.key: place for place, family in enumerate(FAMILIES) for word in family.words}


def read_daily(
    connection: sa.Connection, catalogue: Catalogue, measure: Measure, period: Period
) -> Daily:
    """The figures of ``measure`` by local day; of a day or night measure what was written last.

    Stored values that the scale does not know are left out.
    """
    if measure.per is Per.MOMENT and measure.computed is None:
        return _aggregated(connection, measure, period)
    series = read_series(connection, catalogue, measure, period)
    low, high = ends_of(measure.scale)
    known = (series.values >= low) & (series.values <= high)
    return one_a_day(series.at[known] // _DAY + _FIRST_DAY, series.values[known])


def read_moments(connection: sa.Connection, measure: Measure, period: Period) -> Moments:
    """The values of a measure that is stored, moment by moment."""
    values = (_LATE_MILLISECONDS, *_within(connection, measure, period))
    rows = run(connection, _MOMENTS, values).fetchall()
    numbers = np.array([row[:4] for row in rows], np.int64).reshape(-1, 4)
    places = places_of(numbers[:, 0], numbers[:, 2], [row[4] for row in rows])
    order = np.argsort(places, kind="stable")
    return Moments(
        places[order],
        numbers[order, 1] / measure.scale.per_unit,
        numbers[order, 3] != 0,
        tuple(rows[index][5] for index in order),
    )


def read_written(connection: sa.Connection, period: Period) -> Daily:
    """The local days with a note, and how many notes."""
    return _one_a_day(run(connection, _WRITTEN, _days(period)))


def read_kept(connection: sa.Connection, period: Period) -> Kept:
    """The local days with a note, and what of it was filled in afterwards."""
    rows = list(run(connection, _KEPT, (_LATE_MILLISECONDS, *_days(period))))
    found = np.array(rows, np.int64).reshape(len(rows), 3)
    days, notes, late = found.T
    return Kept(days, days[late == notes], int(notes.sum()), int(late.sum()))


def read_load(connection: sa.Connection, period: Period) -> Daily:
    """The load of the activities of each local day, as ``load_of`` counts it."""
    weights = [part for effort in EFFORT_WEIGHTS.items() for part in effort]
    return _one_a_day(run(connection, _LOAD, (*weights, *_days(period))))


def read_feelings(connection: sa.Connection, period: Period) -> FeelingDays:
    """Every feeling that was named, with its family."""
    rows = run(connection, _FEELINGS, _days(period))
    found = np.fromiter(
        ((day, _FAMILY_OF.get(word, -1), strength) for day, word, strength in rows), _FEELING
    )
    return FeelingDays(found["day"].copy(), found["family"].copy(), found["strength"].copy())


def read_feeling_words(connection: sa.Connection, period: Period) -> tuple[tuple[int, str], ...]:
    """Each word for a feeling on each local day on which it was named: the ordinal of the day, and the word's key."""
    return tuple((day, word) for day, word in run(connection, _WORDS, _days(period)))


def read_texts(
    connection: sa.Connection, period: Period, longest: int
) -> tuple[tuple[date, str, str], ...]:
    """The local day, the key of the prompt and the beginning of each text, in order of time."""
    return tuple(
        (date.fromordinal(day), prompt, text)
        for day, prompt, text in run(connection, _TEXTS, (longest, *_days(period)))
    )


def read_minutes(connection: sa.Connection, period: Period) -> tuple[tuple[int, str, int], ...]:
    """The minutes of each category of activity on each local day where they are known."""
    return tuple(
        (day, kind, spent) for day, kind, spent in run(connection, _MINUTES, _days(period))
    )


def read_marks(
    connection: sa.Connection, period: Period
) -> tuple[tuple[date, str, int | None], ...]:
    """The strongest mark on each region of each local day."""
    rows = run(connection, _MARKS, _days(period))
    return tuple((date.fromordinal(day), region, strongest) for day, region, strongest in rows)


def read_doses(connection: sa.Connection, period: Period) -> dict[UUID, NDArray[np.float64]]:
    """By medicine: the place of each dose on the axis of local days, in order of time."""
    rows: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for medicine, *when in run(connection, _DOSES, _days(period)):
        rows[medicine].append(tuple(when))
    return {
        UUID(medicine): np.sort(
            places_of(
                np.array([at for at, _, _ in taken], np.int64),
                np.array([day for _, day, _ in taken], np.int64),
                [zone for _, _, zone in taken],
            )
        )
        for medicine, taken in rows.items()
    }


def _aggregated(connection: sa.Connection, measure: Measure, period: Period) -> Daily:
    rows = run(connection, _BY_DAY, _within(connection, measure, period))
    found = np.fromiter(rows, _AGGREGATE)
    per_unit = measure.scale.per_unit
    return Daily(
        found["day"].copy(),
        found["least"] / per_unit,
        found["total"] / (found["count"] * per_unit),
        found["most"] / per_unit,
        found["count"].copy(),
    )


def _one_a_day(rows: Iterable[tuple[object, ...]]) -> Daily:
    found = np.fromiter(rows, _PAIR)
    return one_a_day(found["day"].copy(), found["value"].astype(np.float64))


def _within(connection: sa.Connection, measure: Measure, period: Period) -> tuple[int, ...]:
    """The number of a measure (0, which no reading has, where it was never recorded), and what bounds its readings."""
    first, last = _days(period)
    return (
        next((number for (number,) in run(connection, _NUMBER, (measure.key,))), 0),
        (first - _FIRST_DAY - 1) * _DAY,
        (last - _FIRST_DAY + 2) * _DAY,
        first,
        last,
        *_stored_ends(measure.scale),
    )


def _stored_ends(scale: Scale) -> tuple[int, int]:
    low, high = (round(end * scale.per_unit) for end in ends_of(scale))
    return low, high


def _days(period: Period) -> tuple[int, int]:
    return period.first.toordinal(), period.last.toordinal()
