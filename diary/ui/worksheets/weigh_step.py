"""The last step of the circle: it is drawn, each thing in it is weighed with two figures, and one is chosen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.rule import Rule
from diary.ui.worksheets.diagram_view import DiagramView, Draw
from diary.ui.worksheets.item_editor import ItemEditor, score_row
from diary.ui.worksheets.part_editor import PartEditor
from diary.ui.worksheets.small_step import SmallStep


class WeighStep(QWidget):
    """Drawing, figures, and the small step."""

    changed = Signal()

    def __init__(self, name: str, step: SmallStep, parent: QWidget) -> None:
        """``name`` is that of the sheet; call ``show_parts`` when it comes into sight."""
        super().__init__(parent)
        as_high_as_needed(self)
        self.step = step
        self._picture = DiagramView(name, self)
        self._words = Label("", Type.BODY, self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(self._picture)
        column.addWidget(self._words)
        column.addLayout(self._rows)
        column.addWidget(step)
        step.changed.connect(self.changed)

    def draw(self, draw: Draw, words: str) -> None:
        """Draw it as it is now."""
        self._picture.show_drawing(draw, words)

    def show_parts(self, parts: list[PartEditor]) -> None:
        """Ask the figures of everything that was written, and offer it to choose from."""
        clear_layout(self._rows)
        texts: list[str] = []
        for part in parts:
            editors = [editor for editor in part.editors if editor.text.strip()]
            texts += [editor.text for editor in editors]
            if editors:
                self._rows.addWidget(Label(_(part.part.name), Type.SECTION, self))
            for editor in editors:
                self._rows.addWidget(self._row(editor))
        self._words.setText(
            _(
                "With each: does it keep the complaint going, and can I influence it? Both may stay empty."
            )
            if texts
            else _("Nothing stands around the complaint yet. That is fine; it can come later.")
        )
        self.step.offer(texts)

    def _row(self, editor: ItemEditor) -> QWidget:
        row = QWidget(self)
        as_high_as_needed(row)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(breakable(editor.text), Type.QUESTION, row))
        for figure in editor.part.figures:
            column.addWidget(Label(_(figure.question), Type.HINT, row))
            name = f"{_(figure.question)} {editor.text}"
            numbers = score_row(figure, name, editor.figures.get(figure.key), row)
            numbers.value_changed.connect(partial(editor.weigh, figure.key))
            column.addWidget(numbers)
        column.addWidget(Rule(row))
        return row
