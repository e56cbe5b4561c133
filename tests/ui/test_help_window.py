"""Help now: read, unfolded, copied and closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from diary.domain.helplines import helplines
from diary.ui.help_window import HelpWindow


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow(helplines("nl"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def texts(window: HelpWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_the_nearest_numbers_are_there_at_once_and_the_others_one_press_away(
    window: HelpWindow,
) -> None:
    assert "113" in texts(window)
    assert "1813" not in texts(window)
    more = next(b for b in window.findChildren(QPushButton) if b.text() == "Other countries")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert "1813" in texts(window)


def test_it_says_when_the_numbers_were_checked_and_that_nothing_is_sent(window: HelpWindow) -> None:
    year = str(helplines("nl").checked_on.year)
    assert any("nothing is sent" in text and year in text for text in texts(window))


def test_a_number_is_copied_only_when_asked(window: HelpWindow) -> None:
    QApplication.clipboard().setText("before")
    copy = next(b for b in window.findChildren(QPushButton) if b.accessibleName() == "Copy 113")
    assert QApplication.clipboard().text() == "before"
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "113"
    assert copy.text() == "Copied"


def test_escape_closes_it(window: HelpWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
