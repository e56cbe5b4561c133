"""The rows of the diary as Qt reads them, page by page."""

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from diary.domain.entry import Entry
from diary.i18n import _
from diary.ui.dates import at_the_start, day_and_time, relative_day
from diary.ui.diary.entry_words import entry_in_words
from diary.ui.diary.rows import DayRow, EntryRow, Row, changed_part
from diary.ui.session import Session

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel):
    """Rows that can be replaced by others; what stays the same keeps its place and its selection."""

    more_wanted = Signal()
    """The end of the list is in sight."""

    def __init__(self, session: Session) -> None:
        """Empty until ``show_rows``."""
        super().__init__()
        self._session = session
        self._rows: list[Row] = []
        self.has_more = False
        self.quiet = False
        self.is_changing = False

    def show_rows(self, rows: list[Row], *, has_more: bool = False) -> None:
        """Show these rows; ``has_more`` says whether there are more than these."""
        start, gone, come = changed_part(self._rows, rows)
        self.has_more = has_more
        self.is_changing = True
        if gone:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            del self._rows[start : start + gone]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), start, start + come - 1)
            self._rows[start:start] = rows[start : start + come]
            self.endInsertRows()
        self.is_changing = False

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def entry(self, index: Index) -> Entry | None:
        """The entry at an index; ``None`` for the heading of a day."""
        row = self.row(index)
        return row.entry if isinstance(row, EntryRow) else None

    def entry_rows(self) -> list[int]:
        """The numbers of the rows that are an entry."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, EntryRow)]

    def index_of(self, uuid: UUID) -> QModelIndex:
        """Where an entry stands; not valid where it is not loaded."""
        for number, row in enumerate(self._rows):
            if isinstance(row, EntryRow) and row.entry.uuid == uuid:
                return self.index(number)
        return QModelIndex()

    def index_of_day(self, day: date) -> QModelIndex:
        """The heading of ``day``, or of the nearest day before it."""
        for number, row in enumerate(self._rows):
            if isinstance(row, DayRow) and row.day <= day:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows are loaded."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be neither chosen nor opened."""
        if isinstance(self.row(index), EntryRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  as Qt has it
        """The row itself, and the row in words."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._in_words(row)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is more to read from the vault."""
        return not parent.isValid() and self.has_more

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if not parent.isValid() and self.has_more:
            # Until the answer is there, one question is enough.
            self.has_more = False
            self.more_wanted.emit()

    def _in_words(self, row: Row) -> str:
        today = self._session.today
        if isinstance(row, DayRow):
            return at_the_start(relative_day(row.day, today))
        text = entry_in_words(
            row.entry,
            self._session.catalogue,
            today,
            quiet=self.quiet,
            found="" if row.snippet is None else row.snippet.text,
        )
        if row.gone_at is None:
            return text
        return f"{text} {gone_in_words(row, today)}"


def gone_in_words(row: EntryRow, today: date) -> str:
    """Until when an entry lies in the bin."""
    return (
        ""
        if row.gone_at is None
        else _("goes for good: {day}").format(day=day_and_time(row.gone_at, today))
    )
