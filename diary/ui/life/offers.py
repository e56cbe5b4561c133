"""What the life timeline offers, one thing at a time: first what carried, then the birth; each is easily set aside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.life_chart import Life
from diary.domain.preference import BIRTH_ASKED
from diary.i18n import _
from diary.ui.life.add_panel import BIRTH_DAY, RESOURCE
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class Offers(QWidget):
    """A sentence and two buttons."""

    asked = Signal(str)
    """The key of what should be added, as ``AddPanel`` has it."""
    something_else_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Offers nothing yet."""
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._is_set_aside = False
        self._words = Label("", Type.BODY, self)
        self._yes = Button("", ButtonKind.PRIMARY, self)
        self._yes.clicked.connect(lambda: self.asked.emit(self._key))
        self._no = Button("", ButtonKind.SECONDARY, self)
        self._no.clicked.connect(self._set_aside)
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap=12)
        flow.addWidget(self._yes)
        flow.addWidget(self._no)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(buttons)
        self.hide()

    def focus_first(self) -> None:
        """Go to what is offered."""
        self._yes.setFocus()

    def show_for(self, life: Life) -> None:
        """Offer what fits this life, or nothing."""
        if not life.resources and not (self._is_set_aside and not life.is_empty):
            self._key = RESOURCE
            self._words.setText(
                _(
                    "This line goes from your birth to today. Begin with what carried you: somebody, an animal, a place,"
                    " something you can do. It gives firm ground before you look at harder years. Nothing has to be"
                    " complete, and you can pause at any moment."
                )
            )
            self._yes.setText(_("What carried me"))
            self._no.setText(_("Something else") if life.is_empty else _("Not now"))
        elif life.birth is None and life.resources and not self._session.preference(BIRTH_ASKED):
            self._key = BIRTH_DAY
            self._words.setText(
                _(
                    "Would you like your age above the line? Then say when you were born; a year is enough."
                )
            )
            self._yes.setText(_("When I was born"))
            self._no.setText(_("Leave it empty"))
        else:
            self._key = ""
        self.setVisible(bool(self._key))

    def _set_aside(self) -> None:
        if self._key == BIRTH_DAY:
            self._session.attempt(lambda: self._session.prefer(BIRTH_ASKED, value=True))
            self.hide()
            return
        if self._no.text() == _("Something else"):
            self.something_else_asked.emit()
            return
        self._is_set_aside = True
        self.hide()
