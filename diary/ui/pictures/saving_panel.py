"""What is said and asked before something leaves the diary as a file: the panel that does so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.note import Note
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule


class SavingPanel(QWidget):
    """A title, a sentence about what leaves, something to choose, and buttons; Esc closes."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.note = Note("info", self)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(8)
        buttons = QWidget(self)
        self.buttons = FlowLayout(buttons, gap=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        column.addWidget(Label(title, Type.SECTION, self))
        column.addWidget(self.note)
        column.addLayout(self.fields)
        column.addWidget(buttons)
        column.addWidget(Rule(self))
        self.hide()

    def add_way_out(self) -> None:
        """The button that does nothing, after the others."""
        cancel = Button(_("Better not"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        cancel.clicked.connect(self.closed)
        self.buttons.addWidget(cancel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
