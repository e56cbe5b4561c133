"""What a report is made of, read from a real vault."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from diary.domain.period import Period
from diary.vault.overview_reading import HALF_YEAR, read_overview
from diary.vault.vault import Vault
from tests.report.reports import NOW, QUESTIONS, TODAY, day_entry, empty_vault, full_vault

PERIOD = Period.until(TODAY, 90)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    opened = empty_vault(tmp_path)
    yield opened
    opened.close()


def test_an_empty_diary_has_nothing_and_says_so(vault: Vault) -> None:
    overview = read_overview(vault, TODAY, PERIOD)
    assert overview.recorded.period is None
    assert (len(overview.kept.days), overview.kept.notes, overview.kept.late_notes) == (0, 0, 0)
    assert not overview.marks.marks
    assert not len(overview.moments)


def test_how_the_diary_was_kept_is_counted_by_note_and_by_day(vault: Vault) -> None:
    vault.entries.save(day_entry(1, 5))
    vault.entries.save(day_entry(1, 6, late=True))
    vault.entries.save(day_entry(2, 4, late=True))
    binned = day_entry(3, 4)
    vault.entries.save(binned)
    vault.entries.bin(binned.uuid, NOW)
    kept = vault.along_time.kept(PERIOD)
    ordinal = TODAY.toordinal()
    assert kept.days.tolist() == [ordinal - 2, ordinal - 1]
    assert kept.late_days.tolist() == [ordinal - 2]
    assert (kept.notes, kept.late_notes) == (3, 2)


def test_days_outside_the_period_are_not_counted(vault: Vault) -> None:
    vault.entries.save(day_entry(90, 5))
    vault.entries.save(day_entry(89, 5))
    assert vault.along_time.kept(PERIOD).days.tolist() == [TODAY.toordinal() - 89]


def test_texts_are_only_read_when_they_are_asked_for(tmp_path: Path) -> None:
    vault = full_vault(tmp_path)
    assert read_overview(vault, TODAY, PERIOD).texts == ()
    overview = read_overview(vault, TODAY, PERIOD, with_texts=True)
    assert [text for _day, _prompt, text in overview.texts] == [
        f"canarywords {ago}" for ago in range(81, 0, -9)
    ]
    assert overview.texts[-1][:2] == (TODAY - timedelta(9), "touching")
    assert "canarywords" not in repr(overview)
    vault.close()


def test_of_a_huge_text_only_the_beginning_is_read(vault: Vault) -> None:
    vault.entries.save(day_entry(1, 5, words="é" * 10_000_000))
    ((_day, _prompt, text),) = vault.along_time.texts(PERIOD, 7)
    assert text == "é" * 7


def test_the_records_come_along_and_what_goes_together_looks_further_back(tmp_path: Path) -> None:
    vault = full_vault(tmp_path)
    overview = read_overview(vault, TODAY, PERIOD)
    assert [len(part) for part in (overview.scores, overview.worksheets)] == [2, 1]
    assert overview.consults[0].questions == QUESTIONS
    assert len(overview.surroundings.medicines) == len(overview.surroundings.events) == 1
    assert len(overview.lately.content.period) == HALF_YEAR
    assert overview.lately.content.period.last == TODAY
    assert len(overview.moments) == 89
    vault.close()


def test_a_long_period_has_no_single_moments(tmp_path: Path) -> None:
    vault = full_vault(tmp_path)
    long = Period(TODAY - timedelta(800), TODAY)
    overview = read_overview(vault, TODAY, long)
    assert not len(overview.moments)
    assert len(overview.lately.content.period) == 365
    vault.close()
