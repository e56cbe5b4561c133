"""From version 1 to 2: a mark says when it is felt and whether it is new; life events, medicines and own measures."""

from alembic.operations import Operations

_RECORD_ENDS = """
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER,
    PRIMARY KEY (id),
    UNIQUE (uuid)"""

_STATEMENTS = (
    "ALTER TABLE mark ADD COLUMN timings TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE mark ADD COLUMN status TEXT",
    f"""CREATE TABLE life_event (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    tag TEXT NOT NULL,
    words TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    precision TEXT NOT NULL,{_RECORD_ENDS}
) STRICT""",
    f"""CREATE TABLE medicine (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    amount INTEGER,
    unit TEXT NOT NULL,
    as_needed INTEGER NOT NULL,
    reason TEXT NOT NULL,
    first INTEGER,
    last INTEGER,{_RECORD_ENDS}
) STRICT""",
    f"""CREATE TABLE dose (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    medicine TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day INTEGER NOT NULL,
    amount INTEGER,
    helped INTEGER,{_RECORD_ENDS}
) STRICT""",
    "CREATE INDEX dose_day ON dose (day)",
    f"""CREATE TABLE treatment (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER,
    note TEXT NOT NULL,
    helped INTEGER,{_RECORD_ENDS}
) STRICT""",
    f"""CREATE TABLE own_measure (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    "key" TEXT NOT NULL,
    kind TEXT NOT NULL,
    per TEXT NOT NULL,
    name TEXT NOT NULL,
    low_words TEXT NOT NULL,
    high_words TEXT NOT NULL,
    options TEXT NOT NULL,
    place INTEGER NOT NULL,
    is_retired INTEGER NOT NULL,{_RECORD_ENDS},
    UNIQUE ("key")
) STRICT""",
)


def upgrade(operations: Operations) -> None:
    """Add what version 2 has more than version 1; no row that was there is rewritten."""
    for statement in _STATEMENTS:
        operations.execute(statement)
