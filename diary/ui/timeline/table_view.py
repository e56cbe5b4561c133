"""The numbers that are drawn, as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from diary.i18n import _
from diary.ui.theme import Type, current_theme

_ROW = 36
_WIDEST = 320
_BEFORE_FIGURE = "+−-"
_Index = QModelIndex | QPersistentModelIndex


class _TableModel(QAbstractTableModel):
    """Texts in rows."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._figures: set[int] = set()

    def show_rows(self, heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        """Show other texts."""
        self.beginResetModel()
        self._heads, self._rows = heads, rows
        self._figures = {
            column
            for column in range(1, len(heads))
            if all(
                text.lstrip(_BEFORE_FIGURE)[:1].isdigit()
                for text in (row[column] for row in rows)
                if text
            )
        }
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  as Qt has it
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self._side(section) | Qt.AlignmentFlag.AlignVCenter)
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  as Qt has it
        """One cell."""
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self._side(index.column()) | Qt.AlignmentFlag.AlignVCenter)
        return text if role == Qt.ItemDataRole.DisplayRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Figures stand at the right, with their head, in a column of which every cell begins with one."""
        is_right = column in self._figures
        return Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft


class NumbersTable(QTableView):
    """A table to read; arrows walk, Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._rows = _TableModel()
        self.setModel(self._rows)
        self.setAccessibleName(_("The same numbers as a table"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.retheme()

    def show_rows(self, heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        """Show these."""
        self._rows.show_rows(heads, rows)
        self._fit()
        if rows:
            self.setCurrentIndex(self._rows.index(0, 0))

    def retheme(self) -> None:
        """Take sizes and fonts from the theme."""
        theme = current_theme()
        self.setFont(theme.font(Type.HINT))
        self.horizontalHeader().setFont(theme.font(Type.HINT_STRONG))
        self.verticalHeader().setDefaultSectionSize(theme.control(_ROW))
        self.horizontalHeader().setMinimumHeight(theme.control(_ROW))
        self._fit()

    def _fit(self) -> None:
        self.resizeColumnsToContents()
        widest = current_theme().control(_WIDEST)
        for column in range(self._rows.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column) + 20, widest))
