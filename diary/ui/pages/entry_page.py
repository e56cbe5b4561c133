"""A moment that was written before, opened again to read or change."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.domain.entry import Entry, new_entry
from diary.i18n import _
from diary.ui.dates import at_the_start, day_and_time, short_day
from diary.ui.entry_form.form_page import FormPage
from diary.ui.entry_form.moment_row import MomentButton, MomentRow
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label

_DRAFT = "entry"
_DRAFT_AFTER = 400


class EntryPage(FormPage):
    """The form with an entry in it."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Without an entry yet."""
        super().__init__(session, _("A moment"), parent)
        self._before: Entry | None = None
        self._moment = MomentButton(self)
        self._moment.clicked.connect(self._toggle_moment_row)
        self.header.add_trailing(self._moment)
        self._late = Label("", Type.HINT, self)
        self._late.hide()
        self._moment_row = MomentRow(self)
        self._moment_row.chosen.connect(self._choose_moment)
        self._moment_row.hide()
        for widget in (self._late, self._moment_row, self.form):
            self.column.addWidget(widget)
        self.finish()
        self._fill_bar()
        self._draft_timer = QTimer(self, singleShot=True, interval=_DRAFT_AFTER)
        self._draft_timer.timeout.connect(self._keep_draft)
        session.preferences_changed.connect(self._rebuild)
        session.vault_about_to_lock.connect(self._forget)

    def open_entry(self, entry: Entry) -> None:
        """Show ``entry``, with what was typed in it before and not yet saved."""
        self._before = entry
        draft = self.session.draft(_DRAFT)
        self._show(draft if draft is not None and draft.uuid == entry.uuid else entry)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def unsaved(self) -> Entry | None:
        """The entry of which changes were typed and not saved, if there is one."""
        draft = self.session.draft(_DRAFT)
        return None if draft is None else self.session.vault.entries.entry(draft.uuid)

    def take_change(self) -> None:
        """Keep the draft when the keys rest."""
        if self._before is not None:
            self._draft_timer.start()

    def save(self) -> None:
        """Keep the changes."""
        self._draft_timer.stop()
        entry = self.form.entry()
        if entry.is_empty:
            self.session.delete(entry)
        elif entry != self._before:
            self.session.save(entry, self.saved_sentence(entry))
        self._leave()

    def leave(self) -> None:
        """Go back without changing the entry; what was typed is let go."""
        self._draft_timer.stop()
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show(self, entry: Entry) -> None:
        self.form.show_entry(entry, self.session.vault.entries.day_values(entry.day))
        today = self.session.today
        self._moment.show_moment(entry.at, today)
        self._moment_row.hide()
        self._late.setVisible(entry.is_late)
        self._late.setText(
            at_the_start(
                _("about {day}, written {written}").format(
                    day=day_and_time(entry.at, today),
                    written=short_day(entry.created_at.astimezone(entry.at.tzinfo).date(), today),
                )
            )
        )

    def _toggle_moment_row(self) -> None:
        show = self._moment_row.isHidden()
        self._moment_row.setVisible(show)
        if show:
            self._moment_row.show_moment(self.form.entry().at, self.session.now())
            self._moment_row.focus_first()

    def _choose_moment(self, at: object) -> None:
        moment = at or self.session.now()
        self.form.move_to(moment, self.session.vault.entries.day_values(moment.date()))
        self._show(self.form.entry())
        self.take_change()

    def _rebuild(self) -> None:
        entry = self.form.entry() if self._before is not None else None
        old, self.form = self.form, self.make_form()
        self.column.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()
        if entry is not None:
            self._show(entry)

    def _keep_draft(self) -> None:
        self._draft_timer.stop()
        entry = self.form.entry()
        self.session.attempt(
            lambda: self.session.keep_draft(None if entry == self._before else entry, _DRAFT)
        )

    def _leave(self) -> None:
        self.session.attempt(lambda: self.session.keep_draft(None, _DRAFT))
        self._before = None
        self.left.emit()

    def _delete(self) -> None:
        before = self._before
        if before is not None and self.session.attempt(lambda: self.session.delete(before)):
            self.leave()

    def _forget(self) -> None:
        if self._draft_timer.isActive():
            self._keep_draft()
        self._before = None
        self.form.show_entry(new_entry(self.session.clock), {})

    def _fill_bar(self) -> None:
        save = Button(_("Save"), ButtonKind.PRIMARY, self, shortcut_hint=_("Enter"))
        save.clicked.connect(self.try_to_save)
        back = Button(_("Back, without changes"), ButtonKind.SECONDARY, self, shortcut_hint=_("Esc"))
        back.clicked.connect(self.leave)
        away = Button(_("To the bin"), ButtonKind.QUIET, self, icon_name="trash-2")
        away.clicked.connect(self._delete)
        for button in (save, back, away):
            self.bar.add(button)
