"""A worksheet that was filled in: drawn and read, beside an earlier version, over time; to fill in again or delete."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.worksheet_drawing import (
    draw_sheet,
    drawn_keys,
    earlier_drawn,
    sheet_sections,
)
from diary.domain.worksheet import Worksheet
from diary.domain.worksheet_parts import Picture, Sheet
from diary.domain.worksheet_reading import chosen_step, finished
from diary.i18n import _
from diary.report.worksheet_page import SheetOnPaper, paint_worksheet
from diary.ui.dates import at_the_start, long_day, short_day
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.understanding.window import ChoosePrinter
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.worksheets.cited import Cited
from diary.ui.worksheets.experiment_notice import ExperimentNotice
from diary.ui.worksheets.over_time import OverTime
from diary.ui.worksheets.room import WIDE_COLUMN, Room
from diary.ui.worksheets.side_by_side import SideBySide
from diary.ui.worksheets.version import Version, earlier_words

_MOST_BELOW = 12
"""How many earlier versions are read on under a sheet that is written week after week."""


class SheetRoom(Room):
    """One version, and others of its kind."""

    again_asked = Signal(object)
    """Fill in this kind of ``Sheet`` once more."""
    change_asked = Signal(object)
    """Change this ``Worksheet``."""
    followed = Signal(object)
    """Go to what this ``Cite`` points at."""
    together_asked = Signal()

    def __init__(
        self,
        session: Session,
        sheet: Sheet,
        record: Worksheet,
        parent: QWidget,
        choose_printer: ChoosePrinter,
    ) -> None:
        """``record`` is one of ``sheet``."""
        super().__init__(session, parent, WIDE_COLUMN)
        self.title = _(sheet.name)
        self._sheet, self._record = sheet, record
        self._choose_printer = choose_printer
        self._versions: list[Worksheet] = []
        self._chooser = ChoiceList(_("Which version?"), self)
        self._beside = ChoiceList(_("Beside it"), self)
        self._choices = QWidget(self)
        flow = FlowLayout(self._choices, gap=16)
        for name, choice in ((_("Version"), self._chooser), (_("Beside it"), self._beside)):
            flow.addWidget(Label(name, Type.HINT, self._choices))
            flow.addWidget(choice)
        self.column.addWidget(self._choices)
        self._place = QVBoxLayout()
        self._place.setSpacing(32)
        self.column.addLayout(self._place)
        self._chooser.activated.connect(self._choose)
        self._beside.activated.connect(lambda _place: self._show())
        self.add_button(
            _("Fill in again"), ButtonKind.PRIMARY, partial(self.again_asked.emit, sheet)
        )
        self.add_button(_("Change"), ButtonKind.SECONDARY, self._ask_change, icon_name="pencil")
        self.add_button(_("Back"), ButtonKind.SECONDARY, self.go_back, shortcut_hint="Esc")
        self.add_button(_("Print"), ButtonKind.QUIET, self._print, icon_name="printer")
        self.add_button(_("Delete"), ButtonKind.QUIET, self._delete, icon_name="trash-2")
        self.refresh()

    @property
    def place(self) -> tuple[str, UUID]:
        """Which sheet it is, and which version is read."""
        return self._sheet.key, self._record.uuid

    def refresh(self) -> None:
        """As the base; where the sheet is gone, so is the room."""
        found = finished(self.session.records.all(Worksheet), self._sheet.key)
        record = next((each for each in found if each.uuid == self._record.uuid), None)
        if record is None:
            self.left.emit()
            return
        beside = self._beside.currentData()
        self._record, self._versions = record, found
        self._chooser.clear()
        self._beside.clear()
        self._beside.addItem(_("nothing"), "")
        for each in found:
            day = short_day(each.day, self.session.today)
            self._chooser.addItem(day, str(each.uuid))
            if each is not record:
                self._beside.addItem(day, str(each.uuid))
        self._chooser.setCurrentIndex(found.index(record))
        self._beside.setCurrentIndex(max(0, self._beside.findData(beside)))
        self._choices.setVisible(len(found) > 1)
        self._show()

    def _choose(self, place: int) -> None:
        self._record = self._versions[place]
        self.refresh()
        self._chooser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        clear_layout(self._place)
        cited = Cited(self.session)
        beside = [each for each in self._versions if str(each.uuid) == self._beside.currentData()]
        shown = sorted([self._record, *beside], key=lambda each: (each.day, each.created_at))
        pair = SideBySide(self)
        for record in shown:
            earlier = [] if beside else earlier_drawn(self._sheet, self._before(record))
            pair.add(self._version(record, earlier, cited, pair))
        self._place.addWidget(pair)
        step = chosen_step(self._record)
        if step is not None:
            notice = ExperimentNotice(self.session, step, self)
            notice.together_asked.connect(self.together_asked)
            notice.sight_asked.connect(self.sight_asked)
            self._place.addWidget(notice)
        over_time = OverTime(self._sheet, self._versions, self.session.today, self)
        if over_time.has_rows:
            self._place.addWidget(over_time)
        if self._sheet.reads_on and not beside:
            for record in self._before(self._record)[:_MOST_BELOW]:
                self._place.addWidget(self._version(record, None, cited, self))

    def _version(
        self, record: Worksheet, earlier: Sequence[Worksheet] | None, cited: Cited, parent: QWidget
    ) -> Version:
        version = Version(self._sheet, record, earlier, cited, parent)
        version.followed.connect(self.followed)
        return version

    def _before(self, record: Worksheet) -> list[Worksheet]:
        """The versions before one, the newest first."""
        return self._versions[self._versions.index(record) + 1 :]

    def _ask_change(self) -> None:
        self.change_asked.emit(self._record)

    def _delete(self) -> None:
        record = self._record
        told = _("Deleted: {name}.").format(name=self.title)
        self.session.attempt(lambda: self.session.records.delete(record, told))

    def _print(self) -> None:
        printer = self._choose_printer(self)
        if printer is None:
            return
        told, has_picture = Cited(self.session).told, self._sheet.picture is not None
        earlier = earlier_drawn(self._sheet, self._before(self._record))
        is_behind = self._sheet.picture is Picture.RADAR and earlier
        before = [("", [earlier_words(earlier)])] if is_behind else []
        everything = sheet_sections(self._sheet, self._record, told)
        others = sheet_sections(self._sheet, self._record, told, drawn_keys(self._sheet))
        paper = SheetOnPaper(
            self.title,
            at_the_start(long_day(self._record.day, with_year=True)),
            [*before, *others] if has_picture else everything,
            partial(draw_sheet, self._sheet, self._record, earlier, told) if has_picture else None,
            [*before, *everything],
        )
        paint_worksheet(printer, paper)
