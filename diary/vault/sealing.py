"""Texts sealed with a passphrase of their own: who has the diary open cannot read them without it, nor can we.

A seal is one line of text: version, costs, salt, nonce, and what AES-256-GCM made of the text with the key that
Argon2id makes of the passphrase. Everything before the last part is bound to it, so nothing of a seal can be changed.
"""

import base64
import binascii
import re
import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from diary.errors import TooMuchMemory
from diary.vault.header import NONCE_BYTES, SALT_BYTES, Kdf
from diary.vault.keys import from_passphrase, from_passphrase_affordably
from diary.vault.passphrase import Passphrase
from diary.vault.seal_errors import (
    DamagedSeal,
    NewerSeal,
    NoMemoryToSeal,
    WrongSealPassphrase,
)

_VERSION = "sealed-1"
_BEGINNING = re.compile(r"sealed-([0-9]{1,9})\.")
_COST = re.compile(r"[1-9][0-9]{0,8}")
_PARTS = 7
_TAG_BYTES = 16


@dataclass(frozen=True)
class Seal:
    """Seals one text after the other under one passphrase, of which it holds only the key."""

    kdf: Kdf
    salt: bytes
    key: bytes = field(repr=False)

    def close(self, text: str) -> str:
        """``text``, sealed; the same text gives another seal each time."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        beginning = _beginning(self.kdf, self.salt, nonce)
        content = text.encode("utf-8", "surrogatepass")
        sealed = AESGCM(self.key).encrypt(nonce, content, beginning.encode())
        return beginning + _text(sealed)


def new_seal(passphrase: str, kdf: Kdf | None = None) -> Seal:
    """What seals with ``passphrase``; slow. ``kdf`` is its cost; ``None`` is what this computer affords.

    Raises ``NoMemoryToSeal``.
    """
    salt = secrets.token_bytes(SALT_BYTES)
    try:
        if kdf is None:
            kdf, key = from_passphrase_affordably(Passphrase(passphrase), salt)
        else:
            key = from_passphrase(Passphrase(passphrase), salt, kdf)
    except TooMuchMemory as error:
        raise NoMemoryToSeal from error
    return Seal(kdf, salt, key)


def seal(text: str, passphrase: str, kdf: Kdf | None = None) -> str:
    """``text``, sealed with ``passphrase``; see ``new_seal``."""
    return new_seal(passphrase, kdf).close(text)


def unseal(token: str, passphrase: str) -> str:
    """The text in ``token``; raises as ``reopened``."""
    return reopened(token, passphrase)[1]


def reopened(token: str, passphrase: str) -> tuple[Seal, str]:
    """What seals with the same key again, and the text in ``token``; slow.

    Raises ``WrongSealPassphrase``, ``DamagedSeal``, ``NewerSeal`` or ``NoMemoryToSeal``.
    """
    kdf, salt, nonce, sealed = _read(token)
    try:
        key = from_passphrase(Passphrase(passphrase), salt, kdf)
    except TooMuchMemory as error:
        raise NoMemoryToSeal from error
    bound = _beginning(kdf, salt, nonce).encode()
    try:
        content = AESGCM(key).decrypt(nonce, sealed, bound)
    except InvalidTag:
        raise WrongSealPassphrase from None
    return Seal(kdf, salt, key), content.decode("utf-8", "surrogatepass")


def _beginning(kdf: Kdf, salt: bytes, nonce: bytes) -> str:
    costs = (str(kdf.memory_kib), str(kdf.passes), str(kdf.lanes))
    return ".".join((_VERSION, *costs, _text(salt), _text(nonce), ""))


def _read(token: str) -> tuple[Kdf, bytes, bytes, bytes]:
    """Cost, salt, nonce and what was encrypted, read as if an enemy had written it."""
    found = _BEGINNING.match(token)
    if found is not None and int(found[1]) > 1:
        raise NewerSeal
    parts = token.split(".")
    if len(parts) != _PARTS or parts[0] != _VERSION or not all(map(_COST.fullmatch, parts[1:4])):
        raise DamagedSeal
    try:
        kdf = Kdf(*map(int, parts[1:4]))
        salt, nonce, sealed = map(_bytes, parts[4:])
    except ValueError:
        raise DamagedSeal from None
    if len(salt) != SALT_BYTES or len(nonce) != NONCE_BYTES or len(sealed) < _TAG_BYTES:
        raise DamagedSeal
    return kdf, salt, nonce, sealed


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(written: str) -> bytes:
    """What ``written`` stands for; raises ``ValueError`` unless it is spelled as we spell it."""
    try:
        decoded = base64.b64decode(written.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError from error
    if _text(decoded) != written:
        raise ValueError
    return decoded
