"""Keeps what is typed as a draft in the diary: as it is, sealed, or not at all, as was chosen before."""

import time
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from diary.domain.unfinished_writing import (
    DRAFT_NAME,
    LET_GO,
    SEALED,
    UnfinishedWriting,
    to_draft,
)
from diary.ui.session import Session
from diary.ui.writing.quiet_text import QuietText
from diary.vault.sealing import Seal

_AFTER = 400
"""Milliseconds without a change after which the draft is kept."""
_AT_LATEST = 2000
"""Milliseconds after which it is kept of somebody who types without a pause."""
_SHARE = 20
"""Keeping takes one part in so many of the time, also of a text that takes long to keep."""


class TextKeeper(QObject):
    """Of a text that is to be let go it never reads a letter."""

    def __init__(self, session: Session, text: QuietText, parent: QObject) -> None:
        """Keeps nothing until ``begin``."""
        super().__init__(parent)
        self._session, self._text = session, text
        self._seal: Seal | None = None
        self._is_open = False
        self.writing: UnfinishedWriting | None = None
        """What goes on now; its own text is only what was found in a draft."""
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._at_latest = QTimer(self, singleShot=True, interval=_AT_LATEST)
        for timer in (self._soon, self._at_latest):
            timer.timeout.connect(self.keep)
        text.textChanged.connect(self._take_change)

    @property
    def is_open(self) -> bool:
        """Whether the text itself stands in the window's text, in sight or not."""
        return self._is_open

    @property
    def needs_passphrase(self) -> bool:
        """Whether the text is sealed, and the key is not here."""
        return self.writing is not None and self.writing.fate == SEALED and not self._is_open

    @property
    def lets_go(self) -> bool:
        """Whether a text that is to be let go stands in memory."""
        return self.writing is not None and self.writing.fate == LET_GO

    def find(self, writing: UnfinishedWriting | None) -> None:
        """What a draft holds, or nothing; the window's text is emptied for good."""
        self._stop()
        self._is_open = False
        self.writing, self._seal = writing, None
        self._text.clear_for_good()

    def begin(self, writing: UnfinishedWriting, text: str, seal: Seal | None) -> None:
        """``text`` is what stands there at first; ``seal`` closes it, where it is to be sealed."""
        self.find(None)
        self._text.begin(text, remembers=writing.fate != LET_GO)
        self.writing, self._seal, self._is_open = writing, seal, True
        self.keep()

    def spend(self, seconds: int) -> None:
        """So long was written in all."""
        if self.writing is not None and self._is_open:
            self.writing = replace(self.writing, seconds=seconds)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to keep, seal or let go."""
        if self._is_open:
            return self._text.is_blank
        return self.writing is None or not self.writing.text.strip()

    def current(self) -> UnfinishedWriting | None:
        """The writing with its text as it is now, sealed where it is to be sealed; of one to be let go no letter."""
        writing = self.writing
        if writing is None or writing.fate == LET_GO or not self._is_open:
            return writing
        text = self._text.written()
        return replace(writing, text=text if self._seal is None else self._seal.close(text))

    def keep(self) -> bool:
        """Keep the draft now; whether that went well."""
        self._stop()
        if not self._keeps_drafts:
            return True
        began = time.perf_counter()
        kept = self._session.attempt(self._keep)
        took = round((time.perf_counter() - began) * 1000)
        self._soon.setInterval(max(_AFTER, _SHARE * took))
        self._at_latest.setInterval(max(_AT_LATEST, _SHARE * took))
        return kept

    def drop(self) -> bool:
        """Remove the draft of what stands here, and empty the text; whether that went well."""
        dropped = self._keeps_drafts is False or self._session.attempt(
            lambda: self._session.keep_draft(None, DRAFT_NAME)
        )
        if dropped:
            self.find(None)
        return dropped

    @property
    def _keeps_drafts(self) -> bool:
        return self.writing is not None and self._is_open and not self.lets_go

    def _keep(self) -> None:
        writing = self.current()
        if writing is not None:
            self._session.keep_draft(to_draft(writing), DRAFT_NAME)

    def _take_change(self) -> None:
        if self._keeps_drafts:
            self._soon.start()
            if not self._at_latest.isActive():
                self._at_latest.start()

    def _stop(self) -> None:
        self._soon.stop()
        self._at_latest.stop()
