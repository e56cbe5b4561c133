"""A diary of an older version of the tables: brought up to date, nothing lost, or left exactly as it was."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.operations import Operations

from diary.domain.body import BodyMark
from diary.domain.diary_content import RECORD_PARTS
from diary.domain.entry_filter import EntryFilter
from diary.domain.fuzzy_date import around_year, in_year, on_day
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.medicine import Treatment
from diary.domain.preference import SHEET_DONE
from diary.errors import NewerVault, NoRoomToUpgrade, VaultBusy
from diary.exchange.json_file import from_json, to_json
from diary.vault.cipher import close_database, open_database, reading, transaction
from diary.vault.header_files import read_headers
from diary.vault.opening import open_up_to_date
from diary.vault.passphrase import Passphrase
from diary.vault.tables import DATABASE_VERSION
from diary.vault.unlock import unlock
from diary.vault.upgrades.copy_before import keep_copy
from diary.vault.upgrades.steps import STEPS, take_steps
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.faults.test_disk import files_up_to
from tests.vault.golden.copies import GOLDEN, golden_copy
from tests.vault.golden.make import NOW, PASSPHRASE, content_of_4, full_moment, moment
from tests.vault.vaults import engine_of

CATALOGUE = Catalogue(MEASURES)
COPY = f"diary-1.db.before-{DATABASE_VERSION}"


@pytest.fixture(params=range(1, DATABASE_VERSION))
def version(request: pytest.FixtureRequest) -> int:
    """Every version that there was before this one."""
    return int(request.param)


@pytest.fixture
def folder(tmp_path: Path, version: int) -> Path:
    """A diary of an older version."""
    return golden_copy(version, tmp_path / "Oud.raakvlak")


def opened(folder: Path) -> Vault:
    return Vault.open(folder, Passphrase(PASSPHRASE), catalogue=CATALOGUE, clock=FakeClock(NOW))


@pytest.fixture
def upgraded(folder: Path) -> Iterator[Vault]:
    vault = opened(folder)
    yield vault
    vault.close()


def schema(engine: sa.Engine) -> set[tuple[object, ...]]:
    """Every table and index with its SQL without the spaces; of tables also what SQLite makes of it."""
    with reading(engine) as connection:
        found = connection.exec_driver_sql(
            "SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
        ).all()
        kinds = connection.exec_driver_sql("PRAGMA table_list").all()
        return {
            *((kind, name, "".join(sql.split())) for kind, name, sql in found),
            *(tuple(row) for row in kinds),
            *(
                (name, *column)
                for kind, name, _sql in found
                if kind == "table"
                for column in connection.exec_driver_sql(f"PRAGMA table_xinfo('{name}')").all()
            ),
        }


def test_an_old_diary_opens_with_all_that_is_in_it(upgraded: Vault, version: int) -> None:
    now = json.loads(to_json(upgraded.whole.read(), upgraded.catalogue))
    then = json.loads((GOLDEN / f"diary-{version}.json").read_text(encoding="utf-8"))
    assert {key: now[key] for key in then if key != "version"} == {
        key: value for key, value in then.items() if key != "version"
    }
    assert upgraded.check() == []


def test_a_file_of_an_older_version_is_read_as_the_diary_is(upgraded: Vault, version: int) -> None:
    raw = (GOLDEN / f"diary-{version}.json").read_bytes()
    found, kept = from_json(raw, CATALOGUE, NOW), upgraded.whole.read()
    for part in RECORD_PARTS:
        read, there = (
            {each.uuid: each for each in getattr(content, part)} for content in (found, kept)
        )
        assert read == there


def test_treatments_of_before_keep_their_exact_days_and_new_ones_may_be_vague(
    tmp_path: Path,
) -> None:
    vault = opened(golden_copy(4, tmp_path / "Oud.raakvlak"))
    with closing(vault):
        treatments = vault.records.of(Treatment)
        then = {each.name: each for each in treatments.all()}
        first, last = on_day(date(2018, 2, 11)), on_day(date(2018, 6, 3))
        assert {name: (each.began, each.ended) for name, each in then.items()} == {
            "oud": (on_day(date(1969, 12, 31)), None),
            "injecties": (first, last),
            "één dag": (first, first),
            "fysiotherapie": (on_day(date(2025, 9, 1)), None),
        }
        vague = replace(then["injecties"], began=around_year(2015), ended=in_year(2016))
        treatments.save(vague)
        assert treatments.record(vague.uuid) == vague
        assert set(vault.whole.read().treatments) == {
            vague,
            *(each for each in content_of_4().treatments if each.uuid != vague.uuid),
        }


def test_what_no_export_carries_is_there_too(upgraded: Vault) -> None:
    assert upgraded.drafts.draft("new") == full_moment(3)
    assert upgraded.preferences[SHEET_DONE] is True
    hits = upgraded.search.find(EntryFilter("gard"))
    assert {entry.uuid for entry, _ in hits} == {moment(number).uuid for number in (3, 13, 23, 33)}


def test_an_old_diary_takes_what_is_new(upgraded: Vault) -> None:
    marks = (BodyMark("low-back-left", 3, timings=("at_night",), status="new"),)
    changed = replace(full_moment(1), marks=marks)
    upgraded.entries.save(changed)
    assert upgraded.entries.entry(changed.uuid) == changed


def test_an_old_diary_has_the_tables_of_a_new_one(upgraded: Vault, tmp_path: Path) -> None:
    new, _code = Vault.create(
        tmp_path / "Nieuw.raakvlak", PASSPHRASE, catalogue=CATALOGUE, clock=FakeClock(NOW)
    )
    with closing(new):
        assert schema(engine_of(upgraded)) == schema(engine_of(new))


def test_a_copy_of_the_old_one_is_kept_and_opens(folder: Path) -> None:
    before = (folder / "diary-1.db").read_bytes()
    opened(folder).close()
    copy = folder / COPY
    assert copy.read_bytes() == before
    assert (folder / "diary-1.db").read_bytes() != before
    shutil.copy(copy, folder / "diary-1.db")
    opened(folder).close()
    assert len(list(folder.glob("*.before-*"))) == 1


def test_a_second_opening_upgrades_nothing(folder: Path) -> None:
    opened(folder).close()
    (folder / COPY).unlink()
    opened(folder).close()
    assert not (folder / COPY).exists()


def test_a_copy_with_another_content_is_never_replaced(tmp_path: Path) -> None:
    database = tmp_path / "diary-1.db"
    database.write_bytes(b"new")
    (tmp_path / "diary-1.db.before-2").write_bytes(b"older")
    assert keep_copy(database, 2).name == "diary-1.db.before-2-2"
    assert (tmp_path / "diary-1.db.before-2").read_bytes() == b"older"


class StepFails(Exception):
    """A step that does not come to its end."""


def fail(operations: Operations) -> None:
    STEPS[DATABASE_VERSION](operations)
    raise StepFails


def test_a_step_that_fails_leaves_the_diary_as_it_was(folder: Path, version: int) -> None:
    key = data_key_of(folder)
    engine = open_database(folder / "diary-1.db", key)
    before = schema(engine)
    with pytest.raises(StepFails):
        take_steps(engine, version, {**STEPS, DATABASE_VERSION: fail})
    assert schema(engine) == before
    with reading(engine) as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == version
    close_database(engine)
    opened(folder).close()


def test_a_journal_that_another_program_holds_on_to_is_not_left_out_of_the_copy(
    folder: Path,
) -> None:
    key = data_key_of(folder)
    other = open_database(folder / "diary-1.db", key)
    with reading(other) as reader:
        reader.exec_driver_sql("SELECT count(*) FROM entry").scalar_one()
        with transaction(other) as writer:
            writer.exec_driver_sql("DELETE FROM draft")
        with pytest.raises(VaultBusy):
            opened(folder)
    close_database(other)
    assert not list(folder.glob("*.before-*"))
    opened(folder).close()


def data_key_of(folder: Path) -> bytes:
    """The key of the database, without upgrading it."""
    return unlock(read_headers(folder), Passphrase(PASSPHRASE)).data_key


def test_without_room_for_the_copy_the_diary_is_left_as_it_was(folder: Path) -> None:
    before = (folder / "diary-1.db").read_bytes()
    with files_up_to(len(before) // 2), pytest.raises(NoRoomToUpgrade):
        opened(folder)
    assert (folder / "diary-1.db").read_bytes() == before
    opened(folder).close()


def test_there_is_a_step_to_every_version_up_to_this_one() -> None:
    assert sorted(STEPS) == list(range(2, DATABASE_VERSION + 1))


def test_a_diary_of_a_newer_version_is_refused_and_left_alone(folder: Path) -> None:
    opened(folder).close()
    key = data_key_of(folder)
    engine = open_database(folder / "diary-1.db", key)
    with transaction(engine) as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {DATABASE_VERSION + 1}")
    close_database(engine)
    with pytest.raises(NewerVault):
        open_up_to_date(folder / "diary-1.db", key)
