"""When something happened, as precise as one remembers it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.fuzzy_words import SEASON_NAMES
from diary.analysis.life_words import age_words
from diary.domain.age import around_age
from diary.domain.fuzzy_date import (
    FuzzyDate,
    Precision,
    Season,
    around_year,
    between,
    in_month,
    in_season,
    in_year,
    on_day,
    season_of,
    year_of_around,
)
from diary.i18n import N_, _
from diary.ui.dates import locale
from diary.ui.fuzzy_words import fuzzy_words
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.value_fields import NumberField, YearField

_NAMES = {
    Precision.DAY: N_("on a day"),
    Precision.MONTH: N_("in a month"),
    Precision.SEASON: N_("in a season"),
    Precision.YEAR: N_("in a year"),
    Precision.AROUND: N_("around a year"),
    Precision.BETWEEN: N_("between two days"),
}
_EARLIEST = 1800
_AGE, _OLDEST = "age", 120
"""The key of the way that is no precision of its own: an age, from which the year follows."""


class WhenField(QWidget):
    """How precise, and the parts that belong to it; says in words what they come to."""

    value_changed = Signal()

    def __init__(
        self, today: date, parent: QWidget | None = None, *, birth: FuzzyDate | None = None
    ) -> None:
        """On ``today``; with a ``birth`` one can also say around which age it was."""
        super().__init__(parent)
        self._today, self._birth = today, birth
        names = [(precision.value, _(name)) for precision, name in _NAMES.items()]
        if birth is not None:
            names.insert(-1, (_AGE, _("around an age")))
        self._precision = _must_choose(_("How precisely do I know when?"), names, self)
        self._precision.value_changed.connect(lambda _keys: self._fit())
        self._first = DateField(_("Day"), today, self)
        self._last = DateField(_("and"), today, self)
        spoken = locale()
        months = [(str(month), spoken.standaloneMonthName(month)) for month in range(1, 13)]
        self._month = _must_choose(_("Month"), months, self)
        seasons = [(season.name, _(name)) for season, name in SEASON_NAMES.items()]
        self._season = _must_choose(_("Season"), seasons, self)
        self._year = YearField(_("Year"), self, low=_EARLIEST, high=today.year)
        self._age = NumberField(_("How old I was"), self, high=_OLDEST)
        self._words = Label("", Type.HINT, self)
        parts = QWidget(self)
        flow = FlowLayout(parts, gap=16, row_gap=8)
        for field in (self._first, self._last, self._year, self._age):
            flow.addWidget(field)
            field.value_changed.connect(lambda _value: self._say())
        for row in (self._month, self._season):
            row.value_changed.connect(lambda _keys: self._say())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._precision, self._month, self._season, parts, self._words):
            column.addWidget(part)
        self.set_value(on_day(today))

    def set_value(self, when: FuzzyDate) -> None:
        """Show a date."""
        self._precision.set_values([when.precision.value])
        self._first.set_value(when.first)
        self._last.set_value(when.last)
        self._month.set_values([str(when.first.month)])
        is_season = when.precision is Precision.SEASON
        self._season.set_values([(season_of(when) if is_season else Season.SPRING).name])
        self._age.set_value(None)
        is_around = when.precision is Precision.AROUND
        self._year.set_value(float(year_of_around(when) if is_around else when.first.year))
        self._fit()

    def value(self) -> FuzzyDate | None:
        """The date; ``None`` where a part is missing or does not fit."""
        first, last, year = self._first.value(), self._last.value(), self._year.value()
        if self._is_age:
            return self._at_age()
        if self.precision is Precision.DAY:
            return None if first is None else on_day(first)
        if self.precision is Precision.BETWEEN:
            is_whole = first is not None and last is not None and first <= last
            return between(first, last) if is_whole and first and last else None
        return None if year is None else self._in_year(int(year))

    def _at_age(self) -> FuzzyDate | None:
        age = self._age.value()
        return None if age is None or self._birth is None else around_age(int(age), self._birth)

    def _in_year(self, year: int) -> FuzzyDate:
        if self.precision is Precision.MONTH:
            return in_month(year, int(self._month.value() or 1))
        if self.precision is Precision.SEASON:
            return in_season(year, Season[self._season.value() or Season.SPRING.name])
        return in_year(year) if self.precision is Precision.YEAR else around_year(year)

    @property
    def precision(self) -> Precision:
        """How precise the date is."""
        if self._is_age:
            return Precision.AROUND
        return Precision(self._precision.value() or Precision.DAY.value)

    @property
    def _is_age(self) -> bool:
        return self._precision.value() == _AGE

    def mark_wrong(self, why: str = "") -> None:
        """Say under the field that does not fit what is wrong, and go there; ``why`` where the date itself fits."""
        first, last = self._first.value(), self._last.value()
        if self._is_age:
            self._age.mark_wrong(why or self._age.no_value())
            self._age.setFocus()
        elif self.precision not in {Precision.DAY, Precision.BETWEEN}:
            years = _("A year from {first} to {last} fits here.").format(
                first=_EARLIEST, last=self._today.year
            )
            self._year.mark_wrong(why or years)
            self._year.setFocus()
        elif why or first is None:
            self._first.mark_wrong(why or self._first.no_value())
            self._first.setFocus()
        else:
            order = _("The second day comes before the first.")
            self._last.mark_wrong(self._last.no_value() if last is None else order)
            self._last.setFocus()

    def _fit(self) -> None:
        precision = self.precision
        days = precision in {Precision.DAY, Precision.BETWEEN}
        self._first.setVisible(days)
        self._last.setVisible(precision is Precision.BETWEEN)
        self._year.setVisible(not days and not self._is_age)
        self._age.setVisible(self._is_age)
        self._month.setVisible(precision is Precision.MONTH)
        self._season.setVisible(precision is Precision.SEASON)
        self._say()

    def _say(self) -> None:
        when = self.value()
        parts = [] if when is None else [fuzzy_words(when), age_words(when, self._birth)]
        self._words.setText(", ".join(part for part in parts if part))
        self.value_changed.emit()


def _must_choose(name: str, options: list[tuple[str, str]], parent: QWidget) -> ChipRow:
    """One of these holds: choosing it again lets go of nothing."""
    return ChipRow(name, options, parent, exclusive=True, may_be_empty=False)
