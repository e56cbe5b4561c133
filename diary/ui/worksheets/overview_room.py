"""The list of worksheets: what each is for, when it was filled in, and what was begun and not finished."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.practice import Practice
from diary.domain.worksheet import Worksheet
from diary.domain.worksheet_parts import Sheet
from diary.domain.worksheet_reading import draft_of, finished
from diary.domain.worksheets import SHEETS
from diary.i18n import _
from diary.ui.dates import short_day
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.worksheets.relaxing_room import CALM_KINDS
from diary.ui.worksheets.room import Room

_MOST_DAYS = 4
RELAXING = "relaxing"
"""The key of the row that is no sheet."""
Place = tuple[str, UUID | None]
"""The key of a row, and which version of it; ``None`` is its button."""


class OverviewRoom(Room):
    """A row for each kind of sheet; nothing has to be done here."""

    sheet_asked = Signal(object)
    """Read this ``Worksheet``."""
    filling_asked = Signal(object)
    """Fill in this ``Sheet``, or go on with what was begun of it."""
    relaxing_asked = Signal()

    def __init__(
        self, session: Session, parent: QWidget, came_from: Place = (SHEETS[0].key, None)
    ) -> None:
        """Reads the diary at once; ``came_from`` is where one was on it before."""
        super().__init__(session, parent)
        self._came_from = came_from
        self._ways: dict[Place, Button] = {}
        self.title = _("Worksheets")
        words = _(
            "Each sheet puts something in order, in your own words. Everything may stay empty, and nothing is added up."
        )
        self.column.addWidget(Label(words, Type.BODY, self))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        self.column.addLayout(self._rows)
        self.add_button(_("Back"), ButtonKind.SECONDARY, self.go_back, shortcut_hint="Esc")
        self.refresh()

    def focus_first(self) -> None:
        """As the base: to the first sheet, or to what one came from; to its row where it is not in sight any more."""
        row, _record = self._came_from
        way = self._ways.get(self._came_from) or self._ways[row, None]
        way.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sight_asked.emit(way.parentWidget())

    def refresh(self) -> None:
        """As the base."""
        sheets = self.session.records.all(Worksheet)
        focused = next((place for place, way in self._ways.items() if way.hasFocus()), None)
        clear_layout(self._rows)
        self._ways.clear()
        for sheet in SHEETS:
            self._rows.addWidget(self._row(sheet, sheets))
        self._rows.addWidget(self._relaxing())
        if focused is not None:  # it was made anew
            self._came_from = focused
            self.focus_first()

    def _row(self, sheet: Sheet, sheets: list[Worksheet]) -> QWidget:
        found, draft = finished(sheets, sheet.key), draft_of(sheets, sheet.key)
        row, flow = self._empty_row(_(sheet.name), _(sheet.hint))
        today = self.session.today
        if draft is not None:
            day = short_day(draft.day, today)
            fill = Button(
                _("Go on with what I began on {day}").format(day=day),
                ButtonKind.SECONDARY,
                row,
                icon_name="pencil",
            )
        else:
            words = _("Fill in again") if found else _("Fill in")
            fill = Button(words, ButtonKind.SECONDARY, row, icon_name="pencil")
        fill.setAccessibleName(f"{_(sheet.name)}: {fill.text()}")
        fill.clicked.connect(partial(self.filling_asked.emit, sheet))
        flow.addWidget(fill)
        self._ways[sheet.key, None] = fill
        for record in found[:_MOST_DAYS]:
            day = short_day(record.day, today)
            link = Button(day, ButtonKind.LINK, row)
            link.setAccessibleName(_("{name}, {day}").format(name=_(sheet.name), day=day))
            link.clicked.connect(partial(self.sheet_asked.emit, record))
            self._ways[sheet.key, record.uuid] = link
            flow.addWidget(link)
        left_out = len(found) - _MOST_DAYS
        if left_out > 0:
            more = _("and {count} earlier").format(count=left_out)
            flow.addWidget(Label(more, Type.HINT, row))
        return row

    def _relaxing(self) -> QWidget:
        row, flow = self._empty_row(
            _("Relaxing and breathing"),
            _("A quiet page to breathe, and what I did, with how it was before and after."),
        )
        to_it = Button(_("To the quiet page"), ButtonKind.SECONDARY, row, icon_name="moon")
        to_it.clicked.connect(self.relaxing_asked)
        flow.addWidget(to_it)
        self._ways[RELAXING, None] = to_it
        done = [each for each in self.session.records.all(Practice) if each.kind in CALM_KINDS]
        if done:
            last = max(each.at for each in done).date()
            words = _("last on {day}").format(day=short_day(last, self.session.today))
            flow.addWidget(Label(words, Type.HINT, row))
        return row

    def _empty_row(self, name: str, hint: str) -> tuple[QWidget, FlowLayout]:
        row = QWidget(self)
        as_high_as_needed(row)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(name, Type.QUESTION, row))
        column.addWidget(Label(hint, Type.HINT, row))
        column.addSpacing(4)
        place = QWidget(row)
        column.addWidget(place)
        column.addSpacing(6)
        column.addWidget(Rule(row))
        return row, FlowLayout(place, gap=12)
