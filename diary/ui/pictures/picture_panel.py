"""Before a picture leaves the diary: which one, how wide, that it is not encrypted, and what it holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.report.pictures import Picture
from diary.ui.pictures.saving_panel import SavingPanel
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment

WIDTHS = ("800", "1600", "3200")
"""Pixels of a picture."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A picture that can be saved."""

    name: str
    make: Callable[[], Picture]
    period: str = ""
    """What days it shows, in words; empty where its own words say so."""


class PicturePanel(SavingPanel):
    """``save_asked`` carries the place of the picture, its width in pixels and ``png`` or ``svg``."""

    save_asked = Signal(int, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until there is something to save."""
        super().__init__(_("Save a chart as a picture"), parent)
        self._offers: Sequence[Offer] = ()
        self.charts = ChoiceList(_("Which chart"), self)
        self.charts.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
        self.charts.currentIndexChanged.connect(lambda _index: self._say())
        self.widths = Segment(
            _("Width in pixels"), [(width, width) for width in WIDTHS], self, may_be_empty=False
        )
        self.widths.set_value(WIDTHS[1])
        self.fields.addWidget(Label(_("Which chart"), Type.HINT, self))
        self.fields.addWidget(self.charts, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields.addWidget(Label(_("Width in pixels"), Type.HINT, self))
        self.fields.addWidget(self.widths, 0, Qt.AlignmentFlag.AlignLeft)
        for kind, words in (("png", _("Save as PNG")), ("svg", _("Save as SVG"))):
            button = Button(words, ButtonKind.SECONDARY, self)
            button.clicked.connect(lambda _checked=False, kind=kind: self._ask(kind))
            self.buttons.addWidget(button)
        self.add_way_out()

    def open_for(self, offers: Sequence[Offer]) -> None:
        """Offer these, the first of them first."""
        self.charts.clear()
        self.offer(offers)
        self.show()
        self.charts.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, offers: Sequence[Offer]) -> None:
        """Offer these instead; what was chosen stays chosen where it is still there."""
        chosen = self.charts.currentText()
        names = [offer.name for offer in offers]
        self._offers = offers
        self.charts.clear()
        self.charts.addItems(names)
        if chosen in names:
            self.charts.setCurrentIndex(names.index(chosen))
        self._say()

    def _say(self) -> None:
        said = [_("The file is not encrypted: whoever has it can read it.")]
        place = self.charts.currentIndex()
        if 0 <= place < len(self._offers) and self._offers[place].period:
            offer = self._offers[place]
            holds = _("It holds: {name}, {period}.")
            said.append(holds.format(name=offer.name, period=offer.period))
        self.note.say(" ".join(said))

    def _ask(self, kind: str) -> None:
        if self.charts.count():
            width = int(self.widths.value() or WIDTHS[1])
            self.save_asked.emit(self.charts.currentIndex(), width, kind)
