"""The bench runs: a small diary, few rounds, and no judgement on time."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.bench.diary_on_disk import diary_on_disk
from tests.bench.measuring import Row, in_turn
from tests.bench.reading_a_series import measure_reading
from tests.bench.reporting import by_matplotlib, measure_report
from tests.bench.saving import measure_saving
from tests.bench.starting import measure_gap, measure_start
from tests.bench.synthetic import synthetic_entries
from tests.bench.using import measure_opening, measure_panning
from tests.report.reports import full_vault, report


def test_a_row_says_its_figure_its_ratio_its_goal_and_whether_it_is_met() -> None:
    assert str(Row("4", "save", 2.5, 1.5, 1.25)).split() == [
        *("4", "2.50", "ms", "1.25", "≤", "1.5", "ok", "save")
    ]
    assert str(Row("2", "gap", 120.0, 100.0)).split() == [
        *("2", "120.00", "ms", "–", "≤", "100", "ms", "MISSED", "gap")
    ]


def test_measures_are_taken_in_turn_and_the_first_round_does_not_count() -> None:
    order: list[str] = []

    def measure(name: str) -> float:
        order.append(name)
        return float(len(order))

    medians = in_turn((lambda: measure("a"), lambda: measure("b")), 3)
    assert order == ["b", "a", "a", "b", "b", "a", "a", "b"]
    assert medians == [6.0, 5.0]


def test_the_synthetic_diary_is_the_same_every_time() -> None:
    assert list(synthetic_entries(14)) == list(synthetic_entries(14))


def test_the_rows_on_disk_can_be_measured(tmp_path: Path) -> None:
    with diary_on_disk(tmp_path, 60) as diary:
        rows = measure_reading(diary) + measure_saving(diary)
        assert len(diary.entries.newest(1000)) > 60  # what was saved came on top
    assert [row.number for row in rows] == ["5b", "5", "4b", "4"]


def test_the_rows_of_the_start_can_be_measured(tmp_path: Path) -> None:
    if shutil.which("Xvfb") is None:
        pytest.skip("Not installed here: Xvfb.")
    for folder in (tmp_path / "start", tmp_path / "gap"):
        folder.mkdir()
    rows = measure_start(tmp_path / "start", rounds=1) + measure_gap(tmp_path / "gap", rounds=1)
    assert [row.number for row in rows] == ["1", "2"]


def test_the_rows_of_an_open_diary_can_be_measured(tmp_path: Path) -> None:
    if shutil.which("Xvfb") is None:
        pytest.skip("Not installed here: Xvfb.")
    for folder in (tmp_path / "opening", tmp_path / "panning"):
        folder.mkdir()
    rows = measure_opening(tmp_path / "opening", 60, rounds=1)
    rows += measure_panning(tmp_path / "panning", 60, rounds=1, frames=16)
    assert [row.number for row in rows] == ["3", "6", "7", "7b", "8"]
    assert all(row.milliseconds > 0 for row in rows)


def test_the_row_of_the_report_can_be_measured(
    qtbot: QtBot,  # noqa: ARG001  makes the application, of which there is one
    tmp_path: Path,
) -> None:
    (row,) = measure_report(tmp_path, rounds=1)
    assert row.number == "11"
    assert row.milliseconds > 0


def test_the_anchor_of_the_report_draws_its_charts(tmp_path: Path) -> None:
    vault = full_vault(tmp_path)
    assert by_matplotlib(report(vault)).startswith(b"%PDF")
    vault.close()
