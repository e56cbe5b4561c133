"""Opening the database of a vault whatever its age: one of an older version is brought to this one first."""

from pathlib import Path

import sqlalchemy as sa

from diary.errors import DamagedVault, DiskFull, NewerVault, NoRoomToUpgrade
from diary.vault.cipher import bring_in_journal, checkpoint, close_database, open_database, reading
from diary.vault.tables import DATABASE_VERSION
from diary.vault.upgrades.copy_before import keep_copy


def open_up_to_date(database: Path, data_key: bytes) -> sa.Engine:
    """The database, with the tables of this version; nobody else may use it meanwhile.

    Where its tables are older, a copy of it is kept beside it and then it is upgraded, in one transaction. Raises
    ``NewerVault``, ``DamagedVault`` (also where the tables are not ours), ``NoRoomToUpgrade``, ``DiskFull``,
    ``StorageProblem`` or ``VaultBusy``; then the database is as it was.
    """
    engine = open_database(database, data_key)
    try:
        version = _known_version(engine)
        if version < DATABASE_VERSION:
            engine = _upgraded(engine, database, data_key, version)
    except BaseException:
        close_database(engine)
        raise
    return engine


def _known_version(engine: sa.Engine) -> int:
    """The version of the tables. Raises ``NewerVault``, or ``DamagedVault`` where they are not ours.

    SQLCipher takes a first page of zeros for a new, empty database.
    """
    with reading(engine) as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version > DATABASE_VERSION:
        raise NewerVault
    if version < 1:
        raise DamagedVault
    return version


def _upgraded(engine: sa.Engine, database: Path, data_key: bytes, version: int) -> sa.Engine:
    """Keep a copy, then take the steps; the database opened anew. Raises as ``open_up_to_date``."""
    from diary.vault.upgrades.steps import take_steps  # Alembic, only for an old diary

    try:
        bring_in_journal(engine)
        # While a file is copied nobody has it open: closing it would take away the locks of the others.
        close_database(engine)
        keep_copy(database, DATABASE_VERSION)
        opened = open_database(database, data_key)
        try:
            take_steps(opened, version)
            checkpoint(opened)
        except BaseException:
            close_database(opened)
            raise
    except DiskFull as error:
        raise NoRoomToUpgrade from error
    return opened
