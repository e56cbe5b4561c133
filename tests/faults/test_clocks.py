"""Whatever the clock of the computer says, an entry is kept with its moment, in order, and on the right local day."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from diary.domain.entry import new_entry
from diary.vault.passphrase import Passphrase
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.vault.records import CATALOGUE
from tests.vault.vaults import CHEAP, PASSPHRASE

AMSTERDAM, KIRITIMATI, PAGO = (
    ZoneInfo(name) for name in ("Europe/Amsterdam", "Pacific/Kiritimati", "Pacific/Pago_Pago")
)
NOON = datetime(2026, 3, 1, 12, tzinfo=AMSTERDAM)
CLOCKS = {
    "a day back": NOON - timedelta(days=1),
    "1970": datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC).astimezone(AMSTERDAM),
    "2040": datetime(2040, 6, 1, 12, tzinfo=AMSTERDAM),
    "before the hour that is not there": datetime(2026, 3, 29, 1, 59, 59, tzinfo=AMSTERDAM),
    "after it": datetime(2026, 3, 29, 3, 0, 1, tzinfo=AMSTERDAM),
    "the hour that is there twice, first": datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM),
    "the hour that is there twice, second": datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=1),
    "where the day begins": datetime(2026, 3, 2, 1, tzinfo=KIRITIMATI),
    "where the day ends": datetime(2026, 2, 28, 23, 30, tzinfo=PAGO),
}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOON)


@pytest.fixture
def vault(tmp_path: Path, clock: FakeClock) -> Vault:
    folder = tmp_path / "Diary.raakvlak"
    made, _code = Vault.create(folder, PASSPHRASE, catalogue=CATALOGUE, clock=clock, kdf=CHEAP)
    made.entries.save(new_entry(clock))
    return made


@pytest.mark.parametrize("name", list(CLOCKS))
def test_an_entry_is_kept_with_its_moment_and_its_local_day(
    vault: Vault, clock: FakeClock, name: str
) -> None:
    clock.now = CLOCKS[name]
    entry = new_entry(clock)
    vault.entries.save(entry)
    vault.close()
    again = Vault.open(vault.folder, Passphrase(PASSPHRASE), catalogue=CATALOGUE, clock=clock)
    kept = again.entries.entry(entry.uuid)
    assert kept is not None
    assert kept.at.astimezone(UTC) == clock.now.astimezone(UTC)
    assert kept.day == clock.now.date()
    moments = [each.at.astimezone(UTC) for each in again.entries.newest(100)]
    assert moments == sorted(moments, reverse=True)
    assert len(moments) == 2
    assert again.check() == []
    again.close()


@pytest.mark.parametrize("name", list(CLOCKS))
def test_a_backup_is_made_and_listed_whatever_the_clock_says(
    vault: Vault, clock: FakeClock, tmp_path: Path, name: str
) -> None:
    before = vault.backups.make(tmp_path / "Backups")
    clock.now = CLOCKS[name]
    vault.entries.save(new_entry(clock))
    file = vault.backups.make(tmp_path / "Backups")
    listed = vault.backups.listed(tmp_path / "Backups")
    assert {each.file for each in listed} == {before, file}
    assert [each.problem for each in listed] == ["", ""]
    assert vault.backups.rehearse(file) == 2
    vault.close()


def test_a_clock_that_stands_still_still_gives_an_order(vault: Vault, clock: FakeClock) -> None:
    made = [new_entry(clock) for _number in range(20)]
    for entry in made:
        vault.entries.save(entry)
    first, again = ([entry.uuid for entry in vault.entries.newest(100)] for _reading in range(2))
    assert first == again
    assert len(set(first)) == 21
    vault.close()
