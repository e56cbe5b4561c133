"""The encrypted database: SQLCipher behind SQLAlchemy Core, and the two ways to use it.

``with transaction(engine) as connection`` writes, ``with reading(engine) as connection`` reads; both raise only the
errors of the diary where a disk or a file fails. The file is opened with a raw key, so the 0.3 s of SQLCipher's own
key derivation is not paid: the slow derivation happens once, in the key header.

What a newcomer must know: tables are STRICT, which rejects ``VARCHAR`` (use ``sqlalchemy.Text`` and ``Integer``); a
text with a lone surrogate cannot be stored. A connection stays poisoned after SQLCipher found one bad page, also
where only the disk was away, so it is thrown away then.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from diary.errors import DamagedVault, DiskFull, StorageProblem, VaultBusy
from diary.vault.failures import told_plainly

_BUSY_SECONDS = 1.0
"""How long a write waits for another program; the diary itself is only ever open once."""

_AUTOMATIC_CHECKPOINT_PAGES = 8192
"""32 MiB. A checkpoint within a save takes 10 to 27 ms, so it is done when nobody types; this is the far limit."""

_CACHE_KIB = 16_384
"""Pages kept without their cipher: changing a text takes 0.6 of what it takes with SQLite's own 2 MiB, a save 0.9."""

_SMALLEST_BYTES = 4096
"""One page. SQLite takes an empty file, and SQLCipher one of up to 16 bytes, for a new database."""

_BEGIN = "raakvlak_begin"


def create_database(database: Path, data_key: bytes) -> sa.Engine:
    """A new, empty, encrypted database that only its owner may read; ``data_key`` has 32 bytes.

    Raises ``FileExistsError`` where there is a file already (a bug of the caller), else as ``told_plainly``.
    """
    with told_plainly():
        os.close(os.open(database, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return _engine(database, data_key)


def open_database(database: Path, data_key: bytes, *, is_scratch: bool = False) -> sa.Engine:
    """The database that is there, opened and read once; ``is_scratch`` as ``keyed_connection``.

    Raises ``DamagedVault`` where the file is missing, empty, no database, or not of this key: SQLite would answer a
    missing or empty file with a new empty diary. Else as ``told_plainly``.
    """
    with told_plainly():
        try:
            is_too_short = database.stat().st_size < _SMALLEST_BYTES
        except FileNotFoundError as error:
            raise DamagedVault from error
    if is_too_short:
        raise DamagedVault
    engine = _engine(database, data_key, is_scratch=is_scratch)
    try:
        with reading(engine) as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema")
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection that writes: everything within is saved together at the end, or nothing where an error leaves it.

    After it, what was written is on the disk. Raises ``DamagedVault``, ``DiskFull``, ``StorageProblem`` or
    ``VaultBusy``.
    """
    with _connected(engine, "BEGIN IMMEDIATE") as connection:
        yield connection


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection that reads, and sees one unchanging state of the diary.

    Raises as ``transaction``.
    """
    with _connected(engine, "BEGIN") as connection:
        yield connection


def checkpoint(engine: sa.Engine) -> None:
    """Bring the journal into the database file and empty it: a damaged journal would go unnoticed, so keep it short.

    Where the disk is full or away nothing is lost: what was saved stays in the journal and is brought over later.
    """
    with suppress(DiskFull, StorageProblem, VaultBusy):
        bring_in_journal(engine)


def bring_in_journal(engine: sa.Engine) -> None:
    """Bring the whole journal into the database file, or raise as ``transaction``; then nothing is lost either."""
    with told_plainly(), _raw(engine) as connection:
        is_busy, *_pages = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_busy:
        raise VaultBusy


def close_database(engine: sa.Engine) -> None:
    """Leave one database file and no journal, and forget the key: a thread that still reads cannot open it again."""
    with suppress(DamagedVault):
        checkpoint(engine)
    engine.dispose()


@contextmanager
def _connected(engine: sa.Engine, begin: str) -> Iterator[sa.Connection]:
    with told_plainly(), engine.connect() as plain:
        connection = plain.execution_options(**{_BEGIN: begin})
        try:
            with told_plainly(), connection.begin():
                yield connection
        except (DamagedVault, StorageProblem):
            connection.invalidate()
            raise


@contextmanager
def _raw(engine: sa.Engine) -> Iterator[dbapi2.Connection]:
    """A connection outside any transaction, for statements that SQLite refuses within one."""
    fairy = engine.raw_connection()
    try:
        yield fairy.driver_connection
    finally:
        fairy.close()


def _engine(database: Path, data_key: bytes, *, is_scratch: bool = False) -> sa.Engine:
    keys = [data_key]

    def connect() -> dbapi2.Connection:
        if not keys:
            raise StorageProblem
        return keyed_connection(database, keys[0], is_scratch=is_scratch)

    engine = sa.create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=connect,
        hide_parameters=True,
        poolclass=sa.QueuePool,
        pool_size=1,
        max_overflow=4,
    )
    sa.event.listen(engine, "begin", _begin)
    sa.event.listen(engine, "engine_disposed", lambda _engine: keys.clear())
    return engine


def _begin(connection: sa.Connection) -> None:
    """Begin as asked: SQLite upgrades a plain BEGIN to a writer only when it can, and else fails half-way."""
    connection.exec_driver_sql(connection.get_execution_options()[_BEGIN])


def keyed_connection(
    database: Path, data_key: bytes, *, is_scratch: bool = False, has_journal: bool = True
) -> dbapi2.Connection:
    """A connection with its key and settings; it never makes a file.

    ``is_scratch`` is for a copy that counts for nothing until it is whole: it flushes nothing, and while it is made it
    needs no journal either.
    """
    connection = dbapi2.connect(
        _address(database),
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in (
            "cipher_log_level = NONE",
            f"key = \"x'{data_key.hex()}'\"",
            f"journal_mode = {'WAL' if has_journal else 'OFF'}",
            f"synchronous = {'OFF' if is_scratch else 'FULL'}",
            "secure_delete = ON",
            "foreign_keys = ON",
            "temp_store = MEMORY",
            f"cache_size = -{_CACHE_KIB}",
            f"wal_autocheckpoint = {_AUTOMATIC_CHECKPOINT_PAGES}",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _address(database: Path) -> str:
    """The file as SQLite's URI, which may read and write it but not make it."""
    path = database.absolute().as_posix()
    rooted = path if path.startswith("/") else f"/{path}"
    return f"file://{quote(os.fsencode(rooted))}?mode=rw"
