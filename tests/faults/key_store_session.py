"""Uses the key store of the session that it runs in and says what happened: ``python key_store_session.py VERB``."""

import sys

import keyring

from diary.errors import DiaryError
from diary.vault.keychain import SystemKeychain

VAULT = "cd" * 16
SECRET = b"sleutel van deze computer, 32 b."

PATIENCE_SECONDS = 15.0
"""A store that asks somebody a question is given up; nobody is there to answer."""


def store(keychain: SystemKeychain) -> None:
    keychain.store(VAULT, SECRET)


def load(keychain: SystemKeychain) -> None:
    if keychain.load(VAULT) != SECRET:
        raise AssertionError


def forget(keychain: SystemKeychain) -> None:
    keychain.forget(VAULT)


def name_the_store_of_keyring(_keychain: SystemKeychain) -> None:
    """What the library itself would have used."""
    sys.stdout.write(f"{type(keyring.get_keyring()).__module__}\n")


VERBS = {verb.__name__: verb for verb in (store, load, forget, name_the_store_of_keyring)}

if __name__ == "__main__":
    try:
        VERBS[sys.argv[1]](SystemKeychain(patience_seconds=PATIENCE_SECONDS))
    except DiaryError as error:
        sys.stdout.write(f"{type(error).__name__}\n")
    else:
        sys.stdout.write("done\n")
