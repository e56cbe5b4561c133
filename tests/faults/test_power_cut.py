"""A power cut at any moment loses nothing that was acknowledged; a program that did not flush would be noticed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from diary.errors import DiaryError
from diary.vault.backup.restoring import restore
from diary.vault.passphrase import Passphrase
from tests.faults.power_cut import power_cuts
from tests.faults.trace import recorded
from tests.vault.vaults import (
    NEW_PASSPHRASE,
    PASSPHRASE,
    make_vault,
    notes,
    open_vault,
    write_note,
)

NAME = "Diary.raakvlak"
SEED = 20260301
UNFLUSHED = "fsync,fdatasync:retval=0"
"""Strace answers these calls itself, so the disk never hears of them."""

Record = Callable[[str, object], None]
Verdict = str
"""``whole``, ``lost`` (something acknowledged is not there) or ``damaged`` (it does not open as it should)."""


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A folder with a closed vault of two notes, and a backup of it."""
    root = tmp_path / "before"
    folder = root / NAME
    vault, _code = make_vault(folder)
    for note in ("eerste", "tweede"):
        write_note(vault, note)
    vault.backups.make(root / f"{NAME} backups")
    vault.close()
    return root


def verdicts(
    before: Path,
    verb: str,
    number: int,
    judge: Callable[[Path, list[str]], Verdict],
    *,
    inject: str = "",
) -> list[Verdict]:
    """Of so many power cuts while the child did ``verb``."""
    root = before.with_name(f"{verb} {inject[:5]}")
    shutil.copytree(before, root)
    calls = recorded(verb, root / NAME, inject=inject)
    shutil.rmtree(root)
    shutil.copytree(before, root)
    found = []
    for place, said in power_cuts(root, calls, before.with_name("cut"), number, SEED):
        found.append(judge(place, said))
        shutil.rmtree(place)
    return found


def whole_notes(folder: Path, passphrase: str = PASSPHRASE) -> list[str] | None:
    """The notes of a vault in which nothing is damaged, else ``None``."""
    try:
        vault = open_vault(folder, Passphrase(passphrase))
    except DiaryError:
        return None
    found = notes(vault) if vault.check() == [] else None
    vault.close()
    return found


def judge_saves(place: Path, said: list[str]) -> Verdict:
    found = whole_notes(place / NAME)
    if found is None or found[:2] != ["eerste", "tweede"]:
        return "damaged"
    numbers = [int(note.split()[1]) for note in found[2:]]
    if numbers != list(range(1, len(numbers) + 1)):
        return "damaged"
    return "whole" if len(numbers) >= len(said) else "lost"


def judge_passphrase(place: Path, said: list[str]) -> Verdict:
    opened = [
        each
        for each in (PASSPHRASE, NEW_PASSPHRASE)
        if whole_notes(place / NAME, each) == ["eerste", "tweede"]
    ]
    if len(opened) != 1:
        return "damaged"
    return "lost" if said and opened == [PASSPHRASE] else "whole"


def judge_key(place: Path, said: list[str]) -> Verdict:
    if whole_notes(place / NAME) != ["eerste", "tweede"]:
        return "damaged"
    (database,) = (place / NAME).glob("diary-*.db")
    return "lost" if said and database.name != "diary-2.db" else "whole"


def judge_restored(place: Path, said: list[str]) -> Verdict:
    again = place / "Again.raakvlak"
    if not again.exists():
        return "lost" if said else "whole"
    return "whole" if whole_notes(again) == ["eerste", "tweede"] else "damaged"


def judge_backup(place: Path, said: list[str]) -> Verdict:
    """The one from before is there always; the new one where it was acknowledged, and whole wherever it is."""
    if whole_notes(place / NAME) != ["eerste", "tweede"]:
        return "damaged"
    files = sorted((place / f"{NAME} backups").glob("[!.]*.raakvlak-backup"))
    for file in files:
        again = place / f"{file.stem}.raakvlak"
        try:
            restore(file, Passphrase(PASSPHRASE), again, lambda _part: None)
        except DiaryError:
            return "damaged"
        if whole_notes(again) != ["eerste", "tweede"]:
            return "damaged"
    return "lost" if len(files) < 1 + len(said) else "whole"


JUDGES = {
    "change_passphrase": judge_passphrase,
    "renew_key": judge_key,
    "back_up": judge_backup,
    "restore_backup": judge_restored,
}


def test_400_power_cuts_over_forty_saves_lose_nothing(
    before: Path, record_property: Record
) -> None:
    found = verdicts(before, "write_forty", 400, judge_saves)
    record_property("power cuts", len(found))
    record_property("saves lost in power cuts", found.count("lost"))
    record_property("diaries damaged by power cuts", found.count("damaged"))
    assert found == ["whole"] * 400


def test_without_flushes_the_same_power_cuts_are_noticed(
    before: Path, record_property: Record
) -> None:
    found = verdicts(before, "write_forty_unflushed", 100, judge_saves)
    noticed = found.count("lost") + found.count("damaged")
    record_property("power cuts noticed without flushing", noticed)
    assert found.count("lost") > 20
    assert found.count("damaged") > 0


@pytest.mark.parametrize(("verb", "number"), [*((verb, 100) for verb in JUDGES)])
def test_a_power_cut_leaves_the_old_or_the_new(
    before: Path, verb: str, number: int, record_property: Record
) -> None:
    found = verdicts(before, verb, number, JUDGES[verb])
    record_property("power cuts", len(found))
    record_property("saves lost in power cuts", found.count("lost"))
    record_property("diaries damaged by power cuts", found.count("damaged"))
    assert found == ["whole"] * number


@pytest.mark.parametrize("verb", list(JUDGES))
def test_without_flushes_a_power_cut_leaves_something_between(
    before: Path, verb: str, record_property: Record
) -> None:
    found = verdicts(before, verb, 60, JUDGES[verb], inject=UNFLUSHED)
    noticed = found.count("lost") + found.count("damaged")
    record_property("power cuts noticed without flushing", noticed)
    assert noticed > 0
