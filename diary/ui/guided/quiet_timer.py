"""Time that passes, seen from the corner of the eye: a mark for every few seconds, and nothing that moves."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diary.i18n import _
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import paint_box, painter_for

_SECOND = 1000
_SIDE, _GAP = 10, 8


class _Marks(QWidget):
    """A hollow mark for every few seconds, filled when they have passed."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        """None has passed."""
        super().__init__(parent)
        self._number = number
        self.passed = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One row."""
        side = current_theme().control(_SIDE)
        return QSize(self._number * (side + _GAP) - _GAP, side + 2)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint them."""
        theme = current_theme()
        painter = painter_for(QPainter(self))
        side = theme.control(_SIDE)
        for place in range(self._number):
            ink = colour(theme.palette.accent if place < self.passed else theme.palette.border)
            paint_box(
                painter,
                QRectF(place * (side + _GAP), 1, side, side),
                fill=ink if place < self.passed else None,
                edge=ink,
                width=1.5,
                radius=side / 2,
            )


class QuietTimer(QWidget):
    """Runs while it is told to. It ends by itself, and nothing follows from that."""

    def __init__(self, seconds: int, every: int, parent: QWidget | None = None) -> None:
        """Lasts ``seconds``, with a mark for ``every`` so many."""
        super().__init__(parent)
        self._seconds, self._every = seconds, every
        self._marks = _Marks(seconds // every, self)
        self._words = Label("", Type.HINT, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._marks)
        row.addWidget(self._words, 1)
        self.timer = QTimer(self, interval=every * _SECOND)
        self.timer.timeout.connect(self._pass)
        self._show()

    def begin(self) -> None:
        """Start at nought."""
        self._marks.passed = 0
        self._show()
        self.timer.start()

    def end(self) -> None:
        """Stop where it is."""
        self.timer.stop()

    def _pass(self) -> None:
        self._marks.passed += 1
        self._show()
        if self._marks.passed * self._every >= self._seconds:
            self.timer.stop()
            announce(self, self._words.text())

    def _show(self) -> None:
        passed = self._marks.passed * self._every
        self._words.setText(
            _("Time enough. Go on when you want.")
            if passed >= self._seconds
            else _("{passed} of {seconds} seconds").format(passed=passed, seconds=self._seconds)
        )
        self._marks.update()
