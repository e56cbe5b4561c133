"""Making a backup: a snapshot while somebody writes on, checked, put in one file, and read again before it counts."""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

from diary.errors import BackupNotWritten, DamagedVault, DiskFull, NoRoomForBackup, StorageProblem
from diary.vault.atomic_file import flush_folder
from diary.vault.backup.checking import HEADER, MANIFEST, rows_of
from diary.vault.backup.container import Told, digest_of, require_whole, write_container
from diary.vault.backup.manifest import Contents, Manifest
from diary.vault.backup.raw_copy import RawCopies
from diary.vault.disk_failures import of_disk
from diary.vault.integrity import is_whole
from diary.vault.snapshot import remove_database
from diary.vault.unlock import Unlocked

_SNAPSHOT_SHARE = 0.5


def make_backup(
    folder: Path,
    unlocked: Unlocked,
    copies: RawCopies,
    manifest: Manifest,
    target: Path,
    told: Told,
) -> None:
    """Make the new file ``target`` of the vault in ``folder``, and let it appear only when it was read again.

    ``manifest`` says of which diary and when. Raises ``NoRoomForBackup``, ``BackupNotWritten``, ``BackupStopped``
    (by ``told``), ``DamagedVault``, ``DamagedBackup`` where the disk gave back something else, or ``VaultBusy``; then
    there is no new backup.
    """
    unfinished = target.with_name(f".{target.name}.unfinished")
    scratch = folder / "backup.unfinished"
    snapshot = scratch / unlocked.header.database
    with _told_of_backup(target):
        try:
            _clear(scratch)
            scratch.mkdir(mode=0o700)
            _fill(folder, unlocked, copies, manifest, snapshot, unfinished, told)
            unfinished.rename(target)
            flush_folder(target.parent)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            with suppress(OSError, DiskFull, StorageProblem):
                _clear(scratch)


def _fill(
    folder: Path,
    unlocked: Unlocked,
    copies: RawCopies,
    manifest: Manifest,
    snapshot: Path,
    unfinished: Path,
    told: Told,
) -> None:
    database = folder / unlocked.header.database
    data_key = unlocked.data_key
    copies.copy(database, data_key, snapshot, lambda part: told(part * _SNAPSHOT_SHARE))
    told(_SNAPSHOT_SHARE)
    rows = rows_of(snapshot, data_key)
    header = unlocked.header.as_bytes()
    with ThreadPoolExecutor(1) as beside:
        looked = beside.submit(is_whole, snapshot, data_key)
        contents = Contents(hashlib.sha256(header).digest(), digest_of(snapshot).digest(), rows)
        sealed = manifest.with_contents(contents, data_key).as_bytes()
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        write_container(unfinished, [(MANIFEST, sealed), (HEADER, header)], snapshot)
        require_whole(unfinished)
        if not looked.result():
            raise DamagedVault
    told(1)


def _clear(scratch: Path) -> None:
    """Take away the folder of the snapshot, with what a crash left in it."""
    if scratch.exists():
        for database in scratch.glob("diary-*.db"):
            remove_database(database)
        for left in scratch.iterdir():
            left.unlink()
        scratch.rmdir()


@contextmanager
def _told_of_backup(target: Path) -> Iterator[None]:
    """Full and refusing disks, told as what they mean here: no backup, and nothing lost."""
    try:
        try:
            yield
        except OSError as error:
            raise of_disk(error) from error
    except DiskFull as error:
        raise NoRoomForBackup from error
    except StorageProblem as error:
        raise BackupNotWritten(name=target.parent.name) from error
