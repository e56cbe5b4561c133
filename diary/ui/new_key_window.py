"""While the diary is encrypted anew, and after it: the new recovery sheet, and then the lock."""

from collections.abc import Callable
from contextlib import closing
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from diary.domain.preference import SHEET_DONE
from diary.errors import DiaryError
from diary.i18n import _
from diary.report.recovery_sheet import RecoverySheet
from diary.ui.background import Background
from diary.ui.calm_form import CalmForm
from diary.ui.calm_window import CalmWindow
from diary.ui.recovery_code_panel import RecoveryCodePanel
from diary.ui.session import Session
from diary.ui.sheet_printing import SheetDialogs, SystemSheetDialogs
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.vault.passphrase import Passphrase
from diary.vault.vault import Vault


class NewKeyWindow(CalmWindow):
    """``finished`` comes when the person is done with it, whatever came of it."""

    finished = Signal()

    def __init__(
        self,
        diary_name: str,
        today: date,
        background: Background,
        *,
        dialogs: SheetDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``dialogs`` print and save the sheet."""
        super().__init__(parent=parent)
        self._name, self._today, self._background = diary_name, today, background
        self._dialogs = SystemSheetDialogs() if dialogs is None else dialogs
        self._is_busy = False

    def begin(self, renew: Callable[[], str], keep_done: Callable[[], object]) -> None:
        """Do ``renew``, which returns the new code, and ``keep_done`` when that is on paper; both in a thread."""
        self._keep_done = keep_done
        form = CalmForm(_("One moment"), "", self)
        form.column.addWidget(
            Label(
                _("Everything is being encrypted anew. Please do not switch off."), Type.BODY, form
            )
        )
        self.show_form(form)
        self._is_busy = True
        announce(self, _("Everything is being encrypted anew. Please do not switch off."))
        self._background.run(self, renew, self._show_code, self._show_problem)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is being done with it; not while it is going on, nor before the code was seen."""
        if self._is_busy:
            event.ignore()
            return
        super().closeEvent(event)
        self.finished.emit()

    def _show_code(self, code: str) -> None:
        self._is_busy = False
        form = CalmForm(
            _("Your new recovery sheet"),
            _(
                "The diary has a new key. The older sheet opens nothing here any more. Print this one or copy it by"
                " hand, and keep it apart from this computer."
            ),
            self,
        )
        sheet = RecoverySheet(
            diary_name=self._name, made_on=self._today, code_groups=tuple(code.split("-"))
        )
        panel = RecoveryCodePanel(sheet, self._dialogs, form)
        form.column.addWidget(panel)
        form.column.addSpacing(16)
        done = Button(_("I wrote it down"), ButtonKind.PRIMARY, form, icon_name="check")
        done.clicked.connect(self._keep)
        later = Button(_("Not now"), ButtonKind.QUIET, form)
        later.clicked.connect(self.close)
        form.add_row(done, later)
        self.show_form(form)
        panel.setFocus()
        announce(self, _("The new recovery code is shown. Please put it on paper."))

    def _keep(self) -> None:
        self._is_busy = True
        self.setEnabled(False)
        self._background.run(
            self, self._keep_done, lambda _none: self._end(), lambda _e: self._end()
        )

    def _end(self) -> None:
        self._is_busy = False
        self.close()

    def _show_problem(self, error: DiaryError) -> None:
        self._is_busy = False
        form = CalmForm(_("The diary keeps the key it had"), str(error), self)
        back = Button(_("Back to the diary"), ButtonKind.PRIMARY, form)
        back.clicked.connect(self.close)
        form.add_row(back)
        self.show_form(form)
        back.setFocus()
        announce(self, str(error), urgent=True)


def renew_key(session: Session, background: Background, passphrase: str) -> NewKeyWindow:
    """Put away what is open in ``session``, and show the window in which its vault gets another key, and closes."""
    vault = session.vault
    session.attempt(lambda: session.prefer(SHEET_DONE, False))
    session.vault_about_to_lock.emit()
    window = NewKeyWindow(vault.folder.stem, session.today, background)
    window.show()

    def keep_done() -> None:
        again = Vault.open(
            vault.folder,
            Passphrase(passphrase),
            catalogue=session.catalogue,
            clock=session.clock,
        )
        with closing(again):
            again.preferences[SHEET_DONE] = True

    window.begin(lambda: vault.renew_data_key(passphrase), keep_done)
    return window
