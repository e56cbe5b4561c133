"""A process that is killed at any moment loses nothing that was acknowledged, and leaves nothing half."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from diary.errors import VaultInUse
from tests.faults.children import start
from tests.vault.vaults import (
    CHEAP,
    NEW_PASSPHRASE,
    make_vault,
    notes,
    open_vault,
    write_note,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    write_note(vault, "eerste")
    vault.close()
    return folder


def test_killed_while_writing_it_loses_nothing_that_was_acknowledged(
    folder: Path, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(20260301)
    acknowledged = lost = damaged = 0
    for _round in range(60):
        child = start("write", folder)
        assert child.stdout is not None
        for _line in range(chance.randrange(1, 16)):
            child.stdout.readline()
        child.kill()
        numbers = child.communicate()[0].split()
        vault = open_vault(folder)
        found = notes(vault)
        damaged += vault.check() != []
        vault.close()
        of_round = found[1 + acknowledged :]
        assert [note.split()[1] for note in of_round] == [str(n + 1) for n in range(len(of_round))]
        lost += len(of_round) < (int(numbers[-1]) if numbers else 1)
        acknowledged += len(of_round)
    record_property("kills", 60)
    record_property("saves lost in kills", lost)
    record_property("diaries damaged by kills", damaged)
    assert acknowledged > 300
    assert lost == 0
    assert damaged == 0


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
