"""The totals as a table: the same figures and words as the pictures."""

from diary.analysis.score_change import Course, ScoreChange
from diary.analysis.score_words import label, name_of_course, range_in_words
from diary.analysis.voice import Voice
from diary.domain.score import Score
from diary.i18n import _


def heads() -> tuple[str, ...]:
    """The heads of the columns."""
    return (
        _("Questionnaire"),
        _("Day"),
        _("From whom"),
        _("Figure"),
        _("Range"),
        _("Change up to the last figure"),
    )


def rows(courses: tuple[Course, ...], voice: Voice) -> tuple[tuple[str, ...], ...]:
    """A row for each total, the oldest of each scale first."""
    return tuple(
        _row(course, score, change, voice)
        for course in courses
        for score, change in zip(course.scores, (*course.changes, None), strict=True)
    )


def _row(course: Course, score: Score, change: ScoreChange | None, voice: Voice) -> tuple[str, ...]:
    return (
        name_of_course(course),
        voice.day(score.day),
        score.source,
        voice.figure(score.values[course.scale.key]),
        range_in_words(course.scale, course.variant, voice),
        "" if change is None else label(change),
    )
