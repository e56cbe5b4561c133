"""Where a passphrase is typed: hidden or shown, with a word about Caps Lock, and a sentence where it does not fit."""

import sys

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.note import Note
from diary.ui.qt_numbers import SECRET_INPUT
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label

_HEIGHT = 56
_INSET = 4
_LINE = 22


def caps_lock_after(text: str, *, shift: bool, before: bool | None) -> bool | None:
    """Whether Caps Lock is on after a key that typed ``text``: ``before`` where the key does not tell.

    No platform of Qt tells the state itself. A capital without Shift, or a small letter with it, gives it away. On a
    Mac a capital with Shift tells nothing: Shift does not undo Caps Lock there.
    """
    if len(text) != 1 or text.upper() == text.lower():
        return before
    if sys.platform == "darwin" and shift and text.isupper():
        return before
    return text.isupper() is not shift


class PassphraseLine(QLineEdit):
    """The line itself, with its button to show what was typed; ``caps_lock_changed`` carries on or off."""

    caps_lock_changed = Signal(bool)
    shown_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden at first; pasting is allowed, and password managers are welcome."""
        super().__init__(parent)
        self._caps_lock: bool | None = None
        self.setProperty("inputMethodHints", SECRET_INPUT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show_button = Button(_("Show"), ButtonKind.QUIET, self, icon_name="eye")
        self._show_button.clicked.connect(self._turn)
        self.set_shown(shown=False)
        self.retheme()

    @property
    def is_shown(self) -> bool:
        """Whether what was typed can be read."""
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def set_shown(self, *, shown: bool) -> None:
        """Show or hide what was typed."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show_button.setText(_("Hide") if shown else _("Show"))
        self._show_button.set_icon_name("eye-off" if shown else "eye")
        self._place_button()

    def retheme(self) -> None:
        """Take font and height from the theme."""
        self.setFont(current_theme().font(Type.BODY))
        self.updateGeometry()
        self._place_button()

    def sizeHint(self) -> QSize:
        """Higher than another line: it is the only thing to do."""
        return QSize(super().sizeHint().width(), current_theme().control(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the far end."""
        super().resizeEvent(event)
        self._place_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Watch what Caps Lock does."""
        if event.key() == QtCore.Qt.Key.Key_CapsLock:
            self._take_caps_lock(None if self._caps_lock is None else not self._caps_lock)
        else:
            shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self._take_caps_lock(caps_lock_after(event.text(), shift=shift, before=self._caps_lock))
        super().keyPressEvent(event)
        if event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            # What was entered may have moved the focus to a button: the same key is not for that one too.
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget about Caps Lock, which may be pressed in another window; not for our own menu."""
        if event.reason() != QtCore.Qt.FocusReason.PopupFocusReason:
            self._take_caps_lock(None)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Turn around where one reads from the right."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_button()

    def _turn(self) -> None:
        self.set_shown(shown=not self.is_shown)
        self.shown_changed.emit(self.is_shown)
        self.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.deselect()

    def _take_caps_lock(self, now: bool | None) -> None:
        was_on, self._caps_lock = bool(self._caps_lock), now
        if bool(now) is not was_on:
            self.caps_lock_changed.emit(bool(now))

    def _place_button(self) -> None:
        size = self._show_button.sizeHint().boundedTo(self.size() - QSize(2 * _INSET, 2 * _INSET))
        from_right = self.isRightToLeft()
        left = _INSET if from_right else self.width() - size.width() - _INSET
        self._show_button.setGeometry(
            left, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        room = size.width()
        self.setTextMargins(room if from_right else 0, 0, 0 if from_right else room, 0)


class PassphraseField(QWidget):
    """Label, line and what there is to say about it; ``edited`` carries the text, ``entered`` comes with Enter."""

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self, label: str, parent: QWidget | None = None, *, keeps_room: bool = False
    ) -> None:
        """``keeps_room`` leaves a line open under the field, so that nothing jumps when there is something to say."""
        super().__init__(parent)
        self.line = PassphraseLine(self)
        self.line.setAccessibleName(label)
        self._label = Label(label, Type.QUESTION, self)
        self._label.setBuddy(self.line)
        self._wrong = Note("info", self)
        self._caps_lock = Note("arrow-big-up-dash", self)
        self._room = QWidget(self)
        self._room.setVisible(keeps_room)
        self._keeps_room, self._is_room_taken = keeps_room, False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._label)
        column.addWidget(self.line)
        column.addSpacing(4)
        for each in (self._wrong, self._caps_lock, self._room):
            column.addWidget(each)
        self.setFocusProxy(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.line.textEdited.connect(self._take_edit)
        self.line.returnPressed.connect(self.entered)
        self.line.caps_lock_changed.connect(self._show_caps_lock)
        self.retheme()

    def text(self) -> str:
        """What was typed, to the letter."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text in it; tells nobody."""
        self.line.setText(text)

    def is_wrong(self) -> bool:
        """Whether something is said about what was typed."""
        return bool(self._wrong.text())

    def mark_wrong(self, sentence: str) -> None:
        """Say under the line what does not fit; what was typed stays, selected, and has the focus."""
        self._say_wrong(sentence)
        self.line.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()
        announce(self.line, sentence, urgent=True)

    def clear_wrong(self) -> None:
        """Nothing to say any more."""
        if self.is_wrong():
            self._say_wrong("")

    def retheme(self) -> None:
        """Leave the right height open."""
        self._room.setFixedHeight(current_theme().control(_LINE))

    def set_room(self, *, open_: bool) -> None:
        """Leave the line under the field open, or let something else stand there."""
        self._is_room_taken = not open_
        self._keep_room()

    def _say_wrong(self, sentence: str) -> None:
        self._wrong.say(sentence)
        self.line.setAccessibleDescription(sentence)
        self.line.setProperty("wrong", "true" if sentence else "false")
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        self._keep_room()

    def _take_edit(self, text: str) -> None:
        self.clear_wrong()
        self.edited.emit(text)

    def _show_caps_lock(self, on: bool) -> None:
        self._caps_lock.say(_("Caps Lock is on") if on else "")
        self._keep_room()
        if on:
            announce(self.line, _("Caps Lock is on"))

    def _keep_room(self) -> None:
        says_nothing = not (self._wrong.text() or self._caps_lock.text())
        self._room.setVisible(self._keeps_room and says_nothing and not self._is_room_taken)
