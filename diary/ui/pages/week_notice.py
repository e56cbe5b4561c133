"""What Today shows to who writes once a week, until the next time: nothing is asked, and writing is one press away."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.dates import long_day
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class WeekNotice(QWidget):
    """A kind line and one way on."""

    write_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without a day yet."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._again = Label("", Type.SECTION, self)
        column.addWidget(self._again)
        column.addWidget(
            Label(
                _("You chose to write once a week. What lies between the weeks may go unwritten."),
                Type.BODY,
                self,
            )
        )
        write = Button(_("Write something after all"), ButtonKind.SECONDARY, self)
        write.clicked.connect(self.write_asked)
        column.addWidget(write, 0, Qt.AlignmentFlag.AlignLeading)

    def show_day(self, again: date) -> None:
        """Say when the diary asks again."""
        self._again.setText(_("Nothing is asked until {day}.").format(day=long_day(again)))
