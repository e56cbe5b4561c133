"""A page with the form of one moment: digits choose, Enter saves, and what is typed is kept as a draft in the diary."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from diary.domain.entry import Entry, new_entry
from diary.domain.preference import QUIET, QUIET_HELP
from diary.domain.refitting import refitted
from diary.i18n import _, in_a_sentence
from diary.ui.entry_form.entry_form import EntryForm
from diary.ui.entry_form.moment_row import MomentButton, MomentRow
from diary.ui.session import Session
from diary.ui.widgets.announce import announce
from diary.ui.widgets.page import Page

_DRAFT_AFTER = 400
"""Milliseconds without a change after which the draft is kept."""
_DRAFT_AT_LATEST = 2000
"""Milliseconds after which it is kept of somebody who types without a pause."""


class FormPage(Page):
    """Base of the pages on which a moment is written down; ``draft_name`` is the place of its draft in the vault."""

    help_asked = Signal()

    def __init__(
        self, session: Session, title: str, draft_name: str, parent: QWidget | None = None
    ) -> None:
        """A form without an entry; whoever inherits puts ``moment_row`` and ``form`` in the column."""
        super().__init__(title, parent)
        self.session = session
        self.draft_name = draft_name
        self._is_unkept = False
        self._asks = self._what_is_asked()
        self._measures = {measure.key: measure for measure in session.catalogue}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.form = self._make_form()
        self.moment_button = MomentButton(self)
        self.moment_button.clicked.connect(self._toggle_moment_row)
        self.header.add_trailing(self.moment_button)
        self.moment_row = MomentRow(self)
        self.moment_row.chosen.connect(self.choose_moment)
        self.moment_row.hide()
        self._draft_timer = QTimer(self, singleShot=True, interval=_DRAFT_AFTER)
        self._draft_timer.timeout.connect(self.keep_draft)
        self._longest_timer = QTimer(self, singleShot=True, interval=_DRAFT_AT_LATEST)
        self._longest_timer.timeout.connect(self.keep_draft)
        self._listen_to_keys()
        session.preferences_changed.connect(self._take_preferences)
        session.vault_about_to_lock.connect(self.forget)

    # for whoever inherits

    def save(self) -> None:
        """Keep what the form holds. Raises ``DiaryError`` where it cannot be kept."""
        raise NotImplementedError

    def show_entry(self, entry: Entry) -> None:
        """Show ``entry`` in the form and its moment above it."""
        raise NotImplementedError

    def choose_moment(self, at: datetime | None) -> None:
        """The same content about ``at``; ``None`` is now."""
        raise NotImplementedError

    def draft(self) -> Entry | None:
        """What is to be kept until it is saved; ``None`` where there is nothing new."""
        raise NotImplementedError

    def moment_shown(self) -> datetime:
        """The moment that the row of day and time begins with."""
        raise NotImplementedError

    # saving

    def try_to_save(self) -> bool:
        """Save, unless something does not fit: then go there. Whether it was saved."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) and self.isAncestorOf(focused):
            # Ctrl+Enter comes while somebody still types: what stands there counts as what was meant.
            focused.editingFinished.emit()
        wrong = self.form.go_to_wrong()
        if wrong is not None:
            QTimer.singleShot(0, wrong, lambda: self.scroll_area.ensureWidgetVisible(wrong))
            announce(self, _("Something here does not fit yet. Nothing was lost."), urgent=True)
            return False
        self._stop_draft_timers()
        if self.form.lead is not None:
            self.form.lead.row.end_digits()
        saved = self.session.attempt(self.save)
        if not saved:
            self._draft_timer.start()
        return saved

    def keep_draft(self) -> bool:
        """Keep the draft now; whether that went well."""
        self._stop_draft_timers()
        draft = self.draft()
        kept = self.session.attempt(lambda: self.session.keep_draft(draft, self.draft_name))
        self._is_unkept = not kept
        return kept

    def drop_draft(self) -> None:
        """What was typed is saved or let go."""
        self._stop_draft_timers()
        self._is_unkept = False
        self.session.attempt(lambda: self.session.keep_draft(None, self.draft_name))

    @property
    def has_unkept_changes(self) -> bool:
        """Whether something was typed that is not in the draft yet."""
        return self._is_unkept or self._draft_timer.isActive()

    def forget(self) -> None:
        """Keep what was typed, and hold no diary content any more."""
        if self.has_unkept_changes:
            self.keep_draft()
        self.form.show_entry(new_entry(self.session.clock), {})
        self.form.show_more(on=False)
        self.moment_row.hide()

    def saved_sentence(self, entry: Entry) -> str:
        """What is said after saving: with the figure of the first question, unless numbers are hidden."""
        measure = next(iter(self.session.catalogue), None)
        if measure is None or measure.key not in entry.readings or self.session.preference(QUIET):
            return _("Saved.")
        return _("Saved: {measure} {value}.").format(
            measure=in_a_sentence(measure.name), value=entry.readings[measure.key]
        )

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits act on the first question where it shows, Enter saves; both only where no text has the focus."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        lead = self.form.lead
        shows_lead = lead is not None and lead.isVisibleTo(self)
        if plain and event.text().isdecimal() and lead is not None and shows_lead:
            lead.row.press_digit(int(event.text()))
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
                focused.click()
            else:
                self.try_to_save()
        else:
            super().keyPressEvent(event)

    # its parts

    def _listen_to_keys(self) -> None:
        # The form is made anew where other questions are asked, so it is looked up when the key is pressed.
        for keys, act in (
            ("Ctrl+Return", self.try_to_save),
            ("Ctrl+Enter", self.try_to_save),
            ("Alt+R", lambda: self.form.first.focus_question()),  # noqa: PLW0108
            ("Alt+G", lambda: self.form.first.focus_feelings()),  # noqa: PLW0108
            ("Alt+D", lambda: self.form.first.focus_mattered()),  # noqa: PLW0108
            ("Alt+M", lambda: self.form.toggle_more()),  # noqa: PLW0108
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _make_form(self) -> EntryForm:
        form = EntryForm(self.session, self)
        form.value_changed.connect(self._draft_timer_start)
        form.help_asked.connect(self.help_asked)
        return form

    def _stop_draft_timers(self) -> None:
        self._draft_timer.stop()
        self._longest_timer.stop()

    def _draft_timer_start(self) -> None:
        self._draft_timer.start()
        if not self._longest_timer.isActive():
            self._longest_timer.start()

    def _what_is_asked(self) -> object:
        """Everything that a form follows from, to compare."""
        session = self.session
        return (
            session.asked.chosen,
            session.preference(QUIET),
            session.preference(QUIET_HELP),
            list(session.catalogue),
            [session.words_for(measure) for measure in session.catalogue],
        )

    def _take_preferences(self) -> None:
        """Where other questions are asked: the same content in another form."""
        asks = self._what_is_asked()
        if asks == self._asks:
            return
        self._asks = asks
        typed = self.form.entry() if self.form.day is not None else None
        catalogue = self.session.catalogue
        entry = typed and refitted(typed, self._measures, catalogue)
        self._measures = {measure.key: measure for measure in catalogue}
        old, self.form = self.form, self._make_form()
        focused = QApplication.focusWidget()
        had_focus = focused is not None and old.isAncestorOf(focused)
        self.column.replaceWidget(old, self.form)
        self.form.show_more(on=old.shows_more)
        old.hide()
        old.deleteLater()
        if entry is not None:
            self.show_entry(entry)
        if entry != typed:
            self._draft_timer_start()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_moment_row(self) -> None:
        show = self.moment_row.isHidden()
        self.moment_row.setVisible(show)
        if show:
            self.moment_row.show_moment(self.moment_shown(), self.session.now())
            self.moment_row.focus_first()
