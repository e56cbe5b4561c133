"""What a stranger finds in the files of a vault: nothing that can be read."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.unlock import unlock
from tests.vault.vaults import PASSPHRASE, delete_notes, engine_of, make_vault, write_note

MARKER = "Waterlelie"
PAGE_BYTES = 4096
SALT_BYTES = 16
RESERVED_BYTES = 80
"""At the end of each page: 16 bytes to begin the encryption with and 64 bytes of HMAC (SQLCipher 4)."""


def decrypted(folder: Path) -> bytes:
    """All pages of the database in clear, also those that no table uses: an independent reading of the format."""
    data_key = unlock(read_headers(folder), Passphrase(PASSPHRASE)).data_key
    whole = (folder / "diary-1.db").read_bytes()
    clear = b""
    for start in range(0, len(whole), PAGE_BYTES):
        page = whole[start : start + PAGE_BYTES]
        beginning = page[PAGE_BYTES - RESERVED_BYTES :][:16]
        content = page[SALT_BYTES if start == 0 else 0 : PAGE_BYTES - RESERVED_BYTES]
        decryptor = Cipher(AES(data_key), CBC(beginning)).decryptor()
        clear += decryptor.update(content) + decryptor.finalize()
    return clear


def all_bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def test_only_its_owner_may_look_into_a_vault(tmp_path: Path) -> None:
    folder = tmp_path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    write_note(vault, MARKER)
    vault.new_recovery_code()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert len(list(folder.iterdir())) == 6
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    vault.close()


def test_nothing_in_the_files_can_be_read_while_open_and_when_closed(tmp_path: Path) -> None:
    folder = tmp_path / "Diary.raakvlak"
    vault, code = make_vault(folder)
    write_note(vault, MARKER * 100)
    found = all_bytes(folder)
    vault.close()
    found += all_bytes(folder)
    data_key = unlock(read_headers(folder), Passphrase(PASSPHRASE)).data_key
    for secret in (
        MARKER.encode(),
        MARKER.encode("utf-16-le"),
        b"SQLite format 3",
        b"test_note",
        PASSPHRASE.encode(),
        code.encode(),
        data_key,
        data_key.hex().encode(),
    ):
        assert secret not in found


def test_what_is_deleted_is_gone_from_the_decrypted_file(tmp_path: Path) -> None:
    folder = tmp_path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    write_note(vault, MARKER)
    write_note(vault, MARKER * 2000)
    vault.idle()
    assert MARKER.encode() in decrypted(folder)
    delete_notes(vault)
    vault.idle()
    assert b"test_note" in decrypted(folder)
    assert MARKER.encode() not in decrypted(folder)
    vault.close()


def test_without_wiping_the_same_search_would_find_it(tmp_path: Path) -> None:
    folder = tmp_path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    write_note(vault, MARKER * 2000)
    connection = engine_of(vault).raw_connection()
    connection.cursor().execute("PRAGMA secure_delete = OFF")
    connection.close()
    delete_notes(vault)
    vault.idle()
    assert MARKER.encode() in decrypted(folder)
    vault.close()
