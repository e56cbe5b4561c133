"""The list of keys, made from the actions and the keys of the pages."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.actions import ACTIONS, PAGE_KEYS, plain_text
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class ShortcutsWindow(QDialog):
    """Each key with what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """All keys."""
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(16)
        column.addWidget(Label(_("Keys"), Type.TITLE, self))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 16, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(10)
        rows = [(key.shortcut, _(key.text)) for key in PAGE_KEYS]
        rows += [(kind.shortcut, plain_text(kind)) for kind in ACTIONS]
        for row, (shortcut, text) in enumerate(rows):
            shown = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(
                Label(shown or shortcut, Type.CONTROL_STRONG, inside, wraps=False), row, 0
            )
            grid.addWidget(Label(text, Type.BODY, inside), row, 1)
        grid.setColumnStretch(1, 1)
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setAccessibleName(_("Keys"))
        scroll.setWidgetResizable(True)
        column.addWidget(scroll, 1)
        close = Button(_("Close"), ButtonKind.PRIMARY, self)
        close.clicked.connect(self.accept)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)
        self.resize(current_theme().control(560), current_theme().control(620))
