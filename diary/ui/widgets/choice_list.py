"""A list that opens, of which the closed form gets as narrow as need be: what is chosen is then shown shorter."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QWidget

from diary.ui.theme import current_theme

_LEAST = 140


class ChoiceList(QComboBox):
    """What is chosen is told in full to a screen reader, and on hovering."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is the question."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.currentTextChanged.connect(self.setToolTip)

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        usual = super().minimumSizeHint()
        return QSize(min(usual.width(), current_theme().control(_LEAST)), usual.height())
