"""Where it hurt, how the nights were, which medicines were taken: what a doctor asks next."""

import math
from collections import defaultdict
from datetime import date

from diary.analysis.body_heat import body_heat
from diary.analysis.daily import MarkDays, Numbers, one_a_day
from diary.analysis.fuzzy_words import since_in_words
from diary.analysis.lanes import Step
from diary.analysis.overview import Overview
from diary.analysis.view import View
from diary.analysis.voice import Voice
from diary.domain.axis import day_at
from diary.domain.body import is_private, region_name
from diary.domain.measure import Measure, Per
from diary.domain.medicine import Medicine, Treatment
from diary.domain.period import Period
from diary.domain.scale import Hours
from diary.i18n import _, ngettext
from diary.report.days import chart_of, ends_of_period, usual
from diary.report.readers import Part
from diary.report.sections import Body, Lines, Place

_MOST_PLACES = 4
_HIGHEST = 10
_HOURS, _DAY = (8.0, 10.0, 12.0), 24.0
"""How high the nights are drawn, by the longest."""
_MOST_MONTHS = 6
_MOST_MEDICINES, _MOST_TREATMENTS = 4, 2
_WEEKS_FROM = 28
"""Days from which nights are drawn week by week."""


def body_section(overview: Overview, *, with_private: bool) -> Body:
    """The places of the period; private ones only where they were chosen."""
    marks = tuple(mark for mark in overview.marks.marks if with_private or not is_private(mark[1]))
    heat = body_heat(MarkDays(marks, overview.marks.days_with_note))
    scores = {
        region: None if found.usual is None else _step(found.usual)
        for region, found in heat.regions.items()
    }
    more = len(heat.regions) - _MOST_PLACES
    places = tuple(
        Place(scores[region], region_name(region), _days(found.days))
        for region, found in list(heat.regions.items())[:_MOST_PLACES]
    )
    if more > 0:
        words = ngettext("and {count} more place", "and {count} more places", more)
        places = (*places, Place(None, words.format(count=more), ""))
    return Body(
        part=Part.BODY,
        title=_("Where"),
        hint=_("number: usual strength"),
        scores=scores,
        places=places,
        sentence=heat.sentence if not marks else _("Left and right are my own left and right."),
    )


def sleep_section(overview: Overview, view: View) -> Lines:
    """Hours slept, week by week, and what was usual."""
    measure = sleep_measure(overview)
    daily = None if measure is None else overview.content.figures[measure.key]
    if daily is None or not len(daily):
        return Lines(part=Part.SLEEP, title=_("Sleep"), lines=((_("Nothing was noted."), False),))
    nights = one_a_day(daily.days, daily.mean)
    is_long = len(view.period) >= _WEEKS_FROM and view.step.value < Step.WEEK.value
    longest = float(nights.mean.max())
    high = next((each for each in _HOURS if longest <= each), _DAY)
    chart = chart_of(nights, overview, view, high, step=Step.WEEK if is_long else None)
    return Lines(
        part=Part.SLEEP,
        title=_("Sleep"),
        hint=_("hours, mean of a week") if is_long else _("hours a night"),
        chart=chart,
        lines=_night_lines(nights.mean, ends_of_period(nights, view), len(nights), view.voice),
    )


def _night_lines(
    values: Numbers, ends: tuple[float | None, float | None], count: int, voice: Voice
) -> tuple[tuple[str, bool], ...]:
    first, last = ends
    nights = ngettext("{count} night noted", "{count} nights noted", count).format(count=count)
    if first is not None and last is not None:
        return (
            (_("first 4 weeks: {hours}").format(hours=voice.hours(first)), False),
            (_("last 4 weeks: {hours}").format(hours=voice.hours(last)), True),
            (nights, False),
        )
    middle = usual(values)
    if middle is None:
        return ((nights, False),)
    return ((_("{hours} usually").format(hours=voice.hours(middle)), True), (nights, False))


def sleep_measure(overview: Overview) -> Measure | None:
    """The hours slept, where nights were noted."""
    return next(
        (
            each
            for each in overview.measures
            if each.per is Per.NIGHT
            and isinstance(each.scale, Hours)
            and each.key in overview.content.figures
        ),
        None,
    )


