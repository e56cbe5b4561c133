"""The pages after the first: aims of the treatment, timeline, life, and own words."""

from collections.abc import Iterator
from dataclasses import replace

from diary.analysis.lanes import EventsLane, Lane, ScaleLane, Timeline
from diary.analysis.overview import LONGEST_TEXT, Overview
from diary.analysis.timeline import (
    EVENTS,
    FEELINGS,
    LOAD,
    MEDICINES,
    TREATMENTS,
    is_shown_at_first,
    lane_names,
    timeline,
)
from diary.analysis.view import View
from diary.analysis.voice import Voice
from diary.domain.fuzzy_date import FuzzyDate, Precision
from diary.domain.life import event_name
from diary.domain.measure import Catalogue, Topic
from diary.domain.prompts import PROMPTS
from diary.domain.worksheet import Worksheet
from diary.i18n import _, ngettext
from diary.report.care import painkiller_days, sleep_measure
from diary.report.days import ends_of_period, months_of, usual
from diary.report.everyday import pain_of
from diary.report.readers import Part
from diary.report.sections import Goal, Goals, Lanes, Rows

GOALS = "goals"
_WHO, _WORDS, _GOAL = "who", "words", "goal"
_MOST_MONTHS = 6
_MOST_CHARACTERS = 60_000
"""Of free texts: about twenty pages."""
_MOST_EVENTS = 300
_NEEDS = {
    EVENTS: Part.EVENTS,
    FEELINGS: Part.FEELINGS,
    LOAD: Part.FUNCTION,
    MEDICINES: Part.MEDICINES,
    TREATMENTS: Part.MEDICINES,
}
_NEEDS_OF_TOPIC = {Topic.PAIN: Part.PAIN, Topic.SLEEP: Part.SLEEP, Topic.OWN: Part.WORDS}
"""The part that must be in the report before a lane is drawn: by the key of the lane, or the topic of its measure."""


def goals_section(overview: Overview, view: View, parts: frozenset[Part]) -> Goals:
    """The aims of a pain treatment in their order (seed: a rehabilitation programme), with what was agreed."""
    sheets = [each for each in overview.worksheets if each.kind == GOALS]
    latest = max(sheets, key=lambda sheet: (sheet.day, sheet.created_at), default=None)
    headings = (
        (
            _("To do as much as I can"),
            _function_figures(overview, view) if Part.FUNCTION in parts else (),
        ),
        (
            _("To cope; less pain may come of it"),
            _pain_figures(overview, view) if Part.PAIN in parts else (),
        ),
        (_("To let pain steer me less (pain behaviour)"), ()),
        (
            _("To need less medication"),
            _medicine_figures(overview, view) if Part.MEDICINES in parts else (),
        ),
        (_("To need fewer treatments and visits"), ()),
        (_("To live well"), _sleep_figures(overview, view) if Part.SLEEP in parts else ()),
    )
    agreed = _agreed(latest)
    return Goals(
        part=Part.GOALS,
        title=_("Treatment goals"),
        hint=_("in the order of the treatment, with the words we agreed on"),
        goals=tuple(
            Goal(heading, figures, *(agreed[place] if place < len(agreed) else ("", "", "")))
            for place, (heading, figures) in enumerate(headings)
        )
        + tuple(Goal("", (), *more) for more in agreed[len(headings) :]),
    )


def _agreed(sheet: Worksheet | None) -> list[tuple[str, str, str]]:
    """Goal, who helps and the agreed words, line by line as they stand on the sheet."""
    if sheet is None:
        return []
    columns = [
        [item.text.strip() for item in sheet.of_part(part)] for part in (_GOAL, _WHO, _WORDS)
    ]
    length = max(len(column) for column in columns)
    padded = [column + [""] * (length - len(column)) for column in columns]
    return [(goal, who, words) for goal, who, words in zip(*padded, strict=True)]


def _function_figures(overview: Overview, view: View) -> tuple[str, ...]:
    daily = overview.content.figures.get("function")
    first, last = (None, None) if daily is None else ends_of_period(daily, view)
    if first is None or last is None:
        return ()
    told = _("What I could do, 0 to 10: {first} in the first four weeks, {last} in the last.")
    return (told.format(first=view.voice.figure(first), last=view.voice.figure(last)),)


def _pain_figures(overview: Overview, view: View) -> tuple[str, ...]:
    first, last = ends_of_period(pain_of(overview), view)
    if first is None or last is None:
        return ()
    told = _("Worst pain of a day, 0 to 10: {first} in the first four weeks, {last} in the last.")
    return (told.format(first=view.voice.figure(first), last=view.voice.figure(last)),)


