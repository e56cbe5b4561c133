"""Does this diary help me? One question now and then, why it is asked, and the answers of before."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.helps import CHOICES, Answer, answered, words_of
from diary.i18n import _, ngettext
from diary.ui.dates import relative_day, short_day
from diary.ui.measuring.helps_picture import HelpsPicture
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.text_field import TextField

_FEWEST_IN_PICTURE = 2


class HelpsSection(QWidget):
    """The question, the picture, and the answers in words."""

    answer_kept = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``show_answers``."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session = session
        question = _("Does this diary help me?")
        self._choice = ChipRow(
            question,
            [(str(choice.figure), _(choice.name)) for choice in CHOICES],
            self,
            exclusive=True,
        )
        self._choice.value_changed.connect(lambda _values: self._follow_choice())
        self.note = TextField(
            _("What about it helps or does not?"),
            self,
            hint=_("may stay empty"),
            lines=2,
            label_kind=Type.HINT,
        )
        self._keep = Button(_("Keep this answer"), ButtonKind.SECONDARY, self)
        self._keep.clicked.connect(self._keep_answer)
        self._picture = HelpsPicture(self)
        self._sentence = Label("", Type.HINT, self)
        self._all = Disclosure(_("My answers"), self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._all.body.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Label(question, Type.SECTION, self))
        for sentence in _why():
            column.addWidget(Label(sentence, Type.BODY, self))
        for widget in (self._choice, self.note, button_row(self, self._keep)):
            column.addWidget(widget)
        for widget in (self._picture, self._sentence, self._all):
            column.addWidget(widget)
        self._follow_choice()

    def show_answers(self, found: list[Answer]) -> None:
        """Show what was answered before, the oldest first."""
        today = self._session.today
        sentence = self._in_a_sentence(found)
        self._picture.show_answers(found, today, sentence)
        self._picture.setVisible(len(found) >= _FEWEST_IN_PICTURE)
        self._sentence.setText(sentence)
        clear_layout(self._rows)
        for answer in reversed(found):
            self._rows.addWidget(self._row(answer))
        for widget in (self._sentence, self._all):
            widget.setVisible(bool(found))

    def forget(self) -> None:
        """Hold no diary content any more."""
        self.show_answers([])
        self._clear()

    def _clear(self) -> None:
        self._choice.set_values(())
        self.note.set_value("")
        self._follow_choice()

    def _follow_choice(self) -> None:
        self._keep.setEnabled(self._choice.value() is not None)

    def _keep_answer(self) -> None:
        session, chosen = self._session, self._choice.value()
        if chosen is None:
            return
        sheet = answered(session.clock, session.today, int(chosen), self.note.value())
        if session.attempt(lambda: session.records.save(sheet, _("Your answer is kept."))):
            self._clear()
            self.answer_kept.emit()

    def _in_a_sentence(self, found: list[Answer]) -> str:
        if not found:
            return ""
        last = found[-1]
        return ngettext(
            "One answer, of {day}: {answer}.",
            "{number} answers. The last one, of {day}: {answer}.",
            len(found),
        ).format(
            number=len(found),
            day=relative_day(last.day, self._session.today),
            answer=_(words_of(last.figure)),
        )

    def _row(self, answer: Answer) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        day = short_day(answer.day, self._session.today)
        name = _("{day}: {answer}").format(day=day, answer=_(words_of(answer.figure)))
        words.addWidget(Label(name, Type.CONTROL_STRONG, row))
        if answer.note.strip():
            words.addWidget(Label(breakable(answer.note.strip()), Type.HINT, row))
        line.addLayout(words, 1)
        away = Button(_("Delete"), ButtonKind.QUIET, row, icon_name="trash-2")
        away.setAccessibleName(_("Delete the answer of {day}").format(day=day))
        away.clicked.connect(partial(self._delete, answer))
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _delete(self, answer: Answer, _checked: bool = False) -> None:  # noqa: FBT002  Qt gives it
        session, told = self._session, _("The answer is gone.")
        session.attempt(lambda: session.records.delete(answer.sheet, told))


def _why() -> tuple[str, str]:
    """What was found about writing down pain, in two sentences."""
    return (
        _(
            "In two small studies of fresh pain, people who wrote down a pain number every day recovered more slowly"
            " (Ferrari 2013 and 2015)."
        ),
        _(
            "For pain that lasts nobody knows whether that holds; so this diary asks for words and for what you did"
            " first, and asks you now and then whether it helps."
        ),
    )
