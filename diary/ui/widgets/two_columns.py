"""Two columns beside one another where there is room, else the second under the first."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from diary.ui.theme import current_theme
from diary.ui.widgets.height import as_high_as_needed

_BESIDE_FROM = 760
_GAP = 40


class TwoColumns(QWidget):
    """Put things in ``left`` and ``right``."""

    def __init__(
        self, parent: QWidget | None = None, *, left_share: int = 1, right_share: int = 1
    ) -> None:
        """The shares of the width; both empty."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(_GAP)
        sides = self._sides = QWidget(self), QWidget(self)
        self.left, self.right = (QVBoxLayout(side) for side in sides)
        for side, column, share in zip(
            sides, (self.left, self.right), (left_share, right_share), strict=True
        ):
            as_high_as_needed(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(16)
            self._both.addWidget(side, share)

    @property
    def is_beside(self) -> bool:
        """Whether the columns stand beside one another."""
        return self._both.direction() == QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: what is too narrow for both gets them under one another."""
        return QSize(max(self._least_widths()), super().minimumSizeHint().height())

    def retheme(self) -> None:
        """Take the width of the text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them beside or under one another."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least = sum(self._least_widths()) + _GAP
        beside = self.width() >= max(least, current_theme().pixels(_BESIDE_FROM))
        self._both.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._both.setSpacing(_GAP if beside else _GAP // 2)

    def _least_widths(self) -> list[int]:
        return [side.minimumSizeHint().width() for side in self._sides]
