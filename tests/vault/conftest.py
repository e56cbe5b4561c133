"""A real encrypted vault, open, with every measure."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from diary.vault.vault import Vault
from tests.vault.records import CATALOGUE, clock
from tests.vault.vaults import CHEAP, PASSPHRASE


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault, _ = Vault.create(
        tmp_path / "Dagboek.raakvlak", PASSPHRASE, catalogue=CATALOGUE, clock=clock, kdf=CHEAP
    )
    yield vault
    vault.close()
