"""The key store of this computer's system, for who does not want to type a passphrase here.

It holds one random secret for each vault, which opens one slot of its header: losing it costs nothing, and dropping
the slot makes it worthless. A convenience, not a protection: other programs of the same session may read it.

``keyring.get_keyring()`` is never used: an environment variable, a settings file or an installed package could make
it hand out a store that writes plain text. Only four known stores are used, each made directly and tried first.
"""

import base64
import binascii
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TypeVar

from keyring.backend import KeyringBackend
from keyring.backends.kwallet import DBusKeyring
from keyring.backends.macOS import Keyring as MacKeychain
from keyring.backends.SecretService import Keyring as SecretService
from keyring.backends.Windows import WinVaultKeyring

from diary.errors import KeyringRefused, KeyringUnavailable

_SERVICE = "Raakvlak"
_SECRET_BYTES = 32
_PATIENCE_SECONDS = 60.0
"""Long enough to type the password of a locked store when the system asks for it."""

Answer = TypeVar("Answer")

TRUSTED: tuple[type[KeyringBackend], ...] = (
    SecretService,
    DBusKeyring,
    MacKeychain,
    WinVaultKeyring,
)
"""Linux (GNOME, KDE and others; KDE's older own way), macOS, Windows."""


class SystemKeychain:
    """The first trusted store that works here; implements ``diary.vault.unlock.Keychain``.

    A store is another program and may ask somebody something, so it is called in a thread of its own and left alone
    after ``patience_seconds``.
    """

    def __init__(
        self,
        *,
        trusted: tuple[type[KeyringBackend], ...] = TRUSTED,
        patience_seconds: float = _PATIENCE_SECONDS,
    ) -> None:
        """Ask nothing yet."""
        self._trusted = trusted
        self._patience_seconds = patience_seconds

    def store(self, vault_id: str, secret: bytes) -> None:
        """Keep ``secret`` for a vault, after trying whether the store gives back what it takes.

        Raises ``KeyringUnavailable``.
        """

        def try_and_store() -> bool:
            back_end = self._back_end()
            if back_end is None or not _gives_back(back_end):
                return False
            _set(back_end, vault_id, secret)
            return _loaded(back_end, vault_id) == secret

        if self._within_patience(try_and_store) is not True:
            raise KeyringUnavailable

    def load(self, vault_id: str) -> bytes:
        """The 32 bytes kept for a vault; raises ``KeyringRefused``."""

        def load() -> bytes | None:
            back_end = self._back_end()
            return None if back_end is None else _loaded(back_end, vault_id)

        secret = self._within_patience(load)
        if secret is None:
            raise KeyringRefused
        return secret

    def forget(self, vault_id: str) -> None:
        """Drop what is kept for a vault, if it can be reached; without its slot it is worthless anyway."""

        def forget() -> None:
            back_end = self._back_end()
            if back_end is not None:
                back_end.delete_password(_SERVICE, vault_id)

        self._within_patience(forget)

    def _back_end(self) -> KeyringBackend | None:
        """The first trusted store that is there, by its exact class."""
        for trusted in self._trusted:
            if trusted.viable:
                back_end = trusted()
                if isinstance(
                    back_end, WinVaultKeyring
                ):  # pragma: no cover  exists only on Windows
                    back_end.persist = "local machine"  # the default would roam to other computers
                return back_end
        return None

    def _within_patience(self, ask: Callable[[], Answer]) -> Answer | None:
        """What ``ask`` answers; ``None`` where it fails or does not answer in time.

        Whatever a store raises means the same for the diary, "not to be had", and their families of errors have
        nothing in common: D-Bus, Windows and keyring each bring their own.
        """
        answers: SimpleQueue[Answer | None] = SimpleQueue()

        def ask_in_thread() -> None:
            answer = None
            with suppress(Exception):
                answer = ask()
            answers.put(answer)

        threading.Thread(target=ask_in_thread, daemon=True, name="key store").start()
        try:
            return answers.get(timeout=self._patience_seconds)
        except Empty:
            return None


def _gives_back(back_end: KeyringBackend) -> bool:
    """Whether a random secret can be stored, loaded and dropped: a store may claim success and keep nothing."""
    name = f"self-test {secrets.token_hex(8)}"
    secret = secrets.token_bytes(_SECRET_BYTES)
    _set(back_end, name, secret)
    is_kept = _loaded(back_end, name) == secret
    back_end.delete_password(_SERVICE, name)
    return is_kept and _loaded(back_end, name) is None


def _set(back_end: KeyringBackend, name: str, secret: bytes) -> None:
    back_end.set_password(_SERVICE, name, base64.b64encode(secret).decode("ascii"))


def _loaded(back_end: KeyringBackend, name: str) -> bytes | None:
    """The secret under ``name``, or ``None`` where there is none or something that we did not put there."""
    written = back_end.get_password(_SERVICE, name)
    try:
        secret = base64.b64decode(written or "", validate=True)
    except (binascii.Error, ValueError):
        return None
    return secret if len(secret) == _SECRET_BYTES else None
