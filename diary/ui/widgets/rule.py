"""A line of one pixel that parts two sections."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.ui.ink import solid
from diary.ui.theme import colour, current_theme


class Rule(QWidget):
    """A line, level or upright."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        """``upright`` stands between two columns."""
        super().__init__(parent)
        self._upright = upright
        self.set_upright(upright=upright)

    def set_upright(self, *, upright: bool) -> None:
        """Turn the line."""
        self._upright = upright
        grows, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(fixed if upright else grows, grows if upright else fixed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """One pixel thick."""
        return QSize(1, 16) if self._upright else QSize(16, 1)

    def minimumSizeHint(self) -> QSize:
        """One pixel thick."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the line."""
        path = QPainterPath()
        path.addRect(QRectF(self.rect()))
        QPainter(self).fillPath(path, solid(colour(current_theme().palette.line).rgba()))
