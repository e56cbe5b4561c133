"""What Today shows during a chosen pause: nothing is asked, and the way back is in sight."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.pause import Pause
from diary.i18n import _
from diary.ui.dates import short_day
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class PauseNotice(QWidget):
    """A kind line and two ways on."""

    end_asked = Signal()
    write_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without a pause yet."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._since = Label("", Type.SECTION, self)
        column.addWidget(self._since)
        column.addWidget(
            Label(
                _("Nothing is asked of you. A pause is a good thing; the diary waits."),
                Type.BODY,
                self,
            )
        )
        begin = Button(_("Begin again"), ButtonKind.PRIMARY, self)
        begin.clicked.connect(self.end_asked)
        write = Button(_("Write one thing"), ButtonKind.SECONDARY, self)
        write.clicked.connect(self.write_asked)
        for button in (begin, write):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_pause(self, pause: Pause, today: date) -> None:
        """Say since when."""
        self._since.setText(
            _("You are taking a pause, since {day}.").format(day=short_day(pause.first, today))
        )
