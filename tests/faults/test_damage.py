"""Damage to any byte is refused or found; it never opens the diary wrongly and never makes a new, empty one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from diary.errors import DamagedHeader, DamagedVault, NewerVault, WrongPassphrase
from tests.vault.vaults import make_vault, notes, open_vault, write_note

PAGE_BYTES = 4096
Record = Callable[[str, object], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Diary.raakvlak"
    vault, _code = make_vault(folder)
    for number in range(60):
        write_note(vault, f"note {number} " + "x" * 3000)
    vault.close()
    return folder


def is_found_out(folder: Path) -> bool:
    """Whether the damage to the database is refused or told."""
    try:
        vault = open_vault(folder)
    except DamagedVault:
        return True
    problems = vault.check()
    vault.close()
    return bool(problems)


def test_a_flipped_bit_in_any_byte_of_both_headers_opens_nothing(
    folder: Path, record_property: Record
) -> None:
    whole = (folder / "vault.json").read_bytes()
    opened = 0
    for place in range(len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        for name in ("vault.json", "vault.json.bak"):
            (folder / name).write_bytes(damaged)
        try:
            open_vault(folder).close()
        except (DamagedHeader, NewerVault, WrongPassphrase):
            continue
        opened += 1
    record_property("header bytes flipped", len(whole))
    record_property("header flips that opened wrongly", opened)
    assert opened == 0


def test_a_flipped_bit_in_one_header_is_made_good_by_the_mirror(folder: Path) -> None:
    whole = (folder / "vault.json").read_bytes()
    for place in range(0, len(whole), 11):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        (folder / "vault.json").write_bytes(damaged)
        vault = open_vault(folder)
        assert len(notes(vault)) == 60
        vault.close()
        assert (folder / "vault.json").read_bytes() == whole


def test_a_header_cut_off_anywhere_is_made_good_by_the_mirror(folder: Path) -> None:
    whole = (folder / "vault.json").read_bytes()
    for length in range(0, len(whole) - 1, 41):
        (folder / "vault.json").write_bytes(whole[:length])
        open_vault(folder).close()
        assert (folder / "vault.json").read_bytes() == whole


def test_a_flipped_bit_in_any_page_is_found(folder: Path, record_property: Record) -> None:
    database = folder / "diary-1.db"
    whole = database.read_bytes()
    missed = 0
    for page in range(len(whole) // PAGE_BYTES):
        damaged = bytearray(whole)
        damaged[page * PAGE_BYTES + page * 331 % PAGE_BYTES] ^= 1 << page % 8
        database.write_bytes(damaged)
        missed += not is_found_out(folder)
    record_property("pages flipped", len(whole) // PAGE_BYTES)
    record_property("page flips not noticed", missed)
    assert missed == 0
    database.write_bytes(whole)
    assert not is_found_out(folder)


def test_a_database_cut_off_anywhere_is_found(folder: Path, record_property: Record) -> None:
    database = folder / "diary-1.db"
    whole = database.read_bytes()
    lengths = [
        0,
        1,
        15,
        16,
        511,
        512,
        4095,
        *range(PAGE_BYTES, len(whole), len(whole) // 55),
        len(whole) - 1,
    ]
    opened = 0
    for length in lengths:
        database.write_bytes(whole[:length])
        opened += not is_found_out(folder)
        assert database.stat().st_size == length
    record_property("truncations", len(lengths))
    record_property("truncations that opened", opened)
    assert len(lengths) >= 60
    assert opened == 0


def test_a_page_that_became_empty_is_found(folder: Path) -> None:
    database = folder / "diary-1.db"
    whole = database.read_bytes()
    for start in range(0, len(whole), PAGE_BYTES):
        for kept in (0, 16):
            damaged = bytearray(whole)
            damaged[start + kept : start + PAGE_BYTES] = bytes(PAGE_BYTES - kept)
            database.write_bytes(damaged)
            assert is_found_out(folder)


def test_pages_that_changed_places_are_found(folder: Path) -> None:
    database = folder / "diary-1.db"
    whole = database.read_bytes()
    pages = [whole[start : start + PAGE_BYTES] for start in range(0, len(whole), PAGE_BYTES)]
    for first in range(0, len(pages) - 1, 3):
        swapped = pages.copy()
        swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
        database.write_bytes(b"".join(swapped))
        assert is_found_out(folder)


@pytest.mark.parametrize(
    "content", [b"\0" * 40960, bytes(range(256)) * 160, b"SQLite format 3\0" * 4096]
)
def test_another_file_in_its_place_is_refused(folder: Path, content: bytes) -> None:
    (folder / "diary-1.db").write_bytes(content)
    with pytest.raises(DamagedVault):
        open_vault(folder)
    assert (folder / "diary-1.db").read_bytes() == content


def test_bytes_after_the_end_are_found(folder: Path) -> None:
    with (folder / "diary-1.db").open("ab") as stream:
        stream.write(b"\0" * 5000)
    assert is_found_out(folder)


@pytest.mark.parametrize("of", ["the same diary", "another diary", "nothing"])
def test_a_journal_that_does_not_belong_there_gives_no_wrong_notes(
    folder: Path, tmp_path: Path, of: str
) -> None:
    """An older journal brings back an older state of the diary, whole, or is found out: SQLite cannot know better."""
    journal = folder / "diary-1.db-wal"
    other = tmp_path / "Other.raakvlak"
    if of == "another diary":
        make_vault(other)[0].close()
    vault = open_vault(folder if of != "another diary" else other)
    write_note(vault, "older")
    older = (vault.folder / journal.name).read_bytes()
    vault.close()
    vault = open_vault(folder)
    for number in range(5):
        write_note(vault, f"newer {number}")
    was = notes(vault)
    vault.close()
    journal.write_bytes(bytes(len(older)) if of == "nothing" else older)
    try:
        vault = open_vault(folder)
    except DamagedVault:
        return
    problems, found = vault.check(), ([] if vault.check() else notes(vault))
    vault.close()
    assert problems or found == was or found == was[: len(found)]
    assert of == "the same diary" or found == was


def test_an_older_page_of_the_same_diary_is_nearly_always_found(folder: Path) -> None:
    """Each page is genuine by itself, so only the order of the whole can tell; that is not promised."""
    database = folder / "diary-1.db"
    older = database.read_bytes()
    vault = open_vault(folder)
    for number in range(60):
        write_note(vault, f"newer {number} " + "y" * 3000)
    vault.close()
    newer = database.read_bytes()
    changed = [
        start
        for start in range(0, len(older), PAGE_BYTES)
        if older[start : start + PAGE_BYTES] != newer[start : start + PAGE_BYTES]
    ]
    found = 0
    for start in changed:
        content = bytearray(newer)
        content[start : start + PAGE_BYTES] = older[start : start + PAGE_BYTES]
        database.write_bytes(content)
        found += is_found_out(folder)
    assert len(changed) > 1
    assert found >= len(changed) - 2
