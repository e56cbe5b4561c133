"""The last step of the circle: it is drawn, each thing in it is weighed with two figures, and one is chosen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.worksheets.diagram_view import DiagramView, Draw
from diary.ui.worksheets.part_editor import PartEditor
from diary.ui.worksheets.small_step import SmallStep
from diary.ui.worksheets.weigh_row import WeighRow


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
        rows: list[WeighRow] = []
        for part in parts:
            editors = [editor for editor in part.editors if editor.text.strip()]
            texts += [editor.text for editor in editors]
            if editors:
                self._rows.addWidget(Label(_(part.part.name), Type.SECTION, self))
            for editor in editors:
                row = WeighRow(editor, self)
                row.opened.connect(partial(self._close_others, row))
                rows.append(row)
                self._rows.addWidget(row)
        if rows:
            rows[0].open()
        self._words.setText(
            _(
                "With each: does it keep the complaint going, and can I influence it? Both may stay empty."
            )
            if texts
            else _("Nothing stands around the complaint yet. That is fine; it can come later.")
        )
        self.step.offer(texts)

    def _close_others(self, opened: WeighRow) -> None:
        """One at a time is enough."""
        for place in range(self._rows.count()):
            item = self._rows.itemAt(place)
            row = None if item is None else item.widget()
            if isinstance(row, WeighRow) and row is not opened:
                row.close_numbers()
