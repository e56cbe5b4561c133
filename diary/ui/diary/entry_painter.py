"""Paints the rows of the list: headings of days, and entries with their pain as a chip of the ramp."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diary.colours import PAIN_RAMP, pain_ink
from diary.domain.entry_filter import Snippet
from diary.ui.dates import at_the_start, number, relative_day
from diary.ui.diary.entry_list_model import ROW_ROLE, Index, RowsModel
from diary.ui.diary.entry_shape import CHIP, LEFT, EntryShape, ShapeMaker
from diary.ui.diary.rows import DayRow, EntryRow, Row
from diary.ui.diary.text_lines import line_height
from diary.ui.icons import paint_icon
from diary.ui.session import Session
from diary.ui.theme import Theme, Type, colour, current_theme, mixed
from diary.ui.widgets.painting import RADIUS, paint_box, painter_for

_ABOVE_DAY = 22
_BELOW_DAY = 6
_MOST_SHAPES = 200
_BAR = 4

_Key = tuple[UUID, datetime, Snippet | None, datetime | None]
"""What the shape of a row depends on, beside the look of the list."""


class EntryPainter(QStyledItemDelegate):
    """Draws and measures the rows of a view."""

    def __init__(self, session: Session, rows: RowsModel, view: QAbstractItemView) -> None:
        """Rows are as wide as what can be seen of ``view``, which shows ``rows``."""
        super().__init__(view)
        self._session = session
        self._rows = rows
        self._view = view
        self._maker: ShapeMaker | None = None
        self._shapes: dict[_Key, EntryShape] = {}
        # Qt asks the height of every row again when one is added; only those in sight need their shape.
        self._heights: dict[_Key, int] = {}

    def forget(self) -> None:
        """Hold no diary content any more."""
        self._shapes.clear()
        self._heights.clear()
        self._maker = None

    def measure_again(self, uuid: UUID) -> None:
        """Take nothing of an entry for granted, after it was changed."""
        for key in [key for key in self._heights if key[0] == uuid]:
            del self._heights[key]
            self._shapes.pop(key, None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives it
        """The height of a row at the width and text size there are now."""
        row: Row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if isinstance(row, DayRow):
            return QSize(width, _day_height(current_theme(), row))
        self._maker_of_now()
        height = self._heights.get(_key(row))
        return QSize(width, self._shape(row).height if height is None else height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter_for(painter)
        if isinstance(row, DayRow):
            self._paint_day(painter, rect, row)
        else:
            state: QStyle.StateFlag = option.state
            self._paint_entry(painter, rect, row, state)
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRect, row: DayRow) -> None:
        theme = current_theme()
        if not row.is_first:
            top = rect.top() + _ABOVE_DAY // 2
            painter.fillRect(QRect(rect.left(), top, rect.width(), 1), colour(theme.palette.line))
        painter.setFont(theme.font(Type.QUESTION))
        painter.setPen(colour(theme.palette.text))
        box = rect.adjusted(LEFT, 0, 0, -_BELOW_DAY)
        text = at_the_start(relative_day(row.day, self._session.today))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)

    def _paint_entry(
        self, painter: QPainter, rect: QRect, row: EntryRow, state: QStyle.StateFlag
    ) -> None:
        theme = current_theme()
        colours = theme.palette
        shape = self._shape(row)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        # On the ground of what is chosen the quieter colour is too faint.
        quieter = colours.text if chosen else colours.muted
        if chosen:
            paint_box(painter, QRectF(rect), fill=colour(colours.selected), edge=None)
            bar = QRectF(rect.left(), rect.top() + 10, _BAR, rect.height() - 20)
            paint_box(painter, bar, fill=colour(colours.accent), edge=None, radius=_BAR / 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill = mixed(colours.selected, colours.window, 0.45)
            paint_box(painter, QRectF(rect), fill=fill, edge=None)
        corner = QPointF(rect.topLeft())
        if shape.pain is not None:
            self._paint_chip(painter, theme, corner + QPointF(LEFT, shape.chip_top), shape.pain)
        side = theme.control(17)
        step = line_height(theme.font(Type.HINT))
        for block in shape.blocks:
            painter.setPen(colour(quieter if block.muted else colours.text))
            place = corner + QPointF(block.left, block.top)
            block.layout.draw(painter, place)
            if block.icon:
                box = QRectF(place.x() - side - 6, place.y() + (step - side) / 2, side, side)
                paint_icon(painter, block.icon, quieter, box)

    def _paint_chip(self, painter: QPainter, theme: Theme, corner: QPointF, pain: int) -> None:
        side = theme.control(CHIP)
        box = QRectF(corner.x(), corner.y(), side, side)
        edge = colour(theme.palette.border)
        paint_box(
            painter, box, fill=colour(PAIN_RAMP[pain]), edge=edge, width=theme.edge, radius=RADIUS
        )
        painter.setFont(theme.font(Type.CONTROL_STRONG))
        painter.setPen(colour(pain_ink(pain)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(pain))

    def _shape(self, row: EntryRow) -> EntryShape:
        maker = self._maker_of_now()
        key = _key(row)
        shape = self._shapes.get(key)
        if shape is None:
            if len(self._shapes) >= _MOST_SHAPES:
                self._shapes.clear()
            shape = self._shapes[key] = maker.shape(row)
            self._heights[key] = shape.height
        return shape

    def _maker_of_now(self) -> ShapeMaker:
        """The maker for this look, width and day; with another, everything is measured anew."""
        theme, today = current_theme(), self._session.today
        width, quiet = self._view.viewport().width(), self._rows.quiet
        if self._maker is None or self._maker.look != (theme, today, width, quiet):
            self._maker = ShapeMaker(
                theme, self._session.catalogue, today, width=width, quiet=quiet
            )
            self._shapes.clear()
            self._heights.clear()
        return self._maker


def _key(row: EntryRow) -> _Key:
    return row.entry.uuid, row.entry.changed_at, row.snippet, row.gone_at


def _day_height(theme: Theme, row: DayRow) -> int:
    words = round(line_height(theme.font(Type.QUESTION)))
    return words + _BELOW_DAY + (0 if row.is_first else _ABOVE_DAY)
