"""Opening the diary with the code on the recovery sheet, and choosing a new passphrase after that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.errors import MistypedRecoveryCode, WrongLengthRecoveryCode
from diary.i18n import _
from diary.ui.calm_form import CalmForm
from diary.ui.code_groups import CodeGroups
from diary.ui.new_passphrase_form import NewPassphraseForm, Rate
from diary.ui.note import Note
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.vault.recovery_code import RecoveryCode


class RecoveryForm(CalmForm):
    """The code, checked as far as can be done without the diary; ``code_entered`` carries one that is well formed."""

    code_entered = Signal(str)
    back_asked = Signal()
    restore_asked = Signal()
    """There is a backup, and it should become a diary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(
            _("Open with the recovery code"),
            _(
                "It is on the sheet you printed or wrote down: eight groups of five. Capital letters do not matter."
            ),
            parent,
        )
        self._groups = CodeGroups(self)
        self._groups.setAccessibleName(_("Recovery code"))
        self._groups.entered.connect(self._try)
        self._groups.edited.connect(self._clear_wrong)
        self._wrong = Note("info", self, keeps_room=True)
        self._busy = Label("", Type.HINT, self)
        self._busy.hide()
        self._open = Button(_("Open"), ButtonKind.PRIMARY, self, shortcut_hint="Enter")
        self._open.clicked.connect(self._try)
        self._back = Button(_("Back"), ButtonKind.QUIET, self, shortcut_hint="Esc")
        self._back.clicked.connect(self.back_asked)
        self.column.addWidget(self._groups)
        self.column.addWidget(self._wrong)
        self.column.addWidget(self._busy)
        self.column.addSpacing(16)
        self.add_row(self._open, self._back)
        self._restore = Button(_("Restore a backup"), ButtonKind.LINK, self, icon_name="rotate-ccw")
        self._restore.clicked.connect(self.restore_asked)
        self.column.addSpacing(8)
        self.add_row(self._restore)
        self.setFocusProxy(self._groups)

    @property
    def is_busy(self) -> bool:
        """Whether the code is being tried."""
        return not self._open.isEnabled()

    def clear(self) -> None:
        """Forget the code."""
        self._groups.clear()
        self._clear_wrong()

    def show_busy(self, sentence: str) -> None:
        """Say that the diary is being opened; an empty sentence when it is over."""
        is_busy = bool(sentence)
        if is_busy:
            self._groups.setFocus()
            self._clear_wrong()
            announce(self, sentence)
        self._groups.set_read_only(read_only=is_busy)
        self._open.setEnabled(not is_busy)
        self._back.setEnabled(not is_busy)
        self._restore.setEnabled(not is_busy)
        self._busy.setText(sentence)
        self._busy.setVisible(is_busy)

    def show_refusal(self, sentence: str, group: int | None = None) -> None:
        """Say why the code does not open; ``group`` (from 1) is the one to compare with the sheet."""
        self.show_busy("")
        self._wrong.say(sentence)
        self._groups.mark_wrong(group, sentence)
        if group is None:
            self._groups.focus_first_short()
        announce(self, sentence, urgent=True)

    def _clear_wrong(self) -> None:
        self._wrong.say("")

    def _try(self) -> None:
        if self.is_busy:
            return
        code = self._groups.code()
        try:
            RecoveryCode(code).secret()
        except MistypedRecoveryCode as error:
            self.show_refusal(str(error), int(str(error.details["group"])))
        except WrongLengthRecoveryCode as error:
            self.show_refusal(str(error))
        else:
            self.code_entered.emit(code)


class AfterRecoveryForm(CalmForm):
    """A new passphrase, now that the sheet opened the diary; not obliged."""

    passphrase_chosen = Signal(str)
    skipped = Signal()

    def __init__(self, rate: Rate | None = None, parent: QWidget | None = None) -> None:
        """``rate`` says how strong a passphrase is."""
        super().__init__(
            _("Your diary is open"),
            _(
                "Choose a new passphrase, so that you do not need the sheet next time. The code on the sheet stays valid."
            ),
            parent,
        )
        self._fields = NewPassphraseForm(rate, self)
        self._fields.accepted.connect(self.passphrase_chosen)
        self._problem = Note("info", self)
        self._busy = Label("", Type.HINT, self)
        self._busy.hide()
        self._set = Button(_("Set passphrase"), ButtonKind.PRIMARY, self, shortcut_hint="Enter")
        self._set.clicked.connect(self._fields.submit)
        self._skip = Button(_("Not now"), ButtonKind.QUIET, self)
        self._skip.clicked.connect(self.skipped)
        self.column.addWidget(self._fields)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._busy)
        self.column.addSpacing(16)
        self.add_row(self._set, self._skip)
        self.setFocusProxy(self._fields)

    def show_busy(self, sentence: str) -> None:
        """Say that the passphrase is being set; an empty sentence when it is over."""
        self._problem.say("")
        self._busy.setText(sentence)
        self._busy.setVisible(bool(sentence))
        self._fields.setEnabled(not sentence)
        self._set.setEnabled(not sentence)
        self._skip.setEnabled(not sentence)
        if sentence:
            announce(self, sentence)

    def show_problem(self, sentence: str) -> None:
        """Say why the passphrase could not be set; what was typed stays."""
        self.show_busy("")
        self._problem.say(sentence)
        announce(self, sentence, urgent=True)
