"""A whole life as numbers: what carried, what happened, complaints and treatments on one axis from birth to today.

Texts are the person's own. Links are those that the person drew or refused to draw; nothing here looks for any.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from diary.analysis.lanes import Span
from diary.domain.complaint import Complaint
from diary.domain.fuzzy_date import FuzzyDate
from diary.domain.life import LifeEvent, event_name
from diary.domain.link import Link
from diary.domain.medicine import Treatment
from diary.domain.resource import Resource

YEAR = 365.25
_LEAST_YEARS = 2
"""A life is never drawn shorter than this, so that a single day is not stretched over the page."""
_EDGE = 0.012
"""The share of the whole that stays free on either side."""


class LaneKind(Enum):
    """The lanes from top to bottom."""

    STRENGTH = "strength"
    EVENTS = "events"
    COMPLAINTS = "complaints"
    TREATMENTS = "treatments"


class MarkKind(Enum):
    """What a mark stands for."""

    STRENGTH = "strength"
    EVENT = "event"
    BEGINNING = "beginning"
    WORSENING = "worsening"
    TREATMENT = "treatment"


@dataclass(frozen=True, slots=True)
class Life:
    """The records of a life, none that is deleted."""

    today: date
    birth: FuzzyDate | None = None
    events: tuple[LifeEvent, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    resources: tuple[Resource, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not (self.events or self.complaints or self.resources or self.treatments)


@dataclass(frozen=True, slots=True)
class Mark:
    """One place on the axis that can be walked to; ``worsening`` is the key of a worsening of a complaint."""

    kind: MarkKind
    uuid: UUID
    name: str
    when: FuzzyDate | None
    """``None`` where it was always there."""
    span: Span
    """Where it may lie: all days of ``when``."""
    weight: int | None = None
    worsening: str = ""

    @property
    def x(self) -> float:
        """Where it stands: in the middle of what is known."""
        return (self.span.first + self.span.last) / 2

    @property
    def is_precise(self) -> bool:
        """Whether it is one day, or was always there."""
        return self.when is None or self.when.is_precise

    @property
    def key(self) -> str:
        """Tells it from every other mark."""
        return f"{self.uuid}/{self.worsening}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line from its mark to ``last`` (x of the axis): what carried, a complaint or a treatment."""

    mark: Mark
    last: float
    is_open: bool
    """Whether it goes on today."""
    end: Span | None = None
    """Where the end may lie, where it is not precise."""
    worsenings: tuple[Mark, ...] = ()

    @property
    def first(self) -> float:
        """Where the line begins."""
        return self.mark.x


@dataclass(frozen=True, slots=True)
class Tie:
    """What the person thinks of an event and the beginning of a complaint or one of its worsenings."""

    event: Mark
    mark: Mark
    kind: str
    """A key of ``LINK_KINDS``."""

    @property
    def is_drawn(self) -> bool:
        """Whether it is a line; else the person refused to draw one, or does not know."""
        return self.kind in {"together", "maybe"}


@dataclass(frozen=True, slots=True)
class LifeChart:
    """Everything that is drawn between ``first`` and ``last`` (x of the axis)."""

    first: float
    last: float
    now: float
    """The end of today."""
    birth: FuzzyDate | None
    strengths: tuple[Stretch, ...]
    events: tuple[Mark, ...]
    complaints: tuple[Stretch, ...]
    treatments: tuple[Stretch, ...]
    ties: tuple[Tie, ...]

    def marks(self) -> list[Mark]:
        """Every mark in order of time."""
        found = [*self.events]
        for stretch in (*self.strengths, *self.complaints, *self.treatments):
            found += [stretch.mark, *stretch.worsenings]
        return sorted(found, key=lambda mark: (mark.x, mark.key))

    def ties_of(self, mark: Mark) -> tuple[Tie, ...]:
        """The links that end at a mark."""
        return tuple(tie for tie in self.ties if mark in (tie.event, tie.mark))


def life_chart(life: Life) -> LifeChart:
    """What is drawn of a life; links of which an end is not there any more are left out."""
    first, last = _reach(life)
    now = float(life.today.toordinal() + 1)
    events = tuple(sorted(map(_event, life.events), key=lambda mark: (mark.x, mark.key)))
    complaints = _in_order(_complaint(each, now) for each in life.complaints)
    return LifeChart(
        first=first,
        last=last,
        now=now,
        birth=life.birth,
        strengths=_in_order(_resource(each, life, now) for each in life.resources),
        events=events,
        complaints=complaints,
        treatments=_in_order(_treatment(each, now) for each in life.treatments),
        ties=_ties(life.links, events, complaints),
    )


