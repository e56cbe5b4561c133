"""What can be laid beside a figure, day by day: measures, feelings, events, regions, activities and medicines.

Every factor is one array over the days of a period, NaN where it is not known. Not known is never the same as no:

- a feeling, a region or an activity is *no* on a day on which another of its kind was noted, else not known;
- an event of one day is *no* on every other day from the first note on: whoever keeps a list of events keeps it whole;
- a medicine that is taken when needed is *no* on days without a dose while it stands on the list.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from diary.analysis.calendar import figures_of
from diary.analysis.daily import Content, Happenings, Numbers
from diary.domain.activity import CATEGORIES
from diary.domain.body import region_name
from diary.domain.emotions import WORDS
from diary.domain.life import LifeEvent, tag_name
from diary.domain.measure import Measure, Per, Topic
from diary.domain.medicine import Medicine
from diary.domain.period import Period
from diary.domain.scale import Choice, ClockTime, Count, Hours, Minutes, Scale, YesNo
from diary.i18n import N_, _

_HALF_HOUR = 30.0
_LIGHT_HOUR = 60.0
_PER_POINT, _PER_STEP, _PER_ONE = N_("for each point"), N_("for each step"), N_("for each one more")
_AFTER = N_("{event}, that day or one of the two before")
_LAST_DAY_AFTER = 2
"""What weighs for some days is seen sooner in all of them together than in each by itself."""
_PER_HOUR, _PER_HALF_HOUR = N_("for each hour"), N_("for each half hour")


@dataclass(frozen=True, slots=True, eq=False)
class Factor:
    """One thing that may go together with a figure."""

    key: str
    """Unlike that of every other factor; a measure has its own key."""
    name: str
    """In the spoken language, or in the person's own words."""
    values: Numbers
    """Shape (days,): 0 or 1 where it is yes or no; NaN where it is not known."""
    is_yes_no: bool = True
    step: float = 1.0
    """By how much it changes in a step that one can picture."""
    step_words: str = ""
    """That step in words, marked for translation."""
    is_of_night: bool = False
    """Of the night before the day."""


def outcome_values(measure: Measure, content: Content) -> Numbers:
    """The figure of each day of the period, shape (days,), NaN where there is none."""
    daily = content.figures[measure.key]
    return _on_grid(content.period, daily.days, figures_of(measure, daily))


def factors_of(
    outcome: Measure,
    measures: Iterable[Measure],
    content: Content,
    happenings: Happenings,
    events: Sequence[LifeEvent],
    medicines: Sequence[Medicine],
) -> list[Factor]:
    """Everything in the period that can be laid beside ``outcome``; what was never there is left out.

    ``content`` holds the figures of ``measures``. Other figures for pain are no factor where pain is looked at: that
    they go together says nothing.
    """
    found = [
        *_of_measures(outcome, measures, content),
        *_of_load(content),
        *_of_feelings(happenings, content.period),
        *_of_events(events, content),
        *_of_activities(happenings, content.period),
        *_of_medicines(medicines, content),
        *_of_regions(happenings, content.period),
    ]
    return [factor for factor in found if np.nanmax(factor.values, initial=0.0) > 0]


def _of_measures(
    outcome: Measure, measures: Iterable[Measure], content: Content
) -> Iterator[Factor]:
    for measure in measures:
        is_alike = measure.topic is Topic.PAIN and outcome.topic is Topic.PAIN
        if measure.key == outcome.key or is_alike or isinstance(measure.scale, ClockTime):
            continue
        values = outcome_values(measure, content)
        step, words = _step_of(measure.scale)
        is_yes_no = isinstance(measure.scale, YesNo)
        is_of_night = measure.per is Per.NIGHT
        yield Factor(measure.key, _(measure.name), values, is_yes_no, step, words, is_of_night)


def _step_of(scale: Scale) -> tuple[float, str]:
    match scale:
        case Minutes():
            return _HALF_HOUR, _PER_HALF_HOUR
        case Hours():
            return 1.0, _PER_HOUR
        case Choice():
            return 1.0, _PER_STEP
        case Count():
            return 1.0, _PER_ONE
    return 1.0, _PER_POINT


