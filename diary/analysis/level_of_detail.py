"""How much time one drawn value stands for, and figures of days taken together in weeks and months.

Weeks begin on Monday, months are those of the calendar. A week or month is the average of its days that have a value:
its least is the mean of the least of each day. The worst of a whole month would nearly always be the worst there is.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from diary.analysis.daily import Daily, Days, Numbers
from diary.analysis.lanes import Band, Bars, Step

_LONGEST_OF_MOMENTS, _LONGEST_OF_DAYS, _LONGEST_OF_WEEKS = 14, 200, 4 * 366
"""Days in view up to which each step is drawn; months beyond."""

_DAYS_A_WEEK = 7
_FIRST_DAY = date(1970, 1, 1).toordinal()


def step_for(days_in_view: float) -> Step:
    """The step in which so many days are drawn."""
    if days_in_view <= _LONGEST_OF_MOMENTS:
        return Step.MOMENT
    if days_in_view <= _LONGEST_OF_DAYS:
        return Step.DAY
    return Step.WEEK if days_in_view <= _LONGEST_OF_WEEKS else Step.MONTH


@dataclass(frozen=True, slots=True, eq=False)
class Stepped:
    """Figures by step; all of shape (steps,), in order of time."""

    first: Days
    """The first day of each step."""
    middle: Numbers
    """``x`` of the middle of each step, whichever of its days have a value."""
    least: Numbers
    mean: Numbers
    most: Numbers

    def band(self) -> Band:
        """The least to the worst."""
        return Band(self.middle, self.least, self.mean, self.most)

    def bars(self) -> Bars:
        """The mean."""
        return Bars(self.middle, self.mean)


def starts_of(days: Days, step: Step) -> Days:
    """The first day of the step in which each of ``days`` lies."""
    if step is Step.WEEK:
        return (days - 1) // _DAYS_A_WEEK * _DAYS_A_WEEK + 1
    if step is Step.MONTH:
        months = (days - _FIRST_DAY).astype("datetime64[D]").astype("datetime64[M]")
        return months.astype("datetime64[D]").astype(np.int64) + _FIRST_DAY
    return days


def ends_of_steps(starts: Days, step: Step) -> Days:
    """The day after each step that begins with one of ``starts``."""
    if step is Step.WEEK:
        return starts + _DAYS_A_WEEK
    if step is Step.MONTH:
        return starts_of(starts + 31, step)
    return starts + 1


def by_step(daily: Daily, step: Step) -> Stepped:
    """The average day of each step that has one with a value."""
    starts = starts_of(daily.days, step)
    first, places = np.unique(starts, return_index=True)
    counts = np.diff(np.append(places, len(starts)))
    middle = (first + ends_of_steps(first, step)) / 2

    def averaged(values: Numbers) -> Numbers:
        return np.add.reduceat(values, places) / counts if len(places) else np.empty(0)

    return Stepped(first, middle, averaged(daily.least), averaged(daily.mean), averaged(daily.most))


def strongest_by_step(days: Days, strengths: Numbers, step: Step) -> Bars:
    """The strongest of each step; ``days`` are in order and may occur more than once."""
    starts = starts_of(days, step)
    first, places = np.unique(starts, return_index=True)
    middle = (first + ends_of_steps(first, step)) / 2
    return Bars(middle, np.maximum.reduceat(strengths, places) if len(places) else np.empty(0))
