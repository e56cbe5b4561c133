"""Slow work off the window's thread: ``Background.run(owner, work, done, failed)``.

The work gets values, never widgets. ``done`` and ``failed`` are called on the window's thread, and dropped when their
owner is gone. An executor is used, not a QThread, because coverage sees what runs in it.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from diary.errors import DiaryError

_Result = TypeVar("_Result")


class Background(QObject):
    """Runs work in threads and brings the outcome back to the window's thread."""

    _finished = Signal(object)

    def __init__(self, threads: int = 1, parent: QObject | None = None) -> None:
        """``threads`` is how much runs at once; what comes more waits for its turn."""
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(threads)
        self._is_closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[DiaryError], None],
    ) -> None:
        """Do ``work`` in a thread; then ``done(result)``, or ``failed(error)`` where it raised a ``DiaryError``.

        Any other exception is a bug: it is raised again on the window's thread.
        """
        if self._is_closed:
            return
        future = self._executor.submit(work)
        future.add_done_callback(
            lambda finished: self._finished.emit(partial(_hand_over, owner, finished, done, failed))
        )

    def close(self) -> None:
        """Let what runs finish, and start nothing more: what is asked for after that is dropped."""
        self._is_closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, hand_over: Callable[[], None]) -> None:
        hand_over()


def _hand_over(
    owner: QObject,
    finished: Future[Any],  # Any: the result of whatever work there was
    done: Callable[[Any], None],
    failed: Callable[[DiaryError], None],
) -> None:
    if not isValid(owner) or finished.cancelled():
        return
    try:
        result = finished.result()
    except DiaryError as error:
        failed(error)
    else:
        done(result)
