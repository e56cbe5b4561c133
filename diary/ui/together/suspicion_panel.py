"""One suspicion: in one's own words, and what it comes down to in the diary."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.analysis.factors import Factor
from diary.domain.record import Record
from diary.domain.trying import Suspicion, new_suspicion
from diary.i18n import _
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.label import Label


class SuspicionPanel(RecordPanel):
    """Offers every factor that the diary knows."""

    def __init__(
        self,
        session: Session,
        suspicion: Suspicion | None,
        outcome: str,
        factors: Sequence[Factor],
        parent: QWidget | None = None,
    ) -> None:
        """``None`` writes down a new one about ``outcome``, the key of a measure."""
        title = (
            _("What do you suspect?") if suspicion is None else _("Change or delete this suspicion")
        )
        super().__init__(session, title, parent)
        self._suspicion, self._outcome = suspicion, outcome
        self._words = self.text_field(_("In your own words"), _("worse after visitors"))
        question = _("What is it about?")
        self._factor = ChoiceList(question, self)
        for factor in sorted(factors, key=lambda each: each.name.casefold()):
            self._factor.addItem(factor.name, factor.key)
        self.fields.addWidget(Label(question, Type.HINT, self))
        self.fields.addWidget(self._factor, 0, Qt.AlignmentFlag.AlignLeft)
        hint = _(
            "What is not in this list was never written down yet: name it as a feeling, an activity or an event first."
        )
        self.fields.addWidget(Label(hint, Type.HINT, self))
        self.delete_button.setVisible(suspicion is not None)
        if suspicion is not None:
            show_text(self._words, suspicion.words)
            self._factor.setCurrentIndex(max(0, self._factor.findData(suspicion.factor)))
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        return text_in(self._words), self._factor.currentData()

    def can_be_kept(self) -> bool:
        """What has no words yet cannot."""
        return bool(text_in(self._words)) and self._factor.currentData() is not None

    def focus_first(self) -> None:
        """As the base."""
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """As the base; another factor wants another answer."""
        words, factor = text_in(self._words), self._factor.currentData()
        if not words:
            self._words.mark_wrong(_("A few words are needed here."))
            self._words.setFocus()
            return
        if factor is None:
            return
        old = self._suspicion
        suspicion = old or new_suspicion(self.session.clock, words, self._outcome, factor)
        answer = suspicion.answer if suspicion.factor == factor else None
        suspicion = replace(suspicion, words=words, factor=factor, answer=answer)
        told = _("Kept: {name}.").format(name=words)
        if self.session.attempt(lambda: self.session.records.save(suspicion, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        suspicion = self._suspicion
        if suspicion is None:
            return None
        return suspicion, _("Deleted: {name}.").format(name=suspicion.words)
