"""Where files leave and come in: a way to the page that does it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.settings_page.section import Section, button_row
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class Files(Section):
    """One button."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """It is found by what one would call it."""
        super().__init__(_("Files"), parent)
        about = Label(
            _("Take along a table, a file for care or the whole diary, or bring one in."),
            Type.HINT,
            self,
        )
        self.add_row(about, about.text(), _("export, import, CSV, FHIR, JSON, spreadsheet"))
        button = Button(_("Files, in and out"), ButtonKind.SECONDARY, self, icon_name="file-text")
        button.clicked.connect(self.asked)
        self.add_row(
            button_row(self, button),
            button.text(),
            _("export, import, CSV, FHIR, JSON, spreadsheet"),
        )
