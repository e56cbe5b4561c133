"""The second step: the passphrase, and where the diary is kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from diary.i18n import _
from diary.ui.calm_form import CalmForm
from diary.ui.new_passphrase_form import NewPassphraseForm, Rate
from diary.ui.note import Note
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

ChooseFolder = Callable[[QWidget, Path], Path | None]
"""Asks for a folder, starting in one; ``None`` where the person thought better of it."""


def choose_folder(parent: QWidget, start: Path) -> Path | None:
    """Ask for a folder with the dialog of the system."""
    chosen = QFileDialog.getExistingDirectory(parent, _("Where to keep the diary"), str(start))
    return Path(chosen) if chosen else None


class PassphraseStep(CalmForm):
    """Passphrase and place; ``accepted`` carries both."""

    accepted = Signal(Path, str)

    def __init__(
        self,
        folder: Path,
        rate: Rate | None,
        choose: ChooseFolder = choose_folder,
        parent: QWidget | None = None,
    ) -> None:
        """``folder`` is where the diary will be, unless another place is chosen; its last part is the diary's name."""
        super().__init__(
            _("Choose a passphrase"),
            _(
                "A few words that only you know. Without this phrase nobody can get in, not even the makers."
            ),
            parent,
        )
        self.folder = folder
        self._choose = choose
        self.fields = NewPassphraseForm(rate, self)
        self.fields.accepted.connect(lambda typed: self.accepted.emit(self.folder, typed))
        self._problem = Note("info", self)
        self._place = Label("", Type.HINT, self)
        elsewhere = Button(_("Keep it elsewhere…"), ButtonKind.LINK, self, icon_name="folder-open")
        elsewhere.clicked.connect(self._choose_elsewhere)
        self.column.addWidget(self.fields)
        self.column.addSpacing(4)
        self.column.addWidget(self._problem)
        self.column.addSpacing(12)
        self.column.addWidget(Rule(self))
        self.column.addSpacing(4)
        self.column.addWidget(self._place)
        self.add_row(elsewhere)
        self.setFocusProxy(self.fields)
        self._show_place()

    def show_problem(self, sentence: str) -> None:
        """Say why the diary could not be made; an empty sentence takes it away."""
        self._problem.say(sentence)
        if sentence:
            announce(self, sentence, urgent=True)

    def _choose_elsewhere(self) -> None:
        chosen = self._choose(self, self.folder.parent)
        if chosen is not None:
            self.folder = chosen / self.folder.name
            self.show_problem("")
            self._show_place()

    def _show_place(self) -> None:
        # A path has no spaces to break at: an invisible one after each part lets it wrap.
        place = "/\u200b".join(self.folder.parts).replace("//", "/")
        self._place.setText(_("The diary is kept in {place}").format(place=place))
