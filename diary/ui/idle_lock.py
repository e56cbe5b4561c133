"""Asks to lock when nobody is at the computer: after minutes without a key or movement, on sleep, on session lock."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from diary.ui.bus_signals import BusSignals

_LOOK_EVERY = 5000
"""Milliseconds between two looks at the clock."""

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


def seconds_since_start() -> float:
    """Seconds on a clock that nobody can set, and that goes on while the computer sleeps where the system has one."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class IdleLock(QObject):
    """``lock_asked`` comes once; after that, ``start`` begins anew."""

    lock_asked = Signal()

    def __init__(
        self,
        application: QCoreApplication,
        minutes: int,
        *,
        desktop: BusSignals | None = None,
        seconds: Callable[[], float] = seconds_since_start,
        parent: QObject | None = None,
    ) -> None:
        """Watches from ``start`` on; ``desktop`` says when the computer sleeps or its session is locked."""
        super().__init__(parent)
        self._application = application
        self._seconds = seconds
        self._minutes = minutes
        self._locks_on_leaving = True
        self._last = seconds()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._desktop = desktop
        if desktop is not None:
            desktop.leaving.connect(self._take_leaving)

    @property
    def is_watching(self) -> bool:
        """Whether it would ask to lock."""
        return self._timer.isActive()

    def start(self) -> None:
        """Watch from now on."""
        self._last = self._seconds()
        if not self.is_watching:
            self._application.installEventFilter(self)
            self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._application.removeEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """Ask after so many minutes from now on."""
        self._minutes = minutes

    def set_locks_on_leaving(self, *, on: bool) -> None:
        """Whether sleep and a locked session lock the diary too."""
        self._locks_on_leaving = on

    def notice(self) -> None:
        """Somebody is there: an exercise says so."""
        self._last = self._seconds()

    def look(self) -> None:
        """Look at the clock, and ask to lock where it is time."""
        if self.is_watching and self._seconds() - self._last >= self._minutes * 60:
            self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt gives it
        """Notice that somebody is there; every event passes here, so nothing else is done."""
        if event.type() in _SIGNS_OF_LIFE:
            self._last = self._seconds()
        return False

    def _take_leaving(self) -> None:
        if self.is_watching and self._locks_on_leaving:
            self._ask()

    def _ask(self) -> None:
        self.stop()
        self.lock_asked.emit()
