"""A file that is dropped anywhere on a window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Watches a window; what a text field takes itself never gets here."""

    dropped = Signal(Path)
    """This one file was dropped."""

    def __init__(self, window: QWidget) -> None:
        """From now on ``window`` takes files."""
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take one file of this computer, and nothing else."""
        if event.type() in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}:
            if not isinstance(event, QDropEvent):
                return False
            file = _only_file(event.mimeData())
            if file is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(file)
                return True
        return super().eventFilter(watched, event)


def _only_file(dragged: QMimeData) -> Path | None:
    urls = dragged.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
