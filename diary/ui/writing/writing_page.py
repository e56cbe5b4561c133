"""A quiet page to write on for a while; what becomes of the text is chosen first."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from diary.domain.practice import Practice
from diary.domain.unfinished_writing import LET_GO, UnfinishedWriting
from diary.domain.writing_pace import advice
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.exercises.exercises import GROUNDING
from diary.ui.exercises.window import open_exercise
from diary.ui.looking_back.rooms import WRITING
from diary.ui.session import Session
from diary.ui.writing.after_view import AfterView
from diary.ui.writing.before_view import BeforeView
from diary.ui.writing.passing_time import PassingTime
from diary.ui.writing.paused_view import PausedView
from diary.ui.writing.quiet_view import QuietView
from diary.ui.writing.sealed_view import SealedView
from diary.ui.writing.sitting import Sitting
from diary.ui.writing.views_page import ViewsPage
from diary.vault.header import Kdf
from diary.vault.passphrase_strength import strength


class WritingPage(ViewsPage):
    """Before, while, set aside, after, and the sealed texts: one of these shows at a time."""

    left = Signal()
    help_asked = Signal()

    def __init__(
        self,
        session: Session,
        background: Background,
        parent: QWidget | None = None,
        *,
        seal_cost: Kdf | None = None,
    ) -> None:
        """Reads the diary when it is shown; ``seal_cost`` is what a seal costs, ``None`` what this computer affords."""
        super().__init__(_(WRITING.name), parent)
        self._session = session
        self._practice: Practice | None = None
        self._is_over = False

        def rate(passphrase: str, done: Callable[[int], None]) -> None:
            background.run(self, lambda: strength(passphrase), done, lambda _error: None)

        self._before = BeforeView(session, rate, self)
        self._quiet = QuietView(self)
        self._paused = PausedView(session, self)
        self._after = AfterView(session, self)
        self._sealed = SealedView(session, background, self)
        self._sitting = Sitting(session, background, self._quiet.text, self, seal_cost=seal_cost)
        self.take_views(self._before, self._quiet, self._paused, self._after, self._sealed)
        self._listen_to_views()
        self._listen_to_diary()

    @property
    def passing_time(self) -> PassingTime:
        """How long somebody has been writing."""
        return self._sitting.time

    def forget(self) -> None:
        """Keep what may be kept, and hold no diary content any more, for good."""
        self._sitting.forget()
        self._is_over = True
        self._practice = None
        self.forget_views()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back; out of a text it only puts the text aside."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif self.view is self._quiet:
            self._sitting.put_aside()
        elif self.view is self._sealed:
            self._sealed.escape()
        elif self.view is self._after:
            self._close()
        else:
            self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was set aside, and how it went before."""
        super().showEvent(event)
        if not event.spontaneous():
            self._read_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere sets a text aside; after one that was let go, the diary locks."""
        super().hideEvent(event)
        if event.spontaneous() or self._is_over:
            return
        self._before.forget_passphrase()
        if self.view is self._quiet:
            self._sitting.put_aside()
        elif self.view is self._sealed:
            self._sealed.close_text()
        elif self.view is self._after:
            QTimer.singleShot(0, self, self._close)

    def _listen_to_views(self) -> None:
        sitting = self._sitting
        self._before.begin_asked.connect(sitting.begin)
        self._before.sealed_asked.connect(lambda: self.show_view(self._sealed))
        self._before.left.connect(self.left)
        self._quiet.done_asked.connect(sitting.finish)
        self._quiet.stop_asked.connect(sitting.put_aside)
        self._quiet.help_asked.connect(self.help_asked)
        self._paused.go_on_asked.connect(sitting.go_on)
        self._paused.finish_asked.connect(sitting.finish)
        self._paused.drop_asked.connect(sitting.throw_away)
        self._paused.left.connect(self.left)
        self._after.said.connect(self._take_heaviness)
        self._after.closed.connect(self._close)
        self._after.help_asked.connect(self.help_asked)
        self._sealed.left.connect(self._show_start)
        self._sealed.buttons_changed.connect(self.show_buttons)
        for grounding_asked in (self._paused.grounding_asked, self._after.grounding_asked):
            grounding_asked.connect(lambda: open_exercise(GROUNDING, self.window()))

    def _listen_to_diary(self) -> None:
        sitting, session = self._sitting, self._session
        sitting.writing_begun.connect(self._show_quiet)
        sitting.set_aside.connect(self._show_start)
        sitting.ended.connect(self._show_start)
        sitting.finished.connect(self._show_after)
        sitting.busy_changed.connect(self._show_busy)
        sitting.refused.connect(self._show_refusal)
        sitting.time.passed.connect(lambda seconds: self._quiet.show_minutes(seconds // 60))
        session.records.changed.connect(self._follow)
        session.preferences_changed.connect(self._follow_preferences)
        session.vault_about_to_lock.connect(self.forget)

    # from one view to the next

    def _show_start(self) -> None:
        """What was set aside, where there is something; else the beginning."""
        writing = self._sitting.writing
        if writing is None:
            self.show_view(self._before)
        else:
            self._paused.show_writing(writing, is_closed=self._sitting.needs_passphrase)
            self.show_view(self._paused)

    def _show_quiet(self, writing: UnfinishedWriting) -> None:
        self._before.forget()
        self._quiet.begin(writing.fate, writing.prompt)
        self.show_view(self._quiet)
        if not self.isVisible():  # somebody went elsewhere while the key was made
            QTimer.singleShot(0, self, self._sitting.put_aside)

    def _show_after(self, practice: Practice) -> None:
        self._practice = practice
        self._after.show_practice(practice)
        self.show_view(self._after)

    def _show_busy(self, busy: bool) -> None:
        for view in (self._before, self._paused):
            view.set_busy(busy=busy)

    def _show_refusal(self, sentence: str) -> None:
        if self.view is self._paused:
            self._paused.show_wrong(sentence)
        else:
            self._before.show_problem(sentence)

    # the diary

    def _read_again(self) -> None:
        if not self._is_over:
            self._session.attempt(self._read)

    def _read(self) -> None:
        practices = self._session.records.all(Practice)
        sealed = sorted((each for each in practices if each.sealed), key=lambda each: each.at)
        self._before.show_advice(advice(practices, self._session.now()))
        self._before.show_has_sealed(has=bool(sealed))
        self._sealed.show_texts(sealed[::-1])
        if self.view is self._after and self._practice is not None:
            is_undone = self._practice.uuid not in {each.uuid for each in practices}
            self.view = self._before if is_undone else self.view
        if self.view in {self._before, self._paused}:
            self._sitting.look()
            self._show_start()

    def _follow(self, kind: type) -> None:
        """A writing was finished or deleted, or that was undone."""
        if kind is Practice:
            self._read_again()

    def _follow_preferences(self) -> None:
        for view in (self._before, self._after):
            view.follows_preferences.follow_preferences()

    def _take_heaviness(self, value: int | None) -> None:
        practice = self._practice
        if practice is None:
            return
        practice = replace(practice, after=value)
        if self._session.attempt(lambda: self._session.records.note(practice)):
            self._practice = practice
            self._after.show_practice(practice)

    def _close(self) -> None:
        """Leave what was said afterwards; a text that was let go leaves memory with the lock."""
        practice, self._practice = self._practice, None
        if self._is_over or practice is None:
            return
        if practice.fate == LET_GO:
            self._session.lock_asked.emit()
            return
        was_visible = self.isVisible()
        self.view = self._before
        self._read_again()
        if was_visible:
            self.left.emit()
