"""One scale of one questionnaire: its picture, what its change is called, and the reason in words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.score_change import Course
from diary.analysis.score_words import (
    direction,
    label,
    name_of_course,
    range_in_words,
    sentences,
    with_source,
)
from diary.analysis.voice import Voice
from diary.i18n import _
from diary.ui.dates import at_the_start
from diary.ui.questionnaires.score_picture import ScorePicture
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
            scale = course.scale
            limits = _("{range}; {direction}").format(
                range=range_in_words(scale, course.variant, voice), direction=direction(scale)
            )
            column.addWidget(Label(limits, Type.HINT, self))
            column.addWidget(ScorePicture(course, voice, " ".join([limits, *told]), self))
        for change in course.told[-1:]:
            column.addWidget(Label(at_the_start(label(change)), Type.CONTROL_STRONG, self))
        if not is_quiet:
            for words in told:
                column.addWidget(Label(breakable(words), Type.HINT, self))
        column.addWidget(Rule(self))


def _told(course: Course, voice: Voice) -> list[str]:
    if course.told:
        return [sentences(change, voice) for change in course.told]
    (only,) = course.scores
    return [
        _("One figure so far: {figure} ({when}).").format(
            figure=voice.figure(only.values[course.scale.key]), when=with_source(only, voice)
        )
    ]
