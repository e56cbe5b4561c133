"""The log tells kinds and places, and never what somebody wrote."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from diary.log import report_bug, start_logging, trace_of

SECRET = "what I wrote in my diary"


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    root, hook, raises = logging.getLogger(), sys.excepthook, logging.raiseExceptions
    handlers = list(root.handlers)
    yield
    for handler in [h for h in root.handlers if h not in handlers]:
        root.removeHandler(handler)
        handler.close()
    sys.excepthook, logging.raiseExceptions = hook, raises


def failure() -> Exception:
    known: dict[str, str] = {}
    try:
        try:
            known[SECRET].strip()
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as error:
        return error
    raise AssertionError


def logged(folder: Path) -> str:
    return (folder / "raakvlak.log").read_text(encoding="utf-8")


def test_a_warning_is_logged_by_its_place(tmp_path: Path) -> None:
    start_logging(tmp_path)
    logging.getLogger("some.library").warning("could not save %s", SECRET)
    text = logged(tmp_path)
    assert "WARNING some.library" in text
    assert "test_log.py:" in text
    assert SECRET not in text


def test_what_is_no_warning_is_not_logged(tmp_path: Path) -> None:
    start_logging(tmp_path)
    logging.getLogger("some.library").info(SECRET)
    assert logged(tmp_path) == ""


def test_an_exception_is_logged_without_its_message(tmp_path: Path) -> None:
    start_logging(tmp_path)
    error = failure()
    logging.getLogger().error(SECRET, exc_info=error)
    text = logged(tmp_path)
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "in failure" in text or "failure" in text
    assert SECRET not in text


def test_a_bug_is_logged_and_told_without_its_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_logging(tmp_path)
    error = failure()
    sys.excepthook(type(error), error, error.__traceback__)
    told = capsys.readouterr().err
    assert "builtins.ValueError" in told
    assert SECRET not in told + logged(tmp_path)


def test_to_stop_the_program_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    report_bug(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert capsys.readouterr().err == ""


def test_a_trace_tells_no_more_of_a_path_than_is_needed() -> None:
    assert str(Path.cwd()) not in trace_of(failure())
    assert "tests/test_log.py:" in trace_of(failure()).replace("\\", "/")


def test_a_trace_that_goes_round_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert trace_of(first).splitlines() == ["builtins.ValueError", "builtins.KeyError"]


def test_without_a_place_to_write_there_is_no_log(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    before = list(logging.getLogger().handlers)
    start_logging(tmp_path / "file" / "log")
    assert logging.getLogger().handlers == before
