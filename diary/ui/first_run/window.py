"""The first time somebody opens the program: four steps, of which only the passphrase cannot be passed over.

It makes nothing itself: ``create_asked`` carries what is needed for a diary, and ``show_recovery_code`` goes on when it
is made. Every step can be gone back from, until the diary is there.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from diary.i18n import _
from diary.report.recovery_sheet import RecoverySheet
from diary.ui.calm_form import CalmForm
from diary.ui.calm_window import CalmWindow
from diary.ui.first_run.language_step import LanguageStep
from diary.ui.first_run.passphrase_step import ChooseFolder, PassphraseStep, choose_folder
from diary.ui.first_run.questions_step import QuestionsStep
from diary.ui.first_run.recovery_step import RecoveryStep
from diary.ui.new_passphrase_form import Rate
from diary.ui.sheet_printing import SheetDialogs, SystemSheetDialogs
from diary.ui.widgets.announce import announce
from diary.ui.widgets.brand_mark import BrandMark
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.button_bar import ButtonBar
from diary.ui.widgets.step_bar import StepBar

_COLUMN = 560
_STEPS_WIDEST = 880


class FirstRunWindow(CalmWindow):
    """Language, passphrase, recovery sheet, questions."""

    language_chosen = Signal(str)
    create_asked = Signal(Path, str)
    example_asked = Signal()
    other_diary_asked = Signal()
    restore_asked = Signal()
    finished = Signal(object, bool)
    """What was chosen (``dict[str, bool]``, where it differs from a new diary's); whether the sheet is on paper."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        *,
        rate: Rate | None = None,
        choose: ChooseFolder = choose_folder,
        dialogs: SheetDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``folder`` is where the diary will be unless another place is chosen.

        ``rate`` says how strong a passphrase is; ``choose`` and ``dialogs`` ask for places and printers.
        """
        super().__init__(_COLUMN, parent)
        self._folder, self._clock = folder, clock
        self._rate, self._choose = rate, choose
        self._dialogs = dialogs or SystemSheetDialogs()
        self._is_sheet_done = False
        self._recovery: RecoveryStep | None = None
        self._is_busy = False
        self.head.insertWidget(0, BrandMark(26, self), 0, Qt.AlignmentFlag.AlignVCenter)
        self._build()
        self._show_language()

    def _build(self) -> None:
        """Make everything that has words in it."""
        self.help_button.setText(_("Help now"))
        self._steps = StepBar(
            [_("Language"), _("Passphrase"), _("Recovery sheet"), _("Your questions")], self
        )
        self._steps.setMaximumWidth(_STEPS_WIDEST)
        self.head.insertSpacing(1, 24)
        self.head.insertWidget(2, self._steps, 100, Qt.AlignmentFlag.AlignVCenter)
        self._language = LanguageStep(self)
        self._language.language_chosen.connect(self._take_language)
        self._language.other_diary_asked.connect(self.other_diary_asked)
        self._language.restore_asked.connect(self.restore_asked)
        self._language.example_asked.connect(self.example_asked)
        self._passphrase = PassphraseStep(self._folder, self._rate, self._choose, self)
        self._passphrase.accepted.connect(self.create_asked)
        self._questions = QuestionsStep(self)
        for form in (self._passphrase, self._questions):
            form.hide()
        self._bar = ButtonBar(self)
        self.root.addWidget(self._bar)
        self._next = Button(_("Next"), ButtonKind.PRIMARY, self._bar, shortcut_hint="Enter")
        self._next.clicked.connect(self._go_on)
        self._later = Button(_("Later"), ButtonKind.SECONDARY, self._bar)
        self._later.clicked.connect(self._pass_over_sheet)
        self._example = Button(_("See an example first"), ButtonKind.SECONDARY, self._bar)
        self._example.clicked.connect(self.example_asked)
        self._back = Button(_("Back"), ButtonKind.QUIET, self._bar, shortcut_hint="Esc")
        self._back.clicked.connect(self._go_back)
        for button in (self._next, self._later, self._example, self._back):
            self._bar.add(button)

    def _take_language(self, language: str) -> None:
        """Tell the choice, and say everything again in that language; what was typed stays."""
        typed, folder = self._passphrase.fields.typed(), self._passphrase.folder
        self.language_chosen.emit(language)
        self._folder = folder
        for old in (self._steps, self._language, self._passphrase, self._questions, self._bar):
            old.hide()
            old.deleteLater()
        self.head.takeAt(1)
        self._build()
        self._passphrase.fields.set_typed(typed)
        self._show_language()

    def show_busy(self, sentence: str) -> None:
        """Say what is going on; until told otherwise nothing can be pressed. An empty sentence when it is over."""
        self._is_busy = bool(sentence)
        self._bar.set_note(sentence)
        self._passphrase.setEnabled(not self._is_busy)
        for button in (self._next, self._later, self._example, self._back):
            button.setEnabled(not self._is_busy)
        if sentence:
            announce(self, sentence)

    def show_problem(self, sentence: str) -> None:
        """Say why the diary could not be made; what was typed stays."""
        self.show_busy("")
        self._passphrase.show_problem(sentence)
        self._passphrase.setFocus()

    def show_recovery_code(self, code: str) -> None:
        """The diary is made: forget the passphrase, and show the recovery code (groups with dashes between)."""
        self.show_busy("")
        self._passphrase.fields.clear()
        sheet = RecoverySheet(
            self._passphrase.folder.stem, self._clock().date(), tuple(code.split("-"))
        )
        self._recovery = RecoveryStep(sheet, self._dialogs, self)
        self._recovery.hide()
        self._show_recovery()

    def _show_step(self, step: int, form: CalmForm, primary: str) -> None:
        self._steps.set_step(step)
        self._next.setText(primary)
        self._next.updateGeometry()
        self._later.setVisible(form is self._recovery)
        self._example.setVisible(form is self._questions)
        self._back.setVisible(form in {self._passphrase, self._questions})
        self.show_form(form)
        form.setFocus()
        announce(self, self._steps.accessibleName())
        QTimer.singleShot(0, self, self._follow_column)

    def _show_language(self) -> None:
        self._show_step(0, self._language, _("Next"))

    def _show_passphrase(self) -> None:
        self._show_step(1, self._passphrase, _("Make the diary"))

    def _show_recovery(self) -> None:
        if self._recovery is not None:
            self._show_step(2, self._recovery, _("I have it on paper"))

    def _show_questions(self) -> None:
        self._show_step(3, self._questions, _("Begin"))

    def _go_on(self) -> None:
        form = self.form()
        if form is self._language:
            self._show_passphrase()
        elif form is self._passphrase:
            self._passphrase.show_problem("")
            self._passphrase.fields.submit()
        elif form is self._questions:
            self.finished.emit(self._questions.chosen(), self._is_sheet_done)
        else:
            self._is_sheet_done = True
            self._show_questions()

    def _pass_over_sheet(self) -> None:
        self._is_sheet_done = self._recovery is not None and self._recovery.is_on_paper
        self._show_questions()

    def _go_back(self) -> None:
        if self.form() is self._passphrase:
            self._show_language()
        elif self.form() is self._questions:
            self._show_recovery()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back."""
        key = event.key()
        if self._is_busy:
            return
        if key == Qt.Key.Key_Escape:
            self._go_back()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not isinstance(
            self.focusWidget(), QPushButton
        ):
            # In the fields of the passphrase Enter has been taken already, and means the next field.
            if self.form() is not self._passphrase:
                self._go_on()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the buttons under the column."""
        answer = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            QTimer.singleShot(0, self, self._follow_column)
        return answer

    def _follow_column(self) -> None:
        self._bar.set_margin(self.column_margin())
