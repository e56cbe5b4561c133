"""The axis of time: at most twelve dates, in the spoken language, from hours to decades.

Qt knows no year before 1 and Python none after 9999; ``sight.within_bounds`` keeps both out of sight.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QDate

from diary.analysis.sight import Sight
from diary.i18n import _
from diary.ui.dates import locale
from diary.ui.timeline.bounds import day_of

MOST_LABELS = 12
LABEL_GAP = 4
"""Pixels between a mark on the axis and its date."""
_BETWEEN = 12
"""Pixels that stay free between two dates."""
_FEWEST_MINOR = 7.0
_HOURS = 24
_WEEK = 7
_MONTHS = 12


class _Unit(Enum):
    """What is counted; the value is about how many days one is."""

    HOUR = 1 / 24
    DAY = 1.0
    MONTH = 30.44
    YEAR = 365.25


@dataclass(frozen=True, slots=True)
class _Stride:
    """A mark at every ``count`` units, named by ``pattern`` of Qt; ``sample`` has about the longest name."""

    unit: _Unit
    count: int
    pattern: str
    sample: date = date(2026, 9, 30)

    @property
    def days(self) -> float:
        return self.unit.value * self.count


_STRIDES = (
    *(_Stride(_Unit.HOUR, count, "ddd d MMM") for count in (1, 2, 3, 6, 12)),
    *(_Stride(_Unit.DAY, 1, pattern) for pattern in ("ddd d MMM", "ddd d")),
    *(_Stride(_Unit.DAY, count, "d MMM") for count in (2, _WEEK)),
    *(_Stride(_Unit.MONTH, 1, pattern) for pattern in ("MMMM", "MMM")),
    *(_Stride(_Unit.MONTH, count, "MMM yyyy") for count in (3, 6)),
    *(_Stride(_Unit.YEAR, count, "yyyy") for count in (1, 2, 5, 10, 20, 50)),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the axis: a mark at ``x`` with ``label`` beside it; ``is_first`` has no mark and names the left end."""

    x: float
    label: str
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """The dates, and the small marks between them."""

    ticks: tuple[Tick, ...]
    minor: tuple[float, ...] = ()


def make_axis(sight: Sight, width_of: Callable[[str], float]) -> Axis:
    """The dates for what is in sight; ``width_of`` measures a text in pixels."""
    stride = next((each for each in _STRIDES if _fits(each, sight, width_of)), _STRIDES[-1])
    ticks: list[Tick] = []
    end = sight.left - LABEL_GAP
    for x, day in _marks(stride, sight):
        label = _label(stride, x, day, is_first=not ticks)
        start = sight.pixel(x) + LABEL_GAP
        width = width_of(label)
        if start < end + _BETWEEN or start + width > sight.right + _BETWEEN:
            label = ""
        else:
            end = start + width
        ticks.append(Tick(x, label))
    return Axis(_with_left_end(ticks, stride, sight, width_of), _minor(stride, sight))


def _fits(stride: _Stride, sight: Sight, width_of: Callable[[str], float]) -> bool:
    apart = stride.days * sight.scale
    number = (sight.last - sight.first) / stride.days
    return (
        number < MOST_LABELS - 1
        and apart >= width_of(_written(stride.sample, stride.pattern)) + _BETWEEN
    )


def _marks(stride: _Stride, sight: Sight) -> Iterator[tuple[float, date]]:
    """Where marks lie from the left end to the right, each with its day."""
    first, unit, count = day_of(sight.first), stride.unit, stride.count
    if unit is _Unit.HOUR:
        step = count / _HOURS
        for number in range(math.ceil(sight.first / step), math.floor(sight.last / step) + 1):
            yield number * step, day_of(number * step + 1e-6)
        return
    if unit is _Unit.DAY:
        # Ordinal 1 is a Monday.
        number = math.ceil((sight.first - 1) / count)
        while (x := float(number * count + 1)) <= sight.last:
            yield x, day_of(x)
            number += 1
        return
    months = count * (_MONTHS if unit is _Unit.YEAR else 1)
    place = math.ceil((first.year * _MONTHS + first.month - 1) / months) * months
    while True:
        year, month = divmod(place, _MONTHS)
        if year > date.max.year:
            return
        day = date(year, month + 1, 1)
        if day.toordinal() > sight.last:
            return
        if day.toordinal() >= sight.first:
            yield float(day.toordinal()), day
        place += months


def _label(stride: _Stride, x: float, day: date, *, is_first: bool) -> str:
    if stride.unit is _Unit.HOUR:
        hour = round((x - math.floor(x + 1e-6)) * _HOURS)
        return f"{hour:02d}:00" if hour else _written(day, stride.pattern)
    begins_year = day.month == 1 and stride.unit is _Unit.MONTH and stride.count == 1
    if begins_year and not is_first and stride.pattern == "MMM":
        return str(day.year)
    return _written(day, f"{stride.pattern} yyyy" if begins_year else stride.pattern)


def _with_left_end(
    ticks: list[Tick], stride: _Stride, sight: Sight, width_of: Callable[[str], float]
) -> tuple[Tick, ...]:
    """``ticks`` and the date of the left end, where there is room for it and it adds something."""
    if stride.unit is _Unit.YEAR:
        return tuple(ticks)
    day = day_of(sight.first + 0.5 if stride.unit is not _Unit.HOUR else sight.first)
    pattern = "d MMMM" if stride.unit is _Unit.MONTH and stride.count == 1 else "d MMMM yyyy"
    label = _written(day, pattern)
    first = next((tick for tick in ticks if tick.label), None)
    room = (sight.right if first is None else sight.pixel(first.x)) - sight.left
    if width_of(label) + _BETWEEN > room:
        return tuple(ticks)
    return (Tick(sight.first, label, is_first=True), *ticks)


def _minor(stride: _Stride, sight: Sight) -> tuple[float, ...]:
    """Mondays between months, days between weeks, months between quarters."""
    lesser = (
        _Stride(_Unit.DAY, _WEEK, "")
        if stride.unit is _Unit.MONTH and stride.count == 1
        else _Stride(_Unit.DAY, 1, "")
        if stride.unit is _Unit.DAY and stride.count > 1
        else _Stride(_Unit.MONTH, 1, "")
        if stride.unit is _Unit.MONTH
        else None
    )
    if lesser is None or lesser.days * sight.scale < _FEWEST_MINOR:
        return ()
    return tuple(x for x, _day in _marks(lesser, sight))


def _written(day: date, pattern: str) -> str:
    return locale().toString(QDate(day.year, day.month, day.day), pattern).replace(".", "")


def span_in_words(first: float, last: float) -> str:
    """The days that are in sight: ``9 December 2025 to 8 March 2026``."""
    begin, end = day_of(first + 0.5), day_of(last - 0.5)
    if begin > end:
        begin = end = day_of((first + last) / 2)
    if begin == end:
        return _written(begin, "d MMMM yyyy")
    same_year = begin.year == end.year
    return _("{first} to {last}").format(
        first=_written(begin, "d MMMM" if same_year else "d MMMM yyyy"),
        last=_written(end, "d MMMM yyyy"),
    )
