"""A few words in one border of which at most one is chosen; a list where they do not fit beside one another."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from diary.ui.icons import paint_check
from diary.ui.theme import Type, colour, current_theme, mixed
from diary.ui.widgets.flow_layout import EvenLayout
from diary.ui.widgets.painting import RADIUS, paint_box, painter_for
from diary.ui.widgets.radio import choose_only
from diary.ui.widgets.roving import Roving

_PADDING = 14
_MARK = 18
_GAP = 4


class SegmentCell(QRadioButton):
    """One of the words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """``text`` is the word, also for a screen reader."""
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the word in bold and a check, chosen or not."""
        theme = current_theme()
        words = QFontMetrics(theme.font(Type.CONTROL_STRONG)).horizontalAdvance(self.text())
        return QSize(words + theme.control(_MARK) + _GAP + 2 * _PADDING, theme.control(44))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def focus_shape(self) -> tuple[QRect, float]:
        """The cell itself."""
        return self.rect(), RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the word; chosen as a chip is."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        box = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            paint_box(
                painter, box, fill=colour(colours.selected), edge=colour(colours.accent), width=2.0
            )
        elif self.underMouse() and self.isEnabled():
            paint_box(
                painter,
                box.adjusted(2, 2, -2, -2),
                fill=mixed(colours.selected, colours.surface, 0.5),
                edge=None,
            )
        font = theme.font(Type.CONTROL_STRONG if chosen else Type.CONTROL)
        words = QFontMetrics(font).horizontalAdvance(self.text()) + 1
        mark = theme.control(_MARK)
        left = (box.width() - words - (mark + _GAP if chosen else 0)) / 2
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if chosen:
            start = box.width() - left - mark if from_right else left
            paint_check(
                painter, QRectF(start, (box.height() - mark) / 2, mark, mark), colour(colours.text)
            )
            left += mark + _GAP
        painter.setFont(font)
        painter.setPen(colour(colours.text if self.isEnabled() else colours.muted))
        start = box.width() - left - words if from_right else left
        painter.drawText(
            QRectF(start, 0, words, box.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )


class Segment(QWidget):
    """The row of words; one Tab stop, arrows walk and choose, choosing again lets go.

    ``value_changed`` carries the chosen key, or ``None``.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        may_be_empty: bool = True,
        is_snug: bool = False,
    ) -> None:
        """``name`` is the question; ``options`` are keys and words; ``may_be_empty`` lets a choice go.

        ``is_snug``: words of different length share one row before they become a list.
        """
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self._key: str | None = None
        self._keys = [key for key, _text in options]
        self._even = EvenLayout(self, gap=0, stretches=True, whole_or_list=True, is_snug=is_snug)
        self._cells = [SegmentCell(text, self) for _key, text in options]
        self._roving = Roving(self)
        self._roving.set_widgets(self._cells)
        self._roving.moved.connect(self._choose_at)
        for index, cell in enumerate(self._cells):
            self._even.addWidget(cell)
            cell.setAccessibleDescription(name)
            cell.clicked.connect(partial(self._take_click, index))
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def cells(self) -> list[SegmentCell]:
        """The words, in their order."""
        return list(self._cells)

    def value(self) -> str | None:
        """The chosen key."""
        return self._key

    def set_value(self, key: str | None) -> None:
        """Choose a key, or none; tells nobody. Raises ``ValueError`` where it is not offered."""
        if key is not None and key not in self._keys:
            raise ValueError(key)
        self._key = key
        index = None if key is None else self._keys.index(key)
        choose_only(self._cells, None if index is None else self._cells[index])
        if index is not None and not any(cell.hasFocus() for cell in self._cells):
            self._roving.stop_at(index)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace let go."""
        if self._may_be_empty and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._take(None)
            return
        super().keyPressEvent(event)

    def _take_click(self, index: int, _checked: bool = True) -> None:  # noqa: FBT002  Qt gives it
        key = self._keys[index]
        self._take(None if key == self._key and self._may_be_empty else key)

    def _choose_at(self, index: int) -> None:
        self._take(self._keys[index])

    def _take(self, key: str | None) -> None:
        changed = key != self._key
        self.set_value(key)
        if changed:
            self.value_changed.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the border and the lines between the words."""
        theme = current_theme()
        painter = painter_for(QPainter(self))
        edge = colour(theme.palette.text if theme.high_contrast else theme.palette.border)
        around = QRectF(self._cells[0].geometry().united(self._cells[-1].geometry()))
        paint_box(painter, around, fill=colour(theme.palette.surface), edge=edge, width=theme.edge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(colour(theme.palette.line))
        for before, after in zip(self._cells, self._cells[1:], strict=False):
            if before.y() == after.y():
                across = max(before.x(), after.x())
                painter.drawLine(across, before.y() + 1, across, before.geometry().bottom() - 1)
            else:
                painter.drawLine(after.x() + 1, after.y(), after.geometry().right() - 1, after.y())
