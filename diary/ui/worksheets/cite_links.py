"""What an item points at, where it is read: links that go there; what is gone is said and goes nowhere."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.domain.worksheet import Cite
from diary.ui.theme import Type
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.worksheets.cited import Cited
from diary.ui.worksheets.short_button import ShortButton

_ICONS = {
    "day": "calendar-days",
    "entry": "notebook-pen",
    "event": "history",
    "complaint": "history",
    "experiment": "waypoints",
    "treatment": "pill",
}


class CiteLinks(QWidget):
    """A row that wraps; ``followed`` carries the ``Cite``."""

    followed = Signal(object)

    def __init__(self, cited: Cited, cites: tuple[Cite, ...], parent: QWidget) -> None:
        """One link for each."""
        super().__init__(parent)
        as_high_as_needed(self)
        flow = FlowLayout(self, gap=12, row_gap=0)
        for cite in cites:
            told = cited.told(cite)
            if cited.found(cite) is None:
                flow.addWidget(Label(told, Type.HINT, self))
                continue
            link = ShortButton(told, ButtonKind.LINK, self, icon_name=_ICONS[cite.kind])
            link.clicked.connect(partial(self.followed.emit, cite))
            flow.addWidget(link)
