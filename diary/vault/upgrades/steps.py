"""The steps from each version of the tables to the next, and the one transaction in which they are taken.

A step is a module ``step_N.py`` that makes version N out of version N − 1. It is frozen once it was released: it says
its SQL itself and never asks ``tables.py``, which goes on changing. Alembic's operations run on the diary's own keyed
connection; of Alembic's own book-keeping nothing is used, because ``PRAGMA user_version`` is the only number there is.
"""

from collections.abc import Callable, Mapping

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from diary.vault.cipher import transaction
from diary.vault.upgrades import step_2, step_3, step_4, step_5

Step = Callable[[Operations], None]

STEPS: Mapping[int, Step] = {
    2: step_2.upgrade,
    3: step_3.upgrade,
    4: step_4.upgrade,
    5: step_5.upgrade,
}
"""By the version that a step makes; without gaps."""


def take_steps(engine: sa.Engine, version: int, steps: Mapping[int, Step] = STEPS) -> None:
    """Bring the tables from ``version`` to the last of ``steps``: all the way or not at all.

    Raises ``DiskFull``, ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``; then nothing was changed.
    """
    last = max(steps)
    with transaction(engine) as connection:
        operations = Operations(MigrationContext.configure(connection))
        for number in range(version + 1, last + 1):
            steps[number](operations)
        connection.exec_driver_sql(f"PRAGMA user_version = {last}")
