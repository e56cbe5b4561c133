"""All cards of a guided moment in their order, of which one is in sight."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.entry import Entry
from diary.domain.measures import PAIN
from diary.domain.preference import QUIET, QUIET_HELP
from diary.ui.guided.arriving import PainCard, PauseCard, QuestionCard, RedFlagsCard
from diary.ui.guided.card import Card, Step
from diary.ui.guided.expressing import ExpressCard
from diary.ui.guided.feeling import FeelCard
from diary.ui.guided.naming import NameCard
from diary.ui.guided.rounding_off import AfterCard, GroundCard
from diary.ui.session import Session
from diary.ui.widgets.height import as_high_as_needed

_FIRST_QUESTION = 1
"""The place after the words that are said only once."""


class CardStack(QWidget):
    """Shows an entry on its cards and gives it back as it was filled in."""

    value_changed = Signal()
    help_asked = Signal()
    moved = Signal()
    """Another card is in sight."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """At the first question; nothing filled in."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session = session
        self.first_place = _FIRST_QUESTION
        self.place = _FIRST_QUESTION
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._cards: list[Card] = []
        self._asks: object = None
        self.renew()

    @property
    def card(self) -> Card:
        """What is in sight."""
        return self._cards[self.place]

    @property
    def is_last(self) -> bool:
        """Whether there is no card after this one."""
        return self.place == len(self._cards) - 1

    def begin_with_red_flags(self, *, on: bool) -> None:
        """Whether the words that are said only once come first."""
        self.first_place = 0 if on else _FIRST_QUESTION

    def show_entry(self, entry: Entry) -> None:
        """Show what ``entry`` holds, on every card."""
        for card in self._cards:
            card.show_entry(entry)

    def filled(self, entry: Entry) -> Entry:
        """``entry`` with everything that is answered."""
        for card in self._cards:
            entry = card.filled(entry)
        return entry

    def go_to(self, place: int) -> None:
        """Bring another card into sight."""
        self.card.end()
        self.card.end_digits()
        self.place = min(max(self.first_place, place), len(self._cards) - 1)
        self._show_place()

    def go_to_answer(self, entry: Entry) -> None:
        """Bring the last card into sight that ``entry`` answers; the first where it answers none."""
        answered = [place for place, card in enumerate(self._cards) if card.holds(entry)]
        self.go_to(max(answered, default=self.first_place))

    def needs_renewal(self) -> bool:
        """Whether other cards are asked for than there are."""
        return self._asked() != self._asks

    def renew(self) -> None:
        """Make the cards anew, empty, and stay at the same place."""
        self._asks = self._asked()
        for card in self._cards:
            card.end()
            card.hide()
            card.deleteLater()
        name = NameCard(self._session, self)
        name.help_asked.connect(self.help_asked)
        name.body_asked.connect(self._begin_with_body)
        self._cards = [
            RedFlagsCard(self),
            PainCard(self._session, self),
            PauseCard(self),
            QuestionCard(self._session, self),
            FeelCard(self),
            name,
            ExpressCard(self),
            AfterCard(self._session, self),
            GroundCard(self),
        ]
        for card in self._cards:
            card.value_changed.connect(self.value_changed)
            self._column.addWidget(card)
        self._show_place()

    def _begin_with_body(self) -> None:
        self.go_to(next(n for n, card in enumerate(self._cards) if card.step is Step.FEEL))
        self.card.focus_first()

    def _show_place(self) -> None:
        for place, card in enumerate(self._cards):
            card.setVisible(place == self.place)
        if self.isVisible():
            self.card.begin()
        self.moved.emit()

    def _asked(self) -> object:
        """Everything that the cards follow from, to compare."""
        session = self._session
        return (
            session.preference(QUIET),
            session.preference(QUIET_HELP),
            session.asked.asks(PAIN),
            session.words_for(PAIN),
        )
