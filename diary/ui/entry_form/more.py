"""What "More" opens in place: where, sleep, the other measures by topic, activities, and some words."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.entry import Entry
from diary.domain.measure import Measure, Topic
from diary.domain.parts import (
    ACTIVITIES_PART,
    BEFORE_PART,
    IMPACT_PART,
    MEDICINES_PART,
    NOTE_PART,
    PLACES_PART,
)
from diary.domain.preference import QUIET
from diary.domain.sleep import NIGHT_INPUTS, is_contradictory
from diary.i18n import _, in_a_sentence
from diary.ui.entry_form.activities_editor import ActivitiesEditor
from diary.ui.entry_form.editors import Editor, make_editor
from diary.ui.entry_form.places_editor import PlacesEditor
from diary.ui.records.medicines_row import MedicinesRow
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.text_field import TextField


class More(QWidget):
    """The rest of the questions; none of them needs an answer."""

    value_changed = Signal()

    def __init__(
        self, session: Session, is_lead: Callable[[Measure], bool], parent: QWidget | None = None
    ) -> None:
        """Everything that is asked, but the measure that leads the form."""
        super().__init__(parent)
        self._session = session
        self.editors: list[Editor] = []
        self._places: PlacesEditor | None = None
        self._activities: ActivitiesEditor | None = None
        self.medicines: MedicinesRow | None = None
        self._texts: dict[str, TextField] = {}
        self._names: list[str] = []
        self._night_note: Label | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(24)
        asked = session.asked
        if asked.asks(PLACES_PART):
            self._places = PlacesEditor(
                self,
                session.records.last_marks,
                is_quiet=bool(session.preference(QUIET)),
            )
            self._places.value_changed.connect(self.value_changed)
            self._add_section(_("where"), self._places)
        for topic in Topic:
            measures = [
                measure
                for measure in session.catalogue.recorded()
                if measure.topic is topic
                and not measure.is_guided
                and asked.asks(measure)
                and not is_lead(measure)
            ]
            if measures:
                self._add_topic(topic, measures)
        if asked.asks(MEDICINES_PART):
            self.medicines = MedicinesRow(session, self)
            self._add_section(_("medicines"), self.medicines)
        if asked.asks(ACTIVITIES_PART):
            self._activities = ActivitiesEditor(self)
            self._activities.value_changed.connect(self.value_changed)
            self._add_section(_("activities"), self._activities)
        for part in (BEFORE_PART, IMPACT_PART, NOTE_PART):
            if asked.asks(part):
                field = TextField(_(part.name), self, hint=_("may stay empty"), lines=2)
                field.value_changed.connect(self.value_changed)
                self._texts[part.key] = field
                self._add_section("", field)

    @property
    def is_empty(self) -> bool:
        """Whether nothing more is asked."""
        return self._column.count() == 0

    def summary(self) -> str:
        """What is inside, in a few words."""
        names = ", ".join(self._names)
        return names[:1].upper() + names[1:]

    def show_entry(self, entry: Entry) -> None:
        """Show what ``entry`` holds; its values are set in ``editors`` by the form."""
        if self._places is not None:
            self._places.set_value(entry.marks)
        if self._activities is not None:
            self._activities.set_value(entry.activities)
        if self.medicines is not None:
            self.medicines.show_moment(entry.at)
        for key, field in self._texts.items():
            field.set_value(entry.words.get(key, ""))
        self._check_night()

    def marks(self, before: tuple[BodyMark, ...]) -> tuple[BodyMark, ...]:
        """The marks; ``before`` where they are not asked."""
        return before if self._places is None else self._places.value()

    def activities(self, before: tuple[Activity, ...]) -> tuple[Activity, ...]:
        """The activities; ``before`` where they are not asked."""
        return before if self._activities is None else self._activities.value()

    def words(self) -> dict[str, str]:
        """What was written here, by prompt."""
        return {key: field.value() for key, field in self._texts.items()}

    def first_wrong(self) -> QWidget | None:
        """An editor in which something does not fit."""
        return None if self._activities is None else self._activities.first_wrong()

    def _add_section(self, name: str, widget: QWidget) -> None:
        if self._column.count():
            self._column.addWidget(Rule(self))
        self._column.addWidget(widget)
        if name:
            self._names.append(name)

    def _add_topic(self, topic: Topic, measures: list[Measure]) -> None:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Label(_(topic.value), Type.SECTION, box))
        narrow = QWidget(box)
        flow = FlowLayout(narrow, gap=16)
        for measure in measures:
            editor = make_editor(measure, self._session.words_for(measure), box)
            editor.value_changed.connect(self._take)
            self.editors.append(editor)
            if editor.is_narrow:
                flow.addWidget(editor)
            else:
                column.addWidget(editor)
        if flow.count():
            column.insertWidget(1, narrow)
        else:
            narrow.deleteLater()
        if topic is Topic.SLEEP:
            self._night_note = Label("", Type.HINT_STRONG, box)
            self._night_note.set_warning(on=True)
            self._night_note.hide()
            column.insertWidget(2, self._night_note)
        self._add_section(in_a_sentence(topic.value), box)

    def _take(self) -> None:
        self._check_night()
        self.value_changed.emit()

    def _check_night(self) -> None:
        night = {
            editor.measure.key: value
            for editor in self.editors
            if editor.measure.key in NIGHT_INPUTS and (value := editor.value()) is not None
        }
        if self._night_note is None:
            return
        wrong = is_contradictory(night)
        self._night_note.setVisible(wrong)
        self._night_note.setText(
            _("These times do not fit in one night. Was one of them twelve hours later?")
            if wrong
            else ""
        )
