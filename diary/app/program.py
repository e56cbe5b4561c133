"""The way from a locked diary to an open one, and back. Imports only what the unlock window needs."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from diary import paths
from diary.app.bugs import show_bug
from diary.app.first_window import complete, local_time
from diary.errors import REFUSALS, DamagedVault, DiaryError
from diary.i18n import _
from diary.settings import LANGUAGE, VAULT, Settings
from diary.ui.first_paint import FirstPaint
from diary.ui.look import Look
from diary.ui.theme import make_application
from diary.ui.unlock_window import UnlockWindow

if TYPE_CHECKING:
    from diary.app.later import Later
    from diary.arguments import Arguments
    from diary.domain.moment import Clock
    from diary.ui.calm_window import CalmWindow
    from diary.ui.example_folder import ExampleFolder
    from diary.ui.workspace import Workspace
    from diary.vault.vault import Vault


def open_window(arguments: "Arguments", clock: "Clock") -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    application = make_application(sys.argv[0])
    application.setApplicationName("Raakvlak")
    application.setDesktopFileName("raakvlak")
    program = Program(application, Settings(paths.settings_file()), arguments, clock)
    program.start()
    try:
        return application.exec()
    finally:
        program.end()


class Program(QObject):
    """Shows one window at a time: first run, unlock, or the open diary."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        arguments: "Arguments",
        clock: "Clock",
    ) -> None:
        """Nothing is shown yet."""
        super().__init__()
        self._settings = settings
        self._arguments = arguments
        self._clock = clock
        self._application = application
        self._look = Look(application, settings)
        self._may_ask_this_computer = not arguments.after_lock
        self._folder: Path | None = None
        self._rest: Later | None = None
        self._window: QWidget | None = None
        self._workspace: Workspace | None = None
        self._vault: Vault | None = None
        self._example: ExampleFolder | None = None
        sys.excepthook = show_bug

    def start(self) -> None:
        """Show the first window."""
        last = Path(self._settings[VAULT]) if self._settings[VAULT] else paths.forgotten_diary()
        self._folder = self._arguments.vault.absolute() if self._arguments.vault else last
        if self._arguments.demo:
            self._open_example()
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
        if self._rest is not None:
            self._rest.close()
        if self._example is not None:
            self._example.remove()

    @property
    def _later(self) -> "Later":
        """Everything that the first window does without; its loading begins when it is first asked for."""
        if self._rest is None:
            from diary.app.later import Later

            self._rest = Later(self._clock)
        return self._rest

    # before the diary is open

    def _show_unlock(self, folder: Path) -> None:
        self._folder = folder
        window = UnlockWindow("", local_time, forms=lambda: self._later.unlock_forms(window))
        window.passphrase_entered.connect(
            lambda text: self._unlock(lambda: self._later.open_with_passphrase(folder, text))
        )
        window.recovery_code_entered.connect(
            lambda text: self._unlock(
                lambda: self._later.open_with_recovery_code(folder, text), recovered=True
            )
        )
        window.this_computer_asked.connect(
            lambda: self._unlock(lambda: self._later.open_vault(folder, None))
        )
        window.other_diary_asked.connect(self._choose_other)
        window.try_again_asked.connect(lambda: self._show_unlock(folder))
        window.restore_asked.connect(self._show_restore)
        window.salvage_asked.connect(lambda: self._show_salvage(folder))
        window.new_passphrase_set.connect(self._change_passphrase)
        window.new_passphrase_skipped.connect(self._show_workspace)
        FirstPaint(window, lambda: self._look_at(folder, window))
        self._show_first_window(window)

    def _look_at(self, folder: Path, window: UnlockWindow) -> None:
        """Say at once what stands in the way, and use this computer's key where the owner wanted that."""
        from diary.vault.header_files import remembers_a_computer

        self._later  # noqa: B018  begins to load
        try:
            if not remembers_a_computer(folder):
                return
        except DiaryError as error:
            window.show_problem(str(error))
            return
        window.offer_this_computer()
        if self._may_ask_this_computer:
            self._unlock(lambda: self._later.open_vault(folder, None))

    def _show_first_run(self) -> None:
        from diary.app.first_run import first_run_window

        window = first_run_window(self._later, self, self._take_vault, self._show_workspace)
        window.language_chosen.connect(self._speak)
        window.example_asked.connect(self._leave_for_example)
        window.other_diary_asked.connect(self._choose_other)
        window.restore_asked.connect(self._show_restore)
        self._show_first_window(window)

    def _show_restore(self) -> None:
        from diary.app.restoring import restore_window

        window = restore_window(self._later, self._take_vault, self._show_workspace)
        window.back_asked.connect(self.start)
        self._show_first_window(window)

    def _show_salvage(self, folder: Path) -> None:
        from diary.app.salvaging import salvage_window

        self._show_first_window(
            salvage_window(self._later, folder, self._take_vault, self._show_workspace, self.start)
        )

    def _take_vault(self, folder: Path, vault: "Vault") -> None:
        """A vault that was made a moment ago."""
        self._folder, self._vault = folder, vault
        self._settings[VAULT] = str(folder)

    def _speak(self, chosen: str) -> None:
        self._settings[LANGUAGE] = chosen
        self._look.speak()

    def _choose_other(self) -> None:
        start = self._folder.parent if self._folder is not None else paths.diaries_folder()
        chosen = self._later.choose_diary(self._window, start)
        if chosen:
            self._may_ask_this_computer = False
            self._show_unlock(chosen)

    # opening

    def _unlock(self, work: "Callable[[], Vault]", *, recovered: bool = False) -> None:
        window = self._window
        if not isinstance(window, UnlockWindow):
            return

        def opened(vault: "Vault") -> None:
            self._vault = vault
            if recovered:
                window.ask_new_passphrase()
            else:
                self._show_workspace()

        def refused(error: DiaryError) -> None:
            if isinstance(error, REFUSALS):
                window.show_refusal(str(error))
            else:
                window.show_problem(str(error), may_salvage=isinstance(error, DamagedVault))

        window.show_busy(_("Opening your diary"))
        self._later.run(window, work, opened, refused)

    def _change_passphrase(self, text: str) -> None:
        window, vault = self._window, self._vault
        if not isinstance(window, UnlockWindow) or vault is None:
            return
        window.show_busy(_("Changing the passphrase"))
        self._later.run(
            window,
            lambda: vault.change_passphrase(text),
            lambda _none: self._show_workspace(),
            lambda error: window.show_refusal(str(error)),
        )

    def _leave_for_example(self) -> None:
        if self._vault is not None:
            self._vault.close()
        _start_anew("--demo")

    def _open_example(self) -> None:
        from diary.ui.example_folder import ExampleFolder
        from diary.ui.waiting_window import WaitingWindow

        example = self._example = ExampleFolder()
        window = WaitingWindow(_("Preparing the example diary"))
        self._show_first_window(window)

        def made(vault: "Vault") -> None:
            self._vault = vault
            self._show_workspace()

        self._later.run(
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
        workspace = self._later.workspace(
            self._vault, self._settings, is_example=self._example is not None
        )
        workspace.look_changed.connect(self._look.draw)
        workspace.language_changed.connect(self._look.speak)
        workspace.locked.connect(self._start_locked)
        self._workspace = workspace
        self._show(workspace.open())

    def _start_locked(self) -> None:
        """The vault is closed: begin anew at the lock screen of the diary that was last chosen."""
        if self._example is not None:
            self._example.remove()
            _start_anew()
        _start_anew("--after-lock", "--vault", self._settings[VAULT] or str(self._folder))

    def _show_first_window(self, window: "CalmWindow") -> None:
        window.help_asked.connect(lambda: self._later.show_help(window))
        FirstPaint(window, lambda: complete(self._application, self._look))
        self._show(window)

    def _show(self, window: QWidget) -> None:
        old, self._window = self._window, window
        if old is not None and old.isVisible():
            window.setGeometry(old.geometry())
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()


def _start_anew(*options: str) -> None:
    from diary.process import start_anew

    start_anew(options)
