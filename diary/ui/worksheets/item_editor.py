"""Writing one item of a worksheet: its words, its figures, what it points at, and what is asked of it as well."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.worksheet import Item
from diary.domain.worksheet_parts import HIGHEST, LOWEST, Figure, Part
from diary.domain.worksheet_reading import Row, is_empty
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.text_field import TextField
from diary.ui.worksheets.cite_row import CiteRow
from diary.ui.worksheets.cited import Cited


def score_row(figure: Figure, name: str, value: int | None, parent: QWidget) -> ScoreRow:
    """The numbers for a figure, with what was said before; a value outside them is not shown."""
    row = ScoreRow(name, parent, low_words=_(figure.low), high_words=_(figure.high))
    row.set_value(value if value is not None and LOWEST <= value <= HIGHEST else None)
    return row


class ItemEditor(QWidget):
    """Everything may stay empty; what is wholly empty is no item."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, session: Session, cited: Cited, part: Part, row: Row | None, parent: QWidget
    ) -> None:
        """``row`` is what was written before; ``None`` begins empty."""
        super().__init__(parent)
        as_high_as_needed(self)
        self.part = part
        self._row = row or Row(Item(part.key), {})
        self.figures = dict(self._row.item.figures)
        """Also those that are asked elsewhere, where everything is weighed."""
        self._text: TextField | None = None
        self._then: dict[str, TextField] = {}
        self._cites: CiteRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add_text()
        self._add_then()
        if not part.is_weighed:
            self._add_figures()
        self._add_foot(session, cited)

    @property
    def text(self) -> str:
        """What was written."""
        return "" if self._text is None else self._text.value()

    def items(self) -> list[Item]:
        """The item and the answers that stand right after it; none where all is empty."""
        item = Item(
            self.part.key,
            self.text if self._text is not None else self._row.item.text,
            dict(self.figures),
            self._row.item.cites if self._cites is None else self._cites.cites(),
        )
        then = [
            Item(key, field.value()) for key, field in self._then.items() if field.value().strip()
        ]
        return [] if is_empty([item, *then]) else [item, *then]

    def focus_first(self) -> None:
        """Go to the words, else to the numbers."""
        if self._text is not None:
            self._text.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._scores[0].focus_value()

    def _add_text(self) -> None:
        part = self.part
        question = "" if part.is_list else _(part.question)
        hint = "" if part.is_list else _(part.hint) if part.hint else _("may stay empty")
        if not part.has_text:
            self._column.addWidget(Label(question, Type.QUESTION, self))
            self._column.addWidget(Label(hint, Type.HINT, self))
            return
        self._text = TextField(question, self, hint=hint, lines=1 if part.is_list else 2)
        self._text.set_accessible_name(_(part.question))
        self._text.set_value(self._row.item.text)
        self._text.value_changed.connect(self.changed)
        self._column.addWidget(self._text)

    def _add_then(self) -> None:
        for part in self.part.then:
            field = TextField(
                _(part.question), self, hint=_("may stay empty"), lines=1, label_kind=Type.HINT
            )
            field.set_value(self._row.text(part.key))
            field.value_changed.connect(self.changed)
            self._then[part.key] = field
            self._column.addWidget(field)

    def _add_figures(self) -> None:
        self._scores: list[ScoreRow] = []
        for figure in self.part.figures:
            name = _(figure.question) if self.part.has_text else _(self.part.question)
            if self.part.has_text:
                self._column.addWidget(Label(name, Type.HINT, self))
            row = score_row(figure, name, self.figures.get(figure.key), self)
            row.value_changed.connect(lambda value, key=figure.key: self.weigh(key, value))
            self._scores.append(row)
            self._column.addWidget(row)

    def weigh(self, key: str, value: int | None) -> None:
        """Take a figure, or let it go."""
        if value is None:
            self.figures.pop(key, None)
        else:
            self.figures[key] = value
        self.changed.emit()

    def _add_foot(self, session: Session, cited: Cited) -> None:
        remove = Button(_("Remove"), ButtonKind.QUIET, self, icon_name="trash-2")
        remove.clicked.connect(self.removed)
        remove.setVisible(self.part.is_list)
        if self.part.cites:
            cites = self._row.item.cites
            self._cites = CiteRow(session, cited, self.part.cites, cites, self)
            self._cites.changed.connect(self.changed)
            if self.part.is_list:
                self._cites.add_beside(remove)
            self._column.addWidget(self._cites)
        elif self.part.is_list:
            self._column.addWidget(remove, 0, Qt.AlignmentFlag.AlignRight)
