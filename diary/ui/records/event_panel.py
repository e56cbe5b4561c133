"""What happened: a tag, a few words and when; to write down, to change or to delete."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.fuzzy_date import FuzzyDate, on_day
from diary.domain.life import EVENT_TAGS, LifeEvent, event_name, new_event
from diary.i18n import _
from diary.ui.records.when_field import WhenField
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.field import Field, LineEdit
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

_OTHER = "other"
_LONGEST_WORDS = 10_000


class EventPanel(QWidget):
    """The questions about one event."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Call ``show_new`` or ``show_event`` next."""
        super().__init__(parent)
        self._session = session
        self._event: LifeEvent | None = None
        self._title = Label("", Type.SECTION, self)
        self._tags = ChipRow(_("What was it about?"), self._offered(), self, exclusive=True)
        self._own_tag = Field(
            _("A word of my own"), LineEdit(), self, hint=_("may stay empty"), label_kind=Type.HINT
        )
        self._words = Field(_("What happened?"), LineEdit(), self, hint=_("may stay empty"))
        self._when = WhenField(session.today, self)
        for line in (self._own_tag.editor, self._words.editor):
            if isinstance(line, LineEdit):
                line.setMaxLength(_LONGEST_WORDS)
        self._delete = Button(_("Delete"), ButtonKind.QUIET, self, icon_name="trash-2")
        self._delete.clicked.connect(self._remove)
        save = Button(_("Save"), ButtonKind.PRIMARY, self, shortcut_hint="Ctrl+Enter")
        save.clicked.connect(self._save)
        cancel = Button(_("Cancel"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        cancel.clicked.connect(self.closed)
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap=12)
        for button in (save, cancel, self._delete):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        for part in (
            self._title,
            self._words,
            self._tags,
            self._own_tag,
            self._when,
            buttons,
            Rule(self),
        ):
            column.addWidget(part)
        session.vault_about_to_lock.connect(self.closed)

    def show_new(self, day: date) -> None:
        """Ask what happened on a day."""
        self._event = None
        self._title.setText(_("Add an event"))
        self._delete.hide()
        self._show("", "", on_day(day))

    def show_event(self, event: LifeEvent) -> None:
        """Show an event to change or delete it."""
        self._event = event
        self._title.setText(_("Change this event"))
        self._delete.show()
        self._show(event.tag, event.words, event.when)

    def _show(self, tag: str, words: str, when: FuzzyDate) -> None:
        keys = {key for key, _name in self._offered()}
        self._tags.set_values([tag] if tag in keys else [])
        self._line(self._own_tag).setText("" if tag in keys else tag)
        self._line(self._words).setText(words)
        self._when.set_value(when)

    def focus_first(self) -> None:
        """Go to the words; call it once the panel shows, as what is hidden cannot hold the focus."""
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves, Esc cancels."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif (is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier) or (
            is_enter and isinstance(self.focusWidget(), LineEdit)
        ):
            self._save()
        else:
            super().keyPressEvent(event)

    def _offered(self) -> list[tuple[str, str]]:
        """The tags of the program, then those of the person's own that were used before."""
        own = sorted(
            {event.tag for event in self._session.records.events()}
            - {tag.key for tag in EVENT_TAGS}
        )
        return [(tag.key, _(tag.name)) for tag in EVENT_TAGS] + [(tag, tag) for tag in own]

    def _save(self) -> None:
        when = self._when.value()
        if when is None:
            self._when.mark_wrong()
            return
        tag = self._line(self._own_tag).text().strip() or self._tags.value() or _OTHER
        words = self._line(self._words).text().strip()
        event = self._event or new_event(self._session.clock, tag, words, when)
        event = replace(event, tag=tag, words=words, when=when)
        sentence = _("Noted: {event}.").format(event=event_name(event))
        if self._session.attempt(lambda: self._session.records.save(event, sentence)):
            self.closed.emit()

    def _remove(self) -> None:
        event = self._event
        if event is None:
            return
        sentence = _("Deleted: {event}.").format(event=event_name(event))
        if self._session.attempt(lambda: self._session.records.delete(event, sentence)):
            self.closed.emit()

    def _line(self, field: Field) -> LineEdit:
        if not isinstance(field.editor, LineEdit):
            raise TypeError
        return field.editor
