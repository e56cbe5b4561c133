"""The encrypted database: transactions that are whole, and failures told plainly."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2

from diary.errors import DamagedVault, DiskFull, StorageProblem, VaultBusy
from diary.vault.cipher import (
    checkpoint,
    close_database,
    create_database,
    open_database,
    reading,
    transaction,
)
from diary.vault.failures import told_plainly

KEY = b"k" * 32
INSERT = sa.text("INSERT INTO note(text) VALUES (:text)")
SELECT = sa.text("SELECT text FROM note")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "diary-1.db"


@pytest.fixture
def engine(database: Path) -> Iterator[sa.Engine]:
    engine = create_database(database, KEY)
    with transaction(engine) as connection:
        connection.execute(sa.text("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT) STRICT"))
    yield engine
    close_database(engine)


def saved(engine: sa.Engine) -> list[str]:
    with reading(engine) as connection:
        return list(connection.scalars(SELECT))


def pragma(engine: sa.Engine, name: str) -> object:
    with reading(engine) as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def save_and_stumble(engine: sa.Engine) -> None:
    with transaction(engine) as connection:
        connection.execute(INSERT, {"text": "half"})
        raise ZeroDivisionError


def test_what_is_written_in_a_transaction_is_saved_together(engine: sa.Engine) -> None:
    with transaction(engine) as connection:
        connection.execute(INSERT, [{"text": "een"}, {"text": "twee"}])
    assert saved(engine) == ["een", "twee"]


def test_an_error_in_a_transaction_saves_nothing(engine: sa.Engine) -> None:
    with pytest.raises(ZeroDivisionError):
        save_and_stumble(engine)
    assert saved(engine) == []


def test_a_part_of_a_transaction_can_be_taken_back(engine: sa.Engine) -> None:
    with transaction(engine) as connection:
        connection.execute(INSERT, {"text": "blijft"})
        with connection.begin_nested() as part:
            connection.execute(INSERT, {"text": "weg"})
            part.rollback()
    assert saved(engine) == ["blijft"]


def test_who_reads_sees_one_unchanging_state(engine: sa.Engine) -> None:
    with reading(engine) as connection:
        assert connection.scalars(SELECT).all() == []
        with transaction(engine) as writing:
            writing.execute(INSERT, {"text": "later"})
        assert connection.scalars(SELECT).all() == []
    assert saved(engine) == ["later"]


def test_threads_that_write_wait_for_one_another(engine: sa.Engine) -> None:
    def write(name: int) -> None:
        for turn in range(20):
            with transaction(engine) as connection:
                connection.execute(INSERT, {"text": f"{name} {turn}"})

    threads = [threading.Thread(target=write, args=(name,)) for name in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(saved(engine))) == 40


def test_who_still_has_a_closed_database_cannot_open_it_again(engine: sa.Engine) -> None:
    close_database(engine)
    with pytest.raises(StorageProblem), reading(engine):
        pass


def test_a_second_writer_in_the_way_is_told_that_the_diary_is_busy(engine: sa.Engine) -> None:
    with transaction(engine), pytest.raises(VaultBusy), transaction(engine):
        pass


def test_the_database_is_set_to_keep_what_is_saved_and_to_wipe_what_is_deleted(
    engine: sa.Engine,
) -> None:
    assert pragma(engine, "journal_mode") == "wal"
    assert pragma(engine, "synchronous") == 2
    assert pragma(engine, "secure_delete") == 1
    assert pragma(engine, "foreign_keys") == 1
    assert pragma(engine, "temp_store") == 2


def test_a_wrong_statement_is_a_bug_and_shows_nothing_of_what_was_written(
    engine: sa.Engine,
) -> None:
    with pytest.raises(sa.exc.IntegrityError) as caught, transaction(engine) as connection:
        connection.execute(
            sa.text("INSERT INTO note(id, text) VALUES (1, :text), (1, :text)"), {"text": "geheim"}
        )
    assert "geheim" not in str(caught.value)
    assert "geheim" not in repr(caught.value)


def test_the_wrong_key_is_told_as_damage_for_the_header_knows_the_right_one(
    engine: sa.Engine, database: Path
) -> None:
    close_database(engine)
    with pytest.raises(DamagedVault):
        open_database(database, b"x" * 32)


@pytest.mark.parametrize("content", [None, b"", b"\0" * 8192, b"SQLite format 3\0" + b"x" * 8176])
def test_what_is_no_database_is_refused_and_left_as_it_is(
    database: Path, content: bytes | None
) -> None:
    if content is not None:
        database.write_bytes(content)
    with pytest.raises(DamagedVault):
        open_database(database, KEY)
    assert (database.read_bytes() if database.exists() else None) == content


def test_a_database_that_cannot_be_reached_is_a_storage_problem(
    tmp_path: Path, database: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageProblem):
        open_database(tmp_path / "file" / "diary-1.db", KEY)
    database.mkdir()
    with pytest.raises(StorageProblem):
        open_database(database, KEY)


def test_after_a_damaged_page_what_is_whole_can_still_be_read(database: Path) -> None:
    engine = create_database(database, KEY)
    with transaction(engine) as connection:
        for table in ("whole", "broken"):
            connection.execute(sa.text(f"CREATE TABLE {table}(text TEXT) STRICT"))
            insert = sa.text(f"INSERT INTO {table} VALUES (:text)")  # noqa: S608  a name from above
            connection.execute(insert, [{"text": table * 100}] * 100)
        root = connection.execute(
            sa.text("SELECT rootpage FROM sqlite_schema WHERE name = 'broken'")
        ).scalar_one()
    close_database(engine)
    content = bytearray(database.read_bytes())
    content[(root - 1) * 4096 + 100] ^= 1
    database.write_bytes(content)
    engine = open_database(database, KEY)
    with pytest.raises(DamagedVault), reading(engine) as connection:
        connection.execute(sa.text("SELECT count(text) FROM broken")).all()
    with reading(engine) as connection:
        assert connection.execute(sa.text("SELECT count(text) FROM whole")).scalar() == 100
    close_database(engine)


def test_a_checkpoint_while_somebody_reads_does_no_harm(engine: sa.Engine) -> None:
    with reading(engine) as connection:
        connection.execute(SELECT).all()
        checkpoint(engine)
    assert saved(engine) == []


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (dbapi2.SQLITE_CORRUPT, DamagedVault),
        (dbapi2.SQLITE_CORRUPT | 1 << 8, DamagedVault),
        (dbapi2.SQLITE_NOTADB, DamagedVault),
        (dbapi2.SQLITE_FULL, DiskFull),
        (4874, DiskFull),
        (dbapi2.SQLITE_IOERR, StorageProblem),
        (dbapi2.SQLITE_IOERR | 3 << 8, StorageProblem),
        (dbapi2.SQLITE_READONLY, StorageProblem),
        (dbapi2.SQLITE_CANTOPEN, StorageProblem),
        (dbapi2.SQLITE_PERM, StorageProblem),
        (dbapi2.SQLITE_BUSY, VaultBusy),
        (dbapi2.SQLITE_LOCKED, VaultBusy),
        (dbapi2.SQLITE_ERROR, dbapi2.OperationalError),
        (None, dbapi2.OperationalError),
    ],
)
def test_each_code_of_the_database_is_told_as_what_it_means(
    code: int | None, told: type[Exception]
) -> None:
    error = dbapi2.OperationalError("as SQLite says it")
    if code is not None:
        error.sqlite_errorcode = code
    with pytest.raises(told), told_plainly():
        raise error
