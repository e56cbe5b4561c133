"""The window before the diary is open, used as a person uses it: typed, clicked and read."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from diary.colours import LIGHT
from diary.errors import NoVault, WrongPassphrase
from diary.ui.passphrase_field import PassphraseLine, caps_lock_after
from diary.ui.theme import Theme, apply_theme
from diary.ui.unlock_form import greeting, growing_wait
from diary.ui.unlock_forms import UnlockForms
from diary.ui.unlock_window import UnlockWindow
from diary.vault.recovery_code import printed

CODE = printed(bytes(range(20)))
PASSPHRASE = "four loose words here"


def afternoon() -> datetime:
    return datetime(2026, 3, 8, 14, 5, tzinfo=UTC)


def texts(window: QWidget) -> list[str]:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return labels + [b.text() for b in window.findChildren(QPushButton) if b.isVisible()]


def reads(window: QWidget, sentence: str) -> bool:
    return any(sentence in text for text in texts(window))


def button(window: QWidget, text: str) -> QPushButton:
    return next(b for b in window.findChildren(QPushButton) if b.isVisible() and b.text() == text)


def focused(window: QWidget) -> QLineEdit:
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def groups(window: QWidget) -> list[QLineEdit]:
    return [
        field
        for field in window.findChildren(QLineEdit)
        if field.isVisible() and field.accessibleName().startswith("Group")
    ]


def at_once(_refusals: int) -> int:
    return 0


@pytest.fixture
def window(qtbot: QtBot) -> UnlockWindow:
    made = UnlockWindow(
        "", afternoon, forms=UnlockForms, may_use_this_computer=True, wait_after=at_once
    )
    return shown(qtbot, made)


def shown(qtbot: QtBot, window: UnlockWindow) -> UnlockWindow:
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_it_greets_and_waits_for_a_passphrase(window: UnlockWindow) -> None:
    assert window.windowTitle() == "Raakvlak"
    assert reads(window, "Good afternoon")
    assert isinstance(focused(window), PassphraseLine)


@pytest.mark.parametrize(
    ("hour", "words"),
    [(3, "Hello"), (8, "Good morning"), (12, "Good afternoon"), (20, "Good evening")],
)
def test_the_greeting_fits_the_hour(hour: int, words: str) -> None:
    assert greeting(afternoon().replace(hour=hour)) == words


def test_enter_sends_the_passphrase(qtbot: QtBot, window: UnlockWindow) -> None:
    QTest.keyClicks(focused(window), PASSPHRASE)
    with qtbot.waitSignal(window.passphrase_entered) as sent:
        QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert sent.args == [PASSPHRASE]


def test_a_passphrase_can_be_pasted(qtbot: QtBot, window: UnlockWindow) -> None:
    QApplication.clipboard().setText(PASSPHRASE)
    QTest.keyClick(focused(window), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.passphrase_entered) as sent:
        button(window, "Open").click()
    assert sent.args == [PASSPHRASE]


def test_nothing_typed_is_said_kindly(window: UnlockWindow) -> None:
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert reads(window, "Type your passphrase first.")


def test_it_shows_and_hides_what_is_typed(window: UnlockWindow) -> None:
    line = focused(window)
    QTest.keyClicks(line, PASSPHRASE)
    assert line.displayText() != PASSPHRASE
    QTest.mouseClick(button(window, "Show"), Qt.MouseButton.LeftButton)
    assert line.displayText() == PASSPHRASE
    assert line.hasFocus()
    QTest.mouseClick(button(window, "Hide"), Qt.MouseButton.LeftButton)
    assert line.displayText() != PASSPHRASE


def test_a_wrong_passphrase_keeps_the_focus_and_selects_what_was_typed(
    window: UnlockWindow,
) -> None:
    QTest.keyClicks(focused(window), "something else")
    window.show_busy("One moment.")
    window.show_refusal(str(WrongPassphrase()))
    assert reads(window, str(WrongPassphrase()))
    assert focused(window).selectedText()
    assert focused(window).text() == "something else"
    QTest.keyClicks(focused(window), "b")
    assert not reads(window, str(WrongPassphrase()))


def test_the_next_try_waits_and_is_sent_by_itself(qtbot: QtBot) -> None:
    window = shown(
        qtbot, UnlockWindow("", afternoon, forms=UnlockForms, wait_after=lambda _refusals: 50)
    )
    sent: list[str] = []
    window.passphrase_entered.connect(sent.append)
    window.show_refusal(str(WrongPassphrase()))
    QTest.keyClicks(focused(window), PASSPHRASE)
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert sent == []
    assert reads(window, "One moment, please.")
    qtbot.waitUntil(lambda: sent == [PASSPHRASE])


def test_the_wait_grows_to_five_seconds() -> None:
    waits = [growing_wait(refusals) for refusals in range(1, 40)]
    assert waits == sorted(waits)
    assert waits[0] < 1000
    assert waits[-1] == 5000


def test_while_it_opens_nothing_more_is_sent_and_the_words_stay(window: UnlockWindow) -> None:
    sent: list[str] = []
    window.passphrase_entered.connect(sent.append)
    QTest.keyClicks(focused(window), PASSPHRASE)
    window.show_busy("The diary is being opened.")
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    QTest.keyClicks(focused(window), "more")
    assert sent == []
    assert reads(window, "The diary is being opened.")
    window.show_ready()
    assert focused(window).text() == PASSPHRASE


def test_caps_lock_is_noticed_and_the_notice_goes_away(window: UnlockWindow) -> None:
    line = focused(window)
    notice = "Caps Lock is on"
    # A capital that came without Shift: that is what Caps Lock gives.
    QTest.keyClicks(line, "A")
    assert reads(window, notice)
    QTest.keyClicks(line, "a")
    assert not reads(window, notice)
    QTest.keyClick(line, Qt.Key.Key_CapsLock)
    assert reads(window, notice)
    QTest.keyClick(line, Qt.Key.Key_CapsLock)
    assert not reads(window, notice)
    QTest.keyClicks(line, "A")
    button(window, "Open").setFocus()
    assert not reads(window, notice)


@pytest.mark.parametrize(
    ("text", "shift", "before", "after"),
    [
        ("A", False, None, True),
        ("a", True, None, True),
        ("a", False, True, False),
        ("A", True, True, False),
        ("3", True, True, True),
        ("", False, None, None),
        ("Я", False, None, True),
        ("你", False, False, False),
    ],
)
def test_a_letter_tells_what_caps_lock_does(
    text: str,
    shift: bool,
    before: bool | None,
    after: bool | None,
) -> None:
    assert caps_lock_after(text, shift=shift, before=before) is after


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Another diary", "other_diary_asked"),
        ("Open with this computer", "this_computer_asked"),
        ("Help now", "help_asked"),
    ],
)
def test_every_way_out_is_one_press(
    qtbot: QtBot, window: UnlockWindow, words: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        QTest.mouseClick(button(window, words), Qt.MouseButton.LeftButton)


def test_enter_on_a_button_presses_that_button(qtbot: QtBot, window: UnlockWindow) -> None:
    button(window, "Another diary").setFocus()
    with (
        qtbot.waitSignal(window.other_diary_asked),
        qtbot.assertNotEmitted(window.passphrase_entered),
    ):
        QTest.keyClick(button(window, "Another diary"), Qt.Key.Key_Return)


def test_this_computer_is_only_offered_where_it_may_be_asked(qtbot: QtBot) -> None:
    window = shown(qtbot, UnlockWindow("", afternoon, forms=UnlockForms))
    assert not reads(window, "Open with this computer")


def test_a_diary_with_a_name_is_named(qtbot: QtBot) -> None:
    window = shown(qtbot, UnlockWindow("Noor", afternoon, forms=UnlockForms))
    assert reads(window, "‘Noor’ is locked.")


def test_a_problem_says_what_happened_and_offers_two_ways_on(
    qtbot: QtBot, window: UnlockWindow
) -> None:
    window.show_busy("One moment.")
    window.show_problem(str(NoVault(name="Diary")))
    assert reads(window, str(NoVault(name="Diary")))
    assert not reads(window, "Good afternoon")
    with qtbot.waitSignal(window.other_diary_asked):
        button(window, "Another diary").click()
    with qtbot.waitSignal(window.try_again_asked):
        QTest.keyClick(button(window, "Try again"), Qt.Key.Key_Return)
    assert reads(window, "Good afternoon")


@pytest.mark.parametrize("typed", [CODE, CODE.replace("-", ""), CODE.replace("-", " ").lower()])
def test_a_pasted_recovery_code_fills_all_groups(
    qtbot: QtBot, window: UnlockWindow, typed: str
) -> None:
    button(window, "Restore").click()
    QApplication.clipboard().setText(typed)
    QTest.keyClick(focused(window), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [field.text() for field in groups(window)] == CODE.split("-")
    with qtbot.waitSignal(window.recovery_code_entered) as sent:
        QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert sent.args == [CODE]


def test_typing_walks_from_group_to_group_and_back(window: UnlockWindow) -> None:
    button(window, "Restore").click()
    for letter in CODE.replace("-", "").lower()[:12]:
        QTest.keyClicks(focused(window), letter)
    fields = groups(window)
    assert [field.text() for field in fields[:3]] == [*CODE.split("-")[:2], CODE.split("-")[2][:2]]
    assert fields[2].hasFocus()
    for _press in range(3):
        QTest.keyClick(focused(window), Qt.Key.Key_Backspace)
    assert fields[1].hasFocus()
    assert fields[1].text() == CODE.split("-")[1][:4]


def test_it_says_which_group_was_mistyped(qtbot: QtBot, window: UnlockWindow) -> None:
    button(window, "Restore").click()
    wrong = CODE.split("-")
    wrong[3] = wrong[3][1] + wrong[3][0] + wrong[3][2:]
    if wrong[3] == CODE.split("-")[3]:
        wrong[3] = "ZZZZZ"
    QApplication.clipboard().setText("-".join(wrong))
    QTest.keyClick(focused(window), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(window.recovery_code_entered):
        button(window, "Open").click()
    assert reads(window, "group 4")
    assert groups(window)[3].hasFocus()


def test_a_short_recovery_code_is_said_to_be_short(window: UnlockWindow) -> None:
    button(window, "Restore").click()
    QTest.keyClicks(focused(window), CODE[:5])
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert reads(window, "40 characters; 5 were typed")


def test_a_code_of_another_diary_is_refused_in_place(window: UnlockWindow) -> None:
    button(window, "Restore").click()
    window.show_busy("One moment.")
    window.show_refusal("This recovery code does not belong to this diary.")
    assert reads(window, "does not belong")
    assert len(groups(window)) == 8


def test_escape_leaves_the_recovery_code_and_forgets_it(window: UnlockWindow) -> None:
    button(window, "Restore").click()
    QTest.keyClicks(focused(window), "ABC")
    QTest.keyClick(focused(window), Qt.Key.Key_Escape)
    assert reads(window, "Good afternoon")
    button(window, "Restore").click()
    assert [field.text() for field in groups(window)] == [""] * 8


def type_twice(window: QWidget, first: str, second: str) -> None:
    QTest.keyClicks(focused(window), first)
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    QTest.keyClicks(focused(window), second)
    QTest.keyClick(focused(window), Qt.Key.Key_Return)


def test_after_the_recovery_code_a_new_passphrase_can_be_set(
    qtbot: QtBot, window: UnlockWindow
) -> None:
    window.ask_new_passphrase()
    with qtbot.waitSignal(window.new_passphrase_set) as sent:
        type_twice(window, PASSPHRASE, PASSPHRASE)
    assert sent.args == [PASSPHRASE]
    window.show_busy("One moment.")
    window.show_refusal("The disk is full.")
    assert reads(window, "The disk is full.")


def test_after_the_recovery_code_a_new_passphrase_can_be_left_for_later(
    qtbot: QtBot, window: UnlockWindow
) -> None:
    window.ask_new_passphrase()
    with qtbot.waitSignal(window.new_passphrase_skipped):
        button(window, "Not now").click()


def test_a_strength_is_said_in_words(qtbot: QtBot) -> None:
    def rate(passphrase: str, done: Callable[[int], None]) -> None:
        done(4 if passphrase == PASSPHRASE else 0)

    window = shown(qtbot, UnlockWindow("", afternoon, forms=lambda: UnlockForms(rate)))
    window.ask_new_passphrase()
    QTest.keyClicks(focused(window), PASSPHRASE)
    qtbot.waitUntil(lambda: reads(window, "Very hard to guess"))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_in_the_smallest_window_the_field_and_its_sentence_are_in_sight(
    qtbot: QtBot, application: QApplication, scale: float
) -> None:
    apply_theme(application, Theme(LIGHT, scale))
    window = UnlockWindow("", afternoon, forms=UnlockForms, wait_after=at_once)
    window.resize(720, 520)
    shown(qtbot, window)
    window.show_refusal(str(WrongPassphrase()))

    def is_in_sight() -> bool:
        sentence = next(
            label for label in window.findChildren(QLabel) if label.text() == str(WrongPassphrase())
        )
        return all(not each.visibleRegion().isEmpty() for each in (sentence, focused(window)))

    qtbot.waitUntil(is_in_sight)


def test_nothing_heavy_is_loaded_for_the_first_window() -> None:
    program = (
        "import sys, diary.ui.unlock_window; heavy = {'numpy', 'sqlalchemy', 'sqlcipher3', 'pyqtgraph', 'scipy',"
        " 'keyring', 'cryptography', 'zxcvbn'}; print(sorted(heavy & set(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
