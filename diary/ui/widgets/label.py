"""A text on a page: always plain, so that nobody's own words are read as markup."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from diary.ui.qt_numbers import PLAIN_TEXT
from diary.ui.theme import Type, colour, current_theme

_WIDEST = 600
"""About seventy characters of the body text, in pixels at 100 %."""

_MAY_BREAK = "\u200b"
"""Takes no room, and a line may break there: for paths, which have no spaces."""

_LONG = 28
"""Letters of a word within which no line needs to break."""


class Label(QLabel):
    """A text of one kind; muted where it is a hint. Wraps at its width unless ``wraps`` is off."""

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        parent: QWidget | None = None,
        *,
        muted: bool | None = None,
        wraps: bool = True,
    ) -> None:
        """``muted`` is the quieter colour; left out, hints and small print are muted."""
        super().__init__(parent)
        self._kind = kind
        self._muted = kind in {Type.HINT, Type.SMALL} if muted is None else muted
        self._warning = False
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(wraps)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)
        self.retheme()

    def sizeHint(self) -> QSize:
        """One line where the text is short, else lines of about seventy characters."""
        if not self.wordWrap():
            return super().sizeHint()
        lines = self._words().split("\n")
        widest = max(self.fontMetrics().horizontalAdvance(line) for line in lines) + 2
        margins = self.contentsMargins()
        width = min(widest, current_theme().pixels(_WIDEST)) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        widest = max(
            (self.fontMetrics().horizontalAdvance(word) for word in _unbreakable(self._words())),
            default=0,
        )
        margins = self.contentsMargins()
        return QSize(widest + 2 + margins.left() + margins.right(), self.fontMetrics().height())

    def _words(self) -> str:
        text = self.text()
        return text if self.buddy() is None else text.replace("&", "")

    def set_kind(self, kind: Type) -> None:
        """Show the text as another kind."""
        self._kind = kind
        self.retheme()

    def set_warning(self, *, on: bool) -> None:
        """Show the text in the colour of something that asks attention."""
        self._warning = on
        self.retheme()

    def retheme(self) -> None:
        """Take font and colour from the theme."""
        theme = current_theme()
        colours = theme.palette
        self.setFont(theme.font(self._kind))
        palette = QPalette()
        code = colours.warning if self._warning else colours.muted if self._muted else colours.text
        palette.setColor(QPalette.ColorRole.WindowText, colour(code))
        self.setPalette(palette)


def breakable(text: str) -> str:
    """``text`` with places to break within its longest words, for what a person or another program may have typed."""
    return " ".join(
        _MAY_BREAK.join(word[start : start + _LONG] for start in range(0, len(word), _LONG))
        for word in text.split(" ")
    )


def _unbreakable(text: str) -> list[str]:
    """The parts of a text within which no line breaks."""
    return text.replace(_MAY_BREAK, " ").split()
