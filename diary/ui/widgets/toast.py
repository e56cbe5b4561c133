"""What was just done, with the way back: stays ten seconds, and longer while someone is at it.

A pointer that lay still where it appeared is not at it: who works by keys leaves the mouse anywhere.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCursor,
    QEnterEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

from diary.colours import DARK, LIGHT
from diary.i18n import _
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import RADIUS, paint_box, painter_for

SECONDS = 10
_WIDEST = 560
_MARGIN = 16
_FOLLOWED = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}


class ToastButton(QPushButton):
    """The way back, in the link colour of the opposite theme: the ground is inverted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words, and room around them."""
        theme = current_theme()
        words = QFontMetrics(theme.font(Type.CONTROL_STRONG)).horizontalAdvance(self.text())
        return QSize(words + 16, theme.control(44))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRect, float]:
        """Around the whole toast, where the ring can be seen."""
        toast = self.parentWidget()
        if toast is None:
            return self.rect(), RADIUS
        return QRect(self.mapFrom(toast, toast.rect().topLeft()), toast.size()), RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the words; underlined while pointed at or focused."""
        theme = current_theme()
        painter = painter_for(QPainter(self))
        font = theme.font(Type.CONTROL_STRONG)
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(colour((LIGHT if theme.dark else DARK).link))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class Toast(QWidget):
    """Lies at the lower left of ``host``, above ``above`` (the button bar), and keeps its place when they change."""

    undone = Signal()
    closed = Signal()

    def __init__(
        self,
        host: QWidget,
        *,
        above: QWidget | None = None,
        margin: int = 48,
        seconds: int = SECONDS,
    ) -> None:
        """``margin`` from the edge of ``host``, in pixels."""
        super().__init__(host)
        self._host, self._above, self._margin, self._seconds = host, above, margin, seconds
        self._undo: Callable[[], None] | None = None
        self._pointer = QCursor.pos()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._time_is_up)
        self._sentence = Label("", Type.CONTROL, self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.button = ToastButton(self)
        self.button.clicked.connect(self._take_back)
        flow = FlowLayout(self, gap=24, row_gap=0)
        flow.setContentsMargins(20, 6, 12, 6)
        flow.addWidget(self._sentence)
        flow.add_trailing(self.button)
        self.button.installEventFilter(self)
        host.installEventFilter(self)
        if above is not None:
            above.installEventFilter(self)
        self.hide()

    def lie_above(self, above: QWidget | None) -> None:
        """Keep clear of ``above`` from now on: the buttons of the page that is open."""
        if self._above is not None and isValid(self._above):
            self._above.removeEventFilter(self)
        self._above = above
        if above is not None:
            above.installEventFilter(self)
        self.lie_in_place()

    def show_message(
        self, sentence: str, undo: Callable[[], None] | None = None, *, undo_text: str = ""
    ) -> None:
        """Show and announce ``sentence``; ``undo`` is called where the person takes it back."""
        self._undo = undo
        self._pointer = QCursor.pos()
        self._sentence.setText(sentence)
        self.button.setText(undo_text or _("Undo"))
        self.button.setVisible(undo is not None)
        self.setAccessibleName(sentence)
        self.retheme()
        self.show()
        self.raise_()
        self.lie_in_place()
        self.timer.start(self._seconds * 1000)
        announce(self, sentence)

    def close_message(self) -> None:
        """Take the toast away; what was done stays done."""
        self.timer.stop()
        self._undo = None
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def lie_in_place(self) -> None:
        """Take the width there is, above the button bar."""
        width = min(current_theme().control(_WIDEST), self._host.width() - 2 * _MARGIN)
        margin = min(self._margin, (self._host.width() - width) // 2)
        height = max(current_theme().control(56), self.heightForWidth(width))
        bottom = self._host.height()
        if self._above is not None and isValid(self._above) and self._above.isVisible():
            bottom = min(bottom, self._above.mapTo(self._host, self._above.rect().topLeft()).y())
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self._host.width() - margin - width if from_right else margin
        self.setGeometry(left, bottom - height - _MARGIN, width, height)

    def retheme(self) -> None:
        """Write in the colour of the ground, on the colour of the text."""
        palette = QPalette(self._sentence.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colour(current_theme().palette.window))
        self._sentence.setFont(current_theme().font(Type.CONTROL))
        self._sentence.setMinimumHeight(current_theme().control(44))
        self._sentence.setPalette(palette)
        self.button.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place, and the time while the button has the focus."""
        if watched is self.button:
            if event.type() == QEvent.Type.FocusOut and self.isVisible():
                self.timer.start(self._seconds * 1000)
        elif event.type() in _FOLLOWED and self.isVisible():
            self.lie_in_place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put it away: what lies under it can be reached again."""
        event.accept()
        self.close_message()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Pointed at: it waits."""
        if self._is_pointed_at():
            self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Left: the time begins again."""
        if self.isVisible():
            self.timer.start(self._seconds * 1000)
        super().leaveEvent(event)

    def _time_is_up(self) -> None:
        if not (self.button.hasFocus() or self._is_pointed_at()):
            self.close_message()

    def _is_pointed_at(self) -> bool:
        return self.underMouse() and QCursor.pos() != self._pointer

    def _take_back(self) -> None:
        undo = self._undo
        self.close_message()
        if undo is not None:
            undo()
        self.undone.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the inverted ground."""
        painter = painter_for(QPainter(self))
        paint_box(
            painter, QRectF(self.rect()), fill=colour(current_theme().palette.text), edge=None
        )
