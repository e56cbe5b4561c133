"""The keys of a vault: from a passphrase, a recovery code or this computer's key store to the one data key.

The data key is 32 random bytes. Each slot of the header holds it wrapped with AES-256-GCM by a key that comes from
one secret; changing a passphrase therefore rewrites one small file and not the diary. The encryption of a slot is
bound to all its parameters, and a seal made with the data key covers the whole header.
"""

import hmac
import secrets
import time
import uuid
from collections.abc import Callable
from dataclasses import replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from diary.errors import TooMuchMemory
from diary.vault.header import (
    NONCE_BYTES,
    SALT_BYTES,
    WRAPPED_KEY_BYTES,
    Header,
    Kdf,
    Slot,
    SlotKind,
)
from diary.vault.passphrase import Passphrase

KEY_BYTES = 32

_COSTS = (Kdf(memory_kib=256 * 1024), Kdf(memory_kib=128 * 1024), Kdf(memory_kib=64 * 1024))
"""What a new slot costs, dearest first; the last is the second choice of RFC 9106 and the least we make."""

_LONGEST_SECONDS = 2.0
"""How long somebody may wait for a key on this computer; a dearer cost is then not for it."""


def new_data_key() -> bytes:
    """32 random bytes."""
    return secrets.token_bytes(KEY_BYTES)


def from_passphrase(passphrase: Passphrase, salt: bytes, kdf: Kdf) -> bytes:
    """The 32 bytes that Argon2id makes of a passphrase; raises ``TooMuchMemory``."""
    derivation = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=kdf.passes,
        lanes=kdf.lanes,
        memory_cost=kdf.memory_kib,
    )
    try:
        return derivation.derive(passphrase.as_bytes())
    except MemoryError as error:
        raise TooMuchMemory from error


def from_passphrase_affordably(
    passphrase: Passphrase,
    salt: bytes,
    *,
    derive: Callable[[Passphrase, bytes, Kdf], bytes] = from_passphrase,
    seconds: Callable[[], float] = time.perf_counter,
) -> tuple[Kdf, bytes]:
    """The dearest cost that this computer bears, 64 MiB at least and 2 seconds at most, and the key it makes.

    Raises ``TooMuchMemory`` where there is not even memory for the least.
    """
    for kdf in _COSTS[:-1]:
        began = seconds()
        try:
            key = derive(passphrase, salt, kdf)
        except TooMuchMemory:
            continue
        if seconds() - began <= _LONGEST_SECONDS:
            return kdf, key
    return _COSTS[-1], derive(passphrase, salt, _COSTS[-1])


def add_passphrase(
    header: Header, data_key: bytes, passphrase: Passphrase, kdf: Kdf | None
) -> Header:
    """``header``, sealed, with a passphrase slot instead of the one it had.

    ``kdf`` is its cost; ``None`` is what this computer affords. Raises ``TooMuchMemory``.
    """
    salt = secrets.token_bytes(SALT_BYTES)
    cost, wrapping_key = (
        from_passphrase_affordably(passphrase, salt)
        if kdf is None
        else (kdf, from_passphrase(passphrase, salt, kdf))
    )
    return _with_key(header, _empty_slot(SlotKind.PASSPHRASE, salt, cost), wrapping_key, data_key)


def add_secret(header: Header, data_key: bytes, kind: SlotKind, secret: bytes) -> Header:
    """``header``, sealed, with a slot for a random ``secret`` of 20 bytes or more instead of the one of its kind."""
    salt = secrets.token_bytes(SALT_BYTES)
    return _with_key(
        header, _empty_slot(kind, salt, None), _from_secret(kind, secret, salt), data_key
    )


def remove_slot(header: Header, data_key: bytes, kind: SlotKind) -> Header:
    """``header``, sealed, without a slot of this kind."""
    return _sealed(header.without_slot(kind), data_key)


def opened_by_passphrase(header: Header, passphrase: Passphrase) -> bytes | None:
    """The data key, or ``None`` where this passphrase does not open it; raises ``TooMuchMemory``."""
    slot = header.slot(SlotKind.PASSPHRASE)
    if slot is None or slot.kdf is None:
        return None
    return _unwrapped(header, slot, from_passphrase(passphrase, slot.salt, slot.kdf))


def opened_by_secret(header: Header, kind: SlotKind, secret: bytes) -> bytes | None:
    """The data key, or ``None`` where this secret does not open the slot of this kind."""
    slot = header.slot(kind)
    return None if slot is None else _unwrapped(header, slot, _from_secret(kind, secret, slot.salt))


def is_genuine(header: Header, data_key: bytes) -> bool:
    """Whether the seal is the one that only this data key makes: nothing was changed, added or taken away."""
    return hmac.compare_digest(header.seal, _seal(header, data_key))


def manifest_key(data_key: bytes) -> bytes:
    """The 32 bytes with which a backup's manifest is sealed."""
    return _derived(data_key, None, "backup manifest")


def _empty_slot(kind: SlotKind, salt: bytes, kdf: Kdf | None) -> Slot:
    return Slot(
        kind=kind,
        identifier=uuid.uuid4().hex,
        salt=salt,
        kdf=kdf,
        nonce=secrets.token_bytes(NONCE_BYTES),
        wrapped_key=bytes(WRAPPED_KEY_BYTES),
    )


def _with_key(header: Header, slot: Slot, wrapping_key: bytes, data_key: bytes) -> Header:
    wrapped = AESGCM(wrapping_key).encrypt(slot.nonce, data_key, header.bound_to(slot))
    return _sealed(header.with_slot(replace(slot, wrapped_key=wrapped)), data_key)


def _unwrapped(header: Header, slot: Slot, wrapping_key: bytes) -> bytes | None:
    try:
        return AESGCM(wrapping_key).decrypt(slot.nonce, slot.wrapped_key, header.bound_to(slot))
    except InvalidTag:
        return None


def _sealed(header: Header, data_key: bytes) -> Header:
    return replace(header, seal=_seal(header, data_key))


def _seal(header: Header, data_key: bytes) -> bytes:
    return hmac.digest(_derived(data_key, None, "header seal"), header.sealed_part(), "sha256")


def _from_secret(kind: SlotKind, secret: bytes, salt: bytes) -> bytes:
    return _derived(secret, salt, f"{kind} slot")


def _derived(secret: bytes, salt: bytes | None, purpose: str) -> bytes:
    info = f"raakvlak 1 {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=info).derive(secret)
