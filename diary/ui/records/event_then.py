"""What an event was like then: what was felt, what could not be said, and which complaint it belongs to."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.complaint import Complaint
from diary.domain.life import LifeEvent
from diary.domain.link import Link
from diary.domain.preference import QUIET_HELP
from diary.i18n import _
from diary.ui.records.event_links import EventLinks
from diary.ui.records.feeling_words import FeelingWords
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField


class EventThen(QWidget):
    """Everything may stay empty."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Of no event yet."""
        super().__init__(parent)
        self._session = session
        stay_empty = _("may stay empty")
        self._note = TextField(_("What happened then?"), self, hint=stay_empty, lines=3)
        question = _("What did I feel?")
        self._feelings = FeelingWords(question, self)
        self._help = Label(
            _("This is a lot to carry. ‘Help now’ shows who listens."), Type.HINT, self
        )
        self._feelings.heavy_changed.connect(self._offer_help)
        self._unsaid = TextField(
            _("What could I not feel or say then?"), self, hint=stay_empty, lines=2
        )
        self._links = EventLinks(self)
        feelings = QWidget(self)
        inner = QVBoxLayout(feelings)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(Label(question, Type.QUESTION, feelings))
        inner.addWidget(self._feelings)
        inner.addWidget(self._help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        parts: tuple[QWidget, ...] = (self._note, feelings, self._unsaid, self._links)
        for part in parts:
            column.addWidget(part)
        self._help.hide()

    def show_event(self, event: LifeEvent | None) -> None:
        """Show what was written about an event; ``None`` is a new one."""
        records = self._session.records
        self._note.set_value("" if event is None else event.note)
        self._feelings.set_value(() if event is None else event.feelings)
        self._unsaid.set_value("" if event is None else event.unsaid)
        uuid = None if event is None else event.uuid
        complaints: list[Complaint] = []
        links: list[Link] = []

        def read() -> None:
            complaints.extend(records.all(Complaint))
            links.extend(records.all(Link))

        self._session.attempt(read)
        self._links.show_links(complaints, links, uuid)

    def filled(self, event: LifeEvent) -> LifeEvent:
        """``event`` with what stands here."""
        return replace(
            event,
            note=self._note.value(),
            feelings=self._feelings.value(),
            unsaid=self._unsaid.value(),
        )

    def chosen(self) -> tuple[object, ...]:
        """What is thought of each complaint, to tell whether it changed."""
        return self._links.chosen()

    def links(self, event: LifeEvent) -> list[Link]:
        """The links of ``event`` that are new, changed or let go."""
        return self._links.answers(event.uuid, self._session.clock)

    def _offer_help(self, is_heavy: bool) -> None:
        self._help.setVisible(is_heavy and bool(self._session.preference(QUIET_HELP)))
