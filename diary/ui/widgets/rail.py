"""The pages of the diary, at the side of the window; the way out is always at the foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from diary.i18n import _
from diary.ui.icons import ICON_SIZE, paint_icon
from diary.ui.theme import Theme, Type, colour, current_theme, mixed
from diary.ui.widgets.brand_mark import BrandMark
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import paint_box, painter_for
from diary.ui.widgets.roving import Roving

_WIDTH = 208
_SIDE = 16
_NARROW = 900
_SMALL_WORDS_GROW_TO = 1.5


@dataclass(frozen=True, slots=True)
class RailItem:
    """One row: its key, its word, its icon, its shortcut to say and whether it is written in full colour."""

    key: str
    text: str
    icon_name: str
    shortcut_hint: str = ""
    strong: bool = False


class RailButton(QPushButton):
    """A row of the rail; narrow is the icon above a smaller word."""

    def __init__(self, item: RailItem, parent: QWidget | None = None) -> None:
        super().__init__(item.text, parent)
        self.item = item
        self.is_current = False
        self.is_narrow = False
        self.setAccessibleName(item.text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_current(current=False)

    def set_current(self, *, current: bool) -> None:
        """Show that this page is the one that is open."""
        self.is_current = current
        parts = (_("this page is open") if current else "", self.item.shortcut_hint)
        self.setAccessibleDescription(", ".join(part for part in parts if part))
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the word beside the icon, or under it."""
        self.is_narrow = narrow
        self.updateGeometry()
        self.update()

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """48 pixels high at 100 %; higher where the word stands under the icon."""
        theme = current_theme()
        words = QFontMetrics(self._font(theme, bold=True))
        if self.is_narrow:
            height = theme.control(ICON_SIZE) + words.height() + 18
            return QSize(words.horizontalAdvance(self.text()) + 12, max(48, height))
        icon = theme.control(ICON_SIZE)
        return QSize(16 + icon + 12 + words.horizontalAdvance(self.text()) + 12, theme.control(48))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def _font(self, theme: Theme, *, bold: bool) -> QFont:
        if self.is_narrow:
            theme = Theme(theme.palette, min(theme.text_scale, _SMALL_WORDS_GROW_TO))
            font = theme.font(Type.SMALL)
            font.setWeight(theme.font(Type.CONTROL_STRONG if bold else Type.CONTROL).weight())
            return font
        return theme.font(Type.CONTROL_STRONG if bold else Type.CONTROL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the row; the open page has a ground, a bar and bold words."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        box, from_right = (
            QRectF(self.rect()),
            self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        if self.is_current or self.isDown():
            paint_box(painter, box, fill=colour(colours.selected), edge=None)
        elif self.underMouse():
            paint_box(painter, box, fill=mixed(colours.selected, colours.sunk, 0.45), edge=None)
        if self.is_current:
            bar = QRectF(box.width() - 4 if from_right else 0, 12, 4, box.height() - 24)
            paint_box(painter, bar, fill=colour(colours.accent), edge=None, radius=2)
        loud = self.is_current or self.item.strong
        ink = colours.text if loud else colours.muted
        side = theme.control(ICON_SIZE)
        painter.setFont(self._font(theme, bold=self.is_current))
        painter.setPen(colour(ink))
        if self.is_narrow:
            top = (box.height() - side - painter.fontMetrics().height() - 2) / 2
            paint_icon(
                painter, self.item.icon_name, ink, QRectF((box.width() - side) / 2, top, side, side)
            )
            words = QRectF(0, top + side + 2, box.width(), painter.fontMetrics().height())
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
            return
        left = 16.0
        picture = QRectF(
            box.width() - left - side if from_right else left, (box.height() - side) / 2, side, side
        )
        paint_icon(painter, self.item.icon_name, ink, picture)
        left += side + 12
        room = box.width() - left
        words = QRectF(0 if from_right else left, 0, room, box.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class Rail(QWidget):
    """Rows for the pages, that scroll where they do not fit, and rows at the foot that stay in sight.

    ``chosen`` carries the key of the row that was pressed; only ``set_current`` changes what is shown as open.
    """

    chosen = Signal(str)

    def __init__(
        self,
        items: Sequence[RailItem],
        foot: Sequence[RailItem] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``items`` are the pages, ``foot`` what is always there."""
        super().__init__(parent)
        self._rows: dict[str, RailButton] = {}
        self._narrow = False
        self._window_width = _NARROW
        self._mark = BrandMark(22, self)
        self._name = Label("Raakvlak", Type.SECTION, self, wraps=False)
        self._brand = QHBoxLayout()
        self._brand.setSpacing(8)
        self._brand.addWidget(self._mark)
        self._brand.addWidget(self._name, 1)
        self._pages = QWidget(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._pages)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages_column = self._column(self._pages, items, 8)
        self._pages_column.addStretch(1)
        self._foot = QWidget(self)
        self._foot_column = self._column(self._foot, foot, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        column.addLayout(self._brand)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)
        self.setAccessibleName(_("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.retheme()

    def _column(self, parent: QWidget, items: Sequence[RailItem], gap: int) -> QVBoxLayout:
        column = QVBoxLayout(parent)
        column.setContentsMargins(_SIDE, 5, _SIDE, 5)
        column.setSpacing(gap)
        rows = [RailButton(item, parent) for item in items]
        for row in rows:
            row.clicked.connect(lambda _checked=False, key=row.item.key: self.chosen.emit(key))
            column.addWidget(row)
            self._rows[row.item.key] = row
        Roving(parent).set_widgets(rows)
        return column

    def row(self, key: str) -> RailButton:
        """The row of a key. Raises ``KeyError`` where there is none."""
        return self._rows[key]

    def set_current(self, key: str) -> None:
        """Show which page is open; none where the key has no row."""
        for each, row in self._rows.items():
            row.set_current(current=each == key)
        self._show_current()

    def set_row_visible(self, key: str, *, visible: bool) -> None:
        """Hide or show a row."""
        self._rows[key].setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the open page in sight where the rows have to scroll."""
        super().resizeEvent(event)
        self._show_current()

    def fit_window(self, width: int) -> None:
        """Take the form that fits a window of ``width`` pixels; the window calls it when its size changes."""
        self._window_width = width
        narrow = width < current_theme().control(_NARROW)
        if narrow is not self._narrow:
            self._narrow = narrow
            self._shape()

    def retheme(self) -> None:
        """Take another width."""
        self._narrow = self._window_width < current_theme().control(_NARROW)
        self._shape()

    def _show_current(self) -> None:
        for row in self._rows.values():
            if row.is_current and self._pages.isAncestorOf(row):
                # once the rows stand where they are to stand
                QTimer.singleShot(0, row, partial(self._scroll.ensureWidgetVisible, row, 0, 8))

    def _shape(self) -> None:
        side = 6 if self._narrow else _SIDE
        for column in (self._pages_column, self._foot_column):
            column.setContentsMargins(side, 5, side, 5)
        for row in self._rows.values():
            row.set_narrow(narrow=self._narrow)
        self._name.setVisible(not self._narrow)
        self._brand.setContentsMargins(
            *((0, 4, 0, 4) if self._narrow else (_SIDE + 10, 16, _SIDE, 16))
        )
        widest = max((row.sizeHint().width() for row in self._rows.values()), default=0)
        brand = (
            0
            if self._narrow
            else 2 * _SIDE + 20 + self._mark.sizeHint().width() + self._name.sizeHint().width()
        )
        least = 72 if self._narrow else current_theme().control(_WIDTH)
        # A small window is where the rows may have to scroll: its bar takes no room from their words.
        bar = self._scroll.verticalScrollBar().sizeHint().width() if self._narrow else 0
        self.setFixedWidth(max(least, widest + 2 * side + bar, brand))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the ground and the line beside the page."""
        colours = current_theme().palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(colours.sunk))
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(
            0 if from_right else self.width() - 1, 0, 1, self.height(), colour(colours.line)
        )
