"""What lets the first window show at once: what it does without, and what is added when it is painted."""

import gc
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from diary.ui.look import Look

_PAUSE = 5
"""Milliseconds; after none at all Qt would go on before it looks what else happened."""


def local_time() -> datetime:
    """What the clock on the wall says: enough for a greeting, and without the zones of the world."""
    return datetime.now().astimezone()


def complete(window: QWidget, look: Look, *then: Callable[[], object]) -> None:
    """The first window is painted: collect garbage from now on, and add what it did without.

    What comes ``then`` has turns of its own, so that the window answers in between.
    """
    gc.freeze()
    gc.enable()
    from diary.ui.widgets.focus_ring import install_focus_ring

    look.complete()
    application = QApplication.instance()
    if isinstance(application, QApplication):
        install_focus_ring(application)
    _do_in_turn(window, *then)


def _do_in_turn(window: QWidget, *steps: Callable[[], object]) -> None:
    if not steps:
        return

    def do() -> None:
        steps[0]()
        _do_in_turn(window, *steps[1:])

    QTimer.singleShot(_PAUSE, window, do)
