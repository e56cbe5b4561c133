"""Before a report leaves the diary: what is in it, that it is not encrypted, and a password for who wants one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _, ngettext
from diary.report.sections import Document
from diary.ui.passphrase_field import PassphraseField
from diary.ui.pictures.saving_panel import SavingPanel
from diary.ui.widgets.button import Button, ButtonKind


class PdfPanel(SavingPanel):
    """``save_asked`` carries the password, empty for none."""

    save_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until there is something to save."""
        super().__init__(_("Save as PDF"), parent)
        self.password = PassphraseField(_("A password for the file, may stay empty"), self)
        self.password.edited.connect(lambda _text: self._say())
        self.password.entered.connect(self._ask)
        self._about = ""
        self.fields.addWidget(self.password)
        self._save = Button(_("Choose where"), ButtonKind.PRIMARY, self, icon_name="folder-open")
        self._save.clicked.connect(self._ask)
        self.buttons.addWidget(self._save)
        self.add_way_out()

    def open_for(self, document: Document, pages: int) -> None:
        """Say what ``document`` holds."""
        self._about = leaving(document, pages)
        self.password.set_text("")
        self._say()
        self.show()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        tail = (
            _("Who has the file needs the password; nobody can find it again for you.")
            if self.password.text()
            else _("The file is not encrypted: whoever has it can read it.")
        )
        self.note.say(f"{tail} {self._about}")

    def _ask(self) -> None:
        self.save_asked.emit(self.password.text())


def leaving(document: Document, pages: int) -> str:
    """In one sentence what leaves the diary."""
    titles = dict.fromkeys(section.title for section in document.sections[:-1])
    count = ngettext("{count} page", "{count} pages", pages).format(count=pages)
    return _("It holds {pages}: {titles}.").format(pages=count, titles=", ".join(titles))
