"""How heavy it is, 0 … 10; nothing need be chosen, and in quiet mode the numbers are folded away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.preference import QUIET
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow


class Heaviness(QWidget):
    """A question with eleven numbers; ``value_changed`` carries ``int | None``."""

    value_changed = Signal(object)

    def __init__(self, session: Session, question: str, parent: QWidget | None = None) -> None:
        """Nothing chosen; ``follow_preferences`` says whether the numbers show."""
        super().__init__(parent)
        self._session = session
        self._is_folded: bool | None = None
        self._row = ScoreRow(question, self, low_words=_("not heavy"), high_words=_("very heavy"))
        self._row.value_changed.connect(self.value_changed)
        head = QWidget(self)
        flow = FlowLayout(head, gap=10, row_gap=0)
        flow.addWidget(Label(question, Type.QUESTION, head))
        flow.addWidget(Label(_("may stay empty"), Type.HINT, head))
        self._fold = Disclosure(_("A number after all"), self, hint=_("only if it helps"))
        self._open = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addLayout(self._open)
        column.addWidget(self._fold)
        self.follow_preferences()

    def follow_preferences(self) -> None:
        """Show the numbers, or fold them away in quiet mode."""
        quiet = bool(self._session.preference(QUIET))
        if quiet is self._is_folded:
            return
        self._is_folded = quiet
        (self._fold.body if quiet else self._open).addWidget(self._row)
        self._row.show()
        self._fold.setVisible(quiet)

    def value(self) -> int | None:
        """What was chosen."""
        return self._row.value()

    def set_value(self, value: int | None) -> None:
        """Choose a number, or none; tells nobody."""
        self._row.set_value(value)

    def focus_value(self) -> bool:
        """Go to the number that is chosen, else to the first; whether they show."""
        shows = self._row.isVisibleTo(self)
        if shows:
            self._row.focus_value()
        return shows
