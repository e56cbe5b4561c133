"""What a change between two totals is called, in the spoken language; ``Voice`` says the figures and the days."""

from diary.analysis.score_change import Course, Limit, ScoreChange, Verdict
from diary.analysis.voice import Voice
from diary.domain.instrument import Better, Instrument, ScoreScale, said
from diary.domain.score import Score
from diary.i18n import N_, _, ngettext

_LABELS = {
    Verdict.BOTH: N_("more than measurement error, and enough to matter"),
    Verdict.RELIABLE: N_("more than measurement error, less than what is called important"),
    Verdict.RELIABLE_ONLY: N_("more than measurement error"),
    Verdict.IMPORTANT: N_("enough to matter, but it could be measurement error"),
    Verdict.IMPORTANT_ONLY: N_("enough to matter; the measurement error is not known"),
    Verdict.WITHIN_ERROR: N_("could be measurement error"),
    Verdict.SMALLER: N_("less than what is called important"),
    Verdict.UNKNOWN: N_("not known how much is measurement error"),
}
_SHORT_LABELS = {
    Verdict.BOTH: N_("more than measurement error, important"),
    Verdict.RELIABLE: N_("more than measurement error, small"),
    Verdict.RELIABLE_ONLY: N_("more than measurement error"),
    Verdict.IMPORTANT: N_("important, could be measurement error"),
    Verdict.IMPORTANT_ONLY: N_("important, measurement error unknown"),
    Verdict.WITHIN_ERROR: N_("could be measurement error"),
    Verdict.SMALLER: N_("small, measurement error unknown"),
    Verdict.UNKNOWN: N_("measurement error unknown"),
}
"""Where there is room for one line: important and small are measured by what people call important."""
_REASONS = {
    Verdict.BOTH: N_(
        "That is more than measurement error ({error}), and at least the change that people call important"
        " ({important})."
    ),
    Verdict.RELIABLE: N_(
        "That is more than measurement error ({error}), but less than the change that people call important"
        " ({important})."
    ),
    Verdict.RELIABLE_ONLY: N_(
        "That is more than measurement error ({error}). Which change people call important is not known here."
    ),
    Verdict.IMPORTANT: N_(
        "That is as much as the change that people call important ({important}), but it could be measurement"
        " error ({error})."
    ),
    Verdict.IMPORTANT_ONLY: N_(
        "That is at least the change that people call important ({important}). How large the measurement error"
        " is, is not known here."
    ),
    Verdict.WITHIN_ERROR: N_("That could be measurement error, which comes to {error} here."),
    Verdict.SMALLER: N_(
        "That is less than the change that people call important ({important}). How large the measurement"
        " error is, is not known here."
    ),
    Verdict.UNKNOWN: N_(
        "How large the measurement error is, and which change people call important, is not known here."
    ),
}


def caveat() -> str:
    """What is said beside every change."""
    return _(
        "A change says nothing about why. Figures are often at their worst when something new begins, and then they"
        " mostly come back a little by themselves."
    )


def direction(scale: ScoreScale) -> str:
    """Which end is the better one."""
    return _("lower is better") if scale.better is Better.LOW else _("higher is better")


def range_in_words(scale: ScoreScale, variant: str, voice: Voice) -> str:
    """``0 to 52``."""
    low, high = scale.ends(variant)
    return _("{low} to {high}").format(low=voice.figure(low), high=voice.figure(high))


def name_of_course(course: Course) -> str:
    """What is drawn: the questionnaire, its scale and the variant."""
    return name_of_scale(course.instrument, course.scale, course.variant)


def name_of_scale(instrument: Instrument, scale: ScoreScale, variant: str) -> str:
    """``PIPS: avoidance``; only the questionnaire where it has one scale."""
    name = said(instrument.name)
    if len(instrument.scales) > 1:
        name = _("{instrument}: {scale}").format(instrument=name, scale=said(scale.name))
    return f"{name} ({instrument.variant_name(variant)})" if variant else name


def label(change: ScoreChange) -> str:
    """The verdict in a few words, without a figure."""
    if not change.points:
        return _("the same figure")
    words = _(_LABELS[change.verdict])
    side = _("to the better side") if change.is_better else _("to the worse side")
    told = _("{side}: {verdict}").format(side=side, verdict=words)
    if change.is_sure:
        return told
    return _("{verdict} (with an assumption)").format(verdict=told)


def short_label(change: ScoreChange) -> str:
    """The verdict for one line of half a page; a star where it rests on an assumption."""
    if not change.points:
        return _("the same figure")
    words = _(_SHORT_LABELS[change.verdict])
    told = (_("better: {verdict}") if change.is_better else _("worse: {verdict}")).format(
        verdict=words
    )
    return told if change.is_sure else f"{told} *"


def sentences(change: ScoreChange, voice: Voice) -> str:
    """From where to where, the verdict with its reason, and what of it is assumed."""
    parts = [_from_to(change, voice)]
    if change.points:
        error, important = (
            "" if limit is None else _in_points(limit.points, voice)
            for limit in (change.error, change.important)
        )
        reason = _(_REASONS[change.verdict])
        parts.append(reason.format(error=error, important=important))
        parts += _assumptions(change, voice)
    return " ".join(parts)


def _in_points(points: float, voice: Voice) -> str:
    """``7.7 points``; singular where 1 is what is said."""
    figure = voice.figure(points)
    count = 1 if figure == voice.figure(1) else 2
    return ngettext("{figure} point", "{figure} points", count).format(figure=figure)


def _from_to(change: ScoreChange, voice: Voice) -> str:
    told = {
        "start": voice.figure(change.from_value),
        "end": voice.figure(change.to_value),
        "first": with_source(change.start, voice),
        "last": with_source(change.end, voice),
        "points": voice.figure(abs(change.points)),
    }
    if not change.points:
        return _("From {start} ({first}) to {end} ({last}): the same figure.").format(**told)
    if change.points < 0:
        text = (
            _("From {start} ({first}) to {end} ({last}): {points} lower, the better side.")
            if change.is_better
            else _("From {start} ({first}) to {end} ({last}): {points} lower, the worse side.")
        )
    else:
        text = (
            _("From {start} ({first}) to {end} ({last}): {points} higher, the better side.")
            if change.is_better
            else _("From {start} ({first}) to {end} ({last}): {points} higher, the worse side.")
        )
    return text.format(**told)


def with_source(score: Score, voice: Voice) -> str:
    """``12 February, clinic``."""
    return ", ".join(part for part in (voice.day(score.day), score.source.strip()) if part)


def _assumptions(change: ScoreChange, voice: Voice) -> list[str]:
    told = []
    error, important = change.error, change.important
    if error is not None and error.is_assumed:
        told.append(_assumed_error(change, error, voice))
    if important is not None and important.is_assumed:
        told.append(
            _("The important change is taken from memory and was not checked in its source yet.")
        )
    return told


def _assumed_error(change: ScoreChange, error: Limit, voice: Voice) -> str:
    if error.spread is None or error.reliability is None:
        return _("The measurement error was not checked in its source yet.")
    spread, reliability = _in_points(error.spread, voice), voice.number(error.reliability, 2)
    if change.scale.spread is None:
        return _(
            "Worked out with an assumed spread of {spread} (a quarter of the range) and a reliability of"
            " {reliability}."
        ).format(spread=spread, reliability=reliability)
    return _(
        "Worked out with a spread of {spread} and a reliability of {reliability}; one of them was not checked"
        " in its source yet."
    ).format(spread=spread, reliability=reliability)
