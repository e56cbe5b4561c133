"""What holds for every test: no window on the screen, no file of this person's own, English spoken, nothing skipped."""

import os
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

from diary.i18n import SOURCE_LANGUAGE, speak
from diary.paths import translations

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_Report = TypeVar("_Report", pytest.TestReport, pytest.CollectReport)

SKIPS_ALLOWED: frozenset[str] = frozenset()
"""The tests that may be skipped, by node id; where none may (build/test and CI), any other skip is a failure."""

settings.register_profile("same everywhere", deadline=None, derandomize=True, database=None)
settings.load_profile("same everywhere")


@pytest.fixture(scope="session", autouse=True)
def _own_folders() -> Iterator[None]:
    """Folders of settings, data and logs that are empty, so that no test reads or writes those of this person."""
    with (
        tempfile.TemporaryDirectory(prefix="raakvlak-tests-") as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(Path(folder) / name))
        yield


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """English before and after each test, whatever the test speaks."""
    speak(SOURCE_LANGUAGE, translations())
    yield
    speak(SOURCE_LANGUAGE, translations())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one where nothing may be skipped."""
    return _not_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a skipped file into a failed one where nothing may be skipped."""
    return _not_skipped((yield))


def _not_skipped(report: _Report) -> _Report:
    nothing_may = "CI" in os.environ or "RAAKVLAK_NO_SKIPS" in os.environ
    if report.skipped and nothing_may and report.nodeid not in SKIPS_ALLOWED:
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid} was skipped, and nothing may be: {report.longrepr}"
    return report
