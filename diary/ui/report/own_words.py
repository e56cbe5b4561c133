"""What stands on top of a report in the person's own words: a sentence, questions, and a name if wished."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.report.request import LONGEST_SENTENCE, QUESTIONS
from diary.ui.theme import Type
from diary.ui.widgets.field import Field, LineEdit
from diary.ui.widgets.text_field import TextField

_PATIENCE = 400
"""Milliseconds after the last letter before the page is made anew."""


class OwnWords(QWidget):
    """The fields under one another."""

    changed = Signal(object)
    """The words, as the diary keeps them: ``list[str]``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.sentence = TextField(
            _("What do I want to say or know?"), self, hint=_("one sentence, on top"), lines=2
        )
        self._questions = tuple(
            self._line(_("Question {number}").format(number=number + 1))
            for number in range(QUESTIONS)
        )
        self._name = self._line(_("Name on the page"), _("may stay empty"))
        self._later = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._later.timeout.connect(self._tell)
        self.sentence.value_changed.connect(lambda _text: self._later.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.sentence, *self._questions, self._name):
            column.addWidget(widget)

    def words(self) -> list[str]:
        """The sentence, the questions and the name."""
        lines = [_text(field) for field in (*self._questions, self._name)]
        return [str(self.sentence.value()), *lines]

    def show_words(self, words: list[str]) -> None:
        """Show the words as they are kept; tells nobody."""
        padded = words + [""] * (QUESTIONS + 2 - len(words))
        self.sentence.set_value(padded[0])
        for field, text in zip((*self._questions, self._name), padded[1:], strict=False):
            _show(field, text)

    def forget(self) -> None:
        """Hold no words any more."""
        self._later.stop()
        self.show_words([])

    def flush(self) -> None:
        """Tell at once what was typed a moment ago."""
        if self._later.isActive():
            self._later.stop()
            self._tell()

    def _line(self, label: str, hint: str = "") -> Field:
        line = LineEdit()
        line.setMaxLength(LONGEST_SENTENCE)
        line.textEdited.connect(lambda _text: self._later.start())
        return Field(label, line, self, hint=hint, label_kind=Type.HINT)

    def _tell(self) -> None:
        self.changed.emit(self.words())


def _text(field: Field) -> str:
    return field.editor.text() if isinstance(field.editor, LineEdit) else ""


def _show(field: Field, text: str) -> None:
    if isinstance(field.editor, LineEdit):
        field.editor.setText(text)
