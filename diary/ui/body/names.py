"""Every place by its name, part by part: the equal of the picture for who uses the keys or a screen reader."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.body import PARTS, regions
from diary.i18n import _
from diary.ui.body.mark_words import private_sentence
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label


class Names(QWidget):
    """The parts of the body, and under them the places of one; those that are marked have a check."""

    toggled = Signal(str)
    """A person pressed this place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No part opened."""
        super().__init__(parent)
        self._marked: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._parts = ChipRow(
            _("Part of the body"),
            [(part.key, _(part.name)) for part in PARTS],
            self,
            exclusive=True,
        )
        self._parts.value_changed.connect(self._open)
        column.addWidget(self._parts)
        self._places = ChipRow(_("Places"), (), self)
        self._places.value_changed.connect(self._tell)
        self._places.hide()
        column.addWidget(self._places)
        self._private = Label("", Type.HINT, self)
        self._private.hide()
        column.addWidget(self._private)

    def set_marked(self, marked: Iterable[str]) -> None:
        """Show which places are marked; tells nobody."""
        self._marked = tuple(marked)
        self._places.set_values(self._marked)

    def _open(self) -> None:
        part = self._parts.value()
        offered = [region for region in regions() if region.part == part]
        self._places.setVisible(bool(offered))
        self._places.set_options([(region.id, region.name) for region in offered])
        self._places.set_values(self._marked)
        private = [region.id for region in offered if region.is_private]
        self._private.setVisible(bool(private))
        self._private.setText(private_sentence(private))

    def _tell(self, now: tuple[str, ...]) -> None:
        offered = [region.id for region in regions() if region.part == self._parts.value()]
        for region in offered:
            if (region in now) != (region in self._marked):
                self.toggled.emit(region)
        self._places.set_values(self._marked)
