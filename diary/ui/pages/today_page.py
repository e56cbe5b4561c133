"""Today: how it is now, in two key presses or in full."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from diary.domain.entry import LATE_AFTER, Entry, new_entry
from diary.domain.measure import Per
from diary.i18n import _
from diary.ui.dates import clock_time
from diary.ui.entry_form.form_page import FormPage
from diary.ui.pages.guided_offer import GuidedOffer
from diary.ui.pages.rest_notice import RestNotice
from diary.ui.pages.today_aside import TodayAside
from diary.ui.session import Session
from diary.ui.widgets.button import Button, ButtonKind

_MINUTE = 60_000
_EVENING = timedelta(hours=20)
_MOST_KEYS = 9


class TodayPage(FormPage):
    """The page the diary opens with."""

    entry_opened = Signal(object)
    bad_day_asked = Signal()
    sheet_asked = Signal()
    guided_asked = Signal()
    page_asked = Signal(str)
    setting_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows the draft where there is one, else an empty form."""
        lead = next(iter(session.catalogue), None)
        self._question = _(lead.question or lead.name) if lead else _("Today")
        super().__init__(session, self._question, "today", parent)
        self._chosen: datetime | None = None
        self._shown_at = session.now()
        self._writes_in_pause = False
        self._rest_notice = RestNotice(self)
        self._rest_notice.end_asked.connect(self._end_pause)
        self._rest_notice.write_asked.connect(self._write_in_pause)
        self._guided_offer = GuidedOffer(session, self)
        self._guided_offer.guided_asked.connect(self.guided_asked)
        for widget in (self._guided_offer, self.moment_row, self._rest_notice, self.form):
            self.column.addWidget(widget)
        self.finish()
        self._aside_widget = TodayAside(session, self)
        self._aside_widget.entry_opened.connect(self.entry_opened)
        self._aside_widget.yesterday_asked.connect(self._write_about_yesterday)
        self._aside_widget.sheet_asked.connect(self.sheet_asked)
        self._aside_widget.page_asked.connect(self.page_asked)
        self._aside_widget.setting_asked.connect(self.setting_asked)
        self.add_aside().addWidget(self._aside_widget)
        self._fill_bar()
        self._clock_timer = QTimer(self, interval=_MINUTE)
        self._clock_timer.timeout.connect(self.follow_clock)
        self._clock_timer.start()
        session.entry_saved.connect(self._refresh)
        session.entry_removed.connect(self._refresh)
        session.entry_returned.connect(self._take_back)
        session.preferences_changed.connect(self._aside_widget.refresh)
        session.preferences_changed.connect(self._show_pause)
        self._show_draft_or_empty()

    def focus_first(self) -> None:
        """Make the digits and Enter act at once."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # showing

    def show_entry(self, entry: Entry) -> None:
        """Show an entry that is being written; in a pause only what was begun."""
        day = self.session.today if self._chosen is None else self._chosen.date()
        self.form.show_entry(entry, self.session.vault.entries.day_values(day))
        self._show_moment()
        self._show_pause()

    def _show_pause(self) -> None:
        """Nothing is asked in a pause, and between the weeks of who writes once a week."""
        is_left_alone = self.form.entry().is_empty and not self._writes_in_pause
        rest = self._rest_notice.show_rest(self.session) if is_left_alone else ""
        self._rest_notice.setVisible(bool(rest))
        for widget in (self.form, self.bar, self.moment_button):
            widget.setVisible(not rest)
        self.title.setText(rest or self._question)

    def moment_shown(self) -> datetime:
        """The chosen moment, else now."""
        return self._chosen or self.session.now()

    def draft(self) -> Entry | None:
        """What the form holds, with the moment it is about; written at that moment unless another was chosen."""
        now = self.session.now()
        entry = replace(self.form.entry(), at=self._chosen or now, created_at=now)
        return None if entry.is_empty else entry

    def keep_draft(self) -> bool:
        """As the base, and say when."""
        kept = super().keep_draft()
        now = clock_time(self.session.now())
        empty = self.form.entry().is_empty
        self.bar.set_note(_("Draft kept {time}").format(time=now) if kept and not empty else "")
        return kept

    def forget(self) -> None:
        """As the base, and nothing beside the form either."""
        super().forget()
        self._clock_timer.stop()
        self.bar.set_note("")
        self._chosen = None
        self._aside_widget.forget()

    def _show_draft_or_empty(self) -> None:
        draft = self.session.draft("today")
        if draft is not None and (
            draft.at != draft.created_at or self.session.now() - draft.at > LATE_AFTER
        ):
            self._chosen = draft.at
        self.show_entry(draft or new_entry(self.session.clock))

    def _show_moment(self) -> None:
        self._shown_at = self.moment_shown()
        self.moment_button.show_moment(self._shown_at, self.session.today)

    def follow_clock(self) -> None:
        """Show what time it is now. Past midnight a new day begins; what was begun before it stays about its own."""
        if self._shown_at.date() != self.session.today and self._chosen is None:
            if self.form.entry().is_empty:
                self.show_entry(new_entry(self.session.clock))
            else:
                self._chosen = self._shown_at
            self._aside_widget.refresh()
        self._show_moment()

    def _refresh(self) -> None:
        self._aside_widget.refresh()
        if not self.has_unkept_changes and self.form.entry().is_empty:
            self.show_entry(new_entry(self.session.clock))

    # which moment

    def choose_moment(self, at: datetime | None) -> None:
        """The same content about ``at``; ``None`` is now."""
        self._chosen = at
        self.moment_row.hide()
        moment = self.moment_shown()
        self.form.move_to(moment, self.session.vault.entries.day_values(moment.date()))
        self._show_moment()
        self.moment_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_about_yesterday(self) -> None:
        midnight = self.session.now().replace(hour=0, minute=0, second=0, microsecond=0)
        self.choose_moment(midnight - timedelta(1) + _EVENING)
        self.focus_first()

    # saving

    def save(self) -> None:
        """Keep what was filled in as a moment of its own, and begin with an empty form."""
        self.follow_clock()
        entry = self.form.entry()
        if entry.is_empty:
            return
        now = self.session.now()
        entry = replace(entry, at=self._chosen or now, created_at=now)
        self.session.save(entry, self.saved_sentence(entry))
        self._guided_offer.consider(entry)
        self._chosen = None
        self._writes_in_pause = False
        self.drop_draft()
        self.bar.set_note("")
        self.show_entry(new_entry(self.session.clock))
        self.scroll_area.verticalScrollBar().setValue(0)
        self.focus_first()

    def _take_back(self, entry: Entry) -> None:
        """The saving was undone: what was written stands in the form again, before what was typed since."""
        if entry.is_guided:
            return
        typed = self.form.entry()
        self._chosen = entry.at if entry.is_late else None
        self.show_entry(entry if typed.is_empty else joined(entry, typed))
        self.keep_draft()

    def _use_yesterday(self) -> None:
        """Take over what yesterday's last moment said of a moment; what is filled in already stays."""
        yesterday = self.session.vault.entries.of_day(self.session.today - timedelta(1))
        if not yesterday:
            self.session.said.emit(_("Yesterday is empty, so there is nothing to take over."))
            return
        last, entry = yesterday[-1], self.form.entry()
        catalogue = self.session.catalogue
        readings = {
            key: value
            for key, value in last.readings.items()
            if key in catalogue
            and catalogue[key].per is Per.MOMENT
            and not catalogue[key].is_guided
        }
        self.show_entry(
            replace(
                entry,
                readings={**readings, **entry.readings},
                feelings=entry.feelings or last.feelings,
                marks=entry.marks or last.marks,
            )
        )
        self.keep_draft()

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
        for number in range(1, _MOST_KEYS + 1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(take_medicine, self, number))
        for button in (save, again, bad_day):
            self.bar.add(button)

    def _write_in_pause(self) -> None:
        self._writes_in_pause = True
        self.show_entry(new_entry(self.session.clock))
        self.focus_first()

    def _end_pause(self) -> None:
        if self.session.attempt(self.session.end_pause):
            self.session.said.emit(_("Good to see you. Begin wherever you like."))
            self.focus_first()


def take_medicine(page: TodayPage, number: int) -> None:
    """Note a dose of the medicine in this place of the list, from 1; nothing where none is asked."""
    medicines = page.form.medicines
    if medicines is not None:
        page.follow_clock()
        medicines.show_moment(page.moment_shown())
        medicines.take(number)


def joined(first: Entry, then: Entry) -> Entry:
    """``first`` with what ``then`` adds: texts one after the other, and of two figures the later."""
    words = dict(first.words)
    for key, text in then.words.items():
        words[key] = f"{words[key]}\n{text}" if key in words else text
    known = {feeling.word for feeling in first.feelings}
    marked = {mark.region for mark in first.marks}
    return replace(
        first,
        readings={**first.readings, **then.readings},
        feelings=(*first.feelings, *(f for f in then.feelings if f.word not in known)),
        marks=(*first.marks, *(mark for mark in then.marks if mark.region not in marked)),
        activities=(*first.activities, *then.activities),
        words=words,
    )
