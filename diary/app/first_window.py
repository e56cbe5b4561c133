"""What lets the first window show at once: what it does without, and what is added when it is painted."""

import gc
from datetime import datetime

from PySide6.QtWidgets import QApplication

from diary.ui.look import Look


def local_time() -> datetime:
    """What the clock on the wall says: enough for a greeting, and without the zones of the world."""
    return datetime.now().astimezone()


def complete(application: QApplication, look: Look) -> None:
    """The first window is painted: collect garbage from now on, and add what it did without."""
    gc.freeze()
    gc.enable()
    from diary.ui.widgets.focus_ring import install_focus_ring

    look.complete()
    install_focus_ring(application)
