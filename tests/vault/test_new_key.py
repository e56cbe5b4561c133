"""A new data key: the same diary, and nothing of what opened it before but the passphrase."""

from pathlib import Path

import pytest

from diary.errors import (
    DamagedVault,
    KeyringRefused,
    StorageProblem,
    WrongPassphrase,
    WrongRecoveryCode,
)
from diary.vault.backup.restoring import restore
from diary.vault.cipher import transaction
from diary.vault.header_files import read_headers
from diary.vault.new_key import encrypt_anew
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode
from diary.vault.unlock import ThisComputer, unlock
from tests.fakes import FakeKeychain
from tests.vault.vaults import (
    CHEAP,
    PASSPHRASE,
    assert_opens,
    engine_of,
    make_vault,
    notes,
    open_vault,
    write_note,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Diary.raakvlak"


def test_everything_is_there_and_the_old_keys_open_nothing(folder: Path) -> None:
    vault, code = make_vault(folder)
    write_note(vault, "eerste")
    keychain = FakeKeychain()
    vault.remember_this_computer(keychain)
    old = unlock(read_headers(folder), Passphrase(PASSPHRASE)).data_key
    (folder / "diary-1.db.before-2").write_bytes(b"an older copy")
    new_code = vault.renew_data_key(PASSPHRASE, kdf=CHEAP)
    with pytest.raises(StorageProblem):
        vault.new_recovery_code()
    assert unlock(read_headers(folder), Passphrase(PASSPHRASE)).data_key != old
    assert_opens(folder, Passphrase(PASSPHRASE))
    assert_opens(folder, RecoveryCode(new_code))
    with pytest.raises(WrongRecoveryCode):
        open_vault(folder, RecoveryCode(code))
    with pytest.raises(KeyringRefused):
        open_vault(folder, ThisComputer(keychain))
    assert [path.name for path in folder.glob("diary-*")] == ["diary-2.db"]


def test_a_wrong_passphrase_changes_nothing(folder: Path) -> None:
    vault, code = make_vault(folder)
    with pytest.raises(WrongPassphrase):
        vault.renew_data_key("not this one", kdf=CHEAP)
    write_note(vault, "eerste")
    assert notes(vault) == ["eerste"]
    vault.close()
    assert_opens(folder, RecoveryCode(code))


def test_a_damaged_diary_keeps_its_key(folder: Path) -> None:
    vault, _code = make_vault(folder)
    for number in range(40):
        write_note(vault, f"{number}" + "x" * 3000)
    vault.close()
    database = folder / "diary-1.db"
    damaged = bytearray(database.read_bytes())
    damaged[20 * 4096 + 77] ^= 1
    database.write_bytes(damaged)
    vault = open_vault(folder)
    with pytest.raises(DamagedVault):
        vault.renew_data_key(PASSPHRASE, kdf=CHEAP)
    vault.close()
    assert [path.name for path in folder.glob("diary-*.db*")] == ["diary-1.db"]


def test_an_older_backup_opens_as_it_did(folder: Path, tmp_path: Path) -> None:
    vault, code = make_vault(folder)
    write_note(vault, "eerste")
    file = vault.backups.make(tmp_path / "Backups")
    vault.renew_data_key(PASSPHRASE, kdf=CHEAP)
    again = open_vault(folder)
    newer = again.backups.make(tmp_path / "Backups")
    assert {each.file for each in again.backups.listed(tmp_path / "Backups")} == {file, newer}
    assert again.backups.rehearse(newer) == 0
    again.close()
    from_before = tmp_path / "Before.raakvlak"
    restore(file, RecoveryCode(code), from_before, lambda _part: None)
    assert_opens(from_before, RecoveryCode(code))


def test_a_copy_with_other_rows_does_not_count(folder: Path, tmp_path: Path) -> None:
    vault, _code = make_vault(folder)
    write_note(vault, "eerste")
    other, _other_code = make_vault(tmp_path / "Other.raakvlak")
    unlocked = unlock(read_headers(folder), Passphrase(PASSPHRASE))
    with transaction(engine_of(other)) as connection, pytest.raises(DamagedVault):
        encrypt_anew(folder, unlocked, connection, Passphrase(PASSPHRASE), bytes(20), CHEAP)
    assert not (folder / "diary-2.db").exists()
    vault.close()
    other.close()
