"""A text with room and nothing else."""

from PySide6.QtCore import QMimeData, QRegularExpression, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from diary.domain.long_lines import LONGEST_LINE, in_lines, longest_line
from diary.ui.theme import Type, current_theme

_LEAST_LINES = 6
_PADDING = 22
_SOMETHING = QRegularExpression(r"\S")


class QuietText(QPlainTextEdit):
    """Plain text that takes the room there is; Tab leaves it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader says."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        # What is written here is not for the word list of an on-screen keyboard or an input method.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhMultiLine
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retheme()

    def retheme(self) -> None:
        """Take the font from the theme."""
        self.setFont(current_theme().font(Type.BODY))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As little as is comfortable; it grows with its page."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        line = QFontMetricsF(self.font()).lineSpacing()
        return QSize(160, round(_LEAST_LINES * line) + _PADDING)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it; looks without making a copy of the text."""
        return self.document().find(_SOMETHING).isNull()

    def written(self) -> str:
        """The text to the letter; ``toPlainText`` would make every hard space a soft one."""
        return self.document().toRawText().replace("\u2029", "\n")

    def begin(self, text: str, *, remembers: bool = True) -> None:
        """Start with ``text``; where it does not remember, what was typed can be undone by nobody."""
        self.setUndoRedoEnabled(False)
        self.setPlainText(in_lines(text))
        self.setUndoRedoEnabled(remembers)
        if not self.isReadOnly():
            self.moveCursor(QTextCursor.MoveOperation.End)

    def clear_for_good(self) -> None:
        """Nothing stands here, and nothing can be brought back."""
        self.setUndoRedoEnabled(False)
        self.setPlainText("")

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; a line without end would make the window stand still, so it gets line ends."""
        if source.hasText() and longest_line(source.text()) > LONGEST_LINE:
            self.insertPlainText(in_lines(source.text()))
        else:
            super().insertFromMimeData(source)
