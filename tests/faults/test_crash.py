"""A process that is killed at any moment loses nothing that was acknowledged, and leaves nothing half."""

import random
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from diary.errors import NoVault, VaultInUse, WrongPassphrase
from diary.vault.passphrase import Passphrase
from tests.faults.children import run_hindered, start
from tests.vault.vaults import (
    CHEAP,
    NEW_PASSPHRASE,
    PASSPHRASE,
    make_vault,
    notes,
    open_vault,
    write_note,
)

CALLS_OF_A_WRITE = (
    ("openat", 1),
    ("write", 1),
    ("fsync", 1),
    ("/^rename", 1),
    ("openat", 2),
    ("fsync", 2),
)
"""How a header is replaced, in order: its new file, its bytes, its flush, its name, the folder and its flush."""

CALLS_OF_A_CHANGE = (
    *CALLS_OF_A_WRITE,
    *((call, time + (2 if call in {"openat", "fsync"} else 1)) for call, time in CALLS_OF_A_WRITE),
)
"""The header, then its mirror: each call and the how manieth of its kind it is."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    write_note(vault, "eerste")
    vault.close()
    return folder


def opens_with(folder: Path) -> list[str]:
    """Which of the old and the new passphrase open the vault, which is whole then."""
    found = []
    for passphrase in (PASSPHRASE, NEW_PASSPHRASE):
        try:
            vault = open_vault(folder, Passphrase(passphrase))
        except WrongPassphrase:
            continue
        assert notes(vault)[:1] == ["eerste"]
        assert vault.check() == []
        vault.close()
        found.append(passphrase)
    return found


def test_killed_while_writing_it_loses_nothing_that_was_acknowledged(folder: Path) -> None:
    chance = random.Random(20260301)
    acknowledged = 0
    for _round in range(10):
        child = start("write", folder)
        assert child.stdout is not None
        for _line in range(chance.randrange(1, 40)):
            child.stdout.readline()
        child.kill()
        numbers = child.communicate()[0].split()
        vault = open_vault(folder)
        found = notes(vault)
        assert vault.check() == []
        vault.close()
        of_round = found[1 + acknowledged :]
        assert [note.split()[1] for note in of_round] == [str(n + 1) for n in range(len(of_round))]
        assert len(of_round) >= (int(numbers[-1]) if numbers else 1)
        acknowledged += len(of_round)
    assert acknowledged > 50


def change_hindered(template: Path, call: str, inject: str) -> tuple[list[str], Path]:
    """What a change of passphrase printed during which ``inject`` was done to a call, and where."""
    folder = template.with_name(f"{call[-4:]} {inject}")
    shutil.copytree(template, folder)
    touching = [
        folder,
        *(folder / name for name in ("vault.json.unfinished", "vault.json.bak.unfinished")),
    ]
    if call == "openat":  # the first is the look at the folder when the vault is opened
        name, time = inject.rsplit("=", 1)
        inject = f"{name}={int(time) + 1}"
    return run_hindered("change_passphrase", folder, call, inject, touching), folder


def test_killed_while_the_passphrase_changes_exactly_one_of_both_opens(folder: Path) -> None:
    def killed_at(point: tuple[str, int]) -> tuple[list[str], Path]:
        return change_hindered(folder, point[0], f"signal=KILL:when={point[1]}")

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(killed_at, CALLS_OF_A_CHANGE))
    opened = []
    for said, changed in outcomes:
        assert said == []
        opened += opens_with(changed)
        assert list(changed.glob("*.unfinished")) == []
        mirror = (changed / "vault.json.bak").read_bytes()
        assert mirror == (changed / "vault.json").read_bytes()
    assert len(opened) == len(CALLS_OF_A_CHANGE)
    assert opened == sorted(opened, key=[PASSPHRASE, NEW_PASSPHRASE].index)
    assert set(opened) == {PASSPHRASE, NEW_PASSPHRASE}


def test_a_disk_that_fails_while_the_passphrase_changes_is_told_as_it_is(folder: Path) -> None:
    points = [
        *(
            (call, time, "ENOSPC", "DiskFull")
            for call, time in CALLS_OF_A_CHANGE
            if call in {"openat", "write"}
        ),
        *(
            (call, time, "EIO", "StorageProblem")
            for call, time in CALLS_OF_A_CHANGE
            if call in {"fsync", "/^rename"}
        ),
    ]

    def failing_at(point: tuple[str, int, str, str]) -> tuple[list[str], Path]:
        return change_hindered(folder, point[0], f"error={point[2]}:when={point[1]}")

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(failing_at, points))
    for (_call, _time, _error, told), (said, changed) in zip(points, outcomes, strict=True):
        assert said in ([told], ["changed"])
        assert opens_with(changed) == [NEW_PASSPHRASE if said == ["changed"] else PASSPHRASE]
        assert list(changed.glob("*.unfinished")) == []
    # Only what comes before the new name counts: the new file, its bytes, its flush and the renaming itself.
    assert sum(said != ["changed"] for said, _changed in outcomes) == 4


def test_killed_while_a_vault_is_made_there_is_none_or_a_whole_one(tmp_path: Path) -> None:
    points = [
        *(("pwrite64", 1), ("pwrite64", 4), ("pwrite64", 70)),
        *(("write", 1), ("/^rename", 2), ("/^rename", 3), ("fsync", 14)),
    ]
    for call, time in points:
        folder = tmp_path / f"{call[-4:]}{time}.raakvlak"
        unfinished = tmp_path / f".{folder.name}.unfinished"
        touching = [
            tmp_path,
            folder,
            unfinished,
            *(unfinished / name for name in ("diary-1.db", "diary-1.db-wal")),
            *(unfinished / name for name in ("vault.json.unfinished", "vault.json.bak.unfinished")),
        ]
        said = run_hindered("make", folder, call, f"signal=KILL:when={time}", touching)
        if said == ["made"] or folder.exists():
            open_vault(folder).close()
        else:
            with pytest.raises(NoVault):
                open_vault(folder)
            make_vault(folder)[0].close()
            open_vault(folder).close()


def test_a_second_window_is_refused_and_after_a_kill_the_vault_is_free_at_once(
    folder: Path,
) -> None:
    child = start("write", folder)
    assert child.stdout is not None
    child.stdout.readline()
    with pytest.raises(VaultInUse):
        open_vault(folder)
    child.kill()
    child.communicate()
    open_vault(folder).close()


def test_a_program_that_restarts_itself_lets_go_of_the_vault(folder: Path) -> None:
    child = start("restart", folder)
    assert child.stdout is not None
    assert child.stdout.readline() == "restarted\n"
    vault = open_vault(folder)
    vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    vault.close()
    child.communicate("\n")
