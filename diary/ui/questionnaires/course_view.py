"""One scale of one questionnaire: its picture, what its change is called, and the reason in words."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.score_change import Course
from diary.analysis.score_words import (
    caveat,
    direction,
    label,
    name_of_course,
    range_in_words,
    sentences,
    with_source,
)
from diary.analysis.voice import Voice
from diary.domain.period import Period
from diary.i18n import _
from diary.ui.dates import at_the_start, period_in_words
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.sheet import NARROW, Block, sheet, words
from diary.ui.questionnaires.score_picture import ScorePicture, score_block
from diary.ui.theme import Type
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.rule import Rule


class CourseView(QWidget):
    """In quiet mode only the words without figures."""

    def __init__(
        self, course: Course, voice: Voice, *, is_quiet: bool, parent: QWidget | None = None
    ) -> None:
        """``course`` has at least one total."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        column.addWidget(Label(breakable(name_of_course(course)), Type.QUESTION, self))
        told = _told(course, voice)
        if not is_quiet:
            limits = _limits(course, voice)
            column.addWidget(Label(limits, Type.HINT, self))
            column.addWidget(ScorePicture(course, voice, " ".join([limits, *told]), self))
        for change in course.told[-1:]:
            column.addWidget(Label(at_the_start(label(change)), Type.CONTROL_STRONG, self))
        if not is_quiet:
            for sentence in told:
                column.addWidget(Label(breakable(sentence), Type.HINT, self))
        column.addWidget(Rule(self))


def course_offer(course: Course, voice: Voice) -> Offer:
    """The same as a picture to be saved, with its words."""
    title = name_of_course(course)
    first, last = course.scores[0], course.scores[-1]
    days = period_in_words(Period(first.day, last.day))

    def blocks() -> list[Block]:
        said = [
            words(at_the_start(label(change)), Type.CONTROL_STRONG, muted=False, gap=12)
            for change in course.told[-1:]
        ]
        return [
            words(_limits(course, voice)),
            score_block(course, voice),
            *said,
            *(words(each) for each in _told(course, voice)),
            words(caveat(), gap=12),
        ]

    return Offer(title, partial(sheet, title, days, blocks, NARROW), days)


def _limits(course: Course, voice: Voice) -> str:
    scale = course.scale
    return _("{range}; {direction}").format(
        range=range_in_words(scale, course.variant, voice), direction=direction(scale)
    )


def _told(course: Course, voice: Voice) -> list[str]:
    if course.told:
        return [sentences(change, voice) for change in course.told]
    (only,) = course.scores
    return [
        _("One figure so far: {figure} ({when}).").format(
            figure=voice.figure(only.values[course.scale.key]), when=with_source(only, voice)
        )
    ]
