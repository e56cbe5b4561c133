"""One question of a form with its answers: numbers in a row, or words in a border; digits choose, arrows walk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.instrument import Form, Item, Texts, said
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import Segment


class QuestionView(QWidget):
    """Nothing is chosen until a person chooses; choosing again lets go."""

    answered = Signal(object)
    """The value of the answer, or ``None``."""
    help_asked = Signal()

    def __init__(
        self, form: Form, item: Item, spoken: str, value: int | None, parent: QWidget | None = None
    ) -> None:
        """In the language ``spoken``; ``value`` was answered before."""
        super().__init__(parent)
        self._item = item
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        lead = _in(item.lead or form.lead, spoken)
        if lead:
            column.addWidget(Label(breakable(lead), Type.BODY, self, muted=True))
        question = _in(item.text, spoken)
        column.addWidget(Label(breakable(question), Type.SECTION, self))
        self._numbers: ScoreRow | None = None
        self._words: Segment | None = None
        if all(answer.text for answer in item.answers):
            self._words = self._word_answers(question, spoken)
            column.addWidget(self._words)
        else:
            self._numbers = self._number_answers(question, spoken)
            column.addWidget(self._numbers)
        self.help_place = self._make_help()
        column.addWidget(self.help_place)
        self._show(value)

    def _word_answers(self, question: str, spoken: str) -> Segment:
        options = [
            (str(each.value), f"{each.value} · {_in(each.text, spoken)}")
            for each in self._item.answers
        ]
        row = Segment(question, options, self)
        row.value_changed.connect(lambda key: self._take(None if key is None else int(key)))
        return row

    def _number_answers(self, question: str, spoken: str) -> ScoreRow:
        values = [answer.value for answer in self._item.answers]
        texts = {answer.value: _in(answer.text, spoken) for answer in self._item.answers}
        low, high = min(values), max(values)
        row = ScoreRow(
            question, self, low=low, high=high, low_words=texts[low], high_words=texts[high]
        )
        row.value_changed.connect(self._take)
        return row

    def _make_help(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 8, 0, 0)
        sentence = _(
            "You say that such thoughts are there. You do not have to carry them alone. Nobody is told; if you want to"
            " talk with somebody, here is where."
        )
        box.setAccessibleName(sentence)
        column.addWidget(Label(sentence, Type.BODY, box))
        button = Button(_("Help now"), parent=box, icon_name="life-buoy")
        button.clicked.connect(self.help_asked)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def focus_answer(self) -> None:
        """Go to the answers."""
        if self._numbers is not None:
            self._numbers.focus_value()
        elif self._words is not None:
            key = self._words.value()
            cells = self._words.cells()
            keys = [str(each.value) for each in self._item.answers]
            cells[keys.index(key) if key else 0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press_digit(self, digit: int) -> None:
        """Choose the answer with this number; one that is not there does nothing."""
        if self._numbers is not None:
            self._numbers.press_digit(digit)
        elif self._words is not None and digit in {each.value for each in self._item.answers}:
            self._words.set_value(str(digit))
            self._take(digit)
            self.focus_answer()

    def _show(self, value: int | None) -> None:
        known = value if value in {each.value for each in self._item.answers} else None
        if self._numbers is not None:
            self._numbers.set_value(known)
        elif self._words is not None:
            self._words.set_value(None if known is None else str(known))
        self._fit_help(known)

    def _take(self, value: int | None) -> None:
        self._fit_help(value)
        if not self.help_place.isHidden():
            announce(self.help_place, self.help_place.accessibleName())
        self.answered.emit(value)

    def _fit_help(self, value: int | None) -> None:
        from_value = self._item.help_from
        is_heavy = from_value is not None and value is not None and value >= from_value
        self.help_place.setVisible(is_heavy)


def _in(texts: Texts, spoken: str) -> str:
    return texts.get(spoken) or said(texts)
