"""What is not imported before the first window stands; in this folder alone imports are deferred.

What knows nothing of Qt is imported in a thread; the methods that open or make a vault wait for it, so they are called
in a thread too. Everything of the window is imported by the window's own thread, a little at a time: PySide looks up
the type of an object without a lock when a screen reader asks for it, and crashed where another thread made types
meanwhile (PySide 6.11, ``MetaObjectBuilder::update``).
"""

import importlib
import secrets
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from diary import paths
from diary.domain.helplines import helplines
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.moment import Clock
from diary.errors import DiaryError
from diary.i18n import _, language
from diary.log import start_logging
from diary.process import keep_memory_private
from diary.settings import Settings
from diary.ui.background import Background
from diary.ui.help_window import HelpWindow
from diary.ui.unlock_forms import UnlockForms
from diary.vault.header import Kdf

if TYPE_CHECKING:
    from diary.ui.first_run.window import FirstRunWindow
    from diary.ui.workspace import Workspace
    from diary.vault.unlock import Key
    from diary.vault.vault import Vault

_Result = TypeVar("_Result")

_MODULES = (
    "diary.vault.vault",
    "diary.vault.keychain",
    "diary.vault.passphrase_strength",
    "diary.domain.example",
    "diary.analysis.timeline",
    "diary.analysis.table",
    "diary.report.content",
    "diary.analysis.life_words",
    "diary.analysis.score_words",
    "diary.domain.worksheet_reading",
    "diary.exchange.csv_file",
)
"""In the order in which they are wanted: the vault first."""

_WINDOW_MODULES = (
    "diary.ui.session",
    "diary.ui.entry_form.form_page",
    "diary.ui.pages.today_page",
    "diary.ui.diary.diary_page",
    "diary.ui.main_window",
    "diary.ui.settings_page.settings_page",
    "pyqtgraph",
    "diary.ui.timeline.chart",
    "diary.ui.timeline.timeline_page",
    "diary.ui.records.lists_page",
    "diary.ui.report.report_page",
    "diary.ui.together.view",
    "diary.ui.together.together_page",
    "diary.report.life_painter",
    "diary.ui.life.panels",
    "diary.ui.life.life_page",
    "diary.ui.guided.guided_page",
    "diary.ui.writing.writing_page",
    "diary.report.drawing_painter",
    "diary.ui.worksheets.sheet_room",
    "diary.ui.worksheets.form_room",
    "diary.ui.worksheets.worksheets_page",
    "diary.ui.measuring.measuring_page",
    "diary.ui.questionnaires.questionnaires_page",
    "diary.ui.files.files_page",
    "diary.ui.workspace",
)
"""Each takes a short time when those before it are there."""

_PAUSE = 5
"""Milliseconds between two steps; without them Qt does not look what else happened."""
_LONGEST_STEP = 0.008
"""Seconds for making types of PySide, of which pyqtgraph wants every one."""

SUFFIX = ".raakvlak"
_END = object()
_EXAMPLE_KEY_BYTES = 32
_EXAMPLE_COST = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
"""The example's passphrase is 256 random bits that nobody ever sees; deriving slowly would protect nothing."""


