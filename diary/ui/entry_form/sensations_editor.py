"""Where in the body a feeling is felt, apart from pain: places in a picture or by name, each with what it is like."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.body import region_name
from diary.domain.emotions import SENSATIONS, WORDS, Sensation
from diary.figure.body_drawing import Drawings, body_drawings
from diary.figure.body_look import MARKED, RegionInk, look_of
from diary.i18n import _
from diary.ui.body.body_view import BodyView
from diary.ui.body.names import Names
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.two_columns import TwoColumns

_MOST_NAMES = 3


class SensationsEditor(TwoColumns):
    """The picture on the one side; the names, what it is like, and all places on the other."""

    value_changed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        drawings: Callable[[], Drawings] = body_drawings,
    ) -> None:
        """Nothing felt."""
        super().__init__(parent, left_share=4, right_share=3)
        self._felt: dict[str, Sensation] = {}
        self._chosen: tuple[str, ...] = ()
        question = _("Where in my body do I feel it?")
        self._view = BodyView(question, self, drawings=drawings, words=self._words_of)
        self._view.setAccessibleDescription(
            _(
                "A picture of the body, front and back. Arrows go from place to place, Space chooses one. All places"
                " stand by name beside it."
            )
        )
        self.left.addWidget(self._view)
        self.left.addStretch(1)
        self._pointed = Label("", Type.HINT, self)
        self.right.addWidget(self._pointed)
        self._fold = Disclosure(_("Places by name"), self, hint=_("the same, as a list"))
        self._names = Names(self)
        self._fold.body.addWidget(self._names)
        self.right.addWidget(self._fold)
        self._all = ChipRow(_("Where I feel it"), (), self, exclusive=True)
        self.right.addWidget(self._all)
        self._said = Label("", Type.HINT, self)
        self.right.addWidget(self._said)
        self._panel = self._make_panel()
        self.right.addWidget(self._panel)
        self.right.addStretch(1)
        self._view.chosen.connect(self._choose)
        self._view.toggled.connect(lambda region, _together: self._toggle(region))
        self._view.removal_asked.connect(self._remove)
        self._view.pointed.connect(self._point_at)
        self._names.toggled.connect(self._toggle)
        self._all.value_changed.connect(lambda keys: self._choose(tuple(keys)))
        self._show()

    def value(self) -> tuple[Sensation, ...]:
        """What is felt where, in the order in which the places were chosen."""
        return tuple(self._felt.values())

    def set_value(self, sensations: Iterable[Sensation]) -> None:
        """Show these; tells nobody."""
        self._felt = {each.region: each for each in sensations}
        self._chosen = ()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Without a picture the names are enough."""
        super().showEvent(event)
        is_broken = not self._view.drawings
        self._view.setVisible(not is_broken)
        if is_broken:
            self._fold.set_open(True)

    def retheme(self) -> None:
        """Take other colours."""
        super().retheme()
        self._show_inks()

    def _make_panel(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        self._title = Label("", Type.QUESTION, box)
        head.addWidget(self._title, 1)
        away = Button(_("Remove"), ButtonKind.QUIET, box, icon_name="x")
        away.clicked.connect(self._remove)
        head.addWidget(away)
        column.addLayout(head)
        self._kinds = ChipRow(
            _("What is it like there?"),
            [(word.key, _(word.name)) for word in SENSATIONS.words],
            box,
        )
        self._kinds.value_changed.connect(self._say)
        column.addWidget(self._kinds)
        return box

    # what a person does

    def _choose(self, regions: tuple[str, ...]) -> None:
        """Exactly these are talked about now; what is new among them is felt."""
        self._chosen = regions
        new = [region for region in regions if region not in self._felt]
        for region in new:
            self._felt[region] = Sensation(region)
        self._show()
        if new:
            self.value_changed.emit()

    def _toggle(self, region: str) -> None:
        """A place is chosen, or let go; one of which nothing was said goes away with that."""
        if region not in self._chosen:
            self._choose((region,))
            return
        self._chosen = tuple(each for each in self._chosen if each != region)
        if self._felt[region].kinds:
            self._show()
        else:
            del self._felt[region]
            self._show()
            self.value_changed.emit()

    def _say(self, kinds: tuple[str, ...]) -> None:
        """What is said of the chosen places holds for each of them; words of a newer program stay."""
        for region in self._chosen:
            unknown = [each for each in self._felt[region].kinds if each not in WORDS]
            self._felt[region] = replace(self._felt[region], kinds=(*kinds, *unknown))
        self._show()
        self.value_changed.emit()

    def _remove(self) -> None:
        removed = [self._felt.pop(region, None) for region in self._chosen]
        self._chosen = ()
        self._show()
        if any(removed):
            self.value_changed.emit()

    # what is shown

    def _show(self) -> None:
        self._show_inks()
        self._view.set_chosen(self._chosen)
        self._names.set_marked(self._felt)
        self._all.set_options([(region, region_name(region)) for region in self._felt])
        self._all.setVisible(bool(self._felt))
        said = [self._words_of(region) for region, each in self._felt.items() if each.kinds]
        self._said.setText("; ".join(said))
        self._said.setVisible(bool(said))
        self._all.set_values(self._chosen[:1] if len(self._chosen) == 1 else ())
        self._panel.setVisible(bool(self._chosen))
        if self._chosen:
            names = ", ".join(region_name(region) for region in self._chosen[:_MOST_NAMES])
            more = "…" if len(self._chosen) > _MOST_NAMES else ""
            self._title.setText(_("What is it like: {place}").format(place=f"{names}{more}"))
            common = set.intersection(*(set(self._felt[each].kinds) for each in self._chosen))
            self._kinds.set_values(tuple(common))
        self._point_at("")

    def _show_inks(self) -> None:
        look = look_of(current_theme().palette)
        felt = RegionInk(look.chosen, look.text, MARKED)
        self._view.set_inks(dict.fromkeys(self._felt, felt))

    def _point_at(self, region: str) -> None:
        self._pointed.setText(
            self._words_of(region)
            if region
            else _("Click where you feel it, or drag over several places. Left is your own left.")
        )

    def _words_of(self, region: str) -> str:
        """A place and what was said of it."""
        felt = self._felt.get(region)
        kinds = () if felt is None else felt.kinds
        words = (_(WORDS[kind].name) if kind in WORDS else kind for kind in kinds)
        return ", ".join((region_name(region), *words))
