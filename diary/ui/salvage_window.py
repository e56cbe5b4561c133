"""A damaged diary becomes a new one, of all that can still be read: asks what opens it, and tells what came of it."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.calm_form import CalmForm
from diary.ui.calm_window import CalmWindow
from diary.ui.note import Note
from diary.ui.passphrase_field import PassphraseField
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class SalvageWindow(CalmWindow):
    """Salvages nothing itself: ``salvage_asked`` carries what was typed."""

    salvage_asked = Signal(str)
    back_asked = Signal()
    finished = Signal()
    """The report was read: on to the new diary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Asks for the passphrase or the code."""
        super().__init__(parent=parent)
        form = CalmForm(
            _("Save what can be read"),
            _(
                "Raakvlak reads the damaged diary page by page and makes a new diary of all that is still there. It opens"
                " with the same passphrase. The damaged diary stays as it is. This can take a minute."
            ),
            self,
        )
        self._field = PassphraseField(_("Passphrase or recovery code"), form)
        self._field.entered.connect(self._try)
        self._problem = Note("info", form)
        self._busy = Label("", Type.HINT, form)
        self._busy.hide()
        self._begin = Button(
            _("Save what can be read"), ButtonKind.PRIMARY, form, shortcut_hint="Enter"
        )
        self._begin.clicked.connect(self._try)
        self._back = Button(_("Back"), ButtonKind.QUIET, form, shortcut_hint="Esc")
        self._back.clicked.connect(self.back_asked)
        for widget in (self._field, self._problem, self._busy):
            form.column.addWidget(widget)
        form.column.addSpacing(16)
        form.add_row(self._begin, self._back)
        form.setFocusProxy(self._field)
        self.show_form(form)
        self._field.setFocus()

    def show_busy(self, sentence: str) -> None:
        """Say what is going on; an empty sentence when it is over."""
        for widget in (self._field, self._begin, self._back):
            widget.setEnabled(not sentence)
        self._busy.setText(sentence)
        self._busy.setVisible(bool(sentence))
        self._problem.say("")
        if sentence:
            announce(self, sentence)

    def show_refusal(self, sentence: str) -> None:
        """Say that what was typed does not open this diary; it stays."""
        self.show_busy("")
        self._field.mark_wrong(sentence)

    def show_problem(self, sentence: str) -> None:
        """Say why nothing could be saved, whatever is typed."""
        self.show_busy("")
        self._problem.say(sentence)
        announce(self, sentence, urgent=True)

    def show_report(self, sentences: Sequence[str]) -> None:
        """Say what is in the new diary and what is not."""
        self._field.set_text("")
        form = CalmForm(_("The new diary is there"), "", self)
        for sentence in sentences:
            form.column.addWidget(Label(sentence, Type.BODY, form))
        form.column.addSpacing(16)
        go_on = Button(_("Open the new diary"), ButtonKind.PRIMARY, form, shortcut_hint="Enter")
        go_on.clicked.connect(self.finished)
        form.add_row(go_on)
        form.setFocusProxy(go_on)
        self.show_form(form)
        go_on.setFocus()
        announce(self, " ".join(sentences))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, while there is a way back."""
        is_there = self._back.isVisible() and self._back.isEnabled()
        if event.key() == QtCore.Qt.Key.Key_Escape and is_there:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        if not self._back.isEnabled():
            return
        if self._field.text():
            self.salvage_asked.emit(self._field.text())
        else:
            self._field.mark_wrong(_("Type your passphrase first."))