def medicines_section(overview: Overview, view: View) -> Lines:
    """What was on the list, on how many days what is taken when needed was taken, month by month; treatments."""
    period, voice = view.period, view.voice
    lines: list[tuple[str, bool]] = []
    names: dict[str, list[Medicine]] = defaultdict(list)
    for medicine in overview.surroundings.medicines:
        if _overlaps(medicine.first, medicine.last, period):
            names[medicine.name.strip().casefold()].append(medicine)
    for alike in list(names.values())[:_MOST_MEDICINES]:
        lines += _of_medicine(alike, overview, period, voice)
    more = len(names) - _MOST_MEDICINES
    if more > 0:
        words = ngettext("and {count} more medicine", "and {count} more medicines", more)
        lines.append((words.format(count=more), False))
    treatments = [
        each
        for each in overview.surroundings.treatments
        if _overlaps(each.began.first, None if each.ended is None else each.ended.last, period)
    ]
    for treatment in treatments[:_MOST_TREATMENTS]:
        lines += _of_treatment(treatment, voice)
    more = len(treatments) - _MOST_TREATMENTS
    if more > 0:
        words = ngettext("and {count} more treatment", "and {count} more treatments", more)
        lines.append((words.format(count=more), False))
    return Lines(
        part=Part.MEDICINES,
        title=_("Medicines"),
        lines=tuple(lines) or ((_("Nothing stands on the list."), False),),
    )


def _of_medicine(
    alike: list[Medicine], overview: Overview, period: Period, voice: Voice
) -> list[tuple[str, bool]]:
    alike = sorted(alike, key=lambda each: each.first or date.min)
    latest = alike[-1]
    found = [(f"{latest.name} {_amount(latest, voice)}".strip(), True)]
    if len(alike) == 1 and not latest.as_needed:
        found.append((_("on fixed times"), False))
    found += [
        (
            _("{amount} until {day}").format(amount=_amount(each, voice), day=voice.day(each.last)),
            False,
        )
        for each in alike
        if each.last is not None and not each.as_needed
    ]
    if latest.first is not None and latest.first in period:
        found.append((_("since {day}").format(day=voice.day(latest.first)), False))
    if latest.as_needed:
        found += _taken(alike, overview, period, voice)
    return found


def _taken(
    alike: list[Medicine], overview: Overview, period: Period, voice: Voice
) -> list[tuple[str, bool]]:
    days = sorted(
        {
            day_at(float(place))
            for each in alike
            for place in overview.content.doses.get(each.uuid, ())
        }
    )
    months: dict[date, int] = {}
    for day in period:
        months.setdefault(day.replace(day=1), 0)
    for day in days:
        months[day.replace(day=1)] += 1
    found = [(_("when needed: on {days}").format(days=_days(len(days))), False)]
    if 1 < len(months) <= _MOST_MONTHS:
        counts = " · ".join(f"{voice.month(month)} {count}" for month, count in months.items())
        found.append((counts, False))
    elif len(months) > _MOST_MONTHS:
        each_month = voice.figure(len(days) / len(months))
        found.append((_("about {count} days a month").format(count=each_month), False))
    return found


def _of_treatment(treatment: Treatment, voice: Voice) -> list[tuple[str, bool]]:
    found = [(treatment.name, True)]
    dates = since_in_words(treatment.began, treatment.ended, voice.when)
    found.append((dates, False))
    if treatment.helped is not None:
        found.append((_("helped me: {score} of 10").format(score=treatment.helped), False))
    return found


def painkiller_days(overview: Overview, view: View) -> tuple[tuple[str, int], ...]:
    """Each month with on how many of its days something was taken when needed."""
    needed = {each.uuid for each in overview.surroundings.medicines if each.as_needed}
    days = {
        day_at(float(place))
        for medicine, places in overview.content.doses.items()
        if medicine in needed
        for place in places
    }
    counts: dict[date, int] = {}
    for day in view.period:
        month = day.replace(day=1)
        counts[month] = counts.get(month, 0) + (day in days)
    return tuple((view.voice.month(month), count) for month, count in counts.items())


def _overlaps(first: date | None, last: date | None, period: Period) -> bool:
    return (first is None or first <= period.last) and (last is None or last >= period.first)


def _amount(medicine: Medicine, voice: Voice) -> str:
    if medicine.amount is None:
        return ""
    return f"{voice.number(medicine.amount, 0 if medicine.amount == int(medicine.amount) else 1)} {medicine.unit}".strip()


def _step(score: float) -> int:
    return max(0, min(_HIGHEST, math.floor(score + 0.5)))


def _days(count: int) -> str:
    return ngettext("{count} day", "{count} days", count).format(count=count)
