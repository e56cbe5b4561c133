"""What Today shows while nothing is asked: in a chosen pause, and until the next time of who writes once a week."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.measuring import asked_again_on
from diary.domain.preference import WEEKLY
from diary.i18n import _
from diary.ui.pages.pause_notice import PauseNotice
from diary.ui.pages.week_notice import WeekNotice
from diary.ui.session import Session


class RestNotice(QWidget):
    """One of the two notices."""

    end_asked = Signal()
    """End the pause."""
    write_asked = Signal()
    """Write something, and rest again after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing rests yet."""
        super().__init__(parent)
        self._pause, self._week = PauseNotice(self), WeekNotice(self)
        self._pause.end_asked.connect(self.end_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for notice in (self._pause, self._week):
            notice.write_asked.connect(self.write_asked)
            column.addWidget(notice)

    def show_rest(self, session: Session) -> str:
        """Show why nothing is asked today, and return it as a title; empty where something is asked."""
        pause = session.pause()
        again = None if pause is not None else next_time(session)
        self._pause.setVisible(pause is not None)
        self._week.setVisible(again is not None)
        if pause is not None:
            self._pause.show_pause(pause, session.today)
            return _("A pause")
        if again is not None:
            self._week.show_day(again)
            return _("Until next time")
        return ""


def next_time(session: Session) -> date | None:
    """When who writes once a week is asked again; ``None`` where that is today, or nobody chose it."""
    if not session.preference(WEEKLY):
        return None
    newest = next(iter(session.vault.entries.newest(1)), None)
    return asked_again_on(None if newest is None else newest.day, session.today)
