"""The open diary as a whole: session, pages and window, built together and built anew in another language."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from diary.domain.entry import Entry
from diary.domain.helplines import helplines
from diary.domain.moment import Clock
from diary.i18n import language
from diary.settings import IDLE_LOCK, LOCK_ON_SLEEP, TEXT_SIZE, TEXT_SIZES, Settings
from diary.ui import actions
from diary.ui.about_window import AboutWindow
from diary.ui.background import Background
from diary.ui.backup_keeper import keeper_of
from diary.ui.bus_signals import listen_to_desktop
from diary.ui.diary_pages import FILL_IN, DiaryPages
from diary.ui.exercises.exercises import GROUNDING, NOTICING
from diary.ui.exercises.window import open_exercise
from diary.ui.files.file_drop import FileDrop
from diary.ui.help_window import HelpWindow
from diary.ui.idle_lock import IdleLock
from diary.ui.looking_back import rooms
from diary.ui.main_window import MainWindow
from diary.ui.new_key_window import NewKeyWindow, renew_key
from diary.ui.safety_plan_window import SafetyPlanWindow
from diary.ui.session import Session
from diary.ui.settings_page.computer_choices import choices_of
from diary.ui.shortcuts_window import ShortcutsWindow
from diary.ui.understanding.window import UnderstandingWindow
from diary.vault.vault import Vault

_ENTRY, _BAD_DAY = "entry", "bad_day_page"
_BAD_DAY_ZOOM = 1.5
_KEPT_IN_BIN = timedelta(days=30)
_CHECKPOINT_EVERY = 60_000
"""Milliseconds between looks whether the write-ahead log can be folded into the database."""


class Workspace(QObject):
    """Joins the parts of an open diary."""

    look_changed = Signal(float)
    """Draw everything anew, enlarged by so much."""
    language_changed = Signal()
    locked = Signal()
    """The vault is closed; the program starts anew."""

    def __init__(
        self,
        vault: Vault,
        settings: Settings,
        clock: Clock,
        background: Background,
        *,
        is_example: bool,
    ) -> None:
        """``vault`` is open; nothing is shown yet."""
        super().__init__()
        self._settings = settings
        self._background = background
        self._session = Session(vault, vault.catalogue, clock, is_example=is_example)
        self._window: MainWindow | None = None
        self._key_window: NewKeyWindow | None = None
        self._idle: IdleLock | None = None
        self._is_open = True
        self._zoom = 1.0
        self._page = self._guided_from = actions.GO_TODAY.key
        self._session.draft_returned.connect(self._open_draft)
        self._session.lock_asked.connect(self.lock)
        self._session.records.lists_asked.connect(self._show_lists)
        self._checkpoint = QTimer(self, interval=_CHECKPOINT_EVERY)
        self._checkpoint.timeout.connect(lambda: self._session.attempt(vault.idle))
        self._checkpoint.start()
        self._keeper = keeper_of(self._session, settings, background)
        if not is_example:
            self._keeper.begin()
            self._watch_idle(QApplication.instance())

    def open(self) -> MainWindow:
        """The window, showing Today; what was in the bin for long enough is gone."""
        oldest = self._session.now() - _KEPT_IN_BIN
        self._session.attempt(lambda: self._session.vault.whole.purge_deleted_before(oldest))
        self._window = self._build()
        self._window.show_page(actions.GO_TODAY.key)
        return self._window

    def lock(self) -> None:
        """Keep what was typed, close the vault and start anew."""
        self.close()
        self.locked.emit()

    def close(self, last: Callable[[], object] = lambda: None) -> None:
        """Keep what was typed, do what comes ``last``, and close the vault."""
        if self._is_open:
            self._is_open = False
            self._stop_watching()
            self._session.close(last)

    def _watch_idle(self, application: QCoreApplication | None) -> None:
        """Lock when nobody is there."""
        if application is None:
            return
        desktop = listen_to_desktop(self)
        idle = IdleLock(application, self._settings[IDLE_LOCK], desktop=desktop, parent=self)

        def follow_settings() -> None:
            idle.set_minutes(self._settings[IDLE_LOCK])
            idle.set_locks_on_leaving(on=self._settings[LOCK_ON_SLEEP])

        choices_of(self._session, self._settings).changed.connect(follow_settings)
        follow_settings()
        idle.lock_asked.connect(self.lock)
        self._session.exercise_goes_on.connect(idle.notice)
        idle.start()
        self._idle = idle

    def _build(self) -> MainWindow:
        def show_plan() -> None:
            SafetyPlanWindow(self._session, self._window).exec()

        def help_now() -> None:
            HelpWindow(helplines(language()), self._window, plan=show_plan).exec()

        def bring_in(file: Path) -> None:
            self._show(actions.FILES.key)
            pages.files.bring_in(file)

        def show_setting(words: str) -> None:
            self._show(actions.SETTINGS.key)
            pages.settings.look_for(words)

        pages = self._pages = DiaryPages(self._session, self._settings, self._background)
        makers: dict[str, Callable[[], QWidget]] = {
            actions.GO_TODAY.key: lambda: pages.today,
            actions.GO_DIARY.key: lambda: pages.diary,
            actions.GO_TIMELINE.key: lambda: pages.timeline,
            actions.GO_TOGETHER.key: lambda: pages.together,
            actions.SETTINGS.key: lambda: pages.settings,
            _ENTRY: lambda: pages.entry,
            actions.LISTS.key: lambda: pages.lists,
            actions.QUESTIONNAIRES.key: lambda: pages.questionnaires,
            FILL_IN: lambda: pages.fill_in,
            _BAD_DAY: lambda: pages.bad_day,
            actions.FILES.key: lambda: pages.files,
            actions.GO_LOOKING_BACK.key: lambda: pages.looking_back,
            actions.GO_REPORT.key: lambda: pages.report,
            rooms.GUIDED.key: lambda: pages.guided,
            rooms.LIFE.key: lambda: pages.life,
            rooms.WRITING.key: lambda: pages.writing,
            rooms.WORKSHEETS.key: lambda: pages.worksheets,
            rooms.MEASURING.key: lambda: pages.measuring,
        }
        does: dict[str, Callable[[], object]] = {
            actions.FIND.key: self._find,
            actions.LARGER_TEXT.key: lambda: self._change_text_size(1),
            actions.SMALLER_TEXT.key: lambda: self._change_text_size(-1),
            actions.LISTS.key: self._show_lists,
            actions.QUESTIONNAIRES.key: lambda: self._show(actions.QUESTIONNAIRES.key),
            actions.FILES.key: lambda: self._show(actions.FILES.key),
            actions.GUIDED_MOMENT.key: lambda: self._show(rooms.GUIDED.key),
            actions.BAD_DAY.key: self.toggle_bad_day,
            actions.HELP_NOW.key: help_now,
            actions.SHORTCUTS.key: lambda: ShortcutsWindow(self._window).exec(),
            actions.SAFETY_PLAN.key: show_plan,
            actions.BACK_TO_HERE.key: lambda: open_exercise(GROUNDING, self._window),
            actions.NOTICING.key: lambda: open_exercise(NOTICING, self._window),
            actions.UNDERSTANDING.key: lambda: UnderstandingWindow(self._window).exec(),
            actions.ABOUT.key: lambda: AboutWindow(self._window).exec(),
        }
        window = MainWindow(self._session, self._settings, makers, does)
        pages.page_asked.connect(lambda key: does.get(key, lambda: self._show(key))())
        pages.back_asked.connect(window.go_back)
        pages.guided_left.connect(lambda: self._show(self._guided_from))
        pages.entry_asked.connect(self._open_entry)
        pages.day_asked.connect(self._show_day)
        pages.sheet_asked.connect(self._make_sheet)
        pages.setting_asked.connect(show_setting)
        pages.bad_day_asked.connect(self.toggle_bad_day)
        pages.help_asked.connect(help_now)
        pages.look_changed.connect(lambda: self.look_changed.emit(self._zoom))
        pages.language_changed.connect(self._rebuild)
        pages.new_key_asked.connect(self._renew_key)
        FileDrop(window).dropped.connect(bring_in)
        window.page_shown.connect(self._follow_page)
        window.lock_asked.connect(self.lock)
        window.closing.connect(self._close_with)
        return window

    def _find(self) -> None:
        self._show(actions.GO_DIARY.key)
        self._pages.diary.focus_search()

    def _show_day(self, day: date) -> None:
        self._show(actions.GO_DIARY.key)
        self._pages.diary.go_to_day(day)

    def _make_sheet(self) -> None:
        self._show(actions.SETTINGS.key)
        self._pages.settings.show_recovery()

    def _show_lists(self) -> None:
        self._show(actions.LISTS.key)

    def _close_with(self) -> None:
        if self._window is not None and self.sender() is self._window:
            self._window.hide()
            self.close(self._keeper.make_before_closing)

    def _rebuild(self) -> None:
        """The same session in a window of the other language; what was typed is in the draft meanwhile."""
        old = self._window
        if old is None:
            return
        page = old.current_page
        self._session.vault_about_to_lock.emit()
        self.language_changed.emit()
        self._window = self._build()
        self._window.setGeometry(old.geometry())
        self._window.show_page(page)
        self._window.show()
        old.closing.disconnect()
        old.close()
        old.deleteLater()

    def _renew_key(self, passphrase: str) -> None:
        """Encrypt it anew, and lock."""
        self._stop_watching()
        window = self._key_window = renew_key(self._session, self._background, passphrase)
        # The diary is closed meanwhile, so the safety plan that stands in it cannot be shown.
        window.help_asked.connect(lambda: HelpWindow(helplines(language()), window).show())
        self._key_window.finished.connect(self.lock)
        if self._window is not None:
            self._key_window.setGeometry(self._window.geometry())
            self._window.hide()

    def _stop_watching(self) -> None:
        self._checkpoint.stop()
        self._keeper.end()
        if self._idle is not None:
            self._idle.stop()

    def _show(self, key: str) -> None:
        if self._window is not None:
            self._window.show_page(key)

    def _open_entry(self, entry: Entry) -> None:
        self._pages.entry.open_entry(entry)
        self._show(_ENTRY)

    def _open_draft(self, draft: Entry) -> None:
        entry = self._session.vault.entries.entry(draft.uuid)
        if entry is not None:
            self._open_entry(entry)

    def toggle_bad_day(self) -> None:
        """Show only the numbers, large; or everything again."""
        is_bad_day = self._window is not None and self._window.current_page == _BAD_DAY
        self._show(actions.GO_TODAY.key if is_bad_day else _BAD_DAY)

    def _follow_page(self, key: str) -> None:
        """A bad day has nothing but its page, larger; any other page ends it. Leaving the settings, they hold."""
        if key == rooms.GUIDED.key != self._page:
            self._guided_from = self._page
        self._page = key
        if self._idle is not None:
            self._idle.set_minutes(self._settings[IDLE_LOCK])
            self._idle.set_locks_on_leaving(on=self._settings[LOCK_ON_SLEEP])
        zoom = _BAD_DAY_ZOOM if key == _BAD_DAY else 1.0
        if self._window is None:
            return
        self._window.set_only_page(only=key in {_BAD_DAY, rooms.GUIDED.key})
        if zoom == self._zoom:
            return
        self._zoom = zoom
        self.look_changed.emit(zoom)
        if key == _BAD_DAY:
            self._pages.bad_day.begin()

    def _change_text_size(self, steps: int) -> None:
        place = TEXT_SIZES.index(self._settings[TEXT_SIZE]) + steps
        if 0 <= place < len(TEXT_SIZES):
            self._settings[TEXT_SIZE] = TEXT_SIZES[place]
            self.look_changed.emit(self._zoom)
