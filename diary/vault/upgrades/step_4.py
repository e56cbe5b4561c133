"""From version 3 to 4: the records of looking back and of a consultation, and what a guided moment adds to an entry."""

from alembic.operations import Operations

_KINDS = (
    "complaint",
    "resource",
    "link",
    "practice",
    "worksheet",
    "measuring_period",
    "score",
    "consult",
)

_STATEMENTS = (
    "ALTER TABLE entry ADD COLUMN is_guided INTEGER DEFAULT 0 NOT NULL",
    """CREATE TABLE sensation (
    entry INTEGER NOT NULL,
    place INTEGER NOT NULL,
    region TEXT NOT NULL,
    kinds TEXT NOT NULL,
    PRIMARY KEY (entry, place),
    FOREIGN KEY(entry) REFERENCES entry (id)
) WITHOUT ROWID, STRICT""",
    "ALTER TABLE life_event ADD COLUMN weight INTEGER",
    "ALTER TABLE life_event ADD COLUMN feelings TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE life_event ADD COLUMN note TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE life_event ADD COLUMN unsaid TEXT DEFAULT '' NOT NULL",
    *(
        f"""CREATE TABLE {kind} (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    plain TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER,
    PRIMARY KEY (id),
    UNIQUE (uuid)
) STRICT"""
        for kind in _KINDS
    ),
)


def upgrade(operations: Operations) -> None:
    """Add what version 4 has more than version 3; no row that was there is rewritten."""
    for statement in _STATEMENTS:
        operations.execute(statement)
