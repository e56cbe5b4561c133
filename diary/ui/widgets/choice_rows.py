"""Sentences under one another of which at most one is chosen, each with what it means."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from diary.ui.icons import paint_check
from diary.ui.theme import Theme, Type, colour, current_theme, mixed
from diary.ui.widgets.painting import RADIUS, paint_box, painter_for
from diary.ui.widgets.radio import choose_only
from diary.ui.widgets.roving import Roving

_PADDING, _MARK, _GAP, _BETWEEN = 14, 18, 10, 2
_WIDEST = 600
_WRAPPED = Qt.TextFlag.TextWordWrap
_TALL = 100_000
"""More pixels than any text is high."""


class ChoiceRow(QRadioButton):
    """A sentence that wraps, with what it means under it."""

    def __init__(self, text: str, meaning: str, parent: QWidget | None = None) -> None:
        """``meaning`` may be empty."""
        super().__init__(text, parent)
        self._meaning = meaning
        self.setAccessibleName(text)
        self.setAccessibleDescription(meaning)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for both texts, the first in bold as when it is chosen."""
        theme = current_theme()
        room = max(1, width - self._indent(theme) - _PADDING)
        height = self._height(self.text(), Type.CONTROL_STRONG, room)
        if self._meaning:
            height += _BETWEEN + self._height(self._meaning, Type.HINT, room)
        return max(theme.control(48), height + 2 * theme.control(_GAP))

    def sizeHint(self) -> QSize:
        """Lines of about seventy characters."""
        width = current_theme().pixels(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word."""
        theme = current_theme()
        words = [(word, Type.CONTROL_STRONG) for word in self.text().split()]
        words += [(word, Type.HINT) for word in self._meaning.split()]
        widest = max(QFontMetrics(theme.font(kind)).horizontalAdvance(word) for word, kind in words)
        return QSize(self._indent(theme) + widest + _PADDING + 2, theme.control(48))

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def focus_shape(self) -> tuple[QRect, float]:
        """The row itself."""
        return self.rect(), RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint ground, mark and texts; chosen as a chip is."""
        theme = current_theme()
        colours, chosen = theme.palette, self.isChecked()
        painter = painter_for(QPainter(self))
        share = 1.0 if chosen or self.isDown() else 0.45 if self.underMouse() else 0.0
        edge = colours.accent if chosen else colours.text if theme.high_contrast else colours.border
        paint_box(
            painter,
            QRectF(self.rect()),
            fill=mixed(colours.selected, colours.surface, share),
            edge=colour(edge),
            width=max(2.0, theme.edge) if chosen else theme.edge,
        )
        top, side = theme.control(_GAP), theme.control(_MARK)
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self.width() - self._indent(theme) - _PADDING
        left = _PADDING if from_right else self._indent(theme)
        kind = Type.CONTROL_STRONG if chosen else Type.CONTROL
        line = QFontMetrics(theme.font(kind)).height()
        if not self._meaning:
            top = max(top, (self.height() - self._height(self.text(), kind, room)) // 2)
        if chosen:
            start = self.width() - _PADDING - side if from_right else _PADDING
            mark = QRectF(start, top + (line - side) / 2, side, side)
            paint_check(painter, mark, colour(colours.text))
        for text, each, ink in (
            (self.text(), kind, colours.text),
            (self._meaning, Type.HINT, colours.text if chosen else colours.muted),
        ):
            painter.setFont(theme.font(each))
            painter.setPen(colour(ink))
            painter.drawText(QRect(left, top, room, self.height()), _WRAPPED, text)
            top += self._height(text, each, room) + _BETWEEN

    def _indent(self, theme: Theme) -> int:
        """Where the texts begin: the mark has its room, chosen or not."""
        return _PADDING + theme.control(_MARK) + _GAP

    def _height(self, text: str, kind: Type, room: int) -> int:
        metrics = QFontMetrics(current_theme().font(kind))
        return metrics.boundingRect(QRect(0, 0, room, _TALL), _WRAPPED, text).height()


class ChoiceRows(QWidget):
    """One Tab stop, arrows walk and choose, choosing again lets go; ``value_changed`` carries the key or ``None``."""

    value_changed = Signal(object)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        """``name`` is the question; ``options`` are keys, sentences and what they mean."""
        super().__init__(parent)
        self._key: str | None = None
        self._keys = [key for key, _text, _meaning in options]
        self._rows = [ChoiceRow(text, meaning, self) for _key, text, meaning in options]
        self._roving = Roving(self)
        self._roving.set_widgets(self._rows)
        self._roving.moved.connect(lambda index: self._take(self._keys[index]))
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for index, row in enumerate(self._rows):
            column.addWidget(row)
            row.clicked.connect(partial(self._take_click, index))

    def value(self) -> str | None:
        """The chosen key."""
        return self._key

    def set_value(self, key: str | None) -> None:
        """Choose a key, or none; tells nobody. Raises ``ValueError`` where it is not offered."""
        index = None if key is None else self._keys.index(key)
        self._key = key
        choose_only(self._rows, None if index is None else self._rows[index])
        if not any(row.hasFocus() for row in self._rows):
            self._roving.stop_at(index or 0)

    def focus_value(self) -> None:
        """Go to what is chosen, else to the first."""
        index = 0 if self._key is None else self._keys.index(self._key)
        self._rows[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace let go."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._take(None)
        else:
            super().keyPressEvent(event)

    def _take_click(self, index: int, _checked: bool = True) -> None:  # noqa: FBT002  Qt gives it
        key = self._keys[index]
        self._take(None if key == self._key else key)

    def _take(self, key: str | None) -> None:
        changed = key != self._key
        self.set_value(key)
        if changed:
            self.value_changed.emit(key)
