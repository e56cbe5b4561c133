"""Where the timeline gets its numbers: a stretch of the diary is read once, and drawn from as long as it reaches.

Days are kept for a good while on both sides of what is in sight, so that panning asks the vault for nothing.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from diary.analysis.daily import Content, Moments, Recorded
from diary.analysis.lanes import Span, Step, Timeline
from diary.analysis.level_of_detail import step_for
from diary.analysis.timeline import (
    is_shown_at_first,
    lane_names,
    may_be_laid_over,
    measures_of,
    needed_measures,
    timeline,
)
from diary.analysis.view import Surroundings, View
from diary.analysis.voice import Voice
from diary.domain.axis import day_at, place_of
from diary.domain.complaint import Complaint
from diary.domain.consult import Consult
from diary.domain.entry import Entry
from diary.domain.life import LifeEvent
from diary.domain.measure import Measure, Per, Topic
from diary.domain.medicine import Medicine, Treatment
from diary.domain.period import Period
from diary.domain.preference import QUIET, TIMELINE_LANES, TIMELINE_ORDER, TIMELINE_OVERLAY
from diary.ui.dates import long_day, month_name, number, short_day
from diary.ui.fuzzy_words import short_fuzzy_words
from diary.ui.session import Session

_LEAST_MARGIN, _MARGINS = 45.0, 1.0
"""Days, and widths of what is in sight, that are loaded on either side."""
_AHEAD = 0.6
"""Widths that are there on either side after a rest: a drag rarely goes further."""
_SAME_MOMENT = 2e-6
"""Days: a fifth of a second."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What was read of the diary."""

    content: Content
    moments: dict[str, Moments]
    has_moments: bool
    shown: frozenset[str]
    """The keys of the lanes that were drawn then, in a lane of their own or over others; the rest was not read."""


def voice_of(today: date) -> Voice:
    """Days and figures as the window says them."""
    return Voice(
        day=lambda day: short_day(day, today),
        long_day=lambda day: long_day(day, with_year=day.year != today.year),
        month=month_name,
        number=number,
        when=lambda when: short_fuzzy_words(when, today),
    )


