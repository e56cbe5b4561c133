"""Days of each month as bars, each with its name and its figure: the picture and the table in one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.ui.theme import Theme, Type, colour, current_theme
from diary.ui.widgets.painting import painter_for

_ROW, _BAR, _GAP = 30, 14, 12
_WIDEST_BAR = 300
_MOST_DAYS = 31


class MonthBars(QWidget):
    """A row for each month; what it shows is told to a screen reader by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._rows: tuple[tuple[str, int, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_months(self, rows: Sequence[tuple[str, int, str]]) -> None:
        """Name, number of days, and that number in words, of each month."""
        self._rows = tuple(rows)
        self.setAccessibleName("; ".join(f"{name}: {words}" for name, _days, words in rows))
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.update()

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A row for each month."""
        theme = current_theme()
        return QSize(theme.control(_WIDEST_BAR) + 240, len(self._rows) * theme.pixels(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Names and figures; the bars give way."""
        names, words = self._columns(current_theme())
        return QSize(names + words + 60, self.sizeHint().height())

    def _columns(self, theme: Theme) -> tuple[int, int]:
        metrics = QFontMetrics(theme.font(Type.HINT_STRONG))
        names = max((metrics.horizontalAdvance(name) for name, _d, _w in self._rows), default=0)
        words = max((metrics.horizontalAdvance(words) for _n, _d, words in self._rows), default=0)
        return names + _GAP, words + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint names, bars and figures."""
        painter, theme = painter_for(QPainter(self)), current_theme()
        names, words = self._columns(theme)
        high, bar = theme.pixels(_ROW), theme.pixels(_BAR)
        room = min(theme.control(_WIDEST_BAR), self.width() - names - words)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for place, (name, days, told) in enumerate(self._rows):
            top = place * high
            painter.setFont(theme.font(Type.HINT))
            painter.setPen(colour(theme.palette.muted))
            painter.drawText(QRectF(0, top, names, high), left, name)
            width = room * days / _MOST_DAYS
            box = QRectF(names, top + (high - bar) / 2, max(width, 1), bar)
            painter.fillRect(box, colour(theme.palette.series[0]))
            painter.setFont(theme.font(Type.HINT_STRONG))
            painter.setPen(colour(theme.palette.text))
            painter.drawText(QRectF(names + width + _GAP, top, words, high), left, told)
