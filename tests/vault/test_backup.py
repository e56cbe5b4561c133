"""A backup is one file that is whole or not there; it comes back with every key of its day, into a new folder only."""

import random
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest

from diary.domain.backup_keeping import is_due, to_keep
from diary.errors import (
    BackupNotWritten,
    BackupStopped,
    DamagedBackup,
    DamagedVault,
    NewerVault,
    StorageProblem,
    VaultBusy,
    VaultExists,
    WrongPassphrase,
    WrongRecoveryCode,
)
from diary.vault.backup import raw_copy
from diary.vault.backup.backups import Backups
from diary.vault.backup.checking import HEADER, MANIFEST
from diary.vault.backup.container import require_whole, small_part, take_out, write_container
from diary.vault.backup.restoring import restore
from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode
from diary.vault.unlock import unlock
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.vault.vaults import (
    CHEAP,
    NEW_PASSPHRASE,
    PASSPHRASE,
    delete_notes,
    make_vault,
    notes,
    open_vault,
    write_note,
)

JOURNAL_HEADER_BYTES = 32


def unheard(_part: float) -> None:
    """Nobody listens."""


@pytest.fixture
def diary(tmp_path: Path) -> tuple[Vault, str]:
    vault, code = make_vault(tmp_path / "Diary.raakvlak")
    for number in range(30):
        write_note(vault, f"note {number} " + "x" * 3000)
    return vault, code


@pytest.mark.parametrize("by_code", [False, True])
def test_a_backup_comes_back_with_each_key(
    diary: tuple[Vault, str],
    tmp_path: Path,
    record_property: Callable[[str, object], None],
    *,
    by_code: bool,
) -> None:
    vault, code = diary
    file = vault.backups.make(tmp_path / "Backups")
    write_note(vault, "after it")
    wanted = notes(vault)[:-1]
    vault.close()
    key = RecoveryCode(code) if by_code else Passphrase(PASSPHRASE)
    rows = restore(file, key, tmp_path / "Again.raakvlak", unheard)
    assert rows["test_note"] == 30
    again = open_vault(tmp_path / "Again.raakvlak", key)
    assert notes(again) == wanted
    assert again.check() == []
    again.close()
    kind = "recovery code" if by_code else "passphrase"
    record_property(f"backups restored with the {kind}", 1)


def test_only_one_file_is_left_and_only_its_owner_may_read_it(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    before = sorted(path.name for path in vault.folder.iterdir())
    file = vault.backups.make(tmp_path / "Backups")
    assert list((tmp_path / "Backups").iterdir()) == [file]
    assert file.name == "Diary 2026-03-01 12.00.raakvlak-backup"
    assert file.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in vault.folder.iterdir()) == before
    assert b"note 1" not in file.read_bytes()
    vault.close()


def test_one_can_write_on_while_it_is_made(diary: tuple[Vault, str], tmp_path: Path) -> None:
    vault, _code = diary
    made: list[Path] = []
    started, saved = threading.Event(), threading.Event()

    def told(_part: float) -> None:
        started.set()
        assert saved.wait(30)

    thread = threading.Thread(target=lambda: made.append(vault.backups.make(tmp_path / "B", told)))
    thread.start()
    assert started.wait(30)
    write_note(vault, "meanwhile")
    saved.set()
    thread.join(30)
    assert notes(vault)[-1] == "meanwhile"
    vault.close()
    rows = restore(made[0], Passphrase(PASSPHRASE), tmp_path / "A.raakvlak", unheard)
    assert rows["test_note"] == 31


