"""Records that stand on their own beside the entries: kept whole, found by UUID, deleted by a tombstone first."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from diary.domain.moment import milliseconds
from diary.domain.record import Record
from diary.vault.cipher import reading, transaction
from diary.vault.record_rows import RecordRows

R = TypeVar("R", bound=Record)


class Records(Generic[R]):
    """All records of one kind."""

    def __init__(self, engine: sa.Engine, rows: RecordRows[R]) -> None:
        """``rows`` says how a record of this kind lies in its table."""
        self._engine = engine
        self._rows = rows

    def save(self, record: R) -> None:
        """Insert ``record``, or put it in the place of the one with its UUID.

        Raises ``DiskFull``, ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``; then nothing was changed.
        """
        self.save_all((record,))

    def save_all(self, records: Iterable[R]) -> None:
        """As ``save``, all of them or none."""
        with transaction(self._engine) as connection:
            for record in records:
                write_record(connection, self._rows, record)

    def record(self, uuid: UUID) -> R | None:
        """The record of this UUID, also where it is deleted; ``None`` where there is none."""
        table = self._rows.table
        with reading(self._engine) as connection:
            row = connection.execute(
                sa.select(table).where(table.c.uuid == str(uuid))
            ).one_or_none()
        return None if row is None else self._rows.record(row)

    def all(self) -> list[R]:
        """Every record that is not deleted, in the order of their times."""
        return self._where(self._rows.table.c.deleted_at.is_(None))

    def between(self, column: str, first: int, last: int) -> list[R]:
        """The records that are not deleted whose ``column`` lies from ``first`` to ``last``, both included."""
        table = self._rows.table
        return self._where(table.c.deleted_at.is_(None) & table.c[column].between(first, last))

    def _where(self, condition: sa.ColumnElement[bool]) -> list[R]:
        with reading(self._engine) as connection:
            return read_records(connection, self._rows, condition)

    def delete(self, uuid: UUID, at: datetime) -> None:
        """Delete a record, from which it can be brought back."""
        self._set_deleted(uuid, milliseconds(at))

    def restore(self, uuid: UUID) -> None:
        """Bring a deleted record back."""
        self._set_deleted(uuid, None)

    def purge(self, uuid: UUID) -> None:
        """Remove a record for ever, deleted or not."""
        table = self._rows.table
        with transaction(self._engine) as connection:
            connection.execute(table.delete().where(table.c.uuid == str(uuid)))

    def _set_deleted(self, uuid: UUID, at: int | None) -> None:
        table = self._rows.table
        with transaction(self._engine) as connection:
            connection.execute(
                table.update().where(table.c.uuid == str(uuid)).values(deleted_at=at)
            )


def read_records(
    connection: sa.Connection, rows: RecordRows[R], condition: sa.ColumnElement[bool] | None = None
) -> list[R]:
    """The records of one kind, in the order of their times; all of them, deleted ones too, without a condition."""
    table = rows.table
    order = [table.c[name] for name in rows.order]
    statement = sa.select(table).order_by(*order, table.c.id)
    found = connection.execute(statement if condition is None else statement.where(condition))
    return [rows.record(row) for row in found]


def write_record(connection: sa.Connection, rows: RecordRows[R], record: R) -> None:
    """Insert or replace a record within a transaction of the caller."""
    row: dict[str, Any] = {
        **rows.row(record),
        "created_at": milliseconds(record.created_at),
        "changed_at": milliseconds(record.changed_at),
        "deleted_at": None if record.deleted_at is None else milliseconds(record.deleted_at),
    }
    connection.execute(
        insert(rows.table)
        .values(uuid=str(record.uuid), **row)
        .on_conflict_do_update(index_elements=[rows.table.c.uuid], set_=row)
    )
