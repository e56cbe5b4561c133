"""A damaged diary that does not open becomes a new one, in the window of somebody who has no backup."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from diary.app.later import Later
from diary.app.salvaging import salvage_window
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.ui.passphrase_field import PassphraseLine
from diary.ui.salvage_window import SalvageWindow
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.ui.desk import place, press_button, texts
from tests.ui.diary_entries import NOW, days_ago, written
from tests.vault.vaults import CHEAP, PASSPHRASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Mijn dagboek.raakvlak"
    vault, _code = Vault.create(
        folder, PASSPHRASE, catalogue=Catalogue(MEASURES), clock=FakeClock(NOW), kdf=CHEAP
    )
    with closing(vault):
        vault.entries.save(written(days_ago(0), 7, "ruzie"))
    return folder


@pytest.fixture
def later(
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,  # noqa: ARG001  there is an application
) -> Iterator[Later]:
    # A limit of this process could not be lifted again for the other tests.
    monkeypatch.setattr("diary.app.later.keep_memory_private", lambda: None)
    later = Later(FakeClock(NOW))
    yield later
    later.close()


class Salvaging:
    """The window, and what came out of it."""

    def __init__(self, later: Later, folder: Path, qtbot: QtBot) -> None:
        self.taken: list[tuple[Path, Vault]] = []
        self.is_finished = False
        self.has_gone_back = False
        self.window = salvage_window(later, folder, self._take, self._finish, self._back)
        place(qtbot, self.window)

    def _take(self, folder: Path, vault: Vault) -> None:
        self.taken.append((folder, vault))

    def _finish(self) -> None:
        self.is_finished = True

    def _back(self) -> None:
        self.has_gone_back = True

    def type(self, text: str) -> None:
        field = self.window.findChildren(PassphraseLine)[0]
        field.clear()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_new_diary_stands_beside_the_old_one_and_is_opened(
    later: Later, folder: Path, qtbot: QtBot
) -> None:
    salvaging = Salvaging(later, folder, qtbot)
    salvaging.type(PASSPHRASE)
    qtbot.waitUntil(lambda: bool(salvaging.taken), timeout=30_000)
    assert "Everything could be read." in texts(salvaging.window)
    assert not salvaging.is_finished
    press_button(salvaging.window, "Open the new diary")
    assert salvaging.is_finished
    (made, vault) = salvaging.taken[0]
    with closing(vault):
        assert made == folder.with_name("Mijn dagboek (saved).raakvlak")
        assert vault.entries.count() == 1
    assert folder.exists()


def test_what_stands_in_the_way_is_told(later: Later, folder: Path, qtbot: QtBot) -> None:
    salvaging = Salvaging(later, folder, qtbot)
    press_button(salvaging.window, "Save what can be read")
    assert "Type your passphrase first." in texts(salvaging.window)
    salvaging.type("not this one at all")
    qtbot.waitUntil(
        lambda: "That is not the passphrase." in texts(salvaging.window), timeout=30_000
    )
    file = folder / "diary-1.db"
    file.write_bytes(bytes([1]) + file.read_bytes()[1:])
    salvaging.type(PASSPHRASE)
    qtbot.waitUntil(lambda: "is damaged" in texts(salvaging.window), timeout=30_000)
    assert salvaging.taken == []
    assert [each.name for each in folder.parent.glob("*saved*")] == []


def test_escape_goes_back(later: Later, folder: Path, qtbot: QtBot) -> None:
    salvaging = Salvaging(later, folder, qtbot)
    assert isinstance(salvaging.window, SalvageWindow)
    QTest.keyClick(salvaging.window, Qt.Key.Key_Escape)
    assert salvaging.has_gone_back
