"""Times of measuring with an end, resting, and whether the diary helps."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from diary.domain.entry import new_entry
from diary.domain.helps import answers
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.worksheet import Worksheet
from diary.i18n import _
from diary.ui.looking_back.rooms import MEASURING
from diary.ui.measuring.helps_section import HelpsSection
from diary.ui.measuring.less_section import LessSection
from diary.ui.measuring.period_section import PeriodSection
from diary.ui.records.record_panel import RecordPanel
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.focus import holds_focus
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import Page

_DRAFT, _NOTE = "measuring", "note"


class MeasuringPage(Page):
    """The page; reads the vault when it is made, at every change, and on another day."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows what there is now."""
        super().__init__(_(MEASURING.name), parent)
        self._session = session
        self._read_on: date | None = None
        self._is_over = self._has_draft = False
        self.column.addWidget(
            Label(
                _(
                    "Writing down is no aim in itself. Do it for a while, look at what you see, and rest."
                ),
                Type.BODY,
                self,
            )
        )
        self._period = PeriodSection(session, self)
        self._helps = HelpsSection(session, self)
        self._less = LessSection(session, self)
        for section in (self._period, self._helps, self._less):
            self.add_section(section)
        self.finish()
        back = Button(_("Back"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        back.clicked.connect(self.left)
        self.bar.add(back)
        self._back = back
        self._period.panel_opened.connect(self._bring_in_sight)
        self._period.focus_lost.connect(self.focus_first)
        self._helps.answer_kept.connect(self._follow_answer)
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self.refresh)
        session.records.changed.connect(self._read_soon)
        session.preferences_changed.connect(self._reload.start)
        session.vault_about_to_lock.connect(self.forget)
        self.refresh()

    def focus_first(self) -> None:
        """Go to the way back: nothing here has to be answered."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read what there is now."""
        if self._is_over:
            return
        focused = QApplication.focusWidget() if holds_focus(self) else None
        self._session.attempt(self._read)
        if focused is not None and QApplication.focusWidget() is not focused:
            self.focus_first()  # it was made anew

    def forget(self) -> None:
        """Keep what was typed, and hold no diary content any more, for good."""
        self._keep_typed()
        self._is_over = True
        self._reload.stop()
        for section in (self._period, self._helps):
            section.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what was being typed, and what another day changes."""
        super().showEvent(event)
        if self._read_on != self._session.today:
            self.refresh()
        if not self._is_over:
            self._session.attempt(self._take_typed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed, for whoever goes elsewhere."""
        self._keep_typed()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._read_on = self._session.today
        records = self._session.records
        found = answers(records.all(Worksheet))
        self._period.show_periods(records.all(MeasuringPeriod))
        self._helps.show_answers(found)
        self._less.show_chosen(after_a_no=bool(found) and found[-1].is_no)

    def _read_soon(self, kind: type) -> None:
        if kind in {MeasuringPeriod, Worksheet}:
            self._reload.start()

    def _follow_answer(self) -> None:
        self.focus_first()
        found = answers(self._session.records.all(Worksheet))
        if found and found[-1].is_no:
            self._less.propose()
            self.refresh()
            QTimer.singleShot(0, self, self._show_less)

    def _show_less(self) -> None:
        self.scroll_area.ensureWidgetVisible(self._less, 0, 0)

    def _bring_in_sight(self, panel: RecordPanel) -> None:
        panel.focus_first()
        QTimer.singleShot(0, panel, lambda: self.scroll_area.ensureWidgetVisible(panel, 0, 24))

    # what is typed and not saved

    def _keep_typed(self) -> None:
        """In the vault, and nothing where nothing is typed."""
        if self._is_over:
            return
        self._period.keep()
        note, session = self._helps.note.value(), self._session
        if note.strip() or self._has_draft:
            words = {_NOTE: note}
            draft = replace(new_entry(session.clock), words=words) if note.strip() else None
            session.attempt(lambda: session.keep_draft(draft, _DRAFT))
            self._has_draft = draft is not None

    def _take_typed(self) -> None:
        self._period.go_on(self._session.records.all(MeasuringPeriod))
        draft = self._session.draft(_DRAFT)
        self._has_draft = draft is not None
        if draft is not None and not self._helps.note.value():
            self._helps.note.set_value(draft.words.get(_NOTE, ""))
