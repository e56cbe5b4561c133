"""One Tab stop for a row of things: Tab enters and leaves it, the arrows walk in it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_NEARBY = 16


class Roving(QObject):
    """Keeps the focus of a row of widgets; ``moved`` tells the index an arrow, Home or End went to."""

    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """``parent`` is the row, whose reading direction the arrows follow."""
        super().__init__(parent)
        self._row = parent
        self._widgets: list[QWidget] = []

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Walk in these, in this order; the first is the Tab stop until another gets the focus."""
        for old in self._widgets:
            old.removeEventFilter(self)
        self._widgets = list(widgets)
        for widget in self._widgets:
            widget.installEventFilter(self)
        self.stop_at(0)

    def stop_at(self, index: int) -> None:
        """Make the widget at ``index`` the one that Tab enters."""
        for position, widget in enumerate(self._widgets):
            policy = Qt.FocusPolicy.StrongFocus if position == index else Qt.FocusPolicy.ClickFocus
            widget.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows, and follow the focus."""
        if watched not in self._widgets:
            return False
        here = self._widgets.index(watched)
        if event.type() == QEvent.Type.FocusIn:
            self.stop_at(here)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            there = self._target(here, event)
            if there is not None:
                self._walk_to(there)
                return True
        return False

    def _target(self, here: int, event: QKeyEvent) -> int | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        last = len(self._widgets) - 1
        key = event.key()
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self._row.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        if key in {forward, Qt.Key.Key_Down}:
            return min(last, here + 1)
        if key in {back, Qt.Key.Key_Up}:
            return max(0, here - 1)
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(key))

    def _walk_to(self, index: int) -> None:
        widget = self._widgets[index]
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        show_in_page(widget)
        self.moved.emit(index)


def show_in_page(widget: QWidget) -> None:
    """Scroll the page so that ``widget`` is in sight."""
    ancestor = widget.parentWidget()
    while ancestor is not None:
        if isinstance(ancestor, QScrollArea):
            ancestor.ensureWidgetVisible(widget, _NEARBY, _NEARBY)
        ancestor = ancestor.parentWidget()
