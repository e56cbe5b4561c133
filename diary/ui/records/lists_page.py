"""The own lists: medicines, treatments, and what happened."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.domain.life import LifeEvent, event_name, tag_name
from diary.domain.medicine import Medicine, Treatment
from diary.domain.parts import MEDICINES_PART
from diary.i18n import _
from diary.ui.dates import at_the_start, short_day
from diary.ui.fuzzy_words import fuzzy_words
from diary.ui.records.event_panel import EventPanel
from diary.ui.records.medicine_panel import MedicinePanel
from diary.ui.records.medicine_words import how_often, medicine_name
from diary.ui.records.record_section import RecordSection
from diary.ui.records.treatment_panel import TreatmentPanel
from diary.ui.session import Session
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.page import Page

_MOST_EVENTS = 200


class ListsPage(Page):
    """The page; reads the vault when it is shown."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until it is shown."""
        super().__init__(_("Medicines and treatments"), parent)
        self._session = session
        self._panel: QWidget | None = None
        self._is_over = False
        self._medicines = RecordSection(
            _("My medicines"),
            _("Nothing on the list yet. Names are your own words; nothing is looked up."),
            _("Add a medicine"),
            self,
        )
        self._treatments = RecordSection(
            _("Treatments"), _("Nothing on the list yet."), _("Add a treatment"), self
        )
        self._events = RecordSection(
            _("What happened"),
            _("Nothing on the list yet. The timeline shows what is here."),
            _("Add an event"),
            self,
        )
        for section in (self._medicines, self._treatments, self._events):
            self.column.addWidget(section)
        self.finish()
        self._medicines.add_button.clicked.connect(lambda: self._open_medicine(None))
        self._treatments.add_button.clicked.connect(lambda: self._open_treatment(None))
        self._events.add_button.clicked.connect(lambda: self._open_event(None))
        back = Button(_("Back"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        back.clicked.connect(self.left)
        self.bar.add(back)
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self.refresh)
        session.records.changed.connect(self._read_soon)
        session.vault_about_to_lock.connect(self.forget)
        self.refresh()

    def focus_first(self) -> None:
        """Go to the first button."""
        self._medicines.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the lists again."""
        if not self._is_over:
            self._session.attempt(self._read)

    def _read_soon(self, _kind: type) -> None:
        self._reload.start()

    def forget(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_over = True
        self._reload.stop()
        self._close_panel()
        for section in (self._medicines, self._treatments, self._events):
            section.show_rows([])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        records = self._session.records
        self._medicines.show_rows(
            [
                (medicine_name(each), self._about(each), partial(self._open_medicine, each))
                for each in records.medicines()
            ]
        )
        self._treatments.show_rows(
            [
                (each.name, self._about_treatment(each), partial(self._open_treatment, each))
                for each in records.treatments()
            ]
        )
        events = records.events()[::-1][:_MOST_EVENTS]
        self._events.show_rows(
            [
                (event_name(each), self._about_event(each), partial(self._open_event, each))
                for each in events
            ]
        )

    def _about(self, medicine: Medicine) -> str:
        parts = [how_often(medicine), medicine.reason, self._from_to(medicine.first, medicine.last)]
        return " · ".join(part for part in parts if part)

    def _about_treatment(self, treatment: Treatment) -> str:
        helped = treatment.helped
        parts = [
            self._from_to(treatment.first, treatment.last),
            "" if helped is None else _("helped {score}").format(score=helped),
        ]
        return " · ".join(part for part in parts if part)

    def _about_event(self, event: LifeEvent) -> str:
        tag = tag_name(event.tag) if event.words.strip() else ""
        return " · ".join(part for part in (at_the_start(fuzzy_words(event.when)), tag) if part)

    def _from_to(self, first: date | None, last: date | None) -> str:
        today = self._session.today
        begin = "" if first is None else _("from {day}").format(day=short_day(first, today))
        end = "" if last is None else _("until {day}").format(day=short_day(last, today))
        return " ".join(part for part in (begin, end) if part)

    # panels

    def _open_medicine(self, medicine: Medicine | None) -> None:
        panel = MedicinePanel(self._session, medicine, self)
        panel.closed.connect(self._ask_medicines)
        self._open(panel, self._medicines)

    def _open_treatment(self, treatment: Treatment | None) -> None:
        self._open(TreatmentPanel(self._session, treatment, self), self._treatments)

    def _open_event(self, event: LifeEvent | None) -> None:
        panel = EventPanel(self._session, self)
        if event is None:
            panel.show_new(self._session.today)
        else:
            panel.show_event(event)
        self._open(panel, self._events)

    def _open(
        self, panel: MedicinePanel | TreatmentPanel | EventPanel, section: RecordSection
    ) -> None:
        self._close_panel()
        self._panel = panel
        panel.closed.connect(self._close_panel)
        section.panel_place.addWidget(panel)
        panel.show()
        panel.focus_first()
        QTimer.singleShot(0, panel, lambda: self.scroll_area.ensureWidgetVisible(panel, 0, 24))

    def _close_panel(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()
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
