"""Runs the diary, or an empty window, and says what it sees from within Qt's event loop; a program of its own.

``python observed.py paint window`` and ``python observed.py paint diary ARGUMENTS`` print the moment of the first paint
(seconds of the monotonic clock, which every process of a computer shares) and stop.
``python observed.py gap diary ARGUMENTS`` prints the longest time, in milliseconds, in which the event loop did not
turn, from the first paint until everything that loads beside it is loaded.

The program itself knows nothing of this: it makes the QApplication that it imports, and finds ours in its place.
"""

import os
import runpy
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import ClassVar

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer

_HEARTBEAT = 5
"""Milliseconds."""

_LAST_MODULES = ("diary.ui.workspace", "diary.domain.example")
"""When these are imported, everything is."""

_PAINTING = (QEvent.Type.Expose, QEvent.Type.UpdateRequest)


class ObservedApplication(QtWidgets.QApplication):
    """Notices when a window has been painted for the first time."""

    first_paint: ClassVar[Callable[[QObject], object]]
    """Called then, with the application."""

    def __init__(self, arguments: list[str]) -> None:
        """As the base."""
        super().__init__(arguments)
        self._is_painting = False
        self._is_painted = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """As the base; when the outermost event in which a window was painted is over, its pixels are sent."""
        kind = event.type()
        if kind == QEvent.Type.Paint:
            self._is_painting = True
        handled = super().notify(receiver, event)
        if self._is_painting and not self._is_painted and kind in _PAINTING:
            self._is_painted = True
            type(self).first_paint(self)
        return handled


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
    QtWidgets.QApplication = ObservedApplication  # type: ignore[misc, assignment]  # in place of the one that is imported
    if what == "window":
        _show_empty_window()
    sys.argv[1:] = arguments
    runpy.run_module("diary", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
