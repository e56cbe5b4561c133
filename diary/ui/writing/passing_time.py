"""How long somebody has been writing, with the pauses left out."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from diary.domain.moment import Clock

_LOOK_EVERY = 10_000
"""Milliseconds."""
_COUNTS_AS_HERE = timedelta(minutes=30)
"""So long somebody who only thinks counts as being at the computer; after that, keys count as everywhere."""


class PassingTime(QObject):
    """``passed`` carries the seconds, now and then, while it runs."""

    passed = Signal(int)

    def __init__(self, clock: Clock, parent: QObject) -> None:
        """Stands still."""
        super().__init__(parent)
        self._clock = clock
        self._before = 0
        self._since: datetime | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def seconds(self) -> int:
        """In all; a clock that is put back takes nothing away."""
        if self._since is None:
            return self._before
        return self._before + max(0, round((self._clock() - self._since).total_seconds()))

    @property
    def counts_as_here(self) -> bool:
        """Whether the exercise still counts as somebody being there."""
        return self._since is not None and self._clock() - self._since < _COUNTS_AS_HERE

    def start(self, seconds: int) -> None:
        """Run on from so many seconds."""
        self._before, self._since = seconds, self._clock()
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Stand still."""
        self._before, self._since = self.seconds, None
        self._timer.stop()

    def look(self) -> None:
        """Tell how much has passed."""
        self.passed.emit(self.seconds)