def test_while_one_saves_all_the_time_each_backup_is_one_whole_state(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    is_over = threading.Event()

    def save() -> None:
        number = 0
        while not is_over.is_set():
            number += 1
            write_note(vault, f"meanwhile {number} " + "x" * 5000)
            if number % 7 == 0:
                vault.idle()
            if number % 40 == 0:
                delete_notes(vault)

    thread = threading.Thread(target=save)
    thread.start()
    try:
        files = [vault.backups.make(tmp_path / "Backups") for _number in range(25)]
    finally:
        is_over.set()
        thread.join(30)
    for file in files:
        vault.backups.rehearse(file)
    assert vault.check() == []
    vault.close()


def is_accepted(use: Callable[[], object]) -> bool:
    """Whether a backup is taken for a good one."""
    try:
        use()
    except (DamagedBackup, NewerVault, WrongPassphrase):
        return False
    return True


def test_a_table_of_contents_that_points_before_the_file_is_damage_and_no_disk_problem(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    file = vault.backups.make(tmp_path / "Backups")
    whole = file.read_bytes()
    end = whole.rindex(b"PK\5\6")
    start = int.from_bytes(whole[end + 16 : end + 20], "little")
    file.write_bytes(whole[: end + 16] + (start + 0x8000).to_bytes(4, "little") + whole[end + 20 :])
    for name in (HEADER, MANIFEST):
        with pytest.raises(DamagedBackup):
            small_part(file, name)
    vault.close()


def test_no_flipped_bit_is_accepted(
    diary: tuple[Vault, str], tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    vault, _code = diary
    file = vault.backups.make(tmp_path / "Backups")
    whole = file.read_bytes()
    chance = random.Random(20260301)
    size = len(whole)
    places = [*range(80), *range(size - 300, size, 7), *chance.sample(range(size), 40)]
    accepted = 0
    for place in places:
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        file.write_bytes(damaged)
        accepted += is_accepted(lambda: vault.backups.rehearse(file)) or is_accepted(
            lambda: restore(file, Passphrase(PASSPHRASE), tmp_path / "Again.raakvlak", unheard)
        )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Backups", "Diary.raakvlak"]
    vault.close()
    record_property("backups flipped", len(places))
    record_property("flipped backups accepted", accepted)
    assert accepted == 0
    assert len(places) >= 150


def test_parts_of_two_backups_are_no_backup(diary: tuple[Vault, str], tmp_path: Path) -> None:
    """As somebody would put an older text under a newer date; every part of it is genuine."""
    vault, _code = diary
    older = vault.backups.make(tmp_path / "Backups")
    delete_notes(vault)
    for number in range(30):
        write_note(vault, f"another {number} " + "x" * 3000)
    newer = vault.backups.make(tmp_path / "Backups")
    database = tmp_path / "diary-1.db"
    take_out(older, database.name, database, unheard)
    small = [(name, small_part(newer, name)) for name in (MANIFEST, HEADER)]
    mixed = tmp_path / "Backups" / "mixed.raakvlak-backup"
    write_container(mixed, small, database)
    require_whole(mixed)
    with pytest.raises(DamagedBackup):
        vault.backups.rehearse(mixed)
    with pytest.raises(DamagedBackup):
        restore(mixed, Passphrase(PASSPHRASE), tmp_path / "Again.raakvlak", unheard)
    vault.close()


def test_a_damaged_diary_makes_no_backup(diary: tuple[Vault, str], tmp_path: Path) -> None:
    """Of a long text only the first page is needed to count the rows: the damage is further on."""
    vault, _code = diary
    write_note(vault, "x" * 40_000)
    vault.idle()
    database = vault.folder / "diary-1.db"
    content = bytearray(database.read_bytes())
    content[-3 * 4096 - 2000] ^= 1
    database.write_bytes(content)
    with pytest.raises(DamagedVault):
        vault.backups.make(tmp_path / "Backups")
    assert list(tmp_path.glob("Backups/*")) == []
    vault.close()


class RestlessJournal(BytesIO):
    """Begins anew whenever somebody looks at its beginning."""

    looks = 0

    def fileno(self) -> int:
        return self._file.fileno()

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file.open("rb")

    def read(self, size: int | None = -1) -> bytes:
        if size == JOURNAL_HEADER_BYTES:
            self.looks += 1
            return bytes([self.looks])
        return b""

    def close(self) -> None:
        self._file.close()
        super().close()


def test_a_journal_that_never_stands_still_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    copy_journal: Callable[[BytesIO, Path], None] = vars(raw_copy)["_copy_journal"]
    with RestlessJournal(tmp_path / "file") as journal, pytest.raises(VaultBusy):
        copy_journal(journal, tmp_path / "copy")
    assert journal.looks == 10
    assert not (tmp_path / "copy").exists()


@pytest.mark.parametrize("length", [0, 1, 63, 64, 65, 1000, -65, -64, -1])
def test_a_file_that_is_cut_off_is_no_backup(
    diary: tuple[Vault, str], tmp_path: Path, length: int
) -> None:
    vault, _code = diary
    file = vault.backups.make(tmp_path / "Backups")
    file.write_bytes(file.read_bytes()[:length])
    with pytest.raises(DamagedBackup):
        restore(file, Passphrase(PASSPHRASE), tmp_path / "Again.raakvlak", unheard)
    found = vault.backups.listed(tmp_path / "Backups")
    assert len(found) == 1
    with pytest.raises(DamagedBackup):
        vault.backups.rehearse(file)
    vault.close()


def test_a_wrong_key_restores_nothing(diary: tuple[Vault, str], tmp_path: Path) -> None:
    vault, _code = diary
    file = vault.backups.make(tmp_path / "Backups")
    vault.close()
    other = make_vault(tmp_path / "Other.raakvlak")
    other[0].close()
    for key, error in (
        (Passphrase("not this one"), WrongPassphrase),
        (RecoveryCode(other[1]), WrongRecoveryCode),
    ):
        with pytest.raises(error):
            restore(file, key, tmp_path / "Again.raakvlak", unheard)
    assert not (tmp_path / "Again.raakvlak").exists()


def test_it_never_comes_over_a_diary(diary: tuple[Vault, str], tmp_path: Path) -> None:
    vault, _code = diary
    file = vault.backups.make(tmp_path / "Backups")
    with pytest.raises(VaultExists):
        restore(file, Passphrase(PASSPHRASE), vault.folder, unheard)
    assert len(notes(vault)) == 30
    vault.close()


def test_an_older_backup_keeps_its_older_passphrase(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    file = vault.backups.make(tmp_path / "Backups")
    vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    vault.close()
    with pytest.raises(WrongPassphrase):
        restore(file, Passphrase(NEW_PASSPHRASE), tmp_path / "A.raakvlak", unheard)
    restore(file, Passphrase(PASSPHRASE), tmp_path / "A.raakvlak", unheard)
    open_vault(tmp_path / "A.raakvlak").close()


def test_another_diary_has_other_backups(diary: tuple[Vault, str], tmp_path: Path) -> None:
    vault, _code = diary
    file = vault.backups.make(tmp_path / "Backups")
    other, _other_code = make_vault(tmp_path / "Other.raakvlak")
    assert other.backups.listed(tmp_path / "Backups") == []
    with pytest.raises(DamagedBackup):
        other.backups.rehearse(file)
    other.close()
    vault.close()


def test_it_can_be_stopped_and_leaves_nothing(diary: tuple[Vault, str], tmp_path: Path) -> None:
    vault, _code = diary
    heard: list[float] = []

    def stop(part: float) -> None:
        heard.append(part)
        if part > 0.6:
            raise BackupStopped

    with pytest.raises(BackupStopped):
        vault.backups.make(tmp_path / "Backups", stop)
    assert list((tmp_path / "Backups").iterdir() if (tmp_path / "Backups").exists() else []) == []
    assert heard == sorted(heard)
    file = vault.backups.make(tmp_path / "Backups")
    with pytest.raises(BackupStopped):
        restore(file, Passphrase(PASSPHRASE), tmp_path / "A.raakvlak", stop)
    assert not (tmp_path / "A.raakvlak").exists()
    vault.close()


def test_a_shelf_that_is_a_file_is_told(diary: tuple[Vault, str], tmp_path: Path) -> None:
    vault, _code = diary
    (tmp_path / "Backups").write_text("")
    with pytest.raises(BackupNotWritten):
        vault.backups.make(tmp_path / "Backups")
    assert vault.backups.listed(tmp_path / "Backups") == []
    vault.close()


def test_what_a_crash_left_does_not_stop_the_next_one(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    (vault.folder / "backup.unfinished").mkdir()
    (vault.folder / "backup.unfinished" / "diary-1.db").write_bytes(b"half")
    (vault.folder / "backup.unfinished" / "diary-1.db-wal").write_bytes(b"half")
    (vault.folder / "backup.unfinished" / "something else").write_bytes(b"half")
    shelf = tmp_path / "Backups"
    shelf.mkdir()
    name = "Diary 2026-03-01 12.00.raakvlak-backup"
    (shelf / f".{name}.unfinished").write_bytes(b"half")
    assert vault.backups.make(shelf).name == name
    assert [path.name for path in shelf.iterdir()] == [name]
    assert vault.backups.make(shelf).name == "Diary 2026-03-01 12.00 (2).raakvlak-backup"
    vault.close()


def test_the_newest_is_rehearsed_and_counted(diary: tuple[Vault, str], tmp_path: Path) -> None:
    vault, _code = diary
    file = vault.backups.make(tmp_path / "Backups")
    assert vault.backups.rehearse(file) == 0
    assert sorted(path.name for path in vault.folder.glob("*.unfinished")) == []
    vault.close()


def test_by_itself_it_is_made_every_half_hour_at_most(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    assert vault.backups.make_if_due(tmp_path / "Backups") is not None
    assert vault.backups.make_if_due(tmp_path / "Backups") is None
    found = vault.backups.listed(tmp_path / "Backups")
    assert [each.is_automatic for each in found] == [True]
    vault.close()


def test_closing_the_diary_stops_what_is_being_made(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    enders: list[threading.Thread] = []

    def told(_part: float) -> None:
        enders.append(threading.Thread(target=vault.close))
        enders[-1].start()
        enders[-1].join(1)

    with pytest.raises(BackupStopped):
        vault.backups.make(tmp_path / "Backups", told)
    for ender in enders:
        ender.join(30)
    with pytest.raises(BackupStopped):
        vault.backups.make(tmp_path / "Backups")
    open_vault(vault.folder).close()


def test_a_shelf_that_cannot_be_looked_into_is_told(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    with pytest.raises(BackupNotWritten):
        vault.backups.listed(tmp_path / ("x" * 300))
    vault.close()


def test_of_those_made_by_itself_fewer_stay_and_those_by_hand_all(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    unlocked = unlock(read_headers(vault.folder), Passphrase(PASSPHRASE))
    clock = FakeClock(NOW - timedelta(days=20))
    backups = Backups(vault.folder, lambda: unlocked, clock)
    shelf = tmp_path / "Backups"
    by_hand = backups.make(shelf)
    for _hour in range(6):
        clock.move(hours=1)
        assert backups.make_if_due(shelf) is not None
    clock.move(days=10)
    assert backups.make_if_due(shelf) is not None
    found = backups.listed(shelf)
    assert by_hand in [each.file for each in found]
    assert len([each for each in found if each.is_automatic]) == 2
    vault.close()
    backups.close()


def test_a_diary_whose_disk_is_gone_makes_no_backup(
    diary: tuple[Vault, str], tmp_path: Path
) -> None:
    vault, _code = diary
    unlocked = unlock(read_headers(vault.folder), Passphrase(PASSPHRASE))
    gone = Backups(tmp_path / "gone", lambda: unlocked, FakeClock(NOW))
    with pytest.raises(BackupNotWritten):
        gone.make_if_due(tmp_path / "Backups")
    with pytest.raises(StorageProblem):
        vault.backups.rehearse(tmp_path / "none.raakvlak-backup")
    with pytest.raises(StorageProblem):
        restore(tmp_path / "none", Passphrase(PASSPHRASE), tmp_path / "A.raakvlak", unheard)
    vault.close()


NOW = datetime(2026, 3, 8, 14, tzinfo=UTC)


def test_a_clock_that_was_put_back_stops_no_backup() -> None:
    assert is_due(None, NOW)
    assert is_due(NOW + timedelta(days=300), NOW)
    assert not is_due(NOW - timedelta(minutes=29), NOW)
    assert is_due(NOW - timedelta(minutes=30), NOW)


def test_fewer_stay_the_older_they_are() -> None:
    every_hour = [NOW - timedelta(hours=hour) for hour in range(24 * 700)]
    kept = sorted(to_keep(every_hour, NOW), reverse=True)
    of_two_days = [moment for moment in kept if NOW - moment < timedelta(days=2)]
    assert len(of_two_days) == 48
    assert 48 + 12 + 8 + 6 <= len(kept) <= 48 + 12 + 10 + 9
    gaps = [earlier - later for earlier, later in pairwise(kept[48:])]
    assert max(gaps) < timedelta(days=32)
    assert NOW - kept[-1] > timedelta(days=200)


def test_a_long_pause_takes_nothing_away() -> None:
    long_ago = [NOW - timedelta(days=900 + day) for day in range(12)]
    assert to_keep(long_ago, NOW) == set(long_ago)
    assert to_keep([NOW + timedelta(days=9)], NOW) == {NOW + timedelta(days=9)}
