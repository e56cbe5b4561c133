"""From version 4 to 5: a treatment begins and ends as precisely as memory is; those of before do so on exact days."""

from alembic.operations import Operations

_STATEMENTS = (
    "ALTER TABLE treatment ADD COLUMN began_latest INTEGER",
    "ALTER TABLE treatment ADD COLUMN ended_earliest INTEGER",
    "ALTER TABLE treatment ADD COLUMN began_precision TEXT",
    "ALTER TABLE treatment ADD COLUMN ended_precision TEXT",
)


def upgrade(operations: Operations) -> None:
    """Add what version 5 has more than version 4; no row that was there is rewritten."""
    for statement in _STATEMENTS:
        operations.execute(statement)
