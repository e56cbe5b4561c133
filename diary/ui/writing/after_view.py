"""After writing: how heavy it is now, something kind, and a way back to here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from diary.domain.practice import Practice
from diary.domain.writing_pace import CLEAR_RISE, rise
from diary.i18n import _
from diary.ui.exercises.exercises import GROUNDING
from diary.ui.note import Note
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.writing.fates import fate_of
from diary.ui.writing.heaviness import Heaviness
from diary.ui.writing.writing_view import WritingView


class AfterView(WritingView):
    """``said`` carries how heavy it is now."""

    said = Signal(object)
    closed = Signal()
    grounding_asked = Signal()
    help_asked = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Nothing was written yet."""
        super().__init__(parent)
        self._session = session
        self._fate = Label("", Type.SECTION, self)
        self._locks = Label("", Type.BODY, self)
        kind = _(
            "You gave words to something that is not easy. Be as mild with yourself now as you would be with a friend: drink"
            " something warm, look outside, do something small that you like."
        )
        usual = _(
            "If it feels heavier for an hour or two, that is usual. It need not be solved today."
        )
        self._heaviness = Heaviness(session, _("How heavy is it now?"), self)
        self._rest = Note("info", self, warns=False)
        self._close = self.add_button(_("Close"), self.closed.emit, ButtonKind.PRIMARY)
        self.add_button(_(GROUNDING.name), self.grounding_asked.emit, icon_name="hand")
        self.add_button(
            _("Help now"), self.help_asked.emit, ButtonKind.QUIET, icon_name="life-buoy"
        )
        self._heaviness.value_changed.connect(self.said)
        self.column.addWidget(self._fate)
        self.column.addWidget(self._locks)
        for sentence in (kind, usual):
            self.column.addWidget(Label(sentence, Type.BODY, self))
        self.column.addSpacing(8)
        self.column.addWidget(self._heaviness)
        self.column.addWidget(self._rest)
        self.column.addStretch(1)

    @property
    def follows_preferences(self) -> Heaviness:
        """What shows numbers, or not."""
        return self._heaviness

    def show_practice(self, practice: Practice) -> None:
        """Say what became of the text; after a clear rise, offer a day of rest."""
        fate = fate_of(practice.fate)
        self._fate.setText(_(fate.finished))
        self._locks.setText(_(fate.locks) if fate.locks else "")
        self._locks.setVisible(bool(fate.locks))
        self._heaviness.set_value(practice.after)
        leaves_example = bool(fate.locks) and self._session.is_example
        locks = _("Close the example") if leaves_example else _("Lock the diary")
        self._close.setText(locks if fate.locks else _("Close"))
        self._close.updateGeometry()
        change = rise(practice)
        is_heavier = change is not None and change >= CLEAR_RISE
        self._rest.say(
            _(
                "It is clearly heavier than before. Take it easy today, and leave at least a day before you write again."
                " ‘Back to here’ may help now."
            )
            if is_heavier
            else ""
        )

    def focus_first(self) -> None:
        """Go to the number, so that a key pressed twice ends nothing; without numbers, to the way out."""
        if not self._heaviness.focus_value():
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing was written."""
        self._fate.setText("")
        self._rest.say("")
        self._heaviness.set_value(None)