def span_of(when: FuzzyDate) -> Span:
    """All days of a date."""
    return Span(float(when.first.toordinal()), float(when.last.toordinal() + 1))


def _reach(life: Life) -> tuple[float, float]:
    """From birth or the earliest date to today or the last date, with some room on either side."""
    dates = [event.when for event in life.events]
    dates += [when for each in life.treatments for when in (each.began, each.ended) if when]
    dates += [when for each in life.resources for when in (each.began, each.ended) if when]
    for complaint in life.complaints:
        dates += [complaint.began, *(each.when for each in complaint.worsenings)]
        dates += [complaint.ended] if complaint.ended else []
    days = [date.toordinal(day) for when in dates for day in (when.first, when.last)]
    now = life.today.toordinal() + 1
    born = [] if life.birth is None else [life.birth.first.toordinal()]
    first = min([*days, *born, now - round(_LEAST_YEARS * YEAR)])
    last = max([*(day + 1 for day in days), now])
    edge = (last - first) * _EDGE
    return max(1.0, first - edge), min(float(date.max.toordinal()), last + edge)


def _in_order(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    return tuple(sorted(stretches, key=lambda each: (each.first, each.mark.key)))


def _event(event: LifeEvent) -> Mark:
    name, span = event_name(event), span_of(event.when)
    return Mark(MarkKind.EVENT, event.uuid, name, event.when, span, event.weight)


def _resource(resource: Resource, life: Life, now: float) -> Stretch:
    if resource.began is not None:
        span = span_of(resource.began)
    else:
        start = _beginning_of(life)
        if resource.ended is not None:
            start = min(start, float(resource.ended.first.toordinal()))
        span = Span(start, start)
    mark = Mark(MarkKind.STRENGTH, resource.uuid, resource.name, resource.began, span)
    return _stretch(mark, resource.ended, now)


def _beginning_of(life: Life) -> float:
    """Where what was always there begins."""
    if life.birth is not None:
        return float(life.birth.first.toordinal())
    first, last = _reach(life)
    return first + (last - first) * _EDGE


def _complaint(complaint: Complaint, now: float) -> Stretch:
    began = span_of(complaint.began)
    mark = Mark(MarkKind.BEGINNING, complaint.uuid, complaint.name, complaint.began, began)
    worsenings = tuple(
        Mark(
            MarkKind.WORSENING,
            complaint.uuid,
            complaint.name,
            each.when,
            span_of(each.when),
            worsening=each.key,
        )
        for each in sorted(complaint.worsenings, key=lambda each: (each.when.middle, each.key))
    )
    return _stretch(mark, complaint.ended, now, worsenings)


def _treatment(treatment: Treatment, now: float) -> Stretch:
    when = treatment.began
    mark = Mark(MarkKind.TREATMENT, treatment.uuid, treatment.name, when, span_of(when))
    return _stretch(mark, treatment.ended, now)


def _stretch(
    mark: Mark, ended: FuzzyDate | None, now: float, worsenings: tuple[Mark, ...] = ()
) -> Stretch:
    if ended is None:
        last = max([now, mark.x, *(each.x for each in worsenings)])
        return Stretch(mark, last, is_open=True, worsenings=worsenings)
    end = span_of(ended)
    last = max([(end.first + end.last) / 2, mark.x, *(each.x for each in worsenings)])
    return Stretch(
        mark,
        last,
        is_open=False,
        end=None if ended.is_precise else end,
        worsenings=worsenings,
    )


def _ties(
    links: Iterable[Link], events: tuple[Mark, ...], complaints: tuple[Stretch, ...]
) -> tuple[Tie, ...]:
    known = {mark.uuid: mark for mark in events}
    ends = {
        (mark.uuid, mark.worsening): mark
        for stretch in complaints
        for mark in (stretch.mark, *stretch.worsenings)
    }
    return tuple(
        Tie(known[link.event], ends[link.complaint, link.worsening], link.kind)
        for link in links
        if link.event in known and (link.complaint, link.worsening) in ends
    )
