"""A form in the narrow column: title, explanation, something to fill in, and a row of buttons."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.ui.theme import Type
from diary.ui.widgets.button import Button
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label


class CalmForm(QWidget):
    """The form; what is filled in goes into ``column``."""

    def __init__(self, title: str, explanation: str, parent: QWidget | None = None) -> None:
        """Both stand at the top; no explanation where it is empty."""
        super().__init__(parent)
        as_high_as_needed(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(Label(title, Type.TITLE, self))
        if explanation:
            self.column.addWidget(Label(explanation, Type.BODY, self, muted=True))
        self.column.addSpacing(16)

    def add_row(self, *buttons: Button, gap: int = 12) -> QWidget:
        """A row of buttons that wraps; ``gap`` in pixels."""
        row = QWidget(self)
        flow = FlowLayout(row, gap=gap, row_gap=8)
        for button in buttons:
            flow.addWidget(button)
        as_high_as_needed(row)
        self.column.addWidget(row)
        return row
