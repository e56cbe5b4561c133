"""Pages after the first: the timeline, and own words."""

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
from diary.domain.measure import Catalogue, Topic
from diary.domain.prompts import PROMPTS
from diary.i18n import _, ngettext
from diary.report.days import months_of
from diary.report.readers import Part
from diary.report.sections import Lanes, Rows

_MOST_CHARACTERS = 60_000
"""Of free texts: about twenty pages."""
_NEEDS = {
    EVENTS: Part.EVENTS,
    FEELINGS: Part.FEELINGS,
    LOAD: Part.FUNCTION,
    MEDICINES: Part.MEDICINES,
    TREATMENTS: Part.MEDICINES,
}
_NEEDS_OF_TOPIC = {Topic.PAIN: Part.PAIN, Topic.SLEEP: Part.SLEEP, Topic.OWN: Part.WORDS}
"""The part that must be in the report before a lane is drawn: by the key of the lane, or the topic of its measure."""


def timeline_section(overview: Overview, view: View, parts: frozenset[Part]) -> Lanes:
    """The lanes of the timeline that may be shown."""
    line = _timeline(overview, view, parts)
    return Lanes(
        part=Part.TIMELINE,
        title=_("Timeline"),
        sentence="" if line.lanes else _("Nothing was written in these days."),
        hint=f"{view.voice.long_day(view.period.first)} – {view.voice.long_day(view.period.last)}",
        timeline=line,
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
