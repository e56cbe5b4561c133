"""The pauses that were chosen."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from diary.domain.moment import Clock, milliseconds
from diary.domain.pause import Pause
from diary.vault.cipher import reading, transaction
from diary.vault.tables import PAUSE


class Pauses:
    """All pauses."""

    def __init__(self, engine: sa.Engine, clock: Clock) -> None:
        """``clock`` dates what is saved."""
        self._engine = engine
        self._clock = clock

    def save(self, pause: Pause) -> None:
        """Insert ``pause``, or put it in the place of the one with its UUID.

        Raises ``DiskFull``, ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``; then nothing was changed.
        """
        with transaction(self._engine) as connection:
            write_pause(connection, pause, self._clock())

    def all(self) -> list[Pause]:
        """All pauses, in order of their first day."""
        with reading(self._engine) as connection:
            return read_pauses(connection)

    def current(self, day: date) -> Pause | None:
        """The pause that is going on on ``day``; ``None`` where there is none.

        On its last day a pause has been ended, so it is not going on any more.
        """
        number = day.toordinal()
        with reading(self._engine) as connection:
            row = connection.execute(
                sa.select(PAUSE)
                .where(PAUSE.c.first <= number, PAUSE.c.last.is_(None) | (PAUSE.c.last > number))
                .order_by(PAUSE.c.first.desc(), PAUSE.c.id.desc())
                .limit(1)
            ).one_or_none()
        return None if row is None else _pause(row)


def read_pauses(connection: sa.Connection) -> list[Pause]:
    """All pauses, in order of their first day."""
    rows = connection.execute(sa.select(PAUSE).order_by(PAUSE.c.first, PAUSE.c.id)).all()
    return [_pause(row) for row in rows]


def write_pause(connection: sa.Connection, pause: Pause, changed_at: datetime) -> None:
    """Insert or replace a pause within a transaction of the caller."""
    now = milliseconds(changed_at)
    row = {
        "first": pause.first.toordinal(),
        "last": None if pause.last is None else pause.last.toordinal(),
        "changed_at": now,
    }
    connection.execute(
        insert(PAUSE)
        .values(uuid=str(pause.uuid), created_at=now, **row)
        .on_conflict_do_update(index_elements=[PAUSE.c.uuid], set_=row)
    )


def _pause(row: sa.Row[Any]) -> Pause:
    return Pause(
        UUID(row.uuid),
        date.fromordinal(row.first),
        None if row.last is None else date.fromordinal(row.last),
    )
