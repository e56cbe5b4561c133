"""How strong each chosen word is, one under the other; every one may stay empty."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from diary.domain.emotions import NOT_SURE, WORDS, Feeling
from diary.i18n import _
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow

_NAME = 112
_BESIDE_FROM = 540


def word_name(key: str) -> str:
    """The word in the spoken language; its key where a newer program wrote it."""
    return _(WORDS[key].name) if key in WORDS else key


class StrengthRow(QWidget):
    """A word and eleven numbers."""

    def __init__(self, feeling: Feeling, parent: QWidget | None, *, is_last: bool) -> None:
        """The last row has the words for the ends of all."""
        super().__init__(parent)
        as_high_as_needed(self)
        name = word_name(feeling.word)
        self._name = Label(name, Type.CONTROL_STRONG, self)
        self.row = ScoreRow(
            _("How strong: {word}").format(word=name),
            self,
            low_words=_("not at all") if is_last else "",
            high_words=_("very strong") if is_last else "",
        )
        self.row.set_value(feeling.strength)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self.row, 1)

    def retheme(self) -> None:
        """Take another width."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the word beside the numbers, or over them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        beside = self.width() >= theme.pixels(_BESIDE_FROM)
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._line.setSpacing(8 if beside else 6)
        self._name.setFixedWidth(theme.pixels(_NAME)) if beside else self._free_name()
        self._name.setMinimumHeight(theme.control(44) if beside else 0)

    def _free_name(self) -> None:
        self._name.setMinimumWidth(0)
        self._name.setMaximumWidth(16_777_215)


class Strengths(QWidget):
    """The rows, in the order in which the words were chosen; gone while there is none."""

    strength_chosen = Signal(str, object)
    """The key of a word, and ``int | None``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No word."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._rows: list[StrengthRow] = []
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        head = QWidget(self)
        flow = FlowLayout(head, gap=10, row_gap=0)
        flow.addWidget(Label(_("How strong, now?"), Type.QUESTION, head))
        flow.addWidget(Label(_("may stay empty"), Type.HINT, head))
        self._column.addWidget(head)
        self.hide()

    def show_feelings(self, feelings: Sequence[Feeling]) -> None:
        """Show these; where the words are the same, the rows stay, so that the focus does too."""
        asked = [each for each in feelings if each.word != NOT_SURE.key]
        words = tuple(each.word for each in asked)
        if words == self._shown:
            for row, feeling in zip(self._rows, asked, strict=True):
                row.row.set_value(feeling.strength)
            return
        self._shown = words
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [
            StrengthRow(each, self, is_last=place == len(asked) - 1)
            for place, each in enumerate(asked)
        ]
        for row, feeling in zip(self._rows, asked, strict=True):
            self._column.addWidget(row)
            row.row.value_changed.connect(
                lambda value, word=feeling.word: self.strength_chosen.emit(word, value)
            )
        self.setVisible(bool(asked))
