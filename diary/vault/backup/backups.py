"""The backups of an open diary: making one, the list of those that are there, and whether the newest would do."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from diary.domain.backup_keeping import is_due, to_keep
from diary.errors import BackupNotWritten, BackupStopped, DiaryError
from diary.vault.backup.checking import read_manifest
from diary.vault.backup.container import Told
from diary.vault.backup.making import make_backup
from diary.vault.backup.manifest import Manifest
from diary.vault.backup.raw_copy import RawCopies
from diary.vault.backup.restoring import rehearse
from diary.vault.counting import ENTRIES
from diary.vault.failures import told_plainly
from diary.vault.unlock import Unlocked

SUFFIX = ".raakvlak-backup"


@dataclass(frozen=True)
class Shelved:
    """A backup that is there: ``problem`` is a sentence where it cannot be read, and it has no moment then."""

    file: Path
    size_bytes: int
    made: datetime | None = None
    is_automatic: bool = False
    problem: str = ""


class Backups:
    """Used from any thread, also while somebody writes; one is made at a time."""

    def __init__(
        self, folder: Path, unlocked: Callable[[], Unlocked], clock: Callable[[], datetime]
    ) -> None:
        """``folder`` is that of the vault; ``unlocked`` its header and key as they are now."""
        self._folder = folder
        self._unlocked = unlocked
        self._clock = clock
        self._turn = threading.Lock()
        self._is_over = threading.Event()
        self._copies = RawCopies()

    def make(
        self, shelf: Path, told: Told = lambda _part: None, *, is_automatic: bool = False
    ) -> Path:
        """A new backup in the folder ``shelf``, made if need be; returns the file, which was checked.

        ``told`` hears how far it is, 0 … 1, and stops it by raising ``BackupStopped``. Raises as ``make_backup``; then
        there is no new backup.
        """
        with self._turn:
            if self._is_over.is_set():
                raise BackupStopped
            unlocked, made = self._unlocked(), self._clock()
            manifest = Manifest(unlocked.header.vault_id, self._folder.stem, made, is_automatic)
            try:
                file = _new_name(shelf, self._folder.stem, made)
            except OSError as error:
                raise BackupNotWritten(name=shelf.name) from error

            def tell(part: float) -> None:
                if self._is_over.is_set():
                    raise BackupStopped
                told(part)

            make_backup(self._folder, unlocked, self._copies, manifest, file, tell)
            return file

    def make_if_due(self, shelf: Path) -> Path | None:
        """A new backup where the newest is half an hour old and something was written since; then old ones go.

        Raises as ``make``.
        """
        now = self._clock()
        newest = max((each.made for each in self.listed(shelf) if each.made), default=None)
        if not is_due(newest, now) or not self._has_changed_since(newest):
            return None
        file = self.make(shelf, is_automatic=True)
        self._thin_out(shelf, now)
        return file

    def listed(self, shelf: Path) -> list[Shelved]:
        """The backups of this diary in ``shelf``, the newest first, and then what cannot be read.

        Raises ``BackupNotWritten`` where the folder is there and cannot be looked into.
        """
        try:
            files = sorted(shelf.glob(f"*{SUFFIX}")) if shelf.is_dir() else []
        except OSError as error:
            raise BackupNotWritten(name=shelf.name) from error
        found = [each for file in files if (each := self._look_at(file)) is not None]
        readable = [each for each in found if each.made is not None]
        readable.sort(key=_moment, reverse=True)
        return readable + [each for each in found if each.made is None]

    def rehearse(self, file: Path, told: Told = lambda _part: None) -> int:
        """Restore a backup in a corner, compare every part of it, and take it away; returns the number of entries.

        Raises ``DamagedBackup``, ``NewerVault``, ``DiskFull`` or ``StorageProblem``.
        """
        with self._turn, told_plainly():
            scratch = self._folder / "rehearsal.unfinished"
            return rehearse(file, self._unlocked().data_key, scratch, told)[ENTRIES]

    def end(self) -> None:
        """Stop what is being made, and wait until it has stopped; nothing can be made after that."""
        self._is_over.set()
        with self._turn:
            pass

    def close(self) -> None:
        """Let go of the files; only after ``end``, and when the database is closed."""
        self._copies.close()

    def _has_changed_since(self, newest: datetime | None) -> bool:
        """By the times of the files; where they cannot be told, it counts as changed."""
        database = self._folder / self._unlocked().header.database
        files = (database, database.with_name(f"{database.name}-wal"))
        try:
            changed = max(file.stat().st_mtime for file in files if file.exists())
        except (OSError, ValueError):
            return True
        return newest is None or changed > newest.timestamp()

    def _look_at(self, file: Path) -> Shelved | None:
        """``None`` where it belongs to another diary."""
        size = 0
        try:
            with told_plainly():
                size = file.stat().st_size
            manifest = read_manifest(file)
        except DiaryError as error:
            return Shelved(file, size, problem=str(error))
        if manifest.vault_id != self._unlocked().header.vault_id:
            return None
        return Shelved(file, size, manifest.made, manifest.is_automatic)

    def _thin_out(self, shelf: Path, now: datetime) -> None:
        """Those made by a person always stay."""
        automatic = {
            each.made: each.file for each in self.listed(shelf) if each.made and each.is_automatic
        }
        for moment in automatic.keys() - to_keep(automatic, now):
            with suppress(OSError):
                automatic[moment].unlink()


def _moment(backup: Shelved) -> float:
    return backup.made.timestamp() if backup.made is not None else 0.0


def _new_name(shelf: Path, name: str, made: datetime) -> Path:
    """A name that no file has: the diary, the day and the time of this computer."""
    stem = f"{name} {made:%Y-%m-%d %H.%M}"
    names = (shelf / f"{stem}{f' ({number})' if number > 1 else ''}{SUFFIX}" for number in count(1))
    return next(each for each in names if not each.exists())
