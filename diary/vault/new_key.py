"""Another data key, after somebody may have got hold of the old one: the whole database is encrypted anew.

The new database is made beside the old one, and one rename of ``vault.json``, which names the database, makes it
count. So a crash leaves exactly one of both, and what is left over of the other goes when the diary is next opened.
"""

from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from diary.errors import DamagedVault
from diary.vault.cipher import close_database, open_database, reading
from diary.vault.counting import rows_in
from diary.vault.failures import told_plainly
from diary.vault.header import Header, Kdf, SlotKind
from diary.vault.integrity import problems
from diary.vault.keys import add_passphrase, add_secret, new_data_key
from diary.vault.passphrase import Passphrase
from diary.vault.snapshot import copy_database, remove_database
from diary.vault.unlock import Unlocked


def encrypt_anew(
    folder: Path,
    unlocked: Unlocked,
    connection: sa.Connection,
    passphrase: Passphrase,
    recovery: bytes,
    kdf: Kdf | None,
) -> Header:
    """Put a copy of the database with a new key in ``folder``; returns the header that is to name it.

    ``connection`` holds off whoever wants to write. The computer's key store opens the new one no more. Raises
    ``TooMuchMemory``, ``DamagedVault``, ``DiskFull``, ``StorageProblem`` or ``VaultBusy``; then nothing has changed.
    """
    old, data_key = unlocked.header, new_data_key()
    header = replace(old, database=_next_name(old.database), slots=())
    header = add_passphrase(header, data_key, passphrase, kdf)
    header = add_secret(header, data_key, SlotKind.RECOVERY, recovery)
    target = folder / header.database
    remove_database(target)
    try:
        copy_database(
            folder / old.database, unlocked.data_key, target, data_key, lambda _part: None
        )
        _require_same(target, data_key, rows_in(connection))
    except BaseException:
        remove_database(target)
        raise
    return header


def remove_other_databases(folder: Path, header: Header) -> None:
    """Take away every database that ``header`` does not name, with its copies: another key opened them.

    Raises ``DiskFull`` or ``StorageProblem``.
    """
    with told_plainly():
        databases = list(folder.glob("diary-*.db*"))
    for left in databases:
        if left.name.split(".db")[0] != header.database.removesuffix(".db"):
            remove_database(left)


def _require_same(database: Path, data_key: bytes, rows: dict[str, int]) -> None:
    engine = open_database(database, data_key)
    try:
        with reading(engine) as connection:
            is_same = rows_in(connection) == rows
        if problems(engine) or not is_same:
            raise DamagedVault
    finally:
        close_database(engine)


def _next_name(database: str) -> str:
    number = int(database.removeprefix("diary-").removesuffix(".db"))
    return f"diary-{number + 1}.db"
