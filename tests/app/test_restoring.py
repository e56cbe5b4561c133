"""A backup becomes an open diary again, in the window of somebody who has nothing else left."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diary import paths
from diary.app.later import Later
from diary.app.restoring import restore_window
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.ui.passphrase_field import PassphraseLine
from diary.ui.restore_window import RestoreWindow
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.ui.desk import place, press_button, texts
from tests.ui.diary_entries import NOW, days_ago, written
from tests.vault.vaults import CHEAP, PASSPHRASE


@pytest.fixture
def backup(tmp_path: Path) -> tuple[Path, str]:
    vault, code = Vault.create(
        tmp_path / "Mijn dagboek.raakvlak",
        PASSPHRASE,
        catalogue=Catalogue(MEASURES),
        clock=FakeClock(NOW),
        kdf=CHEAP,
    )
    vault.entries.save(written(days_ago(0), 7, "ruzie"))
    file = vault.backups.make(tmp_path / "Backups")
    vault.close()
    return file, code


@pytest.fixture
def later(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,  # noqa: ARG001  there is an application
) -> Iterator[Later]:
    monkeypatch.setattr(paths, "diaries_folder", lambda: tmp_path / "diaries")
    # A limit of this process could not be lifted again for the other tests.
    monkeypatch.setattr("diary.app.later.keep_memory_private", lambda: None)
    later = Later(FakeClock(NOW))
    yield later
    later.close()


class Restoring:
    """The window, and what came out of it."""

    def __init__(self, later: Later, file: Path | None, qtbot: QtBot) -> None:
        self.taken: list[tuple[Path, Vault]] = []
        self.window = restore_window(later, self._take, self._finish, lambda _parent: file)
        place(qtbot, self.window)

    def _take(self, folder: Path, vault: Vault) -> None:
        self.taken.append((folder, vault))

    def _finish(self) -> None:
        self.taken[-1][1].close()

    def is_taken(self) -> bool:
        return bool(self.taken)

    def type(self, text: str) -> None:
        field = next(each for each in self.window.findChildren(PassphraseLine) if each.isVisible())
        field.clear()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def reads(window: QWidget, sentence: str) -> bool:
    return sentence in texts(window)


def test_with_the_passphrase_and_again_beside_it_with_the_code(
    later: Later, backup: tuple[Path, str], tmp_path: Path, qtbot: QtBot
) -> None:
    for typed, name in ((PASSPHRASE, "Mijn dagboek"), (backup[1], "Mijn dagboek (2)")):
        restoring = Restoring(later, backup[0], qtbot)
        press_button(restoring.window, "Choose the backup")
        assert reads(restoring.window, backup[0].name)
        restoring.type(typed)
        qtbot.waitUntil(restoring.is_taken, timeout=30_000)
        assert restoring.taken[0][0] == tmp_path / "diaries" / f"{name}.raakvlak"


def test_a_wrong_passphrase_and_a_file_that_is_none_are_told(
    later: Later, backup: tuple[Path, str], tmp_path: Path, qtbot: QtBot
) -> None:
    restoring = Restoring(later, backup[0], qtbot)
    press_button(restoring.window, "Restore")
    assert reads(restoring.window, "Choose the backup first.")
    press_button(restoring.window, "Choose the backup")
    press_button(restoring.window, "Restore")
    assert reads(restoring.window, "Type your passphrase first.")
    restoring.type("not this one at all")
    qtbot.waitUntil(lambda: reads(restoring.window, "That is not the passphrase."), timeout=30_000)
    backup[0].write_bytes(backup[0].read_bytes()[:-9])
    restoring.type(PASSPHRASE)
    qtbot.waitUntil(lambda: reads(restoring.window, "is no whole backup"), timeout=30_000)
    assert restoring.taken == []
    assert not (tmp_path / "diaries").exists() or list((tmp_path / "diaries").iterdir()) == []


def test_it_can_be_stopped_and_leaves_nothing(
    later: Later, backup: tuple[Path, str], tmp_path: Path, qtbot: QtBot
) -> None:
    restoring = Restoring(later, backup[0], qtbot)
    asked_for_help: list[bool] = []
    restoring.window.help_asked.connect(lambda: asked_for_help.append(True))
    press_button(restoring.window, "Choose the backup")
    # So small a backup is restored before anybody can press a button: the work waits for the press.
    is_pressed = threading.Event()
    for _thread in range(2):
        later.run(
            restoring.window,
            lambda: is_pressed.wait(30),
            lambda _done: None,
            lambda _error: None,
        )
    restoring.type(PASSPHRASE)
    assert reads(restoring.window, "Restoring the backup")
    assert asked_for_help == []
    press_button(restoring.window, "Stop")
    is_pressed.set()
    qtbot.waitUntil(lambda: reads(restoring.window, "Stopped. Nothing was made"), timeout=30_000)
    assert restoring.taken == []
    assert not (tmp_path / "diaries").exists() or list((tmp_path / "diaries").iterdir()) == []


def test_escape_goes_back(qtbot: QtBot) -> None:
    window = RestoreWindow(lambda _parent: None)
    place(qtbot, window)
    press_button(window, "Choose the backup")
    with qtbot.waitSignal(window.back_asked):
        QTest.keyClick(window, Qt.Key.Key_Escape)
