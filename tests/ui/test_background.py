"""Slow work beside the window."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from diary.errors import DiaryError, DiskFull
from diary.ui.background import Background


class Outcome(QObject):
    """What came back, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[DiaryError] = []
        self.threads: list[int] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def failed(self, error: DiaryError) -> None:
        self.errors.append(error)
        self.threads.append(threading.get_ident())


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


def test_the_result_comes_back_to_the_thread_of_the_window(
    qtbot: QtBot, background: Background
) -> None:
    outcome = Outcome()
    background.run(outcome, threading.get_ident, outcome.done, outcome.failed)
    qtbot.waitUntil(lambda: bool(outcome.results))
    assert outcome.threads == [threading.get_ident()]
    assert outcome.results != [threading.get_ident()]


def test_what_is_nobodys_bug_is_handed_over(qtbot: QtBot, background: Background) -> None:
    outcome = Outcome()

    def work() -> None:
        raise DiskFull

    background.run(outcome, work, outcome.done, outcome.failed)
    qtbot.waitUntil(lambda: bool(outcome.errors))
    assert isinstance(outcome.errors[0], DiskFull)
    assert outcome.results == []


def test_a_bug_is_raised_on_the_thread_of_the_window(qtbot: QtBot, background: Background) -> None:
    outcome = Outcome()

    def work() -> None:
        raise ZeroDivisionError

    with capture_exceptions() as bugs:
        background.run(outcome, work, outcome.done, outcome.failed)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
    assert outcome.results == outcome.errors == []


def test_an_owner_that_is_gone_hears_nothing(qtbot: QtBot, background: Background) -> None:
    gone, here, may_go_on = Outcome(), Outcome(), threading.Event()
    background.run(gone, may_go_on.wait, gone.done, gone.failed)
    background.run(here, lambda: "second", here.done, here.failed)
    delete(gone)
    may_go_on.set()
    qtbot.waitUntil(lambda: here.results == ["second"])
    assert gone.results == []


def test_after_closing_nothing_that_waits_begins(qtbot: QtBot) -> None:
    background, outcome = Background(), Outcome()
    begun, may_go_on = threading.Event(), threading.Event()

    def first() -> str:
        begun.set()
        may_go_on.wait()
        return "first"

    background.run(outcome, first, outcome.done, outcome.failed)
    background.run(outcome, lambda: "never", outcome.done, outcome.failed)
    assert begun.wait(30)
    # Closing waits for what runs, so whoever lets that go on is not the thread that closes.
    threading.Timer(0.05, may_go_on.set).start()
    background.close()
    background.run(outcome, lambda: "too late", outcome.done, outcome.failed)
    qtbot.waitUntil(lambda: bool(outcome.results))
    qtbot.wait(20)
    assert outcome.results == ["first"]
