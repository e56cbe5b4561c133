"""The forms of the unlock window that are seldom wanted: not imported, nor made, before somebody asks for one."""

from PySide6.QtWidgets import QWidget

from diary.ui.new_passphrase_form import Rate
from diary.ui.problem_form import ProblemForm
from diary.ui.recovery_form import AfterRecoveryForm, RecoveryForm


class UnlockForms:
    """Makes the forms."""

    def __init__(self, rate: Rate | None = None) -> None:
        """``rate`` says how strong a new passphrase is."""
        self._rate = rate

    def problem(self, parent: QWidget) -> ProblemForm:
        """What stands in the way."""
        return ProblemForm(parent)

    def recovery(self, parent: QWidget) -> RecoveryForm:
        """The code of the sheet."""
        return RecoveryForm(parent)

    def after_recovery(self, parent: QWidget) -> AfterRecoveryForm:
        """A new passphrase, after the code opened the diary."""
        return AfterRecoveryForm(self._rate, parent)
