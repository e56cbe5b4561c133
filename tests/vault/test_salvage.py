"""Bad pages: what can be read is in the new diary exactly, and what cannot is named."""

import random
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from diary.domain.diary_content import DiaryContent
from diary.domain.entry_filter import EntryFilter
from diary.domain.example import example_content
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.errors import DamagedVault, VaultExists, VaultInUse, WrongPassphrase
from diary.vault.cipher import close_database, open_database, reading, transaction
from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode
from diary.vault.salvage.report import sentences
from diary.vault.salvage.salvage import Salvaged, place_for, salvage
from diary.vault.unlock import unlock
from diary.vault.vault import Vault
from tests.vault.vaults import CHEAP, PASSPHRASE, make_vault

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAGE = 4096
KEY = Passphrase(PASSPHRASE)


def opened(folder: Path) -> Vault:
    return Vault.open(folder, KEY, catalogue=Catalogue(MEASURES), clock=lambda: NOW)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DiaryContent, str]:
    folder = tmp_path_factory.mktemp("whole") / "Dagboek.raakvlak"
    catalogue = Catalogue(MEASURES)
    vault, code = Vault.create(
        folder, PASSPHRASE, catalogue=catalogue, clock=lambda: NOW, kdf=CHEAP
    )
    with closing(vault):
        vault.whole.write(example_content("nl", NOW))
        return folder, vault.whole.read(), code


Damage = Callable[..., Path]


@pytest.fixture
def damaged(whole: tuple[Path, DiaryContent, str], tmp_path: Path) -> Damage:
    def make(*pages: int) -> Path:
        folder = tmp_path / f"Kapot {len(list(tmp_path.iterdir()))}.raakvlak"
        shutil.copytree(whole[0], folder)
        file = folder / "diary-1.db"
        content = bytearray(file.read_bytes())
        for page in pages:
            content[page * PAGE + 100] ^= 1
        file.write_bytes(content)
        return folder

    return make


def read(folder: Path) -> DiaryContent:
    vault = opened(folder)
    with closing(vault):
        assert vault.check() == []
        return vault.whole.read()


def assert_only_what_is_named_is_missing(
    found: DiaryContent, was: DiaryContent, saved: Salvaged
) -> int:
    """How many entries are exactly as they were; all must be whose days are not named."""
    entries = {entry.uuid: entry for entry in found.entries}
    binned = {entry.uuid: entry for _at, entry in found.binned}
    same = 0
    for entry in was.entries:
        is_same = entries.get(entry.uuid) == entry
        assert is_same or entry.at.date() in saved.days or saved.may_be_more
        same += is_same
    for _at, entry in was.binned:
        assert binned.get(entry.uuid) == entry or entry.at.date() in saved.days or saved.may_be_more
    records = [
        (was.events, found.events),
        (was.medicines, found.medicines),
        (was.doses, found.doses),
        (was.treatments, found.treatments),
        (was.own_measures, found.own_measures),
        (was.pauses, found.pauses),
        (was.scale_words, found.scale_words),
        (was.preferences, found.preferences),
    ]
    missing = (
        0
        if saved.may_be_more
        else sum(len(then) - sum(each in now for each in then) for then, now in records)
    )
    assert missing <= saved.lost_records
    return same


def pages_of(folder: Path) -> int:
    return (folder / "diary-1.db").stat().st_size // PAGE


def first_page(folder: Path, name: str) -> int:
    """The page from which a table or an index is read, counted from 0."""
    engine = open_database(folder / "diary-1.db", unlock(read_headers(folder), KEY).data_key)
    with reading(engine) as connection:
        page = connection.exec_driver_sql(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)
        ).scalar_one()
    close_database(engine)
    return int(page) - 1


def pages_with_content(folder: Path) -> list[int]:
    """All but those without which nobody knows what tables there are."""
    data_key = unlock(read_headers(folder), KEY).data_key
    pages = []
    for page in range(1, pages_of(folder)):
        copy = folder.parent / "copy.db"
        content = bytearray((folder / "diary-1.db").read_bytes())
        content[page * PAGE + 100] ^= 1
        copy.write_bytes(content)
        try:
            close_database(open_database(copy, data_key))
        except DamagedVault:
            continue
        pages.append(page)
    return pages


def test_of_a_whole_diary_it_makes_the_same(
    whole: tuple[Path, DiaryContent, str], tmp_path: Path
) -> None:
    folder, was, code = whole
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    saved = salvage(folder, RecoveryCode(code), tmp_path / "Nieuw.raakvlak")
    assert saved.is_everything
    assert saved.entries == len(was.entries) + len(was.binned)
    assert read(tmp_path / "Nieuw.raakvlak") == was
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_one_bad_page_anywhere_costs_only_what_is_named(
    whole: tuple[Path, DiaryContent, str], damaged: Damage, tmp_path: Path
) -> None:
    was = whole[1]
    pages = pages_with_content(whole[0])[::11]
    complete = light = 0
    for page in pages:
        target = tmp_path / f"Nieuw {page}.raakvlak"
        saved = salvage(damaged(page), KEY, target)
        assert saved.entries == len(was.entries) + len(was.binned)
        same = assert_only_what_is_named_is_missing(read(target), was, saved)
        light += same > len(was.entries) * 0.7
        complete += saved.is_everything
    assert len(pages) > 12
    # What is below a bad page that only leads to others is out of reach with it; most pages lead nowhere.
    assert light >= len(pages) * 3 / 4
    assert 0 < complete < len(pages)


def test_which_measure_is_which_is_also_known_from_its_index(
    whole: tuple[Path, DiaryContent, str], damaged: Damage, tmp_path: Path
) -> None:
    page = first_page(whole[0], "measure")
    saved = salvage(damaged(page), KEY, tmp_path / "Nieuw.raakvlak")
    assert saved.is_everything
    assert read(tmp_path / "Nieuw.raakvlak") == whole[1]


