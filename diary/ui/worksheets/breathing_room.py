"""A quiet page to breathe: a few words that change, and nothing that moves; with how heavy it is before and after."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from diary.domain.practice import MOST_MINUTES, Practice
from diary.domain.record import new_record
from diary.i18n import N_, _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import Segment
from diary.ui.worksheets.room import Room

_OWN = "own"
_PACES: dict[str, tuple[int, int]] = {"slow": (4000, 6000), "shorter": (3000, 4000)}
"""Milliseconds in and out."""
_IN, _OUT = N_("Breathe in"), N_("And slowly out")
_MINUTE = 60
_ROOM = 240
"""Around the words that change, in pixels."""


@dataclass(slots=True)
class _Time:
    """One time that is going on."""

    begun: datetime
    ended: datetime | None = None


class BreathingRoom(Room):
    """Begin, breathe, stop; then say how it is now, or nothing."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Not begun."""
        super().__init__(session, parent)
        self.title = _("To breathe")
        self._time: _Time | None = None
        self._is_in = False
        self._words = Label("", Type.BODY, self)
        self._phase = Label("", Type.TITLE, self)
        self._before_words = Label(_("How heavy is it now?"), Type.QUESTION, self)
        self._before = self._score(self._before_words.text())
        self._pace_words = Label(_("At which pace?"), Type.QUESTION, self)
        self._pace = Segment(
            self._pace_words.text(),
            [
                ("slow", _("in 4, out 6 seconds")),
                ("shorter", _("in 3, out 4 seconds")),
                (_OWN, _("my own")),
            ],
            self,
            may_be_empty=False,
        )
        self._pace.set_value("slow")
        self._after_words = Label(_("How heavy is it afterwards?"), Type.QUESTION, self)
        self._after = self._score(self._after_words.text())
        self._phase.setMinimumHeight(_ROOM)
        for widget in (
            self._words,
            self._before_words,
            self._before,
            self._pace_words,
            self._pace,
            self._phase,
            self._after_words,
            self._after,
        ):
            self.column.addWidget(widget)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.turn)
        self._go = self.add_button(_("Begin"), ButtonKind.PRIMARY, self.finish)
        self._breath = self.add_button(_("Next breath"), ButtonKind.SECONDARY, self.turn)
        self._leave = self.add_button(
            _("Back"), ButtonKind.SECONDARY, self.go_back, shortcut_hint="Esc"
        )
        self._show()

    def turn(self) -> None:
        """From in to out, or from out to in."""
        self._is_in = not self._is_in
        self._phase.setText(_(_IN) if self._is_in else _(_OUT))
        announce(self, self._phase.text())
        if self._pace.value() in _PACES:
            seconds_in, seconds_out = _PACES[str(self._pace.value())]
            self._timer.start(seconds_in if self._is_in else seconds_out)

    def finish(self) -> None:
        """As the base: begin, stop, or keep it."""
        if self._time is None:
            self._time = _Time(self.session.now())
            self._show()
            self.turn()
        elif self._time.ended is None:
            self._time.ended = self.session.now()
            self._timer.stop()
            self._show()
        else:
            practice = self._practice(self._time)
            told = _("Kept.")
            if self.session.attempt(lambda: self.session.records.save(practice, told)):
                self._time = None
                self.left.emit()

    def keep(self) -> None:
        """As the base: what was breathed before the lock was breathed."""
        self._timer.stop()
        going, self._time = self._time, None
        if going is not None:
            practice = self._practice(going)
            self.session.attempt(lambda: self.session.records.note(practice))

    def go_back(self) -> None:
        """As the base: without keeping anything."""
        self._timer.stop()
        self._time = None
        self.left.emit()

    def _practice(self, done: _Time) -> Practice:
        ended = done.ended or self.session.now()
        minutes = round((ended - done.begun).total_seconds() / _MINUTE)
        return new_record(
            Practice,
            self.session.clock,
            kind="breathing",
            at=done.begun,
            minutes=min(max(minutes, 0), MOST_MINUTES),
            before=self._before.value(),
            after=self._after.value(),
        )

    def _score(self, question: str) -> ScoreRow:
        return ScoreRow(question, self, low_words=_("not heavy"), high_words=_("very heavy"))

    def _show(self) -> None:
        is_before = self._time is None
        is_over = self._time is not None and self._time.ended is not None
        is_going = not is_before and not is_over
        for widget in (self._before_words, self._before, self._pace_words, self._pace):
            widget.setVisible(is_before)
        for widget in (self._after_words, self._after):
            widget.setVisible(is_over)
        self._phase.setVisible(is_going)
        words = _(
            "Sit or lie as you like. Stop whenever it is not pleasant; your own breath is fine."
        )
        if is_over:
            words = _("That was it. Whatever it did, it was time for yourself.")
        self._words.setText(words)
        self._go.setText(_("Begin") if is_before else _("Stop") if is_going else _("Save"))
        self._leave.setText(_("Back") if is_before else _("Leave without keeping"))
        is_own = is_going and self._pace.value() not in _PACES
        self._breath.setVisible(is_own)
        (self._breath if is_own else self._go).setFocus(Qt.FocusReason.OtherFocusReason)
