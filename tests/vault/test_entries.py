"""Entries: saved, changed and read back as they were."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from diary.domain.day_summary import DaySummary
from diary.domain.emotions import Feeling
from diary.domain.entry import Entry
from diary.domain.entry_filter import EntryFilter
from diary.domain.identity import new_identity
from diary.domain.measure import Catalogue, Measure
from diary.domain.measures import MEASURES
from diary.domain.moment import milliseconds
from diary.domain.period import Period
from diary.domain.scale import Rating
from diary.errors import DiskFull, InvalidValue
from diary.vault.cipher import transaction
from diary.vault.entries import Entries
from diary.vault.vault import Vault
from tests.vault.records import (
    AMSTERDAM,
    NOON,
    TABLES_OF_ENTRIES,
    entry_at,
    full_entry,
    hours_later,
    rows_in,
)
from tests.vault.vaults import engine_of

TEXTS = (
    "\0 in the middle \0",
    "👩🏽‍🦽 and 🌧️",
    "שלום مرحبا",
    "'; DROP TABLE entry; --",
    "<img src=/etc/passwd onerror=alert(1)>",
    "line\r\nline\u2028line\u2029",
    "e\u0301 and é",
    "   ",
    "\ufdd0\uffff\U0010ffff",
    "日本語",
    "x" * 10_000_000,
)


def test_an_entry_comes_back_as_it_was_saved(vault: Vault) -> None:
    entry = full_entry()
    vault.entries.save(entry)
    assert vault.entries.entry(entry.uuid) == entry


def test_an_entry_with_nothing_in_it_comes_back(vault: Vault) -> None:
    entry = entry_at()
    vault.entries.save(entry)
    assert vault.entries.entry(entry.uuid) == entry
    assert rows_in(vault, "reading") == 0


def test_an_unknown_entry_is_none(vault: Vault) -> None:
    assert vault.entries.entry(entry_at().uuid) is None


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_text_is_kept_exactly(vault: Vault, text: str) -> None:
    entry = entry_at(words={"note": text})
    vault.entries.save(entry)
    saved = vault.entries.entry(entry.uuid)
    assert saved is not None
    assert saved.words == {"note": text}
    vault.entries.purge(entry.uuid)
    assert rows_in(vault, "words_search_docsize") == 0


def test_half_a_character_becomes_a_replacement_character(vault: Vault) -> None:
    entry = entry_at(words={"note": "half \ud83d done"})
    vault.entries.save(entry)
    saved = vault.entries.entry(entry.uuid)
    assert saved is not None
    assert saved.words == {"note": "half \ufffd done"}


def test_an_empty_text_is_not_kept(vault: Vault) -> None:
    entry = entry_at(words={"note": ""})
    vault.entries.save(entry)
    assert vault.entries.entry(entry.uuid) == replace(entry, words={})


def test_saving_again_changes_the_entry_and_leaves_nothing_of_the_old_one(vault: Vault) -> None:
    entry = full_entry()
    vault.entries.save(entry)
    new = replace(entry, at=entry.at - timedelta(days=2), readings={"pain": 2}, words={})
    new = replace(new, feelings=(), marks=(), activities=(), unknown_readings={})
    vault.entries.save(new)
    assert vault.entries.entry(entry.uuid) == new
    assert [rows_in(vault, table) for table in TABLES_OF_ENTRIES] == [1, 1, 0, 0, 0, 0]
    assert vault.search.find(EntryFilter("Anouk")) == []
    assert list(vault.entries.series(MEASURES[0]).at) == [milliseconds(new.at)]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ({"note": "Zon.", "touching": "Trap."}, 0),
        ({"note": "Regen.", "touching": "Trap."}, 0),
        ({"note": "Zon."}, 0),
        ({"touching": "Trap.", "note": "Zon."}, 0),
        ({"note": "Zon.", "touching": "Trap."}, 5),
        ({"note": "Wind.", "touching": "Trap."}, -5),
        ({}, 1),
    ],
)
def test_changed_words_are_kept_in_order_and_found_as_they_are_now(
    vault: Vault, words: dict[str, str], hours: int
) -> None:
    old = entry_at(words={"note": "Zon.", "touching": "Trap."})
    vault.entries.save(old)
    vault.entries.save(replace(old, at=old.at + timedelta(hours=hours), words=words))
    (saved,) = vault.entries.all()
    assert list(saved.words.items()) == list(words.items())
    for word in ("Zon", "Regen", "Trap", "Wind"):
        found = vault.search.find(EntryFilter(word))
        assert len(found) == (f"{word}." in words.values())
    assert rows_in(vault, "words_search_docsize") == len(words)


@pytest.mark.parametrize(
    "parts",
    [
        {"readings": {"pain": 11}},
        {"readings": {"hours_slept": 7.0}},
        {"unknown_readings": {"huge": 2**63}},
    ],
)
def test_a_reading_that_does_not_fit_is_refused(vault: Vault, parts: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue):
        vault.entries.save(entry_at(**parts))
    assert vault.entries.count() == 0


def test_a_value_that_a_newer_version_wrote_is_kept_as_unknown(vault: Vault) -> None:
    entry = entry_at(unknown_readings={"mood": 9, "pain": 45, "hours_slept": 1})
    vault.entries.save(entry)
    assert vault.entries.entry(entry.uuid) == entry


def test_a_new_measure_works_in_a_diary_that_was_there_before(vault: Vault) -> None:
    entry = entry_at(readings={"pain": 3}, unknown_readings={"light": 40})
    vault.entries.save(entry)
    light = Measure("light", "Light", Rating(0, 10))
    newer = Entries(engine_of(vault), Catalogue((*MEASURES, light)))
    assert newer.entry(entry.uuid) == replace(
        entry, readings={"pain": 3, "light": 4}, unknown_readings={}
    )
    assert list(newer.series(light).values) == [4.0]
    newer.save(hours_later(1, readings={"light": 5}))
    assert list(newer.series(light).values) == [4.0, 5.0]
    assert vault.entries.newest(1)[0].unknown_readings == {"light": 50}


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 3, 29, 23, 59, tzinfo=AMSTERDAM), date(2026, 3, 29)),
        (datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=0), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=1), date(2026, 10, 25)),
        (datetime(2026, 1, 2, 0, 30, tzinfo=ZoneInfo("Pacific/Kiritimati")), date(2026, 1, 2)),
        (datetime(2026, 1, 1, 23, 30, tzinfo=ZoneInfo("Pacific/Pago_Pago")), date(2026, 1, 1)),
        (datetime(1969, 7, 20, 20, 17, tzinfo=UTC), date(1969, 7, 20)),
        (datetime(2026, 1, 2, 1, tzinfo=timezone(timedelta(hours=3))), date(2026, 1, 1)),
    ],
)
def test_the_moment_and_its_local_day_survive(vault: Vault, at: datetime, day: date) -> None:
    entry = entry_at(at, words={"note": "zon"})
    vault.entries.save(entry)
    (saved,) = vault.entries.of_day(day)
    assert milliseconds(saved.at) == milliseconds(at)
    assert saved.day == day
    assert saved.at.tzinfo in {at.tzinfo, ZoneInfo("UTC")}
    assert vault.search.find(EntryFilter("zon"))[0][0] == saved


def test_entries_of_a_period_come_in_order_of_their_moment(vault: Vault) -> None:
    later, earlier, outside = hours_later(5), hours_later(-26), hours_later(48)
    for entry in (later, outside, earlier):
        vault.entries.save(entry)
    found = vault.entries.of_period(Period(date(2026, 2, 28), date(2026, 3, 1)))
    assert found == [earlier, later]


def test_pages_of_the_newest_meet_every_entry_once(vault: Vault) -> None:
    entries = [hours_later(number // 3) for number in range(12)]
    for entry in entries:
        vault.entries.save(entry)
    newest = sorted(entries, key=lambda entry: (entry.at, str(entry.uuid)), reverse=True)
    pages: list[Entry] = []
    before = None
    while page := vault.entries.newest(5, before):
        pages += page
        before = page[-1]
    assert pages == newest
    assert list(vault.entries.all()) == newest[::-1]


def test_all_entries_come_in_order_also_when_there_are_many(vault: Vault) -> None:
    first = entry_at()
    with transaction(engine_of(vault)) as connection:
        for number in range(1101):
            uuid = str(new_identity(first.at))
            connection.exec_driver_sql(
                "INSERT INTO entry VALUES (?, ?, ?, 'UTC', 1, 0, 0, 0, NULL, 0)",
                (number, uuid, number // 2),
            )
    keys = [(milliseconds(entry.at), str(entry.uuid)) for entry in vault.entries.all()]
    assert len(keys) == 1101
    assert keys == sorted(keys)
    assert len(vault.entries.of_day(date(1, 1, 1))) == 1101


def test_filters_let_through_what_they_say(vault: Vault) -> None:
    bad = hours_later(1, is_bad_day=True)
    sad = hours_later(2, feelings=(Feeling("sad"),))
    lonely = hours_later(3, feelings=(Feeling("lonely"), Feeling("sad")))
    written = hours_later(4, words={"note": "regen"})
    late = replace(hours_later(5), created_at=NOON + timedelta(days=1))
    for entry in (bad, sad, lonely, written, late):
        vault.entries.save(entry)

    def found(**only: object) -> list[Entry]:
        return vault.entries.newest(9, only=EntryFilter(**only))  # type: ignore[arg-type]  # the parts of a filter

    assert found() == [late, written, lonely, sad, bad]
    assert found(only_bad_days=True) == [bad]
    assert found(only_with_words=True) == [written]
    assert found(only_late=True) == [late]
    assert found(feelings=frozenset({"sad", "calm"})) == [lonely, sad]
    assert found(feelings=frozenset({"sad"}), only_bad_days=True) == []
    assert found(words="reg") == [written]
    assert found(words="reg", only_late=True) == []


def test_days_are_summarised(vault: Vault) -> None:
    vault.entries.save(hours_later(0, readings={"pain": 4, "pain_worst": 8}, words={"note": "a"}))
    vault.entries.save(hours_later(1, readings={"pain": 6}))
    vault.entries.save(hours_later(24, is_bad_day=True))
    binned = hours_later(48, readings={"pain": 9})
    vault.entries.save(binned)
    vault.entries.bin(binned.uuid, NOON)
    assert vault.entries.days_in(Period(date(2026, 2, 1), date(2026, 4, 1))) == {
        date(2026, 3, 1): DaySummary(2, 8, has_words=True),
        date(2026, 3, 2): DaySummary(1, is_bad_day=True),
    }


def test_a_save_takes_few_statements(vault: Vault) -> None:
    entry = full_entry()
    vault.entries.save(entry)
    with _statements(vault) as first:
        vault.entries.save(hours_later(1, words={"note": "Regen."}, readings={"pain": 2}))
    assert len(first) <= 9
    with _statements(vault) as again:
        vault.entries.save(replace(entry, is_bad_day=False))
    assert not [statement for statement in again if "words_search" in statement]
    with _statements(vault) as newest:
        vault.entries.newest(50)
    assert len(newest) <= 10


@contextmanager
def _statements(vault: Vault) -> Iterator[list[str]]:
    """The statements that are run meanwhile, a row of many as one and without those of the search index itself."""
    found: list[str] = []
    proxy = engine_of(vault).raw_connection()
    connection: Any = proxy.driver_connection
    proxy.close()
    connection.set_trace_callback(found.append)
    yield found
    connection.set_trace_callback(None)
    found[:] = [statement for statement in found if not statement.startswith("--")]


@pytest.mark.parametrize("is_new", [True, False])
def test_a_save_that_fails_leaves_everything_as_it_was(vault: Vault, is_new: bool) -> None:
    old = full_entry()
    vault.entries.save(old)
    before = [rows_in(vault, table) for table in TABLES_OF_ENTRIES]
    _limit_pages(vault, 1)
    text = {"note": "vol " * 1_000_000}
    new = hours_later(1, words=text) if is_new else replace(old, words=text)
    with pytest.raises(DiskFull):
        vault.entries.save(new)
    assert [rows_in(vault, table) for table in TABLES_OF_ENTRIES] == before
    assert list(vault.entries.all()) == [old]
    assert vault.search.find(EntryFilter("vol")) == []
    assert len(vault.search.find(EntryFilter("Anouk"))) == 1
    _limit_pages(vault, 1_000_000)
    vault.entries.save(new)
    assert vault.entries.entry(new.uuid) == new


def _limit_pages(vault: Vault, pages: int) -> None:
    """Make the disk full, as far as SQLite can tell: no room for more than it has."""
    connection = engine_of(vault).raw_connection()
    used = connection.cursor().execute("PRAGMA page_count").fetchone()[0]
    connection.cursor().execute(f"PRAGMA max_page_count = {max(pages, used)}")
    connection.close()
