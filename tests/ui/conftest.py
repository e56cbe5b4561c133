"""What every test of the window needs: a screen that is not there, and the theme at 100 %."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from diary.colours import LIGHT
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.ui.session import Session
from diary.ui.theme import Theme, apply_theme, current_theme
from diary.ui.widgets.focus_ring import install_focus_ring
from diary.vault.header import Kdf
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.ui.diary_entries import NOW
from tests.ui.places import Diaries, Places


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme at 100 %, and back to it afterwards; no window of the test is left behind."""
    before = set(_windows())
    _wear(qapp, Theme(LIGHT))
    install_focus_ring(qapp)
    yield qapp
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for window in set(_windows()) - before:
        if isValid(window):
            delete(window)
    _wear(qapp, Theme(LIGHT))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.parentWidget() is None]


def _wear(application: QApplication, theme: Theme) -> None:
    """A theme that is worn already is not put on again: every widget there is would be drawn anew."""
    if not application.styleSheet() or current_theme() != theme:
        apply_theme(application, theme)


@pytest.fixture(autouse=True)
def _themed(application: QApplication) -> None:
    """Every widget of these tests is drawn as in the window."""


class Show(Protocol):
    """Shows widgets under one another in a window of ``width`` pixels, which it returns."""

    def __call__(self, *widgets: QWidget, width: int = 760, height: int = 400) -> QWidget: ...


@pytest.fixture
def show(qtbot: QtBot, application: QApplication) -> Show:  # noqa: ARG001  drawn with the theme
    """See ``Show``; the windows live as long as the test."""
    windows: list[QWidget] = []

    def shown(*widgets: QWidget, width: int = 760, height: int = 400) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return shown


@pytest.fixture
def heard() -> Callable[[QWidget], QAccessibleInterface]:
    """What a screen reader is told about a widget."""

    def accessible(widget: QWidget) -> QAccessibleInterface:
        found = QAccessible.queryAccessibleInterface(widget)
        assert found is not None
        return found

    return accessible


@pytest.fixture
def clock() -> FakeClock:
    """It is Sunday 8 March 2026, 14:05, until the test says otherwise."""
    return FakeClock(NOW)


@pytest.fixture
def session(tmp_path: Path, clock: FakeClock) -> Iterator[Session]:
    """A session over a real encrypted vault without entries, on Sunday 8 March 2026 at 14:05."""
    catalogue = Catalogue(MEASURES)
    vault, _code = Vault.create(
        tmp_path / "Diary.raakvlak",
        "vier losse woorden",
        catalogue=catalogue,
        clock=clock,
        kdf=Kdf(memory_kib=8 * 1024, passes=1, lanes=1),
    )
    yield Session(vault, vault.catalogue, clock)
    vault.close()


@pytest.fixture(scope="module")
def diaries(tmp_path_factory: pytest.TempPathFactory) -> Diaries:
    """The diaries of all places, each written when it is first opened."""
    return Diaries(tmp_path_factory.mktemp("diaries"))


@pytest.fixture
def places(tmp_path: Path, clock: FakeClock, diaries: Diaries) -> Iterator[Places]:
    """Opens any place, and closes what it opened."""
    places = Places(tmp_path, clock, diaries)
    yield places
    places.close()
