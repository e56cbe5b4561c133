"""When a complaint became worse: a date and a few words for each time, as many as there were."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.complaint import Worsening
from diary.domain.fuzzy_date import FuzzyDate, in_year
from diary.domain.identity import new_identity
from diary.domain.moment import Clock, to_the_millisecond
from diary.i18n import _
from diary.ui.records.folded_when import FoldedWhen
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField


@dataclass(slots=True)
class _Row:
    """One time."""

    key: str
    box: QWidget
    when: FoldedWhen
    note: TextField


class WorseningRows(QWidget):
    """The times, and a button for another."""

    def __init__(
        self, today: date, birth: FuzzyDate | None, clock: Clock, parent: QWidget | None = None
    ) -> None:
        """None yet."""
        super().__init__(parent)
        self._today, self._birth, self._clock = today, birth, clock
        self._rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._add = Button(_("Add a time"), ButtonKind.SECONDARY, self, icon_name="plus")
        self._add.clicked.connect(self._add_new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(_("Did it become worse at times?"), Type.HINT, self))
        column.addLayout(self._column)
        column.addWidget(self._add)

    def set_value(self, worsenings: Iterable[Worsening]) -> None:
        """Show these."""
        for row in list(self._rows):
            self._remove(row)
        for each in worsenings:
            self._add_row(each)

    def peek(self) -> tuple[object, ...]:
        """What stands there, whether it fits or not."""
        return tuple((row.key, row.when.value(), row.note.value()) for row in self._rows)

    def value(self) -> tuple[Worsening, ...] | None:
        """All times; ``None`` where a date does not fit, which is said there."""
        found = []
        for row in self._rows:
            when = row.when.value()
            if when is None:
                row.when.mark_wrong()
                return None
            found.append(Worsening(row.key, when, row.note.value()))
        return tuple(sorted(found, key=lambda each: each.when.middle))

    def _add_new(self) -> None:
        key = str(new_identity(to_the_millisecond(self._clock())))
        row = self._add_row(Worsening(key, in_year(self._today.year)))
        row.when.set_open(open_now=True)
        row.when.head.setFocus()

    def _add_row(self, worsening: Worsening) -> _Row:
        box = QWidget(self)
        when = FoldedWhen(_("It became worse"), self._today, self._birth, box)
        when.set_value(worsening.when)
        note = TextField(
            _("What was it like?"), box, hint=_("may stay empty"), lines=1, label_kind=Type.HINT
        )
        note.set_value(worsening.note)
        remove = Button(_("Leave this one out"), ButtonKind.QUIET, box, icon_name="x")
        row = _Row(worsening.key, box, when, note)
        remove.clicked.connect(lambda: self._remove(row))
        when.body.addWidget(note)
        when.body.addWidget(remove)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(when)
        self._rows.append(row)
        self._column.addWidget(box)
        return row

    def _remove(self, row: _Row) -> None:
        self._rows.remove(row)
        had_focus = any(each.hasFocus() for each in row.box.findChildren(QWidget))
        self._column.removeWidget(row.box)
        row.box.hide()
        row.box.deleteLater()
        if had_focus:
            self._add.setFocus()
