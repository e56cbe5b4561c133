"""What is not imported before the first window stands; here and in ``start.py`` alone imports are deferred.

Each method waits until everything is loaded, so call those that open or make something from a thread.
"""

import importlib
import secrets
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from diary.domain.measure import Catalogue
from diary.domain.moment import Clock
from diary.i18n import language
from diary.settings import Settings
from diary.ui.background import Background
from diary.vault.header import Kdf

if TYPE_CHECKING:
    from diary.ui.workspace import Workspace
    from diary.vault.unlock import Key
    from diary.vault.vault import Vault

_MODULES = (
    "diary.vault.vault",
    "diary.vault.keychain",
    "diary.ui.workspace",
    "diary.vault.passphrase_strength",
    "diary.domain.example",
)
"""In the order in which they are wanted: the vault first."""

_EXAMPLE_KEY_BYTES = 32
_EXAMPLE_COST = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
"""The example's passphrase is 256 random bits that nobody ever sees; deriving slowly would protect nothing."""


class Later:
    """Loads the rest in a thread of its own, and hands out what needs it."""

    def __init__(self, catalogue: Catalogue, clock: Clock) -> None:
        """Nothing is loaded yet."""
        self._catalogue = catalogue
        self._clock = clock
        self._loader = ThreadPoolExecutor(1)
        self._loaded: Future[None] | None = None

    def begin(self) -> None:
        """Start loading, if that has not begun."""
        if self._loaded is None:
            self._loaded = self._loader.submit(_load)

    def close(self) -> None:
        """Let what is loading finish."""
        self._loader.shutdown(wait=True, cancel_futures=True)

    def _wait(self) -> None:
        self.begin()
        if self._loaded is not None:
            self._loaded.result()

    def open_vault(self, folder: Path, key: "Key | None") -> "Vault":
        """The vault in ``folder``; ``None`` asks this computer's key store. Raises as ``Vault.open``."""
        self._wait()
        from diary.vault.keychain import SystemKeychain
        from diary.vault.unlock import ThisComputer
        from diary.vault.vault import Vault

        return Vault.open(
            folder,
            ThisComputer(SystemKeychain()) if key is None else key,
            catalogue=self._catalogue,
            clock=self._clock,
        )

    def create_vault(self, folder: Path, passphrase: str) -> "tuple[Vault, str]":
        """A new vault and its recovery code. Raises as ``Vault.create``."""
        self._wait()
        from diary.vault.vault import Vault

        return Vault.create(folder, passphrase, catalogue=self._catalogue, clock=self._clock)

    def create_example(self, folder: Path) -> "Vault":
        """The example diary in the spoken language, with a passphrase that nobody knows."""
        self._wait()
        from diary.domain.example import example_content
        from diary.vault.vault import Vault

        vault, _code = Vault.create(
            folder,
            secrets.token_urlsafe(_EXAMPLE_KEY_BYTES),
            catalogue=self._catalogue,
            clock=self._clock,
            kdf=_EXAMPLE_COST,
        )
        vault.whole.write(example_content(language(), self._clock()))
        return vault

    def strength(self, passphrase: str) -> int:
        """How hard a passphrase is to guess, 0 … 4."""
        self._wait()
        from diary.vault.passphrase_strength import strength

        return strength(passphrase)

    def make_workspace(
        self, vault: "Vault", settings: Settings, background: Background, *, is_example: bool
    ) -> "Workspace":
        """The open diary; called on the window's thread, when everything is loaded."""
        from diary.ui.workspace import Workspace

        return Workspace(
            vault, settings, self._catalogue, self._clock, background, is_example=is_example
        )


def _load() -> None:
    for name in _MODULES:
        importlib.import_module(name)
