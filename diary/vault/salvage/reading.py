"""What can be read of each table of a damaged database.

The keys come from every index and from the table itself, each read from both ends until a bad page stops it: so a row
on a bad page is known by its key, and what is lost can be named.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

import sqlalchemy as sa

from diary.domain.identity import new_identity
from diary.domain.moment import known_zone, milliseconds, moment
from diary.vault.salvage.damaged_file import Ask, DamagedFile, Row, read_known
from diary.vault.tables import ENTRY, MEASURE, READING, WORDS

Rows = dict[str, list[Row]]

_READINGS_ON_A_PAGE = 64
"""Fewer than there are, so that no page is passed over."""

_NO_DAY = 1

_AT_ENTRY = "SELECT id, at FROM entry INDEXED BY entry_at ORDER BY at"
_IDENTITY_OF_ENTRY = "SELECT id, uuid FROM entry INDEXED BY sqlite_autoindex_entry_1 ORDER BY uuid"
_DAY_OF_ENTRY = "SELECT id, day FROM entry INDEXED BY entry_day ORDER BY day"
_BINNED = (
    "SELECT id, deleted_at FROM entry INDEXED BY entry_deleted"
    " WHERE deleted_at IS NOT NULL ORDER BY deleted_at"
)
_MEASURES = "SELECT id, key FROM measure INDEXED BY sqlite_autoindex_measure_1 ORDER BY key"
_ENTRY_OF_WORDS = "SELECT id, entry FROM words INDEXED BY ix_words_entry ORDER BY entry"


def columns_of(table: sa.Table) -> list[str]:
    """The names of its columns, in the order in which its rows are given."""
    return [column.name for column in table.columns]


def both_ways(file: DamagedFile, statement: str) -> tuple[list[Row], bool]:
    """The rows from the first on and from the last back, each until a bad page, and whether these are all.

    ``statement`` ends in its order.
    """
    rows, is_whole = file.ask_in_order(statement)
    if not is_whole:
        rows += file.ask_in_order(f"{statement} DESC")[0]
    return rows, is_whole


def read_entries(file: DamagedFile) -> tuple[list[Row], list[int]]:
    """The rows of ``entry``, and the numbers of those that had to be put together.

    Where a row cannot be read, its indexes still know its moment, its identity and its day; its zone is that of a
    neighbour then.
    """
    rows, lost = read_rows(file, ENTRY)
    columns = columns_of(ENTRY)
    zones = [(row[0], row[columns.index("zone")]) for row in rows]
    if not lost:
        return rows, lost
    at = _by_number(file, _AT_ENTRY)
    identities = _by_number(file, _IDENTITY_OF_ENTRY)
    days = _by_number(file, _DAY_OF_ENTRY)
    binned = _by_number(file, _BINNED)
    for number in lost:
        zone = _neighbour(zones, number)
        when = at[number] if number in at else _noon(days.get(number, _NO_DAY), zone)
        found = {
            "id": number,
            "uuid": identities.get(number) or str(new_identity(moment(when, zone))),
            "at": when,
            "zone": zone,
            "day": days.get(number) or moment(when, zone).date().toordinal(),
            "created_at": when,
            "changed_at": when,
            "is_bad_day": 0,
            "deleted_at": binned.get(number),
            "is_guided": 0,
        }
        rows.append(tuple(found[name] for name in columns))
    return rows, lost


def read_rows(file: DamagedFile, table: sa.Table) -> tuple[list[Row], list[int]]:
    """The rows of a table with numbered rows, and the numbers of those that cannot be read."""
    found, lost = read_known(_asking(file, table, "rowid"), _numbers(file, table))
    rows = {row[0]: row[1:] for row in found}
    if lost and table is MEASURE:  # its index knows the whole row
        rows |= {row[0]: row for row in both_ways(file, _MEASURES)[0]}
    return [rows[number] for number in sorted(rows)], sorted(set(lost) - rows.keys())


def read_parts(
    file: DamagedFile, table: sa.Table, entries: Sequence[int]
) -> tuple[list[Row], list[int]]:
    """The rows of a table that hangs on ``entries``, in order, and the entries of which parts may be missing."""
    found, lost = read_known(_asking(file, table, "entry"), entries)
    return sorted(row[1:] for row in found), lost


def read_readings(
    file: DamagedFile, measures: Sequence[int], entries_at: Sequence[tuple[int, int]]
) -> tuple[list[Row], list[int]]:
    """The readings, and the entries of which readings may be missing; ``entries_at`` are moments and numbers.

    They lie by measure and moment, and under the negative of the measure while the entry is in the bin.
    """
    keys = sorted({at for at, _number in entries_at})
    rows: set[Row] = set()
    missed: set[int] = set()
    for measure in [*measures, *(-each for each in measures)]:
        ask = _asking(file, READING, "at", f"measure = {measure} AND ")
        found, lost = read_known(ask, keys, finest=_READINGS_ON_A_PAGE)
        rows |= {row[1:] for row in found}
        missed |= set(lost) - {row[0] for row in found}
    return sorted(rows), sorted(number for at, number in entries_at if at in missed)


def read_words(file: DamagedFile) -> tuple[list[Row], list[int], int]:
    """The rows of ``words``, the entries of those that cannot be read, and how many cannot be laid to an entry."""
    rows, lost = read_rows(file, WORDS)
    of = _by_number(file, _ENTRY_OF_WORDS) if lost else {}
    return rows, sorted({of[number] for number in lost if number in of}), len(set(lost) - of.keys())


def _asking(file: DamagedFile, table: sa.Table, key: str, where: str = "") -> Ask:
    """Asks for the rows of ``table`` from one ``key`` to another, with the key before them."""
    names = ", ".join(columns_of(table))
    statement = (
        f"SELECT {key}, {names} FROM {table.name} WHERE {where}{key} BETWEEN ? AND ? ORDER BY {key}"  # noqa: S608  our own names
    )

    def ask(first: int, last: int, order: str) -> tuple[list[Row], bool]:
        return file.ask_in_order(f"{statement} {order}", (first, last))

    return ask


def _by_number(file: DamagedFile, statement: str) -> dict[int, Any]:
    """What an index knows of each row: its number comes first, what is asked second."""
    return {row[0]: row[1] for row in both_ways(file, statement)[0]}


def _noon(day: int, zone: str) -> int:
    """Noon of a local day, in milliseconds: all that is known where only the day is."""
    noon = datetime.combine(date.fromordinal(day), time(12), known_zone(zone))
    return milliseconds(noon)


def _numbers(file: DamagedFile, table: sa.Table) -> list[int]:
    """Of all rows that any index or the table itself still knows, in order."""
    orders = [f"NOT INDEXED ORDER BY {table.name}.rowid"]
    for _place, name, _is_unique, _origin, is_partial in file.ask(
        f"PRAGMA index_list({table.name})"
    ):
        ((_rank, _column, first), *_rest) = file.ask(f"PRAGMA index_info({name})")
        if not is_partial:
            orders.append(f"INDEXED BY {name} ORDER BY {first}")
    found: set[int] = set()
    knows_all = False
    for order in orders:
        rows, is_whole = both_ways(file, f"SELECT rowid FROM {table.name} {order}")  # noqa: S608  our own names
        found.update(number for (number,) in rows)
        knows_all = knows_all or is_whole
    file.has_blind_spots = file.has_blind_spots or not knows_all
    return sorted(found)


def _neighbour(zones: Sequence[tuple[int, str]], number: int) -> str:
    """The zone of the entry that lies nearest before ``number``, or after it."""
    if not zones:
        return "UTC"
    place = bisect_left(zones, (number, ""))
    return zones[max(0, place - 1)][1]
