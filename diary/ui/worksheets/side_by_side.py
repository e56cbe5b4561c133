"""Two things beside one another, or under one another where there is no room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from diary.ui.theme import current_theme
from diary.ui.widgets.height import as_high_as_needed

_BESIDE_FROM = 640
"""The width from which they stand beside one another, in pixels at 100 %."""
_GAP = 32


class SideBySide(QWidget):
    """Each gets half of the width."""

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)

    def add(self, widget: QWidget) -> None:
        """Put one more beside the others."""
        self._row.addWidget(widget, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or below."""
        super().resizeEvent(event)
        is_beside = self.width() >= current_theme().pixels(_BESIDE_FROM)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        )
