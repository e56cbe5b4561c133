"""A list of records: a title, rows with a button to change each, and a button that adds one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.ui.records.record_row import RecordRow
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label


class RecordSection(QWidget):
    """A title, a place for a panel, rows, and the button that adds one."""

    def __init__(self, title: str, empty: str, add: str, parent: QWidget) -> None:
        """``empty`` is said where there are no rows, ``add`` by the button."""
        super().__init__(parent)
        self.title = title
        self._empty = Label(empty, Type.HINT, self)
        self.add_button = Button(add, ButtonKind.SECONDARY, self, icon_name="plus")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        column.addWidget(Label(title, Type.SECTION, self))
        self.panel_place = QVBoxLayout()
        column.addLayout(self.panel_place)
        column.addWidget(self._empty)
        column.addLayout(self._rows)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: Sequence[tuple[str, str, Callable[[], None]]]) -> None:
        """Name, what is known of it, and what its button does."""
        clear_layout(self._rows)
        for name, details, act in rows:
            row = RecordRow(name, details, self)
            row.change.clicked.connect(act)
            self._rows.addWidget(row)
        self._empty.setVisible(not rows)
