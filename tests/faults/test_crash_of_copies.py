"""A crash or a failing disk at any call of a new data key or a backup leaves the old or the new, and nothing half."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from diary.vault.backup.restoring import restore
from diary.vault.passphrase import Passphrase
from tests.faults.children import count_calls, run_hindered
from tests.vault.vaults import PASSPHRASE, make_vault, notes, open_vault, write_note

CALLS = ("pwrite64", "write", "fsync", "fdatasync", "/^rename", "/^unlink", "ftruncate")
NOTES = ["eerste", "tweede"]
MOST_POINTS = 6
"""Of each call, spread over all of its times: a database is written by very many alike."""


@pytest.fixture
def template(tmp_path: Path) -> Path:
    folder = tmp_path / "Template.raakvlak"
    vault, _code = make_vault(folder)
    for note in NOTES:
        write_note(vault, note)
    vault.close()
    return folder


def touched(folder: Path) -> list[Path]:
    """What a new key or a backup writes to."""
    shelf = folder.with_name(f"{folder.name} backups")
    name = f"{folder.stem} 2026-03-01 12.00.raakvlak-backup"
    names = ("vault.json.unfinished", "vault.json.bak.unfinished", "vault.json", "diary-1.db")
    return [
        folder,
        shelf,
        shelf / name,
        shelf / f".{name}.unfinished",
        folder / "backup.unfinished",
        folder / "backup.unfinished" / "diary-1.db",
        *(folder / each for each in (*names, "diary-2.db", "diary-1.db-wal", "diary-2.db-wal")),
    ]


def points(verb: str, template: Path) -> Iterator[tuple[str, int]]:
    """Each call by its name and the how manieth of its kind."""
    folder = template.with_name("Counted.raakvlak")
    shutil.copytree(template, folder)
    for call, times in count_calls(verb, folder, CALLS, touched(folder)).items():
        step = max(1, times // MOST_POINTS)
        yield from ((call, time) for time in range(1, times + 1, step))


def hindered(
    template: Path, verb: str, point: tuple[str, int], what: str
) -> tuple[list[str], Path]:
    call, time = point
    folder = template.with_name(f"{call[-5:].strip('^/')} {time} {what[:9]}.raakvlak")
    shutil.copytree(template, folder)
    return run_hindered(verb, folder, call, f"{what}:when={time}", touched(folder)), folder


def assert_whole(folder: Path) -> str:
    """Opens with the one passphrase, with every note, and only one database is left; returns its name."""
    vault = open_vault(folder)
    assert notes(vault) == NOTES
    assert vault.check() == []
    vault.close()
    (database,) = (path.name for path in folder.glob("diary-*"))
    return database


@pytest.mark.parametrize("what", ["signal=KILL", "error=ENOSPC", "error=EIO"])
def test_a_new_key_is_there_or_not(template: Path, what: str) -> None:
    wanted = [
        point
        for point in points("renew_key", template)
        if what == "signal=KILL" or not point[0].startswith("/")
    ]
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda at: hindered(template, "renew_key", at, what), wanted))
    found = [assert_whole(folder) for _said, folder in outcomes]
    for (said, _folder), database in zip(outcomes, found, strict=True):
        if said == ["renewed"]:
            assert database == "diary-2.db"
        elif said:
            assert said[0] in {"DiskFull", "StorageProblem"}
    assert len(found) > 10
    assert "diary-1.db" in found
    assert what != "signal=KILL" or set(found) == {"diary-1.db", "diary-2.db"}


@pytest.mark.parametrize("what", ["signal=KILL", "error=ENOSPC", "error=EIO"])
def test_a_backup_is_there_and_whole_or_not(template: Path, what: str) -> None:
    wanted = [
        point
        for point in points("back_up", template)
        if what == "signal=KILL" or not point[0].startswith("/")
    ]
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda at: hindered(template, "back_up", at, what), wanted))
    made = 0
    for said, folder in outcomes:
        shelf = folder.with_name(f"{folder.name} backups")
        files = [each for each in shelf.glob("*.raakvlak-backup") if not each.name.startswith(".")]
        made += len(files)
        assert len(files) == 1 or said != ["backed up"]
        assert said in ([], ["backed up"], ["NoRoomForBackup"], ["BackupNotWritten"])
        for file in files:
            again = folder.with_name(f"{folder.stem} again.raakvlak")
            restore(file, Passphrase(PASSPHRASE), again, lambda _part: None)
            assert assert_whole(again) == "diary-1.db"
        vault = open_vault(folder)
        assert notes(vault) == NOTES
        vault.backups.make(shelf)
        vault.close()
        assert [path.name for path in shelf.iterdir() if path.name.startswith(".")] == []
        assert list(folder.glob("*.unfinished")) == []
    assert len(outcomes) > 10
    assert made < len(outcomes)
