"""From a backup to a diary: into a new folder, never over one that is there; or only to see that it would work."""

import shutil
from pathlib import Path

from diary.errors import DamagedBackup, DamagedHeader
from diary.vault.backup.checking import read_header, take_out_checked
from diary.vault.backup.container import Told
from diary.vault.creation import build
from diary.vault.header_files import write_header
from diary.vault.unlock import Key, unlock


def restore(file: Path, key: Key, folder: Path, told: Told) -> dict[str, int]:
    """Make the vault ``folder`` of the backup ``file``, opened with ``key``; returns the number of rows per table.

    The keys that open it are those of the day on which the backup was made. Raises ``VaultExists``,
    ``WrongPassphrase`` and its like as ``unlock``, ``DamagedBackup``, ``NewerVault``, ``BackupStopped`` (by ``told``),
    ``DiskFull`` or ``StorageProblem``; then nothing was made.
    """
    rows: dict[str, int] = {}

    def fill(unfinished: Path) -> None:
        try:
            unlocked = unlock((read_header(file),), key)
        except DamagedHeader as error:
            raise DamagedBackup(name=file.name) from error
        contents = take_out_checked(file, unlocked.data_key, unfinished, told)
        write_header(unfinished, unlocked.header)
        rows.update(contents.rows)

    build(folder, fill)
    return rows


def rehearse(file: Path, data_key: bytes, scratch: Path, told: Told) -> dict[str, int]:
    """Restore the backup into ``scratch``, compare, and take it away again; returns the number of rows per table.

    ``data_key`` is that of the open diary. Raises ``DamagedBackup``, ``NewerVault``, ``DiskFull`` or
    ``StorageProblem``.
    """
    shutil.rmtree(scratch, ignore_errors=True)
    try:
        scratch.mkdir(mode=0o700)
        return take_out_checked(file, data_key, scratch, told).rows
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
