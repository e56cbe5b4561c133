"""Everything that a report is made of: what was recorded in a period, and the records around it, as values.

Nothing here is chosen or left out yet; that is the report's own work. Texts that were written freely are only there
when they were asked for.
"""

from dataclasses import dataclass, field
from datetime import date

from diary.analysis.daily import Content, Days, Happenings, MarkDays, Moments, Recorded
from diary.analysis.life_chart import Life
from diary.analysis.view import Surroundings
from diary.domain.consult import Consult
from diary.domain.measure import Measure
from diary.domain.score import Score
from diary.domain.worksheet import Worksheet

LONGEST_TEXT = 4000
"""Characters of one text that a report holds."""


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """How the diary was kept; both in order of the days."""

    days: Days
    """The local days with a note."""
    late_days: Days
    """Those of them of which every note was filled in afterwards."""
    notes: int = 0
    late_notes: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Lately:
    """A longer time that ends with the period: what goes together needs many days."""

    content: Content
    happenings: Happenings


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """A period of a diary, as it was on ``today``."""

    today: date
    measures: tuple[Measure, ...]
    """Every measure that is known, in the order of the form."""
    recorded: Recorded
    content: Content
    """Of the period, with the figures that a report draws: pain, what could be done, the nights, own questions."""
    lately: Lately
    moments: Moments
    """Of the pain of the moment, where the period is short enough to tell them apart; else none."""
    happenings: Happenings
    marks: MarkDays
    kept: Kept
    surroundings: Surroundings
    life: Life
    """Every record of a life."""
    scores: tuple[Score, ...] = ()
    consults: tuple[Consult, ...] = ()
    worksheets: tuple[Worksheet, ...] = ()
    texts: tuple[tuple[date, str, str], ...] = field(default=(), repr=False)
    """The day, the key of the prompt and at most ``LONGEST_TEXT`` + 1 characters of each text of the period, in order.

    Only where free texts were asked for.
    """
