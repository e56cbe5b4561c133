"""Runs the diary, or an empty window, and says what it sees from within Qt's event loop; a program of its own.

``python observed.py paint window`` and ``python observed.py paint diary ARGUMENTS`` print the moment of the first paint
(seconds of the monotonic clock, which every process of a computer shares) and stop.
``python observed.py gap diary ARGUMENTS`` prints the longest time, in milliseconds, in which the event loop did not
turn, from the first paint until everything that loads beside it is loaded.

The program itself knows nothing of this: it makes the QApplication that it imports, and finds ours in its place. Ours
watches one window only: PySide would make every class it has if it had to show all objects of Qt to Python.
"""

import os
import runpy
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import ClassVar

from diary.app.qt import load_qt

if sys.argv[2:3] == ["diary"]:  # as the diary itself begins
    load_qt()

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCursor

_HEARTBEAT = 5
"""Milliseconds."""

_LAST_MODULES = ("diary.ui.workspace", "diary.domain.example")
"""When these are imported, everything is."""


class ObservedApplication(QtWidgets.QApplication):
    """Notices when its first window has been painted for the first time."""

    first_paint: ClassVar[Callable[[QObject], object]]
    """Called then, with the application."""

    def exec(self) -> int:  # type: ignore[override]  # a static method of the base, and called as one of an object
        """As the base."""
        QCursor.setPos(0, 0)  # no widget lies there, to be told so before the paint is over
        (window,) = self.topLevelWidgets()
        window.installEventFilter(_Painting(self))
        return super().exec()


class _Painting(QObject):
    """Waits until the event in which a window is painted is over; its pixels are sent then."""

    def __init__(self, application: ObservedApplication) -> None:
        super().__init__(application)
        self._application = application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, lambda: ObservedApplication.first_paint(self._application))
        return False


class _Heartbeat(QTimer):
    """Counts how long the event loop does not turn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._longest = 0.0
        self._last = time.monotonic()
        self.setInterval(_HEARTBEAT)
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last)
        self._last = now
        if all(_is_imported(sys.modules.get(name)) for name in _LAST_MODULES):
            _answer(self._longest * 1000)


def _is_imported(module: ModuleType | None) -> bool:
    spec = getattr(module, "__spec__", None)
    return spec is not None and not getattr(spec, "_initializing", False)


def _answer(figure: float) -> None:
    """Print it and stop at once: what follows is not measured, and a vault is not open."""
    print(figure, flush=True)
    os._exit(0)


def _show_empty_window() -> None:
    application = QtWidgets.QApplication(sys.argv[:1])
    window = QtWidgets.QWidget()
    window.resize(1280, 800)
    window.show()
    application.exec()


def main(figure: str, what: str, *arguments: str) -> None:
    """See the docstring of the module."""
    if figure == "gap":
        ObservedApplication.first_paint = _Heartbeat
    else:
        ObservedApplication.first_paint = lambda _application: _answer(time.monotonic())
    QtWidgets.QApplication = ObservedApplication  # type: ignore[misc]  # in place of the one that is imported
    if what == "window":
        _show_empty_window()
    sys.argv[1:] = arguments
    runpy.run_module("diary", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
