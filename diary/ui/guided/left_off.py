"""Says that what was begun before is still here, and how to begin anew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class LeftOff(QWidget):
    """One line; hidden until something was left off."""

    anew_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden."""
        super().__init__(parent)
        flow = FlowLayout(self, gap=12, row_gap=0)
        self._words = Label("", Type.HINT, self)
        anew = Button(_("Begin anew"), ButtonKind.LINK, self)
        anew.clicked.connect(self.anew_asked)
        flow.addWidget(self._words)
        flow.addWidget(anew)
        self.hide()

    def show_since(self, since: str) -> None:
        """Say when it was begun."""
        self._words.setText(_("Begun {moment}, and kept.").format(moment=since))
        self.show()
