"""The lanes of what is no figure: events, medicines, treatments; and the pauses."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import numpy as np

from diary.analysis.daily import Numbers
from diary.analysis.fuzzy_words import from_in_words
from diary.analysis.lanes import EventMark, EventsLane, Row, RowsLane, Span
from diary.analysis.measure_lanes import days_in_words
from diary.analysis.view import View
from diary.domain.complaint import Complaint
from diary.domain.consult import Consult, consult_name
from diary.domain.life import LifeEvent, event_name
from diary.domain.medicine import Medicine, Treatment
from diary.domain.pause import Pause
from diary.i18n import _, ngettext

_MOST_DECIMALS = 3
_MOST_NAMES = 5


CARE = "care"
"""The tag of a consultation among the events."""


def events_lane(
    events: Iterable[LifeEvent],
    view: View,
    consults: Iterable[Consult] = (),
    complaints: Iterable[Complaint] = (),
) -> EventsLane:
    """What happened in what is drawn, consultations, and when complaints began and became worse.

    Also where nothing did, for there a new event is pointed at.
    """
    every = (
        *map(_mark, events),
        *map(_mark_of_consult, consults),
        *complaint_marks(complaints),
    )
    marks = tuple(mark for mark in every if view.touches(mark.span))
    title = _("What happened")
    names = [mark.span.label for mark in marks if _overlap(mark.span, view.shown)]
    told = ngettext("{title}: {count} event.", "{title}: {count} events.", len(names))
    return EventsLane(
        key="events",
        title=title,
        summary=" ".join(
            (told.format(title=title, count=len(names)), ", ".join(names[:_MOST_NAMES]))
        ).strip(),
        marks=tuple(sorted(marks, key=lambda mark: (mark.span.first, mark.span.last))),
    )


def pause_spans(pauses: Iterable[Pause], view: View) -> tuple[Span, ...]:
    """The pauses in what is drawn; one that lasts goes on up to the end of today."""
    label = _("pause, own choice")
    spans = (_span(pause.first, pause.last, view, label, ends_before=True) for pause in pauses)
    return tuple(span for span in spans if span.last > span.first and view.touches(span))


def medicines_lane(
    medicines: Sequence[Medicine], doses: Mapping[UUID, Numbers], view: View
) -> RowsLane:
    """A row for each name: what is taken on fixed times as spans by dose, each other dose as a stroke."""
    names: dict[str, list[Medicine]] = defaultdict(list)
    for medicine in sorted(medicines, key=lambda medicine: medicine.as_needed):
        names[medicine.name.strip().casefold()].append(medicine)
    rows = tuple(_medicine_row(alike, doses, view) for alike in names.values())
    title = _("Medicines")
    seen = tuple(row for row in rows if row.spans or len(row.strokes))
    told = ", ".join(f"{row.label} {row.closing}".strip() for row in seen)
    return RowsLane(
        key="medicines",
        title=title,
        summary=_("{title}: {rows}.").format(title=title, rows=told)
        if seen
        else _("{title}: nothing here.").format(title=title),
        rows=seen,
    )


def treatments_lane(treatments: Iterable[Treatment], view: View) -> RowsLane:
    """Treatments as spans with their names, those that overlap on rows of their own."""
    spans = sorted(
        (
            span
            for treatment in treatments
            for span in (_treatment_span(treatment, view),)
            if view.touches(span)
        ),
        key=lambda span: (span.first, span.last),
    )
    title = _("Treatments")
    names = ", ".join(_with_dates(span) for span in spans if _overlap(span, view.shown))
    return RowsLane(
        key="treatments",
        title=title,
        summary=_("{title}: {rows}.").format(title=title, rows=names)
        if names
        else _("{title}: nothing here.").format(title=title),
        rows=tuple(Row(label="", spans=row) for row in stacked(spans)),
    )


def _treatment_span(treatment: Treatment, view: View) -> Span:
    """From the first day on which it may have begun to the last on which it may have ended, or today."""
    began, ended = treatment.began, treatment.ended
    whole = _span(began.first, None if ended is None else ended.last, view, treatment.name)
    known = min(float(began.last.toordinal()), whole.last)
    vague = [Span(whole.first, known, from_in_words(began, None, view.voice.when))]
    if ended is not None:
        known = float(max(ended.first, began.first).toordinal() + 1)
        vague.append(Span(known, whole.last, from_in_words(None, ended, view.voice.when)))
    return replace(whole, vague=tuple(part for part in vague if part.first < part.last))


def _with_dates(span: Span) -> str:
    """Its name, and when it began or ended where that is no exact day."""
    dates = ", ".join(part.label for part in span.vague)
    return f"{span.label} ({dates})" if dates else span.label


def stacked(spans: Iterable[Span]) -> list[tuple[Span, ...]]:
    """``spans`` (in order of their beginning) on as few rows as there overlap at once, none over another."""
    rows: list[list[Span]] = []
    for span in spans:
        free = next((row for row in rows if row[-1].last <= span.first), None)
        if free is None:
            rows.append([span])
        else:
            free.append(span)
    return [tuple(row) for row in rows]


def complaint_marks(complaints: Iterable[Complaint]) -> Iterator[EventMark]:
    """A mark for the beginning of each complaint and each of its worsenings."""
    for complaint in complaints:
        times = [(complaint.began, _("{complaint} begins"))]
        times += [(each.when, _("{complaint} becomes worse")) for each in complaint.worsenings]
        for when, words in times:
            label = words.format(complaint=complaint.name)
            span = Span(when.first.toordinal(), when.last.toordinal() + 1, label)
            yield EventMark(complaint.uuid, span, when.is_precise, "complaint")


def _mark(event: LifeEvent) -> EventMark:
    when = event.when
    span = Span(when.first.toordinal(), when.last.toordinal() + 1, event_name(event))
    return EventMark(event.uuid, span, when.is_precise, event.tag)


def _mark_of_consult(consult: Consult) -> EventMark:
    first = consult.day.toordinal()
    return EventMark(consult.uuid, Span(first, first + 1, consult_name(consult)), True, CARE)


def _medicine_row(alike: list[Medicine], doses: Mapping[UUID, Numbers], view: View) -> Row:
    fixed = [medicine for medicine in alike if not medicine.as_needed]
    taken = [
        doses[medicine.uuid] for medicine in alike if medicine.as_needed and medicine.uuid in doses
    ]
    strokes = np.sort(np.concatenate([np.empty(0), *taken]))
    strokes = strokes[(strokes >= view.drawn.first) & (strokes < view.drawn.last)]
    shown = strokes[(strokes >= view.shown.first) & (strokes < view.shown.last)]
    spans = [
        (
            _span(medicine.first, medicine.last, view, _amount_in_words(medicine, view)),
            medicine.amount,
        )
        for medicine in fixed
    ]
    spans = sorted(
        (pair for pair in spans if view.touches(pair[0])), key=lambda pair: pair[0].first
    )
    days = len(np.unique(np.floor(shown)))
    return Row(
        label=alike[0].name,
        closing=days_in_words(days) if taken else "",
        spans=tuple(span for span, _amount in spans),
        weights=_weights([amount for _span_of, amount in spans]),
        strokes=strokes,
        key=f"medicines.{alike[0].uuid}",
    )


def _weights(amounts: Sequence[float | None]) -> tuple[float, ...]:
    known = [amount for amount in amounts if amount is not None]
    if len(set(known)) < 2:  # noqa: PLR2004  nothing to tell apart
        return ()
    highest = max(known)
    return tuple(1.0 if amount is None else amount / highest for amount in amounts)


def _amount_in_words(medicine: Medicine, view: View) -> str:
    if medicine.amount is None:
        return ""
    decimals = next(
        places
        for places in range(_MOST_DECIMALS + 1)
        if places == _MOST_DECIMALS or round(medicine.amount, places) == medicine.amount
    )
    return f"{view.voice.number(medicine.amount, decimals)} {medicine.unit}".strip()


def _span(
    first: date | None, last: date | None, view: View, label: str, *, ends_before: bool = False
) -> Span:
    """From ``first`` (unknown: from where drawing begins) up to the end of ``last``; without one up to today."""
    begin = view.drawn.first if first is None else float(first.toordinal())
    end = view.today if last is None else last
    is_whole_day = last is None or not ends_before
    return Span(begin, max(begin + is_whole_day, float(end.toordinal() + is_whole_day)), label)


def _overlap(one: Span, other: Span) -> bool:
    return one.first < other.last and one.last > other.first
