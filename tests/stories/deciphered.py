"""What a watched program wrote into its database, with the cipher taken off: also what it took out again later.

A page of SQLCipher 4 is written whole, into the database or its log: 4096 bytes, of which the last 80 are the
initialisation vector (16) and the seal (64). Of the first page, the first 16 bytes are salt, and come out as noise.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

_PAGE, _RESERVED, _VECTOR = 4096, 80, 16
_WRITTEN = re.compile(r'pwrite64\(\d+<[^>]*>,? *"((?:\\x[0-9a-f]{2})*)"')


def deciphered_pages(trace: Path, data_key: bytes) -> Iterator[bytes]:
    """Every page that was written to a database whose key this is."""
    with trace.open() as lines:
        for line in lines:
            found = _WRITTEN.search(line)
            if found is None:
                continue
            page = bytes.fromhex(found[1].replace("\\x", ""))
            if len(page) != _PAGE:
                continue
            vector = page[_PAGE - _RESERVED :][:_VECTOR]
            decryptor = Cipher(AES256(data_key), CBC(vector)).decryptor()
            yield decryptor.update(page[: _PAGE - _RESERVED]) + decryptor.finalize()


def times_written(trace: Path, data_key: bytes, *texts: str) -> list[int]:
    """On how many pages each of ``texts`` stood when it was written."""
    pages = list(deciphered_pages(trace, data_key))
    return [sum(text.encode() in page for page in pages) for text in texts]
