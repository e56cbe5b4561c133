"""Backups as their owner meets them: made by hand and by itself, stopped, elsewhere, rehearsed, and told when not."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diary.domain.preference import BACKUP_PROBLEM, REHEARSED
from diary.settings import BACKUP_FOLDER, VAULT, Settings
from diary.ui.background import Background
from diary.ui.backup_keeper import BackupKeeper, keeper_of
from diary.ui.session import Session
from diary.ui.settings_page.security import Outside
from diary.ui.settings_page.settings_page import SettingsPage
from tests.fakes import FakeClock, FakeKeychain
from tests.ui.desk import press_button, texts
from tests.ui.diary_entries import days_ago, written

Show = Callable[..., QWidget]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def keeper(session: Session, settings: Settings, background: Background) -> BackupKeeper:
    session.vault.entries.save(written(days_ago(0), 7))
    return keeper_of(session, settings, background)


@pytest.fixture
def page(
    keeper: BackupKeeper,
    session: Session,
    settings: Settings,
    background: Background,
    tmp_path: Path,
    show: Show,
) -> SettingsPage:
    assert keeper.backups() == []
    outside = Outside(
        keychain=FakeKeychain(), choose_folder=lambda _parent, _start: tmp_path / "stick"
    )
    page = SettingsPage(session, settings, background, outside=outside)
    show(page, width=1000, height=800)
    return page


def test_one_is_made_by_hand_and_said_to_be_there(
    page: SettingsPage, keeper: BackupKeeper, qtbot: QtBot
) -> None:
    assert "There is no backup yet." in texts(page)
    press_button(page, "Make a backup now")
    qtbot.waitUntil(lambda: "Newest backup: today 14:05" in texts(page))
    assert "by you" in texts(page)
    assert len(keeper.backups()) == 1
    assert not keeper.is_making


def test_a_whole_diary_is_found_whole(page: SettingsPage, qtbot: QtBot) -> None:
    press_button(page, "Check the diary")
    qtbot.waitUntil(lambda: "The diary is whole:" in texts(page))


def test_of_a_damaged_diary_a_new_one_is_made_and_opened_after_the_lock(
    page: SettingsPage, session: Session, settings: Settings, qtbot: QtBot
) -> None:
    session.vault.idle()
    file = session.vault.folder / "diary-1.db"
    content = bytearray(file.read_bytes())
    content[-2000] ^= 1
    file.write_bytes(content)
    press_button(page, "Check the diary")
    qtbot.waitUntil(lambda: "A part of the diary file was changed" in texts(page))
    press_button(page, "Save what can be read")
    qtbot.waitUntil(lambda: "in the new diary" in texts(page))
    with qtbot.waitSignal(session.lock_asked):
        press_button(page, "Go on in the new diary")
    new = Path(settings[VAULT])
    assert new != session.vault.folder
    assert new.name.endswith(" (saved).raakvlak")
    assert (new / "diary-1.db").exists()


def test_it_can_be_stopped(
    page: SettingsPage, keeper: BackupKeeper, background: Background, qtbot: QtBot
) -> None:
    gate = threading.Event()
    background.run(page, gate.wait, lambda _done: None, lambda _error: None)
    press_button(page, "Make a backup now")
    keeper.make()
    press_button(page, "Stop")
    gate.set()
    qtbot.waitUntil(lambda: not keeper.is_making)
    assert keeper.backups() == []
    assert "There is no backup yet." in texts(page)


def test_it_goes_to_another_folder(
    page: SettingsPage, keeper: BackupKeeper, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    press_button(page, "Another folder")
    assert settings[BACKUP_FOLDER] == str(tmp_path / "stick")
    press_button(page, "Make a backup now")
    qtbot.waitUntil(lambda: len(list((tmp_path / "stick").glob("*.raakvlak-backup"))) == 1)
    qtbot.waitUntil(lambda: not keeper.is_making)


def test_what_stands_in_the_way_is_said_until_it_is_gone(
    page: SettingsPage, keeper: BackupKeeper, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "stick").write_text("a file")
    settings[BACKUP_FOLDER] = str(tmp_path / "stick")
    keeper.look()
    qtbot.waitUntil(lambda: "No backup could be written in ‘stick’." in texts(page))
    (tmp_path / "stick").unlink()
    keeper.make()
    qtbot.waitUntil(lambda: "Newest backup: today" in texts(page))
    assert "No backup could be written" not in texts(page)


def test_by_itself_it_is_made_once_and_before_closing_again_only_when_it_is_time(
    keeper: BackupKeeper, qtbot: QtBot, clock: FakeClock
) -> None:
    keeper.begin()
    with qtbot.waitSignal(keeper.changed):
        keeper.look()
    assert [each.is_automatic for each in keeper.backups()] == [True]
    keeper.make_before_closing()
    assert len(keeper.backups()) == 1
    clock.move(hours=1)
    keeper.make_before_closing()
    assert len(keeper.backups()) == 2
    keeper.end()


def test_a_problem_before_closing_is_told_the_next_time(
    keeper: BackupKeeper, session: Session, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "stick").write_text("a file")
    settings[BACKUP_FOLDER] = str(tmp_path / "stick")
    keeper.make_before_closing()
    assert "‘stick’" in session.preference(BACKUP_PROBLEM)


def test_the_newest_is_restored_and_compared(
    page: SettingsPage, keeper: BackupKeeper, session: Session, qtbot: QtBot
) -> None:
    keeper.rehearse()
    keeper.make()
    qtbot.waitUntil(lambda: not keeper.is_making)
    with qtbot.waitSignal(keeper.changed):
        keeper.rehearse()
    assert "Backup of today restored and compared (today): 1 entry." in texts(page)
    assert session.preference(REHEARSED)["entries"] == 1


def test_a_backup_that_is_no_more_whole_is_named(
    page: SettingsPage, keeper: BackupKeeper, qtbot: QtBot
) -> None:
    keeper.make()
    qtbot.waitUntil(lambda: not keeper.is_making)
    file = keeper.backups()[0].file
    content = bytearray(file.read_bytes())
    content[-5000] ^= 1
    file.write_bytes(content)
    with qtbot.waitSignal(keeper.changed):
        keeper.rehearse()
    assert f"‘{file.name}’ is no whole backup of a diary" in texts(page)


def test_the_settings_file_says_nothing_but_the_folder(
    keeper: BackupKeeper, settings: Settings, tmp_path: Path
) -> None:
    settings[BACKUP_FOLDER] = str(tmp_path / "stick")
    assert keeper.shelf == tmp_path / "stick"
    assert json.loads((tmp_path / "settings.json").read_text()) == {
        "backup_folder": str(tmp_path / "stick")
    }
