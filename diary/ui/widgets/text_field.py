"""A question answered in one's own words: a text that grows with what is written."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from diary.ui.theme import Type, current_theme
from diary.ui.widgets.field import Field

_PADDING = 22


class TextEdit(QPlainTextEdit):
    """A plain text, from ``least`` to ``most`` lines high; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 3, most: int = 12) -> None:
        """Heights in lines; beyond ``most`` it scrolls."""
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grown = self.document().documentLayout().documentSizeChanged
        grown.connect(self.updateGeometry)
        # Once more later, for a layout that is giving it its width does not hear that it became higher.
        grown.connect(self._grow, Qt.ConnectionType.QueuedConnection)
        self.retheme()

    def retheme(self) -> None:
        """Take the font from the theme."""
        self.setFont(current_theme().font(Type.BODY))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the text, within its limits."""
        lines = round(self.document().size().height())
        return QSize(240, self._height(max(self._least, min(self._most, lines))))

    def minimumSizeHint(self) -> QSize:
        """As high as the least number of lines."""
        return QSize(120, self._height(self._least))

    def _grow(self) -> None:
        self.updateGeometry()

    def _height(self, lines: int) -> int:
        line = QFontMetricsF(self.font()).lineSpacing()
        return round(lines * line + 2 * self.document().documentMargin()) + _PADDING


class TextField(Field):
    """Label and text; its value is the text as it was typed."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        placeholder: str = "",
        lines: int = 3,
        most_lines: int = 12,
        label_kind: Type = Type.QUESTION,
    ) -> None:
        """``lines`` is the height while it is empty; it grows to ``most_lines`` and scrolls after that."""
        self.text = TextEdit(least=lines, most=most_lines)
        super().__init__(label, self.text, parent, hint=hint, label_kind=label_kind)
        self.text.setPlaceholderText(placeholder)
        self._given = self._shown = ""
        self._quiet = False
        self.text.textChanged.connect(self._tell)

    def value(self) -> str:
        """What was typed; a text that was shown and not changed, exactly as it was."""
        text = self._read()
        return self._given if text == self._shown else text

    def _read(self) -> str:
        # toPlainText would make every hard space a soft one
        return self.text.document().toRawText().replace("\u2029", "\n")

    def set_value(self, value: str) -> None:
        """Show a text; tells nobody."""
        self._quiet = True
        self.text.setPlainText(value)
        self._given, self._shown = value, self._read()
        self._quiet = False

    def _tell(self) -> None:
        self.clear_wrong()
        if not self._quiet:
            self.value_changed.emit(self.value())
