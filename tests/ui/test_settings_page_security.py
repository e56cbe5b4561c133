"""Passphrase, recovery sheet and this computer, changed on the page as their owner does it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diary.domain.preference import SHEET_DONE
from diary.errors import StorageProblem, WrongPassphrase, WrongRecoveryCode
from diary.report.recovery_sheet import RecoverySheet
from diary.settings import IDLE_LOCK, LOCK_ON_SLEEP, Settings
from diary.ui.background import Background
from diary.ui.passphrase_field import PassphraseLine
from diary.ui.recovery_code_panel import RecoveryCodePanel
from diary.ui.session import Session
from diary.ui.settings_page.recovery_row import RecoveryRow
from diary.ui.settings_page.security import Outside
from diary.ui.settings_page.settings_page import SettingsPage
from diary.ui.widgets.button import Button
from diary.ui.widgets.disclosure import DisclosureHead
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import SegmentCell
from diary.ui.widgets.switch_row import Switch
from diary.vault.header import Kdf
from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode
from diary.vault.unlock import Key, unlock
from tests.fakes import FakeKeychain

Show = Callable[..., QWidget]

OLD = "vier losse woorden"
NEW = "vijf heel andere woorden"
CHEAP = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
THIS_COMPUTER = "Open the diary on this computer without a passphrase"


@dataclass
class FakeDialogs:
    """Prints every sheet, and saves where ``pdf`` says."""

    printed: list[RecoverySheet] = field(default_factory=list)
    pdf: Path | None = None

    def print_sheet(self, parent: QWidget, sheet: RecoverySheet) -> bool:  # noqa: ARG002  see SheetDialogs
        self.printed.append(sheet)
        return True

    def choose_pdf(self, parent: QWidget) -> Path | None:  # noqa: ARG002  see SheetDialogs
        return self.pdf


@pytest.fixture
def keychain() -> FakeKeychain:
    return FakeKeychain()


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def page(
    session: Session,
    settings: Settings,
    background: Background,
    keychain: FakeKeychain,
    dialogs: FakeDialogs,
    show: Show,
) -> SettingsPage:
    made = SettingsPage(
        session, settings, background, outside=Outside(keychain, dialogs, kdf=CHEAP)
    )
    show(made, width=1000, height=800)
    return made


def button(page: QWidget, words: str) -> Button | DisclosureHead:
    found: list[Button | DisclosureHead] = [*page.findChildren(Button)]
    found += page.findChildren(DisclosureHead)
    return next(each for each in found if each.text() == words and each.isVisible())


def press(page: QWidget, words: str) -> None:
    QTest.mouseClick(button(page, words), Qt.MouseButton.LeftButton)


def passphrase_line(page: QWidget, name: str) -> PassphraseLine:
    lines = page.findChildren(PassphraseLine)
    return next(each for each in lines if each.accessibleName() == name)


def words_in_sight(page: QWidget) -> set[str]:
    return {each.text() for each in page.findChildren(Label) if each.isVisible()}


def code_of(page: QWidget) -> str:
    """The code that is shown, or an empty text."""
    panels = page.findChildren(RecoveryCodePanel)
    groups = [each.text() for each in panels[0].findChildren(Label)] if panels else []
    return "-".join(text for text in groups if len(text) == 5 and text.isupper())


def opens(session: Session, key: Key) -> bool:
    try:
        unlock(read_headers(session.vault.folder), key)
    except (WrongPassphrase, WrongRecoveryCode):
        return False
    return True


def change_passphrase(page: SettingsPage, old: str, new: str, again: str) -> None:
    press(page, "Change the passphrase")
    for name, text in (
        ("Your current passphrase", old),
        ("The new passphrase", new),
        ("Once more", again),
    ):
        passphrase_line(page, name).clear()
        QTest.keyClicks(passphrase_line(page, name), text)
    press(page, "Change it")


def make_code(page: SettingsPage, qtbot: QtBot) -> str:
    page.show_recovery()
    press(page, "Make a new sheet")
    press(page, "Make it")
    qtbot.waitUntil(lambda: bool(code_of(page)))
    return code_of(page)


def test_a_new_passphrase_opens_the_diary_and_the_old_one_no_more(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.said):
        change_passphrase(page, OLD, NEW, NEW)
    assert opens(session, Passphrase(NEW))
    assert not opens(session, Passphrase(OLD))
    assert all(not each.text() for each in page.findChildren(PassphraseLine))


def test_the_window_says_what_takes_so_long(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.said):
        change_passphrase(page, OLD, NEW, NEW)
        assert "Changing the passphrase. This takes a few seconds." in words_in_sight(page)
        assert not button(page, "Change it").isEnabled()


def test_a_wrong_old_passphrase_changes_nothing_and_keeps_what_was_typed(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    change_passphrase(page, "iets heel anders", NEW, NEW)
    sentence = "That is not the passphrase. Please check capital letters."
    qtbot.waitUntil(lambda: sentence in words_in_sight(page))
    assert passphrase_line(page, "The new passphrase").text() == NEW
    assert opens(session, Passphrase(OLD))


def test_the_old_passphrase_is_asked_for(page: SettingsPage) -> None:
    change_passphrase(page, "", NEW, NEW)
    assert "Please type your current passphrase." in words_in_sight(page)


def test_two_new_passphrases_that_differ_are_not_taken(
    page: SettingsPage, session: Session
) -> None:
    change_passphrase(page, OLD, NEW, "vijf hele andere woorden")
    sentence = "The two are not the same. Please type the passphrase once more."
    assert sentence in words_in_sight(page)
    assert opens(session, Passphrase(OLD))


def test_passphrases_are_forgotten_when_another_page_opens_and_when_it_locks(
    page: SettingsPage, session: Session
) -> None:
    for leave in (page.hide, session.vault_about_to_lock.emit):
        press(page, "Change the passphrase")
        QTest.keyClicks(passphrase_line(page, "Your current passphrase"), OLD)
        leave()
        page.show()
        assert all(not each.text() for each in page.findChildren(PassphraseLine))


def test_a_new_sheet_is_asked_about_and_replaces_the_old_one(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    first = session.vault.new_recovery_code()
    page.show_recovery()
    press(page, "Make a new sheet")
    warning = "The older sheet, if there is one, then opens nothing any more."
    assert warning in words_in_sight(page)
    press(page, "Better not")
    assert opens(session, RecoveryCode(first))
    page.show_recovery()
    press(page, "Make a new sheet")
    press(page, "Make it")
    qtbot.waitUntil(lambda: bool(code_of(page)))
    assert opens(session, RecoveryCode(code_of(page)))
    assert not opens(session, RecoveryCode(first))


def test_a_code_that_was_written_down_is_put_away(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    session.prefer(SHEET_DONE, value=True)
    make_code(page, qtbot)
    assert not session.preference(SHEET_DONE)
    press(page, "I wrote it down")
    assert session.preference(SHEET_DONE)
    qtbot.waitUntil(lambda: not page.findChildren(RecoveryCodePanel))


def test_a_sheet_is_printed_and_then_put_away(
    page: SettingsPage, session: Session, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    code = make_code(page, qtbot)
    press(page, "Print…")
    assert session.preference(SHEET_DONE)
    assert "-".join(dialogs.printed[0].code_groups) == code
    assert dialogs.printed[0].diary_name == "Diary"
    press(page, "Put the code away")
    assert code_of(page) == ""


def test_a_new_code_is_in_sight_when_it_is_said_to_be_there(
    page: SettingsPage, qtbot: QtBot
) -> None:
    row = page.findChildren(RecoveryRow)[0]
    in_sight: list[bool] = []
    row.made.connect(
        lambda: in_sight.extend(each.isVisible() for each in row.findChildren(RecoveryCodePanel))
    )
    make_code(page, qtbot)
    assert in_sight == [True]


def test_a_pdf_comes_after_a_warning_only(
    page: SettingsPage, dialogs: FakeDialogs, tmp_path: Path, session: Session, qtbot: QtBot
) -> None:
    dialogs.pdf = tmp_path / "sheet.pdf"
    make_code(page, qtbot)
    press(page, "Save as PDF…")
    assert not dialogs.pdf.exists()
    press(page, "Save it anyway…")
    assert dialogs.pdf.read_bytes().startswith(b"%PDF")
    assert session.preference(SHEET_DONE)


def test_the_code_is_gone_when_the_diary_locks(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    make_code(page, qtbot)
    session.vault_about_to_lock.emit()
    assert code_of(page) == ""


def test_the_recovery_sheet_is_brought_in_sight(page: SettingsPage, qtbot: QtBot) -> None:
    page.window().resize(720, 520)
    page.show_recovery()
    make = button(page, "Make a new sheet")
    qtbot.waitUntil(lambda: make.visibleRegion().contains(make.rect().center()))


def test_this_computer_is_remembered_and_forgotten(
    page: SettingsPage, session: Session, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    switch = next(s for s in page.findChildren(Switch) if s.accessibleName() == THIS_COMPUTER)
    with qtbot.waitSignal(session.said):
        switch.click()
    assert session.vault.remembers_this_computer
    assert session.vault.vault_id in keychain.secrets
    with qtbot.waitSignal(session.said):
        switch.click()
    assert not session.vault.remembers_this_computer
    assert not keychain.secrets


def test_a_computer_without_a_safe_place_says_so_and_the_switch_goes_back(
    page: SettingsPage, session: Session, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    keychain.is_there = False
    switch = next(s for s in page.findChildren(Switch) if s.accessibleName() == THIS_COMPUTER)
    switch.click()
    qtbot.waitUntil(lambda: any("no safe place" in text for text in words_in_sight(page)))
    assert not switch.isChecked()
    assert not session.vault.remembers_this_computer


def test_locking_by_itself_is_chosen_and_goes_back(
    page: SettingsPage, session: Session, settings: Settings
) -> None:
    minutes = next(each for each in page.findChildren(SegmentCell) if each.text() == "20")
    QTest.mouseClick(minutes, Qt.MouseButton.LeftButton)
    name = "Lock when the computer sleeps"
    next(s for s in page.findChildren(Switch) if s.accessibleName() == name).click()
    assert (settings[IDLE_LOCK], settings[LOCK_ON_SLEEP]) == (20, False)
    resets = [b for b in page.findChildren(Button) if b.text().startswith("Back to how")]
    resets[-1].click()
    assert (settings[IDLE_LOCK], settings[LOCK_ON_SLEEP]) == (10, True)
    session.undo()
    assert (settings[IDLE_LOCK], settings[LOCK_ON_SLEEP]) == (20, False)


def test_the_example_has_no_security(
    session: Session, settings: Settings, background: Background, show: Show
) -> None:
    session.is_example = True
    page = SettingsPage(session, settings, background)
    show(page)
    assert "Security" not in words_in_sight(page)
    assert "Where the diary is kept" not in words_in_sight(page)
    page.show_recovery()


def test_a_diary_that_was_closed_meanwhile_keeps_its_keys(session: Session) -> None:
    vault = session.vault
    code = vault.new_recovery_code()
    session.close()
    for act in (
        vault.new_recovery_code,
        lambda: vault.change_passphrase(NEW, kdf=CHEAP),
        lambda: vault.remember_this_computer(FakeKeychain()),
        lambda: vault.forget_this_computer(FakeKeychain()),
    ):
        with pytest.raises(StorageProblem):
            act()
    assert opens(session, Passphrase(OLD))
    assert opens(session, RecoveryCode(code))
