"""Relaxing and breathing: the quiet page, and what was done, with how heavy it was before and after."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.domain.practice import PRACTICES, Practice
from diary.i18n import _
from diary.ui.dates import at_the_start, day_and_time
from diary.ui.records.one_panel import OnePanel
from diary.ui.records.record_section import RecordSection
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.together.view import is_quiet
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.worksheets.practice_panel import PracticePanel
from diary.ui.worksheets.room import Room

CALM_KINDS = ("relaxing", "breathing")
_MOST = 200


def practice_name(kind: str) -> str:
    """What was done, in the spoken language."""
    return next((_(option.name) for option in PRACTICES if option.key == kind), kind)


class RelaxingRoom(Room):
    """The list over time, the newest first."""

    breathing_asked = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Reads the diary at once."""
        super().__init__(session, parent)
        self.title = _("Relaxing and breathing")
        self._panel = OnePanel()
        words = _(
            "However you rest is fine. Write down only what you want to; one time says nothing about the next."
        )
        self.column.addWidget(Label(words, Type.BODY, self))
        self._section = RecordSection(
            _("What I did"), _("Nothing is written down yet."), _("Write one down"), self
        )
        self._section.add_button.clicked.connect(lambda: self._open(None))
        self.column.addWidget(self._section)
        self.add_button(_("To breathe"), ButtonKind.PRIMARY, self.breathing_asked.emit)
        self.add_button(_("Back"), ButtonKind.SECONDARY, self.go_back, shortcut_hint="Esc")
        self.refresh()

    def refresh(self) -> None:
        """As the base."""
        done = [each for each in self.session.records.all(Practice) if each.kind in CALM_KINDS]
        done.sort(key=lambda each: each.at, reverse=True)
        today = self.session.today
        self._section.show_rows(
            [
                (
                    f"{at_the_start(practice_name(each.kind))}, {day_and_time(each.at, today)}",
                    self._about(each),
                    partial(self._open, each),
                )
                for each in done[:_MOST]
            ]
        )

    def _about(self, practice: Practice) -> str:
        said = []
        if practice.minutes is not None:
            said.append(_("{minutes} min").format(minutes=practice.minutes))
        if not is_quiet(self.session):
            for pattern, value in (
                (_("before {value}"), practice.before),
                (_("after {value}"), practice.after),
            ):
                if value is not None:
                    said.append(pattern.format(value=value))
        said.append(practice.note)
        return " · ".join(each for each in said if each)

    def _open(self, practice: Practice | None) -> None:
        panel, section = PracticePanel(self.session, practice, self), self._section
        self._panel.open(panel, section.panel_place, section.add_button.setFocus)
        self.sight_asked.emit(panel)
