"""One marked place: its number, its name and what was said of it; press it to say more, or take it away."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from diary.colours import PAIN_RAMP, pain_ink
from diary.domain.body import BodyMark, region_name
from diary.figure.body_look import MARKED
from diary.i18n import _
from diary.ui.body.mark_words import details_in_words, mark_in_words
from diary.ui.theme import Type, colour, current_theme, mixed
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.painting import paint_box, painter_for

_WIDTH = 330
_HEIGHT = 56
_BOX = 36
_GAP = 12


class MarkButton(QPushButton):
    """The place itself; checked while it is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__(parent)
        self._mark = BodyMark("")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: BodyMark) -> None:
        """Show a mark."""
        self._mark = mark
        self.setAccessibleName(mark_in_words(mark))
        self.setToolTip(details_in_words(mark))
        self.update()

    def retheme(self) -> None:
        """Take another height."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Two lines of text."""
        theme = current_theme()
        lines = sum(
            QFontMetrics(theme.font(kind)).height() for kind in (Type.CONTROL_STRONG, Type.HINT)
        )
        return QSize(theme.control(_WIDTH - 52), max(theme.control(_HEIGHT), lines + 8))

    def minimumSizeHint(self) -> QSize:
        """A name gives way."""
        return QSize(current_theme().control(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the number on its step, the name and what was said; heavier where it is chosen."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        painter.setLayoutDirection(self.layoutDirection())
        if self.isChecked() or self.underMouse():
            share = 1.0 if self.isChecked() else 0.5
            paint_box(
                painter,
                QRectF(self.rect()),
                fill=mixed(colours.selected, colours.window, share),
                edge=colour(colours.accent) if self.isChecked() else None,
                width=2.0,
            )
        side = theme.control(_BOX)
        box = QRect(8, (self.height() - side) // 2, side, side)
        words = self.rect().adjusted(box.right() + _GAP, 2, -8, -2)
        if self.isRightToLeft():
            box.moveLeft(self.width() - 8 - side)
            words = self.rect().adjusted(8, 2, -side - _GAP - 8, -2)
        self._paint_score(painter, QRectF(box))
        self._paint_words(painter, words)

    def _paint_score(self, painter: QPainter, box: QRectF) -> None:
        theme = current_theme()
        score = self._mark.intensity
        fill = theme.palette.band if score is None else PAIN_RAMP[score]
        paint_box(painter, box, fill=colour(fill), edge=colour(theme.palette.border), radius=6)
        painter.setFont(theme.font(Type.HINT_STRONG))
        painter.setPen(colour(theme.palette.text if score is None else pain_ink(score)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, MARKED if score is None else str(score))

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        theme = current_theme()
        lines = [(region_name(self._mark.region), Type.CONTROL_STRONG, theme.palette.text)]
        details = details_in_words(self._mark)
        if details:
            lines.append((details, Type.HINT, theme.palette.muted))
        heights = [QFontMetrics(theme.font(kind)).height() for _text, kind, _ink in lines]
        top = room.center().y() - sum(heights) // 2
        for (text, kind, ink), height in zip(lines, heights, strict=True):
            font = theme.font(kind)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.setFont(font)
            painter.setPen(colour(ink))
            line = QRect(room.left(), top, room.width(), height)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
            )
            top += height


class MarkRow(QWidget):
    """The place, and a button to take it away."""

    pressed = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, region: str, parent: QWidget | None = None) -> None:
        """The row of one region."""
        super().__init__(parent)
        self.button = MarkButton(self)
        # What is chosen is shown by who made this row, whatever a click makes of it.
        self.button.clicked.connect(lambda: self.pressed.emit(region))
        away = Button("", ButtonKind.QUIET, self, icon_name="x")
        away.setAccessibleName(_("Remove {place}").format(place=region_name(region)))
        away.setToolTip(away.accessibleName())
        away.clicked.connect(lambda: self.removal_asked.emit(region))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.button, 1)
        line.addWidget(away)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two stand beside one another in the form."""
        hint = super().sizeHint()
        return QSize(current_theme().control(_WIDTH), hint.height())
