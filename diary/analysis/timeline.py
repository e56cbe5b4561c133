"""Everything that is drawn along time, put together: the lanes in their order, the pauses and the sentences.

A lane that is hidden is left out; one of which there is nothing in the whole diary is not there. The lanes that nobody
put in an order stand as they are declared here: what happened, pain, feelings, sleep, activity, other measures,
medicines, treatments.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from diary.analysis.daily import Content, Moments, Recorded
from diary.analysis.feelings_lane import feelings_lane
from diary.analysis.lanes import EventsLane, Lane, RowsLane, ScaleLane, Timeline
from diary.analysis.measure_lanes import load_lane, measure_lane, title_of
from diary.analysis.overlay import overlay_lane
from diary.analysis.pain_lane import pain_by_day, pain_lane, pain_measures, turns_of
from diary.analysis.record_lanes import (
    events_lane,
    medicines_lane,
    pause_spans,
    treatments_lane,
)
from diary.analysis.sentences import sentences
from diary.analysis.view import Surroundings, View
from diary.domain.measure import Catalogue, Measure, Per, Topic
from diary.domain.scale import ClockTime, Hours, YesNo
from diary.i18n import _

EVENTS, FEELINGS, LOAD, MEDICINES, TREATMENTS = (
    "events",
    "feelings",
    "load",
    "medicines",
    "treatments",
)
"""The keys of the lanes that are no measure."""


def measures_of(catalogue: Catalogue, recorded: Recorded) -> list[Measure]:
    """The measures that have a lane, in the order of the form; of the nights the hours slept come first."""
    there = [
        measure
        for measure in catalogue
        if measure.key in recorded.measures and not measure.is_guided
    ]
    pain = pain_measures(catalogue)
    rest = [
        measure
        for measure in there
        if measure not in pain and not isinstance(measure.scale, ClockTime)
    ]
    computed = {key for measure in rest if measure.computed for key in measure.computed.inputs}
    rest = [measure for measure in rest if measure.key not in computed]
    return sorted(
        rest,
        key=lambda measure: not _is_sleep(measure),
    )


def needed_measures(catalogue: Catalogue, recorded: Recorded) -> list[Measure]:
    """Every measure whose figures the timeline draws."""
    pain = [measure for measure in pain_measures(catalogue) if measure.key in recorded.measures]
    return [*pain, *measures_of(catalogue, recorded)]


def lane_names(
    catalogue: Catalogue, recorded: Recorded, surroundings: Surroundings, order: Sequence[str]
) -> list[tuple[str, str]]:
    """Key and title of every lane that there is, in the person's order."""
    names = [(EVENTS, _("What happened"))]
    names += [
        (measure.key, _("Pain"))
        for measure in pain_measures(catalogue)[:1]
        if measure.key in recorded.measures
    ]
    if recorded.has_feelings:
        names.append((FEELINGS, _("Feelings")))
    measures = [(measure.key, title_of(measure)) for measure in measures_of(catalogue, recorded)]
    names += measures[:1]
    if recorded.has_load:
        names.append((LOAD, _("Activity")))
    names += measures[1:]
    if surroundings.medicines:
        names.append((MEDICINES, _("Medicines")))
    if surroundings.treatments:
        names.append((TREATMENTS, _("Treatments")))
    return ordered(names, order)


def may_be_laid_over(key: str, catalogue: Catalogue) -> bool:
    """Whether a lane has figures that can be laid over those of another."""
    return key == LOAD or (key in catalogue and not isinstance(catalogue[key].scale, YesNo))


def _stands_above_overlay(lane: Lane) -> bool:
    return isinstance(lane, EventsLane) or (isinstance(lane, ScaleLane) and lane.is_pain)


def is_shown_at_first(key: str, catalogue: Catalogue) -> bool:
    """Whether a lane is shown before the person chose: all but measures other than pain, sleep and the own ones."""
    if key not in catalogue:
        return True
    measure = catalogue[key]
    night = next((each for each in catalogue if _is_sleep(each)), None)
    return measure.topic in {Topic.OWN, Topic.PAIN} or measure is night


def _is_sleep(measure: Measure) -> bool:
    return measure.per is Per.NIGHT and isinstance(measure.scale, Hours)


def ordered(names: Iterable[tuple[str, str]], order: Sequence[str]) -> list[tuple[str, str]]:
    """``names`` (key and title) in the person's order; what has no place in it yet stays where it stood."""
    places = {key: place for place, key in enumerate(order)}
    last = -1.0
    placed: list[tuple[float, tuple[str, str]]] = []
    for number, name in enumerate(names):
        known = places.get(name[0])
        # A lane that is new follows the one that stands before it by itself.
        last = float(known) if known is not None else last + 1e-3 * (number + 1)
        placed.append((last, name))
    return [name for _place, name in sorted(placed, key=lambda pair: pair[0])]


def timeline(
    catalogue: Catalogue,
    recorded: Recorded,
    content: Content,
    moments: Mapping[str, Moments],
    surroundings: Surroundings,
    view: View,
    keys: Sequence[str],
    overlay: Sequence[str] = (),
) -> Timeline:
    """The lanes of ``keys``, in that order, and those of ``overlay`` laid over each other under the pain.

    ``content`` and ``moments`` hold what ``view`` draws.
    """
    pain = pain_by_day(content, pain_measures(catalogue))

    records: dict[str, Callable[[], Lane]] = {
        EVENTS: lambda: events_lane(
            surroundings.events, view, surroundings.consults, surroundings.complaints
        ),
        FEELINGS: lambda: feelings_lane(content.feelings, view),
        LOAD: lambda: load_lane(content.load, view),
        MEDICINES: lambda: medicines_lane(surroundings.medicines, content.doses, view),
        TREATMENTS: lambda: treatments_lane(surroundings.treatments, view),
    }

    def lane_of(key: str) -> Lane | None:
        if key in records:
            return records[key]()
        if key not in content.figures:
            return None
        measure = catalogue[key]
        first_note = None if recorded.period is None else recorded.period.first
        turns = turns_of(measure, surroundings.scale_words, first_note, view)
        if measure in pain_measures(catalogue):
            return pain_lane(measure, pain, moments, view, turns)
        return measure_lane(measure, content.figures[key], moments.get(key), view, turns)

    made = {key: lane_of(key) for key in (*keys, *overlay)}
    lanes = [lane for key in keys if (lane := made[key]) is not None]
    over = overlay_lane([lane for key in overlay if isinstance(lane := made[key], ScaleLane)])
    if over is not None:
        places = [place for place, lane in enumerate(lanes) if _stands_above_overlay(lane)]
        lanes.insert(max(places, default=-1) + 1, over)
    shown = tuple(lane for lane in lanes if not isinstance(lane, RowsLane) or lane.rows)
    written = 0 if recorded.period is None else recorded.days
    return Timeline(
        view.shown.first,
        view.shown.last,
        view.step,
        shown,
        pause_spans(surroundings.pauses, view),
        sentences(content, pain, shown, view, written),
        view.drawn,
    )
