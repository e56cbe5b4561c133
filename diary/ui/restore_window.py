"""A backup becomes a diary again: which file, and what opened the diary on the day it was made."""

from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from diary.i18n import _
from diary.ui.calm_form import CalmForm
from diary.ui.calm_window import CalmWindow
from diary.ui.note import Note
from diary.ui.passphrase_field import PassphraseField
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label, breakable

ChooseBackup = Callable[[QWidget], Path | None]


def choose_backup(parent: QWidget) -> Path | None:
    """Ask which backup."""
    kinds = _("Backups of Raakvlak") + " (*.raakvlak-backup)"
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("Which backup?"), "", kinds)
    return Path(chosen) if chosen else None


class RestoreWindow(CalmWindow):
    """Restores nothing itself: ``restore_asked`` carries the file and what was typed."""

    restore_asked = Signal(object, str)
    back_asked = Signal()
    stop_asked = Signal()
    progressed = Signal(float)
    """To be emitted by the work, from any thread: how far it is, 0 … 1."""

    def __init__(self, choose: ChooseBackup = choose_backup, parent: QWidget | None = None) -> None:
        """No backup is chosen yet."""
        super().__init__(parent=parent)
        self._choose, self._backup = choose, Path()
        form = CalmForm(
            _("Restore a backup"),
            _(
                "The backup becomes a new diary. The backup itself, and any diary that is there already, stay as they are."
            ),
            self,
        )
        self._which = Button(
            _("Choose the backup"), ButtonKind.SECONDARY, form, icon_name="folder-open"
        )
        self._which.clicked.connect(self._ask_which)
        self._name = Label("", Type.BODY, form)
        self._field = PassphraseField(_("Passphrase of that day, or the recovery code"), form)
        self._field.entered.connect(self._try)
        self._problem = Note("info", form)
        self._busy = Label("", Type.HINT, form)
        self._restore = Button(_("Restore"), ButtonKind.PRIMARY, form, shortcut_hint="Enter")
        self._restore.clicked.connect(self._try)
        self._back = Button(_("Back"), ButtonKind.QUIET, form, shortcut_hint="Esc")
        self._back.clicked.connect(self.back_asked)
        for widget in (self._which, self._name, self._field, self._problem, self._busy):
            if widget is self._field:
                form.column.addSpacing(12)
            form.column.addWidget(widget)
        form.column.addSpacing(16)
        self._stop = Button(_("Stop"), ButtonKind.QUIET, form)
        self._stop.clicked.connect(self.stop_asked)
        form.add_row(self._restore, self._back, self._stop)
        self.progressed.connect(self._tell_progress)
        form.setFocusProxy(self._which)
        self._name.hide()
        self._busy.hide()
        self._stop.hide()
        self.show_form(form)
        self._which.setFocus()

    def show_busy(self, sentence: str) -> None:
        """Say that the diary is being restored; an empty sentence when it is over."""
        for widget in (self._which, self._field, self._restore, self._back):
            widget.setEnabled(not sentence)
        self._busy.setText(sentence)
        self._busy.setVisible(bool(sentence))
        self._back.setVisible(not sentence)
        self._stop.setVisible(bool(sentence))
        self._problem.say("")
        if sentence:
            self._stop.setFocus()
            announce(self, sentence)

    def show_refusal(self, sentence: str) -> None:
        """Say that what was typed does not open this backup; it stays."""
        self.show_busy("")
        self._field.mark_wrong(sentence)

    def show_problem(self, sentence: str) -> None:
        """Say why it cannot be restored, whatever is typed."""
        self.show_busy("")
        self._problem.say(sentence)
        announce(self, sentence, urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == QtCore.Qt.Key.Key_Escape and self._back.isEnabled():
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _tell_progress(self, part: float) -> None:
        if not self._back.isEnabled():
            self._busy.setText(
                _("Restoring the backup: {percent} %").format(percent=round(part * 100))
            )

    def _ask_which(self) -> None:
        chosen = self._choose(self)
        if chosen is not None:
            self._backup = chosen
            self._name.setText(breakable(chosen.name))
            self._name.show()
            self._problem.say("")
            self._field.setFocus()

    def _try(self) -> None:
        if not self._back.isEnabled():
            return
        if self._backup == Path():
            self.show_problem(_("Choose the backup first."))
            self._which.setFocus()
        elif not self._field.text():
            self._field.mark_wrong(_("Type your passphrase first."))
        else:
            self.restore_asked.emit(self._backup, self._field.text())
