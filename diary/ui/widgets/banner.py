"""A strip at the top of the window for what holds now: the example diary, a pause."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class Banner(QWidget):
    """One sentence and at most one thing to do about it."""

    action_requested = Signal()

    def __init__(self, text: str, parent: QWidget | None = None, *, action_text: str = "") -> None:
        """No button where ``action_text`` is empty."""
        super().__init__(parent)
        flow = FlowLayout(self, gap=16, row_gap=0)
        flow.setContentsMargins(24, 4, 24, 4)
        self._label = Label(text, Type.CONTROL_STRONG, self)
        flow.addWidget(self._label)
        self.button: Button | None = None
        if action_text:
            self.button = Button(action_text, ButtonKind.QUIET, self)
            self.button.clicked.connect(self.action_requested)
            flow.add_trailing(self.button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        self.retheme()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
        self.setAccessibleName(text)

    def retheme(self) -> None:
        """Take another height."""
        self.setMinimumHeight(current_theme().control(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the strip."""
        QPainter(self).fillRect(self.rect(), colour(current_theme().palette.band))
