"""The days of one month as six weeks of seven cells, Monday first."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from diary.domain.day_summary import DaySummary
from diary.i18n import _, ngettext
from diary.ui.dates import long_day, number, weekday_names

Index = QModelIndex | QPersistentModelIndex

DAY_ROLE = Qt.ItemDataRole.UserRole
SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
WEEKS = 6
DAYS = 7


class MonthModel(QAbstractTableModel):
    """A month with what was written on its days."""

    def __init__(self, month: date) -> None:
        """``month`` is any day of the month to show."""
        super().__init__()
        self.month = month.replace(day=1)
        self.quiet = False
        self._days: Mapping[date, DaySummary] = {}

    def show_month(self, month: date, days: Mapping[date, DaySummary]) -> None:
        """Show the month in which ``month`` lies."""
        self.beginResetModel()
        self.month, self._days = month.replace(day=1), days
        self.endResetModel()

    def day(self, index: Index) -> date | None:
        """The day of a cell; ``None`` for a cell outside the month."""
        if not index.isValid():
            return None
        days = index.row() * DAYS + index.column() - self.month.weekday()
        day = self.month + timedelta(days=days)
        return day if day.month == self.month.month else None

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day of this month."""
        return self.index(*divmod(day.day - 1 + self.month.weekday(), DAYS))

    def rowCount(self, parent: Index | None = None) -> int:
        """Always as many weeks, so that the page stays where it is."""
        return 0 if parent is not None and parent.isValid() else WEEKS

    def columnCount(self, parent: Index | None = None) -> int:
        """The days of a week."""
        return 0 if parent is not None and parent.isValid() else DAYS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only the days of the month can be reached."""
        if self.day(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  as Qt has it
        """The names of the days of the week."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        short, long = weekday_names()[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return short
        return long if role == Qt.ItemDataRole.AccessibleTextRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  as Qt has it
        """The day, what was written on it, and both in words."""
        day = self.day(index)
        if day is None:
            return None
        if role == DAY_ROLE:
            return day
        if role == SUMMARY_ROLE:
            return self._days.get(day)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._in_words(day, self._days.get(day))
        return None

    def _in_words(self, day: date, summary: DaySummary | None) -> str:
        if summary is None:
            return _("{day}, nothing written").format(day=long_day(day))
        notes = ngettext("{count} note", "{count} notes", summary.count).format(
            count=number(summary.count)
        )
        if summary.pain_max is None or self.quiet:
            return _("{day}, {notes}").format(day=long_day(day), notes=notes)
        return _("{day}, worst pain {score}, {notes}").format(
            day=long_day(day), score=number(summary.pain_max), notes=notes
        )
