"""A backup that somebody put together: whatever its parts say, it restores nothing wrong and breaks nothing."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from diary.errors import DamagedBackup, NewerVault, StorageProblem
from diary.vault.backup.checking import HEADER, MANIFEST
from diary.vault.backup.container import take_out, write_container
from diary.vault.backup.manifest import Contents, parse_manifest
from diary.vault.backup.restoring import rehearse, restore
from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.unlock import unlock
from tests.vault.vaults import PASSPHRASE, make_vault, write_note


class Forger:
    """Has a real backup, its key, and a hand for each part."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        vault, _code = make_vault(folder / "Diary.raakvlak")
        write_note(vault, "one")
        self.file = vault.backups.make(folder / "Backups")
        write_note(vault, "two")
        self.newer = vault.backups.make(folder / "Backups")
        self.data_key = unlock(read_headers(vault.folder), Passphrase(PASSPHRASE)).data_key
        vault.close()

    def parts(self, file: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(file) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def put_together(self, parts: dict[str, bytes], name: str = "diary-1.db") -> None:
        large = self.folder / name
        large.write_bytes(parts["diary-1.db"])
        small = [(part, content) for part, content in parts.items() if part != "diary-1.db"]
        write_container(self.file, small, large)

    def seal(self, parts: dict[str, bytes], rows: dict[str, int] | None = None) -> None:
        """What only somebody with the key can do."""
        manifest = parse_manifest(parts[MANIFEST])
        contents = Contents(
            hashlib.sha256(parts[HEADER]).digest(),
            hashlib.sha256(parts["diary-1.db"]).digest(),
            manifest.contents(self.data_key).rows if rows is None else rows,
        )
        parts[MANIFEST] = manifest.with_contents(contents, self.data_key).as_bytes()

    def refused(self, error: type[Exception] = DamagedBackup) -> None:
        with pytest.raises(error):
            restore(self.file, Passphrase(PASSPHRASE), self.folder / "A", lambda _part: None)
        assert not (self.folder / "A").exists()
        with pytest.raises(error):
            rehearse(self.file, self.data_key, self.folder / "scratch", lambda _part: None)
        assert not (self.folder / "scratch").exists()


@pytest.fixture
def forger(tmp_path: Path) -> Forger:
    return Forger(tmp_path)


def test_put_together_as_it_was_it_is_a_backup(forger: Forger) -> None:
    forger.put_together(forger.parts(forger.file))
    restore(forger.file, Passphrase(PASSPHRASE), forger.folder / "A", lambda _part: None)


def _changed(**fields: object) -> Callable[[bytes], bytes]:
    return lambda content: json.dumps(json.loads(content) | fields).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda _content: b"",
        lambda _content: b"[]",
        lambda _content: b"{}",
        lambda _content: b"[" * 60_000,
        lambda content: content + b" " * 70_000,
        _changed(format="other"),
        _changed(version="1"),
        _changed(made="yesterday"),
        _changed(made="2026-03-01T12:00:00"),
        _changed(made=5),
        _changed(automatic=1),
        _changed(name="another diary"),
        _changed(vault="cd" * 16),
        _changed(sealed="AAAA"),
        _changed(sealed="?"),
        _changed(more=1),
    ],
)
def test_a_manifest_that_was_changed(forger: Forger, change: Callable[[bytes], bytes]) -> None:
    parts = forger.parts(forger.file)
    parts[MANIFEST] = change(parts[MANIFEST])
    forger.put_together(parts)
    forger.refused()


def test_a_manifest_of_a_newer_version(forger: Forger) -> None:
    parts = forger.parts(forger.file)
    parts[MANIFEST] = _changed(version=2)(parts[MANIFEST])
    forger.put_together(parts)
    forger.refused(NewerVault)


@pytest.mark.parametrize("part", [MANIFEST, HEADER, "diary-1.db"])
def test_a_part_of_another_backup_of_the_same_diary(forger: Forger, part: str) -> None:
    parts = forger.parts(forger.file)
    if part == HEADER:
        parts[HEADER] += b"\n"
    else:
        parts[part] = forger.parts(forger.newer)[part]
    forger.put_together(parts)
    forger.refused()


@pytest.mark.parametrize("part", [MANIFEST, HEADER])
def test_a_part_that_is_not_there(forger: Forger, part: str) -> None:
    parts = forger.parts(forger.file)
    del parts[part]
    forger.put_together(parts)
    forger.refused()


def test_a_database_of_another_name(forger: Forger) -> None:
    forger.put_together(forger.parts(forger.file), "diary-2.db")
    forger.refused()


def test_a_header_that_is_none_and_one_with_another_seal(forger: Forger) -> None:
    whole = forger.parts(forger.file)
    for header in (b"{}", _changed(seal="A" * 43 + "=")(whole[HEADER])):
        parts = whole | {HEADER: header}
        forger.seal(parts)
        forger.put_together(parts)
        forger.refused()


def test_a_damaged_database_that_was_sealed_with_the_right_key(forger: Forger) -> None:
    parts = forger.parts(forger.file)
    damaged = bytearray(parts["diary-1.db"])
    damaged[-2000] ^= 1
    parts["diary-1.db"] = bytes(damaged)
    forger.seal(parts)
    forger.put_together(parts)
    forger.refused()
    parts["diary-1.db"] = b""
    forger.seal(parts)
    forger.put_together(parts)
    forger.refused()


def test_other_numbers_of_rows_that_were_sealed_with_the_right_key(forger: Forger) -> None:
    parts = forger.parts(forger.file)
    forger.seal(parts, {"test_note": 7})
    forger.put_together(parts)
    forger.refused()


def test_a_folder_is_no_backup(forger: Forger) -> None:
    forger.file.unlink()
    forger.file.mkdir()
    with pytest.raises(DamagedBackup):
        rehearse_in(forger)


def rehearse_in(forger: Forger) -> None:
    rehearse(forger.file, forger.data_key, forger.folder / "scratch", lambda _part: None)


def test_a_part_is_never_written_over_a_file(forger: Forger, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine")
    with pytest.raises(StorageProblem):
        take_out(forger.file, "diary-1.db", tmp_path / "there", lambda _part: None)
    assert (tmp_path / "there").read_text() == "mine"


def test_a_manifest_says_when_and_not_how_much(forger: Forger) -> None:
    content = forger.parts(forger.file)[MANIFEST]
    assert b"test_note" not in content
    manifest = parse_manifest(content)
    assert manifest.made == datetime(2026, 3, 1, 12, tzinfo=UTC)
    with pytest.raises(ValueError, match=r"^$"):
        replace(manifest, name="other").contents(forger.data_key)
