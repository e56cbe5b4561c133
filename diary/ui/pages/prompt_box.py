"""The one quiet question of today: what it is about, doing it, not now, and never again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.prompt_queue import Prompt
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class PromptBox(QWidget):
    """A title, a sentence and three buttons."""

    taken = Signal()
    set_aside = Signal()
    switched_off = Signal()

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        """Shows ``prompt``."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_(prompt.title), Type.CONTROL_STRONG, self))
        column.addWidget(Label(_(prompt.text), Type.HINT, self))
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap=8, row_gap=4)
        for words, kind, signal in (
            (_(prompt.act), ButtonKind.SECONDARY, self.taken),
            (_("Not now"), ButtonKind.QUIET, self.set_aside),
            (_("Do not ask any more"), ButtonKind.LINK, self.switched_off),
        ):
            button = Button(words, kind, buttons)
            if signal is not self.taken:
                button.setAccessibleDescription(_(prompt.title))
            button.clicked.connect(signal)
            flow.addWidget(button)
        column.addWidget(buttons)
