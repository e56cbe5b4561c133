"""The two axes of a life: years below, from decades to months, and ages above where the birth is known."""

from collections.abc import Callable, Iterator
from datetime import date

from diary.analysis.life_chart import YEAR, LifeChart
from diary.analysis.life_places import LifeTick
from diary.analysis.sight import Sight
from diary.domain.age import ages
from diary.domain.axis import day_at
from diary.domain.fuzzy_date import on_day

_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_MONTHS = (1, 3)
_YEAR_OF_MONTHS = 12
_FREE = 22.0
"""Pixels that stay free between two labels."""
_DAYS_OF_MONTH = YEAR / _YEAR_OF_MONTHS
_LONGEST_AGE = 130


def year_ticks(
    chart: LifeChart,
    ruler: Sight,
    width_of: Callable[[str], float],
    month: Callable[[date], str],
    now: str,
) -> tuple[LifeTick, ...]:
    """Years, or months where little time is in sight; ``now`` is the word for today."""
    widest = max(width_of(month(date(2026, number, 1))) for number in range(1, 13)) + _FREE
    for count in _MONTHS:
        if count * _DAYS_OF_MONTH * ruler.scale >= widest:
            marks = [(x, month(day_at(x))) for x in _months(ruler, count)]
            return _spaced(marks, (chart.now, now), ruler, width_of)
    step = _step(ruler, width_of("0000") + _FREE)
    first, last = day_at(ruler.first).year, day_at(ruler.last).year
    marks = [
        (float(date(year, 1, 1).toordinal()), str(year))
        for year in range(first - first % step, last + 1, step)
        if year >= date.min.year
    ]
    return _spaced(marks, (chart.now, now), ruler, width_of)


def age_ticks(
    chart: LifeChart, ruler: Sight, width_of: Callable[[str], float]
) -> tuple[LifeTick, ...]:
    """Whole years of life, today's in the end; none where the birth is not known."""
    birth = chart.birth
    if birth is None:
        return ()
    born = (birth.first.toordinal() + birth.last.toordinal() + 1) / 2
    step = _step(ruler, width_of("00") + _FREE)
    reached = (chart.now - born) / YEAR
    marks = [
        (born + age * YEAR, str(age)) for age in range(0, _LONGEST_AGE, step) if age <= reached
    ]
    today = ages(on_day(day_at(chart.now - 1)), birth)
    now = "" if today is None else str((sum(today) + 1) // 2)
    return _spaced(marks, (chart.now, now), ruler, width_of)


def _step(ruler: Sight, room: float) -> int:
    """How many years lie between two labels."""
    return next((step for step in _YEARS if step * YEAR * ruler.scale >= room), _YEARS[-1])


def _months(ruler: Sight, count: int) -> Iterator[float]:
    """The first days of months in sight, every ``count`` months."""
    first = day_at(ruler.first)
    place = (first.year * _YEAR_OF_MONTHS + first.month - 1) // count * count
    while (year := place // _YEAR_OF_MONTHS) <= date.max.year:
        x = float(date(max(1, year), place % _YEAR_OF_MONTHS + 1, 1).toordinal())
        if x > ruler.last:
            return
        yield x
        place += count


def _spaced(
    marks: list[tuple[float, str]],
    now: tuple[float, str],
    ruler: Sight,
    width_of: Callable[[str], float],
) -> tuple[LifeTick, ...]:
    """Those in sight, each with its label where that touches neither today's nor an end."""
    here, word = ruler.pixel(now[0]), now[1]
    is_seen = bool(word) and ruler.left <= here <= ruler.right + 1
    free = here - width_of(word) / 2 - _FREE / 2 if is_seen else ruler.right + _FREE
    ticks = []
    for x, label in marks:
        pixel = ruler.pixel(x)
        if not ruler.left <= pixel <= ruler.right:
            continue
        fits = pixel + width_of(label) / 2 <= free or (is_seen and pixel > here + _FREE)
        ticks.append(LifeTick(pixel, label if fits else ""))
    if is_seen and word not in {tick.label for tick in ticks}:
        ticks.append(LifeTick(here, word, is_now=True))
    return tuple(ticks)
