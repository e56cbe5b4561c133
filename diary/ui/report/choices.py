"""What is chosen for a report: reader, days, language and parts; and the person's own words."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.period import Period
from diary.i18n import N_, _, language
from diary.report.readers import (
    FIRST_PAGE,
    MORE_PAGES,
    READERS,
    Part,
    Reader,
    choice_key,
    parts_for,
    reader_of,
)
from diary.report.request import LONGEST_SENTENCE, QUESTIONS, Request, words_of
from diary.ui.note import Note
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.field import Field, LineEdit
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.text_field import TextField

OWN = "own"
_DAYS = ("30", "90", "365")
_PATIENCE = 400
"""Milliseconds after the last letter before the page is made anew."""
LANGUAGE_NAMES = {"nl": N_("Dutch"), "en": N_("English")}


class ReportChoices(QWidget):
    """The choices under one another; ``changed`` comes after each of them."""

    changed = Signal()
    part_chosen = Signal(str, bool)
    """The key under which the choice of a part is kept, and whether it is in."""
    words_changed = Signal(object)
    """The person's own words, as the diary keeps them: ``list[str]``."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """For the general practitioner until somebody chooses else."""
        super().__init__(parent)
        self._today = today
        self._chosen: Mapping[str, bool] = {}
        self.readers = ChipRow(
            _("Who is it for?"),
            [(reader.key, _(reader.name)) for reader in READERS],
            self,
            exclusive=True,
        )
        self.advice = Note("info", self, warns=False)
        self.periods = Segment(
            _("How many days?"),
            [*((days, days) for days in _DAYS), (OWN, _("own"))],
            self,
            may_be_empty=False,
        )
        self._first = DateField(_("From"), today, self)
        self._last = DateField(_("Up to and including"), today, self)
        self.languages = Segment(
            _("Language of the report"),
            [(code, _(name)) for code, name in LANGUAGE_NAMES.items()],
            self,
            may_be_empty=False,
        )
        self.first_page = self._parts(_("On the first page"), FIRST_PAGE)
        self.more_pages = self._parts(_("On pages of their own"), MORE_PAGES)
        self.sentence = TextField(
            _("What do I want to say or know?"), self, hint=_("one sentence, on top"), lines=2
        )
        self._questions = tuple(
            self._line(_("Question {number}").format(number=number + 1))
            for number in range(QUESTIONS)
        )
        self._name = self._line(_("Name on the page"), _("may stay empty"))
        self._later = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._later.timeout.connect(self._tell_words)
        self._lay_out()
        self._connect()
        self.readers.set_values((READERS[0].key,))
        self.periods.set_value(_DAYS[1])
        self.languages.set_value(language())
        self._show_reader()

    # what is chosen

    @property
    def reader(self) -> Reader:
        """For whom it is."""
        return reader_of(self.readers.value() or READERS[0].key)

    @property
    def period(self) -> Period | None:
        """The days; ``None`` while they do not fit."""
        chosen = self.periods.value() or _DAYS[1]
        if chosen != OWN:
            return Period.until(self._today, int(chosen))
        first, last = self._first.value(), self._last.value() or self._today
        return None if first is None or last < first else Period(first, last)

    def request(self) -> Request | None:
        """What is asked now; ``None`` while the days do not fit."""
        period = self.period
        if period is None:
            return None
        sentence, questions, name = words_of(self.words())
        parts = parts_for(self.reader, self._chosen)
        return Request(
            self.reader,
            period,
            parts,
            self.languages.value() or language(),
            sentence,
            questions,
            name,
        )

    def words(self) -> list[str]:
        """The sentence, the questions and the name."""
        lines = [_text(field) for field in (*self._questions, self._name)]
        return [str(self.sentence.value()), *lines]

    # what is shown

    def show_words(self, words: list[str]) -> None:
        """Show the person's own words as they are kept; tells nobody."""
        padded = words + [""] * (QUESTIONS + 2 - len(words))
        self.sentence.set_value(padded[0])
        for field, text in zip((*self._questions, self._name), padded[1:], strict=False):
            _show(field, text)

    def show_chosen(self, chosen: Mapping[str, bool]) -> None:
        """Show the parts as they were chosen for each reader before; tells nobody."""
        self._chosen = dict(chosen)
        self._show_reader()

    def forget(self) -> None:
        """Hold no words any more."""
        self._later.stop()
        self.show_words([])

    def flush(self) -> None:
        """Tell at once what was typed a moment ago."""
        if self._later.isActive():
            self._later.stop()
            self._tell_words()

    # building it

    def _parts(self, name: str, parts: tuple[Part, ...]) -> ChipRow:
        options = [(part.name, _(part.value)) for part in parts]
        row = ChipRow(name, options, self)
        row.value_changed.connect(lambda _values: self._take_parts(row))
        return row

    def _line(self, label: str, hint: str = "") -> Field:
        line = LineEdit()
        line.setMaxLength(LONGEST_SENTENCE)
        return Field(label, line, self, hint=hint, label_kind=Type.HINT)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for title, widgets in (
            (_("Who is it for?"), (self.readers, self.advice)),
            (_("How many days?"), (self.periods, self._first, self._last)),
            (_("Language of the report"), (self.languages,)),
            ("", (self.sentence, *self._questions, self._name)),
            (_("On the first page"), (self.first_page,)),
            (_("On pages of their own"), (self.more_pages,)),
        ):
            if column.count():
                column.addSpacing(16)
            if title:
                column.addWidget(Label(title, Type.QUESTION, self))
            for widget in widgets:
                column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        self.readers.value_changed.connect(lambda _values: self._take_reader())
        self.periods.value_changed.connect(lambda _key: self._take_period())
        self.languages.value_changed.connect(lambda _key: self.changed.emit())
        self._first.value_changed.connect(lambda _day: self.changed.emit())
        self._last.value_changed.connect(lambda _day: self.changed.emit())
        self.sentence.value_changed.connect(lambda _text: self._later.start())
        for field in (*self._questions, self._name):
            if isinstance(field.editor, LineEdit):
                field.editor.textEdited.connect(lambda _text: self._later.start())
        self._take_period(tells=False)

    # what happens

    def _take_reader(self) -> None:
        if self.readers.value() is None:
            # There is always somebody it is for.
            self.readers.set_values((READERS[0].key,))
        self._show_reader()
        self.changed.emit()

    def _show_reader(self) -> None:
        reader = self.reader
        self.advice.say(_(reader.advice) if reader.advice else "")
        names = tuple(part.name for part in parts_for(reader, self._chosen))
        self.first_page.set_values(names)
        self.more_pages.set_values(names)

    def _take_period(self, *, tells: bool = True) -> None:
        is_own = self.periods.value() == OWN
        self._first.setVisible(is_own)
        self._last.setVisible(is_own)
        if tells:
            self.changed.emit()

    def _take_parts(self, row: ChipRow) -> None:
        parts = FIRST_PAGE if row is self.first_page else MORE_PAGES
        before = parts_for(self.reader, self._chosen)
        for part in parts:
            is_in = part.name in row.values()
            if is_in != (part in before):
                key = choice_key(self.reader, part)
                self._chosen = {**self._chosen, key: is_in}
                self.part_chosen.emit(key, is_in)
        self.changed.emit()

    def _tell_words(self) -> None:
        self.words_changed.emit(self.words())
        self.changed.emit()


def _text(field: Field) -> str:
    return field.editor.text() if isinstance(field.editor, LineEdit) else ""


def _show(field: Field, text: str) -> None:
    if isinstance(field.editor, LineEdit):
        field.editor.setText(text)
