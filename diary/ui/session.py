"""The vault that is open now, and its signals: the only place in the window that holds state of the diary.

Pages get the session in their constructor, call its methods and listen to its signals. A method that writes raises a
``DiaryError`` where it could not; then nothing has changed. Steps that can be undone are said through ``told``.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Signal

from diary.domain.entry import Entry, changed
from diary.domain.identity import new_identity
from diary.domain.measure import Catalogue, Measure
from diary.domain.moment import Clock, to_the_millisecond
from diary.domain.parts import Asked
from diary.domain.pause import Pause
from diary.domain.preference import ASKED, Preference
from diary.domain.scale import Rating
from diary.domain.scale_words import ScaleWords
from diary.i18n import _
from diary.ui.session_records import SessionRecords
from diary.ui.steps import Steps
from diary.vault.vault import Vault

_TODAY = "today"


class Session(Steps):
    """An open vault and what happens to it."""

    entry_saved = Signal(object)
    """An ``Entry`` was saved, new or changed."""
    entry_removed = Signal(object)
    """An ``Entry`` went to the bin, or its saving was undone."""
    entry_returned = Signal(object)
    """The saving of this new ``Entry`` was undone: whoever wrote it gets it back."""
    draft_returned = Signal(object)
    """Letting go of what was typed in this ``Entry`` was undone."""
    preferences_changed = Signal()
    content_changed = Signal()
    """Much was changed at once: read everything again."""
    vault_about_to_lock = Signal()
    """The vault closes now: keep what was typed, and then hold no diary content any more."""
    lock_asked = Signal()
    """A page wants the diary to lock."""
    exercise_goes_on = Signal()
    """Somebody is here, though no key is pressed: an exercise runs."""

    def __init__(
        self, vault: Vault, catalogue: Catalogue, clock: Clock, *, is_example: bool = False
    ) -> None:
        """``vault`` is open; ``is_example`` marks a diary of which nothing is the reader's own."""
        super().__init__()
        self.vault = vault
        self.catalogue = catalogue
        self.clock = clock
        self.is_example = is_example
        self.records = SessionRecords(vault, self, clock)
        self.records.questions_changed.connect(self.preferences_changed)
        self.content_changed.connect(self.preferences_changed)

    # what there is

    @property
    def today(self) -> date:
        """The local day of this computer."""
        return self.clock().date()

    def now(self) -> datetime:
        """Now, in the zone of this computer, to the millisecond."""
        return to_the_millisecond(self.clock())

    @property
    def asked(self) -> Asked:
        """Which parts and measures are asked."""
        return Asked(self.vault.preferences[ASKED])

    def preference(self, preference: Preference) -> Any:  # noqa: ANN401  see Preference.default
        """What the owner chose, else the default."""
        return self.vault.preferences[preference]

    def words_for(self, measure: Measure) -> ScaleWords | None:
        """The owner's own words for the ends of a rating, or ``None``."""
        return (
            self.vault.scale_words.current(measure.key)
            if isinstance(measure.scale, Rating)
            else None
        )

    def pause(self) -> Pause | None:
        """The pause that lasts today, or ``None``."""
        return self.vault.pauses.current(self.today)

    # entries

    def save(self, entry: Entry, sentence: str) -> None:
        """Save a new or changed entry; ``sentence`` is told, with the offer to undo."""
        entry = changed(entry, self.clock)
        before = self.vault.entries.entry(entry.uuid)

        def do() -> None:
            self.vault.entries.save(entry)
            self.entry_saved.emit(entry)

        def undo() -> None:
            if before is None:
                self.vault.entries.purge(entry.uuid)
                self.entry_removed.emit(entry)
                self.entry_returned.emit(entry)
            else:
                self.vault.entries.save(before)
                self.entry_saved.emit(before)

        self.do(sentence, do, undo)

    def delete(self, entry: Entry) -> None:
        """Put an entry in the bin."""

        def do() -> None:
            self.vault.entries.bin(entry.uuid, self.clock())
            self.entry_removed.emit(entry)

        def undo() -> None:
            self.vault.entries.restore(entry.uuid)
            self.entry_saved.emit(entry)

        self.do(_("In the bin for 30 days."), do, undo)

    def restore(self, entry: Entry) -> None:
        """Take an entry out of the bin."""

        def do() -> None:
            self.vault.entries.restore(entry.uuid)
            self.entry_saved.emit(entry)

        def undo() -> None:
            self.vault.entries.bin(entry.uuid, self.clock())
            self.entry_removed.emit(entry)

        self.do(_("Back in the diary."), do, undo)

    def empty_bin(self) -> None:
        """Remove for ever what is in the bin."""
        self.vault.entries.empty_bin()
        self.forget_steps()

    # the draft

    def keep_draft(self, entry: Entry | None, name: str = _TODAY) -> None:
        """Keep what is being typed in the vault; ``None`` forgets it."""
        self.vault.drafts.keep(name, entry)

    def draft(self, name: str = _TODAY) -> Entry | None:
        """What was being typed, or ``None``."""
        return self.vault.drafts.draft(name)

    def let_go(self, draft: Entry, name: str) -> None:
        """Forget what was typed in an entry and not saved; with the offer to undo."""

        def do() -> None:
            self.vault.drafts.keep(name, None)

        def undo() -> None:
            self.vault.drafts.keep(name, draft)
            self.draft_returned.emit(draft)

        self.do(_("What you changed was let go."), do, undo)

    # choices for this diary

    def prefer(self, preference: Preference, value: object, sentence: str = "") -> None:
        """Choose; with a ``sentence`` it is told and can be undone."""
        before = self.vault.preferences[preference]

        def choose(chosen: object) -> None:
            self.vault.preferences[preference] = chosen
            self.preferences_changed.emit()

        if sentence:
            self.do(sentence, lambda: choose(value), lambda: choose(before))
        else:
            choose(value)

    def ask(self, keys: tuple[str, ...], *, on: bool, sentence: str = "") -> None:
        """Switch questions on or off."""
        self.prefer(ASKED, self.asked.with_choice(keys, on=on).chosen, sentence)

    def name_scale(self, measure: Measure, low: str, middle: str, high: str) -> None:
        """Give a rating one's own words, from now on; older figures keep the words they were given with."""
        now = to_the_millisecond(self.clock())
        self.vault.scale_words.add(
            ScaleWords(new_identity(now), measure.key, now, low, middle, high)
        )
        self.preferences_changed.emit()

    def begin_pause(self) -> None:
        """Ask nothing from today on."""
        now = self.clock()
        self.vault.pauses.save(Pause(new_identity(now), now.date()))
        self.preferences_changed.emit()

    def end_pause(self) -> None:
        """Ask again from today on."""
        pause = self.pause()
        if pause is not None:
            self.vault.pauses.save(replace(pause, last=self.today))
            self.preferences_changed.emit()

    # the end

    def close(self, last: Callable[[], object] = lambda: None) -> None:
        """Let every page keep what was typed, do what comes ``last``, and close the vault."""
        self.vault_about_to_lock.emit()
        self.forget_steps()
        last()
        self.vault.close()
