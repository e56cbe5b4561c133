"""The figures of a guided moment; folded away where numbers are hidden."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.entry import Entry
from diary.domain.measure import Measure
from diary.domain.measures import PAIN, PAIN_AFTER
from diary.domain.preference import QUIET
from diary.domain.scale import Rating
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow

_ABOUT_PAIN = frozenset({PAIN, PAIN_AFTER})


class Numbers(QWidget):
    """A row of numbers for each of some ratings; every one may stay empty."""

    value_changed = Signal()

    def __init__(
        self, session: Session, measures: tuple[Measure, ...], parent: QWidget | None = None
    ) -> None:
        """The first has no heading of its own where it is the title of its card: the pain of now."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._rows: dict[str, ScoreRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        asks = PAIN not in measures or session.asked.asks(PAIN)
        quiet = bool(session.preference(QUIET)) or not asks
        inside = column
        if quiet:
            fold = Disclosure(_("A number after all"), self, hint=_("only if it helps"))
            column.addWidget(fold)
            inside = fold.body
        for measure in measures:
            row = _row_of(session, measure, self)
            row.value_changed.connect(lambda _value: self.value_changed.emit())
            self._rows[measure.key] = row
            if measure is not PAIN:
                inside.addWidget(_heading(_(measure.question), self))
            inside.addWidget(row)
        self._leads = not quiet

    def show_entry(self, entry: Entry) -> None:
        """Show the figures of ``entry``."""
        for key, row in self._rows.items():
            value = entry.readings.get(key)
            row.set_value(value if isinstance(value, int) else None)

    def filled(self, entry: Entry) -> Entry:
        """``entry`` with these figures; one that is not chosen is not recorded."""
        readings = {key: value for key, value in entry.readings.items() if key not in self._rows}
        for key, row in self._rows.items():
            value = row.value()
            if value is not None:
                readings[key] = value
        return replace(entry, readings=readings)

    def holds(self, entry: Entry) -> bool:
        """Whether ``entry`` has one of these figures."""
        return any(key in entry.readings for key in self._rows)

    def press_digit(self, digit: int) -> None:
        """Choose in the first row, where it is in sight."""
        if self._leads:
            next(iter(self._rows.values())).press_digit(digit)

    def end_digits(self) -> None:
        """A digit after this begins a new number."""
        for row in self._rows.values():
            row.end_digits()


def _heading(question: str, parent: QWidget) -> QWidget:
    box = QWidget(parent)
    flow = FlowLayout(box, gap=10, row_gap=0)
    flow.addWidget(Label(question, Type.QUESTION, box))
    flow.addWidget(Label(_("may stay empty"), Type.HINT, box))
    return box


def _row_of(session: Session, measure: Measure, parent: QWidget) -> ScoreRow:
    scale = measure.scale
    if not isinstance(scale, Rating):
        raise TypeError
    is_pain = measure in _ABOUT_PAIN
    words = session.words_for(PAIN) if is_pain else None
    return ScoreRow(
        _(measure.question),
        parent,
        ramp=is_pain,
        low=scale.low,
        high=scale.high,
        low_words=(words and words.low) or _(scale.low_words),
        middle_words=(words and words.middle) or "",
        high_words=(words and words.high) or _(scale.high_words),
    )