class TimelineSource:
    """Reads the open diary for the timeline; ``forget`` after anything in it has changed."""

    def __init__(self, session: Session) -> None:
        """Nothing is read yet."""
        self._session = session
        self._recorded: Recorded | None = None
        self._surroundings: Surroundings | None = None
        self._loaded: _Loaded | None = None

    def forget(self) -> None:
        """Hold nothing of the diary any more; it is read again when it is needed."""
        self._recorded = self._surroundings = self._loaded = None

    # what there is

    @property
    def recorded(self) -> Recorded:
        """What there is in the whole diary."""
        if self._recorded is None:
            self._recorded = self._session.vault.along_time.recorded()
        return self._recorded

    @property
    def surroundings(self) -> Surroundings:
        """Events, medicines, treatments, pauses, own words for scales and consultations."""
        if self._surroundings is None:
            vault = self._session.vault
            self._surroundings = Surroundings(
                tuple(vault.records.of(LifeEvent).all()),
                tuple(vault.records.of(Medicine).all()),
                tuple(vault.records.of(Treatment).all()),
                tuple(vault.pauses.all()),
                tuple(vault.scale_words.all()),
                tuple(vault.records.of(Consult).all()),
                tuple(vault.records.of(Complaint).all()),
            )
        return self._surroundings

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all to draw."""
        return self.recorded.period is None and self.surroundings.is_empty

    def event(self, uuid: UUID) -> LifeEvent | None:
        """An event that is drawn."""
        return next((each for each in self.surroundings.events if each.uuid == uuid), None)

    def extent(self) -> tuple[float, float]:
        """From the first day with a note up to the end of today; events of long ago lie outside it."""
        end = float(self._session.today.toordinal() + 1)
        period = self.recorded.period
        return (end - 1 if period is None else min(period.first.toordinal(), end - 1)), end

    def lanes(self) -> list[tuple[str, str]]:
        """Key and title of every lane that there is, hidden ones too, in the person's order."""
        order = self._session.preference(TIMELINE_ORDER)
        return lane_names(self._session.catalogue, self.recorded, self.surroundings, order)

    def is_shown(self, key: str) -> bool:
        """Whether a lane is shown: as the person chose, else as in a new diary."""
        chosen = self._session.preference(TIMELINE_LANES)
        return bool(chosen.get(key, is_shown_at_first(key, self._session.catalogue)))

    def may_be_laid_over(self, key: str) -> bool:
        """Whether a lane has figures that can be laid over those of another."""
        return may_be_laid_over(key, self._session.catalogue)

    def overlay(self) -> list[str]:
        """The keys of the lanes that are laid over each other, those left out that there are not any more."""
        there = {key for key, _title in self.lanes()}
        chosen = self._session.preference(TIMELINE_OVERLAY)
        return [key for key in chosen if key in there and self.may_be_laid_over(key)]

    # what is drawn

    def read_ahead(self, first: float, last: float) -> None:
        """Have enough around what is in sight, so that moving on from there asks the vault for nothing."""
        around = _AHEAD * (last - first)
        begin, end = self.extent()
        self._loaded_for(
            max(first - around, min(begin, first)), min(last + around, max(end, last)), last - first
        )

    def timeline(self, first: float, last: float) -> Timeline:
        """Everything from ``first`` to ``last`` (x of the axis) and some more on either side."""
        step = step_for(last - first)
        loaded = self._loaded_for(first, last, last - first)
        period = loaded.content.period
        view = View(
            Span(first, last),
            Span(float(period.first.toordinal()), float(period.last.toordinal() + 1)),
            step,
            self._session.today,
            voice_of(self._session.today),
            is_quiet=self._session.preference(QUIET),
        )
        return timeline(
            self._session.catalogue,
            self.recorded,
            loaded.content,
            loaded.moments,
            self.surroundings,
            view,
            [key for key, _title in self.lanes() if self.is_shown(key)],
            self.overlay(),
        )

    def _loaded_for(self, first: float, last: float, width: float) -> _Loaded:
        """What there is from ``first`` to ``last``, read with a margin where it is not held; ``width`` is in sight."""
        loaded, margin = self._loaded, max(_LEAST_MARGIN, _MARGINS * width)
        needs_moments = step_for(width) in {Step.MOMENT, Step.DAY}
        if (
            loaded is None
            or loaded.shown != self._shown()
            or not _holds(loaded, Period(day_at(first), day_at(last - 1e-9)), needs_moments)
        ):
            wanted = Period(day_at(first - margin), day_at(last + margin))
            loaded = self._loaded = self._load(wanted, has_moments=needs_moments)
        return loaded

    def _load(self, period: Period, *, has_moments: bool) -> _Loaded:
        catalogue, recorded = self._session.catalogue, self.recorded
        needed = [
            each
            for each in needed_measures(catalogue, recorded)
            if each.topic is Topic.PAIN or each.key in self._shown()
        ]
        along_time = self._session.vault.along_time
        content = along_time.content(period, needed)
        single = [each for each in needed if each.per is Per.MOMENT and each.computed is None]
        moments = along_time.moments(period, single) if has_moments else {}
        return _Loaded(content, moments, has_moments, self._shown())

    def _shown(self) -> frozenset[str]:
        shown = {key for key, _title in self.lanes() if self.is_shown(key)}
        return frozenset({*shown, *self.overlay()})

    # one moment

    def entry_at(self, x: float) -> Entry | None:
        """The entry of a moment that is drawn; of a day the last one."""
        day = day_at(x)
        entries = self._session.vault.entries.of_day(day)
        exact = [entry for entry in entries if abs(place_of(entry.at) - x) < _SAME_MOMENT]
        found = exact or entries
        return found[-1] if found else None

    def entries_of(self, day: date) -> list[Entry]:
        """What was written about a day."""
        return self._session.vault.entries.of_day(day)

    def measures(self) -> list[Measure]:
        """The measures that have a lane but the pain."""
        return measures_of(self._session.catalogue, self.recorded)

    def now(self) -> datetime:
        """Now."""
        return self._session.now()


def _holds(loaded: _Loaded, period: Period, needs_moments: bool) -> bool:
    there = loaded.content.period
    return (
        there.first <= period.first
        and period.last <= there.last
        and (loaded.has_moments or not needs_moments)
    )
