"""What is chosen for a report: reader, days, language and parts; and the person's own words."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.period import Period
from diary.domain.worksheet import Worksheet
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
from diary.report.request import Request, words_of
from diary.report.sheet_choice import SheetChoice, kept_sheets
from diary.ui.note import Note
from diary.ui.report.own_words import OwnWords
from diary.ui.report.sheet_choices import SheetChoices
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment

OWN = "own"
_DAYS = ("30", "90", "365")
LANGUAGE_NAMES = {"nl": N_("Dutch"), "en": N_("English")}


class ReportChoices(QWidget):
    """The choices under one another; ``changed`` comes after each of them."""

    changed = Signal()
    parts_chosen = Signal(object)
    """Choices of parts and sheets: ``dict[str, bool]``, the keys under which they are kept, and what is in."""
    words_changed = Signal(object)
    """The person's own words, as the diary keeps them: ``list[str]``."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """For the general practitioner until somebody chooses else."""
        super().__init__(parent)
        self._today = today
        self._chosen: Mapping[str, bool] = {}
        self._worksheets: tuple[Worksheet, ...] = ()
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
        self.more_pages = self._parts(_("On further pages"), MORE_PAGES)
        self.sheets = SheetChoices(today, self)
        self.own_words = OwnWords(self)
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
        sentence, questions, name = words_of(self.own_words.words())
        parts = parts_for(self.reader, self._chosen)
        return Request(
            self.reader,
            period,
            parts,
            self.languages.value() or language(),
            sentence,
            questions,
            name,
            SheetChoice.of(self.reader, self._chosen),
        )

    # what is shown

    def show_chosen(self, chosen: Mapping[str, bool]) -> None:
        """Show the parts as they were chosen for each reader before; tells nobody."""
        self._chosen = dict(chosen)
        self._show_reader()

    def show_worksheets(self, worksheets: Iterable[Worksheet]) -> None:
        """Offer the sheets of the diary; tells nobody."""
        self._worksheets = tuple(worksheets)
        self._show_sheets()

    def forget(self) -> None:
        """Hold no words and no sheets any more."""
        self.own_words.forget()
        self.show_worksheets(())

    # building it

    def _parts(self, name: str, parts: tuple[Part, ...]) -> ChipRow:
        options = [(part.name, _(part.value)) for part in parts]
        row = ChipRow(name, options, self)
        row.value_changed.connect(lambda _values: self._take_parts(row))
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for title, widgets in (
            (_("Who is it for?"), (self.readers, self.advice)),
            (_("How many days?"), (self.periods, self._first, self._last)),
            (_("Language of the report"), (self.languages,)),
            ("", (self.own_words,)),
            (_("On the first page"), (self.first_page,)),
            (_("On further pages"), (self.more_pages, self.sheets)),
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
        for day in (self._first, self._last):
            day.value_changed.connect(lambda _day: self._take_period())
        self.sheets.chosen.connect(self._take_sheets)
        self.own_words.changed.connect(self._tell_words)
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
        self._show_sheets()

    def _show_sheets(self) -> None:
        """Only where worksheets go in and there are some up to the end of the days."""
        period = self.period
        kept = () if period is None else kept_sheets(self._worksheets, period.last)
        self.sheets.show_sheets(kept, SheetChoice.of(self.reader, self._chosen))
        is_in = Part.WORKSHEETS in parts_for(self.reader, self._chosen)
        self.sheets.setVisible(is_in and bool(kept))

    def _take_period(self, *, tells: bool = True) -> None:
        is_own = self.periods.value() == OWN
        self._first.setVisible(is_own)
        self._last.setVisible(is_own)
        self._show_sheets()
        if tells:
            self.changed.emit()

    def _take_parts(self, row: ChipRow) -> None:
        parts = FIRST_PAGE if row is self.first_page else MORE_PAGES
        before = parts_for(self.reader, self._chosen)
        self._keep(
            {
                choice_key(self.reader, part): part.name in row.values()
                for part in parts
                if (part.name in row.values()) != (part in before)
            }
        )

    def _keep(self, made: Mapping[str, bool]) -> None:
        self._chosen = {**self._chosen, **made}
        self.parts_chosen.emit(dict(made))
        self._show_sheets()
        self.changed.emit()

    def _take_sheets(self, made: Mapping[str, bool]) -> None:
        self._keep({f"{self.reader.key}.{key}": is_in for key, is_in in made.items()})

    def _tell_words(self, words: object) -> None:
        self.words_changed.emit(words)
        self.changed.emit()
