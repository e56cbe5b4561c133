"""Opens a diary in a window and says how long it took, or how long a frame takes; a program of its own.

``python opened.py open VAULT COUNT`` prints two figures in milliseconds: from the key until Today is painted and
answers, and from the wish to see the Timeline until that is painted.
``python opened.py pan VAULT COUNT FRAMES`` prints three: a frame of an empty plot of pyqtgraph with an axis of dates, a
frame of the Timeline with a year in sight, both the median while it moves, and the longest frame of the Timeline.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyqtgraph
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from diary.app.first_window import complete
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.settings import LANGUAGE, Settings
from diary.ui import actions
from diary.ui.background import Background
from diary.ui.look import Look
from diary.ui.main_window import MainWindow
from diary.ui.timeline.timeline_page import TimelinePage
from diary.ui.workspace import Workspace
from diary.vault.passphrase import Passphrase
from diary.vault.vault import Vault
from tests.bench.vault_on_disk import PASSPHRASE, now_of

_QUIET = 0.3
"""Seconds in which what was begun comes to an end."""
_SHIFT = 0.01
"""The share of what is in sight that a frame moves."""
_YEAR = 365


class _Painted(QObject):
    """Notices that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.is_done = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        del watched
        self.is_done = self.is_done or event.type() == QEvent.Type.Paint
        return False


def _wait_for(painted: _Painted, application: QApplication) -> None:
    while not painted.is_done:
        application.processEvents()
    application.processEvents()


def _rest(application: QApplication) -> None:
    end = time.perf_counter() + _QUIET
    while time.perf_counter() < end:
        application.processEvents()


def _opened(
    application: QApplication, place: Path, count: int, settings: Settings
) -> tuple[MainWindow, Workspace, float]:
    """The window, what joins it, and the milliseconds it took; the cheap derivation of the key is counted too."""
    catalogue, background = Catalogue(MEASURES), Background()
    began = time.perf_counter()
    vault = Vault.open(
        place, Passphrase(PASSPHRASE), catalogue=catalogue, clock=lambda: now_of(count)
    )
    workspace = Workspace(vault, settings, lambda: now_of(count), background, is_example=False)
    window = workspace.open()
    painted = _Painted(window)
    window.show()
    _wait_for(painted, application)
    return window, workspace, (time.perf_counter() - began) * 1000


def _timeline_of(window: MainWindow) -> TimelinePage:
    (page,) = window.findChildren(TimelinePage)
    return page


def _open_timeline(application: QApplication, window: MainWindow) -> float:
    """Milliseconds until the chart is painted after its key was pressed."""
    keys = QKeySequence(actions.GO_TIMELINE.shortcut)
    (action,) = (each for each in window.actions() if each.shortcut() == keys)
    began = time.perf_counter()
    action.trigger()
    painted = _Painted(_timeline_of(window).chart.viewport())
    _wait_for(painted, application)
    return (time.perf_counter() - began) * 1000


def _frames(shift: Callable[[], None], view: QAbstractScrollArea, number: int) -> list[float]:
    """Milliseconds of each of so many frames."""
    taken: list[float] = []
    for _frame in range(number):
        began = time.perf_counter()
        shift()
        view.viewport().repaint()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def _empty_plot(like: QWidget) -> pyqtgraph.PlotWidget:
    """A plot without anything in it but its axes, as large as ``like``."""
    plot = pyqtgraph.PlotWidget(axisItems={"bottom": pyqtgraph.DateAxisItem()})
    plot.resize(like.size())
    plot.setXRange(0, _YEAR * 86_400, padding=0)
    plot.show()
    return plot


def _pan(application: QApplication, window: MainWindow, frames: int) -> list[float]:
    chart = _timeline_of(window).chart
    _first, end = chart.part
    chart.show_part(end - _YEAR, end)
    plot = _empty_plot(chart)
    _rest(application)

    def shift_plot() -> None:
        plot.getViewBox().translateBy(x=-_SHIFT * _YEAR * 86_400)

    empty: list[float] = []
    ours: list[float] = []
    for _round in range(8):
        empty += _frames(shift_plot, plot, frames // 8)
        ours += _frames(lambda: chart.pan(-_SHIFT), chart, frames // 8)
        _rest(application)
    return [statistics.median(empty), statistics.median(ours), max(ours)]


def main(what: str, place: str, count: str, frames: str = "0") -> None:
    """See the docstring of the module."""
    application = QApplication([sys.argv[0]])
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder, "settings.json"))
        settings[LANGUAGE] = "nl"
        complete(application, Look(application, settings))
        window, workspace, opening = _opened(application, Path(place), int(count), settings)
        _rest(application)
        figures = [opening, _open_timeline(application, window)]
        if what == "pan":
            _rest(application)
            figures = _pan(application, window, int(frames))
        print(*figures, flush=True)
        workspace.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
