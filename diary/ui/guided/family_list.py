"""The families of feelings as a list: one is open, and behind each stands how many of its words are chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from diary.domain.emotions import FAMILIES, Family
from diary.i18n import _, ngettext
from diary.ui.icons import ICON_SIZE, paint_check, paint_icon
from diary.ui.theme import Type, colour, current_theme, mixed
from diary.ui.widgets.painting import paint_box, painter_for
from diary.ui.widgets.radio import choose_only
from diary.ui.widgets.roving import Roving

_HEIGHT, _SIDE, _MARK = 52, 20, 16


class FamilyRow(QRadioButton):
    """One family."""

    def __init__(self, family: Family, parent: QWidget | None = None) -> None:
        """No word of it is chosen."""
        super().__init__(_(family.name), parent)
        self.key = family.key
        self.has_line = True
        self._count = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Say how many of its words are chosen."""
        self._count = count
        words = ngettext("{count} word chosen", "{count} words chosen", count).format(count=count)
        self.setAccessibleName(f"{self.text()}, {words}" if count else self.text())
        self.update()

    def retheme(self) -> None:
        """Take another height."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The name in bold, the mark, the count and the chevron."""
        theme = current_theme()
        metrics = QFontMetrics(theme.font(Type.CONTROL_STRONG))
        signs = theme.control(_MARK + ICON_SIZE) + metrics.horizontalAdvance("00") + 24
        width = metrics.horizontalAdvance(self.text()) + 2 * _SIDE + signs
        return QSize(width, max(theme.control(_HEIGHT), metrics.height() + 12))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the row; the open one has a ground, a bar and bold words."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        box = QRectF(self.rect())
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def placed(left: float, top: float, width: float, height: float) -> QRectF:
            start = box.width() - left - width if from_right else left
            return QRectF(start, top, width, height)

        is_open = self.isChecked()
        if is_open:
            paint_box(painter, box, fill=colour(colours.selected), edge=None)
            bar = placed(0, 12, 4, box.height() - 24)
            paint_box(painter, bar, fill=colour(colours.accent), edge=None, radius=2)
        elif self.underMouse():
            paint_box(painter, box, fill=mixed(colours.selected, colours.window, 0.45), edge=None)
        elif self.has_line:
            line = QRectF(_SIDE - 4, box.height() - 1, box.width() - 2 * _SIDE + 8, 1)
            painter.fillRect(line, colour(colours.line))
        painter.setFont(theme.font(Type.CONTROL_STRONG if is_open else Type.CONTROL))
        painter.setPen(colour(colours.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            placed(_SIDE, 0, box.width() - 2 * _SIDE, box.height()), middle, self.text()
        )
        side = theme.control(ICON_SIZE)
        left = box.width() - _SIDE - side + 4
        top = (box.height() - side) / 2
        ink = colours.text if is_open else colours.muted
        paint_icon(
            painter, "chevron-right", ink, placed(left, top, side, side), mirrored=from_right
        )
        if self._count:
            painter.setFont(theme.font(Type.CONTROL))
            digits = painter.fontMetrics().horizontalAdvance(str(self._count)) + 1
            left -= digits + 8
            painter.drawText(placed(left, 0, digits, box.height()), middle, str(self._count))
            mark = theme.control(_MARK)
            left -= mark + 6
            check = placed(left, (box.height() - mark) / 2, mark, mark)
            paint_check(painter, check, colour(colours.text), 1.75)


class FamilyList(QWidget):
    """One Tab stop; arrows walk and open."""

    opened = Signal(str)
    """The key of a family."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """The first is open."""
        super().__init__(parent)
        self.setAccessibleName(_("Which of these comes closest?"))
        self._rows = [FamilyRow(family, self) for family in FAMILIES]
        self._rows[-1].has_line = False
        self._roving = Roving(self)
        self._roving.set_widgets(self._rows)
        self._roving.moved.connect(lambda place: self._open(self._rows[place]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows:
            row.clicked.connect(lambda _checked=False, row=row: self._open(row))
            column.addWidget(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_family(FAMILIES[0].key)

    def show_family(self, key: str) -> None:
        """Open a family; tells nobody."""
        row = next(each for each in self._rows if each.key == key)
        choose_only(self._rows, row)
        if not any(each.hasFocus() for each in self._rows):
            self._roving.stop_at(self._rows.index(row))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many words of each family are chosen, by its key."""
        for row in self._rows:
            row.set_count(counts.get(row.key, 0))

    def _open(self, row: FamilyRow) -> None:
        self.show_family(row.key)
        self.opened.emit(row.key)
