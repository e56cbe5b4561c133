"""A calendar of one measure: each day of the period with its figure on its colour."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from diary.analysis.calendar import DayValue, DayValues, day_values
from diary.analysis.daily import Recorded
from diary.analysis.table import words_only
from diary.domain.measure import Measure
from diary.domain.period import Period
from diary.domain.preference import QUIET
from diary.domain.scale import Choice, ClockTime, Hours, Rating, Scale, YesNo
from diary.i18n import _, in_a_sentence, ngettext
from diary.ui.dates import at_the_start, long_day, number, period_in_words
from diary.ui.diary.entry_words import value_in_words
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.sheet import WIDE, Block, sheet, words
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme
from diary.ui.timeline.heat_ink import Ink, pain_fill, plain_fill
from diary.ui.timeline.heat_months import HeatDay, HeatMonths, months_block
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class CalendarView(QWidget):
    """The measure to look at, its months, and the day one stands on in words."""

    day_opened = Signal(object)
    """The ``date`` of which everything is to be shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``show_period``."""
        super().__init__(parent)
        self._session = session
        self._period = Period(session.today, session.today)
        self._values: DayValues | None = None
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(_("What the calendar shows"))
        self._choice.activated.connect(lambda _index: self.refresh())
        self._hint = Label("", Type.HINT, self)
        self._months = HeatMonths(session.today, self)
        self._months.day_opened.connect(self.day_opened)
        self._months.day_stood_on.connect(lambda _day: self._say_day())
        self._words = Label("", Type.BODY, self)
        top = FlowLayout(gap=16)
        top.addWidget(self._choice)
        top.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addLayout(top)
        column.addWidget(self._words)
        column.addWidget(self._months)
        column.addStretch(1)
        self.setFocusProxy(self._months)

    def show_period(self, period: Period) -> None:
        """Show the days of a period."""
        self._period = period
        self.refresh()

    def refresh(self) -> None:
        """Read the days anew."""
        self._session.attempt(self._read)

    def forget(self) -> None:
        """Hold no diary content any more."""
        self._values = None
        self._choice.clear()
        self._months.show_days(Period(self._period.last, self._period.last), {})
        self._words.setText("")

    def retheme(self) -> None:
        """Colours are mixed for the palette."""
        self._show()

    def table(self) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """The heads of the columns, and the days with their figure and number of notes."""
        if self._values is None:
            return (), ()
        heads = (_("Day"), _(self._values.measure.name), _("Notes"))
        rows = tuple(
            (
                at_the_start(long_day(day, with_year=True)),
                self._figure_in_words(found.value),
                number(found.notes),
            )
            for day, found in self._values.days.items()
        )
        return words_only(heads, rows) if self._session.preference(QUIET) else (heads, rows)

    def offers(self) -> list[Offer]:
        """The calendar as a picture to be saved."""
        values = self._values
        if values is None:
            return []
        title = _("Calendar: {measure}").format(measure=_(values.measure.name))
        period = period_in_words(self._period)
        hint, days, months = _hint(values.measure.scale), self._heat_days, self._period

        def blocks() -> list[Block]:
            inks = days()
            return [words(hint), months_block(months, inks)]

        return [Offer(title, partial(sheet, title, period, blocks, WIDE), period)]

    # reading and showing

    def _read(self) -> None:
        recorded = self._session.vault.along_time.recorded()
        measure = self._offer(recorded)
        self._values = None
        if measure is not None:
            content = self._session.vault.along_time.content(self._period, (measure,))
            self._values = day_values(content, measure)
        self._show()

    def _offer(self, recorded: Recorded) -> Measure | None:
        """Offer every measure with values; the one that was chosen, or the first."""
        there = [
            measure
            for measure in self._session.catalogue
            if measure.key in recorded.measures
            and not measure.is_guided
            and not isinstance(measure.scale, ClockTime)
        ]
        chosen = self._choice.currentData()
        self._choice.clear()
        for measure in there:
            self._choice.addItem(_(measure.name), measure.key)
        self._choice.setVisible(bool(there))
        index = max(self._choice.findData(chosen), 0)
        self._choice.setCurrentIndex(index if there else -1)
        return there[index] if there else None

    def _show(self) -> None:
        values = self._values
        if values is None:
            self._hint.setText("")
            self._words.setText(_("Nothing was written yet. One number is enough to begin."))
            self._months.setVisible(False)
            return
        self._months.setVisible(True)
        name = _(values.measure.name)
        self._hint.setText(_hint(values.measure.scale))
        self._months.setAccessibleName(_("Calendar: {measure}").format(measure=name))
        self._months.show_days(self._period, self._heat_days())
        self._say_day()

    def _heat_days(self) -> dict[date, HeatDay]:
        found = {} if self._values is None else self._values.days
        return {day: self._heat_day(day, value) for day, value in found.items()}

    def _heat_day(self, day: date, found: DayValue) -> HeatDay:
        words = self._day_in_words(day, found)
        if found.value is None or self._session.preference(QUIET):
            return HeatDay(words)
        return HeatDay(words, self._short(found.value), self._ink(found.value))

    def _ink(self, value: float) -> Ink | None:
        values = self._values
        if values is None:
            return None
        if isinstance(values.measure.scale, Rating) and values.measure.scale.is_pain:
            return pain_fill(value)
        return plain_fill(value, values.low, values.high, current_theme())

    def _short(self, value: float) -> str:
        """A figure that fits a cell."""
        scale = None if self._values is None else self._values.measure.scale
        if isinstance(scale, YesNo):
            return _("yes") if value else _("no")
        has_part = isinstance(scale, Rating | Choice) and value % 1
        decimals = 1 if has_part or isinstance(scale, Hours) else 0
        return number(value, decimals)

    def _figure_in_words(self, value: float | None) -> str:
        values = self._values
        if value is None or values is None:
            return ""
        if isinstance(values.measure.scale, Hours | YesNo):
            return value_in_words(values.measure, value if value % 1 else _whole(values, value))
        return self._short(value)

    def _day_in_words(self, day: date, found: DayValue) -> str:
        notes = ngettext("{count} note", "{count} notes", found.notes).format(
            count=number(found.notes)
        )
        name = at_the_start(long_day(day, with_year=day.year != self._session.today.year))
        if found.value is None or self._session.preference(QUIET) or self._values is None:
            return _("{day}: {notes}").format(day=name, notes=notes)
        return _("{day}: {measure} {figure}, {notes}").format(
            day=name,
            measure=in_a_sentence(self._values.measure.name),
            figure=self._figure_in_words(found.value),
            notes=notes,
        )

    def _say_day(self) -> None:
        day = self._months.day
        words = self._months.words_of(day)
        if not words:
            name = at_the_start(long_day(day, with_year=day.year != self._session.today.year))
            words = _("{day}: nothing written").format(day=name)
        self._words.setText(words)


def _whole(values: DayValues, value: float) -> float | bool:
    return bool(value) if isinstance(values.measure.scale, YesNo) else value


def _hint(scale: Scale) -> str:
    """What a number in a cell stands for."""
    if isinstance(scale, Rating) and scale.is_pain:
        return _("A number is the worst of that day. A dot: written, without this number.")
    if isinstance(scale, YesNo):
        return _("‘Yes’ where it was so at least once that day.")
    if isinstance(scale, Rating | Choice | Hours):
        return _("A number is the mean of that day. A dot: written, without this number.")
    return _("A number is the sum of that day. A dot: written, without this number.")
