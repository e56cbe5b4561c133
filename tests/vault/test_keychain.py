"""The key store of the system: only trusted ones, tried before they are believed, never waited for in vain."""

import base64
import threading
from typing import ClassVar

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from diary.errors import KeyringRefused, KeyringUnavailable
from diary.vault.keychain import TRUSTED, SystemKeychain

VAULT = "ab" * 16
SECRET = b"s" * 32


class Store(KeyringBackend):
    """A key store of the system as it should be."""

    priority = 5
    kept: ClassVar[dict[tuple[str, str], str]] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class AbsentStore(Store):
    viable = False


class LockedStore(Store):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    set_password = get_password  # type: ignore[assignment]  # it refuses everything


class SilentStore(Store):
    """A store that asks somebody something and never gets an answer."""

    def get_password(self, service: str, username: str) -> str | None:
        threading.Event().wait()
        return super().get_password(service, username)


class KeepingStore(Store):
    """A store that does not drop what it should."""

    def delete_password(self, service: str, username: str) -> None:
        pass


@pytest.fixture(autouse=True)
def _empty_store() -> None:
    Store.kept.clear()


def keychain(*stores: type[KeyringBackend]) -> SystemKeychain:
    return SystemKeychain(trusted=stores, patience_seconds=0.2)


def test_what_is_stored_is_loaded_until_it_is_forgotten() -> None:
    store = keychain(AbsentStore, Store)
    store.store(VAULT, SECRET)
    assert store.load(VAULT) == SECRET
    store.forget(VAULT)
    assert Store.kept == {}
    with pytest.raises(KeyringRefused):
        store.load(VAULT)


def test_forgetting_twice_does_no_harm() -> None:
    keychain(Store).forget(VAULT)
    keychain().forget(VAULT)


def test_nothing_of_the_trial_stays_behind_and_the_name_is_ours() -> None:
    keychain(Store).store(VAULT, SECRET)
    assert Store.kept == {("Raakvlak", VAULT): base64.b64encode(SECRET).decode()}


@pytest.mark.parametrize(
    "stores", [(), (AbsentStore,), (LockedStore,), (SilentStore,), (NullKeyring,), (KeepingStore,)]
)
def test_a_store_that_cannot_be_relied_on_keeps_no_key(
    stores: tuple[type[KeyringBackend], ...],
) -> None:
    with pytest.raises(KeyringUnavailable):
        keychain(*stores).store(VAULT, SECRET)
    assert ("Raakvlak", VAULT) not in Store.kept


@pytest.mark.parametrize(
    "stores", [(), (AbsentStore,), (LockedStore,), (SilentStore,), (NullKeyring,)]
)
def test_a_store_that_does_not_answer_gives_no_key(
    stores: tuple[type[KeyringBackend], ...],
) -> None:
    Store.kept["Raakvlak", VAULT] = base64.b64encode(SECRET).decode()
    with pytest.raises(KeyringRefused):
        keychain(*stores).load(VAULT)


@pytest.mark.parametrize("kept", ["", "*", "ä", "AAAA", base64.b64encode(b"s" * 33).decode()])
def test_something_that_we_did_not_store_is_no_key(kept: str) -> None:
    Store.kept["Raakvlak", VAULT] = kept
    with pytest.raises(KeyringRefused):
        keychain(Store).load(VAULT)


def test_only_the_stores_of_the_four_systems_are_trusted() -> None:
    assert [f"{store.__module__}.{store.__name__}" for store in TRUSTED] == [
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    ]
