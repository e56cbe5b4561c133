"""What of the diary is looked at along time, and what stands around the figures: events, medicines, pauses."""

from dataclasses import dataclass
from datetime import date

from diary.analysis.daily import Daily
from diary.analysis.lanes import Span, Step
from diary.analysis.voice import Voice
from diary.domain.axis import day_at
from diary.domain.complaint import Complaint
from diary.domain.consult import Consult
from diary.domain.life import LifeEvent
from diary.domain.medicine import Medicine, Treatment
from diary.domain.pause import Pause
from diary.domain.period import Period
from diary.domain.scale_words import ScaleWords

ENOUGH_DAYS = 7
"""Days with a value from which on something may be called usual."""

_ALMOST = 1e-9


@dataclass(frozen=True, slots=True)
class View:
    """A stretch of the axis of local days, and how it is drawn and said."""

    shown: Span
    """What sentences and closing values are about."""
    drawn: Span
    """What the arrays hold."""
    step: Step
    today: date
    voice: Voice
    is_quiet: bool = False
    """Figures of pain are left out of the texts."""

    @property
    def period(self) -> Period:
        """The local days that are shown, if only in part."""
        first = day_at(self.shown.first)
        return Period(first, max(first, day_at(self.shown.last - _ALMOST)))

    def shown_of(self, daily: Daily) -> Daily:
        """The days that are shown."""
        return daily.within(self.shown.first, self.shown.last)

    def drawn_of(self, daily: Daily) -> Daily:
        """The days that are drawn."""
        return daily.within(self.drawn.first, self.drawn.last)

    def touches(self, span: Span) -> bool:
        """Whether something of ``span`` is drawn."""
        return span.first < self.drawn.last and span.last > self.drawn.first


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The records that are no figures; all of the diary, none that is deleted."""

    events: tuple[LifeEvent, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    pauses: tuple[Pause, ...] = ()
    scale_words: tuple[ScaleWords, ...] = ()
    """In the order in which they became valid."""
    consults: tuple[Consult, ...] = ()
    complaints: tuple[Complaint, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not (
            self.events or self.medicines or self.treatments or self.consults or self.complaints
        )
