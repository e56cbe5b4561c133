"""A record of a list: its name, what is known of it, and the button to change it, below where there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.rule import Rule

_GAP = 6


class RecordRow(QWidget):
    """``change`` is the button."""

    def __init__(self, name: str, details: str, parent: QWidget) -> None:
        """No second line where ``details`` is empty."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._words = QWidget(self)
        as_high_as_needed(self._words)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(Label(breakable(name), Type.CONTROL_STRONG, self._words))
        if details:
            words.addWidget(Label(breakable(details), Type.HINT, self._words))
        self.change = Button(_("Change"), ButtonKind.QUIET, self, icon_name="pencil")
        self.change.setAccessibleName(_("Change {name}").format(name=name))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(0, 6, 0, 6)
        self._line.setSpacing(_GAP)
        self._line.addWidget(self._words, 1)
        far_end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._line.addWidget(self.change, 0, far_end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line)
        column.addWidget(Rule(self))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word or the button."""
        words, change = self._words.minimumSizeHint().width(), self.change.sizeHint().width()
        return QSize(max(words, change), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside or under the words."""
        super().resizeEvent(event)
        words, change = self._words.minimumSizeHint().width(), self.change.sizeHint().width()
        is_beside = self.width() >= words + _GAP + change
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        )
