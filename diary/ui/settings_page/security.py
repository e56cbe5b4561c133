"""Who can open the diary, and when it locks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from diary.i18n import _, ngettext
from diary.settings import IDLE_LOCK, IDLE_MINUTES, LOCK_ON_SLEEP
from diary.ui.background import Background
from diary.ui.new_passphrase_form import Rate
from diary.ui.session import Session
from diary.ui.settings_page.backups import ChooseFolder, choose_folder
from diary.ui.settings_page.computer_choices import ComputerChoices
from diary.ui.settings_page.computer_row import ComputerRow
from diary.ui.settings_page.new_key_row import NewKeyRow
from diary.ui.settings_page.passphrase_row import PassphraseRow
from diary.ui.settings_page.recovery_row import RecoveryRow
from diary.ui.settings_page.section import Question, Section
from diary.ui.sheet_printing import SheetDialogs, SystemSheetDialogs
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.switch_row import SwitchRow
from diary.vault.header import Kdf
from diary.vault.keychain import SystemKeychain
from diary.vault.passphrase_strength import strength
from diary.vault.unlock import Keychain


@dataclass(frozen=True, slots=True)
class Outside:
    """What the settings ask of the computer around the program; the tests answer themselves."""

    keychain: Keychain = field(default_factory=SystemKeychain)
    dialogs: SheetDialogs = field(default_factory=SystemSheetDialogs)
    choose_folder: ChooseFolder = choose_folder
    """Where the backups go."""
    kdf: Kdf | None = None
    """What deriving a key of a new passphrase costs; ``None`` measures what the computer affords."""


class Security(Section):
    """Passphrase, recovery sheet, this computer, and locking by itself."""

    def __init__(
        self,
        session: Session,
        choices: ComputerChoices,
        background: Background,
        outside: Outside,
        parent: QWidget | None = None,
    ) -> None:
        """Shows what is chosen now."""
        super().__init__(_("Security"), parent)
        self._choices = choices
        self.outside = outside
        rate = _rate_with(background, self)
        self.passphrase = PassphraseRow(session, background, rate, self, kdf=outside.kdf)
        self.recovery = RecoveryRow(session, background, outside.dialogs, self)
        self.new_key = NewKeyRow(session, background, self)
        self.computer = ComputerRow(session, background, outside.keychain, self)
        lock_after = _("Lock after so many minutes without a key or movement")
        minutes = [str(each) for each in IDLE_MINUTES]
        self._minutes = Segment(
            lock_after, list(zip(minutes, minutes, strict=True)), self, may_be_empty=False
        )
        self._minutes.value_changed.connect(self._take_minutes)
        sleep = _("Lock when the computer sleeps")
        hint = _("Also when the screen of the computer is locked.")
        self._sleep = SwitchRow(sleep, self, hint=hint)
        self._sleep.value_changed.connect(self._take_sleep)
        self.add_row(self.passphrase, _("Change the passphrase"), _("password, new, old"))
        self.add_row(self.recovery, _("Recovery sheet"), _("code, forgotten, paper, print, PDF"))
        self.add_row(
            self.new_key, _("Encrypt the diary anew"), _("key, leak, stolen, copy, somebody else")
        )
        self.add_row(
            self.computer,
            _("Open the diary on this computer without a passphrase"),
            _("remember, forget, key store"),
        )
        self.add_row(
            Question(lock_after, self._minutes, self), lock_after, _("idle, minutes, close")
        )
        self.add_row(self._sleep, sleep, hint)
        self.add_reset(self._reset)
        choices.changed.connect(self.refresh)
        session.preferences_changed.connect(self.recovery.show_done)
        self.recovery.show_done()
        self.refresh()

    def refresh(self) -> None:
        """As the base."""
        self._minutes.set_value(str(self._choices.settings[IDLE_LOCK]))
        self._sleep.set_value(self._choices.settings[LOCK_ON_SLEEP])

    def _take_minutes(self, minutes: str) -> None:
        number = int(minutes)
        sentence = ngettext(
            "The diary locks after {count} minute.",
            "The diary locks after {count} minutes.",
            number,
        ).format(count=number)
        self._choices.choose(IDLE_LOCK, number, sentence)

    def _take_sleep(self, on: bool) -> None:
        sentence = (
            _("The diary locks when the computer sleeps.")
            if on
            else _("The diary stays open when the computer sleeps.")
        )
        self._choices.choose(LOCK_ON_SLEEP, on, sentence)

    def _reset(self) -> None:
        self._choices.reset(
            (IDLE_LOCK, LOCK_ON_SLEEP), _("Locking by itself is as it was at first.")
        )


def _rate_with(background: Background, owner: QObject) -> Rate:
    """Rates a passphrase off the window's thread."""

    def rate(passphrase: str, done: Callable[[int], None]) -> None:
        background.run(owner, lambda: strength(passphrase), done, lambda _error: None)

    return rate
