"""Choosing what an item points at: a day, something that happened, or a complaint."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.worksheet import Cite
from diary.i18n import N_, _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment
from diary.ui.worksheets.cited import Cited, day_in_words, record_name

_DAY = "day"
_NAMES = {
    _DAY: N_("a day"),
    "event": N_("something that happened"),
    "complaint": N_("a complaint"),
}
_NOTHING = {
    "event": N_("Nothing stands on the life timeline yet."),
    "complaint": N_("No complaint stands on the life timeline yet."),
}
_LONGEST = 60


class CiteChooser(QWidget):
    """Small, in place; ``chosen`` carries a ``Cite``."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(
        self, session: Session, cited: Cited, kinds: tuple[str, ...], parent: QWidget
    ) -> None:
        """``kinds`` are those that can be chosen, one at least."""
        super().__init__(parent)
        self._session, self._cited, self._kinds = session, cited, kinds
        self._kind = Segment(
            _("What do I point at?"),
            [(kind, _(_NAMES[kind])) for kind in kinds],
            self,
            may_be_empty=False,
        )
        self._kind.set_value(kinds[0])
        self._kind.setVisible(len(kinds) > 1)
        self._day = DateField(_("Which day?"), session.today, self)
        self._list = ChoiceList(_("Which one?"), self)
        self._about = Label("", Type.HINT, self)
        self._add = Button(_("Point at this"), ButtonKind.SECONDARY, self)
        cancel = Button(_("Cancel"), ButtonKind.QUIET, self)
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap=8)
        for button in (self._add, cancel):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._kind)
        column.addWidget(self._day)
        column.addWidget(self._list, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._about)
        column.addWidget(buttons)
        self._kind.value_changed.connect(self._offer)
        self._day.value_changed.connect(self._tell_day)
        self._day.line.returnPressed.connect(self._choose)
        self._add.clicked.connect(self._choose)
        cancel.clicked.connect(self.closed)
        self._offer(kinds[0])

    def focus_first(self) -> None:
        """Go to the first field."""
        first = self._kind if len(self._kinds) > 1 else self._day if self._is_day else self._list
        if first is self._kind:
            self._kind.cells()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _is_day(self) -> bool:
        return self._kind.value() == _DAY

    def _offer(self, kind: object) -> None:
        records = [] if kind == _DAY else self._cited.all(str(kind))
        self._list.clear()
        for record in records:
            name = record_name(record)
            shown = name if len(name) <= _LONGEST else name[:_LONGEST].rstrip() + "…"
            self._list.addItem(shown, str(record.uuid))
        self._day.setVisible(self._is_day)
        self._list.setVisible(bool(records))
        self._add.setEnabled(self._is_day or bool(records))
        nothing = "" if self._is_day or records else _(_NOTHING[str(kind)])
        self._about.setText(nothing)
        self._about.setVisible(bool(nothing))
        if self._is_day:
            self._tell_day(self._day.value())

    def _tell_day(self, day: date | None) -> None:
        self._about.setText("" if day is None else day_in_words(self._session, day))
        self._about.setVisible(day is not None)

    def _choose(self) -> None:
        if self._is_day:
            day = self._day.value()
            if day is None:
                self._day.mark_wrong(self._day.no_value())
                self._day.setFocus()
                return
            self.chosen.emit(Cite(_DAY, day.isoformat()))
        elif self._list.currentData() is not None:
            self.chosen.emit(Cite(str(self._kind.value()), str(self._list.currentData())))
