"""The tables of the database: what is kept, and in which order it lies in the file.

Everything is TEXT or INTEGER and every table is STRICT. Records have an integer key within the file and a UUID for the
world. Moments are milliseconds since 1970 in UTC beside the name of the zone; a day is its proleptic Gregorian ordinal
(``date.toordinal``).

What a newcomer must know:

* ``reading`` is clustered by measure and time, so that one series is one contiguous read. While an entry is in the bin
  the measures of its readings are NEGATIVE: no series meets them, and no series needs a join.
* A row of ``words`` has a key that grows with the moment of its entry (see ``words_index``): that makes the newest
  hits of a search the first ones, also for entries that were filled in afterwards or imported.
* ``words_search`` holds no text of its own and knows only the entries that are not in the bin.
"""

import sqlalchemy as sa

DATABASE_VERSION = 5
"""The version of these tables, in ``PRAGMA user_version``. Another one needs a step in ``upgrades/``."""

METADATA = sa.MetaData()


def _table(name: str, *parts: sa.schema.SchemaItem, rowid: bool = True) -> sa.Table:
    return sa.Table(name, METADATA, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


def _text(name: str, *, unique: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, unique=unique)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _part_of_entry() -> tuple[sa.Column[int], sa.Column[int]]:
    """To which entry a part belongs, and its place among the parts of one kind: together the key."""
    return (
        sa.Column("entry", sa.ForeignKey("entry.id"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
    )


ENTRY = _table(
    "entry",
    sa.Column("id", sa.Integer, primary_key=True),
    _text("uuid", unique=True),
    _number("at"),
    _text("zone"),
    _number("day"),
    _number("created_at"),
    _number("changed_at"),
    _number("is_bad_day"),
    sa.Column("deleted_at", sa.Integer),
    sa.Column("is_guided", sa.Integer, nullable=False, server_default=sa.text("0")),
    sa.Index("entry_at", "at", "uuid"),
    sa.Index("entry_day", "day"),
    sa.Index("entry_deleted", "deleted_at", sqlite_where=sa.text("deleted_at IS NOT NULL")),
)
"""``day`` is the local day of its zone; ``deleted_at`` says since when it is in the bin."""

MEASURE = _table(
    "measure",
    sa.Column("id", sa.Integer, primary_key=True),
    _text("key", unique=True),
)
"""A key gets its number when it is first seen, and keeps it."""

READING = _table(
    "reading",
    sa.Column("measure", sa.Integer, primary_key=True),
    sa.Column("at", sa.Integer, primary_key=True),
    sa.Column("entry", sa.ForeignKey("entry.id"), primary_key=True),
    _number("value"),
    sa.Index("reading_entry", "entry"),
    rowid=False,
)

FEELING = _table(
    "feeling",
    *_part_of_entry(),
    _text("word"),
    sa.Column("strength", sa.Integer),
    sa.Column("about", sa.Text),
    rowid=False,
)

MARK = _table(
    "mark",
    *_part_of_entry(),
    _text("region"),
    sa.Column("intensity", sa.Integer),
    _text("qualities"),
    sa.Column("timings", sa.Text, nullable=False, server_default=""),
    sa.Column("status", sa.Text),
    rowid=False,
)
"""``qualities`` and ``timings`` are keys with a space between them."""

SENSATION = _table("sensation", *_part_of_entry(), _text("region"), _text("kinds"), rowid=False)
"""``kinds`` are keys with a space between them."""

ACTIVITY = _table(
    "activity",
    *_part_of_entry(),
    _text("category"),
    _text("what"),
    sa.Column("minutes", sa.Integer),
    sa.Column("effort", sa.Text),
    sa.Column("energy", sa.Integer),
    sa.Column("outcome", sa.Text),
    rowid=False,
)

WORDS = _table(
    "words",
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("entry", sa.ForeignKey("entry.id"), nullable=False, index=True),
    _text("prompt"),
    _text("text"),
)

DRAFT = _table(
    "draft",
    sa.Column("name", sa.Text, primary_key=True, nullable=False),
    _text("plain"),
    _number("changed_at"),
)
"""``plain`` is JSON of ``domain/plain.py``."""

PREFERENCE = _table(
    "preference",
    sa.Column("key", sa.Text, primary_key=True, nullable=False),
    _text("value"),
    _number("changed_at"),
)
"""``value`` is JSON."""

SCALE_WORDS = _table(
    "scale_words",
    sa.Column("id", sa.Integer, primary_key=True),
    _text("uuid", unique=True),
    _text("measure"),
    _number("since"),
    _text("zone"),
    _text("low"),
    _text("middle"),
    _text("high"),
    _number("created_at"),
)

PAUSE = _table(
    "pause",
    sa.Column("id", sa.Integer, primary_key=True),
    _text("uuid", unique=True),
    _number("first"),
    sa.Column("last", sa.Integer),
    _number("created_at"),
    _number("changed_at"),
)
"""``first`` and ``last`` are days; ``last`` is absent while the pause lasts."""


def _record(*columns: sa.schema.SchemaItem) -> tuple[sa.schema.SchemaItem, ...]:
    """The columns of a record that stands on its own beside the entries."""
    return (
        sa.Column("id", sa.Integer, primary_key=True),
        _text("uuid", unique=True),
        *columns,
        _number("created_at"),
        _number("changed_at"),
        sa.Column("deleted_at", sa.Integer),
    )


LIFE_EVENT = _table(
    "life_event",
    *_record(_text("tag"), _text("words"), _number("first"), _number("last"), _text("precision")),
    sa.Column("weight", sa.Integer),
    *(
        sa.Column(name, sa.Text, nullable=False, server_default="")
        for name in ("feelings", "note", "unsaid")
    ),
)
"""``first`` and ``last`` are days; ``feelings`` keys with a space between them."""

MEDICINE = _table(
    "medicine",
    *_record(
        _text("name"),
        sa.Column("amount", sa.Integer),
        _text("unit"),
        _number("as_needed"),
        _text("reason"),
        sa.Column("first", sa.Integer),
        sa.Column("last", sa.Integer),
    ),
)
"""``amount`` is in thousandths of the unit; ``first`` and ``last`` are days."""

DOSE = _table(
    "dose",
    *_record(
        _text("medicine"),
        _number("at"),
        _text("zone"),
        _number("day"),
        sa.Column("amount", sa.Integer),
        sa.Column("helped", sa.Integer),
    ),
    sa.Index("dose_day", "day"),
)
"""``medicine`` is a UUID; ``day`` the local day of the zone."""

TREATMENT = _table(
    "treatment",
    *_record(
        _text("name"),
        _number("first"),
        sa.Column("last", sa.Integer),
        _text("note"),
        sa.Column("helped", sa.Integer),
    ),
    *(sa.Column(name, sa.Integer) for name in ("began_latest", "ended_earliest")),
    *(sa.Column(name, sa.Text) for name in ("began_precision", "ended_precision")),
)
"""It began from ``first`` to ``began_latest``, ended from ``ended_earliest`` to ``last``; absent means an exact day."""

SUSPICION = _table(
    "suspicion",
    *_record(_text("words"), _text("outcome"), _text("factor"), _text("answer")),
)
"""``answer`` is JSON, empty while there is none."""

EXPERIMENT = _table(
    "experiment",
    *_record(
        _text("what"),
        sa.Column("planned", sa.Integer),
        _text("expects"),
        sa.Column("expected_pain", sa.Integer),
        sa.Column("expected_fear", sa.Integer),
        sa.Column("done", sa.Integer),
        _text("happened"),
        sa.Column("pain", sa.Integer),
        sa.Column("fear", sa.Integer),
        _text("learned"),
    ),
)
"""``planned`` and ``done`` are days."""

LADDER_STEP = _table("ladder_step", *_record(_text("words"), _number("place"), _text("trust")))
"""``trust`` is JSON: a list of days and figures."""

OWN_MEASURE = _table(
    "own_measure",
    *_record(
        _text("key", unique=True),
        _text("kind"),
        _text("per"),
        _text("name"),
        _text("low_words"),
        _text("high_words"),
        _text("options"),
        _number("place"),
        _number("is_retired"),
    ),
)
"""``options`` is JSON: a list of pairs of key and name."""


def _plain_record(name: str) -> sa.Table:
    """A record of which there are few and that is always read whole: its own parts are JSON (``plain_fields.py``)."""
    return _table(name, *_record(_text("plain")))


COMPLAINT = _plain_record("complaint")
RESOURCE = _plain_record("resource")
LINK = _plain_record("link")
PRACTICE = _plain_record("practice")
WORKSHEET = _plain_record("worksheet")
MEASURING_PERIOD = _plain_record("measuring_period")
SCORE = _plain_record("score")
CONSULT = _plain_record("consult")

_SEARCH = (
    """CREATE VIRTUAL TABLE words_search USING fts5(
    text, content='words', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    # What is taken out of the index is gone from the file at once, not at some later merge.
    "INSERT INTO words_search(words_search, rank) VALUES('secure-delete', 1)",
)


def create_tables(connection: sa.Connection) -> None:
    """Make all tables in a new database."""
    METADATA.create_all(connection, checkfirst=False)
    for statement in _SEARCH:
        connection.exec_driver_sql(statement)
