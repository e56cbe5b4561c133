"""What a guided moment asked, where an entry of one is opened again: only what it holds, to read and to change."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.entry import Entry
from diary.domain.preference import QUIET
from diary.domain.prompts import GUIDED_PROMPTS
from diary.domain.scale import Rating
from diary.i18n import _
from diary.ui.entry_form.editors import Editor, make_editor
from diary.ui.entry_form.sensations_editor import SensationsEditor
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.text_field import TextField


class GuidedPart(QWidget):
    """Gone where the entry holds nothing of a guided moment. Figures stay as they are while they are hidden."""

    value_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Nothing to show."""
        super().__init__(parent)
        self._session = session
        self._texts: dict[str, TextField] = {}
        self._editors: list[Editor] = []
        self._sensations: SensationsEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self.hide()

    def show_entry(self, entry: Entry) -> None:
        """Show what ``entry`` holds of it."""
        clear_layout(self._column)
        self._texts, self._editors, self._sensations = {}, [], None
        self.setVisible(entry.is_guided)
        if not entry.is_guided:
            return
        self._column.addWidget(Rule(self))
        self._column.addWidget(Label(_("A guided moment"), Type.SECTION, self))
        self._add_texts(entry)
        if entry.sensations:
            self._add_sensations(entry)
        self._add_readings(entry)
        self.setVisible(bool(self._texts or self._editors or self._sensations))

    def filled(self, entry: Entry) -> Entry:
        """``entry`` with what was changed here."""
        words = {**entry.words, **{key: field.value() for key, field in self._texts.items()}}
        readings = dict(entry.readings)
        for editor in self._editors:
            value = editor.value()
            if value is None:
                readings.pop(editor.measure.key, None)
            else:
                readings[editor.measure.key] = value
        return replace(
            entry,
            words={key: text for key, text in words.items() if text.strip()},
            readings=readings,
            sensations=entry.sensations if self._sensations is None else self._sensations.value(),
        )

    def _add_texts(self, entry: Entry) -> None:
        for prompt in GUIDED_PROMPTS:
            if prompt.key in entry.words:
                field = TextField(_(prompt.question), self, lines=1)
                field.set_value(entry.words[prompt.key])
                field.value_changed.connect(lambda _text: self.value_changed.emit())
                self._texts[prompt.key] = field
                self._column.addWidget(field)

    def _add_sensations(self, entry: Entry) -> None:
        self._sensations = SensationsEditor(self)
        self._sensations.set_value(entry.sensations)
        self._sensations.value_changed.connect(self.value_changed)
        self._column.addWidget(Label(_("Where in my body do I feel it?"), Type.QUESTION, self))
        self._column.addWidget(self._sensations)

    def _add_readings(self, entry: Entry) -> None:
        is_quiet = self._session.preference(QUIET)
        for measure in self._session.catalogue:
            is_hidden = is_quiet and isinstance(measure.scale, Rating)
            if measure.is_guided and measure.key in entry.readings and not is_hidden:
                # Its name: beside the others its question would leave open whether before or after is meant.
                editor = make_editor(replace(measure, question=""), None, self)
                editor.set_value(entry.readings[measure.key])
                editor.value_changed.connect(self.value_changed)
                self._editors.append(editor)
                self._column.addWidget(editor)
