"""Chooses and joins the parts of the window; the only place that does, and the only place that defers an import.

The unlock window is shown after importing little more than PySide6. The rest (the vault, the pages) is loaded in a
thread from the first paint on, while the passphrase is typed. To lock is to close the vault and to start the program
anew, so that nothing of the diary stays in memory.
"""

import importlib
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from diary import paths
from diary.arguments import Arguments
from diary.computer_clock import computer_now
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.moment import Clock
from diary.errors import (
    DiaryError,
    KeyringRefused,
    MistypedRecoveryCode,
    WrongLengthRecoveryCode,
    WrongPassphrase,
    WrongRecoveryCode,
)
from diary.i18n import SOURCE_LANGUAGE, _, choose_language, language, speak
from diary.log import report_bug, start_logging, trace_of
from diary.settings import LANGUAGE, TEXT_SIZE, THEME, VAULT, Settings
from diary.ui.background import Background
from diary.ui.help_window import HelpWindow
from diary.ui.theme import Appearance, apply_theme, theme_for
from diary.ui.unlock_window import UnlockWindow
from diary.ui.widgets.focus_ring import install_focus_ring
from diary.vault.header import Kdf, SlotKind
from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode

if TYPE_CHECKING:
    from diary.ui.first_run.window import FirstRunWindow
    from diary.ui.workspace import Workspace
    from diary.vault.unlock import Key
    from diary.vault.vault import Vault

_LATER = (
    "diary.vault.vault",
    "diary.vault.keychain",
    "diary.ui.workspace",
    "diary.vault.passphrase_strength",
)
"""What is loaded while the passphrase is typed, the vault first."""

_REFUSALS = (
    WrongPassphrase,
    WrongRecoveryCode,
    MistypedRecoveryCode,
    WrongLengthRecoveryCode,
    KeyringRefused,
)
_EXAMPLE_PREFIX = "raakvlak-example-"
_EXAMPLE_KEY_BYTES = 32
_EXAMPLE_COST = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
"""The example's passphrase is 256 random bits that nobody ever sees; deriving slowly would protect nothing."""


def main(arguments: Arguments) -> int:
    """Do what was asked on the command line: a command, or the window. Returns the exit code."""
    _forbid_core_dumps()
    start_logging(paths.log_folder())
    if arguments.command is None:
        return _open_window(arguments)
    from diary.commands import run

    return run(arguments, clock=computer_now)


