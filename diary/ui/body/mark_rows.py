"""What is marked, row by row, in the order in which it was marked."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.body import BodyMark, regions
from diary.i18n import ngettext
from diary.ui.body.mark_row import MarkRow
from diary.ui.theme import Type
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label

_MOST = 12
"""More rows would bury the rest of the form; the others are in the picture and among the names."""


class MarkRows(QWidget):
    """The first marks, and how many more there are. A region that this program does not know is always shown."""

    pressed = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No rows."""
        super().__init__(parent)
        self._rows: dict[str, MarkRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        box = QWidget(self)
        self._flow = FlowLayout(box, gap=16, row_gap=4)
        column.addWidget(box)
        self._more = Label("", Type.HINT, self)
        column.addWidget(self._more)

    def show_marks(self, marks: Mapping[str, BodyMark], chosen: Collection[str]) -> None:
        """Show these marks; rows that stay are kept, so that the focus stays where it is."""
        known = {region.id for region in regions()}
        shown = [*(each for each in marks if each not in known), *(r for r in marks if r in known)]
        shown = shown[:_MOST] if len(shown) > _MOST else list(marks)
        for region in [each for each in self._rows if each not in shown]:
            row = self._rows.pop(region)
            self._flow.removeWidget(row)
            row.hide()
            row.deleteLater()
        for region in shown:
            if region not in self._rows:
                self._rows[region] = self._make_row(region)
            button = self._rows[region].button
            button.show_mark(marks[region])
            button.setChecked(region in chosen)
        rest = len(marks) - len(shown)
        self._more.setVisible(rest > 0)
        self._more.setText(
            ngettext("and {count} more place", "and {count} more places", rest).format(count=rest)
        )
        self.setVisible(bool(marks))

    def _make_row(self, region: str) -> MarkRow:
        row = MarkRow(region, self)
        row.pressed.connect(self.pressed)
        row.removal_asked.connect(self.removal_asked)
        self._flow.addWidget(row)
        row.show()
        return row
