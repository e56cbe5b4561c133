"""The drawing of a worksheet in the window: as high as it needs at the width it gets; told as a text as well."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diary.analysis.drawing import Drawing, Rulers, Style
from diary.report.drawing_painter import Inks, paint_drawing, rulers_of
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.height import as_high_as_needed

_TYPES = {
    Style.HEAD: Type.QUESTION,
    Style.STRONG: Type.CONTROL_STRONG,
    Style.WORDS: Type.CONTROL,
    Style.NOTE: Type.SMALL,
}
_MOST_WIDTHS = 8
"""A layout asks for the height at a few widths over and over."""
_NARROWEST, _WIDE, _LEAST_HEIGHT = 180, 1200, 40

Draw = Callable[[float, Rulers], Drawing]
"""Lays a drawing out for a width."""


def window_inks() -> Inks:
    """The colours and fonts of the theme in use."""
    theme = current_theme()
    palette = theme.palette
    return Inks(
        text=colour(palette.text),
        muted=colour(palette.muted),
        line=colour(palette.border),
        accent=colour(palette.accent),
        surface=colour(palette.surface),
        fonts={style: theme.font(kind) for style, kind in _TYPES.items()},
    )


class DiagramView(QWidget):
    """Stands still; beside it stands the same as text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Empty; ``name`` says what it is a drawing of."""
        super().__init__(parent)
        self._draw: Draw | None = None
        self._laid: dict[int, Drawing] = {}
        self.setAccessibleName(name)
        as_high_as_needed(self)

    def show_drawing(self, draw: Draw | None, words: str = "") -> None:
        """Show another one; ``words`` say the same."""
        self._draw, self._laid = draw, {}
        self.setAccessibleDescription(words)
        self.setVisible(draw is not None)
        self.updateGeometry()
        self.update()

    def retheme(self) -> None:
        """Lay it out for other letters."""
        self._laid = {}
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """As high as the drawing is."""
        return round(self._drawing(width).height) + 1

    def hasHeightForWidth(self) -> bool:
        """Less wide is higher."""
        return True

    def sizeHint(self) -> QSize:
        """Wide and low, for the hint is the least that a layout gives; the height follows from the width."""
        return QSize(current_theme().control(_WIDE), _LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(_NARROWEST, _LEAST_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint it."""
        paint_drawing(QPainter(self), self._drawing(self.width()), window_inks())

    def _drawing(self, width: int) -> Drawing:
        if self._draw is None:
            return Drawing(width, 0)
        if width not in self._laid:
            if len(self._laid) >= _MOST_WIDTHS:
                self._laid = {}
            self._laid[width] = self._draw(width, rulers_of(window_inks().fonts))
        return self._laid[width]
