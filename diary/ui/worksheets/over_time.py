"""The figures of a kind of sheet over time, as a small table: the six sides, or one's own activities."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.worksheet_drawing import values_over_time
from diary.domain.worksheet import Worksheet
from diary.domain.worksheet_parts import Picture, Sheet
from diary.domain.worksheet_reading import figure_changes
from diary.i18n import _
from diary.ui.dates import short_day
from diary.ui.theme import Type, current_theme
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label

_MOST = 12
"""Times that are shown, the last."""
_ROW, _EDGE, _SCROLL_BAR = 36, 4, 18

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


class OverTime(QWidget):
    """Empty for a sheet without figures over time, and where there is one time only."""

    def __init__(
        self, sheet: Sheet, records: Sequence[Worksheet], today: date, parent: QWidget
    ) -> None:
        """``records`` are all versions, the newest first."""
        super().__init__(parent)
        as_high_as_needed(self)
        heads, rows = _table(sheet, records, today)
        self.has_rows = bool(rows) and len(records) > 1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(_("Over time"), Type.SECTION, self))
        self._table = NumbersTable(self)
        self._table.setAccessibleName(_("Over time"))
        self._table.show_rows(heads, rows)
        self._rows = len(rows)
        column.addWidget(self._table)
        self.retheme()
        self.setVisible(self.has_rows)

    def retheme(self) -> None:
        """Be as large as the rows."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for a scroll bar where the days do not fit beside one another."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self._table.horizontalHeader().length() + _EDGE
        scrolls = _SCROLL_BAR if wide > self.width() else 0
        heads = self._table.horizontalHeader().sizeHint().height()
        rows = current_theme().control(_ROW) * self._rows
        self._table.setMaximumWidth(wide)
        self._table.setFixedHeight(heads + rows + _EDGE + scrolls)


def _table(sheet: Sheet, records: Sequence[Worksheet], today: date) -> Table:
    if sheet.picture is Picture.RADAR:
        shown = list(reversed(records[:_MOST]))
        days = tuple(short_day(each.day, today) for each in shown)
        sides = values_over_time(sheet, shown)
        return ("", *days), tuple((name, *values) for name, values in sides)
    if sheet.picture is not Picture.LINES:
        return (), ()
    changes = figure_changes(sheet, records)
    times = sorted({day for change in changes for day, _value in change.values})[-_MOST:]
    rows = tuple(
        (
            _(change.text) if change.is_question else change.text,
            *(str(dict(change.values).get(day, "")) for day in times),
        )
        for change in changes
    )
    return ("", *(short_day(day, today) for day in times)), rows