def _open_window(arguments: Arguments) -> int:
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
    """The way from a locked diary to an open one, and back."""

    def __init__(
        self, application: QApplication, settings: Settings, arguments: Arguments, clock: Clock
    ) -> None:
        """Nothing is shown yet."""
        super().__init__()
        self._application = application
        self._settings = settings
        self._after_lock = arguments.after_lock
        self._is_demo = arguments.demo
        self._clock = clock
        self._catalogue = Catalogue(MEASURES)
        self._folder = arguments.vault or (Path(settings[VAULT]) if settings[VAULT] else None)
        self._background = Background(threads=2, parent=self)
        self._loader = ThreadPoolExecutor(1)
        self._loaded: Future[None] | None = None
        self._window: QWidget | None = None
        self._workspace: Workspace | None = None
        self._vault: Vault | None = None
        self._example: Path | None = None
        self._qt_texts: QTranslator | None = None
        sys.excepthook = self._show_bug
        application.styleHints().colorSchemeChanged.connect(lambda: self.apply_look())

    def start(self) -> None:
        """Show the first window."""
        self.apply_language()
        self.apply_look()
        install_focus_ring(self._application)
        if self._is_demo:
            self._open_example()
        elif self._folder is None:
            self._load()
            self._show_first_run()
        else:
            self._show_unlock(self._folder)

    def end(self) -> None:
        """Close what is open; the example goes away with it."""
        if self._vault is not None and self._workspace is None:
            self._vault.close()
        self._background.close()
        self._loader.shutdown(wait=True, cancel_futures=True)
        if self._example is not None:
            shutil.rmtree(self._example, ignore_errors=True)

    # how it looks and speaks

    def apply_look(self, zoom: float = 1.0) -> None:
        """Draw everything as the settings say, enlarged by ``zoom`` on a bad day."""
        appearance = Appearance(self._settings[THEME])
        scale = self._settings[TEXT_SIZE] / 100 * zoom
        apply_theme(self._application, theme_for(appearance, self._application, scale))

    def apply_language(self) -> None:
        """Speak the language of the settings, else the first of the system's that is complete."""
        chosen = self._settings[LANGUAGE] or choose_language(QLocale.system().uiLanguages())
        speak(chosen, paths.translations())
        QLocale.setDefault(QLocale(language()))
        if self._qt_texts is not None:
            self._application.removeTranslator(self._qt_texts)
        self._qt_texts = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if chosen != SOURCE_LANGUAGE and self._qt_texts.load(f"qtbase_{chosen}", folder):
            self._application.installTranslator(self._qt_texts)

    # before the diary is open

    def _show_unlock(self, folder: Path) -> None:
        self._folder = folder
        window = UnlockWindow(
            "", self._clock, rate=self._rate, may_use_this_computer=_knows_us(folder)
        )
        window.passphrase_entered.connect(lambda text: self._unlock(lambda: Passphrase(text)))
        window.recovery_code_entered.connect(
            lambda text: self._unlock(lambda: RecoveryCode(text), recovered=True)
        )
        window.this_computer_asked.connect(self._unlock_with_this_computer)
        window.other_diary_asked.connect(self._choose_other)
        window.try_again_asked.connect(lambda: self._show_unlock(folder))
        window.new_passphrase_set.connect(self._change_passphrase)
        window.new_passphrase_skipped.connect(lambda: self._show_workspace())
        window.help_asked.connect(lambda: HelpWindow(self._window).exec())
        self._show(window)
        FirstPaint(window, self._load)
        try:
            read_headers(folder)
        except DiaryError as error:
            window.show_problem(str(error))
            return
        if _knows_us(folder) and not self._after_lock:
            QTimer.singleShot(0, window, self._unlock_with_this_computer)

    def _show_first_run(self) -> None:
        from diary.ui.first_run.window import FirstRunWindow

        window = FirstRunWindow(self._clock, paths.diaries_folder(), rate=self._rate)
        window.language_chosen.connect(lambda chosen: self._speak_in_first_run(chosen, window))
        window.create_asked.connect(lambda folder, text: self._create(folder, text, window))
        window.finished.connect(self._finish_first_run)
        window.example_asked.connect(lambda: self._start_anew("--demo"))
        window.other_diary_asked.connect(self._choose_other)
        window.help_asked.connect(lambda: HelpWindow(self._window).exec())
        self._show(window)

    def _speak_in_first_run(self, chosen: str, window: "FirstRunWindow") -> None:
        self._settings[LANGUAGE] = chosen
        self.apply_language()
        window.retranslate()

    def _choose_other(self) -> None:
        start = str(self._folder.parent if self._folder is not None else paths.diaries_folder())
        chosen = QFileDialog.getExistingDirectory(self._window, _("Which diary?"), start)
        if chosen:
            self._after_lock = True
            self._show_unlock(Path(chosen))

    # opening

    def _unlock_with_this_computer(self) -> None:
        def key() -> "Key":
            from diary.vault.keychain import SystemKeychain
            from diary.vault.unlock import ThisComputer

            return ThisComputer(SystemKeychain())

        self._unlock(key)

    def _unlock(self, key: "Callable[[], Key]", *, recovered: bool = False) -> None:
        window, folder = self._window, self._folder
        if not isinstance(window, UnlockWindow) or folder is None:
            return

        def work() -> "Vault":
            self._wait_until_loaded()
            from diary.vault.vault import Vault

            return Vault.open(folder, key(), catalogue=self._catalogue, clock=self._clock)

        def opened(vault: "Vault") -> None:
            self._vault = vault
            if recovered:
                window.ask_new_passphrase()
            else:
                self._show_workspace()

        def refused(error: DiaryError) -> None:
            (window.show_refusal if isinstance(error, _REFUSALS) else window.show_problem)(
                str(error)
            )

        window.show_busy(_("Opening your diary"))
        self._background.run(window, work, opened, refused)

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

    def _create(self, folder: Path, text: str, window: "FirstRunWindow") -> None:
        def work() -> "tuple[Vault, str]":
            self._wait_until_loaded()
            from diary.vault.vault import Vault

            folder.parent.mkdir(parents=True, exist_ok=True)
            return Vault.create(folder, text, catalogue=self._catalogue, clock=self._clock)

        def made(result: "tuple[Vault, str]") -> None:
            self._vault, code = result
            self._folder = folder
            self._settings[VAULT] = str(folder)
            window.show_recovery_code(code)

        window.show_busy(_("Making your diary"))
        self._background.run(window, work, made, lambda error: window.show_problem(str(error)))

    def _finish_first_run(
        self, chosen: dict[str, bool], sheet_done: bool, *, example: bool
    ) -> None:
        from diary.domain.preference import ASKED, SHEET_DONE

        vault = self._vault
        if vault is None:
            return
        try:
            vault.preferences[ASKED] = chosen
            vault.preferences[SHEET_DONE] = sheet_done
        except DiaryError as error:
            if self._window is not None:
                self._window.show_problem(str(error))  # type: ignore[attr-defined]  # both first windows have it
            return
        if example:
            vault.close()
            self._start_anew("--demo")
        self._show_workspace()

    def _open_example(self) -> None:
        from diary.ui.waiting_window import WaitingWindow

        _remove_old_examples()
        self._example = Path(tempfile.mkdtemp(prefix=f"{_EXAMPLE_PREFIX}{os.getpid()}-"))
        folder = self._example / "Example.raakvlak"
        window = WaitingWindow(_("Preparing the example diary"))
        self._show(window)
        self._load()

        def work() -> "Vault":
            self._wait_until_loaded()
            from diary.domain.example import example_content
            from diary.vault.vault import Vault

            passphrase = secrets.token_urlsafe(_EXAMPLE_KEY_BYTES)
            vault, _code = Vault.create(
                folder, passphrase, catalogue=self._catalogue, clock=self._clock, kdf=_EXAMPLE_COST
            )
            vault.whole.write(example_content(language(), self._clock()))
            return vault

        def made(vault: "Vault") -> None:
            self._vault = vault
            self._show_workspace()

        self._background.run(window, work, made, lambda error: window.show_problem(str(error)))

    # the open diary

    def _show_workspace(self) -> None:
        from diary.ui.workspace import Workspace

        if self._vault is None or (self._folder is None and self._example is None):
            return
        if self._example is None:
            self._settings[VAULT] = str(self._folder)
        self._workspace = Workspace(
            self._vault,
            self._settings,
            self._catalogue,
            self._clock,
            self._background,
            is_example=self._example is not None,
        )
        self._workspace.look_changed.connect(self.apply_look)
        self._workspace.language_changed.connect(self.apply_language)
        self._workspace.locked.connect(lambda: self._start_anew("--after-lock"))
        self._show(self._workspace.open())

    def _start_anew(self, *options: str) -> NoReturn:
        """Replace this process by a new one, so that nothing of the diary stays in memory."""
        folder = (
            [] if self._folder is None or "--demo" in options else ["--vault", str(self._folder)]
        )
        start_program_anew([*options, *folder])

    # the rest

    def _show(self, window: QWidget) -> None:
        old, self._window = self._window, window
        if old is not None and old.isVisible():
            window.setGeometry(old.geometry())
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _load(self) -> None:
        if self._loaded is None:
            self._loaded = self._loader.submit(_load_the_rest)

    def _wait_until_loaded(self) -> None:
        self._load()
        if self._loaded is not None:
            self._loaded.result()

    def _rate(self, text: str, done: Callable[[int], None]) -> None:
        """Say how hard a passphrase is to guess, 0 … 4, when the meter has judged it."""

        def work() -> int:
            self._wait_until_loaded()
            from diary.vault.passphrase_strength import strength

            return strength(text)

        if self._window is not None:
            self._background.run(self._window, work, done, lambda _error: None)

    def _show_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        from diary.ui.error_dialog import ErrorDialog

        report_bug(kind, error, trace)
        ErrorDialog(trace_of(error), self._window).exec()


