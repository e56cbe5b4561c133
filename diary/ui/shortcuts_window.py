"""The list of keys, made from the actions and the keys of the pages."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from diary.i18n import _
from diary.ui.actions import ACTIONS, PAGE_KEYS, plain_text
from diary.ui.reading_window import ReadingWindow
from diary.ui.theme import Type
from diary.ui.widgets.label import Label


class ShortcutsWindow(ReadingWindow):
    """Each key with what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """All keys."""
        super().__init__(_("Keys"), (560, 620), parent)
        inside = self.inside
        self.column.addWidget(Label(_("Keys"), Type.TITLE, inside))
        grid = QGridLayout()
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
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self.add_close()
