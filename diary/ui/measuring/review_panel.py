"""Looking back on a time of measuring that is over: what was seen, and what is wanted now."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.preference import QUIET
from diary.domain.record import Record, touched
from diary.i18n import _
from diary.ui.records.record_panel import RecordPanel
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField

_GO_ON, _LESS, _REST = "go_on", "less", "rest"


class ReviewPanel(RecordPanel):
    """Two questions; the second only the first time."""

    go_on_asked = Signal()
    """Begin another time of measuring."""

    def __init__(
        self, session: Session, period: MeasuringPeriod, parent: QWidget | None = None
    ) -> None:
        """Shows ``period`` as it is kept."""
        super().__init__(session, _("Looking back on this time"), parent)
        self._period = period
        self.seen = TextField(
            _("What did I see?"), self, hint=_("may stay empty"), lines=3, label_kind=Type.HINT
        )
        self.seen.set_value(period.review)
        self.fields.addWidget(self.seen)
        question = _("What do I want now?")
        head = Label(question, Type.HINT, self)
        self._wish = ChipRow(
            question,
            [
                (_GO_ON, _("Go on for a while")),
                (_LESS, _("Less: only words")),
                (_REST, _("Rest for a while")),
            ],
            self,
            exclusive=True,
        )
        for widget in (head, self._wish):
            widget.setVisible(period.reviewed is None)
            self.fields.addWidget(widget)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        return self.seen.value(), self._wish.value()

    def can_be_kept(self) -> bool:
        """Whether one is done looking back is for the person to say, and not for a lock."""
        return False

    def focus_first(self) -> None:
        """As the base."""
        self.seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """As the base; what is wanted is done in the same step, and undone with it."""
        session, wish = self.session, self._wish.value()
        reviewed = replace(
            self._period,
            review=self.seen.value(),
            reviewed=self._period.reviewed or session.today,
        )
        if session.attempt(lambda: look_back(session, self._period, reviewed, wish)):
            self.mark_unchanged()
            if wish == _GO_ON:
                self.go_on_asked.emit()
            else:
                self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        return self._period, _("This time of measuring is gone. What you wrote in it stays.")


def look_back(
    session: Session, before: MeasuringPeriod, reviewed: MeasuringPeriod, wish: str | None
) -> None:
    """Keep the look back and do what is wanted, in one step. Raises ``DiaryError`` where it cannot be kept."""
    store, was_quiet = session.vault.records.of(MeasuringPeriod), session.preference(QUIET)
    sentences = {
        _LESS: _("Kept. From now on words come first, and numbers are hidden."),
        _REST: _("Kept. Rest well; nothing is asked until you begin again."),
    }
    rests = wish == _REST and session.pause() is None
    does: dict[str, Callable[[], None]] = {_LESS: lambda: session.prefer(QUIET, value=True)}
    undoes: dict[str, Callable[[], None]] = {_LESS: lambda: session.prefer(QUIET, was_quiet)}
    if rests:
        does[_REST], undoes[_REST] = session.begin_pause, session.end_pause

    def do() -> None:
        store.save(touched(reviewed, session.clock))
        session.records.changed.emit(MeasuringPeriod)
        does.get(wish or "", lambda: None)()

    def undo() -> None:
        store.save(before)
        session.records.changed.emit(MeasuringPeriod)
        undoes.get(wish or "", lambda: None)()

    session.do(sentences.get(wish or "", _("Kept.")), do, undo)
