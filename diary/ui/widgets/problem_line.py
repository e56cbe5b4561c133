"""A sentence about something that could not be done; it stays until it is read and put away."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diary.i18n import _
from diary.ui.icons import paint_icon
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import painter_for

_MARGIN = 24
_ICON = 22


class ProblemLine(QWidget):
    """Above the foot of the window, with a button that puts it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden, for nothing is wrong."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN + _ICON + 12, 10, _MARGIN, 10)
        row.setSpacing(16)
        self._sentence = Label("", Type.CONTROL_STRONG, self)
        row.addWidget(self._sentence, 1)
        self._close = Button(_("Close"), ButtonKind.SECONDARY, self)
        self._close.clicked.connect(self.hide)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_problem(self, sentence: str) -> None:
        """Show and announce ``sentence``."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence, urgent=True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the ground, a line in the colour of attention and its sign."""
        colours = current_theme().palette
        painter = painter_for(QPainter(self))
        painter.fillRect(self.rect(), colour(colours.surface))
        painter.fillRect(0, 0, self.width(), 2, colour(colours.warning))
        left = (
            self.width() - _MARGIN - _ICON
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else _MARGIN
        )
        place = QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON)
        paint_icon(painter, "circle-alert", colours.warning, place)
