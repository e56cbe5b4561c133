"""While a file is brought in: how far it is, and a way to stop; nothing else can be done meanwhile."""

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.errors import DiaryError
from diary.exchange.found import Tell
from diary.file_errors import ImportStopped
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.reading_window import ReadingWindow
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.label import Label

_SIZE = (480, 260)


class ImportWindow(ReadingWindow):
    """Closes itself when the work has ended, one way or another."""

    progressed = Signal(float)
    """How far the work is, 0 … 1; comes from a thread."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        """Nothing runs yet."""
        super().__init__(_("Bringing in"), _SIZE, parent)
        self._background = background
        self._stopping, self._ended = threading.Event(), threading.Event()
        self._ended.set()
        self._busy = Label(_("The diary is being filled in."), Type.SECTION, self.inside)
        self._part = Label("", Type.BODY, self.inside)
        for label in (self._busy, self._part):
            self.column.addWidget(label)
        self.column.addStretch(1)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stop = self.add_button(_("Stop"), self.stop)
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.progressed.connect(self._show_progress)

    def begin(
        self,
        work: Callable[[Tell], object],
        done: Callable[[], object],
        failed: Callable[[DiaryError], object],
    ) -> None:
        """Do ``work`` in a thread, which tells how far it is; then ``done()`` or ``failed(error)``."""

        def tell(part: float) -> None:
            if self._stopping.is_set():
                raise ImportStopped
            self.progressed.emit(part)

        def run() -> None:
            try:
                work(tell)
            finally:
                self._ended.set()

        def end() -> None:
            self.accept()
            done()

        def refuse(error: DiaryError) -> None:
            self.accept()
            failed(error)

        self._ended.clear()
        self.open()
        announce(self, self._busy.text())
        self._background.run(self, run, lambda _none: end(), refuse)

    def stop(self) -> None:
        """Stop as soon as can be; what was written is taken back."""
        self._stopping.set()
        self._stop.setEnabled(False)
        self._part.setText(_("Stopping; nothing is kept of it."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops, and does not hide what goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Closing it is stopping."""
        self.stop()

    def _show_progress(self, part: float) -> None:
        if not self._stopping.is_set():
            self._part.setText(_("{percent} %").format(percent=round(part * 100)))

    def stop_and_wait(self) -> None:
        """The vault closes now: when this returns, nothing is written to it any more."""
        self._stopping.set()
        self._ended.wait()
