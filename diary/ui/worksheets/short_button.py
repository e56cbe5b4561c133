"""A button with somebody's own words, that gives way where there is no room: what does not fit ends in dots."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from diary.ui.icons import ICON_SIZE
from diary.ui.theme import current_theme
from diary.ui.widgets.button import Button, ButtonKind

_LEAST = 160
_LONGEST = 48
_AROUND = {ButtonKind.SECONDARY: 48, ButtonKind.LINK: 16}
"""What gap and padding take, in pixels beside the icon."""


class ShortButton(Button):
    """Told in full to a screen reader, and on hovering."""

    def __init__(self, words: str, kind: ButtonKind, parent: QWidget, *, icon_name: str) -> None:
        """``words`` are never read as a shortcut."""
        self._is_painting = False
        one_line = " ".join(words.split())
        shown = one_line if len(one_line) <= _LONGEST else one_line[:_LONGEST].rstrip() + "…"
        super().__init__(shown.replace("&", "&&"), kind, parent, icon_name=icon_name)
        self.setAccessibleName(words)
        self.setToolTip(one_line)

    def minimumSizeHint(self) -> QSize:
        """Room for a few words."""
        usual = super().minimumSizeHint()
        return QSize(min(usual.width(), current_theme().control(_LEAST)), usual.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the words as fits."""
        self._is_painting = True
        super().paintEvent(event)
        self._is_painting = False

    def _words(self) -> str:
        words = super()._words()
        if not self._is_painting:
            return words
        theme = current_theme()
        room = self.width() - theme.control(ICON_SIZE) - _AROUND[self.kind]
        metrics = self._metrics(theme)
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room) + 1)
