"""What a filled-in questionnaire comes to, before it is kept: figures, how many questions are open, and the day."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.score_words import direction, range_in_words
from diary.domain.instrument import Instrument, ScoreScale, said
from diary.domain.score import Score
from diary.i18n import _, ngettext
from diary.ui.questionnaires.source import voice_of
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.label import Label, breakable


class OutcomeView(QWidget):
    """No figure says how bad something is; that is for a talk with somebody who knows you."""

    def __init__(
        self,
        session: Session,
        instrument: Instrument,
        score: Score,
        *,
        is_quiet: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``score`` holds the answers and the figures that follow from them."""
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_("What it comes to"), Type.SECTION, self))
        if is_quiet:
            column.addWidget(Label(_("The figures are hidden in quiet mode."), Type.BODY, self))
        for scale in () if is_quiet else instrument.scales:
            column.addWidget(Label(self._figure(scale, score.values), Type.BODY, self))
        form = instrument.form
        items = () if form is None else form.items
        left = sum(item.key not in score.answers for item in items)
        if left:
            words = ngettext(
                "{count} question was left open.", "{count} questions were left open.", left
            )
            column.addWidget(Label(words.format(count=left), Type.HINT, self))
        self.day = DateField(_("Day"), session.today, self)
        self.day.set_value(score.day)
        column.addWidget(self.day)
        column.addWidget(
            Label(
                _(
                    "A figure is not a verdict about you. What it means can be talked over with somebody who knows you."
                ),
                Type.HINT,
                self,
            )
        )
        if form is not None and form.notice:
            column.addWidget(Label(breakable(form.notice), Type.SMALL, self))

    def _figure(self, scale: ScoreScale, values: Mapping[str, float]) -> str:
        voice = voice_of(self._session)
        name = said(scale.name)
        if scale.key not in values:
            return _("{scale}: no figure, too few questions were answered").format(scale=name)
        return _("{scale}: {figure} ({range}; {direction})").format(
            scale=name,
            figure=voice.figure(values[scale.key]),
            range=range_in_words(scale, "", voice),
            direction=direction(scale),
        )
