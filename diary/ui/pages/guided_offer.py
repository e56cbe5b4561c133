"""One line after saving, when the pain is higher than before: a guided moment, now, not now, or never again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.guided_offer import may_offer, stands_out, with_offer
from diary.domain.entry import Entry
from diary.domain.measures import PAIN
from diary.domain.moment import milliseconds
from diary.domain.preference import GUIDED_OFFERS, OFFER_GUIDED
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class GuidedOffer(QWidget):
    """Hidden until ``consider`` finds a reason; asks nothing and takes no focus."""

    guided_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Hidden."""
        super().__init__(parent)
        self._session = session
        words = _(
            "More pain than before, or than usual. A guided moment takes about three minutes; it need not be now."
        )
        self._words = Label(words, Type.BODY, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap=8)
        column.addWidget(buttons)
        for text, kind, act in (
            (_("Begin"), ButtonKind.SECONDARY, self._begin),
            (_("Not now"), ButtonKind.QUIET, self.hide),
            (_("Do not offer this any more"), ButtonKind.LINK, self._never),
        ):
            button = Button(text, kind, buttons)
            # the question of the day beside it may say “Not now” too
            button.setAccessibleDescription(_("A guided moment"))
            button.clicked.connect(act)
            flow.addWidget(button)
        session.entry_removed.connect(self.hide)
        session.vault_about_to_lock.connect(self.hide)
        self.hide()

    def consider(self, entry: Entry) -> None:
        """Look at an entry that was just saved: offer where its pain stands out, and not too often."""
        self.hide()
        self._session.attempt(lambda: self._consider(entry))

    def _consider(self, entry: Entry) -> None:
        session, pain = self._session, entry.readings.get(PAIN.key)
        offers = session.preference(GUIDED_OFFERS)
        if (
            not isinstance(pain, int)
            or entry.is_late
            or not session.preference(OFFER_GUIDED)
            or not may_offer(offers, session.today)
        ):
            return
        series = session.vault.entries.series(PAIN)
        if stands_out(pain, series.values[series.at < milliseconds(entry.at)]):
            session.prefer(GUIDED_OFFERS, with_offer(offers, session.today))
            self.show()
            announce(self, self._words.text())

    def _begin(self) -> None:
        self.hide()
        self.guided_asked.emit()

    def _never(self) -> None:
        self.hide()
        sentence = _("A guided moment is not offered any more. Ctrl+M still opens it.")
        self._session.attempt(lambda: self._session.prefer(OFFER_GUIDED, False, sentence))
