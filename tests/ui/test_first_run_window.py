"""The first time, used as a person uses it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from diary.i18n import speak
from diary.paths import translations
from diary.report.recovery_sheet import RecoverySheet
from diary.ui.first_run.window import FirstRunWindow
from diary.ui.passphrase_field import PassphraseLine
from diary.ui.widgets.switch_row import Switch
from diary.vault.recovery_code import printed

CODE = printed(bytes(range(20)))
PASSPHRASE = "four loose words here"


class FakeSheetDialogs:
    """The person's answers to the dialogs of the system."""

    def __init__(self, pdf: Path | None = None, *, prints: bool = True) -> None:
        self.pdf, self.prints = pdf, prints
        self.printed: list[RecoverySheet] = []

    def print_sheet(self, parent: QWidget, sheet: RecoverySheet) -> bool:  # noqa: ARG002  as the real one
        if self.prints:
            self.printed.append(sheet)
        return self.prints

    def choose_pdf(self, parent: QWidget) -> Path | None:  # noqa: ARG002  as the real one
        return self.pdf


def clock() -> datetime:
    return datetime(2026, 3, 8, 14, 5, tzinfo=UTC)


@pytest.fixture
def dialogs(tmp_path: Path) -> FakeSheetDialogs:
    return FakeSheetDialogs(tmp_path / "sheet.pdf")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dialogs: FakeSheetDialogs) -> FirstRunWindow:
    made = FirstRunWindow(
        tmp_path / "Diary.raakvlak",
        clock,
        choose=lambda _parent, _start: tmp_path / "elsewhere",
        dialogs=dialogs,
    )
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def reads(window: QWidget, sentence: str) -> bool:
    labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    buttons = [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    return any(sentence in text.replace("\u200b", "") for text in labels + buttons)


def press(window: QWidget, text: str) -> None:
    found = next(b for b in window.findChildren(QPushButton) if b.isVisible() and b.text() == text)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def lines(window: QWidget) -> list[PassphraseLine]:
    return [line for line in window.findChildren(PassphraseLine) if line.isVisible()]


def focused(window: QWidget) -> QWidget:
    found = window.focusWidget()
    assert found is not None
    return found


def to_passphrase(window: FirstRunWindow) -> None:
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert reads(window, "Choose a passphrase")


def test_enter_alone_goes_through_all_steps_but_the_passphrase(
    qtbot: QtBot, window: FirstRunWindow, tmp_path: Path
) -> None:
    to_passphrase(window)
    QTest.keyClicks(focused(window), PASSPHRASE)
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    QTest.keyClicks(focused(window), PASSPHRASE)
    with qtbot.waitSignal(window.create_asked) as asked:
        QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert asked.args == [tmp_path / "Diary.raakvlak", PASSPHRASE]
    window.show_busy("The diary is being made.")
    assert reads(window, "The diary is being made.")
    window.show_recovery_code(CODE)
    assert all(reads(window, group) for group in CODE.split("-"))
    press(window, "I have it on paper")
    with qtbot.waitSignal(window.finished) as finished:
        QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert finished.args == [{}, True]


def test_another_language_holds_at_once_and_nothing_typed_is_lost(
    qtbot: QtBot, window: FirstRunWindow
) -> None:
    to_passphrase(window)
    QTest.keyClicks(focused(window), PASSPHRASE)
    QTest.keyClick(focused(window), Qt.Key.Key_Escape)
    window.language_chosen.connect(lambda language: speak(language, translations()))
    dutch = next(
        each
        for each in window.findChildren(QRadioButton)
        if each.isVisible() and each.text() == "Nederlands"
    )
    with qtbot.waitSignal(window.language_chosen) as chosen:
        QTest.mouseClick(dutch, Qt.MouseButton.LeftButton)
    assert chosen.args == ["nl"]
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert lines(window)[0].text() == PASSPHRASE


def test_passphrases_that_differ_are_said_so_and_stay(qtbot: QtBot, window: FirstRunWindow) -> None:
    to_passphrase(window)
    first, second = lines(window)
    QTest.keyClicks(first, PASSPHRASE)
    QTest.keyClicks(second, "four other words")
    with qtbot.assertNotEmitted(window.create_asked):
        press(window, "Make the diary")
    assert reads(window, "The two are not the same.")
    assert second.hasFocus()
    assert (first.text(), second.text()) == (PASSPHRASE, "four other words")


def test_a_short_passphrase_is_said_to_be_short(qtbot: QtBot, window: FirstRunWindow) -> None:
    to_passphrase(window)
    QTest.keyClicks(focused(window), "short")
    with qtbot.assertNotEmitted(window.create_asked):
        press(window, "Make the diary")
    assert reads(window, "at least 8 characters")
    assert lines(window)[0].hasFocus()


def test_four_random_words_can_be_read_and_must_be_typed_once(
    qtbot: QtBot, window: FirstRunWindow
) -> None:
    to_passphrase(window)
    press(window, "Suggest four words")
    first, second = lines(window)
    assert len(first.displayText().split()) == 4
    assert second.text() == ""
    assert second.hasFocus()
    QTest.keyClicks(second, first.text())
    with qtbot.waitSignal(window.create_asked):
        QTest.keyClick(second, Qt.Key.Key_Return)


def test_the_diary_can_be_kept_elsewhere(
    qtbot: QtBot, window: FirstRunWindow, tmp_path: Path
) -> None:
    to_passphrase(window)
    press(window, "Keep it elsewhere…")
    assert reads(window, str(tmp_path / "elsewhere" / "Diary.raakvlak"))
    for line in lines(window):
        QTest.keyClicks(line, PASSPHRASE)
    with qtbot.waitSignal(window.create_asked) as asked:
        press(window, "Make the diary")
    assert asked.args == [tmp_path / "elsewhere" / "Diary.raakvlak", PASSPHRASE]


def test_a_diary_that_could_not_be_made_keeps_what_was_typed(window: FirstRunWindow) -> None:
    to_passphrase(window)
    for line in lines(window):
        QTest.keyClicks(line, PASSPHRASE)
    window.show_busy("The diary is being made.")
    window.show_problem("The disk is full.")
    assert reads(window, "The disk is full.")
    assert [line.text() for line in lines(window)] == [PASSPHRASE, PASSPHRASE]


def test_a_printed_sheet_holds_the_code(
    qtbot: QtBot, window: FirstRunWindow, dialogs: FakeSheetDialogs
) -> None:
    window.show_recovery_code(CODE)
    press(window, "Print…")
    assert [sheet.code_groups for sheet in dialogs.printed] == [tuple(CODE.split("-"))]
    assert reads(window, "Sent to the printer.")
    press(window, "Later")
    with qtbot.waitSignal(window.finished) as finished:
        press(window, "Begin")
    assert finished.args == [{}, True]


def test_a_pdf_is_only_written_after_a_warning(
    window: FirstRunWindow, dialogs: FakeSheetDialogs
) -> None:
    window.show_recovery_code(CODE)
    press(window, "Save as PDF…")
    assert dialogs.pdf is not None
    assert not dialogs.pdf.exists()
    assert reads(window, "opens your diary for whoever finds it")
    press(window, "Better not")
    assert not reads(window, "opens your diary for whoever finds it")
    press(window, "Save as PDF…")
    press(window, "Save it anyway…")
    assert dialogs.pdf.read_bytes().startswith(b"%PDF")
    assert reads(window, "sheet.pdf")


def test_a_pdf_that_cannot_be_written_is_said_so(
    window: FirstRunWindow, dialogs: FakeSheetDialogs, tmp_path: Path
) -> None:
    dialogs.pdf = tmp_path / "no such folder" / "sheet.pdf"
    window.show_recovery_code(CODE)
    press(window, "Save as PDF…")
    press(window, "Save it anyway…")
    assert reads(window, "could not be written")


def test_the_sheet_can_wait(qtbot: QtBot, window: FirstRunWindow) -> None:
    window.show_recovery_code(CODE)
    press(window, "Later")
    with qtbot.waitSignal(window.finished) as finished:
        press(window, "Begin")
    assert finished.args == [{}, False]


def test_what_is_switched_is_chosen(qtbot: QtBot, window: FirstRunWindow) -> None:
    window.show_recovery_code(CODE)
    press(window, "Later")
    switches = {s.accessibleName(): s for s in window.findChildren(Switch) if s.isVisible()}
    assert [name for name, switch in switches.items() if switch.isChecked()] == [
        "Pain",
        "What is touching me right now?",
        "Feelings",
        "What did I do that matters to me?",
        "Sleep",
    ]
    QTest.keyClick(switches["Pain"], Qt.Key.Key_Space)
    QTest.keyClick(switches["Activities"], Qt.Key.Key_Space)
    with qtbot.waitSignal(window.finished) as finished:
        press(window, "Begin")
    assert finished.args == [{"pain": False, "activities": True}, False]


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("I already have a diary", "other_diary_asked"),
        ("See an example first", "example_asked"),
        ("Help now", "help_asked"),
    ],
)
def test_nobody_has_to_make_a_diary(
    qtbot: QtBot, window: FirstRunWindow, words: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        press(window, words)


def test_the_passphrase_is_forgotten_once_the_diary_is_there(window: FirstRunWindow) -> None:
    QApplication.clipboard().clear()
    to_passphrase(window)
    for line in lines(window):
        QTest.keyClicks(line, PASSPHRASE)
    window.show_recovery_code(CODE)
    assert all(line.text() == "" for line in window.findChildren(QLineEdit))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert reads(window, "Your recovery sheet")
    assert QApplication.clipboard().text() == ""
