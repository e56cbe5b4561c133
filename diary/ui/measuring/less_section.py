"""Writing less: once a week, only words, or a pause. Each does what it says and can be taken back."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.preference import QUIET, WEEKLY, Preference
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.settings_page.pause_row import PauseRow
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.switch_row import SwitchRow


class LessSection(QWidget):
    """Two switches and the pause, which are the same as in the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``show_chosen``."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session = session
        self._why = Label("", Type.BODY, self)
        self._weekly = SwitchRow(
            _("Once a week instead of every day"),
            self,
            hint=_("After writing, Today asks nothing for a week. Writing more stays possible."),
        )
        self._words = SwitchRow(
            _("Only words"), self, hint=_("Numbers are hidden, and words come first.")
        )
        self._weekly.value_changed.connect(
            lambda on: self._prefer(
                WEEKLY, on, _("Today asks once a week.") if on else _("Today asks every day.")
            )
        )
        self._words.value_changed.connect(
            lambda on: self._prefer(
                QUIET, on, _("Numbers are hidden.") if on else _("Numbers are shown.")
            )
        )
        self._pause = PauseRow(session, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_("Writing less"), Type.SECTION, self))
        for widget in (self._why, self._weekly, self._words, self._pause):
            column.addWidget(widget)

    def show_chosen(self, *, after_a_no: bool) -> None:
        """Show what holds now; ``after_a_no`` is whether the last answer was that the diary does not help."""
        self._why.setText(
            _proposal() if after_a_no else _("That is always possible, without loss.")
        )
        self._weekly.set_value(bool(self._session.preference(WEEKLY)))
        self._words.set_value(bool(self._session.preference(QUIET)))
        self._pause.show_pause()

    def propose(self) -> None:
        """Say aloud that writing less is a good choice."""
        announce(self, _proposal())

    def _prefer(self, preference: Preference, on: bool, sentence: str) -> None:
        self._session.attempt(lambda: self._session.prefer(preference, on, sentence))


def _proposal() -> str:
    return _(
        "It does not help you now, you wrote. Then writing less is a good choice. Nothing is lost by it, and you can"
        " come back at any time."
    )
