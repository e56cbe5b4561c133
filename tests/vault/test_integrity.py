"""Whether a diary file is whole: every kind of damage is told in one sentence."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from diary.vault.cipher import (
    close_database,
    create_database,
    open_database,
    transaction,
)
from diary.vault.integrity import problems

KEY = b"k" * 32


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A closed database with a table, a key between tables and a search index."""
    file = tmp_path / "diary-1.db"
    engine = create_database(file, KEY)
    with transaction(engine) as connection:
        for statement in (
            "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT",
            "CREATE TABLE mark(note INTEGER REFERENCES note(id)) STRICT",
            'CREATE VIRTUAL TABLE "no""te" USING fts5(text)',
        ):
            connection.execute(sa.text(statement))
        rows = [{"text": f"woord {n} " * 50} for n in range(200)]
        connection.execute(sa.text("INSERT INTO note(text) VALUES (:text)"), rows)
        connection.execute(sa.text('INSERT INTO "no""te"(text) VALUES (:text)'), rows)
    close_database(engine)
    return file


def told(database: Path) -> list[str]:
    engine = open_database(database, KEY)
    try:
        return problems(engine)
    finally:
        close_database(engine)


def break_by(database: Path, *statements: str) -> None:
    """Do to the file what the program itself never would."""
    engine = open_database(database, KEY)
    connection = engine.raw_connection()
    for statement in statements:
        connection.cursor().execute(statement)
    connection.close()
    close_database(engine)


def test_a_whole_file_has_no_problems(database: Path) -> None:
    assert told(database) == []


def test_a_changed_page_is_told(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[-2000] ^= 1
    database.write_bytes(content)
    [problem] = told(database)
    assert "was changed" in problem


def test_bytes_after_the_end_are_told(database: Path) -> None:
    with database.open("ab") as stream:
        stream.write(b"x" * 100)
    [problem] = told(database)
    assert "was changed" in problem


def test_a_damaged_beginning_of_what_is_open_is_told(database: Path) -> None:
    engine = open_database(database, KEY)
    content = bytearray(database.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 50] ^= 1
    database.write_bytes(content)
    [problem] = problems(engine)
    assert "was changed" in problem
    close_database(engine)


def test_a_file_that_was_cut_off_while_open_is_told(database: Path) -> None:
    engine = open_database(database, KEY)
    with database.open("r+b") as stream:
        stream.truncate(2 * 4096)
    [problem] = problems(engine)
    assert "was changed" in problem
    close_database(engine)


def test_a_part_that_belongs_to_nothing_is_told(database: Path) -> None:
    break_by(database, "PRAGMA foreign_keys = OFF", "INSERT INTO mark VALUES (7777)")
    [problem] = told(database)
    assert "order" in problem


def test_an_index_that_does_not_fit_its_table_is_told(database: Path) -> None:
    break_by(
        database,
        "CREATE INDEX by_id ON note(text, id)",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'id)', '0-id)') WHERE name = 'by_id'",
    )
    [problem] = told(database)
    assert "order" in problem


def test_a_search_index_that_is_broken_is_told(database: Path) -> None:
    break_by(database, 'DELETE FROM "no""te_data" WHERE id > 10')
    [problem] = told(database)
    assert "search" in problem
