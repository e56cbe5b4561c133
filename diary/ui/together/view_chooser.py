"""Which of some views is shown: words in one border where there is room for all of them, else a list that opens."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.segment import Segment


class ViewChooser(QWidget):
    """``chosen`` carries the key."""

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """``name`` is the question; ``options`` are keys and words; the first is chosen."""
        super().__init__(parent)
        self._words = Segment(name, options, self, may_be_empty=False, is_snug=True)
        self._list = ChoiceList(name, self)
        for key, text in options:
            self._list.addItem(text, key)
        self._words.set_value(options[0][0])
        self._words.value_changed.connect(self._take)
        self._list.activated.connect(lambda _index: self._take(self._list.currentData()))
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to what is chosen."""
        chosen = next(cell for cell in self._words.cells() if cell.isChecked())
        (chosen if self._list.isHidden() else self._list).setFocus(reason)

    def value(self) -> str:
        """The chosen key."""
        return self._words.value() or ""

    def set_value(self, key: str) -> None:
        """Choose a key; tells nobody."""
        self._words.set_value(key)
        self._list.setCurrentIndex(self._list.findData(key))

    def minimumSizeHint(self) -> QSize:
        """The list is always narrow enough."""
        return QSize(self._list.minimumSizeHint().width(), self._row_height())

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(self._widest(), self._row_height())

    def retheme(self) -> None:
        """Take another size."""
        self._arrange()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits."""
        super().resizeEvent(event)
        self._arrange()

    def _widest(self) -> int:
        return sum(cell.sizeHint().width() for cell in self._words.cells()) + 2

    def _row_height(self) -> int:
        return max(self._words.cells()[0].sizeHint().height(), self._list.sizeHint().height())

    def _arrange(self) -> None:
        fits = self.width() >= self._widest()
        if fits is self._words.isHidden():
            had_focus = self._list.hasFocus() or any(
                cell.hasFocus() for cell in self._words.cells()
            )
            self._words.setVisible(fits)
            self._list.setVisible(not fits)
            if had_focus:
                self.setFocus()

    def _take(self, key: object) -> None:
        self.set_value(str(key))
        self.chosen.emit(str(key))
