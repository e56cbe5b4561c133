"""Asking a database of which pages are damaged, and going on after each of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from diary.errors import DamagedVault
from diary.vault.cipher import keyed_connection
from diary.vault.failures import told_plainly

Row = tuple[Any, ...]
Values = Sequence[int | str]


class DamagedFile:
    """Answers on a fresh connection after each damage: one that met a bad page answers nothing right after it."""

    def __init__(self, database: Path, data_key: bytes) -> None:
        """Nothing is read yet."""
        self._database, self._data_key = database, data_key
        self._connection: dbapi2.Connection | None = None
        self.has_blind_spots = False
        """Whether there is a table of which nothing tells how many rows it has."""

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def ask(self, statement: str, values: Values = ()) -> list[Row]:
        """All rows. Raises ``DamagedVault`` where a page of them cannot be read, else as ``told_plainly``."""
        rows, is_whole = self.ask_in_order(statement, values)
        if not is_whole:
            raise DamagedVault
        return rows

    def ask_in_order(self, statement: str, values: Values = ()) -> tuple[list[Row], bool]:
        """The rows up to the first page that cannot be read, and whether these are all of them.

        Raises as ``told_plainly``, but not ``DamagedVault``.
        """
        rows: list[Row] = []
        try:
            with told_plainly():
                if self._connection is None:
                    self._connection = keyed_connection(self._database, self._data_key)
                rows.extend(self._connection.execute(statement, values))
        except DamagedVault:
            self.close()
            return rows, False
        return rows, True


Ask = Callable[[int, int, str], tuple[list[Row], bool]]
"""The rows from one key to another, ``ASC`` or ``DESC``, each with its key first, as ``ask_in_order``."""


def read_known(ask: Ask, keys: Sequence[int], *, finest: int = 1) -> tuple[set[Row], list[int]]:
    """All that can be read of ``keys``, which are in order, and the keys of which something may be missing.

    Each range is read from both ends until a bad page; what lies between is halved, down to ``finest`` keys: no more
    than stand on one page, so that a good page between two bad ones is found.
    """
    if not keys:
        return set(), []
    rows, is_whole = ask(keys[0], keys[-1], "ASC")
    if is_whole:
        return set(rows), []
    back, _is_whole = ask(keys[0], keys[-1], "DESC")
    found = {*rows, *back}
    first = bisect_left(keys, rows[-1][0]) if rows else 0
    last = bisect_right(keys, back[-1][0]) if back else len(keys)
    between = keys[first:last]
    if len(between) <= finest:
        return found, list(between)
    lost: list[int] = []
    half = len(between) // 2
    for part in (between[:half], between[half:]):
        found_there, lost_there = read_known(ask, part, finest=finest)
        found |= found_there
        lost += lost_there
    return found, lost
