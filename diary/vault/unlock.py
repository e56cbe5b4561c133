"""Which key opens a vault, and which of its two header files is the genuine one.

The rule: a key opens the diary only if it opens the header that counts. The header that counts is the first of
``vault.json`` and its mirror whose seal fits the data key. So a damaged ``vault.json`` is made good by the mirror,
and a mirror that lags behind, with a passphrase that was changed since, opens nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from diary.errors import (
    DamagedHeader,
    DiaryError,
    KeyringRefused,
    WrongPassphrase,
    WrongRecoveryCode,
)
from diary.vault.header import Header, SlotKind
from diary.vault.keys import is_genuine, opened_by_passphrase, opened_by_secret
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode


class Keychain(Protocol):
    """A place outside the diary where this computer keeps one secret for each vault."""

    def store(self, vault_id: str, secret: bytes) -> None:
        """Keep ``secret``; raises ``KeyringUnavailable``."""

    def load(self, vault_id: str) -> bytes:
        """The secret; raises ``KeyringRefused`` where there is none to be had."""

    def forget(self, vault_id: str) -> None:
        """Drop the secret, if there is one and the place can be reached."""


@dataclass(frozen=True)
class ThisComputer:
    """This computer's key store as the key."""

    keychain: Keychain


Key = Passphrase | RecoveryCode | ThisComputer


@dataclass(frozen=True)
class Unlocked:
    """The header that counts, and the data key, which is in no text of this."""

    header: Header
    data_key: bytes

    def __repr__(self) -> str:
        """Nothing of the key."""
        return f"Unlocked({self.header.vault_id})"


def unlock(headers: tuple[Header, ...], key: Key) -> Unlocked:
    """What ``key`` opens.

    Raises ``WrongPassphrase``, ``WrongRecoveryCode`` (or its mistyped kinds) or ``KeyringRefused``; ``DamagedHeader``
    where the key is right and yet no header is genuine; ``TooMuchMemory``.
    """
    opened_by_key, refusal = _way_of(key)
    for header in headers:
        data_key = opened_by_key(header)
        if data_key is None:
            continue
        genuine = next((one for one in headers if is_genuine(one, data_key)), None)
        if genuine is None:
            raise DamagedHeader
        if genuine is header or opened_by_key(genuine) == data_key:
            return Unlocked(genuine, data_key)
    raise refusal


def _way_of(key: Key) -> tuple[Callable[[Header], bytes | None], DiaryError]:
    """How this kind of key opens a header, and what is told where it does not."""
    match key:
        case Passphrase():
            return (lambda header: opened_by_passphrase(header, key)), WrongPassphrase()
        case RecoveryCode():
            secret = key.secret()
            return (
                lambda header: opened_by_secret(header, SlotKind.RECOVERY, secret)
            ), WrongRecoveryCode()
        case ThisComputer():
            load = cache(key.keychain.load)

            def opened(header: Header) -> bytes | None:
                if header.slot(SlotKind.KEYRING) is None:
                    return None
                return opened_by_secret(header, SlotKind.KEYRING, load(header.vault_id))

            return opened, KeyringRefused()