def test_of_an_entry_whose_moment_is_lost_the_day_is_still_known(
    whole: tuple[Path, DiaryContent, str], damaged: Damage, tmp_path: Path
) -> None:
    bad = [first_page(whole[0], name) for name in ("entry", "entry_at")]
    saved = salvage(damaged(*bad), KEY, tmp_path / "Nieuw.raakvlak")
    found = {entry.uuid: entry.at for entry in read(tmp_path / "Nieuw.raakvlak").entries}
    assert saved.days
    assert {uuid: at.date() for uuid, at in found.items()} == {
        entry.uuid: entry.at.date() for entry in whole[1].entries
    }
    assert {at.hour for at in found.values()} == {12}, (
        "the middle of the day, as nothing else is known"
    )


def test_many_bad_pages_still_leave_every_entry_and_what_can_be_read_of_it(
    whole: tuple[Path, DiaryContent, str], damaged: Damage, tmp_path: Path
) -> None:
    was = whole[1]
    chance = random.Random(7)
    for time in range(4):
        bad = chance.sample(pages_with_content(whole[0]), 20)
        target = tmp_path / f"Nieuw {time}.raakvlak"
        saved = salvage(damaged(*bad), KEY, target)
        assert_only_what_is_named_is_missing(read(target), was, saved)
        assert saved.entries >= len(was.entries)
        assert saved.days


def test_where_every_page_but_a_few_is_bad_it_says_so_and_makes_an_empty_diary(
    whole: tuple[Path, DiaryContent, str], damaged: Damage, tmp_path: Path
) -> None:
    target = tmp_path / "Nieuw.raakvlak"
    saved = salvage(damaged(*pages_with_content(whole[0])), KEY, target)
    assert saved.entries == 0
    assert saved.may_be_more
    assert not saved.is_everything
    found = read(target)
    assert found.entries == ()


def test_what_was_saved_can_be_searched(
    damaged: Damage, tmp_path: Path, whole: tuple[Path, DiaryContent, str]
) -> None:
    target = tmp_path / "Nieuw.raakvlak"
    salvage(damaged(pages_of(whole[0]) - 1), KEY, target)
    with closing(opened(whole[0])) as old, closing(opened(target)) as new:
        wanted = EntryFilter(words="ik")
        hits = [entry.uuid for entry, _snippet in old.search.find(wanted)]
        assert hits
        assert [entry.uuid for entry, _snippet in new.search.find(wanted)] == hits


def test_without_its_first_page_nothing_can_be_read_and_nothing_is_made(
    damaged: Damage, tmp_path: Path
) -> None:
    with pytest.raises(DamagedVault):
        salvage(damaged(0), KEY, tmp_path / "Nieuw.raakvlak")
    assert not (tmp_path / "Nieuw.raakvlak").exists()


def test_tables_of_another_version_are_not_guessed_at(damaged: Damage, tmp_path: Path) -> None:
    folder = damaged()
    engine = open_database(folder / "diary-1.db", unlock(read_headers(folder), KEY).data_key)
    with transaction(engine) as connection:
        connection.exec_driver_sql("PRAGMA user_version = 1")
    close_database(engine)
    with pytest.raises(DamagedVault):
        salvage(folder, KEY, tmp_path / "Nieuw.raakvlak")


def test_who_may_not_open_it_may_not_salvage_it(damaged: Damage, tmp_path: Path) -> None:
    folder = damaged(9)
    with pytest.raises(WrongPassphrase):
        salvage(folder, Passphrase("not this one at all"), tmp_path / "Nieuw.raakvlak")
    with closing(opened(folder)) as vault:
        with pytest.raises(VaultInUse):
            salvage(folder, KEY, tmp_path / "Nieuw.raakvlak")
        with pytest.raises(VaultExists):
            vault.salvage(folder)
        vault.salvage(tmp_path / "Nieuw.raakvlak")
    assert read(tmp_path / "Nieuw.raakvlak").entries


def test_the_place_beside_it_is_one_that_is_free(tmp_path: Path) -> None:
    folder = tmp_path / "Dagboek.raakvlak"
    make_vault(folder)[0].close()
    assert place_for(folder).name == "Dagboek (saved).raakvlak"
    place_for(folder).mkdir()
    assert place_for(folder).name == "Dagboek (saved) 2.raakvlak"


def test_many_days_are_told_as_a_span() -> None:
    many = tuple(date(2026, 2, day) for day in range(1, 28))
    assert sentences(Salvaged(40, many, 0, 0), "N", date.isoformat)[1] == (
        "Of 27 days between 2026-02-01 and 2026-02-27 something is missing,"
        " or was put together from what is left."
    )


def test_it_is_told_in_sentences() -> None:
    everything = sentences(Salvaged(1, (), 0, 0), "Dagboek (saved)", date.isoformat)
    assert everything == [
        "1 entry is in the new diary ‘Dagboek (saved)’. The damaged diary stays as it is.",
        "Everything could be read.",
    ]
    missing = sentences(
        Salvaged(12, (date(2026, 2, 3), date(2026, 2, 5)), 2, 1, may_be_more=True),
        "N",
        date.isoformat,
    )
    assert missing == [
        "12 entries are in the new diary ‘N’. The damaged diary stays as it is.",
        "Of these days something is missing, or was put together from what is left: 2026-02-03, 2026-02-05.",
        "2 texts are missing of which the day is not known.",
        "1 line of your lists or your settings is missing.",
        "More may be missing: a part of the file does not tell what was in it.",
    ]
