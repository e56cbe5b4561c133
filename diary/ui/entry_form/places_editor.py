"""Where it is felt: places on the body from a list, each with how strong and what it is like."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.body import PARTS, QUALITIES, BodyMark, region_name, regions
from diary.i18n import _
from diary.ui.entry_form.clearing import clear_layout
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.score_row import ScoreRow


class PlacesEditor(QWidget):
    """The marked regions of the body."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing marked."""
        super().__init__(parent)
        self._marks: dict[str, BodyMark] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_("Where do I feel it?"), Type.QUESTION, self))
        column.addWidget(Label(_("Left is your own left."), Type.HINT, self))
        self._parts = ChipRow(
            _("Where do I feel it?"),
            [(part.key, _(part.name)) for part in PARTS],
            self,
            exclusive=True,
        )
        self._parts.value_changed.connect(self._open)
        column.addWidget(self._parts)
        self._places = ChipRow(_("Places"), (), self)
        self._places.value_changed.connect(self._take)
        self._places.hide()
        column.addWidget(self._places)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        column.addLayout(self._rows)

    def value(self) -> tuple[BodyMark, ...]:
        """The marks, in the order in which they were made."""
        return tuple(self._marks.values())

    def set_value(self, marks: Iterable[BodyMark]) -> None:
        """Show marks without telling that they changed."""
        self._marks = {mark.region: mark for mark in marks}
        self._places.set_values(tuple(self._marks))
        self._fill()

    def _offered(self) -> list[str]:
        part = self._parts.value()
        return [region.id for region in regions() if region.part == part]

    def _open(self) -> None:
        offered = self._offered()
        self._places.setVisible(bool(offered))
        self._places.set_options([(region, region_name(region)) for region in offered])
        self._places.set_values(tuple(self._marks))

    def _take(self, chosen: tuple[str, ...]) -> None:
        for region in self._offered():
            if region in chosen:
                self._marks.setdefault(region, BodyMark(region))
            else:
                self._marks.pop(region, None)
        self._fill()
        self.value_changed.emit()

    def _remove(self, region: str) -> None:
        del self._marks[region]
        self.set_value(self.value())
        self.value_changed.emit()

    def _change(self, region: str, **change: object) -> None:
        self._marks[region] = replace(self._marks[region], **change)  # type: ignore[arg-type]  # named by the callers
        self.value_changed.emit()

    def _fill(self) -> None:
        clear_layout(self._rows)
        for mark in self._marks.values():
            self._rows.addWidget(self._make_row(mark))

    def _make_row(self, mark: BodyMark) -> QWidget:
        name = region_name(mark.region)
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Rule(box))
        head = QHBoxLayout()
        head.addWidget(Label(name, Type.CONTROL_STRONG, box), 1)
        away = Button(_("Remove"), ButtonKind.QUIET, box)
        away.setAccessibleName(_("Remove {place}").format(place=name))
        away.clicked.connect(lambda _checked=False, region=mark.region: self._remove(region))
        head.addWidget(away)
        column.addLayout(head)
        strength = ScoreRow(_("How bad is it here: {place}").format(place=name), box, ramp=True)
        strength.set_value(mark.intensity)
        strength.value_changed.connect(
            lambda value, region=mark.region: self._change(region, intensity=value)
        )
        column.addWidget(strength)
        kind = Disclosure(_("What is it like?"), box, hint=_("may stay empty"))
        qualities = ChipRow(
            _("What is it like: {place}").format(place=name),
            [(quality.key, _(quality.name)) for quality in QUALITIES],
            box,
        )
        qualities.set_values(mark.qualities)
        qualities.value_changed.connect(
            lambda values, region=mark.region: self._change(region, qualities=tuple(values))
        )
        kind.body.addWidget(qualities)
        kind.set_open(bool(mark.qualities))
        column.addWidget(kind)
        return box
