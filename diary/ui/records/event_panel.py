"""What happened: a tag, a few words and when, and what it was like then; to write down, to change or to delete.

The same panel everywhere. On the lists and on the timeline of the days, what it was like then is folded; on the life
timeline it is what one came for.
"""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.life_words import age_words, weight_words
from diary.domain.age import birth_from
from diary.domain.fuzzy_date import FuzzyDate, on_day
from diary.domain.life import EVENT_TAGS, LifeEvent, event_name, new_event
from diary.domain.preference import BIRTH
from diary.domain.record import Record
from diary.i18n import _
from diary.ui.dates import at_the_start
from diary.ui.fuzzy_words import fuzzy_words
from diary.ui.life_voice import life_voice
from diary.ui.records.event_then import EventThen
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.records.when_field import WhenField
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.field import Field, LineEdit
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.score_row import ScoreRow

_OTHER = "other"
_LONGEST_WORDS = 10_000
_MOST_WEIGHT = 5


class EventPanel(RecordPanel):
    """The questions about one event."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, looks_back: bool = False
    ) -> None:
        """Call ``show_new`` or ``show_event`` next; ``looks_back`` asks first what it was like then."""
        super().__init__(session, "", parent)
        self._event: LifeEvent | None = None
        self._looks_back = looks_back
        self._birth = birth_from(session.preference(BIRTH))
        self._words = Field(_("What happened?"), LineEdit(), self, hint=_("may stay empty"))
        self._tags = ChipRow(_("What was it about?"), self._offered(), self, exclusive=True)
        self._own_tag = Field(
            _("A word of my own"), LineEdit(), self, hint=_("may stay empty"), label_kind=Type.HINT
        )
        for line in (self._own_tag.editor, self._words.editor):
            if isinstance(line, LineEdit):
                line.setMaxLength(_LONGEST_WORDS)
        self._when = WhenField(session.today, self, birth=self._birth)
        self._weight = ScoreRow(
            _("How was it then?"),
            self,
            low=-_MOST_WEIGHT,
            high=_MOST_WEIGHT,
            low_words=_("very heavy"),
            high_words=_("very good"),
        )
        self._then = EventThen(session, self)
        self._about = Label("", Type.HINT, self)
        self._change = Button(
            _("Name, date and weight"), ButtonKind.SECONDARY, self, icon_name="pencil"
        )
        self._change.clicked.connect(self._open_basics)
        self._basics = QWidget(self)
        self._lay_out()

    def _lay_out(self) -> None:
        weight = QWidget(self)
        inner = QVBoxLayout(weight)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(Label(_("How was it then?"), Type.QUESTION, weight))
        inner.addWidget(self._weight)
        basics = QVBoxLayout(self._basics)
        basics.setContentsMargins(0, 0, 0, 0)
        basics.setSpacing(16)
        if self._looks_back:
            about = Disclosure(_("What was it about?"), self)
            about.body.addWidget(self._tags)
            about.body.addWidget(self._own_tag)
            parts: tuple[QWidget, ...] = (self._words, self._when, weight, about)
        else:
            parts = (self._words, self._tags, self._own_tag, self._when)
        for part in parts:
            basics.addWidget(part)
        for each in (self._about, self._change, self._basics):
            self.fields.addWidget(each)
        if self._looks_back:
            self.fields.addWidget(self._then)
            return
        self._fold = Disclosure(
            _("What it was like then"), self, hint=_("feelings, what could not be said, complaints")
        )
        self._fold.body.addWidget(weight)
        self._fold.body.addWidget(self._then)
        self.fields.addWidget(self._fold)

    def show_new(self, day: date) -> None:
        """Ask what happened on a day."""
        self._event = None
        self.title.setText(_("Add an event"))
        self.delete_button.hide()
        self._show("", "", on_day(day))

    def show_event(self, event: LifeEvent) -> None:
        """Show an event to change or delete it."""
        self._event = event
        name = breakable(event_name(event))
        self.title.setText(name if self._looks_back else _("Change this event"))
        self.delete_button.show()
        self._show(event.tag, event.words, event.when)

    def _show(self, tag: str, words: str, when: FuzzyDate) -> None:
        event = self._event
        self.title.set_kind(Type.SECTION)
        keys = {key for key, _name in self._offered()}
        self._tags.set_values([tag] if tag in keys else [])
        show_text(self._own_tag, "" if tag in keys else tag)
        show_text(self._words, words)
        self._when.set_value(when)
        self._weight.set_value(None if event is None else event.weight)
        self._then.show_event(event)
        self.mark_unchanged()
        is_read = self._looks_back and event is not None
        self._about.setVisible(is_read)
        self._change.setVisible(is_read)
        self._basics.setVisible(not is_read)
        if event is not None:
            parts = [fuzzy_words(when), age_words(when, self._birth)]
            dated = at_the_start(", ".join(part for part in parts if part))
            weighed = at_the_start(weight_words(event.weight, life_voice()))
            self._about.setText("\n".join(part for part in (dated, weighed) if part))

    def focus_first(self) -> None:
        """As the base."""
        if self._basics.isHidden():
            self.go_to(self._change)
        else:
            self.go_to(self._words)

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        probe = self._event or new_event(self.session.clock, "", "", on_day(self.session.today))
        texts = (text_in(self._words), text_in(self._own_tag), self._tags.value())
        then = self._then.filled(probe)
        said = (then.note, then.feelings, then.unsaid, self._then.chosen())
        return (*texts, self._when.value(), self._weight.value(), *said)

    def _open_basics(self) -> None:
        self._basics.show()
        self._change.hide()
        self.focus_first()

    def _offered(self) -> list[tuple[str, str]]:
        """The tags of the program, then those of the person's own that were used before."""
        own = sorted(
            {event.tag for event in self.session.records.events()} - {tag.key for tag in EVENT_TAGS}
        )
        return [(tag.key, _(tag.name)) for tag in EVENT_TAGS] + [(tag, tag) for tag in own]

    def save(self) -> None:
        """As the base."""
        when = self._when.value()
        if when is None:
            self._open_basics()
            self._when.mark_wrong()
            return
        tag = text_in(self._own_tag) or self._tags.value() or _OTHER
        words = text_in(self._words)
        event = self._event or new_event(self.session.clock, tag, words, when)
        event = self._then.filled(
            replace(event, tag=tag, words=words, when=when, weight=self._weight.value())
        )
        records = [event, *self._then.links(event)]
        told = _("Noted: {event}.").format(event=event_name(event))
        if self.session.attempt(lambda: self.session.records.save_together(records, told)):
            self.mark_unchanged()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """As the base; its links go with it, and come back with it."""
        event = self._event
        if event is None:
            return None
        return event, _("Deleted: {event}.").format(event=event_name(event))
