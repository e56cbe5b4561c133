"""Sees to it that there are backups: when somebody asks, by itself, and once a month whether the newest would do."""

import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from diary.domain.preference import BACKUP_PROBLEM, REHEARSED
from diary.errors import BackupStopped, DiaryError
from diary.i18n import _
from diary.settings import BACKUP_FOLDER, Settings
from diary.ui.background import Background
from diary.ui.session import Session
from diary.vault.backup.backups import Shelved

_Result = TypeVar("_Result")

_FOLDER = "Raakvlak backups"
_REHEARSE_AFTER = timedelta(days=30)
_LOOK_EVERY = 60_000
_FIRST_LOOK = 20_000
"""Milliseconds after the opening, when nobody waits for a page any more."""


class BackupKeeper(QObject):
    """Lives as long as the session; the pages only show what it says."""

    changed = Signal()
    """The backups, the last rehearsal, or what stands in the way."""
    progressed = Signal(float)
    """How far the backup that somebody asked for is, 0 … 1; comes from a thread."""

    def __init__(self, session: Session, settings: Settings, background: Background) -> None:
        """Does nothing before ``begin``; ``keeper_of`` finds the one of a session."""
        super().__init__(session)
        self._session, self._settings, self._background = session, settings, background
        self._stop: threading.Event | None = None
        self._is_at_it = False
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._first = QTimer(self, interval=_FIRST_LOOK, singleShot=True)
        self._first.timeout.connect(self._rehearse_if_due)

    @property
    def shelf(self) -> Path:
        """The folder of the backups."""
        chosen = self._settings[BACKUP_FOLDER]
        return Path(chosen) if chosen else self._session.vault.folder.parent / _FOLDER

    @property
    def is_making(self) -> bool:
        """Whether a backup that somebody asked for is being made."""
        return self._stop is not None

    def begin(self) -> None:
        """From now on look after the backups."""
        self._timer.start()
        self._first.start()

    def end(self) -> None:
        """Look after nothing any more; what is being made is stopped by the vault as it closes."""
        self._timer.stop()
        self._first.stop()

    def backups(self) -> list[Shelved]:
        """Those that are there, the newest first."""
        return self._session.vault.backups.listed(self.shelf)

    def read(
        self, owner: QObject, done: Callable[[list[Shelved]], None], failed: Callable[[str], None]
    ) -> None:
        """The same in a thread, for a slow stick; ``failed`` gets a sentence."""
        backups, shelf = self._session.vault.backups, self.shelf
        self._background.run(
            owner, lambda: backups.listed(shelf), done, lambda error: failed(str(error))
        )

    def make(self) -> None:
        """Make one because somebody asks for it."""
        if self.is_making:
            return
        backups, shelf, stop = self._session.vault.backups, self.shelf, threading.Event()
        self._stop = stop

        def told(part: float) -> None:
            if stop.is_set():
                raise BackupStopped
            self.progressed.emit(part)

        self._background.run(self, lambda: backups.make(shelf, told), self._take_made, self._refuse)
        self.changed.emit()

    def stop(self) -> None:
        """Stop the one that somebody asked for."""
        if self._stop is not None:
            self._stop.set()

    def look(self) -> None:
        """Make one by itself where it is time; nobody has to wait for it."""
        if self._is_at_it or self._session.is_example:
            return
        backups, shelf = self._session.vault.backups, self.shelf
        self._run_quietly(lambda: backups.make_if_due(shelf), lambda _file: self._clear_problem())

    def make_before_closing(self) -> None:
        """The same, at once: the window is gone and the program ends after it."""
        if self._session.is_example:
            return
        try:
            self._session.vault.backups.make_if_due(self.shelf)
        except DiaryError as error:
            self._note(str(error))

    def rehearse(self) -> None:
        """Restore the newest backup in a corner and compare it."""
        newest = next((each for each in self.backups() if each.made is not None), None)
        if newest is None or newest.made is None:
            return
        backups, file, made = self._session.vault.backups, newest.file, newest.made

        def take(entries: int) -> None:
            found = {
                "file": file.name,
                "made": made.isoformat(),
                "day": self._session.today.isoformat(),
                "entries": entries,
            }
            self._session.attempt(lambda: self._session.prefer(REHEARSED, found))
            self._clear_problem()

        self._run_quietly(lambda: backups.rehearse(file), take)

    def _rehearse_if_due(self) -> None:
        if self._session.is_example:
            return
        day = self._session.preference(REHEARSED).get("day")
        last = date.fromisoformat(day) if isinstance(day, str) else None
        if last is None or not timedelta(0) <= self._session.today - last < _REHEARSE_AFTER:
            self._session.attempt(self.rehearse)

    def _run_quietly(self, work: Callable[[], _Result], done: Callable[[_Result], object]) -> None:
        self._is_at_it = True

        def end(result: _Result) -> None:
            self._is_at_it = False
            done(result)
            self.changed.emit()

        def fail(error: DiaryError) -> None:
            self._is_at_it = False
            self._note(str(error))

        self._background.run(self, work, end, fail)

    def _take_made(self, file: Path) -> None:
        self._stop = None
        self._clear_problem()
        self._session.said.emit(
            _("The backup is there, and it was checked: {name}.").format(name=file.name)
        )
        self.changed.emit()

    def _refuse(self, error: DiaryError) -> None:
        self._stop = None
        if isinstance(error, BackupStopped):
            self._session.said.emit(str(error))
            self.changed.emit()
        else:
            self._note(str(error))

    def _note(self, problem: str) -> None:
        self._session.attempt(lambda: self._session.prefer(BACKUP_PROBLEM, problem))
        self.changed.emit()

    def _clear_problem(self) -> None:
        if self._session.preference(BACKUP_PROBLEM):
            self._session.attempt(lambda: self._session.prefer(BACKUP_PROBLEM, ""))


def keeper_of(session: Session, settings: Settings, background: Background) -> BackupKeeper:
    """The one ``BackupKeeper`` of a session, made when first asked for."""
    found = session.findChild(BackupKeeper)
    return found if isinstance(found, BackupKeeper) else BackupKeeper(session, settings, background)
