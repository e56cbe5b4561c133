"""Finding and using what is on the screen as a person does: by its words, with the keys and the mouse."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

Seen = TypeVar("Seen", bound=QWidget)
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier


def place(qtbot: QtBot, window: QWidget, width: int = 1000, height: int = 800) -> None:
    """Show ``window`` and wait until the keys go to it."""
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def all_seen(root: QWidget, kind: type[Seen]) -> Iterator[Seen]:
    """Every visible widget of a kind under ``root``; what was just added is shown first."""
    QApplication.sendPostedEvents()
    return (each for each in root.findChildren(kind) if each.isVisible())


def seen(root: QWidget, kind: type[Seen], name: str) -> Seen:
    """The one visible widget of a kind that is called ``name``, by its text or for a screen reader."""
    found = [each for each in all_seen(root, kind) if name in _names(each)]
    assert len(found) == 1, f"{len(found)} visible {kind.__name__} called {name!r}"
    return found[0]


def press_button(root: QWidget, name: str) -> None:
    """Click the button with these words."""
    QTest.mouseClick(seen(root, QAbstractButton, name), Qt.MouseButton.LeftButton)


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which, modifiers)


def write(text: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def texts(root: QWidget) -> str:
    """Everything that can be read under ``root`` now, a line each."""
    lines = [label.text() for label in all_seen(root, QLabel)]
    lines += [line.text() for line in all_seen(root, QLineEdit)]
    lines += [text.toPlainText() for text in all_seen(root, QPlainTextEdit)]
    lines += [button.text() for button in all_seen(root, QAbstractButton)]
    return "\n".join(line for line in lines if line)


def everything(root: QWidget) -> str:
    """Everything that widgets under ``root`` hold, seen or not, also for a screen reader."""
    lines: list[str] = []
    for each in (root, *root.findChildren(QWidget)):
        lines += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QLineEdit | QAbstractButton):
            lines.append(each.text())
        if isinstance(each, QPlainTextEdit):
            lines.append(each.toPlainText())
    return "\n".join(line for line in lines if line)


def _names(widget: QWidget) -> tuple[str, ...]:
    own = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return own, widget.accessibleName()
