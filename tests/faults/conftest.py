"""The same open vault as in the tests of the vault."""

from tests.vault.conftest import vault

__all__ = ["vault"]
