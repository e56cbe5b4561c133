"""What stands in the place of the list where there is nothing to list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class Notice(QWidget):
    """A sentence, and perhaps one thing to do."""

    action_asked = Signal()

    def __init__(
        self,
        text: str,
        action: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        parent: QWidget | None = None,
    ) -> None:
        """``action`` is the text of the button; none where it is empty."""
        super().__init__(parent)
        self.label = Label(text, Type.BODY, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.label)
        if action:
            button = Button(action, kind, self)
            button.clicked.connect(self.action_asked)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
