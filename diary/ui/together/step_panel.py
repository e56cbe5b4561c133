"""One step of the ladder: its words, its place, and how much one trusts oneself with it today."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.record import Record
from diary.domain.trying import LadderStep, new_step, with_trust
from diary.i18n import _
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow


class StepPanel(RecordPanel):
    """A new step stands at the top, as the hardest."""

    def __init__(
        self,
        session: Session,
        step: LadderStep | None,
        ladder: list[LadderStep],
        parent: QWidget | None = None,
    ) -> None:
        """``ladder`` holds all steps, the easiest first; ``None`` adds one."""
        title = _("Add a step") if step is None else _("This step")
        super().__init__(session, title, parent)
        self._step = step
        self._others = [each for each in ladder if step is None or each.uuid != step.uuid]
        self._words = self.text_field(_("Which activity?"), _("to the letter box and back"))
        question = _("Where on the ladder?")
        self._place = ChoiceList(question, self)
        self._place.addItem(_("at the foot, the easiest"), 0)
        for place, other in enumerate(self._others, start=1):
            self._place.addItem(_("above “{step}”").format(step=other.words), place)
        self.fields.addWidget(Label(question, Type.HINT, self))
        self.fields.addWidget(self._place, 0, Qt.AlignmentFlag.AlignLeft)
        trust = _("How much do I trust myself with it today?")
        self._trust = ScoreRow(trust, self, low_words=_("not at all"), high_words=_("wholly"))
        self.fields.addWidget(Label(trust, Type.HINT, self))
        self.fields.addWidget(self._trust)
        self.delete_button.setVisible(step is not None)
        below = len(self._others)
        if step is not None:
            show_text(self._words, step.words)
            below = sum(
                (each.place, each.created_at) < (step.place, step.created_at)
                for each in self._others
            )
            today = [each.value for each in step.trust if each.day == session.today]
            self._trust.set_value(today[0] if today else None)
        self._place.setCurrentIndex(below)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        return text_in(self._words), self._place.currentData(), self._trust.value()

    def can_be_kept(self) -> bool:
        """What has no words yet cannot."""
        return bool(text_in(self._words))

    def focus_first(self) -> None:
        """As the base."""
        (self._words if self._step is None else self._trust).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def save(self) -> None:
        """As the base; the steps above move up."""
        words = text_in(self._words)
        if not words:
            self._words.mark_wrong(_("A few words are needed here."))
            self._words.setFocus()
            return
        below = int(self._place.currentData())
        step = replace(
            self._step or new_step(self.session.clock, words, below + 1),
            words=words,
            place=below + 1,
        )
        value = self._trust.value()
        if value is not None:
            step = with_trust(step, self.session.today, value)
        order = [*self._others[:below], step, *self._others[below:]]
        moved = [
            replace(each, place=place)
            for place, each in enumerate(order, start=1)
            if each is step or each.place != place
        ]
        told = _("Kept: {name}.").format(name=words)
        if self.session.attempt(lambda: self.session.records.save_steps(moved, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        step = self._step
        if step is None:
            return None
        return step, _("Deleted: {name}.").format(name=step.words)
