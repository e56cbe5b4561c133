"""Which worksheets go into a report: a word for each kind that was kept, and its days where there are several."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.report.sheet_choice import KeptSheets, SheetChoice, sheet_key, version_key
from diary.ui.dates import short_day
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label

_MOST_DAYS = 8
"""Of one kind, the newest; as many as one looks over at once."""


class SheetChoices(QWidget):
    """The kinds, and under them the days of each that was chosen and has more than one."""

    chosen = Signal(object)
    """What was chosen: ``dict[str, bool]``, keys within the reader."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Nothing is there yet."""
        super().__init__(parent)
        self._today = today
        self._kept: tuple[KeptSheets, ...] = ()
        self._choice = SheetChoice()
        self.kinds = ChipRow(_("Which worksheets?"), (), self)
        self.kinds.value_changed.connect(self._take_kinds)
        self.days: dict[str, ChipRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Label(_("Which worksheets?"), Type.QUESTION, self))
        self._column.addWidget(self.kinds)
        self._days = QWidget(self)
        self._column.addWidget(self._days)

    def show_sheets(self, kept: tuple[KeptSheets, ...], choice: SheetChoice) -> None:
        """Offer these, chosen as ``choice`` says; tells nobody."""
        self._choice = choice
        self.kinds.set_options([(kind.sheet.key, _(kind.sheet.name)) for kind in kept])
        self.kinds.set_values([kind.sheet.key for kind in kept if kind.sheet.key in choice.kinds])
        offered = [kind for kind in kept if kind.sheet.key in choice.kinds and len(kind.kept) > 1]
        if kept != self._kept or [*self.days] != [kind.sheet.key for kind in offered]:
            self._offer_days(offered)
        self._kept = kept
        for kind in offered:
            taken = {version_key(each) for each in choice.taken(kind)}
            self.days[kind.sheet.key].set_values([*taken])

    def _offer_days(self, offered: list[KeptSheets]) -> None:
        self.days = {}
        fresh = QWidget(self)
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for kind in offered:
            name = _(kind.sheet.name)
            options = [
                (version_key(each), short_day(each.day, self._today))
                for each in kind.kept[:_MOST_DAYS]
            ]
            row = ChipRow(_("{name}: of which day?").format(name=name), options, fresh)
            row.value_changed.connect(partial(self._take_days, kind))
            column.addWidget(Label(row.accessibleName(), Type.HINT, fresh))
            column.addWidget(row)
            self.days[kind.sheet.key] = row
        self._column.replaceWidget(self._days, fresh)
        self._days.hide()
        self._days.deleteLater()
        self._days = fresh
        fresh.show()

    def _take_kinds(self, _kinds: object) -> None:
        values = self.kinds.values()
        self.chosen.emit(
            {
                sheet_key(kind.sheet.key): kind.sheet.key in values
                for kind in self._kept
                if (kind.sheet.key in values) != (kind.sheet.key in self._choice.kinds)
            }
        )

    def _take_days(self, kind: KeptSheets, _days: object) -> None:
        """From now on each of them is in or out, and a newer one is out until it is chosen."""
        values = self.days[kind.sheet.key].values()
        self.chosen.emit({version_key(each): version_key(each) in values for each in kind.kept})
