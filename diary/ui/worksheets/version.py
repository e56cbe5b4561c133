"""One dated version of a worksheet: its day, its drawing, and its text."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.worksheet_drawing import draw_sheet, sheet_in_words
from diary.domain.worksheet import Worksheet
from diary.domain.worksheet_parts import Picture, Sheet
from diary.i18n import _
from diary.ui.dates import at_the_start, long_day, short_day
from diary.ui.theme import Type
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.worksheets.cited import Cited
from diary.ui.worksheets.diagram_view import DiagramView
from diary.ui.worksheets.sheet_text import SheetText

_WHOLE = frozenset({Picture.PAIRS, Picture.CHAIN})
"""Pictures in which every word stands; the text below has the links."""


def earlier_words(earlier: Sequence[Worksheet]) -> str:
    """Which days lie behind a drawing."""
    days = " · ".join(short_day(each.day, date.min) for each in earlier)
    return _("Dashed: {days}").format(days=days)


class Version(QWidget):
    """Drawn from its items each time; ``followed`` carries the ``Cite`` that was pressed."""

    followed = Signal(object)

    def __init__(
        self,
        sheet: Sheet,
        record: Worksheet,
        earlier: Sequence[Worksheet] | None,
        cited: Cited,
        parent: QWidget,
    ) -> None:
        """``earlier`` are those that the drawing shows as well; without them nothing is drawn."""
        super().__init__(parent)
        as_high_as_needed(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        day = at_the_start(long_day(record.day, with_year=True))
        column.addWidget(Label(day, Type.QUESTION, self))
        if sheet.picture is not None and earlier is not None:
            name = _("Drawing: {name}, {day}").format(name=_(sheet.name), day=day)
            picture = DiagramView(name, self)
            picture.show_drawing(
                partial(draw_sheet, sheet, record, earlier, cited.told),
                sheet_in_words(sheet, record, cited.told),
            )
            column.addWidget(picture)
            if earlier and sheet.picture is Picture.RADAR:
                column.addWidget(Label(earlier_words(earlier), Type.HINT, self))
            column.addSpacing(8)
        text = SheetText(sheet, record, cited, self)
        text.followed.connect(self.followed)
        if sheet.picture in _WHOLE and earlier is not None:
            fold = Disclosure(_("As text"), self)
            fold.body.addWidget(text)
            fold.set_open(any(item.cites for item in record.items))
            column.addWidget(fold)
        else:
            column.addWidget(text)
        column.addStretch(1)
