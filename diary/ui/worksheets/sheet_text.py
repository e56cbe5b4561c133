"""A worksheet that was filled in, as text: each question with its answers, figures, and links to what it points at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.worksheet_drawing import figure_words
from diary.domain.consequences_sheet import STEP_PART
from diary.domain.worksheet import Item, Worksheet
from diary.domain.worksheet_parts import Part, Sheet
from diary.domain.worksheet_reading import Row, is_empty, rows_of
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable
from diary.ui.worksheets.cite_links import CiteLinks
from diary.ui.worksheets.cited import Cited

_BULLET = "• {text}"


class SheetText(QWidget):
    """Only what was filled in; ``followed`` carries the ``Cite`` that was pressed."""

    followed = Signal(object)

    def __init__(self, sheet: Sheet, record: Worksheet, cited: Cited, parent: QWidget) -> None:
        """All of it; what a newer program wrote under a part that is not known here, last."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._cited = cited
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        sides = [part for part in sheet.parts if not part.has_text]
        self._add_sides(sides, record)
        for part in sheet.parts:
            if part in sides:
                continue
            rows = [row for row in rows_of(record.items, part) if _is_said(row)]
            if rows:
                self._add_head(_(part.question))
            for row in rows:
                self._add_row(part, row)
        known = {part.key for part in sheet.all_parts()} | {STEP_PART}
        others = [item for item in record.items if item.part not in known and item.text.strip()]
        if others:
            self._add_head(_("Also in this sheet"))
        for item in others:
            self._column.addWidget(Label(breakable(item.text), Type.BODY, self))
        if not self._column.count():
            self._column.addWidget(Label(_("Nothing is filled in."), Type.HINT, self))

    def _add_sides(self, sides: list[Part], record: Worksheet) -> None:
        """What has a figure and no words goes on one line."""
        said = [
            _("{name} {value}").format(name=_(part.short_name), value=value)
            for part in sides
            for item in record.of_part(part.key)
            for value in item.figures.values()
        ]
        if said:
            self._column.addWidget(Label(" · ".join(said), Type.BODY, self))

    def _add_head(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(16)
        self._column.addWidget(Label(words, Type.HINT_STRONG, self))

    def _add_row(self, part: Part, row: Row) -> None:
        item = row.item
        if item.text.strip():
            words = _BULLET.format(text=item.text) if part.is_list else item.text
            self._column.addWidget(Label(breakable(words), Type.BODY, self))
        for asked in part.then:
            text = row.text(asked.key).strip()
            if text:
                said = _("{question} {answer}").format(question=_(asked.question), answer=text)
                self._column.addWidget(Label(breakable(said), Type.HINT, self))
        figures = figure_words(part, item)
        if figures:
            self._column.addWidget(Label(figures, Type.HINT, self))
        if item.cites:
            self._add_links(item)

    def _add_links(self, item: Item) -> None:
        links = CiteLinks(self._cited, item.cites, self)
        links.followed.connect(self.followed)
        self._column.addWidget(links)


def _is_said(row: Row) -> bool:
    return not is_empty([row.item, *row.then.values()])
