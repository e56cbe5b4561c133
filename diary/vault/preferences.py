"""What the owner chose for this diary."""

import json
from copy import deepcopy
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from diary.domain.moment import Clock, milliseconds
from diary.domain.preference import Preference
from diary.vault.cipher import reading, transaction
from diary.vault.stored_text import stored_text
from diary.vault.tables import PREFERENCE


class Preferences:
    """Choices, each under its ``Preference``."""

    def __init__(self, engine: sa.Engine, clock: Clock) -> None:
        """``clock`` dates a choice."""
        self._engine = engine
        self._clock = clock

    def __getitem__(self, preference: Preference) -> Any:  # noqa: ANN401  see Preference.default
        """What was chosen, else the default; the caller may change what it gets."""
        with reading(self._engine) as connection:
            value = connection.execute(
                sa.select(PREFERENCE.c.value).where(PREFERENCE.c.key == preference.key)
            ).scalar_one_or_none()
        return deepcopy(preference.default) if value is None else json.loads(value)

    def __setitem__(self, preference: Preference, value: object) -> None:
        """Choose ``value``, which JSON can hold.

        Raises ``DiskFull``, ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``; then the older choice holds.
        """
        with transaction(self._engine) as connection:
            write_preference(connection, preference.key, value, self._clock())


def write_preference(
    connection: sa.Connection, key: str, value: object, changed_at: datetime
) -> None:
    """Insert or replace a choice within a transaction of the caller."""
    row = {
        "value": stored_text(json.dumps(value, ensure_ascii=False)),
        "changed_at": milliseconds(changed_at),
    }
    connection.execute(
        insert(PREFERENCE)
        .values(key=key, **row)
        .on_conflict_do_update(index_elements=[PREFERENCE.c.key], set_=row)
    )
