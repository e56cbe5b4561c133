"""Whether the diary is whole; and where it is not, a new diary of all that can still be read."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.errors import DiaryError
from diary.i18n import _, ngettext
from diary.settings import VAULT, Settings
from diary.ui.background import Background
from diary.ui.dates import long_day, number
from diary.ui.note import Note
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.vault.salvage.report import sentences
from diary.vault.salvage.salvage import place_for


class CheckRow(QWidget):
    """Checks when somebody asks; saves what can be read only where something is damaged."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """Nothing was checked yet."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session, self._settings, self._background = session, settings, background
        self._new_diary: Path | None = None
        self._found = Label("", Type.BODY, self)
        self._problem = Note("circle-alert", self)
        self._check = Button(_("Check the diary"), ButtonKind.SECONDARY, self, icon_name="check")
        self._check.clicked.connect(self._begin_check)
        self._salvage = Button(
            _("Save what can be read"), ButtonKind.SECONDARY, self, icon_name="life-buoy"
        )
        self._salvage.clicked.connect(self._begin_salvage)
        self._go_on = Button(_("Go on in the new diary"), ButtonKind.PRIMARY, self)
        self._go_on.clicked.connect(self._move)
        about = Label(
            _("Reads every page of the diary file and compares it with how it was written."),
            Type.HINT,
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            Label(_("Is the diary file whole?"), Type.QUESTION, self),
            about,
            self._found,
            self._problem,
            button_row(self, self._check, self._salvage, self._go_on),
        ):
            column.addWidget(widget)
        for hidden in (self._found, self._salvage, self._go_on):
            hidden.hide()

    def _begin_check(self) -> None:
        vault = self._session.vault
        self._say(_("The diary is being checked."))
        self._check.setEnabled(False)
        self._background.run(
            self, lambda: (vault.check(), vault.entries.count()), self._show_found, self._refuse
        )

    def _show_found(self, found: tuple[list[str], int]) -> None:
        problems, count = found
        self._check.setEnabled(True)
        whole = ngettext(
            "The diary is whole: {count} entry.", "The diary is whole: {count} entries.", count
        ).format(count=number(count))
        self._say("" if problems else whole)
        self._problem.say("\n".join(problems))
        self._salvage.setVisible(bool(problems))
        if problems:
            announce(self, " ".join(problems), urgent=True)

    def _begin_salvage(self) -> None:
        vault, target = self._session.vault, place_for(self._session.vault.folder)
        self._say(_("Reading what can still be read"))
        self._check.setEnabled(False)
        self._salvage.setEnabled(False)

        def say(found: list[str]) -> None:
            self._new_diary = target
            self._problem.say("")
            self._say("\n".join(found))
            self._check.hide()
            self._salvage.hide()
            self._go_on.show()
            self._go_on.setFocus()

        def work() -> list[str]:
            saved = vault.salvage(target)
            return sentences(saved, target.stem, lambda day: long_day(day, with_year=True))

        self._background.run(self, work, say, self._refuse)

    def _refuse(self, error: DiaryError) -> None:
        self._check.setEnabled(True)
        self._salvage.setEnabled(True)
        self._say("")
        self._problem.say(str(error))

    def _say(self, sentence: str) -> None:
        self._found.setText(sentence)
        self._found.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def _move(self) -> None:
        """The new diary is opened like any other: after the lock, with the passphrase."""
        if self._new_diary is not None:
            self._settings[VAULT] = str(self._new_diary)
            self._session.lock_asked.emit()
