"""Which worksheets go into a report: a switch for each kind that was kept, and its days where there are several."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.report.sheet_choice import KeptSheets, SheetChoice, sheet_key, version_key
from diary.ui.dates import short_day
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label
from diary.ui.widgets.switch_row import SwitchRow

_MOST_DAYS = 8
"""Of one kind, the newest; as many as one looks over at once."""


class SheetChoices(QWidget):
    """The kinds under one another, with the days of each that is in and has more than one."""

    chosen = Signal(object)
    """What was chosen: ``dict[str, bool]``, keys within the reader."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Nothing is there yet."""
        super().__init__(parent)
        self._today = today
        self._kept: tuple[KeptSheets, ...] = ()
        self._kinds: list[_Kind] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Label(_("Which worksheets?"), Type.QUESTION, self))

    def show_sheets(self, kept: tuple[KeptSheets, ...], choice: SheetChoice) -> None:
        """Offer these, chosen as ``choice`` says; tells nobody."""
        if kept != self._kept:
            self._kept = kept
            self._offer()
        for kind in self._kinds:
            kind.show_choice(choice)

    def _offer(self) -> None:
        for old in self._kinds:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._kinds = [_Kind(kind, self._today, self) for kind in self._kept]
        for fresh in self._kinds:
            fresh.chosen.connect(self.chosen)
            self._column.addWidget(fresh)


class _Kind(QWidget):
    """One kind: in or out, and of which days."""

    chosen = Signal(object)

    def __init__(self, kind: KeptSheets, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        name = _(kind.sheet.name)
        newest = short_day(kind.kept[0].day, today)
        self._row = SwitchRow(name, self, hint=newest if len(kind.kept) == 1 else "")
        self._row.value_changed.connect(self._take_kind)
        question = _("{name}: of which day?").format(name=name)
        options = [
            (version_key(each), short_day(each.day, today)) for each in kind.kept[:_MOST_DAYS]
        ]
        self._days = ChipRow(question, options if len(kind.kept) > 1 else (), self)
        self._days.value_changed.connect(self._take_days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._days)

    def show_choice(self, choice: SheetChoice) -> None:
        is_in = self._kind.sheet.key in choice.kinds
        self._row.set_value(is_in)
        self._days.set_values([version_key(each) for each in choice.taken(self._kind)])
        self._days.setVisible(is_in and len(self._kind.kept) > 1)

    def _take_kind(self, is_in: bool) -> None:
        self.chosen.emit({sheet_key(self._kind.sheet.key): is_in})

    def _take_days(self, values: tuple[str, ...]) -> None:
        """From now on each of them is in or out, and a newer one is out until it is chosen."""
        self.chosen.emit({key: key in values for key in map(version_key, self._kind.kept)})
