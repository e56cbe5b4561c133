"""Every page and window has room for its words: text twice as large, or a longer language, in the smallest window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from diary.colours import LIGHT
from diary.i18n import speak
from diary.paths import translations
from diary.ui.main_window import LEAST_HEIGHT, LEAST_WIDTH
from diary.ui.theme import Theme, apply_theme
from tests.ui.desk import all_seen
from tests.ui.places import CONTROLS, PLACES, Places, words

every_place = pytest.mark.parametrize("name", PLACES)


@pytest.fixture
def large(application: QApplication) -> None:
    apply_theme(application, Theme(LIGHT, text_scale=2.0))


@pytest.fixture(scope="module")
def long_language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a language in which everything takes forty percent more room."""
    with (translations() / "raakvlak.pot").open("rb") as file:
        catalogue = read_po(file)
    for message in catalogue:
        if message.id and isinstance(message.id, str):
            message.string = _longer(message.id)
        elif message.id:
            message.string = tuple(_longer(text) for text in message.id)
    folder = tmp_path_factory.mktemp("languages")
    place = folder / "nl" / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "raakvlak.mo").open("wb") as file:
        write_mo(file, catalogue)
    return folder


@pytest.fixture
def long_words(long_language: Path) -> Iterator[None]:
    """That language is spoken."""
    speak("nl", long_language)
    yield
    speak("en", translations())


def _longer(text: str) -> str:
    more = max(2, round(len(text) * 0.4))
    return text + (" " + "mëër " * (more // 5 + 1))[:more].rstrip()


@every_place
@pytest.mark.usefixtures("large")
def test_nothing_is_cut_with_text_twice_as_large(qtbot: QtBot, places: Places, name: str) -> None:
    assert cut(in_a_small_window(qtbot, places, name)) == []


@every_place
@pytest.mark.usefixtures("long_words")
def test_longer_words_are_not_cut(qtbot: QtBot, places: Places, name: str) -> None:
    assert cut(in_a_small_window(qtbot, places, name)) == []


def in_a_small_window(qtbot: QtBot, places: Places, name: str) -> QWidget:
    window = places.open(name)
    if not isinstance(window, QDialog):
        window.resize(LEAST_WIDTH, LEAST_HEIGHT)
    qtbot.waitExposed(window)
    return window


def cut(window: QWidget) -> list[str]:
    """What is smaller than it needs to be, or sticks out of a page that does not scroll that way."""
    found: list[str] = []
    for each in all_seen(window, QWidget):
        if each.window() is not window or isinstance(each, QAbstractScrollArea):
            continue
        least = each.minimumSizeHint()
        parent = each.parentWidget()
        if parent is None or (parent.parentWidget() and isinstance(parent, QAbstractSpinBox)):
            continue
        if isinstance(each, CONTROLS) and (
            each.width() < least.width() or each.height() < least.height()
        ):
            size = f"{each.width()} × {each.height()}"
            found.append(f"{words(each)} is {size}, needs {least.width()} × {least.height()}")
    for area in all_seen(window, QScrollArea):
        inside = area.widget()
        if inside is None or area.horizontalScrollBar().maximum() == 0:
            continue
        found.append(f"{words(area)} scrolls sideways by {area.horizontalScrollBar().maximum()}")
    return found
