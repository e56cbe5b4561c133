"""A vault: made, opened, refused where it must be, closed."""

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from diary.errors import (
    DamagedVault,
    MistypedRecoveryCode,
    NewerVault,
    NoVault,
    StorageProblem,
    VaultExists,
    VaultInUse,
    WrongLengthRecoveryCode,
    WrongPassphrase,
    WrongRecoveryCode,
)
from diary.vault.cipher import transaction
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode, printed
from tests.vault.vaults import (
    PASSPHRASE,
    assert_opens,
    closed_vault,
    engine_of,
    make_vault,
    open_vault,
    write_note,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Diary.raakvlak"


def test_a_new_vault_is_open_and_whole(folder: Path) -> None:
    vault, _code = make_vault(folder)
    write_note(vault, "eerste")
    assert vault.folder == folder
    assert len(vault.vault_id) == 32
    assert vault.check() == []
    vault.close()


def test_the_passphrase_and_the_recovery_code_open_the_vault(folder: Path) -> None:
    code = closed_vault(folder)
    assert_opens(folder, Passphrase(PASSPHRASE))
    assert_opens(folder, RecoveryCode(code.lower()))


def test_after_closing_one_database_and_no_journal_remain(folder: Path) -> None:
    closed_vault(folder)
    assert {file.name for file in folder.iterdir()} == {
        "vault.json",
        "vault.json.bak",
        "diary-1.db",
        "in-use.lock",
    }


def test_closing_twice_does_nothing_more(folder: Path) -> None:
    vault, _code = make_vault(folder)
    vault.close()
    vault.close()


@pytest.mark.parametrize("wrong", ["", PASSPHRASE.upper(), PASSPHRASE + " ", "\0", "x" * 10_000])
def test_a_wrong_passphrase_opens_nothing(folder: Path, wrong: str) -> None:
    closed_vault(folder)
    with pytest.raises(WrongPassphrase):
        open_vault(folder, Passphrase(wrong))
    assert_opens(folder, Passphrase(PASSPHRASE))


def test_a_wrong_or_mistyped_recovery_code_opens_nothing(folder: Path) -> None:
    code = closed_vault(folder)
    with pytest.raises(WrongRecoveryCode):
        open_vault(folder, RecoveryCode(printed(b"anders" * 3 + b"!!")))
    with pytest.raises(MistypedRecoveryCode, match="group 8"):
        open_vault(folder, RecoveryCode(code[:-1] + ("7" if code[-1] != "7" else "8")))
    with pytest.raises(WrongLengthRecoveryCode, match="40"):
        open_vault(folder, RecoveryCode(code[:-1]))


def test_a_vault_is_not_made_where_something_is(folder: Path, tmp_path: Path) -> None:
    closed_vault(folder)
    with pytest.raises(VaultExists, match="Diary"):
        make_vault(folder)
    assert_opens(folder, Passphrase(PASSPHRASE))
    (tmp_path / "file").touch()
    with pytest.raises(VaultExists):
        make_vault(tmp_path / "file")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(VaultExists):
        make_vault(tmp_path / "link")


def test_a_vault_may_be_made_in_an_empty_folder_and_in_folders_to_come(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    closed_vault(tmp_path / "empty")
    closed_vault(tmp_path / "a" / "b ?#%" / "Ünï 😀.raakvlak")
    assert_opens(tmp_path / "a" / "b ?#%" / "Ünï 😀.raakvlak", Passphrase(PASSPHRASE))


def test_what_a_crash_left_beside_does_not_hinder_a_new_vault(folder: Path) -> None:
    unfinished = folder.with_name(f".{folder.name}.unfinished")
    unfinished.mkdir()
    (unfinished / "diary-1.db").write_bytes(b"half")
    closed_vault(folder)
    assert not unfinished.exists()


def test_a_vault_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageProblem):
        make_vault(tmp_path / "file" / "Diary.raakvlak")
    with pytest.raises(StorageProblem):
        make_vault(tmp_path / ("x" * 300))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_where_there_is_no_vault_nothing_is_made(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NoVault):
            open_vault(place)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").touch()
    with pytest.raises(NoVault):
        open_vault(tmp_path / "file")


def test_a_vault_is_open_in_one_window_only(folder: Path) -> None:
    vault, _code = make_vault(folder)
    with pytest.raises(VaultInUse):
        open_vault(folder)
    vault.close()
    open_vault(folder).close()


def test_an_attempt_that_fails_leaves_the_vault_free(folder: Path) -> None:
    closed_vault(folder)
    for _attempt in range(2):
        with pytest.raises(WrongPassphrase):
            open_vault(folder, Passphrase("verkeerd"))
    (folder / "diary-1.db").rename(folder / "away")
    for _attempt in range(2):
        with pytest.raises(DamagedVault):
            open_vault(folder)


def test_a_lock_file_that_cannot_be_made_is_a_storage_problem(folder: Path) -> None:
    closed_vault(folder)
    (folder / "in-use.lock").unlink()
    (folder / "in-use.lock").mkdir()
    with pytest.raises(StorageProblem):
        open_vault(folder)


def test_a_vault_of_a_newer_version_is_left_alone(folder: Path) -> None:
    closed_vault(folder)
    vault = open_vault(folder)
    with transaction(engine_of(vault)) as connection:
        connection.execute(sa.text("PRAGMA user_version = 99"))
    vault.close()
    with pytest.raises(NewerVault):
        open_vault(folder)
    (folder / "vault.json").write_bytes(b'{"format": "raakvlak", "version": 2}')
    with pytest.raises(NewerVault):
        open_vault(folder)


def test_a_database_without_a_version_is_not_ours(folder: Path) -> None:
    closed_vault(folder)
    vault = open_vault(folder)
    with transaction(engine_of(vault)) as connection:
        connection.execute(sa.text("PRAGMA user_version = 0"))
    vault.close()
    with pytest.raises(DamagedVault):
        open_vault(folder)


def test_a_missing_or_empty_database_is_never_answered_with_a_new_diary(folder: Path) -> None:
    closed_vault(folder)
    (folder / "diary-1.db").write_bytes(b"")
    with pytest.raises(DamagedVault):
        open_vault(folder)
    assert (folder / "diary-1.db").stat().st_size == 0
    (folder / "diary-1.db").unlink()
    with pytest.raises(DamagedVault):
        open_vault(folder)
    assert not (folder / "diary-1.db").exists()


def test_the_database_of_another_vault_is_refused(folder: Path, tmp_path: Path) -> None:
    closed_vault(folder)
    closed_vault(tmp_path / "Other.raakvlak")
    shutil.copy(tmp_path / "Other.raakvlak" / "diary-1.db", folder / "diary-1.db")
    with pytest.raises(DamagedVault):
        open_vault(folder)


def test_being_idle_empties_the_journal(folder: Path) -> None:
    vault, _code = make_vault(folder)
    write_note(vault, "eerste")
    assert (folder / "diary-1.db-wal").stat().st_size > 0
    vault.idle()
    assert (folder / "diary-1.db-wal").stat().st_size == 0
    vault.close()
