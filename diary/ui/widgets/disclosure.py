"""More, for who wants it: a heading that opens what lies under it, in place."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.icons import ICON_SIZE, paint_icon
from diary.ui.theme import Type, colour, current_theme, mixed
from diary.ui.widgets.painting import paint_box, painter_for

_GAP = 12
_HIGHEST = 10_000
_ABOVE = 20
"""Above and below words of more than one line, together, in pixels at 100 %."""


class DisclosureHead(QPushButton):
    """The heading: chevron, words, what is inside, and the shortcut at the far end."""

    def __init__(
        self, title: str, parent: QWidget | None = None, *, hint: str, shortcut_hint: str
    ) -> None:
        super().__init__(title, parent)
        self._hint, self._shortcut_hint = hint, shortcut_hint
        self.is_open = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._height = 0

    def set_hint(self, hint: str) -> None:
        """Say something else about what is inside."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    @property
    def hint(self) -> str:
        """What is inside, in a few words."""
        return self._hint

    def retheme(self) -> None:
        """Take another height."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """With what is inside and the shortcut."""
        theme = current_theme()
        hint = QFontMetrics(theme.font(Type.BODY)).horizontalAdvance(self._hint)
        shortcut = QFontMetrics(theme.font(Type.SMALL)).horizontalAdvance(self._shortcut_hint)
        words = self._words()
        return QSize(self._left() + words + 8 + hint + shortcut + 2 * _GAP, self._least())

    def minimumSizeHint(self) -> QSize:
        """Chevron and the longest word; the rest gives way, or goes on below."""
        metrics = QFontMetrics(current_theme().font(Type.QUESTION))
        longest = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        return QSize(self._left() + longest + 8, self._least())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be higher where the words need more than one line."""
        super().resizeEvent(event)
        height = self._box_of_words(self.width()).height() + current_theme().control(_ABOVE)
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint it, mirrored where one reads from the right."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        if self.underMouse():
            paint_box(
                painter,
                QRectF(self.rect()),
                fill=mixed(colours.selected, colours.window, 0.4),
                edge=None,
            )
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, width, height = theme.control(ICON_SIZE), self.width(), self.height()
        name = "chevron-down" if self.is_open else "chevron-right"
        box = QRectF(width - side - 2 if from_right else 2, (height - side) / 2, side, side)
        paint_icon(painter, name, colours.muted, box, mirrored=from_right and not self.is_open)
        left = float(self._left())
        if left + self._words() > width:
            self._paint_lines(painter, from_right=from_right)
            return
        shortcut = QFontMetrics(theme.font(Type.SMALL)).horizontalAdvance(self._shortcut_hint)
        for text, kind, ink in (
            (self.text(), Type.QUESTION, colours.text),
            (self._hint, Type.BODY, colours.muted),
        ):
            metrics = QFontMetrics(theme.font(kind))
            room = (
                width - left - (shortcut + _GAP if self.width() >= self.sizeHint().width() else 0)
            )
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(room))
            advance = metrics.horizontalAdvance(shown) + 1
            painter.setFont(theme.font(kind))
            painter.setPen(colour(ink))
            start = width - left - advance if from_right else left
            painter.drawText(
                QRectF(start, 0, advance, height), Qt.AlignmentFlag.AlignVCenter, shown
            )
            left += advance + _GAP
        if self._shortcut_hint and self.width() >= self.sizeHint().width():
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(colour(colours.muted))
            start = 0 if from_right else width - shortcut
            painter.drawText(
                QRectF(start, 0, shortcut + 1, height),
                Qt.AlignmentFlag.AlignVCenter,
                self._shortcut_hint,
            )

    def _least(self) -> int:
        return max(current_theme().control(48), self._height)

    def _left(self) -> int:
        return current_theme().control(ICON_SIZE) + _GAP

    def _words(self) -> int:
        return QFontMetrics(current_theme().font(Type.QUESTION)).horizontalAdvance(self.text()) + 1

    def _box_of_words(self, width: int) -> QRect:
        room = QRect(0, 0, max(1, width - self._left()), _HIGHEST)
        metrics = QFontMetrics(current_theme().font(Type.QUESTION))
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())

    def _paint_lines(self, painter: QPainter, *, from_right: bool) -> None:
        theme, left = current_theme(), self._left()
        painter.setFont(theme.font(Type.QUESTION))
        painter.setPen(colour(theme.palette.text))
        box = self.rect().adjusted(*((0, 0, -left, 0) if from_right else (left, 0, 0, 0)))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, flags, self.text())


class Disclosure(QWidget):
    """Heading and ``body``, a column to put things in; ``opened`` carries whether it is open now."""

    opened = Signal(bool)

    def __init__(
        self, title: str, parent: QWidget | None = None, *, hint: str = "", shortcut_hint: str = ""
    ) -> None:
        """``hint`` says what is inside; ``shortcut_hint`` is only shown."""
        super().__init__(parent)
        self.head = DisclosureHead(title, self, hint=hint, shortcut_hint=shortcut_hint)
        self._inside = QWidget(self)
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 8, 0, 8)
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._inside)
        self._inside.hide()
        self.head.clicked.connect(self.toggle)
        self._describe()

    @property
    def is_open(self) -> bool:
        """Whether what is inside shows."""
        return self.head.is_open

    def set_open(self, open_now: bool) -> None:
        """Show or fold what is inside; tells nobody."""
        self.head.is_open = open_now
        self._inside.setVisible(open_now)
        self._describe()
        self.head.update()

    def set_hint(self, hint: str) -> None:
        """Say something else about what is inside."""
        self.head.set_hint(hint)
        self._describe()

    def toggle(self) -> None:
        """Open what is folded, fold what is open."""
        self.set_open(not self.is_open)
        self.opened.emit(self.is_open)

    def _describe(self) -> None:
        state = _("open") if self.is_open else _("folded")
        self.head.setAccessibleDescription(
            f"{self.head.hint}. {state}" if self.head.hint else state
        )
