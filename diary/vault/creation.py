"""A new or restored vault on the disk: built beside its place and renamed into it, so a crash leaves no half diary."""

import shutil
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from diary.errors import VaultExists
from diary.vault.atomic_file import flush_folder
from diary.vault.cipher import close_database, create_database, transaction
from diary.vault.failures import told_plainly
from diary.vault.header import Header
from diary.vault.header_files import write_header


def build(folder: Path, fill: Callable[[Path], None]) -> None:
    """Make the vault ``folder`` of what ``fill`` puts in the folder it gets; only its owner may look in.

    An empty folder in its place is accepted. Raises ``VaultExists``, ``DiskFull``, ``StorageProblem`` or what ``fill``
    raises; then nothing was made.
    """
    with told_plainly():
        if folder.is_symlink() or (folder.exists() and not _is_empty(folder)):
            raise VaultExists(name=folder.name)
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = folder.with_name(f".{folder.name}.unfinished")
        if unfinished.exists():
            shutil.rmtree(unfinished)
        try:
            unfinished.mkdir(mode=0o700)
            fill(unfinished)
            flush_folder(unfinished)
            _move(unfinished, folder)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise


def fill_new(
    folder: Path, header: Header, data_key: bytes, make_tables: Callable[[sa.Connection], None]
) -> None:
    """Put a header in ``folder``, and a closed database with its tables; raises ``DiskFull`` or ``StorageProblem``."""
    engine = create_database(folder / header.database, data_key)
    try:
        with transaction(engine) as connection:
            make_tables(connection)
    finally:
        close_database(engine)
    write_header(folder, header)


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and next(folder.iterdir(), None) is None


def _move(unfinished: Path, folder: Path) -> None:
    """Rename into place, and see that it stays there; else take it away, for nobody saw its recovery code yet."""
    if folder.exists():
        folder.rmdir()
    unfinished.rename(folder)
    try:
        flush_folder(folder.parent)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
