"""Whether a backup holds what it says: every page, every row, and nothing but what was sealed."""

import hashlib
from pathlib import Path

from diary.errors import DamagedBackup, DamagedHeader, DamagedVault
from diary.vault.backup.container import Told, require_whole, small_part, take_out
from diary.vault.backup.manifest import Contents, Manifest, parse_manifest
from diary.vault.cipher import bring_in_journal, close_database, open_database, reading
from diary.vault.counting import rows_in
from diary.vault.header import Header, parse
from diary.vault.integrity import is_whole
from diary.vault.keys import is_genuine

MANIFEST, HEADER = "backup.json", "vault.json"


def read_manifest(file: Path) -> Manifest:
    """What the backup says of itself, not yet believed.

    Raises ``DamagedBackup``, ``NewerVault`` or ``StorageProblem``.
    """
    try:
        return parse_manifest(small_part(file, MANIFEST))
    except ValueError as error:
        raise DamagedBackup(name=file.name) from error


def read_header(file: Path) -> Header:
    """Who can open it, not yet believed; raises ``DamagedBackup``, ``NewerVault`` or ``StorageProblem``."""
    try:
        return parse(small_part(file, HEADER))
    except DamagedHeader as error:
        raise DamagedBackup(name=file.name) from error


def take_out_checked(file: Path, data_key: bytes, folder: Path, told: Told) -> Contents:
    """Put the database of a backup in ``folder``, and let it stay there only if all of it is as it was made.

    Raises ``DamagedBackup``, ``NewerVault``, ``DiskFull`` or ``StorageProblem``.
    """
    require_whole(file)
    manifest, header_bytes = read_manifest(file), small_part(file, HEADER)
    header = read_header(file)
    database = folder / header.database
    try:
        contents = manifest.contents(data_key)
    except ValueError as error:
        raise DamagedBackup(name=file.name) from error
    is_ours = manifest.vault_id == header.vault_id and is_genuine(header, data_key)
    is_ours = is_ours and contents.header == hashlib.sha256(header_bytes).digest()
    if not (is_ours and contents.database == take_out(file, header.database, database, told)):
        raise DamagedBackup(name=file.name)
    try:
        found = checked_rows(database, data_key)
    except DamagedVault as error:
        raise DamagedBackup(name=file.name) from error
    if found != contents.rows:
        raise DamagedBackup(name=file.name)
    return contents


def checked_rows(database: Path, data_key: bytes) -> dict[str, int]:
    """The number of rows in each table of a database, after all of it was checked.

    Raises ``DamagedVault``, ``StorageProblem`` or ``VaultBusy``.
    """
    if not is_whole(database, data_key):
        raise DamagedVault
    return rows_of(database, data_key)


def rows_of(database: Path, data_key: bytes) -> dict[str, int]:
    """The number of rows in each table of a database, whose journal is brought in first.

    Raises ``DamagedVault``, ``DiskFull``, ``StorageProblem`` or ``VaultBusy``.
    """
    engine = open_database(database, data_key, is_scratch=True)
    try:
        bring_in_journal(engine)
        with reading(engine) as connection:
            return rows_in(connection)
    finally:
        close_database(engine)
