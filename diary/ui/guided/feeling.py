"""Feeling: where in the body it is felt, for half a minute to a minute."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from diary.domain.entry import Entry
from diary.domain.prompts import TOUCHING
from diary.i18n import _
from diary.ui.entry_form.sensations_editor import SensationsEditor
from diary.ui.guided.card import Card, Step
from diary.ui.guided.quiet_timer import QuietTimer

FEEL_SECONDS = 60
_FEEL_MARK = 10


class FeelCard(Card):
    """The body a second time, now for the feeling."""

    step = Step.FEEL
    is_wide = True

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing felt."""
        super().__init__(
            _("Where in my body do I feel it?"),
            parent,
            above=_(TOUCHING.question),
            hint=_("Not the pain this time, but the feeling. Half a minute is enough."),
        )
        self.column.setSpacing(16)
        self._sensations = SensationsEditor(self)
        self._sensations.value_changed.connect(self.value_changed)
        self.timer = QuietTimer(FEEL_SECONDS, _FEEL_MARK, self)
        self._sensations.right.insertWidget(0, self.timer)
        self.column.addWidget(self._sensations)

    def show_entry(self, entry: Entry) -> None:
        """As the base."""
        self._sensations.set_value(entry.sensations)

    def filled(self, entry: Entry) -> Entry:
        """As the base."""
        return replace(entry, sensations=self._sensations.value())

    def holds(self, entry: Entry) -> bool:
        """As the base."""
        return bool(entry.sensations)

    def begin(self) -> None:
        """As the base."""
        self.timer.begin()

    def end(self) -> None:
        """As the base."""
        self.timer.end()
