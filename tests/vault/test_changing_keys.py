"""The keys of a vault: changed, remembered, forgotten; the header file and its mirror."""

import shutil
from pathlib import Path

import pytest

from diary.domain.measure import Catalogue
from diary.errors import (
    DamagedHeader,
    DamagedVault,
    KeyringRefused,
    KeyringUnavailable,
    PassphraseTooShort,
    StorageProblem,
    WrongPassphrase,
    WrongRecoveryCode,
)
from diary.vault.header_files import remembers_a_computer
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode
from diary.vault.unlock import ThisComputer
from diary.vault.vault import Vault
from tests.fakes import FakeKeychain
from tests.vault.vaults import (
    CHEAP,
    NEW_PASSPHRASE,
    PASSPHRASE,
    assert_opens,
    closed_vault,
    make_vault,
    now,
    open_vault,
    write_note,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Diary.raakvlak"


def test_a_short_passphrase_makes_no_vault_and_changes_none(folder: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        Vault.create(folder, "kort", catalogue=Catalogue([]), clock=now, kdf=CHEAP)
    assert not folder.exists()
    vault, _code = make_vault(folder)
    with pytest.raises(PassphraseTooShort):
        vault.change_passphrase("kort", kdf=CHEAP)
    assert vault.verify_passphrase(PASSPHRASE)
    vault.close()


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
