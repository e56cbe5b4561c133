"""One thing of the circle and its two figures; the numbers open when somebody asks for them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.analysis.worksheet_drawing import figure_words
from diary.domain.worksheet import Item
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.worksheets.item_editor import ItemEditor, score_row


class WeighRow(QWidget):
    """The words, what was said of them, and a button; ``opened`` when its numbers show."""

    opened = Signal()

    def __init__(self, editor: ItemEditor, parent: QWidget) -> None:
        """``editor`` is where the words were written; it keeps the figures."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._editor = editor
        self._numbers: list[tuple[Label, ScoreRow]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._said = Label("", Type.HINT, self)
        self._button = Button(_("Weigh this"), ButtonKind.QUIET, self, icon_name="pencil")
        self._button.setAccessibleName(_("Weigh this: {words}").format(words=editor.text))
        self._button.clicked.connect(self._open_and_go)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(breakable(editor.text), Type.QUESTION, self))
        words.addWidget(self._said)
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)
        self._column.addWidget(Rule(self))
        self._tell()

    def open(self) -> None:
        """Show the numbers."""
        if self._numbers:
            return
        for figure in self._editor.part.figures:
            label = Label(_(figure.question), Type.HINT, self)
            name = f"{_(figure.question)} {self._editor.text}"
            row = score_row(figure, name, self._editor.figures.get(figure.key), self)
            row.value_changed.connect(partial(self._take, figure.key))
            self._numbers.append((label, row))
            for widget in (label, row):
                self._column.insertWidget(self._column.count() - 1, widget)
        self._said.hide()
        self._button.hide()
        self.opened.emit()

    def close_numbers(self) -> None:
        """Show in words what was said."""
        for pair in self._numbers:
            for widget in pair:
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._numbers = []
        self._button.show()
        self._tell()

    def _open_and_go(self) -> None:
        self.open()
        for label, row in self._numbers:
            label.show()
            row.show()
        self._numbers[0][1].focus_value()

    def _take(self, key: str, value: int | None) -> None:
        self._editor.weigh(key, value)

    def _tell(self) -> None:
        item = Item(self._editor.part.key, figures=self._editor.figures)
        words = figure_words(self._editor.part, item)
        self._said.setText(words)
        self._said.setVisible(bool(words))
