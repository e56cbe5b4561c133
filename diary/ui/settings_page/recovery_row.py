"""A new recovery sheet: made, shown, and put on paper."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.preference import SHEET_DONE
from diary.errors import DiaryError
from diary.i18n import _
from diary.report.recovery_sheet import RecoverySheet
from diary.ui.background import Background
from diary.ui.note import Note
from diary.ui.recovery_code_panel import RecoveryCodePanel
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.sheet_printing import SheetDialogs
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label


class RecoveryRow(Disclosure):
    """Asks once more, for the older sheet is worthless afterwards; holds the code until it is on paper."""

    made = Signal()
    """The new code is shown."""

    def __init__(
        self,
        session: Session,
        background: Background,
        dialogs: SheetDialogs,
        parent: QWidget | None = None,
    ) -> None:
        """Without a code."""
        super().__init__(_("Recovery sheet"), parent)
        self._session, self._background, self._dialogs = session, background, dialogs
        self._is_over = False
        self._panel: RecoveryCodePanel | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.body.addLayout(self._column)
        self._explanation = Label(
            _(
                "If you ever forget your passphrase, the code on this sheet opens the diary. Keep it on paper, apart"
                " from this computer."
            ),
            Type.HINT,
            self,
        )
        self._make = Button(
            _("Make a new sheet"), ButtonKind.SECONDARY, self, icon_name="file-text"
        )
        self._make.clicked.connect(self._ask_once_more)
        self._make_row = button_row(self, self._make)
        self._sure = self._make_question()
        self._problem = Note("info", self)
        self._written = Button(_("I wrote it down"), ButtonKind.PRIMARY, self, icon_name="check")
        self._written.clicked.connect(self._take_written)
        self._written_row = button_row(self, self._written)
        for widget in (
            self._explanation,
            self._make_row,
            self._sure,
            self._problem,
            self._written_row,
        ):
            self._column.addWidget(widget)
        self.opened.connect(lambda is_open: None if is_open else self._put_away())
        session.vault_about_to_lock.connect(self._end)
        self._put_away()

    def show_done(self) -> None:
        """Say beside the title whether the sheet is on paper."""
        if not self._is_over:
            done = self._session.preference(SHEET_DONE)
            self.set_hint(_("on paper") if done else _("not on paper yet"))

    def begin(self) -> None:
        """Open, in sight, ready to make a sheet."""
        self.set_open(True)
        if self._panel is None:
            self._make.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold no code that is on paper while another page is open."""
        if not self._is_over and self._session.preference(SHEET_DONE):
            self._put_away()
        super().hideEvent(event)

    def _make_question(self) -> QWidget:
        question = QWidget(self)
        as_high_as_needed(question)
        note = Note("circle-alert", question)
        note.say(_("The older sheet, if there is one, then opens nothing any more."))
        self._do_make = Button(_("Make it"), ButtonKind.SECONDARY, question)
        self._do_make.clicked.connect(self._make_code)
        self._leave = Button(_("Better not"), ButtonKind.QUIET, question)
        self._leave.clicked.connect(self._step_back)
        column = QVBoxLayout(question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(note)
        column.addWidget(button_row(question, self._leave, self._do_make))
        self._question = note
        return question

    def _ask_once_more(self) -> None:
        self._make_row.hide()
        self._sure.show()
        self._leave.setFocus()
        announce(self, self._question.text())

    def _step_back(self) -> None:
        self._put_away()
        self._make.setFocus()

    def _make_code(self) -> None:
        self._sure.setEnabled(False)
        vault = self._session.vault
        self._background.run(self, vault.new_recovery_code, self._show_code, self._refuse)

    def _show_code(self, code: str) -> None:
        if self._is_over:
            return
        self._session.prefer(SHEET_DONE, False)
        sheet = RecoverySheet(
            diary_name=_name_of(self._session.vault.folder),
            made_on=self._session.today,
            code_groups=tuple(code.split("-")),
        )
        self._sure.hide()
        self._panel = RecoveryCodePanel(sheet, self._dialogs, self)
        self._panel.put_on_paper.connect(self._take_paper)
        self._column.insertWidget(self._column.indexOf(self._written_row), self._panel)
        self._panel.show()  # a layout shows what is put in only later, and only what shows can take the focus
        self._written_row.show()
        self._panel.setFocus()
        announce(self, _("The new recovery code is shown. Please put it on paper."))
        self.made.emit()

    def _refuse(self, error: DiaryError) -> None:
        self._put_away()
        self._problem.say(str(error))
        announce(self, str(error), urgent=True)

    def _take_paper(self) -> None:
        self._session.attempt(lambda: self._session.prefer(SHEET_DONE, True))
        self._written.setText(_("Put the code away"))

    def _take_written(self) -> None:
        if not self._session.preference(SHEET_DONE):
            self._session.attempt(lambda: self._session.prefer(SHEET_DONE, True))
            self._session.said.emit(_("The new sheet holds from now on."))
        self._put_away()
        self._make.setFocus()

    def _put_away(self) -> None:
        """As before anything was asked; no code is held any more."""
        if self._panel is not None:
            self._panel.hide()
            self._panel.setParent(None)
            self._panel.deleteLater()
            self._panel = None
        self._written.setText(_("I wrote it down"))
        self._sure.setEnabled(True)
        self._problem.say("")
        self._sure.hide()
        self._written_row.hide()
        self._make_row.show()

    def _end(self) -> None:
        self._is_over = True
        self._put_away()
        self.set_open(False)


def _name_of(folder: Path) -> str:
    return folder.stem
