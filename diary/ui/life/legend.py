"""What the marks mean that have no place of their own in the picture; only those that are there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.life_chart import LifeChart
from diary.i18n import _
from diary.report import life_signs as signs
from diary.report.life_legend import WORDS, signs_of
from diary.ui.life.words import screen_look
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.painting import painter_for

_SIGN = 30.0


class _Sign(QWidget):
    """One mark and its words."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_(WORDS[key]))

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The mark and the words."""
        theme = current_theme()
        metrics = QFontMetricsF(theme.font(Type.HINT))
        width = theme.pixels(_SIGN) + 8 + metrics.horizontalAdvance(_(WORDS[self._key])) + 2
        return QSize(round(width), round(max(metrics.height(), theme.pixels(28))))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint both."""
        theme = current_theme()
        painter = painter_for(QPainter(self))
        side = float(theme.pixels(_SIGN))
        signs.paint_sign(painter, self._key, screen_look(theme), QRectF(0, 0, side, self.height()))
        painter.setFont(theme.font(Type.HINT))
        painter.setPen(colour(theme.palette.muted))
        words = QRectF(side + 8, 0, self.width() - side - 8, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, _(WORDS[self._key]))


class Legend(QWidget):
    """The marks beside one another, on as many rows as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=20, row_gap=4)
        self._keys: list[str] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: LifeChart | None) -> None:
        """Explain what occurs in a chart."""
        keys = [] if chart is None else signs_of(chart)
        if keys == self._keys:
            return
        self._keys = keys
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in keys:
            self._flow.addWidget(_Sign(key, self))
        self.setVisible(bool(keys))
