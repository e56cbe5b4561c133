"""One sitting of writing: begun, set aside, gone on with, and finished as was chosen."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from diary.domain.identity import new_identity
from diary.domain.practice import Practice
from diary.domain.unfinished_writing import (
    DRAFT_NAME,
    KEPT,
    SEALED,
    UnfinishedWriting,
    from_draft,
)
from diary.errors import DiaryError
from diary.ui.background import Background
from diary.ui.session import Session
from diary.ui.writing import finishing
from diary.ui.writing.before_view import Chosen
from diary.ui.writing.passing_time import PassingTime
from diary.ui.writing.quiet_text import QuietText
from diary.ui.writing.text_keeper import TextKeeper
from diary.vault.header import Kdf
from diary.vault.sealing import Seal, new_seal, reopened


class Sitting(QObject):
    """Says what happened; shows nothing itself."""

    writing_begun = Signal(object)
    """The text of this ``UnfinishedWriting`` stands there, to write on."""
    set_aside = Signal()
    finished = Signal(object)
    """The fate is done; carries the ``Practice``."""
    ended = Signal()
    """Nothing goes on any more, and nothing was finished."""
    busy_changed = Signal(bool)
    refused = Signal(str)
    """A sentence on why the seal could not be made or opened."""

    def __init__(
        self,
        session: Session,
        background: Background,
        text: QuietText,
        parent: QObject,
        *,
        seal_cost: Kdf | None,
    ) -> None:
        """``text`` is where it is written."""
        super().__init__(parent)
        self._session, self._background, self._seal_cost = session, background, seal_cost
        self._keeper = TextKeeper(session, text, self)
        self.time = PassingTime(session.clock, self)
        self.time.passed.connect(self._take_time)
        self._is_over = False

    @property
    def writing(self) -> UnfinishedWriting | None:
        """What goes on or was set aside."""
        return self._keeper.writing

    @property
    def needs_passphrase(self) -> bool:
        """Whether going on needs the passphrase of the seal."""
        return self._keeper.needs_passphrase

    def look(self) -> None:
        """Find what a draft holds, unless a text stands here. Raises as reading does."""
        if not self._keeper.is_open and not self._is_over:
            self._keeper.find(from_draft(self._session.draft(DRAFT_NAME)))

    def begin(self, chosen: Chosen) -> None:
        """Begin with an empty text, as was chosen."""
        now = self._session.now()
        writing = UnfinishedWriting(
            fate=chosen.fate,
            name=new_identity(now),
            began=now,
            prompt=chosen.prompt,
            before=chosen.before,
        )
        if chosen.fate != SEALED:
            self._start(writing, "", None)
            return
        passphrase, cost = chosen.passphrase, self._seal_cost

        def work() -> tuple[Seal, str]:
            return new_seal(passphrase, cost), ""

        self._derive(writing, work)

    def go_on(self, passphrase: str) -> None:
        """Go on with what was set aside; ``passphrase`` opens it where it is sealed and the key is not here."""
        writing = self.writing
        if writing is None:
            return
        if self._keeper.is_open:
            self._resume(writing)
        elif writing.fate == SEALED:
            token = writing.text
            self._derive(writing, lambda: reopened(token, passphrase))
        else:
            self._start(writing, writing.text, None)

    def put_aside(self) -> None:
        """Stop for now; a text without a word is nothing to come back to."""
        self._stop_time()
        if self._keeper.is_blank:
            self._keeper.drop()
            self.ended.emit()
        else:
            self._keeper.keep()
            self.set_aside.emit()

    def finish(self) -> None:
        """Do what was chosen for the text."""
        self._stop_time()
        if self._keeper.is_blank:
            self._keeper.drop()
            self.ended.emit()
            return
        done: list[Practice] = []
        if self._session.attempt(lambda: done.append(self._finish())):
            self._keeper.find(None)
            self.finished.emit(done[0])

    def throw_away(self) -> None:
        """Drop what was set aside; with the offer to undo."""
        writing = self._keeper.current()
        if writing is not None and self._session.attempt(
            lambda: finishing.throw_away(self._session, writing)
        ):
            self._keeper.find(None)
            self.ended.emit()

    def forget(self) -> None:
        """Keep what may be kept, and hold nothing any more, for good."""
        self._stop_time()
        if self._keeper.is_open and self._keeper.is_blank:
            self._keeper.drop()
        else:
            self._keeper.keep()
        self._keeper.find(None)
        self._is_over = True

    def _finish(self) -> Practice:
        writing = self._keeper.current()
        if writing is None:
            raise ValueError(writing)
        if writing.fate == KEPT:
            return finishing.keep(self._session, writing)
        if writing.fate == SEALED:
            return finishing.seal(self._session, writing)
        return finishing.let_go(self._session, writing)

    def _derive(self, writing: UnfinishedWriting, work: Callable[[], tuple[Seal, str]]) -> None:
        self.busy_changed.emit(True)

        def made(result: tuple[Seal, str]) -> None:
            self.busy_changed.emit(False)
            if not self._is_over:
                self._start(replace(writing, text=""), result[1], result[0])

        def failed(error: DiaryError) -> None:
            self.busy_changed.emit(False)
            self.refused.emit(str(error))

        self._background.run(self, work, made, failed)

    def _start(self, writing: UnfinishedWriting, text: str, seal: Seal | None) -> None:
        self._keeper.begin(writing, text, seal)
        self._resume(writing)

    def _resume(self, writing: UnfinishedWriting) -> None:
        self.writing_begun.emit(writing)
        self.time.start(writing.seconds)

    def _stop_time(self) -> None:
        self.time.stop()
        self._keeper.spend(self.time.seconds)

    def _take_time(self) -> None:
        if self.time.counts_as_here:
            self._session.exercise_goes_on.emit()
