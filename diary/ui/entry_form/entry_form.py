"""The form of one moment: the number, the first questions under it, and "More" in place.

Which questions stand here follows from the catalogue and from what is asked. A value that is not filled in is not
recorded. Values of a day or a night that another entry of that day holds are shown, and recorded again only when
changed.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.entry import Entry
from diary.domain.measure import Measure, Per
from diary.domain.preference import QUIET
from diary.domain.scale import Value
from diary.i18n import _
from diary.ui.entry_form.editors import Editor, RatingEditor, make_editor
from diary.ui.entry_form.first_questions import FirstQuestions
from diary.ui.entry_form.guided_part import GuidedPart
from diary.ui.entry_form.more import More
from diary.ui.records.medicines_row import MedicinesRow
from diary.ui.session import Session
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.rule import Rule


class EntryForm(QWidget):
    """Shows an entry and gives back the entry as it was changed."""

    value_changed = Signal()
    help_asked = Signal()

    first: FirstQuestions
    """What stands in sight under the number."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """An empty form with what this diary asks."""
        super().__init__(parent)
        self._session = session
        self._base: Entry | None = None
        self._day_values: dict[str, Value] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(28)
        self._lead = self._make_lead()
        self.first = FirstQuestions(session, self)
        self.first.value_changed.connect(self.value_changed)
        self.first.help_asked.connect(self.help_asked)
        self._add_first_questions(numbers_last=bool(session.preference(QUIET)))
        self._guided = GuidedPart(session, self)
        self._guided.value_changed.connect(self.value_changed)
        self._column.addWidget(self._guided)
        self._more = More(session, self._is_lead, self)
        self._more.value_changed.connect(self.value_changed)
        self._more_fold = Disclosure(
            _("More"), self, hint=self._more.summary(), shortcut_hint="Alt+M"
        )
        self._add_more()

    # what it holds

    def show_entry(self, entry: Entry, day_values: Mapping[str, Value]) -> None:
        """Show ``entry``; ``day_values`` are what other entries say of its day and night."""
        self._base = entry
        self._day_values = dict(day_values)
        values = {**day_values, **entry.readings}
        for editor in self._editors():
            editor.set_value(values.get(editor.measure.key))
        self.first.show_entry(entry)
        self._guided.show_entry(entry)
        self._more.show_entry(entry)

    def entry(self) -> Entry:
        """What the form holds now, on the ground of the entry that was shown. Raises ``ValueError`` before that."""
        if self._base is None:
            message = "no entry was shown"
            raise ValueError(message)
        readings = {
            key: value for key, value in self._base.readings.items() if not self._has_editor(key)
        }
        for editor in self._editors():
            value = editor.value()
            if value is not None and self._is_new(editor.measure, value):
                readings[editor.measure.key] = value
        words = {**self._base.words, **self._more.words(), **self.first.words()}
        entry = replace(
            self._base,
            readings=readings,
            words={key: text for key, text in words.items() if text.strip()},
            feelings=self.first.feelings(self._base.feelings),
            marks=self._more.marks(self._base.marks),
            activities=self._more.activities(self._base.activities),
        )
        return self._guided.filled(entry)

    @property
    def day(self) -> date | None:
        """The day that is shown."""
        return None if self._base is None else self._base.day

    def move_to(self, at: datetime, day_values: Mapping[str, Value]) -> None:
        """The same content about another moment."""
        entry = replace(self.entry(), at=at)
        self.show_entry(entry, day_values)

    @property
    def lead(self) -> RatingEditor | None:
        """The first question, where it is a rating."""
        return self._lead

    def go_to_wrong(self) -> QWidget | None:
        """Go to the first place where something does not fit, and return it; ``None`` where everything fits."""
        wrong = next((editor for editor in self._editors() if editor.is_wrong), None)
        place = wrong or self._more.first_wrong()
        if place is not None:
            self._more_fold.set_open(True)
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        return place

    def toggle_more(self) -> None:
        """Open or fold the rest."""
        if not self._more.is_empty:
            self._more_fold.toggle()
            self._more_fold.head.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def medicines(self) -> MedicinesRow | None:
        """The medicines, where they are asked."""
        return self._more.medicines

    @property
    def shows_more(self) -> bool:
        """Whether the rest is open."""
        return self._more_fold.is_open

    def show_more(self, *, on: bool) -> None:
        """Open or fold the rest, without going there."""
        self._more_fold.set_open(on)

    # building it

    def _is_lead(self, measure: Measure) -> bool:
        return self._lead is not None and measure is self._lead.measure

    def _make_lead(self) -> RatingEditor | None:
        measure = next(iter(self._session.catalogue), None)
        if measure is None or not self._session.asked.asks(measure):
            return None
        editor = make_editor(measure, self._session.words_for(measure), self)
        if not isinstance(editor, RatingEditor):
            editor.deleteLater()
            return None
        editor.hide_heading()
        editor.value_changed.connect(self.value_changed)
        return editor

    def _add_first_questions(self, *, numbers_last: bool) -> None:
        if self._lead is not None and not numbers_last:
            self._column.addWidget(self._lead)
        self._column.addWidget(self.first)
        if self._lead is not None and numbers_last:
            fold = Disclosure(_("A number after all"), self, hint=_("only if it helps"))
            fold.body.addWidget(self._lead)
            self._column.addWidget(fold)

    def _add_more(self) -> None:
        rule = Rule(self)
        self._more_fold.body.addWidget(self._more)
        fold = QVBoxLayout()
        fold.setSpacing(8)
        fold.addWidget(rule)
        fold.addWidget(self._more_fold)
        self._column.addLayout(fold)
        rule.setVisible(not self._more.is_empty)
        self._more_fold.setVisible(not self._more.is_empty)

    # values

    def _editors(self) -> list[Editor]:
        return [*([self._lead] if self._lead is not None else []), *self._more.editors]

    def _has_editor(self, key: str) -> bool:
        return any(editor.measure.key == key for editor in self._editors())

    def _is_new(self, measure: Measure, value: Value) -> bool:
        """Whether this entry should hold the value: not where another entry of the day says the same already."""
        if self._base is not None and measure.key in self._base.readings:
            return True
        return measure.per is Per.MOMENT or self._day_values.get(measure.key) != value
