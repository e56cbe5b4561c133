"""Tells when somebody who types pauses for a moment, or has typed for long without one."""

from PySide6.QtCore import QObject, QTimer, Signal

_AFTER = 400
"""Milliseconds without a change."""
_AT_LATEST = 2000
"""Milliseconds after the first change."""


class TypingPause(QObject):
    """``came`` is the moment at which a draft is kept."""

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        """Nobody types."""
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=_AFTER)
        self._longest = QTimer(self, singleShot=True, interval=_AT_LATEST)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self._tell)

    @property
    def is_awaited(self) -> bool:
        """Whether something was typed since the last pause."""
        return self._pause.isActive()

    def note_change(self) -> None:
        """Something was typed."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def stop(self) -> None:
        """There is nothing to wait for any more."""
        self._pause.stop()
        self._longest.stop()

    def _tell(self) -> None:
        self.stop()
        self.came.emit()
