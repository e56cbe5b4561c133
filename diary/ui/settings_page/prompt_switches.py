"""A switch for everything the diary asks by itself, in one list."""

from functools import partial

from PySide6.QtWidgets import QWidget

from diary.domain.prompt_queue import PROMPTS, Prompt
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.switch_row import SwitchRow


class PromptSwitches(Disclosure):
    """Opens to the switches."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Everything is off until ``show_chosen``."""
        super().__init__(_("What Today asks by itself"), parent, hint=_("at most one a day"))
        self._session = session
        self._is_searched = self._was_open = False
        self.body.setSpacing(0)
        self.body.addWidget(
            Label(
                _(
                    "Beside the form, never over it. ‘Not now’ sets one aside; what is off here does not come back."
                ),
                Type.HINT,
                self,
            )
        )
        self._rows: list[tuple[Prompt, SwitchRow]] = []
        for prompt in PROMPTS:
            row = SwitchRow(_(prompt.name), self, hint=_(prompt.hint))
            row.value_changed.connect(partial(self._switch, prompt))
            self.body.addWidget(row)
            self._rows.append((prompt, row))

    def rows(self) -> dict[str, SwitchRow]:
        """The switches, by the key of their prompt."""
        return {prompt.key: row for prompt, row in self._rows}

    def show_chosen(self) -> None:
        """Show which are on; tells nobody."""
        for prompt, row in self._rows:
            row.set_value(bool(self._session.preference(prompt.switch)))

    def search(self, wanted: str) -> bool:
        """As ``section.Searched``; opens where something inside is found, and folds again afterwards."""
        if wanted and not self._is_searched:
            self._was_open = self.is_open
        in_title = wanted in _("What Today asks by itself").casefold()
        found = False
        for prompt, row in self._rows:
            words = f"{_(prompt.name)} {_(prompt.hint)} {_(prompt.title)}".casefold()
            row.setVisible(in_title or wanted in words)
            found = found or in_title or wanted in words
        if wanted or self._is_searched:
            self.set_open(found if wanted else self._was_open)
        self._is_searched = bool(wanted)
        return found

    def _switch(self, prompt: Prompt, on: bool) -> None:
        sentence = (
            _("‘{question}’ is asked from now on.")
            if on
            else _("‘{question}’ is not asked any more.")
        ).format(question=_(prompt.title))
        self._session.attempt(lambda: self._session.prefer(prompt.switch, on, sentence))
        self.show_chosen()
