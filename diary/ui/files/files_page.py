"""Files: what leaves the diary, and what comes in."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.background import Background
from diary.ui.files.coming_panel import ChooseSource, ComingPanel, choose_source
from diary.ui.files.leaving_panel import ChooseTarget, LeavingPanel, choose_target
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import Page


class FilesPage(Page):
    """Two parts under one another; the example has only the first."""

    left = Signal()

    def __init__(
        self,
        session: Session,
        background: Background,
        parent: QWidget | None = None,
        *,
        choose_target: ChooseTarget = choose_target,
        choose_source: ChooseSource = choose_source,
    ) -> None:
        """The functions ask for a place and for a file."""
        super().__init__(_("Files"), parent)
        self.leaving = LeavingPanel(session, background, choose_target, self)
        self.coming = ComingPanel(session, background, choose_source, self)
        self.column.setSpacing(24)
        self.column.addWidget(Label(_("Take along"), Type.SECTION, self))
        self.column.addWidget(self.leaving)
        self.column.addSpacing(16)
        self.add_section(Label(_("Bring in"), Type.SECTION, self))
        self.column.addWidget(self.coming)
        self.finish()
        self.leaving.grown.connect(self._follow)
        self.coming.grown.connect(self._follow)
        back = Button(_("Back"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        back.clicked.connect(self.left)
        self.bar.add(back)

    def focus_first(self) -> None:
        """Go to the form of the file."""
        self.leaving.focus_first()

    def bring_in(self, file: Path) -> None:
        """Read ``file``, and bring what is said about it in sight."""
        self.coming.read(file)

    def _follow(self, widget: QWidget) -> None:
        """Bring what was said in sight, once it has its place in the layout."""
        QTimer.singleShot(0, widget, lambda: self.scroll_area.ensureWidgetVisible(widget, 0, 24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
