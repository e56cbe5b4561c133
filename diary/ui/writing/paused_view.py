"""A writing that was set aside: stopped for a moment, or found again after a lock. Nothing of it is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from diary.domain.unfinished_writing import LET_GO, SEALED, UnfinishedWriting
from diary.i18n import _
from diary.ui.dates import day_and_time
from diary.ui.exercises.exercises import GROUNDING
from diary.ui.passphrase_field import PassphraseField
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.writing.fates import fate_of
from diary.ui.writing.writing_view import WritingView


class PausedView(WritingView):
    """``go_on_asked`` carries the passphrase of the seal, empty where none is needed."""

    go_on_asked = Signal(str)
    finish_asked = Signal()
    drop_asked = Signal()
    grounding_asked = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Nothing was set aside yet."""
        super().__init__(parent)
        self._session = session
        self._title = Label("", Type.SECTION, self)
        self._words = Label("", Type.BODY, self)
        self._passphrase = PassphraseField(_("Passphrase of this text"), self)
        self._passphrase.entered.connect(self._submit)
        self._go_on = self.add_button(_("Go on writing"), self._submit, ButtonKind.PRIMARY)
        self._finish = self.add_button("", self.finish_asked.emit)
        self.add_button(_(GROUNDING.name), self.grounding_asked.emit, icon_name="hand")
        self._drop = self.add_button(
            _("Throw it away"), self.drop_asked.emit, ButtonKind.QUIET, icon_name="trash-2"
        )
        self.add_button(_("Back"), self.left.emit, ButtonKind.QUIET, shortcut_hint="Esc")
        for widget in (self._title, self._words, self._passphrase):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_writing(self, writing: UnfinishedWriting, *, is_closed: bool) -> None:
        """Say what was set aside; ``is_closed`` asks the passphrase of a seal before going on."""
        self._title.setText(_("Set aside"))
        sentence = _("You were writing, begun {moment}. It is out of sight now.").format(
            moment=day_and_time(writing.began, self._session.today)
        )
        what = {
            LET_GO: _("It stands in memory only; if the diary locks, it is gone."),
            SEALED: _("What you wrote so far is kept, sealed."),
        }.get(writing.fate, _("What you wrote so far is kept."))
        more = _("Look around for a moment, or leave it for another day. You may also go on.")
        self._words.setText("\n\n".join((f"{sentence} {what}", more)))
        self._passphrase.setVisible(is_closed)
        self._passphrase.set_text("")
        self._finish.setText(_(fate_of(writing.fate).done))
        self._finish.updateGeometry()
        self.hidden_buttons = {self._drop} if writing.fate == LET_GO else set()

    def set_busy(self, *, busy: bool) -> None:
        """While the seal is opened, nothing can be changed."""
        self.setEnabled(not busy)
        for button in self.buttons:
            button.setEnabled(not busy)
        self._go_on.setText(_("One moment") if busy else _("Go on writing"))
        self._go_on.updateGeometry()

    def show_wrong(self, sentence: str) -> None:
        """Say why the seal did not open."""
        self._passphrase.mark_wrong(sentence)

    def focus_first(self) -> None:
        """Go to the passphrase where one is asked, else to going on."""
        place = self._passphrase if self._passphrase.isVisibleTo(self) else self._go_on
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing was set aside."""
        self._words.setText("")
        self._passphrase.set_text("")

    def _submit(self) -> None:
        self.go_on_asked.emit(self._passphrase.text())
