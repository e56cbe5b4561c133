"""What can be done with a page, always in sight under it: one filled button first."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class ButtonBar(QWidget):
    """A bar of 80 pixels that grows where its buttons need more rows."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 48) -> None:
        """``margin`` is that of the page above it, in pixels."""
        super().__init__(parent)
        self._margin = margin
        self._flow = FlowLayout(self, gap=16, row_gap=8, squeezes=True)
        self._note: Label | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retheme()

    def add(self, widget: QWidget) -> None:
        """Put a button after the others."""
        self._flow.addWidget(widget)

    def add_trailing(self, widget: QWidget) -> None:
        """Put something at the far end; add it last."""
        self._flow.add_trailing(widget)

    def set_note(self, text: str) -> None:
        """Say something quietly at the far end, such as when the draft was kept; empty takes it away."""
        if self._note is None:
            self._note = Label("", Type.HINT, self, wraps=False)
            self._flow.add_trailing(self._note)
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def retheme(self) -> None:
        """Take another height."""
        theme = current_theme()
        room = max(8, (theme.control(80) - theme.control(46)) // 2)
        self._flow.setContentsMargins(self._margin, room, self._margin, room)
        self._flow.invalidate()
        self.setMinimumHeight(theme.control(80))

    def set_margin(self, margin: int) -> None:
        """Follow the margin of the page."""
        self._margin = margin
        self.retheme()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the ground and the line above it."""
        colours = current_theme().palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(colours.window))
        painter.fillRect(0, 0, self.width(), 1, colour(colours.line))
