"""Words to choose from: pills."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from diary.ui.icons import paint_check, paint_icon
from diary.ui.theme import Type, colour, current_theme, mixed
from diary.ui.widgets.painting import paint_box, painter_for

_PADDING = 12
_MARK = 18
_MARK_GAP = 6


def _chip_size(chip: QAbstractButton) -> QSize:
    """The room of the words in bold and a mark, so that choosing a word moves no other word."""
    theme = current_theme()
    words = QFontMetrics(theme.font(Type.CONTROL_STRONG)).horizontalAdvance(chip.text())
    width = words + theme.control(_MARK) + _MARK_GAP + 2 * _PADDING
    return QSize(max(theme.control(44), width), theme.control(44))


def _paint_chip(chip: QAbstractButton, *, leading_icon: str = "", trailing_icon: str = "") -> None:
    """Paint a pill; what is chosen shows a check, bold words, a filled ground and a heavier edge."""
    theme = current_theme()
    colours = theme.palette
    chosen, enabled = chip.isChecked(), chip.isEnabled()
    painter = painter_for(QPainter(chip))
    box = QRectF(chip.rect())
    share = 1.0 if chosen or chip.isDown() else 0.45 if chip.underMouse() and enabled else 0.0
    edge = colours.accent if chosen else colours.text if theme.high_contrast else colours.border
    paint_box(
        painter,
        box,
        fill=mixed(colours.selected, colours.surface, share),
        edge=colour(edge if enabled else colours.line),
        width=max(2.0, theme.edge) if chosen else theme.edge,
        radius=box.height() / 2,
    )
    font = theme.font(Type.CONTROL_STRONG if chosen else Type.CONTROL)
    words = QFontMetrics(font).horizontalAdvance(chip.text())
    mark = theme.control(_MARK)
    with_mark = chosen or bool(leading_icon or trailing_icon)
    left = (box.width() - words - (mark + _MARK_GAP if with_mark else 0)) / 2
    from_right = chip.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def placed(start: float, width: float) -> float:
        return box.width() - start - width if from_right else start

    top = (box.height() - mark) / 2
    if chosen:
        paint_check(painter, QRectF(placed(left, mark), top, mark, mark), colour(colours.text))
    elif leading_icon:
        paint_icon(
            painter, leading_icon, colours.muted, QRectF(placed(left, mark), top, mark, mark)
        )
    if with_mark and not trailing_icon:
        left += mark + _MARK_GAP
    painter.setFont(font)
    painter.setPen(colour(colours.text if enabled else colours.muted))
    painter.drawText(
        QRectF(placed(left, words + 1), 0, words + 1, box.height()),
        Qt.AlignmentFlag.AlignVCenter,
        chip.text(),
    )
    if trailing_icon:
        start = left + words + _MARK_GAP
        paint_icon(
            painter, trailing_icon, colours.muted, QRectF(placed(start, mark), top, mark, mark)
        )


class Chip(QCheckBox):
    """One word that is chosen or not."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """``text`` is the word, also for a screen reader."""
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the word and a check, chosen or not."""
        return _chip_size(self)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRect, float]:
        """A pill."""
        return self.rect(), self.height() / 2

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the pill."""
        _paint_chip(self)


class RadioChip(QRadioButton):
    """One word of which at most one is chosen; choosing it again lets it go."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """``text`` is the word, also for a screen reader."""
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the word and a check, chosen or not."""
        return _chip_size(self)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRect, float]:
        """A pill."""
        return self.rect(), self.height() / 2

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the pill."""
        _paint_chip(self)


class ActionChip(QPushButton):
    """A pill that does something, among chips: another word, more words."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        leading_icon: str = "",
        trailing_icon: str = "",
    ) -> None:
        """One of the icons, files of ``resources/icons``."""
        super().__init__(text, parent)
        self._leading_icon, self._trailing_icon = leading_icon, trailing_icon
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The words and the icon."""
        return _chip_size(self)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRect, float]:
        """A pill."""
        return self.rect(), self.height() / 2

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the pill."""
        _paint_chip(self, leading_icon=self._leading_icon, trailing_icon=self._trailing_icon)
