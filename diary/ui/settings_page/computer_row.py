"""Letting this computer open the diary without a passphrase."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.errors import DiaryError
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.note import Note
from diary.ui.session import Session
from diary.ui.widgets.announce import announce
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.switch_row import SwitchRow
from diary.vault.unlock import Keychain


class ComputerRow(QWidget):
    """A switch; the key store may ask somebody something, so it is called off the window's thread."""

    def __init__(
        self,
        session: Session,
        background: Background,
        keychain: Keychain,
        parent: QWidget | None = None,
    ) -> None:
        """Shows what holds now."""
        super().__init__(parent)
        self._session, self._background, self._keychain = session, background, keychain
        as_high_as_needed(self)
        self.switch = SwitchRow(
            _("Open the diary on this computer without a passphrase"),
            self,
            hint=_(
                "Convenient, but no protection: whoever can use your account on this computer can open the diary."
            ),
            on=session.vault.remembers_this_computer,
        )
        self.switch.value_changed.connect(self._turn)
        self._busy = Note("key-round", self, warns=False)
        self._problem = Note("info", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.switch, self._busy, self._problem):
            column.addWidget(widget)

    def _turn(self, on: bool) -> None:
        vault, keychain = self._session.vault, self._keychain
        self._set_busy(_("Asking the key store of this computer."))
        self._background.run(
            self,
            lambda: (
                vault.remember_this_computer(keychain)
                if on
                else vault.forget_this_computer(keychain)
            ),
            lambda _none: self._take(on),
            self._refuse,
        )

    def _take(self, on: bool) -> None:
        self._set_busy("")
        self._session.said.emit(
            _("This computer opens the diary from now on.")
            if on
            else _("From now on only the passphrase opens the diary.")
        )

    def _refuse(self, error: DiaryError) -> None:
        self._set_busy("")
        self.switch.set_value(self._session.vault.remembers_this_computer)
        self._problem.say(str(error))
        announce(self, str(error), urgent=True)

    def _set_busy(self, sentence: str) -> None:
        self._busy.say(sentence)
        self._problem.say("")
        self.switch.setEnabled(not sentence)
        if sentence:
            announce(self, sentence)
        else:
            self.switch.setFocus()
