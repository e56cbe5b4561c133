"""Layouts that wrap: one for things of their own width, one for cells of equal width."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget


class WrappingLayout(QLayout):
    """The shared half: keeps items, and places them for a width by ``places``."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, row_gap: int | None = None
    ) -> None:
        """``gap`` between neighbours and ``row_gap`` between rows, in pixels; the same where left out."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Each item that shows, and where it goes in ``width``, from the left and the top."""
        raise NotImplementedError

    def set_gaps(self, gap: int, row_gap: int) -> None:
        """Change the gaps, in pixels."""
        self._gap, self._row_gap = gap, row_gap
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item last."""
        self._items.append(item)

    def count(self) -> int:
        """The number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index, if there is one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def shown_items(self) -> list[QLayoutItem]:
        """The items that are not hidden."""
        return [item for item in self._items if not item.isEmpty()]

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Less wide is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width, in pixels."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        bottom = max((place.y() + place.height() for _item, place in self.places(inner)), default=0)
        return bottom + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place every item, mirrored where one reads from the right."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        parent = self.parentWidget()
        direction = (
            parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        )
        for item, place in list(self.places(inner.width())):
            item.setGeometry(QStyle.visualRect(direction, inner, place.translated(inner.topLeft())))

    def minimumSize(self) -> QSize:
        """As wide as the widest item."""
        size = QSize(0, 0)
        for item in self.shown_items():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def grown(self, size: QSize) -> QSize:
        """``size`` with the margins around it."""
        return size.grownBy(QMargins(self.contentsMargins()))


class FlowLayout(WrappingLayout):
    """Items of their own width, left to right, on as many rows as they need; one may stand at the far end."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        row_gap: int | None = None,
        squeezes: bool = False,
    ) -> None:
        """Gaps in pixels; ``squeezes`` takes every item at its narrowest before a second row begins."""
        super().__init__(parent, gap=gap, row_gap=row_gap)
        self._squeezes = squeezes
        self._trailing: QWidget | None = None

    def add_trailing(self, widget: QWidget) -> None:
        """Put a widget last, at the far end of its row."""
        self.addWidget(widget)
        self._trailing = widget

    def sizeHint(self) -> QSize:
        """Everything on one row."""
        hints = [item.sizeHint() for item in self.shown_items()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return self.grown(QSize(width, max((hint.height() for hint in hints), default=0)))

    def places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Rows filled one after the other, each item in the middle of its row's height."""
        top = 0
        for row in self._rows(width):
            height = max(size.height() for _item, size in row)
            left = 0
            for item, size in row:
                if item.widget() is self._trailing:
                    left = max(left, width - size.width())
                yield item, QRect(QPoint(left, top + (height - size.height()) // 2), size)
                left += size.width() + self._gap
            top += height + self._row_gap

    def _rows(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        row: list[tuple[QLayoutItem, QSize]] = []
        left = 0
        margins = self.contentsMargins()
        wanted = self.sizeHint().width() - margins.left() - margins.right()
        squeezed = self._squeezes and wanted > width
        for item in self.shown_items():
            size = _fitted(item, item.minimumSize().width() if squeezed else width)
            if row and left + size.width() > width:
                yield row
                row, left = [], 0
            row.append((item, size))
            left += size.width() + self._gap
        if row:
            yield row


class EvenLayout(WrappingLayout):
    """Cells of equal width in rows of about equal length; they give way a little before a second row begins.

    ``stretches`` fills the width; ``whole_or_list`` puts all on one row or each on its own, as a row of words wants;
    ``is_snug`` gives cells their own widths where equal ones do not fit on one row.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        row_gap: int | None = None,
        stretches: bool = False,
        whole_or_list: bool = False,
        is_snug: bool = False,
    ) -> None:
        """Gaps in pixels."""
        super().__init__(parent, gap=gap, row_gap=row_gap)
        self._stretches = stretches
        self._whole_or_list = whole_or_list
        self._is_snug = is_snug

    def columns(self, width: int) -> int:
        """The number of cells beside one another in ``width``, at least one."""
        number = len(self.shown_items())
        fitting = max(1, (width + self._gap) // max(1, self._least().width() + self._gap))
        if number <= fitting:
            return max(1, number)
        return 1 if self._whole_or_list else ceil(number / ceil(number / fitting))

    def sizeHint(self) -> QSize:
        """Everything on one row."""
        number, cell = len(self.shown_items()), self._cell()
        return self.grown(QSize(number * (cell.width() + self._gap) - self._gap, cell.height()))

    def places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Cells row by row; the last row may be shorter."""
        columns, cell = self.columns(width), self._cell()
        own = [item.sizeHint().width() for item in self.shown_items()]
        spare = width - sum(own) - self._gap * (len(own) - 1)
        if self._is_snug and columns < len(own) and spare >= 0:
            yield from self._snug_places(own, spare, cell.height())
            return
        for index, item in enumerate(self.shown_items()):
            row, column = divmod(index, columns)
            top = row * (cell.height() + self._row_gap)
            if self._stretches or columns * (cell.width() + self._gap) - self._gap > width:
                span = width + self._gap
                left, right = column * span // columns, (column + 1) * span // columns - self._gap
            else:
                left = column * (cell.width() + self._gap)
                right = left + cell.width()
            yield item, QRect(left, top, right - left, cell.height())

    def _snug_places(
        self, own: list[int], spare: int, height: int
    ) -> Iterator[tuple[QLayoutItem, QRect]]:
        """All on one row, as wide as each is and an equal share of what is to spare."""
        left = 0
        for place, (item, wide) in enumerate(zip(self.shown_items(), own, strict=True)):
            width = wide + spare * (place + 1) // len(own) - spare * place // len(own)
            yield item, QRect(left, 0, width, height)
            left += width + self._gap

    def _least(self) -> QSize:
        size = QSize(1, 1)
        for item in self.shown_items():
            size = size.expandedTo(item.minimumSize())
        return size

    def _cell(self) -> QSize:
        size = QSize(1, 1)
        for item in self.shown_items():
            size = size.expandedTo(item.sizeHint())
        return size


def _fitted(item: QLayoutItem, width: int) -> QSize:
    """The size of an item in a row, narrowed to the width there is."""
    hint = item.sizeHint().boundedTo(item.maximumSize()).expandedTo(item.minimumSize())
    if hint.width() <= width:
        widget = item.widget()
        if (
            widget is not None
            and widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
        ):
            hint.setWidth(width)
        return hint
    narrow = max(width, item.minimumSize().width())
    height = item.heightForWidth(narrow) if item.hasHeightForWidth() else hint.height()
    return QSize(narrow, max(height, item.minimumSize().height()))
