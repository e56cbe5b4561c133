"""The title of a group of rows: how many there are, what that means, and the axis where the rows have room for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diary.ui.dates import number
from diary.ui.theme import Type, current_theme
from diary.ui.together.effect_picture import AxisHead, EffectAxis
from diary.ui.together.pair_row import BESIDE_AXIS, WIDE_FROM
from diary.ui.widgets.label import Label


class GroupHead(QWidget):
    """In a narrow window it has no axis, as its rows then have theirs below the words."""

    def __init__(
        self, title: str, hint: str, count: int, axis: EffectAxis | None, parent: QWidget | None
    ) -> None:
        """``hint`` says what the group means; ``axis`` is ``None`` where the rows have none."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(Label(title, Type.SECTION, self), 0, bottom)
        row.addWidget(Label(number(count), Type.SECTION, self, muted=True), 0, bottom)
        row.addWidget(Label(hint, Type.HINT, self), 1, bottom)
        self._axis = None if axis is None else AxisHead(axis, self)
        self._space = QWidget(self)
        if self._axis is not None:
            row.addWidget(self._axis, 0, bottom)
            row.addWidget(self._space)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the axis where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        is_wide = self.width() >= theme.control(WIDE_FROM)
        self._space.setFixedWidth(theme.control(BESIDE_AXIS) + 8)
        for each in (self._axis, self._space):
            if each is not None:
                each.setVisible(is_wide)