def load_values(content: Content) -> Numbers:
    """The load of each day of the period, shape (days,), NaN where no activity has a length."""
    return _on_grid(content.period, content.load.days, content.load.total)


def _of_load(content: Content) -> Iterator[Factor]:
    values = load_values(content)
    words = N_("for each hour of light activity")
    yield Factor("load", _("Load"), values, is_yes_no=False, step=_LIGHT_HOUR, step_words=words)


def _of_feelings(happenings: Happenings, period: Period) -> Iterator[Factor]:
    for key, values in _noted(happenings.feelings, period).items():
        name = _(WORDS[key].name) if key in WORDS else key
        yield Factor(f"feeling {key}", name, values)


def _of_regions(happenings: Happenings, period: Period) -> Iterator[Factor]:
    rows = ((day.toordinal(), region) for day, region, _most in happenings.regions)
    for key, values in _noted(rows, period).items():
        yield Factor(f"region {key}", region_name(key), values)


def _of_activities(happenings: Happenings, period: Period) -> Iterator[Factor]:
    known = _noted(((day, kind) for day, kind, _spent in happenings.minutes), period)
    first = period.first.toordinal()
    for kind, values in known.items():
        for day, each, spent in happenings.minutes:
            if each == kind:
                values[day - first] = spent
        name = next((_(option.name) for option in CATEGORIES if option.key == kind), kind)
        yield Factor(f"activity {kind}", name, values, False, _HALF_HOUR, _PER_HALF_HOUR)


def _of_events(events: Iterable[LifeEvent], content: Content) -> Iterator[Factor]:
    days: dict[str, list[date]] = {}
    for event in events:
        if event.when.is_precise:
            days.setdefault(event.tag, []).append(event.when.first)
    for tag, happened in days.items():
        for first, name in ((0, "{event}"), (_LAST_DAY_AFTER, _AFTER)):
            values = _no_from(content.written.days, content.period)
            days_with = [day + timedelta(after) for day in happened for after in range(first + 1)]
            _mark(values, content.period, days_with)
            key = f"after {tag}" if first else f"event {tag}"
            yield Factor(key, _(name).format(event=tag_name(tag)), values)


def _of_medicines(medicines: Iterable[Medicine], content: Content) -> Iterator[Factor]:
    by_name: dict[str, list[Medicine]] = {}
    for medicine in medicines:
        if medicine.as_needed:
            by_name.setdefault(medicine.name.strip().casefold(), []).append(medicine)
    for name, alike in by_name.items():
        values = np.full(len(content.period), np.nan)
        for place, day in enumerate(content.period):
            if any(each.is_taken_on(day) for each in alike):
                values[place] = 0.0
        for each in alike:
            doses = content.doses.get(each.uuid, np.empty(0))
            _mark(values, content.period, [date.fromordinal(int(place)) for place in doses])
        yield Factor(f"medicine {name}", alike[0].name, values)


def _noted(rows: Iterable[tuple[int, str]], period: Period) -> Mapping[str, Numbers]:
    """For each word: 1 on its days, 0 on days with another one, else NaN; in order of the first day."""
    days_of: dict[str, set[int]] = {}
    for day, word in rows:
        days_of.setdefault(word, set()).add(day - period.first.toordinal())
    noted = sorted(set().union(*days_of.values())) if days_of else []
    found = {}
    for word, places in days_of.items():
        values = np.full(len(period), np.nan)
        values[noted] = 0.0
        values[sorted(places)] = 1.0
        found[word] = values
    return found


def _no_from(written: np.ndarray[tuple[int, ...], np.dtype[np.int64]], period: Period) -> Numbers:
    """0 on every day from the first note of the period on, NaN before."""
    values = np.full(len(period), np.nan)
    if len(written):
        values[int(written[0]) - period.first.toordinal() :] = 0.0
    return values


def _mark(values: Numbers, period: Period, days: Iterable[date]) -> None:
    for day in days:
        if day in period:
            values[(day - period.first).days] = 1.0


def _on_grid(
    period: Period, days: np.ndarray[tuple[int, ...], np.dtype[np.int64]], figures: Numbers
) -> Numbers:
    values = np.full(len(period), np.nan)
    values[days - period.first.toordinal()] = figures
    return values
