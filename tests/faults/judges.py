"""What is there after a crash: exactly the old or exactly the new, or something that was lost or damaged."""

import json
from collections.abc import Callable
from pathlib import Path

from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.errors import DiaryError
from diary.exchange.json_file import to_json
from diary.vault.backup.restoring import restore
from diary.vault.passphrase import Passphrase
from diary.vault.tables import DATABASE_VERSION
from diary.vault.vault import Vault
from tests.vault.golden.copies import GOLDEN, golden_copy
from tests.vault.vaults import (
    NEW_PASSPHRASE,
    PASSPHRASE,
    make_vault,
    notes,
    now,
    open_vault,
    write_note,
)

NAME = "Diary.raakvlak"
BEFORE = ["eerste", "tweede"]

Verdict = str
"""``whole``, ``lost`` (something acknowledged is not there) or ``damaged`` (it does not open as it should)."""

Judge = Callable[[Path, list[str]], Verdict]
"""Gets the folder in which all lies, and what was said before the crash."""


def lay_out(root: Path) -> Path:
    """Make a folder with a closed vault of two notes and a backup of it."""
    vault, _code = make_vault(root / NAME)
    for note in BEFORE:
        write_note(vault, note)
    vault.backups.make(root / f"{NAME} backups")
    vault.close()
    return root


def lay_out_old(root: Path) -> Path:
    """Make a folder with a vault of the first version of the tables."""
    root.mkdir()
    golden_copy(1, root / NAME)
    return root


def whole_notes(folder: Path, passphrase: str = PASSPHRASE) -> list[str] | None:
    """The notes of a vault in which nothing is damaged, else ``None``."""
    try:
        vault = open_vault(folder, Passphrase(passphrase))
    except DiaryError:
        return None
    found = notes(vault) if vault.check() == [] else None
    vault.close()
    return found


def is_tidy(folder: Path) -> bool:
    """Whether nothing half is left in a vault, and its key file and the mirror are alike."""
    header, mirror = (folder / name for name in ("vault.json", "vault.json.bak"))
    return not list(folder.glob("*.unfinished")) and header.read_bytes() == mirror.read_bytes()


def judge_saves(place: Path, said: list[str]) -> Verdict:
    """Every note with a number that was said is there, in order; one more may be, which was not said any more."""
    found = whole_notes(place / NAME)
    if found is None or found[:2] != BEFORE:
        return "damaged"
    numbers = [note.split()[1] for note in found[2:]]
    acknowledged = [each for each in said if each.isdigit()]
    if numbers[: len(acknowledged)] != acknowledged:
        return "lost"
    return "whole" if len(numbers) <= len(acknowledged) + 1 else "damaged"


def judge_passphrase(place: Path, said: list[str]) -> Verdict:
    """One of both opens it, and the new one where it was said."""
    opened = [
        each for each in (PASSPHRASE, NEW_PASSPHRASE) if whole_notes(place / NAME, each) == BEFORE
    ]
    if len(opened) != 1 or not is_tidy(place / NAME):
        return "damaged"
    return "lost" if said == ["changed"] and opened == [PASSPHRASE] else "whole"


def judge_key(place: Path, said: list[str]) -> Verdict:
    """There is one database, and the new one where it was said."""
    if whole_notes(place / NAME) != BEFORE or not is_tidy(place / NAME):
        return "damaged"
    (database,) = (place / NAME).glob("diary-*")
    return "lost" if said == ["renewed"] and database.name != "diary-2.db" else "whole"


def judge_restored(place: Path, said: list[str]) -> Verdict:
    """There is a whole diary or none, and one where it was said."""
    again = place / "Again.raakvlak"
    if not again.exists():
        return "lost" if said == ["restored"] else "whole"
    return "whole" if whole_notes(again) == BEFORE and is_tidy(again) else "damaged"


def judge_backup(place: Path, said: list[str]) -> Verdict:
    """The one from before is there always; the new one where it was said, and whole wherever it is."""
    if whole_notes(place / NAME) != BEFORE:
        return "damaged"
    shelf = place / f"{NAME} backups"
    files = sorted(shelf.glob("[!.]*.raakvlak-backup"))
    for file in files:
        again = place / f"{file.stem}.raakvlak"
        try:
            restore(file, Passphrase(PASSPHRASE), again, lambda _part: None)
        except DiaryError:
            return "damaged"
        if whole_notes(again) != BEFORE:
            return "damaged"
    if len(files) < 1 + (said == ["backed up"]):
        return "lost"
    # What a crash left is taken away by the next backup.
    vault = open_vault(place / NAME)
    vault.backups.make(shelf)
    vault.close()
    is_clean = is_tidy(place / NAME) and not list(shelf.glob(".*"))
    return "whole" if is_clean else "damaged"


def judge_made(place: Path, said: list[str]) -> Verdict:
    """There is a whole, empty diary or none, and one where it was said."""
    made = place / "New.raakvlak"
    if not made.exists():
        return "lost" if said == ["made"] else "whole"
    try:
        vault = open_vault(made)
    except DiaryError:
        return "damaged"
    is_whole = vault.check() == []
    vault.close()
    return "whole" if is_whole else "damaged"


def judge_upgraded(place: Path, said: list[str]) -> Verdict:
    """Old or new, it opens with all that was in it, and a copy of what it was is kept."""
    catalogue = Catalogue(MEASURES)
    try:
        vault = Vault.open(place / NAME, Passphrase(PASSPHRASE), catalogue=catalogue, clock=now)
    except DiaryError:
        return "damaged"
    found = json.loads(to_json(vault.whole.read(), catalogue))
    is_whole = vault.check() == []
    vault.close()
    then = json.loads((GOLDEN / "diary-1.json").read_text(encoding="utf-8"))
    is_same = all(found[part] == then[part] for part in then if part != "version")
    copy = (place / NAME / f"diary-1.db.before-{DATABASE_VERSION}").read_bytes()
    is_kept = copy == (GOLDEN / "diary-1.raakvlak" / "diary-1.db").read_bytes()
    if said == ["opened"] and not is_same:
        return "lost"
    return "whole" if is_whole and is_same and is_kept and is_tidy(place / NAME) else "damaged"


JUDGES: dict[str, Judge] = {
    "write_some": judge_saves,
    "change_passphrase": judge_passphrase,
    "renew_key": judge_key,
    "back_up": judge_backup,
    "restore_backup": judge_restored,
    "make_new": judge_made,
    "upgrade": judge_upgraded,
}
"""By the verb of the child."""
