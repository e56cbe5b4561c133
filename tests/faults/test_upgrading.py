"""An upgrade that is killed or meets a bad disk: the old diary or the new one, never anything between or less."""

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.exchange.json_file import to_json
from diary.vault.cipher import close_database, open_database, reading
from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.tables import DATABASE_VERSION
from diary.vault.unlock import unlock
from diary.vault.vault import Vault
from tests.faults.children import environment, run_hindered
from tests.vault.golden.copies import GOLDEN, golden_copy
from tests.vault.golden.make import PASSPHRASE, SENTENCES
from tests.vault.vaults import make_vault, now

COPY = f"diary-1.db.before-{DATABASE_VERSION}"

CALLS_OF_THE_COPY = (
    ("openat", 1, COPY),
    ("write", 1, COPY),
    ("fsync", 1, COPY),
    ("/^rename", 1, COPY),
)
"""The copy: its new file, its bytes, its flush and its name."""

CALLS_OF_THE_STEPS = (
    ("pwrite64", 1, "diary-1.db-wal"),
    ("pwrite64", 9, "diary-1.db-wal"),
    ("/^f(data)?sync", 1, "diary-1.db-wal"),
    ("pwrite64", 2, "diary-1.db"),
)
"""The journal, its flush, by which the upgrade counts, and what is then brought from it into the file."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return golden_copy(1, tmp_path / "Oud.raakvlak")


def hindered(template: Path, point: tuple[str, int, str], inject: str) -> tuple[list[str], Path]:
    """What opening printed during which ``inject`` was done to a call that touches a file, and where."""
    call, time, name = point
    folder = template.with_name(f"{call[-4:]} {time} {name} {inject}")
    shutil.copytree(template, folder)
    touching = [folder / name, folder / f"{name}.unfinished"]
    return run_hindered("open_and_close", folder, call, f"{inject}:when={time}", touching), folder


def version_of(folder: Path) -> int:
    """The version of the tables, read without upgrading them."""
    key = unlock(read_headers(folder), Passphrase(PASSPHRASE)).data_key
    engine = open_database(folder / "diary-1.db", key)
    with reading(engine) as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    close_database(engine)
    return int(version)


def assert_nothing_is_lost(folder: Path) -> None:
    """It opens with all that was in it, and beside it is what it was."""
    catalogue = Catalogue(MEASURES)
    vault = Vault.open(folder, Passphrase(PASSPHRASE), catalogue=catalogue, clock=now)
    with closing(vault):
        found = json.loads(to_json(vault.whole.read(), catalogue))
        assert vault.check() == []
    then = json.loads((GOLDEN / "diary-1.json").read_text(encoding="utf-8"))
    assert all(found[part] == then[part] for part in then if part != "version")
    assert {file.name for file in folder.glob("*.before-*")} == {COPY}
    assert (folder / COPY).read_bytes() == (GOLDEN / "diary-1.raakvlak" / "diary-1.db").read_bytes()


def test_killed_while_it_is_upgraded_it_is_the_old_diary_or_the_new_one(folder: Path) -> None:
    points = (*CALLS_OF_THE_COPY, *CALLS_OF_THE_STEPS)

    def killed_at(point: tuple[str, int, str]) -> tuple[list[str], Path]:
        return hindered(folder, point, "signal=KILL")

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(killed_at, points))
    versions = []
    for said, killed in outcomes:
        assert said == []
        versions.append(version_of(killed))
        assert_nothing_is_lost(killed)
    assert versions == sorted(versions)
    assert set(versions) == {1, DATABASE_VERSION}


def test_a_disk_without_room_or_that_fails_leaves_the_old_diary(folder: Path) -> None:
    points = [
        *((point, "ENOSPC", "NoRoomToUpgrade") for point in CALLS_OF_THE_COPY[:2]),
        *((point, "EIO", "StorageProblem") for point in CALLS_OF_THE_COPY[2:]),
        *((point, "ENOSPC", "NoRoomToUpgrade") for point in CALLS_OF_THE_STEPS[:2]),
        (CALLS_OF_THE_STEPS[2], "EIO", "StorageProblem"),
    ]

    def failing_at(case: tuple[tuple[str, int, str], str, str]) -> tuple[list[str], Path]:
        return hindered(folder, case[0], f"error={case[1]}")

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(failing_at, points))
    for (_point, _error, told), (said, failed) in zip(points, outcomes, strict=True):
        assert said == [told]
        assert version_of(failed) == 1
        assert list(failed.glob("*.unfinished")) == []
        assert_nothing_is_lost(failed)


def test_nobody_else_can_read_the_copy(folder: Path) -> None:
    assert_nothing_is_lost(folder)
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    found = b"".join(file.read_bytes() for file in folder.iterdir())
    for text in (*SENTENCES, "SQLite format 3", "CREATE TABLE", PASSPHRASE):
        assert text.encode() not in found


def test_alembic_is_imported_only_where_a_diary_is_old(folder: Path, tmp_path: Path) -> None:
    make_vault(tmp_path / "Nieuw.raakvlak")[0].close()
    script = (
        "import sys; from pathlib import Path; from tests.vault.vaults import open_vault;"
        " open_vault(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", script, str(place)],
            capture_output=True,
            text=True,
            check=True,
            env=environment(),
        ).stdout
        for place in (tmp_path / "Nieuw.raakvlak", folder)
    ]
    assert said == ["False\n", "True\n"]
