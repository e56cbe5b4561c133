"""The window while something is being prepared."""

from PySide6.QtWidgets import QWidget

from diary.ui.calm_window import CalmWindow
from diary.ui.theme import Type
from diary.ui.widgets.label import Label


class WaitingWindow(CalmWindow):
    """One sentence."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        """``sentence`` says what is being prepared."""
        super().__init__(parent=parent)
        self._label = Label(sentence, Type.SECTION)
        self.show_form(self._label)

    def show_problem(self, sentence: str) -> None:
        """Say why it could not be prepared."""
        self._label.setText(sentence)
