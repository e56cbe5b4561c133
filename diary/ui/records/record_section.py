"""A list of records: a title, rows with a button to change each, and a button that adds one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.rule import Rule


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
            self._rows.addWidget(self._row(name, details, act))
        self._empty.setVisible(not rows)

    def _row(self, name: str, details: str, act: Callable[[], None]) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, 6, 0, 6)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(breakable(name), Type.CONTROL_STRONG, row))
        if details:
            words.addWidget(Label(breakable(details), Type.HINT, row))
        line.addLayout(words, 1)
        change = Button(_("Change"), ButtonKind.QUIET, row, icon_name="pencil")
        change.setAccessibleName(_("Change {name}").format(name=name))
        change.clicked.connect(act)
        line.addWidget(change, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        column.addWidget(Rule(row))
        return row
