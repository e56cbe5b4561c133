"""Questionnaires on paper: a line for each of those that matter most, and pages with all of them and the reasons."""

from collections import defaultdict
from collections.abc import Iterable

from diary.analysis.overview import Overview
from diary.analysis.score_change import Course, courses
from diary.analysis.score_words import (
    caveat,
    direction,
    name_of_course,
    range_in_words,
    sentences,
    short_label,
    with_source,
)
from diary.analysis.view import View
from diary.analysis.voice import Voice
from diary.domain.instrument import said
from diary.domain.instruments import known_instruments
from diary.domain.score import Score
from diary.i18n import _, ngettext
from diary.report.readers import Part
from diary.report.sections import Pairing, Pairings, Rows

MOST_ROWS = 4
_FIRST = ("pdi", "psk", "peg", "bpi", "promis", "rand_36", "sf_12", "pseq", "pcs", "tsk_11", "pips")
"""What is read first, by the key of the questionnaire: what somebody can do before how they feel."""
_STAR, _TOTAL = "*", "total"


def score_courses(overview: Overview, last: int) -> tuple[Course, ...]:
    """Every scale with a figure up to the day ``last`` (ordinal), what matters most first.

    A course with a change comes before one with a single figure, and one scale of each questionnaire before a second.
    """
    scores = [score for score in overview.scores if score.day.toordinal() <= last]
    found = [
        (place, course)
        for instrument in known_instruments(overview.worksheets)
        for place, course in enumerate(courses(instrument, scores))
    ]

    def order(pair: tuple[int, Course]) -> tuple[bool, bool, int, int]:
        place, course = pair
        key = course.instrument.key
        rank = _FIRST.index(key) if key in _FIRST else len(_FIRST)
        return (not course.changes, place > 0, rank, -course.scores[-1].day.toordinal())

    return tuple(course for _place, course in sorted(found, key=order))


def score_lines(overview: Overview, view: View) -> tuple[Pairing, ...]:
    """Each total from the first to the last that was noted up to the end of the period."""
    last = view.period.last.toordinal()
    known = {each.key for each in known_instruments(overview.worksheets)}
    others = [score for score in overview.scores if score.instrument not in known]
    return (
        *(_line_of(course, view.voice) for course in score_courses(overview, last)),
        *_plain_lines([score for score in others if score.day.toordinal() <= last], view.voice),
    )


def _line_of(course: Course, voice: Voice) -> Pairing:
    name = _short_name(course)
    low, high = course.scale.ends(course.variant)
    start, end = (score.values[course.scale.key] for score in (course.scores[0], course.scores[-1]))
    if not course.changes:
        words = _("{figure}, {day}").format(
            figure=voice.figure(end), day=voice.day(course.scores[-1].day)
        )
        return Pairing(
            name, end, end, low, high, words, direction(course.scale), meaning=_meaning(course)
        )
    return Pairing(
        name,
        start,
        end,
        low,
        high,
        _from_to(start, end, voice),
        f"{range_in_words(course.scale, course.variant, voice)}, {direction(course.scale)}",
        short_label(course.changes[0]),
        _meaning(course),
    )


def _meaning(course: Course) -> str:
    """What stands in brackets after the name, or what the questionnaire is about; not how many questions it has."""
    name, _open, rest = said(course.instrument.name).partition(" (")
    about = rest.removesuffix(")") or said(course.instrument.about).partition(".")[0]
    about = about.rpartition(", ")[0] or about
    return f"{name}: {about[:1].lower()}{about[1:]}"


def _short_name(course: Course) -> str:
    """Without what stands in brackets after the name of the questionnaire."""
    name = said(course.instrument.name).partition(" (")[0]
    if len(course.instrument.scales) == 1 or course.scale.key == _TOTAL:
        return name
    return _("{instrument}: {scale}").format(instrument=name, scale=said(course.scale.name))


def _plain_lines(scores: Iterable[Score], voice: Voice) -> Iterable[Pairing]:
    """Totals of questionnaires that are not known here: only from where to where."""
    series: dict[tuple[str, str, str], list[Score]] = defaultdict(list)
    for score in sorted(scores, key=lambda score: score.day):
        for key in score.values:
            series[score.instrument, score.variant, key].append(score)
    for (instrument, _variant, scale), found in series.items():
        first, last = found[0].values[scale], found[-1].values[scale]
        name = instrument.upper() if scale == _TOTAL else f"{instrument.upper()} {scale}"
        if len(found) == 1:
            yield Pairing(name, first, first, 0, 0, voice.figure(first), voice.day(found[0].day))
            continue
        days = _("{first} to {last}").format(
            first=voice.day(found[0].day), last=voice.day(found[-1].day)
        )
        yield Pairing(name, first, last, 0, 0, _from_to(first, last, voice), days)


def _from_to(first: float, last: float, voice: Voice) -> str:
    return _("from {first} to {last}").format(first=voice.figure(first), last=voice.figure(last))


def scores_section(lines: tuple[Pairing, ...]) -> Pairings | None:
    """The questionnaires that matter most; a verdict says how much of a change may be chance.

    ``None`` where there are no totals.
    """
    if not lines:
        return None
    shown, more = lines[:MOST_ROWS], len(lines) - MOST_ROWS
    meanings = dict.fromkeys(row.meaning for row in shown if row.meaning)
    notes = []
    if any(row.verdict.endswith(_STAR) for row in shown):
        notes.append(_("* worked out with an assumption."))
    notes.append(_("A difference does not say what it comes from."))
    if more > 0:
        words = ngettext(
            "{count} more stands in the diary.", "{count} more stand in the diary.", more
        )
        notes.append(words.format(count=more))
    return Pairings(
        part=Part.SCORES,
        title=_("Questionnaires"),
        hint=_("open: first, filled: last"),
        rows=shown,
        meanings=f"{'; '.join(meanings)}." if meanings else "",
        notes=tuple(notes),
    )


def verdicts_section(overview: Overview, view: View) -> Rows:
    """Every questionnaire with its figures, the verdict on each change and its reason."""
    voice, last = view.voice, view.period.last.toordinal()
    found = score_courses(overview, last)
    known = {course.instrument.key for course in found}
    rows = [_row_of(course, voice) for course in found]
    others = [
        score
        for score in overview.scores
        if score.instrument not in known and score.day.toordinal() <= last
    ]
    rows += [
        (line.name, f"{line.words}\n{line.remark}", "") for line in _plain_lines(others, voice)
    ]
    return Rows(
        part=Part.VERDICTS,
        title=_("All questionnaires"),
        heads=(_("Questionnaire"), _("Figures"), _("What may be said of the change")),
        rows=tuple(rows),
        widths=(0.24, 0.28, 0.48),
        sentence=caveat() if rows else _("No totals were noted."),
    )


def _row_of(course: Course, voice: Voice) -> tuple[str, str, str]:
    scale = course.scale
    range_words = range_in_words(scale, course.variant, voice)
    name = f"{name_of_course(course)}\n{range_words}, {direction(scale)}"
    figures = "\n".join(
        f"{voice.figure(score.values[scale.key])} · {with_source(score, voice)}"
        for score in course.scores
    )
    told = "\n".join(sentences(change, voice) for change in course.told)
    return name, figures, told
