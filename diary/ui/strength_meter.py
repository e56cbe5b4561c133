"""How hard a passphrase is to guess, in words and in four bars."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diary.i18n import N_, _
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import paint_box, painter_for

WORDS = (
    N_("Easy to guess"),
    N_("Still easy to guess"),
    N_("Reasonable"),
    N_("Hard to guess"),
    N_("Very hard to guess"),
)
"""What a strength of 0 … 4 is called."""

_BARS = 4
_BAR = (28, 6)
_GAP = 4


class _Bars(QWidget):
    """Four bars, as many filled as the strength; the words beside them say the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.strength = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_BARS * (_BAR[0] + _GAP) - _GAP, _BAR[1])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        colours = current_theme().palette
        painter = painter_for(QPainter(self))
        for place in range(_BARS):
            box = QRectF(place * (_BAR[0] + _GAP), 0, *_BAR)
            if self.layoutDirection().name == "RightToLeft":
                box.moveLeft(self.width() - box.right())
            is_filled = place < self.strength
            paint_box(
                painter,
                box,
                fill=colour(colours.accent) if is_filled else None,
                edge=None if is_filled else colour(colours.border),
                radius=_BAR[1] / 2,
            )


class StrengthMeter(QWidget):
    """Hidden while nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Says nothing at first."""
        super().__init__(parent)
        self._bars = _Bars(self)
        self._words = Label("", Type.HINT, self, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._bars)
        row.addWidget(self._words, 1)
        self.show_strength(None)

    def show_strength(self, strength: int | None) -> None:
        """Show a strength of 0 … 4, or nothing."""
        self._bars.setVisible(strength is not None)
        self._bars.strength = strength or 0
        self._bars.update()
        self._words.setText("\u00a0" if strength is None else _(WORDS[strength]))

    def text(self) -> str:
        """What it says."""
        return self._words.text().strip("\u00a0")
