"""The own lists: medicines and how they were taken, treatments, consultations, and what happened."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.domain.consult import Consult, consult_name
from diary.domain.life import LifeEvent, event_name
from diary.domain.medicine import Medicine, Treatment
from diary.domain.parts import MEDICINES_PART
from diary.i18n import _
from diary.ui.records.consult_panel import ConsultPanel
from diary.ui.records.event_panel import EventPanel
from diary.ui.records.medicine_panel import MedicinePanel
from diary.ui.records.medicine_words import medicine_name
from diary.ui.records.one_panel import OnePanel
from diary.ui.records.record_panel import RecordPanel
from diary.ui.records.record_section import RecordSection
from diary.ui.records.record_words import (
    about_consult,
    about_event,
    about_medicine,
    about_treatment,
)
from diary.ui.records.treatment_panel import TreatmentPanel
from diary.ui.records.use_section import UseSection
from diary.ui.session import Session
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.page import Page

_MOST_EVENTS = 200


class ListsPage(Page):
    """The page; reads the vault when it is shown."""

    left = Signal()
    questionnaires_asked = Signal()
    """The page of the questionnaires."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until it is shown."""
        super().__init__(_("Medicines and treatments"), parent)
        self._session = session
        self._panel, self._is_over = OnePanel(), False
        self._make_sections()
        self.finish()
        back = Button(_("Back"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        back.clicked.connect(self.left)
        self.bar.add(back)
        lists = Button(_("Questionnaires"), ButtonKind.QUIET, self, icon_name="file-text")
        lists.clicked.connect(self.questionnaires_asked)
        self.bar.add(lists)
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self.refresh)
        session.records.changed.connect(self._read_soon)
        session.preferences_changed.connect(self._read_soon)
        session.vault_about_to_lock.connect(self.forget)
        self.refresh()

    def _make_sections(self) -> None:
        self._medicines = RecordSection(
            _("My medicines"),
            _("Nothing on the list yet. Names are your own words; nothing is looked up."),
            _("Add a medicine"),
            self,
        )
        self._use = UseSection(self._session, self)
        self._treatments = RecordSection(
            _("Treatments"), _("Nothing on the list yet."), _("Add a treatment"), self
        )
        self._consults = RecordSection(
            _("Consultations"),
            _("Nothing on the list yet. What you want to ask can stand here beforehand."),
            _("Add a consultation"),
            self,
        )
        self._events = RecordSection(
            _("What happened"),
            _("Nothing on the list yet. The timeline shows what is here."),
            _("Add an event"),
            self,
        )
        for part in (self._medicines, self._use, self._treatments, self._consults, self._events):
            self.column.addWidget(part)
        self._medicines.add_button.clicked.connect(lambda: self._open_medicine(None))
        self._treatments.add_button.clicked.connect(lambda: self._open_treatment(None))
        self._consults.add_button.clicked.connect(lambda: self._open_consult(None))
        self._events.add_button.clicked.connect(lambda: self._open_event(None))

    def focus_first(self) -> None:
        """Go to the first button."""
        self._medicines.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the lists again."""
        if not self._is_over:
            self._session.attempt(self._read)

    def _read_soon(self, *_what: object) -> None:
        self._reload.start()

    def forget(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_over = True
        self._reload.stop()
        self._panel.put_away()
        self._use.forget()
        for section in (self._medicines, self._treatments, self._consults, self._events):
            section.show_rows([])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        records, today = self._session.records, self._session.today
        medicines = records.medicines()
        self._medicines.show_rows(
            [
                (
                    medicine_name(each),
                    about_medicine(each, today),
                    partial(self._open_medicine, each),
                )
                for each in medicines
            ]
        )
        self._use.show_medicines(medicines)
        self._treatments.show_rows(
            [
                (each.name, about_treatment(each, today), partial(self._open_treatment, each))
                for each in records.treatments()
            ]
        )
        consults = sorted(records.all(Consult), key=lambda each: each.day, reverse=True)
        self._consults.show_rows(
            [
                (consult_name(each), about_consult(each, today), partial(self._open_consult, each))
                for each in consults
            ]
        )
        events = records.events()[::-1][:_MOST_EVENTS]
        self._events.show_rows(
            [
                (event_name(each), about_event(each), partial(self._open_event, each))
                for each in events
            ]
        )

    # panels

    def _open_medicine(self, medicine: Medicine | None) -> None:
        panel = MedicinePanel(self._session, medicine, self)
        panel.closed.connect(self._ask_medicines)
        self._open(panel, self._medicines)

    def _open_treatment(self, treatment: Treatment | None) -> None:
        self._open(TreatmentPanel(self._session, treatment, self), self._treatments)

    def _open_consult(self, consult: Consult | None) -> None:
        self._open(ConsultPanel(self._session, consult, self), self._consults)

    def _open_event(self, event: LifeEvent | None) -> None:
        panel = EventPanel(self._session, self)
        if event is None:
            panel.show_new(self._session.today)
        else:
            panel.show_event(event)
        self._open(panel, self._events)

    def _open(self, panel: RecordPanel, section: RecordSection) -> None:
        self._panel.open(panel, section.panel_place, self._take_focus)
        QTimer.singleShot(0, panel, lambda: self.scroll_area.ensureWidgetVisible(panel, 0, 24))

    def _take_focus(self) -> None:
        if not self._is_over and self.isVisible():
            self.focus_first()

    def _ask_medicines(self) -> None:
        """Whoever puts a medicine on the list wants to note it on Today."""
        session = self._session
        is_new = not session.asked.asks(MEDICINES_PART) and not self._is_over
        if (
            is_new
            and session.records.medicines()
            and MEDICINES_PART.key not in session.asked.chosen
        ):
            session.attempt(lambda: session.ask((MEDICINES_PART.key,), on=True))
