"""An import that is taken back: the diary is to the byte as it was before."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from diary.domain.diary_content import DiaryContent
from diary.domain.pause import Pause
from diary.domain.preference import BAD_DAY_PLAN
from diary.domain.scale import Option
from diary.exchange.importing import compare, touched_by
from diary.exchange.json_file import from_json, to_json
from diary.vault.vault import Vault
from tests.domain.record_values import diaries
from tests.exchange.contents import CATALOGUE, NOW, everything, full_entry
from tests.vault.vaults import CHEAP, PASSPHRASE

LATER = NOW + timedelta(days=1)


@pytest.fixture(scope="module")
def new_vault(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Vault]:
    def made() -> Vault:
        folder: Path = tmp_path_factory.mktemp("diary") / "A.raakvlak"
        vault, _ = Vault.create(
            folder, PASSPHRASE, catalogue=CATALOGUE, clock=lambda: LATER, kdf=CHEAP
        )
        return vault

    return made


@pytest.fixture
def vault(new_vault: Callable[[], Vault]) -> Iterator[Vault]:
    opened = new_vault()
    yield opened
    opened.close()


def bring_in(vault: Vault, imported: DiaryContent) -> tuple[DiaryContent, DiaryContent]:
    """Import; what was written, and what was there before of that."""
    before = vault.whole.read()
    written = compare(before, imported).content
    vault.whole.write(written)
    return written, touched_by(written, before)


def as_bytes(vault: Vault) -> bytes:
    return to_json(vault.whole.read(), CATALOGUE)


def later() -> DiaryContent:
    """The same diary, in which everything was changed since."""
    content = everything()
    binned = content.binned[0][1]
    own = content.own_measures[1]
    return replace(
        content,
        entries=tuple(
            replace(each, changed_at=LATER, words={"note": "veranderd"})
            for each in (*content.entries, binned)
        ),
        binned=(),
        preferences={"quiet": False, "asked": {}, "bad_day_plan": "rusten"},
        pauses=tuple(Pause(each.uuid, each.first, NOW.date()) for each in content.pauses),
        own_measures=(
            replace(own, changed_at=LATER, options=(*own.options, Option("2", "ergens"))),
        ),
        medicines=tuple(replace(each, changed_at=LATER, name="x") for each in content.medicines),
        events=tuple(replace(each, changed_at=LATER) for each in content.events),
    )


def test_what_came_into_an_empty_diary_is_gone_again(vault: Vault) -> None:
    empty = as_bytes(vault)
    written, before = bring_in(vault, everything())
    assert as_bytes(vault) != empty
    vault.whole.take_back(written, before)
    assert as_bytes(vault) == empty
    assert vault.check() == []
    assert all(not measure.key.startswith("own-") for measure in vault.catalogue)


def test_what_was_replaced_is_as_it_was(vault: Vault) -> None:
    bring_in(vault, everything())
    vault.preferences[BAD_DAY_PLAN] = ""
    before_bytes = as_bytes(vault)
    written, before = bring_in(vault, later())
    assert vault.preferences[BAD_DAY_PLAN] == "rusten"
    assert b"veranderd" in as_bytes(vault)
    assert not vault.entries.binned()
    vault.whole.take_back(written, before)
    assert as_bytes(vault) == before_bytes
    assert vault.preferences[BAD_DAY_PLAN] == ""
    assert vault.check() == []


def test_an_entry_that_was_removed_for_ever_since_stays_away(vault: Vault) -> None:
    bring_in(vault, everything())
    written, before = bring_in(vault, DiaryContent((full_entry(77),)))
    vault.entries.purge(full_entry(77).uuid)
    expected = as_bytes(vault)
    vault.whole.take_back(written, before)
    assert as_bytes(vault) == expected


def test_an_import_that_is_stopped_half_way_changes_nothing(vault: Vault) -> None:
    before = as_bytes(vault)
    told: list[float] = []

    def stop(part: float) -> None:
        told.append(part)
        if part > 0:
            raise KeyboardInterrupt

    many = DiaryContent(tuple(full_entry(number) for number in range(1, 120)))
    with pytest.raises(KeyboardInterrupt):
        vault.whole.write(many, stop)
    assert told == [0.0, 50 / 119]
    assert as_bytes(vault) == before
    vault.whole.write(many, told.append)
    assert vault.entries.count() == 119


@settings(max_examples=10, deadline=None)
@given(diaries(), diaries())
def test_any_import_can_be_taken_back(
    new_vault: Callable[[], Vault], there: DiaryContent, coming: DiaryContent
) -> None:
    vault = new_vault()
    bring_in(vault, there)
    before_bytes = as_bytes(vault)
    written, before = bring_in(vault, from_json(to_json(coming, CATALOGUE), CATALOGUE, LATER))
    vault.whole.take_back(written, before)
    assert as_bytes(vault) == before_bytes
    vault.close()
