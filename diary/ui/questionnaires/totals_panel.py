"""One total that somebody gave: of which questionnaire, when, from whom, and its figures."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.score_words import direction, range_in_words
from diary.domain.instrument import Instrument, ScoreScale, said
from diary.domain.record import Record, new_record
from diary.domain.score import Score
from diary.i18n import _
from diary.ui.questionnaires.source import Questionnaires, voice_of
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField
from diary.ui.widgets.value_fields import NumberField


class TotalsPanel(RecordPanel):
    """The fields follow the questionnaire and the way it was scored."""

    def __init__(
        self,
        session: Session,
        known: Questionnaires,
        score: Score | None,
        parent: QWidget | None = None,
    ) -> None:
        """``None`` adds a new one."""
        title = _("Add a total") if score is None else _("Change this total")
        super().__init__(session, title, parent)
        self._score = score
        self._instruments = sorted(known.instruments, key=lambda each: said(each.name).casefold())
        self._typed: dict[str, float | None] = dict(score.values) if score else {}
        self._figures: dict[str, NumberField] = {}
        self._make_choices()
        self._day = DateField(_("Day"), session.today, self)
        self.fields.addWidget(self._day)
        self._source = self.text_field(_("From whom"), _("clinic, at intake; or: myself"))
        self._note = TextField(
            _("Note"), self, hint=_("may stay empty"), lines=2, label_kind=Type.HINT
        )
        self.fields.addWidget(self._note)
        self.delete_button.setVisible(score is not None)
        self._show(score)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        figures = tuple(field.line.text() for field in self._figures.values())
        chosen = (self._choice.currentData(), self._variant)
        day, source = self._day.line.text(), text_in(self._source)
        return (*chosen, figures, day, source, self._note.value())

    def can_be_kept(self) -> bool:
        """With a day, and at least one figure, that fit."""
        fields = self._figures.values()
        has_figures = not fields or any(field.value() is not None for field in fields)
        is_right = not any(field.typed_problem() for field in fields)
        return self._day.value() is not None and has_figures and is_right

    def _make_choices(self) -> None:
        question = _("Which questionnaire?")
        self._choice = ChoiceList(question, self)
        for instrument in self._instruments:
            self._choice.addItem(said(instrument.name), instrument.key)
        question_label = Label(question, Type.HINT, self)
        question_label.setBuddy(self._choice)
        self._about = Label("", Type.HINT, self)
        self._variants = ChipRow(_("How it was scored"), (), self, exclusive=True)
        figures = QWidget(self)
        self._figure_column = QVBoxLayout(figures)
        self._figure_column.setContentsMargins(0, 0, 0, 0)
        self._figure_column.setSpacing(12)
        for part in (question_label, self._choice, self._about, self._variants, figures):
            self.fields.addWidget(part)
        self._choice.currentIndexChanged.connect(lambda _place: self._fit())
        self._variants.value_changed.connect(lambda _keys: self._make_figures())

    def _show(self, score: Score | None) -> None:
        if score is not None:
            self._choice.setCurrentIndex(self._choice.findData(score.instrument))
            is_known = self._choice.currentIndex() >= 0
            self._choice.setVisible(is_known)
        shown = score or new_record(
            Score, self.session.clock, instrument="", day=self.session.today
        )
        self._fit(shown.variant)
        self._day.set_value(shown.day)
        show_text(self._source, shown.source)
        self._note.set_value(shown.note)

    @property
    def _instrument(self) -> Instrument | None:
        place = self._choice.currentIndex()
        return self._instruments[place] if place >= 0 else None

    @property
    def _variant(self) -> str:
        """As it was chosen; what somebody else wrote there stays where nothing is offered."""
        if self._instrument is not None and self._instrument.variants:
            return self._variants.value() or self._instrument.variants[0].key
        return self._score.variant if self._score else ""

    def _fit(self, variant: str = "") -> None:
        instrument = self._instrument
        offered = () if instrument is None else instrument.variants
        self._variants.set_options([(each.key, said(each.name)) for each in offered])
        self._variants.set_values([variant or (offered[0].key if offered else "")])
        self._variants.setVisible(bool(offered))
        self._about.setText("" if instrument is None else said(instrument.about))
        self._about.setVisible(bool(self._about.text()))
        self._make_figures()

    def _make_figures(self) -> None:
        self._typed |= {key: field.value() for key, field in self._figures.items()}
        clear_layout(self._figure_column)
        instrument = self._instrument
        scales = () if instrument is None else instrument.scales
        self._figures = {scale.key: self._field(scale) for scale in scales}
        for key, field in self._figures.items():
            field.set_value(self._typed.get(key))
            self._figure_column.addWidget(field)

    def _field(self, scale: ScoreScale) -> NumberField:
        low, high = scale.ends(self._variant)
        hint = _("{range}; {direction}").format(
            range=range_in_words(scale, self._variant, voice_of(self.session)),
            direction=direction(scale),
        )
        return NumberField(
            said(scale.name), self, low=low, high=high, decimals=scale.decimals, hint=hint
        )

    def focus_first(self) -> None:
        """As the base."""
        first = self._choice if self._choice.isVisible() else self._day
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """As the base."""
        day, values = self._day.value(), self._filled_in()
        if values is None:
            return
        if day is None:
            self._day.mark_wrong(self._day.no_value())
            self._day.setFocus()
            return
        instrument = self._instrument
        before = self._score or new_record(Score, self.session.clock, instrument="", day=day)
        score = replace(
            before,
            instrument=before.instrument if instrument is None else instrument.key,
            day=day,
            source=text_in(self._source),
            variant=self._variant,
            values=values,
            note=self._note.value(),
        )
        name = score.instrument if instrument is None else said(instrument.name)
        told = _("Kept: {name}.").format(name=name)
        if self.session.attempt(lambda: self.session.records.save(score, told)):
            self.mark_unchanged()
            self.closed.emit()

    def _filled_in(self) -> Mapping[str, float] | None:
        """The figures; ``None`` where one does not fit or none is there, which is said then."""
        if self._instrument is None:
            return self._score.values if self._score else {}
        for field in self._figures.values():
            if sentence := field.typed_problem():
                field.mark_wrong(sentence)
                field.setFocus()
                return None
        found = {
            key: value
            for key, field in self._figures.items()
            if (value := field.value()) is not None
        }
        if not found:
            first = next(iter(self._figures.values()))
            first.mark_wrong(_("At least one figure is needed here."))
            first.setFocus()
            return None
        return found

    def deleted(self) -> tuple[Record, str] | None:
        """As the base."""
        score = self._score
        if score is None:
            return None
        return score, _("The total was deleted.")
