"""The way from a locked diary to an open one, and back."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from diary import paths
from diary.app.later import Later
from diary.arguments import Arguments
from diary.computer_clock import computer_now
from diary.domain.helplines import helplines
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.moment import Clock
from diary.domain.preference import ASKED, SHEET_DONE
from diary.errors import (
    DiaryError,
    KeyringRefused,
    MistypedRecoveryCode,
    WrongLengthRecoveryCode,
    WrongPassphrase,
    WrongRecoveryCode,
)
from diary.i18n import _, language
from diary.log import report_bug, trace_of
from diary.process import start_anew
from diary.settings import LANGUAGE, VAULT, Settings
from diary.ui.background import Background
from diary.ui.calm_window import CalmWindow
from diary.ui.error_dialog import ErrorDialog
from diary.ui.example_folder import ExampleFolder
from diary.ui.first_paint import FirstPaint
from diary.ui.first_run.window import FirstRunWindow
from diary.ui.help_window import HelpWindow
from diary.ui.look import Look
from diary.ui.unlock_window import UnlockWindow
from diary.ui.waiting_window import WaitingWindow
from diary.vault.header_files import remembers_a_computer
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode

if TYPE_CHECKING:
    from diary.ui.workspace import Workspace
    from diary.vault.unlock import Key
    from diary.vault.vault import Vault

_REFUSALS = (
    WrongPassphrase,
    WrongRecoveryCode,
    MistypedRecoveryCode,
    WrongLengthRecoveryCode,
    KeyringRefused,
)


_SUFFIX = ".raakvlak"


def open_window(arguments: Arguments) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Raakvlak")
    application.setDesktopFileName("raakvlak")
    program = Program(application, Settings(paths.settings_file()), arguments, computer_now)
    program.start()
    try:
        return application.exec()
    finally:
        program.end()


class Program(QObject):
    """Shows one window at a time: first run, unlock, or the open diary."""

    def __init__(
        self, application: QApplication, settings: Settings, arguments: Arguments, clock: Clock
    ) -> None:
        """Nothing is shown yet."""
        super().__init__()
        self._settings = settings
        self._clock = clock
        self._later = Later(Catalogue(MEASURES), clock)
        self._look = Look(application, settings)
        self._after_lock = arguments.after_lock
        self._example = ExampleFolder() if arguments.demo else None
        last = Path(settings[VAULT]) if settings[VAULT] else _forgotten_diary()
        self._folder = arguments.vault.absolute() if arguments.vault else last
        self._background = Background(threads=2, parent=self)
        self._window: QWidget | None = None
        self._workspace: Workspace | None = None
        self._vault: Vault | None = None
        sys.excepthook = self._show_bug

    def start(self) -> None:
        """Show the first window."""
        if self._example is not None:
            self._open_example(self._example)
        elif self._folder is None:
            self._show_first_run()
        else:
            self._show_unlock(self._folder)

    def end(self) -> None:
        """Close what is open; the example goes away with it."""
        if self._workspace is not None:
            self._workspace.close()
        elif self._vault is not None:
            self._vault.close()
        self._background.close()
        self._later.close()
        if self._example is not None:
            self._example.remove()

    # before the diary is open

    def _show_unlock(self, folder: Path) -> None:
        self._folder = folder
        try:
            knows_us, problem = remembers_a_computer(folder), ""
        except DiaryError as error:
            knows_us, problem = False, str(error)
        window = UnlockWindow("", self._clock, rate=self._rate, may_use_this_computer=knows_us)
        window.passphrase_entered.connect(lambda text: self._unlock(Passphrase(text)))
        window.recovery_code_entered.connect(
            lambda text: self._unlock(RecoveryCode(text), recovered=True)
        )
        window.this_computer_asked.connect(lambda: self._unlock(None))
        window.other_diary_asked.connect(self._choose_other)
        window.try_again_asked.connect(lambda: self._show_unlock(folder))
        window.new_passphrase_set.connect(self._change_passphrase)
        window.new_passphrase_skipped.connect(self._show_workspace)
        self._show_first_window(window)
        if problem:
            window.show_problem(problem)
        elif knows_us and not self._after_lock:
            QTimer.singleShot(0, window, lambda: self._unlock(None))

    def _show_first_run(self) -> None:
        folder = paths.diaries_folder() / f"{_('Diary')}{_SUFFIX}"
        window = FirstRunWindow(folder, self._clock, rate=self._rate)
        window.language_chosen.connect(self._speak)
        window.create_asked.connect(lambda folder, text: self._create(folder, text, window))
        window.finished.connect(lambda chosen, done: self._finish_first_run(chosen, done, window))
        window.example_asked.connect(self._leave_for_example)
        window.other_diary_asked.connect(self._choose_other)
        self._show_first_window(window)

    def _speak(self, chosen: str) -> None:
        self._settings[LANGUAGE] = chosen
        self._look.speak()

    def _choose_other(self) -> None:
        start = self._folder.parent if self._folder is not None else paths.diaries_folder()
        chosen = QFileDialog.getExistingDirectory(self._window, _("Which diary?"), str(start))
        if chosen:
            self._after_lock = True
            self._show_unlock(Path(chosen))

    # opening

    def _unlock(self, key: "Key | None", *, recovered: bool = False) -> None:
        window, folder = self._window, self._folder
        if not isinstance(window, UnlockWindow) or folder is None:
            return

        def opened(vault: "Vault") -> None:
            self._vault = vault
            if recovered:
                window.ask_new_passphrase()
            else:
                self._show_workspace()

        def refused(error: DiaryError) -> None:
            is_refusal = isinstance(error, _REFUSALS)
            (window.show_refusal if is_refusal else window.show_problem)(str(error))

        window.show_busy(_("Opening your diary"))
        self._background.run(window, lambda: self._later.open_vault(folder, key), opened, refused)

    def _change_passphrase(self, text: str) -> None:
        window, vault = self._window, self._vault
        if not isinstance(window, UnlockWindow) or vault is None:
            return
        window.show_busy(_("Changing the passphrase"))
        self._background.run(
            window,
            lambda: vault.change_passphrase(text),
            lambda _none: self._show_workspace(),
            lambda error: window.show_refusal(str(error)),
        )

    def _create(self, folder: Path, text: str, window: FirstRunWindow) -> None:
        def made(result: "tuple[Vault, str]") -> None:
            self._vault, code = result
            self._folder = folder
            self._settings[VAULT] = str(folder)
            window.show_recovery_code(code)

        window.show_busy(_("Making your diary"))
        self._background.run(
            window,
            lambda: self._later.create_vault(folder, text),
            made,
            lambda error: window.show_problem(str(error)),
        )

    def _finish_first_run(
        self, chosen: dict[str, bool], done: object, window: FirstRunWindow
    ) -> None:
        if self._vault is None:
            return
        try:
            self._vault.preferences[ASKED] = chosen
            self._vault.preferences[SHEET_DONE] = bool(done)
        except DiaryError as error:
            window.show_problem(str(error))
            return
        self._show_workspace()

    def _leave_for_example(self) -> None:
        if self._vault is not None:
            self._vault.close()
        start_anew(["--demo"])

    def _open_example(self, example: ExampleFolder) -> None:
        window = WaitingWindow(_("Preparing the example diary"))
        self._show_first_window(window)

        def made(vault: "Vault") -> None:
            self._vault = vault
            self._show_workspace()

        self._background.run(
            window,
            lambda: self._later.create_example(example.vault),
            made,
            lambda error: window.show_problem(str(error)),
        )

    # the open diary

    def _show_workspace(self) -> None:
        if self._vault is None:
            return
        if self._example is None:
            self._settings[VAULT] = str(self._folder)
        workspace = self._later.make_workspace(
            self._vault, self._settings, self._background, is_example=self._example is not None
        )
        workspace.look_changed.connect(self._look.draw)
        workspace.language_changed.connect(self._look.speak)
        workspace.locked.connect(self._start_locked)
        self._workspace = workspace
        self._show(workspace.open())

    def _start_locked(self) -> None:
        """The vault is closed: begin anew at the lock screen, or at the own diary after the example."""
        if self._example is not None:
            self._example.remove()
            start_anew([])
        start_anew(["--after-lock", "--vault", str(self._folder)])

    # the rest

    def _show_first_window(self, window: CalmWindow) -> None:
        window.help_asked.connect(lambda: HelpWindow(helplines(language()), window).show())
        FirstPaint(window, self._later.begin)
        self._show(window)

    def _show(self, window: QWidget) -> None:
        old, self._window = self._window, window
        if old is not None and old.isVisible():
            window.setGeometry(old.geometry())
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _rate(self, text: str, done: Callable[[int], None]) -> None:
        """Say how hard a passphrase is to guess, 0 … 4, when the meter has judged it."""
        if self._window is not None:
            self._background.run(
                self._window, lambda: self._later.strength(text), done, lambda _error: None
            )

    def _show_bug(
        self, kind: type[BaseException], error: BaseException, places: TracebackType | None
    ) -> None:
        report_bug(kind, error, places)
        ErrorDialog(trace_of(error), QApplication.activeWindow()).exec()


def _forgotten_diary() -> Path | None:
    """A diary in the usual place that the settings do not name: they were lost, so there is no first run."""
    return next(iter(sorted(paths.diaries_folder().glob(f"*{_SUFFIX}"))), None)
