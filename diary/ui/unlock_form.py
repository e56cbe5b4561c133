"""The first thing one sees: one field for the passphrase, one button, and the ways out."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.passphrase_field import PassphraseField
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.brand_mark import BrandMark
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.two_ends import TwoEnds

_FIRST_WAIT = 500
_LONGEST_WAIT = 5000
_MORNING, _AFTERNOON, _EVENING = 6, 12, 18


def growing_wait(refusals: int) -> int:
    """Milliseconds before the next try is sent after so many refusals: doubled each time, at most five seconds."""
    return min(_LONGEST_WAIT, _FIRST_WAIT << min(refusals - 1, 16))


def greeting(now: datetime) -> str:
    """A greeting that fits the hour; in the night, when one would rather sleep, simply hello."""
    if now.hour < _MORNING:
        return _("Hello")
    if now.hour < _AFTERNOON:
        return _("Good morning")
    return _("Good afternoon") if now.hour < _EVENING else _("Good evening")


class UnlockForm(QWidget):
    """Passphrase in, and the ways around it."""

    passphrase_entered = Signal(str)
    this_computer_asked = Signal()
    other_diary_asked = Signal()
    recovery_asked = Signal()

    def __init__(
        self,
        diary_name: str,
        now: datetime,
        *,
        may_use_this_computer: bool,
        wait_after: Callable[[int], int] = growing_wait,
        parent: QWidget | None = None,
    ) -> None:
        """``diary_name`` is empty where there is only one; ``wait_after`` maps refusals to milliseconds."""
        super().__init__(parent)
        self._wait_after = wait_after
        self._refusals = 0
        self._is_busy = False
        self._pending: str | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._send_pending)
        as_high_as_needed(self)
        self.field = PassphraseField(_("Passphrase"), self, keeps_room=True)
        self.field.entered.connect(self._try)
        self._open = Button(_("Open"), ButtonKind.PRIMARY, self, shortcut_hint="Enter")
        self._open.clicked.connect(self._try)
        self._this_computer = Button(
            _("Open with this computer"), ButtonKind.SECONDARY, self, icon_name="monitor"
        )
        self._this_computer.setVisible(may_use_this_computer)
        self._this_computer.clicked.connect(self.this_computer_asked)
        self._busy = Label("", Type.HINT, self)
        self._busy.hide()
        self._lay_out(diary_name, now)

    def _lay_out(self, diary_name: str, now: datetime) -> None:
        locked = (
            _("‘{name}’ is locked. Type your passphrase.").format(name=diary_name)
            if diary_name
            else _("Your diary is locked. Type your passphrase.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(BrandMark(40, self))
        column.addSpacing(36)
        column.addWidget(Label(greeting(now), Type.TITLE, self))
        column.addSpacing(4)
        column.addWidget(Label(locked, Type.BODY, self, muted=True))
        column.addSpacing(28)
        column.addWidget(self.field)
        column.addWidget(self._busy)
        column.addSpacing(16)
        column.addWidget(self._open)
        column.addSpacing(12)
        column.addWidget(self._this_computer)
        column.addSpacing(20)
        column.addWidget(Rule(self))
        column.addSpacing(14)
        column.addWidget(self._make_ways_out())

    def _make_ways_out(self) -> QWidget:
        other = Button(_("Another diary"), ButtonKind.LINK, self, icon_name="folder-open")
        other.clicked.connect(self.other_diary_asked)
        restore = Button(_("Restore"), ButtonKind.LINK, self, icon_name="rotate-ccw")
        restore.setToolTip(_("Open with the recovery code on your sheet"))
        restore.clicked.connect(self.recovery_asked)
        self._ways_out = [other, restore]
        return TwoEnds(other, restore, gap=16, row_gap=4, parent=self)

    def offer_this_computer(self) -> None:
        """Offer this computer's key store as a way in."""
        self._this_computer.show()

    def show_ready(self) -> None:
        """Ready for a passphrase; what was typed stays."""
        self._show_busy("")
        self.field.setFocus()

    def show_busy(self, sentence: str) -> None:
        """Say that the diary is being opened; until told otherwise nothing more is sent."""
        self._show_busy(sentence)
        announce(self, sentence)

    def show_refusal(self, sentence: str) -> None:
        """Say under the field that this was not it; the next try is sent after a moment, longer each time."""
        self._refusals += 1
        self._wait.start(self._wait_after(self._refusals))
        self._show_busy("")
        self.field.mark_wrong(sentence)

    def _show_busy(self, sentence: str) -> None:
        self._is_busy = bool(sentence)
        if self._is_busy:
            # The focus stays where it is, also when it was on the button that is switched off now.
            self.field.setFocus()
            self.field.clear_wrong()
        self.field.line.setReadOnly(self._is_busy)
        for button in (self._open, self._this_computer, *self._ways_out):
            button.setEnabled(not self._is_busy)
        self.field.set_room(open_=not self._is_busy)
        self._busy.setText(sentence)
        self._busy.setVisible(self._is_busy)

    def _try(self) -> None:
        passphrase = self.field.text()
        if self._is_busy:
            return
        if not passphrase:
            self.field.mark_wrong(_("Type your passphrase first."))
            return
        if self._wait.isActive():
            self._pending = passphrase
            self._show_busy(_("One moment, please."))
            return
        self.passphrase_entered.emit(passphrase)

    def _send_pending(self) -> None:
        if self._pending is None:
            return
        passphrase, self._pending = self._pending, None
        self._show_busy("")
        self.passphrase_entered.emit(passphrase)
