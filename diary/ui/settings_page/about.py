"""What this program is, and where the diary is kept."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary import __version__
from diary.i18n import _
from diary.ui.about_window import AboutWindow
from diary.ui.calm_form import as_high_as_needed
from diary.ui.session import Session
from diary.ui.settings_page.section import Section, button_row
from diary.ui.shortcuts_window import ShortcutsWindow
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class About(Section):
    """Version, place, and two windows with more."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """The example's place is not told: it goes away by itself."""
        super().__init__(_("About"), parent)
        version = Label(f"Raakvlak {__version__}", Type.BODY, self)
        self.add_row(version, "Raakvlak", _("version"))
        if not session.is_example:
            # A path has no spaces to break at: an invisible one after each part lets it wrap.
            place = "/\u200b".join(session.vault.folder.parts).replace("//", "/")
            self.add_row(
                _Place(_("Where the diary is kept"), place, self),
                _("Where the diary is kept"),
                _("folder, place, copy"),
            )
        about = Button(_("What Raakvlak is"), ButtonKind.LINK, self)
        about.clicked.connect(lambda: AboutWindow(self.window()).exec())
        keys = Button(_("Keys"), ButtonKind.LINK, self)
        keys.clicked.connect(lambda: ShortcutsWindow(self.window()).exec())
        self.add_row(
            button_row(self, about, keys), about.text(), keys.text(), _("licence, shortcuts")
        )


class _Place(QWidget):
    """A folder that can be read, and copied."""

    def __init__(self, title: str, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        as_high_as_needed(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(title, Type.QUESTION, self))
        column.addWidget(Label(place, Type.BODY, self))
