"""A moment that was written before, opened again to read or change."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.domain.entry import Entry
from diary.i18n import _
from diary.ui.dates import at_the_start, day_and_time, short_day
from diary.ui.entry_form.form_page import FormPage
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class EntryPage(FormPage):
    """The form with an entry in it."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Without an entry yet."""
        super().__init__(session, _("A moment"), "entry", parent)
        self._before: Entry | None = None
        self._late = Label("", Type.HINT, self)
        self._late.hide()
        for widget in (self._late, self.moment_row, self.form):
            self.column.addWidget(widget)
        self.finish()
        self._fill_bar()

    def open_entry(self, entry: Entry) -> None:
        """Show ``entry``, with what was typed in it before and not yet saved."""
        if self._before is not None and self.has_unkept_changes:
            self.keep_draft()
        self.draft_name = f"entry {entry.uuid}"
        self._before = self.session.vault.entries.entry(entry.uuid) or entry
        self.form.show_more(on=False)
        self.show_entry(self.session.draft(self.draft_name) or self._before)

    def focus_first(self) -> None:
        """Make the digits and Enter act at once."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(self, entry: Entry) -> None:
        """Show ``entry`` and, where it was filled in afterwards, when that was."""
        self.form.show_entry(entry, self.session.vault.entries.day_values(entry.day))
        today = self.session.today
        self.moment_button.show_moment(entry.at, today)
        self.moment_row.hide()
        self._late.setVisible(entry.is_late)
        written = entry.created_at.astimezone(entry.at.tzinfo).date()
        sentence = _("about {day}, written {written}").format(
            day=day_and_time(entry.at, today), written=short_day(written, today)
        )
        self._late.setText(at_the_start(sentence))

    def moment_shown(self) -> datetime:
        """The moment of the entry."""
        return self.form.entry().at

    def choose_moment(self, at: datetime | None) -> None:
        """The same entry about another moment."""
        moment = at or self.session.now()
        self.form.move_to(moment, self.session.vault.entries.day_values(moment.date()))
        self.show_entry(self.form.entry())
        self.keep_draft()

    def draft(self) -> Entry | None:
        """The entry as it was changed."""
        if self._before is None:
            return None
        entry = self.form.entry()
        return None if entry == self._before else entry

    def save(self) -> None:
        """Keep the changes; an entry of which nothing is left goes to the bin."""
        entry, before = self.form.entry(), self._before
        if before is not None and entry != before:
            if entry.is_empty and not entry.is_bad_day:
                self.session.delete(before)
            else:
                self.session.save(entry, self.saved_sentence(entry))
        self._leave()

    def leave(self) -> None:
        """Go back without changing the entry; what was typed here is let go, and the way back to it is offered."""
        draft = self.draft()
        if draft is None or self._let_go(draft):
            self._leave()

    def _let_go(self, draft: Entry) -> bool:
        return self.session.attempt(lambda: self.session.let_go(draft, self.draft_name))

    def forget(self) -> None:
        """As the base."""
        super().forget()
        self._before = None
        self._late.setText("")
        self.moment_button.setText("")
        self.moment_button.setAccessibleName(_("A moment"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.drop_draft()
        self._before = None
        self.left.emit()

    def _delete(self) -> None:
        before = self._before
        if before is not None and self.session.attempt(lambda: self.session.delete(before)):
            self._leave()

    def _fill_bar(self) -> None:
        save = Button(_("Save"), ButtonKind.PRIMARY, self, shortcut_hint=_("Enter"))
        save.clicked.connect(self.try_to_save)
        back = Button(
            _("Back, without changes"), ButtonKind.SECONDARY, self, shortcut_hint=_("Esc")
        )
        back.clicked.connect(self.leave)
        away = Button(_("To the bin"), ButtonKind.QUIET, self, icon_name="trash-2")
        away.clicked.connect(self._delete)
        for button in (save, back, away):
            self.bar.add(button)
