"""The whole diary at once: out of one vault and into another, all of it or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from diary.domain.diary_content import DiaryContent
from diary.errors import InvalidValue
from diary.exchange.importing import compare
from diary.exchange.json_file import from_json, to_json
from diary.vault.vault import Vault
from tests.exchange.contents import CATALOGUE, NOW, entry, everything, full_entry
from tests.vault.vaults import CHEAP, PASSPHRASE


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made, _ = Vault.create(
        tmp_path / "A.raakvlak", PASSPHRASE, catalogue=CATALOGUE, clock=lambda: NOW, kdf=CHEAP
    )
    yield made
    made.close()


def test_what_was_written_is_read_back(vault: Vault) -> None:
    vault.whole.write(everything())
    assert to_json(vault.whole.read(), CATALOGUE) == to_json(everything(), CATALOGUE)


def test_an_export_that_is_imported_and_exported_again_is_the_same_to_the_byte(
    vault: Vault,
) -> None:
    raw = to_json(everything(), CATALOGUE)
    vault.whole.write(compare(vault.whole.read(), from_json(raw, CATALOGUE, NOW)).content)
    assert to_json(vault.whole.read(), CATALOGUE) == raw


def test_writing_the_same_again_changes_nothing(vault: Vault) -> None:
    vault.whole.write(everything())
    again = replace(everything(), scale_words=())
    vault.whole.write(again)
    assert to_json(vault.whole.read(), CATALOGUE) == to_json(everything(), CATALOGUE)


def test_where_one_entry_cannot_be_kept_nothing_is_kept(vault: Vault) -> None:
    wrong = entry(2, NOW, hours_slept=7.5)
    with pytest.raises(InvalidValue):
        vault.whole.write(DiaryContent((full_entry(), wrong), preferences={"quiet": True}))
    assert vault.whole.read() == DiaryContent()


def test_what_is_written_at_once_can_be_found_and_charted(vault: Vault) -> None:
    vault.whole.write(everything())
    assert len(vault.entries.series(CATALOGUE["pain"])) == 5
    assert len(vault.entries.series(CATALOGUE["stress"])) == 0
