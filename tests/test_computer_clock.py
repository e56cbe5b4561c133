"""The clock of this computer, in a zone that a diary can keep."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from diary.computer_clock import computer_now


def test_it_is_now_in_a_zone_with_a_name() -> None:
    now = computer_now()
    assert isinstance(now.tzinfo, ZoneInfo)
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize("value", ["Asia/Tokyo", ":Asia/Tokyo"])
def test_the_environment_may_name_the_zone(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("TZ", value)
    assert str(computer_now().tzinfo) == "Asia/Tokyo"


@pytest.mark.parametrize("value", ["Mars/Phobos", "../../etc/passwd", "CET-1CEST", ""])
def test_a_name_that_is_no_zone_is_passed_over(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("TZ", value)
    assert isinstance(computer_now().tzinfo, ZoneInfo)


def test_people_travel_while_the_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    zones = []
    for name in ("Europe/Amsterdam", "Atlantic/Canary"):
        monkeypatch.setenv("TZ", name)
        zones.append(str(computer_now().tzinfo))
    assert zones == ["Europe/Amsterdam", "Atlantic/Canary"]


@pytest.mark.parametrize(("zone", "hours"), [("UTC", 0), ("XXX-3", 3), ("XXX+5", -5)])
def test_where_no_zone_is_named_its_offset_is_kept(zone: str, hours: int) -> None:
    program = (
        "import diary.computer_clock as clock;"
        "from datetime import datetime;"
        "print(int(datetime.now(clock._zone_of_offset()).utcoffset().total_seconds()))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TZ": zone},
    )
    assert int(told.stdout) == hours * 3600
