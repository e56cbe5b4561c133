"""Looking back: a short list of rooms, each with a sentence on what one does there."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.looking_back.rooms import BESIDE, ROOMS, Room
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import Page
from diary.ui.widgets.roving import show_in_page
from diary.ui.widgets.rule import Rule


class LookingBackPage(Page):
    """The page; it shows nothing of the diary itself."""

    room_asked = Signal(str)
    """Go to the room with this key, or open what has its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """All rooms."""
        super().__init__(_("Looking back"), parent)
        self.column.addWidget(
            Label(
                _("Nothing here has to be done. Stop whenever you want; what you did is kept."),
                Type.BODY,
                self,
            )
        )
        self._buttons: list[Button] = []
        self._opened: Button | None = None
        for room in (*ROOMS, *BESIDE):
            self.column.addWidget(self._row(room))
        self.finish()

    def focus_first(self) -> None:
        """Go to the room that was opened last: whoever comes back from it finds the place; else to the first."""
        room = self._opened or self._buttons[0]
        room.setFocus(Qt.FocusReason.OtherFocusReason)
        show_in_page(room)

    def _open(self, button: Button, key: str) -> None:
        self._opened = button
        self.room_asked.emit(key)

    def _row(self, room: Room) -> QWidget:
        row = QWidget(self)
        button = Button(
            _(room.name),
            ButtonKind.SECONDARY,
            row,
            icon_name=room.icon,
            shortcut_hint=room.shortcut,
        )
        button.clicked.connect(partial(self._open, button, room.key))
        self._buttons.append(button)
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(Label(_(room.hint), Type.HINT, row))
        column.addWidget(Rule(row))
        return row
