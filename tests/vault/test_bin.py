"""The bin: in, out and gone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from diary.domain.entry_filter import EntryFilter
from diary.domain.measures import PAIN
from diary.vault.cipher import checkpoint, reading
from diary.vault.vault import Vault
from tests.vault.deciphered import times_in_file
from tests.vault.records import NOON, TABLES_OF_ENTRIES, entry_at, full_entry, hours_later, rows_in
from tests.vault.vaults import engine_of


def test_what_is_in_the_bin_is_met_nowhere_else(vault: Vault) -> None:
    entry = full_entry()
    vault.entries.save(entry)
    vault.entries.bin(entry.uuid, NOON)
    assert vault.entries.count() == 0
    assert vault.entries.newest(5) == []
    assert vault.entries.of_day(entry.day) == []
    assert list(vault.entries.all()) == []
    assert vault.entries.day_values(entry.day) == {}
    assert len(vault.entries.series(PAIN)) == 0
    assert vault.search.find(EntryFilter("Anouk")) == []
    assert vault.entries.binned() == [(NOON, entry)]
    assert vault.entries.entry(entry.uuid) == entry


def test_what_is_restored_is_met_again_everywhere(vault: Vault) -> None:
    entry = full_entry()
    vault.entries.save(entry)
    vault.entries.bin(entry.uuid, NOON)
    vault.entries.restore(entry.uuid)
    assert vault.entries.newest(5) == [entry]
    assert list(vault.entries.series(PAIN).values) == [6.0]
    assert len(vault.search.find(EntryFilter("Anouk"))) == 1
    assert vault.entries.binned() == []


def test_going_to_the_bin_and_back_twice_changes_nothing(vault: Vault) -> None:
    entry = full_entry()
    vault.entries.save(entry)
    vault.entries.restore(entry.uuid)
    for _ in range(2):
        vault.entries.bin(entry.uuid, NOON)
        vault.entries.bin(entry.uuid, NOON + timedelta(days=9))
        assert vault.entries.binned() == [(NOON, entry)]
        vault.entries.restore(entry.uuid)
        vault.entries.restore(entry.uuid)
    assert vault.entries.newest(5) == [entry]
    assert_index_is_right(vault)


def test_saving_what_is_in_the_bin_takes_it_out(vault: Vault) -> None:
    entry = full_entry()
    vault.entries.save(entry)
    vault.entries.bin(entry.uuid, NOON)
    vault.entries.save(entry)
    assert vault.entries.newest(5) == [entry]
    assert vault.entries.binned() == []
    assert_index_is_right(vault)


def test_what_is_not_there_is_left_alone_by_every_verb(vault: Vault) -> None:
    uuid = entry_at().uuid
    vault.entries.bin(uuid, NOON)
    vault.entries.restore(uuid)
    vault.entries.purge(uuid)
    assert vault.entries.empty_bin() == 0


@pytest.mark.parametrize("is_binned", [False, True])
def test_a_purge_removes_every_row(vault: Vault, *, is_binned: bool) -> None:
    entry = full_entry()
    vault.entries.save(entry)
    if is_binned:
        vault.entries.bin(entry.uuid, NOON)
    vault.entries.purge(entry.uuid)
    assert [rows_in(vault, table) for table in TABLES_OF_ENTRIES] == [0] * 6
    assert rows_in(vault, "words_search_docsize") == 0
    assert_index_is_right(vault)


def test_only_what_was_binned_before_a_moment_is_purged(vault: Vault) -> None:
    kept, old, new = full_entry(), hours_later(1), hours_later(2)
    for entry in (kept, old, new):
        vault.entries.save(entry)
    vault.entries.bin(old.uuid, NOON)
    vault.entries.bin(new.uuid, NOON + timedelta(days=1))
    vault.whole.purge_deleted_before(NOON + timedelta(days=1))
    assert vault.entries.binned() == [(NOON + timedelta(days=1), new)]
    assert vault.entries.empty_bin() == 1
    assert list(vault.entries.all()) == [kept]


def test_the_bin_shows_the_latest_first(vault: Vault) -> None:
    first, second = hours_later(1), hours_later(0)
    for day, entry in enumerate((first, second)):
        vault.entries.save(entry)
        vault.entries.bin(entry.uuid, NOON + timedelta(days=day))
    assert [entry for _, entry in vault.entries.binned()] == [second, first]


def test_a_purged_text_is_gone_from_the_pages_of_the_file(vault: Vault) -> None:
    entry = entry_at(words={"note": "Zonderlingewoord staat hier."})
    vault.entries.save(entry)
    checkpoint(engine_of(vault))
    assert times_in_file(vault, b"onderlingewoord") > 0
    vault.entries.purge(entry.uuid)
    checkpoint(engine_of(vault))
    assert times_in_file(vault, b"onderlingewoord") == 0


def test_a_text_that_was_changed_is_gone_from_the_pages_of_the_file(vault: Vault) -> None:
    entry = entry_at(words={"note": "Zonderlingewoord staat hier.", "touching": "Trap."})
    vault.entries.save(entry)
    vault.entries.save(replace(entry, words={"note": "Hier staat niets.", "touching": "Trap."}))
    checkpoint(engine_of(vault))
    assert times_in_file(vault, b"onderlingewoord") == 0
    assert_index_is_right(vault)


def assert_index_is_right(vault: Vault) -> None:
    """The index must hold exactly the words that are in the diary and not in the bin."""
    in_index = rows_in(vault, "words_search_docsize")
    live = rows_in(
        vault, "words JOIN entry ON entry.id = words.entry WHERE entry.deleted_at IS NULL"
    )
    assert in_index == live
    with reading(engine_of(vault)) as connection:
        assert connection.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
