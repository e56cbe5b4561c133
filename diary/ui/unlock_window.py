"""The window before the diary is open: passphrase, recovery code, or what stands in the way.

It opens nothing itself: its signals carry what was typed, and its methods say what came of it. Nothing heavy may be
imported here, for this is the first thing one sees.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.calm_window import CalmWindow
from diary.ui.unlock_form import UnlockForm, growing_wait

if TYPE_CHECKING:
    from diary.ui.problem_form import ProblemForm
    from diary.ui.recovery_form import AfterRecoveryForm, RecoveryForm
    from diary.ui.unlock_forms import UnlockForms


class UnlockWindow(CalmWindow):
    """Asks for what opens the diary."""

    passphrase_entered = Signal(str)
    recovery_code_entered = Signal(str)
    this_computer_asked = Signal()
    other_diary_asked = Signal()
    try_again_asked = Signal()
    restore_asked = Signal()
    salvage_asked = Signal()
    new_passphrase_set = Signal(str)
    new_passphrase_skipped = Signal()

    def __init__(
        self,
        diary_name: str,
        clock: Callable[[], datetime],
        *,
        forms: "Callable[[], UnlockForms]",
        may_use_this_computer: bool = False,
        wait_after: Callable[[int], int] = growing_wait,
        parent: QWidget | None = None,
    ) -> None:
        """``diary_name`` is empty where there is one diary only; ``forms`` makes what is seldom wanted.

        ``wait_after`` maps the number of refusals to the milliseconds before the next try is sent.
        """
        super().__init__(parent=parent)
        self._forms = forms
        self._unlock = UnlockForm(
            diary_name,
            clock(),
            may_use_this_computer=may_use_this_computer,
            wait_after=wait_after,
            parent=self,
        )
        self._unlock.passphrase_entered.connect(self.passphrase_entered)
        self._unlock.this_computer_asked.connect(self.this_computer_asked)
        self._unlock.other_diary_asked.connect(self.other_diary_asked)
        self._unlock.recovery_asked.connect(self._show_recovery)
        self._recovery: RecoveryForm | None = None
        self._after: AfterRecoveryForm | None = None
        self._problem: ProblemForm | None = None
        self.show_ready()

    def offer_this_computer(self) -> None:
        """This computer's key store may open the diary."""
        self._unlock.offer_this_computer()

    def show_ready(self) -> None:
        """Ask for the passphrase; what was typed stays."""
        self.show_form(self._unlock)
        self.set_foot(_("Without this phrase nobody can get in, not even the makers."))
        self._unlock.show_ready()

    def show_busy(self, sentence: str) -> None:
        """Say what is going on; until told otherwise nothing more is sent."""
        for form in (self._unlock, self._recovery, self._after):
            if form is not None and form is self.form():
                form.show_busy(sentence)

    def show_refusal(self, sentence: str) -> None:
        """Say that what was typed, passphrase or code, does not open the diary."""
        form = self.form()
        if form is self._after is not None:
            self._after.show_problem(sentence)
        elif form is self._recovery is not None:
            self._recovery.show_refusal(sentence)
        else:
            self._unlock.show_refusal(sentence)

    def show_problem(self, sentence: str, *, may_salvage: bool = False) -> None:
        """Say why the diary cannot be opened, whatever is typed: it is missing, damaged, newer or in use.

        ``may_salvage`` offers to save what can still be read.
        """
        if self._problem is None:
            self._problem = self._forms().problem(self)
            self._problem.try_again_asked.connect(self._try_again)
            self._problem.other_diary_asked.connect(self.other_diary_asked)
            self._problem.restore_asked.connect(self.restore_asked)
            self._problem.salvage_asked.connect(self.salvage_asked)
        self.show_busy("")
        self.show_form(self._problem)
        self.set_foot("")
        self._problem.say(sentence, may_salvage=may_salvage)
        self._problem.setFocus()

    def ask_new_passphrase(self) -> None:
        """The recovery code opened the diary: offer to choose a new passphrase."""
        if self._after is None:
            self._after = self._forms().after_recovery(self)
            self._after.passphrase_chosen.connect(self.new_passphrase_set)
            self._after.skipped.connect(self.new_passphrase_skipped)
        if self._recovery is not None:
            self._recovery.clear()
        self.show_form(self._after)
        self.set_foot("")
        self._after.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from the recovery code."""
        if event.key() == QtCore.Qt.Key.Key_Escape and self.form() is self._recovery is not None:
            self._leave_recovery()
            return
        super().keyPressEvent(event)

    def _show_recovery(self) -> None:
        if self._recovery is None:
            self._recovery = self._forms().recovery(self)
            self._recovery.code_entered.connect(self.recovery_code_entered)
            self._recovery.back_asked.connect(self._leave_recovery)
            self._recovery.restore_asked.connect(self.restore_asked)
        self.show_form(self._recovery)
        self.set_foot("")
        self._recovery.setFocus()

    def _leave_recovery(self) -> None:
        if self._recovery is not None and not self._recovery.is_busy:
            self._recovery.clear()
            self.show_ready()

    def _try_again(self) -> None:
        self.show_ready()
        self.try_again_asked.emit()
