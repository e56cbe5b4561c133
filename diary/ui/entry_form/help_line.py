"""What is shown at a heavy word: one line, and the way to somebody who listens. Nothing is kept of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class HelpLine(QWidget):
    """The line; hidden until somebody shows it."""

    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden."""
        super().__init__(parent)
        flow = FlowLayout(self, gap=8, row_gap=0)
        flow.addWidget(Label(_("This is heavy. You need not carry it alone."), Type.BODY, self))
        help_now = Button(_("Help now"), ButtonKind.LINK, self, icon_name="life-buoy")
        help_now.clicked.connect(self.help_asked)
        flow.addWidget(help_now)
        self.hide()
