"""What stands in sight under the number: the question, the feelings, and what was done that matters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.emotions import Feeling
from diary.domain.entry import Entry
from diary.domain.parts import FEELINGS_PART, MATTERED_PART, QUESTION_PART
from diary.domain.preference import QUIET_HELP
from diary.domain.prompts import MATTERED, TOUCHING, WRITING
from diary.i18n import _
from diary.ui.entry_form.feelings_editor import FeelingsEditor
from diary.ui.entry_form.help_line import HelpLine
from diary.ui.entry_form.written_freely import WrittenFreely
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField


class FirstQuestions(QWidget):
    """Those of the three that are asked."""

    value_changed = Signal()
    help_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Nothing filled in."""
        super().__init__(parent)
        self._texts: dict[str, TextField] = {}
        self._feelings: FeelingsEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(28)
        asked = session.asked
        if asked.asks(QUESTION_PART):
            question = TextField(
                _(TOUCHING.question), self, hint=_("may stay empty"), label_kind=Type.SECTION
            )
            self._add_text(TOUCHING.key, question)
        if asked.asks(FEELINGS_PART):
            self._add_feelings(offers_help=bool(session.preference(QUIET_HELP)))
        if asked.asks(MATTERED_PART):
            mattered = TextField(_(MATTERED.question), self, lines=1, most_lines=6)
            self._add_text(MATTERED.key, mattered)
        self._asks_nothing = self._column.count() == 0
        self._written_freely = WrittenFreely(self)
        self._add_text(WRITING.key, self._written_freely)
        self.setVisible(not self._asks_nothing)

    def show_entry(self, entry: Entry) -> None:
        """Show what ``entry`` holds."""
        for key, field in self._texts.items():
            field.set_value(entry.words.get(key, ""))
        self.setVisible(not self._asks_nothing or WRITING.key in entry.words)
        if self._feelings is not None:
            self._feelings.set_value(entry.feelings)

    def words(self) -> dict[str, str]:
        """What was written here, by prompt."""
        return {key: field.value() for key, field in self._texts.items()}

    def feelings(self, before: tuple[Feeling, ...]) -> tuple[Feeling, ...]:
        """The feelings; ``before`` where they are not asked."""
        return before if self._feelings is None else self._feelings.value()

    def focus_question(self) -> None:
        """Go to the question, or to the first text there is."""
        field = self._texts.get(TOUCHING.key) or next(iter(self._texts.values()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_feelings(self) -> None:
        """Go to the feelings."""
        if self._feelings is not None:
            self._feelings.focus_words()

    def focus_mattered(self) -> None:
        """Go to what mattered."""
        if MATTERED.key in self._texts:
            self._texts[MATTERED.key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_text(self, key: str, field: TextField) -> None:
        field.value_changed.connect(self.value_changed)
        self._texts[key] = field
        self._column.addWidget(field)

    def _add_feelings(self, *, offers_help: bool) -> None:
        self._feelings = FeelingsEditor(self)
        self._feelings.value_changed.connect(self.value_changed)
        box = QVBoxLayout()
        box.setSpacing(8)
        box.addWidget(Label(_("Feelings"), Type.QUESTION, self))
        box.addWidget(self._feelings)
        if offers_help:
            help_line = HelpLine(self)
            help_line.help_asked.connect(self.help_asked)
            self._feelings.heavy_changed.connect(help_line.setVisible)
            box.addWidget(help_line)
        self._column.addLayout(box)
