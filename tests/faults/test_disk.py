"""A full, read-only or failing disk: nothing is lost, nothing half saved, and it is not told as damage."""

import contextlib
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from diary.errors import BackupNotWritten, DiskFull, NoRoomForBackup, StorageProblem
from diary.exchange.new_file import write_new_file
from diary.file_errors import FileNotFree, NoRoomForFile
from diary.vault.vault import Vault
from tests.faults.children import run_hindered
from tests.vault.vaults import (
    CHEAP,
    NEW_PASSPHRASE,
    PASSPHRASE,
    make_vault,
    notes,
    open_vault,
    write_note,
)

NOBODY = 65534
LONG = "x" * 50_000


@contextlib.contextmanager
def disk_of(megabytes: int, mount_point: Path) -> Iterator[bool]:
    """A disk of this size, and ``True``; where it may not be mounted, files are kept as small, and ``False``."""
    mount_point.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700", "tmpfs", str(mount_point)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode == 0:
        try:
            yield True
        finally:
            subprocess.run(["umount", "--lazy", str(mount_point)], check=True)
    else:
        with files_up_to(megabytes << 20):
            yield False


@contextlib.contextmanager
def files_up_to(size_bytes: int) -> Iterator[None]:
    """Every file that this process writes ends here, as with a quota."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def write_until_refused(vault: Vault) -> None:
    while True:
        write_note(vault, LONG)


def test_a_full_disk_refuses_a_save_and_keeps_all_that_was_saved(tmp_path: Path) -> None:
    with disk_of(2, tmp_path / "disk") as is_disk:
        folder = tmp_path / "disk" / "Diary.raakvlak"
        ballast = tmp_path / "disk" / "ballast"
        vault, _code = make_vault(folder)
        ballast.write_bytes(bytes(1_200_000))
        with pytest.raises(DiskFull if is_disk else StorageProblem):
            write_until_refused(vault)
        saved = len(notes(vault))
        assert saved > 3
        assert notes(vault) == [LONG] * saved
        vault.idle()
        if is_disk:
            with ballast.open("ab") as stream, contextlib.suppress(OSError):
                stream.write(bytes(4 << 20))
            with pytest.raises(DiskFull):
                vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
        ballast.unlink()
        vault.close()
        vault = open_vault(folder)
        assert vault.verify_passphrase(PASSPHRASE)
        assert notes(vault) == [LONG] * saved
        write_note(vault, "weer ruimte")
        assert vault.check() == []
        vault.close()


def test_a_full_disk_gets_no_backup_and_nothing_is_left_of_it(tmp_path: Path) -> None:
    with disk_of(2, tmp_path / "disk") as is_disk:
        folder = tmp_path / "disk" / "Diary.raakvlak"
        ballast = tmp_path / "disk" / "ballast"
        vault, _code = make_vault(folder)
        write_note(vault, LONG)
        with ballast.open("ab") as stream, contextlib.suppress(OSError):
            stream.write(bytes(4 << 20))
        with pytest.raises(NoRoomForBackup if is_disk else BackupNotWritten):
            vault.backups.make(tmp_path / "disk" / "Backups")
        ballast.unlink()
        assert list((tmp_path / "disk").rglob("*unfinished*")) == []
        assert notes(vault) == [LONG]
        file = vault.backups.make(tmp_path / "disk" / "Backups")
        vault.backups.rehearse(file)
        vault.close()


def test_a_full_disk_gets_no_half_file_and_the_older_one_stays(tmp_path: Path) -> None:
    with disk_of(1, tmp_path / "disk"):
        file = tmp_path / "disk" / "a.csv"
        write_new_file(file, b"an older one")
        with pytest.raises(NoRoomForFile, match=r"disk is full, so ‘a\.csv’ was"):
            write_new_file(file, bytes(3 << 20))
        assert file.read_bytes() == b"an older one"
        assert [each.name for each in file.parent.iterdir()] == ["a.csv"]


def test_a_folder_that_is_read_only_is_said_and_left_as_it_was() -> None:
    with pytest.raises(FileNotFree, match=r"‘raakvlak\.csv’ may not be"):
        write_new_file(Path("/sys/raakvlak.csv"), b"x")


def test_a_quota_refuses_a_save_and_the_next_one_works(tmp_path: Path) -> None:
    vault, _code = make_vault(tmp_path / "Diary.raakvlak")
    with files_up_to(100_000), pytest.raises(StorageProblem):
        write_until_refused(vault)
    before = notes(vault)
    write_note(vault, "weer ruimte")
    assert notes(vault) == [*before, "weer ruimte"]
    assert vault.check() == []
    vault.close()


def test_a_new_vault_that_may_not_stay_is_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "Diary.raakvlak"
    assert run_hindered("make", folder, "fsync", "error=EIO:when=1", [tmp_path]) == [
        "StorageProblem"
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_knows_no_locks_is_told_as_a_storage_problem(tmp_path: Path) -> None:
    folder = tmp_path / "Diary.raakvlak"
    make_vault(folder)[0].close()
    lock = folder / "in-use.lock"
    said = run_hindered("open_and_close", folder, "flock", "error=ENOLCK:when=1", [lock])
    assert said == ["StorageProblem"]
    open_vault(folder).close()


def test_a_mirror_that_cannot_be_read_is_told_by_the_check(tmp_path: Path) -> None:
    folder = tmp_path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    mirror = folder / "vault.json.bak"
    mirror.unlink()
    mirror.symlink_to(mirror)
    with pytest.raises(StorageProblem):
        vault.check()
    vault.close()


def test_a_header_that_cannot_be_read_again_counts_as_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    (folder / "vault.json").unlink()
    (folder / "vault.json").symlink_to(folder / "vault.json")
    (folder / "vault.json.unfinished").mkdir()
    with pytest.raises(StorageProblem):
        vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    assert vault.verify_passphrase(PASSPHRASE)
    vault.close()


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that every user may reach; pytest's own is for its user alone."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@contextlib.contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """As a user who may read what is in ``folder`` and write nothing there."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o700 if path.is_dir() else 0o600)


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_changed(open_to_all: Path) -> None:
    folder = open_to_all / "Diary.raakvlak"
    make_vault(folder)[0].close()
    with without_rights(open_to_all):
        with pytest.raises(StorageProblem):
            open_vault(folder)
        with pytest.raises(StorageProblem):
            make_vault(open_to_all / "Other.raakvlak")
    assert [path.name for path in open_to_all.iterdir()] == ["Diary.raakvlak"]
    open_vault(folder).close()


def test_a_folder_that_cannot_be_read_is_told(open_to_all: Path) -> None:
    folder = open_to_all / "Diary.raakvlak"
    make_vault(folder)[0].close()
    with without_rights(open_to_all):
        user = os.geteuid()
        os.seteuid(0 if user == NOBODY else user)
        folder.chmod(0o000)
        os.seteuid(user)
        with pytest.raises(StorageProblem):
            open_vault(folder)
