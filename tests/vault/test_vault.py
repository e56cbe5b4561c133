"""A vault: made, opened three ways, its keys changed, closed."""

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from diary.domain.measure import Catalogue
from diary.errors import (
    DamagedHeader,
    DamagedVault,
    KeyringRefused,
    KeyringUnavailable,
    MistypedRecoveryCode,
    NewerVault,
    NoVault,
    PassphraseTooShort,
    StorageProblem,
    VaultExists,
    VaultInUse,
    WrongLengthRecoveryCode,
    WrongPassphrase,
    WrongRecoveryCode,
)
from diary.vault.cipher import transaction
from diary.vault.header_files import remembers_a_computer
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode, printed
from diary.vault.unlock import ThisComputer
from diary.vault.vault import Vault
from tests.fakes import FakeKeychain
from tests.vault.vaults import (
    CHEAP,
    NEW_PASSPHRASE,
    PASSPHRASE,
    engine_of,
    make_vault,
    notes,
    now,
    open_vault,
    write_note,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Diary.raakvlak"


def closed_vault(folder: Path, text: str = "eerste") -> str:
    """Make a vault with one note and return its recovery code."""
    vault, code = make_vault(folder)
    write_note(vault, text)
    vault.close()
    return code


def assert_opens(folder: Path, key: Passphrase | RecoveryCode | ThisComputer) -> None:
    vault = open_vault(folder, key)
    assert notes(vault) == ["eerste"]
    vault.close()


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


def test_a_short_passphrase_makes_no_vault_and_changes_none(folder: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        Vault.create(folder, "kort", catalogue=Catalogue([]), clock=now, kdf=CHEAP)
    assert not folder.exists()
    vault, _code = make_vault(folder)
    with pytest.raises(PassphraseTooShort):
        vault.change_passphrase("kort", kdf=CHEAP)
    assert vault.verify_passphrase(PASSPHRASE)
    vault.close()


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


def test_a_changed_passphrase_holds_and_the_old_one_is_refused(folder: Path) -> None:
    code = closed_vault(folder)
    vault = open_vault(folder)
    vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    assert vault.verify_passphrase(NEW_PASSPHRASE)
    assert not vault.verify_passphrase(PASSPHRASE)
    vault.close()
    with pytest.raises(WrongPassphrase):
        open_vault(folder)
    assert_opens(folder, Passphrase(NEW_PASSPHRASE))
    assert_opens(folder, RecoveryCode(code))


def test_a_changed_passphrase_is_in_the_mirror_too(folder: Path) -> None:
    closed_vault(folder)
    vault = open_vault(folder)
    vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    vault.close()
    (folder / "vault.json").unlink()
    with pytest.raises(WrongPassphrase):
        open_vault(folder)
    assert_opens(folder, Passphrase(NEW_PASSPHRASE))
    assert (folder / "vault.json").is_file()


def test_a_new_recovery_code_replaces_the_old_one(folder: Path) -> None:
    old = closed_vault(folder)
    vault = open_vault(folder)
    new = vault.new_recovery_code()
    vault.close()
    with pytest.raises(WrongRecoveryCode):
        open_vault(folder, RecoveryCode(old))
    assert_opens(folder, RecoveryCode(new))


def test_a_mirror_with_an_older_passphrase_opens_nothing_and_is_put_right(folder: Path) -> None:
    closed_vault(folder)
    older = (folder / "vault.json.bak").read_bytes()
    vault = open_vault(folder)
    vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    vault.close()
    (folder / "vault.json.bak").write_bytes(older)
    with pytest.raises(WrongPassphrase):
        open_vault(folder)
    assert_opens(folder, Passphrase(NEW_PASSPHRASE))
    assert (folder / "vault.json.bak").read_bytes() == (folder / "vault.json").read_bytes() != older


def test_a_damaged_header_is_made_good_by_the_mirror(folder: Path) -> None:
    closed_vault(folder)
    whole = (folder / "vault.json").read_bytes()
    for damaged in (b"", b"{", whole.replace(b'"seal": "', b'"seal": "/'), whole[:-20]):
        (folder / "vault.json").write_bytes(damaged)
        assert_opens(folder, Passphrase(PASSPHRASE))
        assert (folder / "vault.json").read_bytes() == whole


def test_a_header_damaged_within_its_slot_is_made_good_by_the_mirror(folder: Path) -> None:
    closed_vault(folder)
    whole = (folder / "vault.json").read_bytes()
    at = whole.index(b'"key": "') + 12
    damaged = whole[:at] + (b"A" if whole[at : at + 1] != b"A" else b"B") + whole[at + 1 :]
    (folder / "vault.json").write_bytes(damaged)
    assert_opens(folder, Passphrase(PASSPHRASE))
    assert (folder / "vault.json").read_bytes() == whole


def test_without_any_readable_header_the_vault_is_told_to_be_damaged(folder: Path) -> None:
    closed_vault(folder)
    (folder / "vault.json.bak").unlink()
    (folder / "vault.json").unlink()
    with pytest.raises(DamagedHeader):
        open_vault(folder)
    (folder / "vault.json").mkdir()
    with pytest.raises(DamagedHeader):
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


def test_the_header_of_another_vault_opens_nothing(folder: Path, tmp_path: Path) -> None:
    closed_vault(folder)
    closed_vault(tmp_path / "Other.raakvlak")
    shutil.copy(tmp_path / "Other.raakvlak" / "vault.json", folder / "vault.json")
    with pytest.raises(DamagedVault):
        open_vault(folder)


def test_this_computer_can_be_remembered_and_forgotten(folder: Path) -> None:
    closed_vault(folder)
    keychain = FakeKeychain()
    vault = open_vault(folder)
    assert not vault.remembers_this_computer
    assert not remembers_a_computer(folder)
    vault.remember_this_computer(keychain)
    assert vault.remembers_this_computer
    vault.close()
    assert remembers_a_computer(folder)
    assert_opens(folder, ThisComputer(keychain))
    vault = open_vault(folder)
    vault.forget_this_computer(keychain)
    vault.close()
    assert keychain.secrets == {}
    assert not remembers_a_computer(folder)


def test_a_forgotten_computer_opens_nothing_even_if_its_key_store_kept_the_key(
    folder: Path,
) -> None:
    closed_vault(folder)
    keychain = FakeKeychain()
    vault = open_vault(folder)
    vault.remember_this_computer(keychain)
    kept = dict(keychain.secrets)
    vault.forget_this_computer(keychain)
    vault.close()
    keychain.secrets = kept
    with pytest.raises(KeyringRefused):
        open_vault(folder, ThisComputer(keychain))


def test_the_key_store_is_not_asked_where_no_computer_is_remembered(folder: Path) -> None:
    closed_vault(folder)
    keychain = FakeKeychain()
    with pytest.raises(KeyringRefused):
        open_vault(folder, ThisComputer(keychain))
    assert keychain.times_asked == 0


def test_a_key_store_that_went_away_or_holds_another_key_costs_nothing(folder: Path) -> None:
    closed_vault(folder)
    keychain = FakeKeychain()
    vault = open_vault(folder)
    vault.remember_this_computer(keychain)
    vault.close()
    keychain.is_there = False
    with pytest.raises(KeyringRefused):
        open_vault(folder, ThisComputer(keychain))
    keychain.is_there = True
    keychain.secrets = dict.fromkeys(keychain.secrets, b"x" * 32)
    with pytest.raises(KeyringRefused):
        open_vault(folder, ThisComputer(keychain))
    assert_opens(folder, Passphrase(PASSPHRASE))


def test_without_a_key_store_nothing_is_remembered(folder: Path) -> None:
    vault, _code = make_vault(folder)
    with pytest.raises(KeyringUnavailable):
        vault.remember_this_computer(FakeKeychain(is_there=False))
    assert not vault.remembers_this_computer
    vault.close()


def test_a_header_that_cannot_be_written_leaves_the_old_keys(folder: Path) -> None:
    vault, _code = make_vault(folder)
    write_note(vault, "eerste")
    (folder / "vault.json.unfinished").mkdir()
    keychain = FakeKeychain()
    with pytest.raises(StorageProblem):
        vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    with pytest.raises(StorageProblem):
        vault.remember_this_computer(keychain)
    assert keychain.secrets == {}
    assert vault.verify_passphrase(PASSPHRASE)
    vault.close()
    assert_opens(folder, Passphrase(PASSPHRASE))


def test_a_mirror_that_cannot_be_written_is_taken_away_and_made_later(folder: Path) -> None:
    vault, _code = make_vault(folder)
    write_note(vault, "eerste")
    blocked = folder / "vault.json.bak.unfinished"
    blocked.mkdir()
    vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    vault.close()
    assert not (folder / "vault.json.bak").exists()
    assert_opens(folder, Passphrase(NEW_PASSPHRASE))
    blocked.rmdir()
    assert_opens(folder, Passphrase(NEW_PASSPHRASE))
    assert (folder / "vault.json.bak").read_bytes() == (folder / "vault.json").read_bytes()


def test_checking_puts_the_mirror_right(folder: Path) -> None:
    vault, _code = make_vault(folder)
    (folder / "vault.json.bak").unlink()
    (folder / "vault.json").write_bytes(b"")
    assert vault.check() == []
    vault.close()
    assert (folder / "vault.json.bak").read_bytes() == (folder / "vault.json").read_bytes() != b""


def test_being_idle_empties_the_journal(folder: Path) -> None:
    vault, _code = make_vault(folder)
    write_note(vault, "eerste")
    assert (folder / "diary-1.db-wal").stat().st_size > 0
    vault.idle()
    assert (folder / "diary-1.db-wal").stat().st_size == 0
    vault.close()
