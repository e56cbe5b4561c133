"""Taking a pause from the questions, and beginning again."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.pause import Pause
from diary.i18n import _
from diary.ui.dates import short_day
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label


class PauseRow(QWidget):
    """Whether there is a pause, and one button."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``show_pause``."""
        super().__init__(parent)
        self._session = session
        as_high_as_needed(self)
        self._words = Label("", Type.HINT, self)
        self._button = Button("", ButtonKind.SECONDARY, self)
        self._button.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(_("A pause"), Type.QUESTION, self))
        column.addWidget(self._words)
        column.addWidget(button_row(self, self._button))

    def show_pause(self) -> None:
        """Say what holds now."""
        pause = self._session.pause()
        if pause is None:
            self._words.setText(
                _(
                    "Resting is a good thing to do. Nothing is asked of you for as long as you like, and nothing is"
                    " lost; charts show the pause as a pause."
                )
            )
            self._button.setText(_("Take a pause"))
        else:
            since = short_day(pause.first, self._session.today)
            self._words.setText(_("You are taking a pause, since {day}.").format(day=since))
            self._button.setText(_("Begin again"))

    def _turn(self) -> None:
        session, pause = self._session, self._session.pause()
        if pause is None:
            session.attempt(
                lambda: session.do(
                    _("Rest well. Nothing is asked until you begin again."),
                    session.begin_pause,
                    session.end_pause,
                )
            )
        else:
            session.attempt(
                lambda: session.do(
                    _("Good to have you back."),
                    session.end_pause,
                    lambda: _go_on_with(session, pause),
                )
            )


def _go_on_with(session: Session, pause: Pause) -> None:
    session.vault.pauses.save(replace(pause, last=None))
    session.preferences_changed.emit()
