"""Encrypting the diary anew, for who fears that somebody got hold of a key; the passphrase is asked first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.background import Background
from diary.ui.passphrase_field import PassphraseField
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label


class NewKeyRow(Disclosure):
    """``asked`` carries the passphrase, which was found right."""

    asked = Signal(str)

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Folded."""
        super().__init__(_("Encrypt the diary anew"), parent)
        self._session, self._background = session, background
        self._field = PassphraseField(_("Your current passphrase"), self)
        self._field.entered.connect(self._try)
        self._begin = Button(_("Encrypt anew"), ButtonKind.SECONDARY, self, icon_name="key-round")
        self._begin.clicked.connect(self._try)
        about = _(
            "For when somebody may have seen your passphrase or your sheet, or has a copy of the diary. Everything gets"
            " a new key and you get a new recovery sheet; the old sheet and this computer's key store then open nothing"
            " here any more. Backups and copies from before still open as they did: throw away those you do not need."
            " After that the diary locks."
        )
        for widget in (Label(about, Type.HINT, self), self._field, button_row(self, self._begin)):
            self.body.addWidget(widget)
        self.opened.connect(lambda is_open: self._field.setFocus() if is_open else None)
        session.vault_about_to_lock.connect(self.forget)

    def forget(self) -> None:
        """Hold no passphrase any more, and fold."""
        self._field.set_text("")
        self._field.clear_wrong()
        self.set_open(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold nothing while another page is open."""
        self.forget()
        super().hideEvent(event)

    def _try(self) -> None:
        passphrase, vault = self._field.text(), self._session.vault
        if not passphrase:
            self._field.mark_wrong(_("Please type your current passphrase."))
            return

        def take(is_right: bool) -> None:
            self._begin.setEnabled(True)
            if is_right:
                self.forget()
                self.asked.emit(passphrase)
            else:
                self._field.mark_wrong(
                    _("That is not the passphrase. Please check capital letters.")
                )

        def refuse(error: Exception) -> None:
            self._begin.setEnabled(True)
            self._field.mark_wrong(str(error))

        self._begin.setEnabled(False)
        self._background.run(self, lambda: vault.verify_passphrase(passphrase), take, refuse)
