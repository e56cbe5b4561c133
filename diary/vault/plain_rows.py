"""Statements given to the driver itself, within the transaction of a connection.

Wrapping a statement and its rows costs SQLAlchemy as much as most statements cost SQLite; where a person waits, or an
import repeats them by the thousand, they go past it. Errors are those of the driver, which never name a value.
"""

from collections.abc import Sequence
from typing import Any, cast

import sqlalchemy as sa
from sqlcipher3 import dbapi2

Row = tuple[int | str | None, ...]
"""The values of a row in the order of its columns."""


def run(connection: sa.Connection, statement: str, values: Row = ()) -> dbapi2.Cursor:
    """The cursor of ``statement``, whose rows are tuples; ``values`` stand for its question marks."""
    return cast("dbapi2.Cursor", _driver(connection).execute(statement, values))


def run_for_each(connection: sa.Connection, statement: str, rows: Sequence[Row]) -> None:
    """Run ``statement`` once for each of ``rows``."""
    if rows:
        _driver(connection).executemany(statement, rows)


def _driver(connection: sa.Connection) -> Any:  # noqa: ANN401  the driver has no types
    return connection.connection.driver_connection
