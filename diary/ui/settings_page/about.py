"""What this program is, and where the diary is kept."""

import os
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary import __version__
from diary.i18n import _
from diary.ui.about_window import AboutWindow
from diary.ui.session import Session
from diary.ui.settings_page.section import Section, button_row
from diary.ui.shortcuts_window import ShortcutsWindow
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label

_MAY_BREAK = "\u200b"
_LONG_NAME, _PIECE = 16, 8


class About(Section):
    """Version, place, and two windows with more."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """The example's place is not told: it goes away by itself."""
        super().__init__(_("About"), parent)
        version = Label(f"Raakvlak {__version__}", Type.BODY, self)
        self.add_row(version, "Raakvlak", _("version"))
        if not session.is_example:
            self.add_row(
                _Place(_("Where the diary is kept"), _with_breaks(session.vault.folder), self),
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


def _with_breaks(folder: Path) -> str:
    """The path with invisible places to break a line: after each part, and within a long name."""
    return _MAY_BREAK.join(
        part
        if len(part) <= _LONG_NAME
        else _MAY_BREAK.join(part[at : at + _PIECE] for at in range(0, len(part), _PIECE))
        for part in _with_separators(folder)
    )


def _with_separators(folder: Path) -> list[str]:
    *above, last = folder.parts
    return [part if part.endswith(os.sep) else part + os.sep for part in above] + [last]
