"""How days and figures are said, handed in by the window: their words need Qt, which the analysis does not know."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from diary.analysis.lanes import Step
from diary.domain.fuzzy_date import FuzzyDate
from diary.i18n import _

MINUTES = 60


@dataclass(frozen=True, slots=True)
class Voice:
    """Words for days and figures in the spoken language."""

    day: Callable[[date], str]
    """``12 February``, with the year where it is not this year's."""
    long_day: Callable[[date], str]
    """``Thursday 12 February``, idem."""
    month: Callable[[date], str]
    """``February 2026``."""
    number: Callable[[float, int], str]
    """A figure with so many decimals."""
    when: Callable[[FuzzyDate], str]
    """``around 2015``; a day as ``day`` says it."""

    def figure(self, value: float) -> str:
        """A figure with one decimal where it is no whole number."""
        rounded = round(value, 1)
        return self.number(rounded, 0 if rounded == round(rounded) else 1)

    def signed(self, value: float) -> str:
        """A difference: with a plus above nought and a true minus below it."""
        rounded = round(value, 1)
        sign = "+" if rounded > 0 else "−" if rounded < 0 else ""
        return f"{sign}{self.number(abs(rounded), 1)}"

    def hours(self, hours: float) -> str:
        """A length of time: ``6 h 20``."""
        whole, minutes = divmod(round(hours * MINUTES), MINUTES)
        return _("{hours} h {minutes}").format(hours=whole, minutes=f"{minutes:02d}")

    def step(self, first: date, step: Step) -> str:
        """The name of a step that begins on ``first``."""
        if step is Step.MONTH:
            return self.month(first)
        if step is Step.WEEK:
            return _("week of {day}").format(day=self.day(first))
        return self.long_day(first)
