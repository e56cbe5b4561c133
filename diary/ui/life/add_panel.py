"""What can be put on the life timeline: first what carried."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import N_, _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label

RESOURCE, EVENT, COMPLAINT, TREATMENT, BIRTH_DAY = (
    "resource",
    "event",
    "complaint",
    "treatment",
    "birth",
)
_WAYS = (
    (RESOURCE, N_("What carried me"), N_("Somebody, an animal, a place, something you can or do.")),
    (EVENT, N_("Something that happened"), N_("Good or heavy, large or small.")),
    (COMPLAINT, N_("A complaint"), N_("When it began, and when it became worse.")),
    (TREATMENT, N_("A treatment"), N_("What was done about it, from when until when.")),
    (BIRTH_DAY, N_("When I was born"), N_("Then your age stands above the line.")),
)


class AddPanel(QWidget):
    """A button for each, with what it is for."""

    asked = Signal(str)
    """The key of what should be added."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """All ways."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(8)
        column.addWidget(Label(_("What would you like to add?"), Type.SECTION, self))
        self._buttons: list[Button] = []
        for key, name, hint in _WAYS:
            column.addSpacing(8)
            button = Button(_(name), ButtonKind.SECONDARY, self)
            button.clicked.connect(lambda _checked=False, key=key: self.asked.emit(key))
            self._buttons.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(Label(_(hint), Type.HINT, self))
        column.addSpacing(16)
        close = Button(_("Close"), ButtonKind.QUIET, self, icon_name="x", shortcut_hint="Esc")
        close.clicked.connect(self.closed)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Go to the first way."""
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """There is nothing to keep."""

    def scroll_inside(self, *, on: bool) -> None:
        """It is short enough."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
