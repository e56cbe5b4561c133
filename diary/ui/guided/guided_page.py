"""The guided moment takes the whole window, step by step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.looking_back.rooms import GUIDED
from diary.ui.session import Session
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.page import Page


class GuidedPage(Page):
    """The page; reads the vault when it is shown."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until it is shown."""
        super().__init__(_(GUIDED.name), parent)
        self._session = session
        back = Button(_("Back"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        back.clicked.connect(self.left)
        self.bar.add(back)
        self.finish()
