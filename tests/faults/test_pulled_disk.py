"""A disk that is pulled out: told as what it is, never as damage; and once it is back, everything saved is there."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from diary.errors import BackupNotWritten, StorageProblem
from tests.vault.vaults import CHEAP, NEW_PASSPHRASE, make_vault, notes, open_vault, write_note

PATIENCE_SECONDS = 20


@dataclass(frozen=True)
class Stick:
    """A disk to pull out and put back; ``path`` is where it is seen."""

    path: Path
    _pulled: Path

    def pull(self) -> None:
        self._pulled.touch()

    def put_back(self) -> None:
        self._pulled.unlink()


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    source, mount_point, pulled = (tmp_path / name for name in ("source", "stick", "pulled"))
    source.mkdir()
    mount_point.mkdir()
    program = Path(__file__).with_name("loopback.py")
    with subprocess.Popen(
        [sys.executable, str(program), str(source), str(mount_point), str(pulled)],
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        assert server.stdout.readline() == "mounted\n"
        assert mount_point.is_mount()
        try:
            yield Stick(mount_point, pulled)
        finally:
            pulled.unlink(missing_ok=True)
            subprocess.run(["umount", "--lazy", str(mount_point)], check=True)
            server.terminate()  # a file that a failed test left open would keep it
            server.wait(PATIENCE_SECONDS)


def test_a_save_on_a_pulled_disk_is_refused_and_the_next_one_works(stick: Stick) -> None:
    folder = stick.path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    for number in range(3):
        write_note(vault, f"before {number}")
    stick.pull()
    for _again in range(2):
        with pytest.raises(StorageProblem):
            write_note(vault, "lost to nobody: it stays in the form")
    stick.put_back()
    for number in range(3):
        write_note(vault, f"after {number}")
    assert [note.split()[0] for note in notes(vault)] == ["before"] * 3 + ["after"] * 3
    assert vault.check() == []
    vault.close()
    vault = open_vault(folder)
    assert len(notes(vault)) == 6
    assert vault.check() == []
    vault.close()


def test_a_passphrase_and_a_backup_are_refused_too_and_nothing_changes(stick: Stick) -> None:
    folder = stick.path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    write_note(vault, "before")
    stick.pull()
    with pytest.raises(StorageProblem):
        vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    with pytest.raises((StorageProblem, BackupNotWritten)):
        vault.backups.make(stick.path / "Backups")
    stick.put_back()
    file = vault.backups.make(stick.path / "Backups")
    vault.backups.rehearse(file)
    vault.close()
    vault = open_vault(folder)
    assert notes(vault) == ["before"]
    vault.close()


def test_what_was_not_read_yet_is_not_called_damaged(stick: Stick) -> None:
    """SQLite itself says so of a page that the disk does not give."""
    folder = stick.path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    for number in range(60):
        write_note(vault, f"before {number} " + "x" * 20_000)
    vault.close()
    vault = open_vault(folder)
    stick.pull()
    with pytest.raises(StorageProblem):
        notes(vault)
    stick.put_back()
    assert len(notes(vault)) == 60
    assert vault.check() == []
    vault.close()


def test_a_diary_on_a_disk_that_is_not_there_is_no_damaged_diary(stick: Stick) -> None:
    folder = stick.path / "Diary.raakvlak"
    make_vault(folder)[0].close()
    stick.pull()
    with pytest.raises(StorageProblem):
        open_vault(folder)
    stick.put_back()
    open_vault(folder).close()