class Later:
    """Loads the rest in a thread of its own, does slow work, and hands out what is seldom wanted."""

    def __init__(self, clock: Clock) -> None:
        """Begins to load; before there is a key or a word in memory, a crash can leave none of it on the disk."""
        keep_memory_private()
        start_logging(paths.log_folder())
        self._clock = clock
        self._catalogue = Catalogue(MEASURES)
        self.background = Background(threads=2)
        self._loader = ThreadPoolExecutor(1)
        self._loaded: Future[None] = self._loader.submit(_load)
        self._steps = _load_window(self._loaded)
        self._timer = QTimer(interval=_PAUSE)
        self._timer.timeout.connect(self._take_step)
        self._timer.start()

    def _take_step(self) -> None:
        """Load a little more of the window."""
        if next(self._steps, _END) is _END:
            self._timer.stop()

    def close(self) -> None:
        """Let what is running finish."""
        self._timer.stop()
        self.background.close()
        self._loader.shutdown(wait=True, cancel_futures=True)

    def run(
        self,
        owner: QObject,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[DiaryError], None],
    ) -> None:
        """Do ``work`` in a thread; see ``Background.run``."""
        self.background.run(owner, work, done, failed)

    # vaults, in a thread

    def wait(self) -> None:
        """Until everything of the vault is imported."""
        self._loaded.result()

    def open_vault(self, folder: Path, key: "Key | None") -> "Vault":
        """The vault in ``folder``; ``None`` asks this computer's key store. Raises as ``Vault.open``."""
        self._loaded.result()
        from diary.vault.keychain import SystemKeychain
        from diary.vault.unlock import ThisComputer
        from diary.vault.vault import Vault

        return Vault.open(
            folder,
            ThisComputer(SystemKeychain()) if key is None else key,
            catalogue=self._catalogue,
            clock=self._clock,
        )

    def open_with_passphrase(self, folder: Path, text: str) -> "Vault":
        """The vault in ``folder``. Raises as ``Vault.open``."""
        from diary.vault.passphrase import Passphrase

        return self.open_vault(folder, Passphrase(text))

    def open_with_recovery_code(self, folder: Path, text: str) -> "Vault":
        """The vault in ``folder``. Raises as ``Vault.open``."""
        from diary.vault.recovery_code import RecoveryCode

        return self.open_vault(folder, RecoveryCode(text))

    def create_vault(self, folder: Path, passphrase: str) -> "tuple[Vault, str]":
        """A new vault and its recovery code. Raises as ``Vault.create``."""
        self._loaded.result()
        from diary.vault.vault import Vault

        return Vault.create(folder, passphrase, catalogue=self._catalogue, clock=self._clock)

    def create_example(self, folder: Path) -> "Vault":
        """The example diary in the spoken language, with a passphrase that nobody knows."""
        self._loaded.result()
        from diary.domain.example import example_content
        from diary.vault.vault import Vault

        vault, _code = Vault.create(
            folder,
            secrets.token_urlsafe(_EXAMPLE_KEY_BYTES),
            catalogue=self._catalogue,
            clock=self._clock,
            kdf=_EXAMPLE_COST,
        )
        vault.whole.write(example_content(language(), self._clock()))
        return vault

    # windows

    def rate(self, owner: QObject, passphrase: str, done: Callable[[int], None]) -> None:
        """Say how hard a passphrase is to guess, 0 … 4, when the meter has judged it."""

        def work() -> int:
            self._loaded.result()
            from diary.vault.passphrase_strength import strength

            return strength(passphrase)

        self.run(owner, work, done, lambda _error: None)

    def unlock_forms(self, owner: QObject) -> UnlockForms:
        """The seldom forms of the unlock window ``owner``."""
        return UnlockForms(lambda text, done: self.rate(owner, text, done))

    def first_run(self, owner: QObject) -> "FirstRunWindow":
        """The window in which a diary is made."""
        from diary.ui.first_run.window import FirstRunWindow

        folder = paths.diaries_folder() / f"{_('Diary')}{SUFFIX}"
        return FirstRunWindow(
            folder, self._clock, rate=lambda text, done: self.rate(owner, text, done)
        )

    def choose_diary(self, parent: QWidget | None, start: Path) -> Path | None:
        """The folder of a diary that somebody points at, beginning at ``start``."""
        chosen = QFileDialog.getExistingDirectory(parent, _("Which diary?"), str(start))
        return Path(chosen) if chosen else None

    def show_help(self, parent: QWidget) -> None:
        """Where to find somebody, above ``parent``."""
        HelpWindow(helplines(language()), parent).show()

    def workspace(self, vault: "Vault", settings: Settings, *, is_example: bool) -> "Workspace":
        """The open diary; called on the window's thread, when a vault is open. Loads what is not there yet."""
        self._timer.stop()
        for _step in self._steps:
            pass
        from diary.ui.workspace import Workspace

        return Workspace(vault, settings, self._clock, self.background, is_example=is_example)


def _load() -> None:
    for name in _MODULES:
        importlib.import_module(name)


def _load_window(loaded: "Future[None]") -> Iterator[None]:
    """Each step loads a little of the window; the first ones need nothing of what ``loaded`` waits for."""
    began = time.perf_counter()
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)
            if time.perf_counter() - began > _LONGEST_STEP:
                yield
                began = time.perf_counter()
    while not loaded.done():
        # To import what another thread is importing would wait for it.
        yield
    for name in _WINDOW_MODULES:
        yield
        importlib.import_module(name)