class FirstPaint(QObject):
    """Calls something once, right after a window was painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        """Watches ``window``."""
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint; let it happen first."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False


def start_program_anew(options: Sequence[str]) -> NoReturn:
    """Run the program from the start in place of this one. Does not return."""
    frozen = bool(getattr(sys, "frozen", False))
    command = [sys.executable, *([] if frozen else ["-m", "diary"]), *options]
    if os.name == "nt":
        # Windows has no exec that keeps the console and the exit code, so the new process follows this one.
        subprocess.Popen(command)  # noqa: S603  our own program with our own arguments
        os._exit(0)
    os.execv(sys.executable, command)  # noqa: S606  our own program with our own arguments


def _load_the_rest() -> None:
    for name in _LATER:
        importlib.import_module(name)


def _knows_us(folder: Path) -> bool:
    """Whether the diary has a slot for this computer's key store."""
    try:
        return any(
            slot.kind is SlotKind.KEYRING
            for header in read_headers(folder)[:1]
            for slot in header.slots
        )
    except DiaryError:
        return False


def _forbid_core_dumps() -> None:
    """A crash must not leave the memory of an open diary on the disk."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _remove_old_examples() -> None:
    """Remove what an example left that was killed; its process is gone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_EXAMPLE_PREFIX}*"):
        number = folder.name.removeprefix(_EXAMPLE_PREFIX).split("-", 1)[0]
        if number.isdigit() and not Path(f"/proc/{number}").exists():
            shutil.rmtree(folder, ignore_errors=True)
