"""From version 2 to 3: suspicions, experiments and the steps of a ladder."""

from alembic.operations import Operations

_RECORD_ENDS = """
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER,
    PRIMARY KEY (id),
    UNIQUE (uuid)"""

_STATEMENTS = (
    f"""CREATE TABLE suspicion (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    words TEXT NOT NULL,
    outcome TEXT NOT NULL,
    factor TEXT NOT NULL,
    answer TEXT NOT NULL,{_RECORD_ENDS}
) STRICT""",
    f"""CREATE TABLE experiment (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    what TEXT NOT NULL,
    planned INTEGER,
    expects TEXT NOT NULL,
    expected_pain INTEGER,
    expected_fear INTEGER,
    done INTEGER,
    happened TEXT NOT NULL,
    pain INTEGER,
    fear INTEGER,
    learned TEXT NOT NULL,{_RECORD_ENDS}
) STRICT""",
    f"""CREATE TABLE ladder_step (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    words TEXT NOT NULL,
    place INTEGER NOT NULL,
    trust TEXT NOT NULL,{_RECORD_ENDS}
) STRICT""",
)


def upgrade(operations: Operations) -> None:
    """Add what version 3 has more than version 2; no row that was there is rewritten."""
    for statement in _STATEMENTS:
        operations.execute(statement)
