"""The page Report while its pages are being made beside the window."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from diary.report.sections import Days
from diary.ui.background import Background
from diary.ui.report.report_page import ReportPage
from diary.ui.session import Session
from tests.ui.desk import place, press_button, texts
from tests.ui.diary_entries import days_ago, written

BEING_MADE = "The page is being made."


class Beside:
    """One thread beside the window, which a test can keep busy."""

    def __init__(self, qtbot: QtBot) -> None:
        self.background = Background()
        self._qtbot, self._owner = qtbot, QObject()

    @contextmanager
    def kept_busy(self) -> Iterator[None]:
        """Whatever is asked for within waits until the end."""
        gate = threading.Event()
        self._run(gate.wait)
        try:
            yield
        finally:
            gate.set()

    def finish(self) -> None:
        """Wait until all that was asked for is done, and has come back."""
        done: list[object] = []
        self._run(lambda: None, done)
        self._qtbot.waitUntil(lambda: bool(done))

    def _run(self, work: object, done: list[object] | None = None) -> None:
        assert callable(work)
        kept = [] if done is None else done
        self.background.run(self._owner, work, kept.append, kept.append)


@pytest.fixture
def beside(qtbot: QtBot) -> Iterator[Beside]:
    made = Beside(qtbot)
    yield made
    made.background.close()


@pytest.fixture
def page(session: Session, beside: Beside) -> Iterator[ReportPage]:
    for ago in range(1, 30):
        session.vault.entries.save(written(days_ago(ago, 20), ago % 8))
    opened = ReportPage(session, beside.background)
    yield opened
    opened.forget()


def show(qtbot: QtBot, page: ReportPage) -> None:
    place(qtbot, page, 1200, 900)
    qtbot.waitUntil(lambda: BEING_MADE in texts(page))


def test_it_says_so_in_the_place_of_the_first_pages(
    page: ReportPage, beside: Beside, qtbot: QtBot
) -> None:
    with beside.kept_busy():
        show(qtbot, page)
        assert not page.preview.isVisible()
    qtbot.waitUntil(lambda: page.is_made)
    assert BEING_MADE not in texts(page)
    assert page.preview.isVisible()


def test_the_pages_stay_in_sight_while_others_are_made(
    page: ReportPage, beside: Beside, qtbot: QtBot
) -> None:
    place(qtbot, page, 1200, 900)
    qtbot.waitUntil(lambda: page.is_made)
    before = page.preview.document
    height = page.preview.mapTo(page, page.preview.rect().topLeft()).y()
    with beside.kept_busy():
        press_button(page, "psychologist")
        qtbot.waitUntil(lambda: BEING_MADE in texts(page))
        assert page.preview.isVisible()
        assert page.preview.document is before
        assert not page.is_made
    qtbot.waitUntil(lambda: page.is_made)
    assert page.preview.document is not before
    assert page.preview.mapTo(page, page.preview.rect().topLeft()).y() == height
    assert BEING_MADE not in texts(page)


def test_the_diary_is_read_beside_the_window(
    page: ReportPage, beside: Beside, qtbot: QtBot, session: Session
) -> None:
    with beside.kept_busy():
        show(qtbot, page)
        session.vault.entries.save(written(days_ago(0, 9), 10))  # the page does not hear of it
    qtbot.waitUntil(lambda: page.is_made)
    assert page.preview.document is not None
    sections = page.preview.document.sections
    (pain,) = [each.chart for each in sections if isinstance(each, Days) and each.chart.is_pain]
    assert pain.bars.height.max() == 10


def test_of_many_choices_the_last_is_shown(page: ReportPage, beside: Beside, qtbot: QtBot) -> None:
    with beside.kept_busy():
        show(qtbot, page)
        for reader in ("psychologist", "company or insurance doctor"):
            press_button(page, reader)
            qtbot.wait(10)
    qtbot.waitUntil(lambda: page.is_made)
    assert page.preview.document is not None
    assert page.preview.document.reader == "for the company or insurance doctor"


def test_nothing_comes_after_the_diary_was_locked(
    page: ReportPage, beside: Beside, qtbot: QtBot, session: Session
) -> None:
    told: list[str] = []
    session.problem.connect(told.append)
    with beside.kept_busy():
        show(qtbot, page)
        session.close(lambda: None)
        assert BEING_MADE not in texts(page)
    beside.finish()
    assert page.preview.document is None
    assert told == []


def test_nothing_comes_of_what_was_being_made_when_the_window_is_built_anew(
    page: ReportPage, beside: Beside, qtbot: QtBot, session: Session
) -> None:
    with beside.kept_busy():
        show(qtbot, page)
        session.vault_about_to_lock.emit()  # the diary stays open: only the window goes
    beside.finish()
    assert page.preview.document is None


def test_a_diary_that_cannot_be_read_is_told_once_and_asked_again(
    page: ReportPage, beside: Beside, qtbot: QtBot, session: Session
) -> None:
    told: list[str] = []
    session.problem.connect(told.append)
    with beside.kept_busy():
        show(qtbot, page)
        session.vault.close()
    beside.finish()
    assert len(told) == 1
    assert BEING_MADE not in texts(page)
    page.hide()
    page.show()  # what there is to choose from is read first
    assert len(told) == 2
    assert BEING_MADE not in texts(page)
