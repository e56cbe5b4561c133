"""The person's own words for scales; they are only ever added, so that old figures keep the words of their time."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from diary.domain.moment import Clock, milliseconds, moment, zone_name
from diary.domain.scale_words import ScaleWords
from diary.vault.cipher import reading, transaction
from diary.vault.stored_text import stored_text
from diary.vault.tables import SCALE_WORDS


class ScaleWordsStore:
    """All own words for scales."""

    def __init__(self, engine: sa.Engine, clock: Clock) -> None:
        """``clock`` dates what is added."""
        self._engine = engine
        self._clock = clock

    def add(self, words: ScaleWords) -> None:
        """Keep these words.

        Raises ``DiskFull``, ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``; then nothing was kept.
        """
        with transaction(self._engine) as connection:
            add_scale_words(connection, words, self._clock())

    def all(self) -> list[ScaleWords]:
        """All words of all measures, in the order in which they became valid."""
        with reading(self._engine) as connection:
            return read_scale_words(connection)

    def current(self, measure: str) -> ScaleWords | None:
        """The words of the measure with this key that became valid last; ``None`` where there are none."""
        with reading(self._engine) as connection:
            row = connection.execute(
                sa.select(SCALE_WORDS)
                .where(SCALE_WORDS.c.measure == measure)
                .order_by(SCALE_WORDS.c.since.desc(), SCALE_WORDS.c.id.desc())
                .limit(1)
            ).one_or_none()
        return None if row is None else _words(row)


def read_scale_words(connection: sa.Connection) -> list[ScaleWords]:
    """All words of all measures, in the order in which they became valid."""
    rows = connection.execute(
        sa.select(SCALE_WORDS).order_by(SCALE_WORDS.c.since, SCALE_WORDS.c.id)
    ).all()
    return [_words(row) for row in rows]


def add_scale_words(connection: sa.Connection, words: ScaleWords, created_at: datetime) -> None:
    """Insert words within a transaction of the caller."""
    connection.execute(
        SCALE_WORDS.insert(),
        {
            "uuid": str(words.uuid),
            "measure": stored_text(words.measure),
            "since": milliseconds(words.since),
            "zone": zone_name(words.since),
            "low": stored_text(words.low),
            "middle": stored_text(words.middle),
            "high": stored_text(words.high),
            "created_at": milliseconds(created_at),
        },
    )


def _words(row: sa.Row[Any]) -> ScaleWords:
    return ScaleWords(
        UUID(row.uuid), row.measure, moment(row.since, row.zone), row.low, row.middle, row.high
    )