def _medicine_figures(overview: Overview, view: View) -> tuple[str, ...]:
    months = painkiller_days(overview, view)
    if not any(count for _month, count in months) or len(months) > _MOST_MONTHS:
        return ()
    counts = " · ".join(f"{month} {count}" for month, count in months)
    return (_("Days with a medicine taken when needed: {counts}.").format(counts=counts),)


def _sleep_figures(overview: Overview, view: View) -> tuple[str, ...]:
    measure = sleep_measure(overview)
    middle = None if measure is None else usual(overview.content.figures[measure.key].mean)
    if middle is None:
        return ()
    return (_("Usually slept: {hours}.").format(hours=view.voice.hours(middle)),)


def timeline_section(overview: Overview, view: View, parts: frozenset[Part]) -> Lanes:
    """The lanes of the timeline that may be shown."""
    return Lanes(
        part=Part.TIMELINE,
        title=_("Timeline"),
        hint=f"{view.voice.long_day(view.period.first)} – {view.voice.long_day(view.period.last)}",
        timeline=_timeline(overview, view, parts),
        months=months_of(view),
    )


def _timeline(overview: Overview, view: View, parts: frozenset[Part]) -> Timeline:
    catalogue = Catalogue(overview.measures)
    keys = [
        key
        for key, _title in lane_names(catalogue, overview.recorded, overview.surroundings, ())
        if is_shown_at_first(key, catalogue)
        and (needed := _needed(key, catalogue)) is not None
        and needed in parts
    ]
    pain = next(iter(catalogue), None)
    moments = {} if pain is None or not len(overview.moments) else {pain.key: overview.moments}
    line = timeline(
        catalogue, overview.recorded, overview.content, moments, overview.surroundings, view, keys
    )
    return replace(line, lanes=tuple(lane for lane in line.lanes if _has_figures(lane)))


def _has_figures(lane: Lane) -> bool:
    """Whether there is anything in it: paper has no other period to go to."""
    if isinstance(lane, ScaleLane):
        return not (lane.band is None and lane.bars is None and lane.points is None)
    return not isinstance(lane, EventsLane) or bool(lane.marks)


def _needed(key: str, catalogue: Catalogue) -> Part | None:
    if key in _NEEDS:
        return _NEEDS[key]
    return _NEEDS_OF_TOPIC.get(catalogue[key].topic)


def life_section(overview: Overview, voice: Voice) -> Rows:
    """What happened in a life, as it was named, with the dates as precise as they are known."""
    events = sorted(
        overview.surroundings.events, key=lambda each: (each.when.first, each.when.last)
    )
    return Rows(
        part=Part.LIFE,
        title=_("Life timeline"),
        heads=(_("When"), _("What happened")),
        rows=tuple((_when(each.when, voice), event_name(each)) for each in events[-_MOST_EVENTS:]),
        widths=(0.25, 0.75),
        sentence=_("Nothing is on the list.")
        if not events
        else _("These are the latest {count}.").format(count=_MOST_EVENTS)
        if len(events) > _MOST_EVENTS
        else "",
    )


def _when(when: FuzzyDate, voice: Voice) -> str:
    if when.precision is Precision.DAY:
        return voice.long_day(when.first)
    if when.precision is Precision.MONTH:
        return f"{voice.month(when.first)} {when.first.year}"
    if when.first.year == when.last.year:
        return str(when.first.year)
    return f"{when.first.year}–{when.last.year}"


def words_section(overview: Overview, view: View) -> Rows:
    """What was written, with its day and its question."""
    rows = tuple(_texts(overview, view))
    shown = _latest(rows)
    more = ngettext(
        "These are the latest; {count} earlier text stays in the diary.",
        "These are the latest; {count} earlier texts stay in the diary.",
        len(rows) - len(shown),
    ).format(count=len(rows) - len(shown))
    return Rows(
        part=Part.WORDS,
        title=_("My own words"),
        heads=(_("When"), _("What I wrote")),
        rows=shown,
        widths=(0.2, 0.8),
        sentence=_("Nothing was written in words in these days.")
        if not rows
        else more
        if len(shown) < len(rows)
        else "",
    )


def _latest(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The last of ``rows`` that somebody may be asked to read."""
    room = _MOST_CHARACTERS
    for place in range(len(rows) - 1, -1, -1):
        room -= len(rows[place][1])
        if room < 0 and place < len(rows) - 1:
            return rows[place + 1 :]
    return rows


def _texts(overview: Overview, view: View) -> Iterator[tuple[str, str]]:
    questions = {prompt.key: prompt.question for prompt in PROMPTS}
    for day, key, text in overview.texts:
        told = text.strip()
        if len(text) > LONGEST_TEXT:
            more = _("(This text is longer; the rest is in the diary.)")
            told = f"{text[:LONGEST_TEXT].strip()}… {more}"
        if told:
            question = _(questions[key]) if key in questions else key
            yield view.voice.day(day), f"{question}\n{told}"
