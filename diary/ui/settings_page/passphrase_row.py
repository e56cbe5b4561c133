"""Taking another passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.errors import DiaryError, WrongPassphrase
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.new_passphrase_form import NewPassphraseForm, Rate
from diary.ui.note import Note
from diary.ui.passphrase_field import PassphraseField
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.vault.header import Kdf
from diary.vault.vault import Vault


class PassphraseRow(Disclosure):
    """The old passphrase once, the new one twice; ``changed`` comes when the new one holds."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        background: Background,
        rate: Rate | None,
        parent: QWidget | None = None,
        *,
        kdf: Kdf | None = None,
    ) -> None:
        """``rate`` says how strong a passphrase is; ``kdf`` is what deriving costs, ``None`` measures it."""
        super().__init__(_("Change the passphrase"), parent)
        self._session, self._background, self._kdf = session, background, kdf
        self._is_busy = False
        self._inside_all = QWidget(self)
        as_high_as_needed(self._inside_all)
        self._old = PassphraseField(_("Your current passphrase"), self)
        self._new = NewPassphraseForm(rate, self, label=_("The new passphrase"))
        self._change = Button(_("Change it"), ButtonKind.PRIMARY, self)
        self._busy = Note("key-round", self, warns=False)
        self._problem = Note("info", self)
        column = QVBoxLayout(self._inside_all)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            Label(
                _(
                    "The old passphrase then opens nothing here any more. Backups and copies that were made before"
                    " still open with the old one. Does somebody know it who should not? ‘Encrypt the diary anew’ below"
                    " is for that."
                ),
                Type.HINT,
                self,
            )
        )
        for widget in (
            self._old,
            self._new,
            self._problem,
            self._busy,
            button_row(self, self._change),
        ):
            column.addWidget(widget)
        self.body.addWidget(self._inside_all)
        self._old.entered.connect(self._new.setFocus)
        self._new.accepted.connect(self._begin)
        self._change.clicked.connect(self._new.submit)
        self.opened.connect(self._take_opening)
        session.vault_about_to_lock.connect(self.forget)

    def forget(self) -> None:
        """Hold no passphrase any more, and fold."""
        self._clear()
        self.set_open(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold nothing while another page is open."""
        if not self._is_busy:
            self.forget()
        super().hideEvent(event)

    def _take_opening(self, is_open: bool) -> None:
        self._clear()
        if is_open:
            self._old.setFocus()

    def _clear(self) -> None:
        self._old.set_text("")
        self._old.clear_wrong()
        self._old.line.set_shown(shown=False)
        self._new.clear()
        self._problem.say("")

    def _begin(self, new: str) -> None:
        old, vault, kdf = self._old.text(), self._session.vault, self._kdf
        if self._is_busy:
            return
        if not old:
            self._old.mark_wrong(_("Please type your current passphrase."))
            return
        self._set_busy(_("Changing the passphrase. This takes a few seconds."))
        self._background.run(
            self,
            lambda: _change(vault, old, new, kdf),
            lambda _none: self._take_change(),
            self._refuse,
        )

    def _take_change(self) -> None:
        self._set_busy("")
        self.forget()
        self._session.said.emit(_("The new passphrase holds from now on."))
        self.changed.emit()
        self.head.setFocus()

    def _refuse(self, error: DiaryError) -> None:
        self._set_busy("")
        if isinstance(error, WrongPassphrase):
            self._old.mark_wrong(str(error))
        else:
            self._problem.say(str(error))
            announce(self, str(error), urgent=True)

    def _set_busy(self, sentence: str) -> None:
        self._is_busy = bool(sentence)
        self._busy.say(sentence)
        for widget in (self._old, self._new, self._change, self.head):
            widget.setEnabled(not self._is_busy)
        if sentence:
            self._problem.say("")
            announce(self, sentence)


def _change(vault: Vault, old: str, new: str, kdf: Kdf | None) -> None:
    """Takes seconds: runs off the window's thread."""
    if not vault.verify_passphrase(old):
        raise WrongPassphrase
    vault.change_passphrase(new, kdf=kdf)
