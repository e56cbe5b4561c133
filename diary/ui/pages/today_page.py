"""Today: how it is now, in two key presses or in full. What is typed is kept as a draft in the diary at once."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from diary.domain.entry import LATE_AFTER, Entry, new_entry
from diary.domain.measure import Per
from diary.i18n import _
from diary.ui.dates import clock_time
from diary.ui.entry_form.entry_form import EntryForm
from diary.ui.entry_form.form_page import FormPage
from diary.ui.entry_form.moment_row import MomentButton, MomentRow
from diary.ui.pages.pause_notice import PauseNotice
from diary.ui.pages.today_aside import TodayAside
from diary.ui.session import Session
from diary.ui.widgets.button import Button, ButtonKind

_DRAFT_AFTER = 400
"""Milliseconds without a key after which the draft is kept."""
_MINUTE = 60_000
_EVENING = timedelta(hours=20)


class TodayPage(FormPage):
    """The page the diary opens with."""

    entry_opened = Signal(object)
    bad_day_asked = Signal()
    sheet_asked = Signal()
    help_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows the draft where there is one, else an empty form."""
        lead = next(iter(session.catalogue), None)
        super().__init__(session, _(lead.question or lead.name) if lead else _("Today"), parent)
        self._chosen: datetime | None = None
        self._moment = MomentButton(self)
        self._moment.clicked.connect(self._toggle_moment_row)
        self.header.add_trailing(self._moment)
        self._moment_row = MomentRow(self)
        self._moment_row.chosen.connect(self._choose_moment)
        self._moment_row.hide()
        self._pause_notice = PauseNotice(self)
        self._pause_notice.end_asked.connect(self._end_pause)
        self._pause_notice.write_asked.connect(self._write_in_pause)
        self.column.addWidget(self._moment_row)
        self.column.addWidget(self._pause_notice)
        self.column.addWidget(self.form)
        self.finish()
        self._aside_widget = TodayAside(session, self)
        self._aside_widget.entry_opened.connect(self.entry_opened)
        self._aside_widget.yesterday_asked.connect(self._write_about_yesterday)
        self._aside_widget.sheet_asked.connect(self.sheet_asked)
        self.add_aside().addWidget(self._aside_widget)
        self._fill_bar()
        self._draft_timer = QTimer(self, singleShot=True, interval=_DRAFT_AFTER)
        self._draft_timer.timeout.connect(self._keep_draft)
        self._clock_timer = QTimer(self, interval=_MINUTE)
        self._clock_timer.timeout.connect(self._show_moment)
        self._clock_timer.start()
        session.entry_saved.connect(self._refresh)
        session.entry_removed.connect(self._refresh)
        session.entry_returned.connect(self._take_back)
        session.preferences_changed.connect(self._rebuild)
        session.vault_about_to_lock.connect(self._forget)
        self._show_draft_or_empty()

    # showing

    def focus_first(self) -> None:
        """Make the digits and Enter act at once."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_draft_or_empty(self) -> None:
        draft = self.session.draft()
        if draft is not None and self.session.now() - draft.at > LATE_AFTER:
            self._chosen = draft.at
        self._show(draft or new_entry(self.session.clock))

    def _show(self, entry: Entry) -> None:
        day = entry.day if self._chosen is not None else self.session.today
        self.form.show_entry(entry, self.session.vault.entries.day_values(day))
        self._show_moment()
        pause = self.session.pause()
        paused = pause is not None and entry.is_empty
        if pause is not None:
            self._pause_notice.show_pause(pause, self.session.today)
        self._pause_notice.setVisible(paused)
        self.form.setVisible(not paused)
        self.bar.setVisible(not paused)
        self._moment.setVisible(not paused)

    def _show_moment(self) -> None:
        self._moment.show_moment(self._chosen or self.session.now(), self.session.today)

    def _refresh(self) -> None:
        self._aside_widget.refresh()
        if not self._draft_timer.isActive() and self.form.entry().is_empty:
            self._show(new_entry(self.session.clock))

    def _rebuild(self) -> None:
        entry = self.form.entry()
        old, self.form = self.form, self.make_form()
        self.column.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()
        self._show(entry)
        self._aside_widget.refresh()

    def make_form(self) -> EntryForm:
        """As the base, and the way to help."""
        form = super().make_form()
        form.help_asked.connect(self.help_asked)
        return form

    # which moment

    def _toggle_moment_row(self) -> None:
        show = self._moment_row.isHidden()
        self._moment_row.setVisible(show)
        if show:
            now = self.session.now()
            self._moment_row.show_moment(self._chosen or now, now)
            self._moment_row.focus_first()

    def _choose_moment(self, at: datetime | None) -> None:
        self._chosen = at
        self._moment_row.hide()
        moment = at or self.session.now()
        self.form.move_to(moment, self.session.vault.entries.day_values(moment.date()))
        self._show_moment()
        self._moment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_about_yesterday(self) -> None:
        today = self.session.now().replace(hour=0, minute=0, second=0, microsecond=0)
        self._choose_moment((today - timedelta(1)) + _EVENING)
        self.focus_first()

    # saving

    def take_change(self) -> None:
        """Keep the draft when the keys rest."""
        self._draft_timer.start()

    def save(self) -> None:
        """Keep what was filled in as a moment of its own, and begin with an empty form."""
        entry = self.form.entry()
        if entry.is_empty:
            return
        now = self.session.now()
        entry = replace(entry, at=self._chosen or now, created_at=now)
        self._draft_timer.stop()
        sentence = self.saved_sentence(entry)
        self.session.save(entry, sentence)
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._chosen = None
        self.session.attempt(lambda: self.session.keep_draft(None))
        self.bar.set_note("")
        self._show(new_entry(self.session.clock))
        self.scroll.verticalScrollBar().setValue(0)
        self.focus_first()

    def _take_back(self, entry: Entry) -> None:
        self._chosen = entry.at if entry.is_late else None
        self._show(entry)
        self._keep_draft()

    def _keep_draft(self) -> None:
        self._draft_timer.stop()
        entry = self.form.entry()
        if self.session.attempt(lambda: self.session.keep_draft(None if entry.is_empty else entry)):
            now = clock_time(self.session.now())
            self.bar.set_note("" if entry.is_empty else _("Draft kept {time}").format(time=now))

    def _forget(self) -> None:
        if self._draft_timer.isActive():
            self._keep_draft()
        self._clock_timer.stop()
        self._chosen = None
        self.form.show_entry(new_entry(self.session.clock), {})
        self._aside_widget.forget()

    def _use_yesterday(self) -> None:
        yesterday = self.session.vault.entries.of_day(self.session.today - timedelta(1))
        if not yesterday:
            self.session.problem.emit(_("Nothing was written yesterday, so there is nothing to take over."))
            return
        last = yesterday[-1]
        entry = self.form.entry()
        readings = {
            key: value
            for key, value in last.readings.items()
            if key in self.session.catalogue and self.session.catalogue[key].per is Per.MOMENT
        }
        self._show(
            replace(
                entry,
                readings={**readings, **entry.readings},
                feelings=entry.feelings or last.feelings,
                marks=entry.marks or last.marks,
            )
        )
        self._keep_draft()

    # the rest

    def _fill_bar(self) -> None:
        save = Button(_("Save"), ButtonKind.PRIMARY, self, shortcut_hint=_("Enter"))
        save.clicked.connect(self.try_to_save)
        again = Button(_("As yesterday"), ButtonKind.SECONDARY, self, shortcut_hint="Ctrl+Shift+D")
        again.clicked.connect(self._use_yesterday)
        shortcut = QShortcut(QKeySequence("Ctrl+Shift+D"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._use_yesterday)
        bad_day = Button(
            _("Bad day"), ButtonKind.SECONDARY, self, icon_name="cloud", shortcut_hint="Ctrl+B"
        )
        bad_day.clicked.connect(self.bad_day_asked)
        for button in (save, again, bad_day):
            self.bar.add(button)

    def _write_in_pause(self) -> None:
        self._pause_notice.hide()
        self.form.show()
        self.bar.show()
        self._moment.show()
        self.focus_first()

    def _end_pause(self) -> None:
        if self.session.attempt(self.session.end_pause):
            self.session.said.emit(_("Good to see you. Begin wherever you like."))
            self.focus_first()
