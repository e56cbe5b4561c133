"""A place for what has no room beside or above the list: it is shown instead of it, and scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget


class Panel(QScrollArea):
    """Holds a widget for as long as there is no room for it elsewhere."""

    def __init__(self, name: str) -> None:
        """``name`` is what a screen reader calls it."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        inside = QWidget()
        self.place = QVBoxLayout(inside)
        self.place.setContentsMargins(6, 6, 6, 6)
        self.setWidget(inside)


def put(widget: QWidget, place: QBoxLayout) -> None:
    """Bring ``widget`` to a place, from wherever it was."""
    if place.indexOf(widget) < 0:
        place.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        widget.show()
