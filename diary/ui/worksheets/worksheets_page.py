"""The worksheets there are, and those that were filled in: one room at a time on one page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.domain.entry import Entry
from diary.domain.record import new_record
from diary.domain.worksheet import Cite, Worksheet
from diary.domain.worksheet_parts import Sheet
from diary.domain.worksheet_reading import changed_by, draft_of, finished, to_begin_with
from diary.domain.worksheets import SHEETS, sheet_of
from diary.i18n import _
from diary.ui.looking_back.rooms import WORKSHEETS
from diary.ui.session import Session
from diary.ui.understanding.window import ChoosePrinter, choose_printer
from diary.ui.widgets.page import Page
from diary.ui.worksheets.breathing_room import BreathingRoom
from diary.ui.worksheets.cited import Cited
from diary.ui.worksheets.form_room import FormRoom
from diary.ui.worksheets.overview_room import RELAXING, OverviewRoom, Place
from diary.ui.worksheets.relaxing_room import RelaxingRoom
from diary.ui.worksheets.room import Room
from diary.ui.worksheets.sheet_room import SheetRoom

_NEAR = 24


class WorksheetsPage(Page):
    """The page; reads the vault when it is shown."""

    left = Signal()
    day_opened = Signal(object)
    """A ``date`` of which the diary should show everything."""
    entry_opened = Signal(object)
    """An ``Entry`` that was pointed at."""
    life_asked = Signal(object)
    """To the life timeline, where the event or the complaint of this ``UUID`` stands."""
    lists_asked = Signal()
    """To the treatments."""
    together_asked = Signal()
    """To what is tried out."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        choose: ChoosePrinter = choose_printer,
    ) -> None:
        """The list of sheets."""
        super().__init__(_(WORKSHEETS.name), parent, widest=None)
        self.session, self._choose_printer = session, choose
        self._room: Room | None = None
        self._is_over = False
        self._place = self.column.count()
        self.finish()
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self.refresh)
        session.records.changed.connect(self._read_soon)
        session.preferences_changed.connect(self._read_soon)
        session.vault_about_to_lock.connect(self.forget)
        self.show_overview()

    def focus_first(self) -> None:
        """Go to the first thing of the room."""
        if self._room is not None:
            self._room.focus_first()

    def refresh(self) -> None:
        """Read the diary again."""
        if self._room is not None and not self._is_over:
            self.session.attempt(self._room.refresh)

    def forget(self) -> None:
        """Keep what was typed, and hold no diary content any more, for good."""
        self._reload.stop()
        if self._room is not None:
            self._room.keep()
        self._is_over = True
        self._leave_room()
        self.title.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, Ctrl+Enter finishes."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self._room is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._room.go_back()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._room.finish()
        else:
            super().keyPressEvent(event)

    def _read_soon(self, *_what: object) -> None:
        self._reload.start()

    # rooms

    def show_overview(self, came_from: Place = (SHEETS[0].key, None)) -> None:
        """The list of sheets, where one was on it before."""

        def make() -> Room:
            room = OverviewRoom(self.session, self.content, came_from)
            room.left.connect(self.left)
            room.sheet_asked.connect(self.show_sheet)
            room.filling_asked.connect(self.fill_in)
            room.relaxing_asked.connect(self.show_relaxing)
            return room

        self._enter(make)

    def show_sheet(self, record: Worksheet) -> None:
        """One that was filled in."""
        sheet = sheet_of(record.kind)
        if sheet is None:
            return

        def make() -> Room:
            room = SheetRoom(self.session, sheet, record, self.content, self._choose_printer)
            room.left.connect(lambda: self.show_overview(room.place))
            room.again_asked.connect(self.fill_in)
            room.change_asked.connect(self._change)
            room.followed.connect(self._follow)
            room.together_asked.connect(self.together_asked)
            return room

        self._enter(make)

    def fill_in(self, sheet: Sheet) -> None:
        """A new version, begun with the last one; or what was begun before."""
        self._enter(lambda: self._begun(sheet))

    def _begun(self, sheet: Sheet) -> Room:
        sheets = self.session.records.all(Worksheet)
        draft = draft_of(sheets, sheet.key)
        if draft is not None:
            changes = changed_by(draft)
            old = next((each for each in sheets if each.uuid == changes), None)
            record = replace(old or draft, kind=sheet.key, about="", items=draft.items)
            return self._form(sheet, record, draft, None if old is None else changes)
        last = next(iter(finished(sheets, sheet.key)), None)
        record = new_record(
            Worksheet,
            self.session.clock,
            kind=sheet.key,
            day=self.session.today,
            items=to_begin_with(sheet, last),
        )
        return self._form(sheet, record)

    def _change(self, record: Worksheet) -> None:
        sheet = sheet_of(record.kind)
        if sheet is not None:
            self._enter(lambda: self._form(sheet, record, changes=record.uuid))

    def _form(
        self,
        sheet: Sheet,
        record: Worksheet,
        draft: Worksheet | None = None,
        changes: UUID | None = None,
    ) -> Room:
        room = FormRoom(self.session, sheet, record, self.content, draft=draft, changes=changes)
        room.left.connect(lambda: self.show_overview((sheet.key, None)))
        room.kept.connect(self.show_sheet)
        return room

    def show_relaxing(self) -> None:
        """What was done to rest."""

        def make() -> Room:
            room = RelaxingRoom(self.session, self.content)
            room.left.connect(lambda: self.show_overview((RELAXING, None)))
            room.breathing_asked.connect(self.show_breathing)
            return room

        self._enter(make)

    def show_breathing(self) -> None:
        """The quiet page."""

        def make() -> Room:
            room = BreathingRoom(self.session, self.content)
            room.left.connect(self.show_relaxing)
            return room

        self._enter(make)

    def _enter(self, make: Callable[[], Room]) -> None:
        """Into another room; where the diary cannot be read one stays where one is, and that is said."""
        self.session.attempt(lambda: self._show_room(make()))

    def _show_room(self, room: Room) -> None:
        self._leave_room()
        self._room = room
        self.title.setText(room.title)
        room.sight_asked.connect(self._bring_into_sight)
        self.column.insertWidget(self._place, room)
        for button in room.buttons:
            self.bar.add(button)
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            room.show()
            for button in room.buttons:
                if not button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                    button.show()
            room.focus_first()
        self.retheme()

    def _leave_room(self) -> None:
        room, self._room = self._room, None
        if room is None:
            return
        self.column.removeWidget(room)
        for widget in (*room.buttons, room):
            widget.hide()
            widget.deleteLater()

    def _follow(self, cite: Cite) -> None:
        self.session.attempt(lambda: self._go_to(cite))

    def _go_to(self, cite: Cite) -> None:
        found = Cited(self.session).found(cite)
        if isinstance(found, Entry):
            self.entry_opened.emit(found)
        elif isinstance(found, date):
            self.day_opened.emit(found)
        elif cite.kind == "experiment" and found is not None:
            self.together_asked.emit()
        elif cite.kind == "treatment" and found is not None:
            self.lists_asked.emit()
        elif found is not None:
            self.life_asked.emit(found.uuid)

    def _bring_into_sight(self, part: QWidget) -> None:
        def scroll() -> None:
            top = part.mapTo(self.content, QPoint(0, 0)).y()
            for height in (top + part.height(), top):
                self.scroll_area.ensureVisible(0, height, 0, _NEAR)

        QTimer.singleShot(0, part, scroll)
