"""How many rows there are in every table: what is compared after a database was copied."""

import sqlalchemy as sa

ENTRIES = "entries"
"""Not a table: the entries that are not in the bin, which is the number a person knows."""

_KEPT_ENTRIES = "SELECT count(*) FROM entry WHERE deleted_at IS NULL"
_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
    " AND name NOT GLOB 'words_search*' ORDER BY name"
)
"""All but the search index, which has no rows of its own."""


def rows_in(connection: sa.Connection) -> dict[str, int]:
    """The number of rows of each table by its name, and of ``ENTRIES``."""
    names = connection.exec_driver_sql(_TABLES).scalars().all()
    return {name: _rows(connection, name) for name in names} | {
        ENTRIES: connection.exec_driver_sql(_KEPT_ENTRIES).scalar_one()
    }


def _rows(connection: sa.Connection, table: str) -> int:
    return connection.scalar(sa.select(sa.func.count()).select_from(sa.table(table))) or 0
