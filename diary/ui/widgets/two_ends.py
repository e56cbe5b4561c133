"""Two widgets at the two ends of a row, or under one another where the row is too narrow.

A layout of our own could do the same, but has to answer with flags of ``Qt``; see ``qt_numbers``.
"""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from diary.ui.widgets.height import as_high_as_needed


class TwoEnds(QWidget):
    """``first`` stands where one begins to read, ``last`` at the far end, also on a row of its own."""

    def __init__(
        self,
        first: QWidget,
        last: QWidget,
        *,
        gap: int,
        row_gap: int,
        parent: QWidget | None = None,
    ) -> None:
        """``gap`` between the two and ``row_gap`` between the rows, in pixels."""
        super().__init__(parent)
        self._first, self._last = first, last
        self._gap, self._row_gap = gap, row_gap
        first.setParent(self)
        last.setParent(self)
        as_high_as_needed(self)

    def sizeHint(self) -> QSize:
        """Both on one row."""
        first, last = self._first.sizeHint(), self._last.sizeHint()
        return QSize(first.width() + self._gap + last.width(), max(first.height(), last.height()))

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider one."""
        return self._first.minimumSizeHint().expandedTo(self._last.minimumSizeHint())

    def hasHeightForWidth(self) -> bool:
        """Less wide is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width, in pixels."""
        return max(place.y() + place.height() for place in self._places(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place both."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place both anew when one of them wants another size, or one reads the other way round."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange}:
            self.updateGeometry()
            self._place()
        return done

    def _place(self) -> None:
        width = self.width()
        for widget, place in zip((self._first, self._last), self._places(width), strict=True):
            if self.isRightToLeft():
                place.moveLeft(width - place.width() - place.x())
            widget.setGeometry(place)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        first, last = self._first.sizeHint(), self._last.sizeHint()
        first.setWidth(min(first.width(), width))
        last.setWidth(min(last.width(), width))
        left = width - last.width()
        if first.width() + self._gap > left:
            below = first.height() + self._row_gap
            return (
                QRect(0, 0, first.width(), first.height()),
                QRect(left, below, last.width(), last.height()),
            )
        height = max(first.height(), last.height())
        return (
            QRect(0, (height - first.height()) // 2, first.width(), first.height()),
            QRect(left, (height - last.height()) // 2, last.width(), last.height()),
        )
