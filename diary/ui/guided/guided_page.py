"""The guided moment takes the whole window, step by step.

What is filled in is kept as it is typed, under a name of its own; leaving keeps it, and coming back shows it. At the
end it becomes one entry.
"""

from dataclasses import replace

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from diary.domain.entry import Entry, new_entry
from diary.domain.preference import RED_FLAGS_SHOWN
from diary.i18n import _
from diary.ui.dates import day_and_time
from diary.ui.guided.card_stack import CardStack
from diary.ui.guided.guided_frame import GuidedFrame
from diary.ui.guided.left_off import LeftOff
from diary.ui.guided.typing_pause import TypingPause
from diary.ui.looking_back.rooms import GUIDED
from diary.ui.session import Session

DRAFT = "guided"
"""The name of its draft."""


class GuidedPage(GuidedFrame):
    """Reads the vault when it is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Nothing is begun until it is shown."""
        super().__init__(parent)
        self._session = session
        self._entry: Entry | None = None
        self._is_unkept = False
        self.setAccessibleName(_(GUIDED.name))
        self._left_off = LeftOff(self)
        self._left_off.anew_asked.connect(self._begin_anew)
        self._stack = CardStack(session, self)
        self.column.addWidget(self._left_off)
        self.column.addWidget(self._stack)
        self.finish()
        self._typing = TypingPause(self)
        self._listen()
        self._show_place()

    def _listen(self) -> None:
        session = self._session
        self._typing.came.connect(self.keep_draft)
        self._stack.value_changed.connect(self._typing.note_change)
        self._stack.help_asked.connect(self.help_asked)
        self._stack.moved.connect(self._show_place)
        session.preferences_changed.connect(self._take_preferences)
        session.entry_returned.connect(self._take_back)
        session.draft_returned.connect(self._take_back)
        session.vault_about_to_lock.connect(self.forget)

    # coming and going

    def focus_first(self) -> None:
        """Begin, or go on where one was."""
        if self._entry is None:
            self._session.attempt(self._begin)
        self._stack.card.focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """The time of the card runs again."""
        super().showEvent(event)
        self._stack.card.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed, wherever one goes."""
        super().hideEvent(event)
        self._stack.card.end()
        self._keep_what_is_typed()

    def _begin(self) -> None:
        """With what was begun before, else with an empty entry; the first time ever with when to call a doctor."""
        session = self._session
        draft = session.draft(DRAFT)
        is_first = not session.preference(RED_FLAGS_SHOWN)
        self._stack.begin_with_red_flags(on=is_first)
        self._show_entry(draft or _empty(session))
        if draft is not None:
            self._left_off.show_since(day_and_time(draft.at, session.today))
        if draft is not None and not is_first:
            self._stack.go_to_answer(draft)
        if is_first:
            session.prefer(RED_FLAGS_SHOWN, value=True)

    def _show_entry(self, entry: Entry) -> None:
        """From the first card on."""
        self._entry = entry
        self._stack.show_entry(entry)
        self._left_off.hide()
        self._stack.go_to(self._stack.first_place)

    def _begin_anew(self) -> None:
        """Let go of what was begun before; with the offer to undo."""
        draft, session = self.entry(), self._session
        if draft is not None and session.attempt(lambda: session.let_go(draft, DRAFT)):
            self._typing.stop()
            self._show_entry(_empty(session))
            self._stack.card.focus_first()

    def _take_back(self, entry: Entry) -> None:
        """Its saving, or the letting go of it, was undone: it is begun again, unless another was begun since."""
        typed = self.entry()
        if not entry.is_guided or self._session.vault.entries.entry(entry.uuid) is not None:
            return
        if typed is None:
            self._session.attempt(lambda: self._session.keep_draft(entry, DRAFT))
        elif typed.is_empty:
            self._show_entry(entry)
            self.keep_draft()

    def stop(self) -> None:
        """Leave; what was filled in is kept."""
        entry = self.entry()
        if not self.keep_draft():
            return
        self._entry = None
        self.left.emit()
        if entry is not None and not entry.is_empty:
            sentence = _("What you filled in is kept. You find it here when you come back.")
            self._session.said.emit(sentence)

    def forget(self) -> None:
        """Keep what was typed, and hold no diary content any more."""
        self._keep_what_is_typed()
        self._typing.stop()
        self._stack.card.end()
        self._entry = None
        self._stack.show_entry(new_entry(self._session.clock))
        self._left_off.hide()

    # what it holds

    def entry(self) -> Entry | None:
        """What is filled in; ``None`` where nothing is begun."""
        return None if self._entry is None else self._stack.filled(self._entry)

    def keep_draft(self) -> bool:
        """Keep the draft now; whether that went well."""
        self._typing.stop()
        entry = self.entry()
        if entry is None:
            return True
        draft = None if entry.is_empty else entry
        kept = self._session.attempt(lambda: self._session.keep_draft(draft, DRAFT))
        self._is_unkept = not kept
        return kept

    def _keep_what_is_typed(self) -> None:
        if self._typing.is_awaited or self._is_unkept:
            self.keep_draft()

    def _save(self) -> None:
        """Keep it as one entry; where nothing was filled in there is nothing to keep."""
        entry, session = self.entry(), self._session
        if entry is None:
            return
        if not entry.is_empty:
            kept = replace(entry, created_at=session.now())
            if not session.attempt(lambda: session.save(kept, _("Your guided moment is kept."))):
                return
        self._typing.stop()
        session.attempt(lambda: session.keep_draft(None, DRAFT))
        self._entry = None
        self.left.emit()

    # step by step

    def go_on(self) -> None:
        """As the base."""
        if self._stack.is_last:
            self._save()
            return
        self._left_off.hide()
        self._stack.go_to(self._stack.place + 1)
        self._stack.card.focus_first()

    def go_back(self) -> None:
        """As the base; nothing is lost."""
        self._stack.go_to(self._stack.place - 1)
        self._stack.card.focus_first()

    def press_digit(self, digit: int) -> None:
        """As the base: the card knows."""
        self._stack.card.press_digit(digit)

    def _show_place(self) -> None:
        stack = self._stack
        is_first = stack.place == stack.first_place
        self.show_step(stack.card.step, is_first=is_first, is_last=stack.is_last)

    def _take_preferences(self) -> None:
        """Where figures or help are asked for otherwise: the same content on other cards."""
        if not self._stack.needs_renewal():
            return
        typed = self.entry()
        self._stack.renew()
        if typed is not None:
            self._stack.show_entry(typed)
            self._stack.card.focus_first()


def _empty(session: Session) -> Entry:
    return replace(new_entry(session.clock), is_guided=True)
