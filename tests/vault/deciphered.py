"""The database file with its cipher taken off, free pages included, as only the owner of the key could see it.

Layout of a page of SQLCipher 4: 4096 bytes, of which the last 80 are the initialisation vector (16) and the seal (64);
the first page begins with 16 bytes of salt.
"""

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from diary.vault.vault import Vault

_PAGE, _RESERVED, _SALT = 4096, 80, 16


def times_in_file(vault: Vault, text: bytes) -> int:
    """How many times ``text`` occurs in the pages of the database file, in capitals or not."""
    file = (vault.folder / "diary-1.db").read_bytes()
    key = vault._data_key  # noqa: SLF001  the test plays the owner of the key
    found = 0
    for start in range(0, len(file), _PAGE):
        body = file[start : start + _PAGE]
        vector = body[_PAGE - _RESERVED :][:16]
        first = 0 if start else _SALT
        cipher = Cipher(AES256(key), CBC(vector)).decryptor()
        found += cipher.update(body[first : _PAGE - _RESERVED]).lower().count(text)
    return found
