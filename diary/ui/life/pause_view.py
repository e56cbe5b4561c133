"""A pause: nothing of what was written is in sight; grounding at one's own pace, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.exercises.exercises import GROUNDING
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import Page
from diary.ui.widgets.rule import Rule


class PauseView(Page):
    """The steps of ‘Back to here’ stand on the page itself: one press to begin."""

    ended = Signal()
    """Back to the timeline."""
    left = Signal()
    """Leave the timeline for today."""
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """At the first step."""
        super().__init__(_("A pause"), parent)
        self._number = 0
        words = _(
            "You can leave this alone for as long as you want. What you wrote is kept; nothing of it is in sight now."
        )
        self.column.addWidget(Label(words, Type.BODY, self))
        self.column.addWidget(Rule(self))
        self._count = Label("", Type.HINT, self)
        self._step = Label("", Type.SECTION, self)
        self._words = Label("", Type.BODY, self)
        self._next = Button(_("Next"), ButtonKind.SECONDARY, self)
        self._next.clicked.connect(self._go_on)
        for part in (self._count, self._step, self._words):
            self.column.addWidget(part)
        self.column.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(Rule(self))
        back = Button(_("Back to the timeline"), ButtonKind.PRIMARY, self)
        back.clicked.connect(self.ended)
        enough = Button(_("Enough for today"), ButtonKind.SECONDARY, self)
        enough.clicked.connect(self.left)
        helped = Button(_("Help now"), ButtonKind.SECONDARY, self, icon_name="life-buoy")
        helped.clicked.connect(self.help_asked)
        # not in a bar at the foot: a message of the window may lie there
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap=12)
        for button in (back, enough, helped):
            flow.addWidget(button)
        self.column.addWidget(buttons)
        self.finish()
        self._say()

    def begin(self) -> None:
        """From the first step on."""
        self._number = 0
        self._say()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.title.text()}. {self._step.text()}. {self._words.text()}")

    def _go_on(self) -> None:
        self._number = (self._number + 1) % len(GROUNDING.steps)
        self._say()
        announce(self, f"{self._step.text()}. {self._words.text()}")

    def _say(self) -> None:
        steps = GROUNDING.steps
        title, words = steps[self._number]
        count = _("{number} of {count}").format(number=self._number + 1, count=len(steps))
        self._count.setText(count)
        self._step.setText(_(title))
        self._words.setText(_(words))
        is_last = self._number == len(steps) - 1
        self._next.setText(_("Once more") if is_last else _("Next"))
