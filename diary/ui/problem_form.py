"""What is shown where a diary cannot be opened: what happened, what is safe, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.calm_form import CalmForm
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class ProblemForm(CalmForm):
    """One sentence, and the ways on."""

    try_again_asked = Signal()
    other_diary_asked = Signal()
    restore_asked = Signal()
    salvage_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Says nothing yet."""
        super().__init__(_("The diary stays closed for now"), "", parent)
        self._sentence = Label("", Type.BODY, self)
        self._try_again = Button(_("Try again"), ButtonKind.PRIMARY, self, shortcut_hint="Enter")
        self._try_again.clicked.connect(self.try_again_asked)
        other = Button(_("Another diary"), ButtonKind.SECONDARY, self, icon_name="folder-open")
        other.clicked.connect(self.other_diary_asked)
        restore = Button(_("Restore a backup"), ButtonKind.SECONDARY, self, icon_name="rotate-ccw")
        restore.clicked.connect(self.restore_asked)
        self._salvage = Button(
            _("Save what can be read"), ButtonKind.SECONDARY, self, icon_name="life-buoy"
        )
        self._salvage.clicked.connect(self.salvage_asked)
        self.column.addWidget(self._sentence)
        self.column.addWidget(
            Label(_("Raakvlak never erases a diary that it cannot open."), Type.HINT, self)
        )
        self.column.addSpacing(20)
        self.add_row(self._try_again, restore, self._salvage, other)
        self.setFocusProxy(self._try_again)

    def say(self, sentence: str, *, may_salvage: bool = False) -> None:
        """Say what happened; ``may_salvage`` offers to save what can still be read."""
        self._salvage.setVisible(may_salvage)
        self._sentence.setText(sentence)
        announce(self, sentence, urgent=True)
