"""Vaults for the tests: real and encrypted, with a cheap key derivation and a small table of their own."""

from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from diary.domain.measure import Catalogue
from diary.vault.cipher import reading, transaction
from diary.vault.header import Kdf
from diary.vault.passphrase import Passphrase
from diary.vault.unlock import Key
from diary.vault.vault import Vault

CHEAP = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "vier losse woorden"
NEW_PASSPHRASE = "vijf andere woorden"

_NOTES = sa.Table(
    "test_note",
    sa.MetaData(),
    sa.Column("note", sa.Integer, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sqlite_strict=True,
)


def now() -> datetime:
    return datetime(2026, 3, 1, 12, tzinfo=UTC)


def make_vault(folder: Path, passphrase: str = PASSPHRASE) -> tuple[Vault, str]:
    vault, code = Vault.create(folder, passphrase, catalogue=Catalogue([]), clock=now, kdf=CHEAP)
    with transaction(engine_of(vault)) as connection:
        _NOTES.create(connection)
    return vault, code


def open_vault(folder: Path, key: Key | None = None) -> Vault:
    return Vault.open(folder, key or Passphrase(PASSPHRASE), catalogue=Catalogue([]), clock=now)


def engine_of(vault: Vault) -> sa.Engine:
    return vault._engine  # noqa: SLF001  the tests have a table of their own


def write_note(vault: Vault, text: str) -> None:
    with transaction(engine_of(vault)) as connection:
        connection.execute(_NOTES.insert(), {"text": text})


def delete_notes(vault: Vault) -> None:
    with transaction(engine_of(vault)) as connection:
        connection.execute(_NOTES.delete())


def notes(vault: Vault) -> list[str]:
    with reading(engine_of(vault)) as connection:
        return list(connection.scalars(sa.select(_NOTES.c.text).order_by(_NOTES.c.note)))


def closed_vault(folder: Path, text: str = "eerste") -> str:
    """Make a vault with one note and return its recovery code."""
    vault, code = make_vault(folder)
    write_note(vault, text)
    vault.close()
    return code


def assert_opens(folder: Path, key: Key) -> None:
    vault = open_vault(folder, key)
    assert notes(vault) == ["eerste"]
    vault.close()
